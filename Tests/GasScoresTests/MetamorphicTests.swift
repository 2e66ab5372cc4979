import GasModel
import Testing

@testable import GasScores

/// What must happen to a number when its inputs change in a known way. M27 and M28 of the reliability plan, and relatives.
@Suite struct MetamorphicTests {
    /// M27: merge raises, split lowers, scale changes nothing, 1/n ≤ HHI ≤ 1.
    @Test func concentrationUnderMergeSplitAndScale() throws {
        var random = SeededRandom(60)
        for _ in 0..<samples {
            let amounts = random.amounts(2...8) + [1]
            let hhi = try #require(Shares.hhi(amounts))
            let merged = try #require(Shares.hhi([amounts[0] + amounts[1]] + amounts.dropFirst(2)))
            #expect(merged >= hhi - 1e-9)
            let part = random.number()
            let split = try #require(Shares.hhi([amounts[0] * part, amounts[0] * (1 - part)] + amounts.dropFirst()))
            #expect(split <= hhi + 1e-9)
            #expect(isClose(Shares.hhi(amounts.map { $0 * 8 }), hhi, 1e-14))
            let count = Double(amounts.count { $0 > 0 })
            #expect(hhi >= 10_000 / count - 1e-9 && hhi <= 10_000 + 1e-9)
            let n2 = try #require(EffectiveSuppliers.hill(order: .simpson, amounts))
            let n1 = try #require(EffectiveSuppliers.hill(order: .shannon, amounts))
            let n0 = try #require(EffectiveSuppliers.hill(order: .count, amounts))
            // Hill numbers fall with their order.
            #expect(n2 <= n1 + 1e-9 && n1 <= n0 + 1e-9 && n2 >= 1 - 1e-9)
        }
    }

    @Test func controllersUnderMergeOfOwners() throws {
        var random = SeededRandom(61)
        for _ in 0..<samples {
            let assets = (0..<random.count(1...6)).map { _ in
                (
                    supply: random.number(1...10),
                    owners: [ControllerConcentration.Holding(owner: ["P", "Q", "R"][random.count(0...2)], share: 1)]
                )
            }
            let before = try #require(ControllerConcentration.hhi(assets))
            let merged = assets.map { asset in
                (
                    supply: asset.supply,
                    owners: asset.owners.map {
                        ControllerConcentration.Holding(owner: $0.owner == "Q" ? "P" : $0.owner, share: 1)
                    }
                )
            }
            let after = try #require(ControllerConcentration.hhi(merged))
            #expect(after.central >= before.central - 1e-9)
        }
    }

    /// Stirling with full disparity is 1 − HHI; making two options the same can only lower it.
    @Test func stirlingUnderLessDisparity() throws {
        var random = SeededRandom(62)
        for _ in 0..<samples {
            let amounts = random.amounts(2...6) + [1]
            let n = amounts.count
            var d = (0..<n).map { i in (0..<n).map { $0 == i ? 0.0 : 1.0 } }
            let full = try #require(StirlingDiversity.index(amounts, disparity: d))
            let hhi = try #require(Shares.hhi(amounts))
            #expect(isClose(full, 1 - hhi / 10_000))
            d[0][1] = 0
            d[1][0] = 0
            let less = try #require(StirlingDiversity.index(amounts, disparity: d))
            #expect(less <= full + 1e-12)
            // Two identical options are one.
            let merged = [amounts[0] + amounts[1]] + amounts.dropFirst(2)
            let mergedHHI = try #require(Shares.hhi(merged))
            #expect(isClose(less, 1 - mergedHHI / 10_000))
        }
    }

    /// Units cancel: mcm/d or GWh/d, same N−1.
    @Test func nMinusOneIsFreeOfUnits() {
        var random = SeededRandom(63)
        for _ in 0..<samples {
            let terms = (0..<5).map { _ in random.amount() }
            let d = random.number(1...100)
            func percent(_ unit: Double) -> Double {
                NMinusOne(
                    entryCapacity: terms[0] * unit, production: terms[1] * unit, storage: terms[2] * unit,
                    terminals: terms[3] * unit,
                    largest: terms[4] * unit, largestName: "", peakDemand: d * unit, storagePercent: 100
                ).percent
            }
            #expect(isClose(percent(1), percent(10.55), 1e-12))
        }
    }

    /// Without sharing the region as a whole never does better (M24); with more other gas nobody's total shortage grows (cut: M23).
    @Test func sharingServesMoreAndMoreGasNeverHurts() throws {
        var random = SeededRandom(64)
        let start = TwoMarkets.start
        for _ in 0..<samples {
            let demands = [random.number(1...100), random.number(1...100)]
            let others = [random.amount(), random.amount()]
            let pipes = (down: random.amount(60), up: random.amount(60))
            func total(_ more: Double, _ rule: Cooperation) throws -> Double {
                let network = TwoMarkets.network(
                    demands,
                    [
                        .init(supplier: 0, zone: 0, capacity: 500),
                        .init(supplier: 1, zone: 0, capacity: others[0] + more),
                        .init(supplier: 1, zone: 1, capacity: others[1]),
                    ], pipes: pipes)
                let shortage = try UnavoidableDependence(TwoMarketRule(network: network), start: start, rule: rule)
                    .shortage(without: 0, .year)
                return shortage.total(of: [0, 1])
            }
            let fair = try total(0, .fair)
            #expect(try total(0, .everyStateForItself) >= fair - 1e-6 * fair)
            #expect(try total(10, .fair) <= fair + 1e-6 * fair)
        }
    }

    /// A bigger demand of one month cannot raise survival: predicates nested in each other.
    @Test func survivalFallsWithHarderTests() {
        var random = SeededRandom(65)
        for _ in 0..<samples {
            let (easy, hard) = (random.count(0...60), random.count(0...60))
            let one = SurvivalTime.search(upTo: 60) { $0 <= max(easy, hard) }
            let two = SurvivalTime.search(upTo: 60) { $0 <= min(easy, hard) }
            #expect(one?.days ?? 0 >= two?.days ?? 0)
        }
    }
}
