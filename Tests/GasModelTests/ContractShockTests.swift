import GasModel
import TestSupport
import Testing

/// Contracts, owners and banks in the toy network: Midland needs 50 GWh/d in a month of 30.4 days (18.25 TWh in twelve equal months).
@Suite struct ContractShockTests {
    static func contract(
        _ id: String, _ rate: Double?, from start: Day? = nil, to end: Day?, seller: String = "eastco", bank: String = "",
        supplier: Int = 0, buyer: Int = 0
    ) -> Contract {
        Contract(
            id: Identifier(id), buyerZone: buyer, buyer: "midco", seller: seller, supplier: supplier, dailyVolume: rate, start: start,
            end: end, gate: .route(0), paymentChannel: bank)
    }

    static let institutions = Institutions(
        contracts: [
            contract("ONE", 20, to: Toy.day(2025, 12, 31), bank: "bank"), contract("TWO", 10, to: Toy.day(2030, 12, 31)),
            contract("DARK", nil, to: Toy.day(2030, 12, 31)), contract("SEA", 5, to: Toy.day(2030, 12, 31), supplier: 1),
            contract("LOW", 8, from: Toy.day(2025, 10, 1), to: nil, bank: "bank", buyer: 1),
        ],
        actors: [
            Actor(id: "eastco", name: "East Company", kind: .company), Actor(id: "midco", name: "Mid Company", kind: .company),
            Actor(id: "bank", name: "Bank", kind: .bank), Actor(id: "eastland", name: "Eastland", kind: .state),
            Actor(id: "caveco", name: "Cave Company", kind: .company),
        ],
        ownerships: [
            Ownership(owner: 3, owned: .actor(0), percent: 50), Ownership(owner: 0, owned: .actor(4), percent: 50),
            Ownership(owner: 4, owned: .asset(.storage(0)), percent: 100), Ownership(owner: 1, owned: .asset(.route(1)), percent: 100),
        ],
        sanctions: [
            Sanction(id: "LIST", actor: 4, authority: "US", kind: .designation, start: Toy.day(2025, 11, 16)),
            Sanction(id: "STAY", actor: 4, authority: "US", kind: .licence, beneficiary: "caveco", start: Toy.day(2026, 1, 1), end: Toy.day(2026, 2, 28)),
            Sanction(id: "SPARE", actor: 2, authority: "US", kind: .exemption, beneficiary: "LOW", start: Toy.day(2025, 1, 1), end: Toy.day(2025, 10, 31)),
        ])

    let network = Toy.network(institutions: institutions)

    func applied(_ shock: any Shock, _ horizon: Horizon = .gasYear) throws -> Conditions {
        var conditions = try Conditions(network, horizon: horizon, start: Toy.october, storagePercent: horizon == .gasYear ? nil : 100)
        shock.apply(to: &conditions, in: network)
        return conditions
    }

    /// Midland's demand in GWh/d in a month of so many days.
    func demand(_ days: Double) -> Double { 18_250 / 12 / days }

    @Test func expiryLeavesWhatOtherContractsCover() throws {
        let shock = try ContractExpiry(ShockArguments(lists: ["contracts": ["ONE"]]), in: network)
        #expect(shock.window.from == Toy.day(2026, 1, 1), "the day after its last")
        let rule = try #require(try applied(shock).originRules.first)
        #expect(rule.gas == OriginRule.Gas(suppliers: [0]) && rule.effect == .consumption(zones: [0]))
        #expect(rule.remaining[2] == 1, "in December it still delivers")
        #expect(abs(rule.remaining[3] - 10 / demand(31)) < 1e-12, "TWO covers 10 GWh/d; DARK has no volume and covers nothing")
        #expect(abs(rule.remaining[6] - 10 / demand(30)) < 1e-12)
    }

    @Test func expiryInPartAndOnTheDayThatIsSaid() throws {
        let shock = try ContractExpiry(
            ShockArguments(lists: ["contracts": ["ONE", "TWO"]], numbers: ["depth": 50], days: ["from": Toy.day(2026, 1, 1)]), in: network)
        let rule = try #require(try applied(shock).originRules.first)
        #expect(abs(rule.remaining[3] - (10 + 5) / demand(31)) < 1e-12)
        #expect(try applied(shock, .peakDay).originRules[0].remaining == [15.0 / 80], "one step has no dates")
        #expect(throws: ShockError.self) { try ContractExpiry(ShockArguments(lists: ["contracts": ["LOW"]]), in: network) }
    }

