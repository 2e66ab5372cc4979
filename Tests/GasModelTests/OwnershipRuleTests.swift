import GasModel
import TestSupport
import Testing

/// The fifty percent rule by hand: the examples of OFAC's question 401, chains, aggregates, exactly 50 percent, and the European reading.
@Suite struct OwnershipRuleTests {
    // Letters as in the examples: X and Y are blocked persons, A, B, C companies.
    let x = 0, y = 1, a = 2, b = 3, c = 4

    func blocked(
        _ shares: [(owner: Int, owned: Int, percent: Double)], designated: [Int] = [0], controlled: [Int] = [], licensed: [Int] = [],
        _ authority: OwnershipRule.Authority = .unitedStates, on day: Day = Toy.day(2025, 10, 1)
    ) -> [Int] {
        BlockedOwners(
            designated: designated, controlled: controlled, licensed: licensed,
            ownerships: shares.map { Ownership(owner: $0.owner, owned: .actor($0.owned), percent: $0.percent) },
            rule: OwnershipRule(authority, on: day)).actors
    }

    @Test func exactlyFiftyPercentThroughAChainBlocks() {
        #expect(blocked([(x, a, 50), (a, b, 50)]) == [x, a, b])
        #expect(blocked([(x, a, 49.99), (a, b, 100)]) == [x], "B is free because A is")
    }

    @Test func twoQuartersThroughTwoBlockedCompaniesBlock() {
        #expect(blocked([(x, a, 50), (x, b, 50), (a, c, 25), (b, c, 25)]) == [x, a, b, c])
    }

    @Test func directAndIndirectSharesAddUp() {
        #expect(blocked([(x, a, 50), (x, b, 10), (a, b, 40)]) == [x, a, b])
        #expect(blocked([(x, a, 50), (x, b, 10), (a, b, 39)]) == [x, a])
    }

    /// 25 percent of a company that is itself free counts for nothing, however large the chain behind it.
    @Test func sharesThroughAFreeCompanyDoNotCount() {
        #expect(blocked([(x, a, 25), (x, b, 25), (a, c, 50), (b, c, 50)]) == [x])
    }

    @Test func severalBlockedPersonsAreAddedUp() {
        #expect(blocked([(x, a, 25), (y, a, 25)], designated: [x, y]) == [x, y, a])
        #expect(blocked([(x, a, 33.4), (y, a, 16.6)], designated: [x, y]) == [x, y, a], "sums of decimals")
        #expect(blocked([(x, a, 25), (y, a, 25)], designated: [x]) == [x])
    }

    @Test func controlBlocksInTheUnionOnly() {
        #expect(blocked([(x, a, 30)], controlled: [a]) == [x])
        #expect(blocked([(x, a, 30), (a, b, 60)], controlled: [a], .europeanUnion) == [x, a, b])
    }

    /// The Council asked for more than 50 percent until its update of 3 July 2024.
    @Test func theUnionCountsExactlyHalfSinceJuly2024() {
        #expect(blocked([(x, a, 50)], .europeanUnion, on: Toy.day(2024, 7, 2)) == [x])
        #expect(blocked([(x, a, 50)], .europeanUnion, on: Toy.day(2024, 7, 3)) == [x, a])
        #expect(blocked([(x, a, 50.1)], .europeanUnion, on: Toy.day(2024, 7, 2)) == [x, a])
        #expect(blocked([(x, a, 50)], on: Toy.day(2024, 7, 2)) == [x, a])
    }

    @Test func aLicensedCompanyIsFreeWithAllThatItOwns() {
        #expect(blocked([(x, a, 100), (a, b, 100)], licensed: [a]) == [x])
        #expect(blocked([(a, b, 100)], designated: [a], licensed: [a]).isEmpty)
    }

    @Test func ofTwoSightingsOfAShareTheNewestCounts() {
        let shares = [
            Ownership(owner: x, owned: .actor(a), percent: 50, date: Toy.day(2025, 2, 1)),
            Ownership(owner: x, owned: .actor(a), percent: 44.85, date: Toy.day(2025, 9, 30)),
            Ownership(owner: x, owned: .actor(a), percent: 90),
        ]
        let owners = BlockedOwners(designated: [x], ownerships: shares, rule: OwnershipRule(.unitedStates, on: Toy.october))
        #expect(owners.actors == [x] && owners.percent(of: .actor(a)) == 44.85)
    }

    @Test func circlesEnd() {
        #expect(blocked([(a, b, 60), (b, a, 60)]) == [x])
        #expect(blocked([(x, a, 50), (a, b, 60), (b, a, 50)]) == [x, a, b])
    }

    @Test func assetsAreHitByTheSumOfBlockedShares() {
        let shares = [
            Ownership(owner: x, owned: .asset(.route(0)), percent: 30), Ownership(owner: y, owned: .asset(.route(0)), percent: 20),
            Ownership(owner: x, owned: .asset(.route(1)), percent: 49),
        ]
        let owners = BlockedOwners(designated: [x, y], ownerships: shares, rule: OwnershipRule(.unitedStates, on: Toy.october))
        #expect(owners.isBlocked(.asset(.route(0))) && !owners.isBlocked(.asset(.route(1))) && !owners.isBlocked(.asset(.route(2))))
    }
}