    @Test func renewalBringsItsVolumeAndPrice() throws {
        let shock = try ContractRenewal(
            ShockArguments(lists: ["contract": ["ONE"]], numbers: ["volume": 7.3, "price": 4]), in: network)
        let rules = try applied(shock).originRules
        #expect(abs(rules[0].remaining[3] - (10 + 20) / demand(31)) < 1e-12, "7.3 TWh/y are 20 GWh/d")
        #expect(rules[1].effect == .surcharge(routes: [0], price: 4) && rules[1].gas.destinations == [0])
        #expect(rules[1].remaining == [1, 1, 1] + Array(repeating: 0, count: 9))
        #expect(throws: ShockError.self) {
            try ContractRenewal(ShockArguments(lists: ["contract": ["ONE", "TWO"]], numbers: ["volume": 1]), in: network)
        }
    }

    @Test func aBankTakesItsContractsWithIt() throws {
        let shock = try PaymentChannelSanction(ShockArguments(lists: ["banks": ["bank"], "exemptions": ["SPARE"]]), in: network)
        #expect(shock.contracts == [0, 4])
        let rules = try applied(shock).originRules
        #expect(rules.count == 2)
        #expect(abs(rules[0].remaining[0] - 10 / demand(31)) < 1e-12, "Midland has TWO left")
        #expect(rules[0].remaining[3] == 1, "ONE has ended, nothing more is lost")
        #expect(rules[1].effect == .consumption(zones: [1]) && rules[1].remaining[0] == 1 && rules[1].remaining[1] == 0)
    }

    @Test func exemptBuyersAndUnknownChannelsAreNamed() throws {
        let shock = try PaymentChannelSanction(
            ShockArguments(lists: ["banks": ["bank"], "contracts": ["TWO"], "exempt": ["LOW"]]), in: network)
        #expect(shock.contracts == [0, 1])
        #expect(throws: ShockError.self) { try PaymentChannelSanction(ShockArguments(lists: ["banks": ["eastco"]]), in: network) }
        #expect(throws: ShockError.missing(parameter: "banks")) { try PaymentChannelSanction(ShockArguments(), in: network) }
    }

    /// Eastland owns half of East Company, which owns half of Cave Company, which owns the store: all blocked for the United States.
    @Test func ownersAreFollowedToAssetsAndContracts() throws {
        let shock = try OwnerSanction(
            ShockArguments(lists: ["actors": ["eastland"]], texts: ["authority": "US"]), in: network)
        #expect(shock.assets == [.storage(0)] && shock.contracts == [0, 1, 2, 3, 4])
        let conditions = try applied(shock)
        #expect(conditions.storageWithdrawal[0].allSatisfy { $0 == 0 })
        #expect(conditions.originRules.map(\.effect) == [.consumption(zones: [0]), .consumption(zones: [0]), .consumption(zones: [1])])
        #expect(shock.sentence(in: network).contains("Cave"))
        #expect(throws: ShockError.self, "nothing is hit") {
            try OwnerSanction(ShockArguments(lists: ["actors": ["bank"]], texts: ["authority": "US"]), in: network)
        }
        #expect(throws: ShockError.self, "control does not count") {
            try OwnerSanction(ShockArguments(lists: ["actors": ["eastland"], "controlled": ["midco"]], texts: ["authority": "US"]), in: network)
        }
    }

    /// By the table Cave Company is listed from 16 November; its licence lets it work in January and February.
    @Test func theTableGivesDesignationsAndLicencesTheirDays() throws {
        let shock = try OwnerSanction(
            ShockArguments(lists: ["licences": ["STAY"]], numbers: ["depth": 100], texts: ["authority": "US"]), in: network)
        let rates = try applied(shock).storageWithdrawal[0]
        #expect(rates[0] == 10 && abs(rates[1] - 5) < 1e-12 && rates[2] == 0)
        #expect(rates[3] == 10 && rates[4] == 10 && rates[5] == 0)
        let deaf = try OwnerSanction(ShockArguments(texts: ["authority": "US"]), in: network)
        #expect(try applied(deaf).storageWithdrawal[0][3] == 0, "a licence that is not named lets nobody operate")
        #expect(throws: ShockError.self) { try OwnerSanction(ShockArguments(texts: ["authority": "EU"]), in: network) }
    }

    @Test func aWindowLimitsASanction() throws {
        let shock = try OwnerSanction(
            ShockArguments(
                lists: ["actors": ["caveco"]], numbers: ["depth": 40], days: ["from": Toy.day(2026, 1, 1), "to": Toy.day(2026, 1, 31)],
                texts: ["authority": "US"]), in: network)
        let rates = try applied(shock).storageWithdrawal[0]
        #expect(rates[2] == 10 && abs(rates[3] - 6) < 1e-12 && rates[4] == 10)
    }

    /// ONE is lost on all its 92 days: with resale = "none" East gives 20 GWh/d less on them, and the year 1,840 GWh less.
    @Test func whatNobodyElseTakesStaysInTheGround() throws {
        let arguments = ShockArguments(lists: ["contracts": ["ONE"]])
        let mild = try PaymentChannelSanction(arguments, in: network)
        let strict = try #require(mild.stricter)
        #expect(strict.stricter == nil && strict.sentence(in: network) == mild.sentence(in: network) + "; nobody else takes the gas")
        let (plain, withheld) = (try applied(mild), try applied(strict))
        #expect(plain.sourceCapacity[0] == (try Conditions(network, horizon: .gasYear, start: Toy.october)).sourceCapacity[0])
        #expect(withheld.sourceCapacity[0][0] == plain.sourceCapacity[0][0] - 20 && withheld.sourceCapacity[0][3] == plain.sourceCapacity[0][3])
        #expect(abs(plain.sourceVolume[0] - withheld.sourceVolume[0] - 20 * 92) < 1e-9)
        #expect(withheld.originRules == plain.originRules)
    }

    @Test func aSellerWhoGoesOnSellingHasBuyers() throws {
        #expect(throws: ShockError.self) {
            try ContractExpiry(ShockArguments(lists: ["contracts": ["ONE"]], texts: ["afterwards": "spot", "resale": "none"]), in: network)
        }
        #expect(try ContractExpiry(ShockArguments(lists: ["contracts": ["ONE"]], texts: ["afterwards": "spot"]), in: network).stricter == nil)
    }
}
