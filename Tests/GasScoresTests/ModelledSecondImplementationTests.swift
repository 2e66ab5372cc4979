import Foundation
import GasModel
import Testing

@testable import GasScores

/// Indicators that need runs, on random pairs of markets, against cuts: what can be served is limited by every set of zones.
@Suite struct ModelledSecondImplementationTests {
    static let peakDay = UnavoidableDependence.Case(horizon: .peakDay, storagePercent: 100)

    struct Case {
        var demand: [Double]
        let supplies: [TwoMarkets.Supply]
        let down: Double
        let up: Double

        init(_ random: inout SeededRandom) {
            demand = [random.amount(), random.amount()]
            supplies = (0..<random.count(1...5)).map { _ in
                TwoMarkets.Supply(supplier: random.count(0...1), zone: random.count(0...1), capacity: random.amount())
            }
            (down, up) = (random.amount(60), random.amount(60))
        }

        var evaluator: TwoMarketRule { TwoMarketRule(network: TwoMarkets.network(demand, supplies, pipes: (down, up))) }

        func supply(without lost: Int? = nil) -> [Double] {
            [0, 1].map { zone in supplies.filter { $0.zone == zone && $0.supplier != lost }.map(\.capacity).reduce(0, +)
            }
        }

        /// Least total shortage: the worst cut.
        func shortage(_ demand: [Double], _ s: [Double]) -> Double {
            max(0, demand[0] - s[0] - up, demand[1] - s[1] - down, demand[0] + demand[1] - s[0] - s[1])
        }

        /// Fair rates in percent: the smallest common rate that every cut allows, then what each zone can do better alone.
        func fair(_ s: [Double], inward pipes: [Double]? = nil) -> [Double?] {
            let inward = pipes ?? [up, down]
            var theta = demand[0] + demand[1] > 0 ? max(0, 1 - (s[0] + s[1]) / (demand[0] + demand[1])) : 0
            for zone in 0...1 where demand[zone] > 0 { theta = max(theta, 1 - (s[zone] + inward[zone]) / demand[zone]) }
            return [0, 1].map { zone in
                guard demand[zone] > 0 else { return nil }
                let other = (1 - theta) * demand[1 - zone]
                return 100
                    * max(0, 1 - (s[zone] + inward[zone]) / demand[zone], 1 - (s[0] + s[1] - other) / demand[zone])
            }
        }

        /// Only what a zone does not need itself crosses the border.
        func selfish(_ s: [Double]) -> [Double?] {
            let inward = [up, down]
            return [0, 1].map { zone in
                guard demand[zone] > 0 else { return nil }
                let offered = min(max(0, s[1 - zone] - demand[1 - zone]), inward[zone])
                return 100 * max(0, demand[zone] - s[zone] - offered) / demand[zone]
            }
        }
    }

    @Test func unavoidableDependenceAndSolidarity() throws {
        var random = SeededRandom(40)
        for _ in 0..<samples {
            let example = Case(&random)
            let s = example.supply(without: 0)
            let zones = try UnavoidableDependence(example.evaluator, start: TwoMarkets.start).scores(without: 0, .year)
                .zones
            let fair = example.fair(s)
            // What is short with all suppliers is nobody's U.
            let all = example.fair(example.supply(without: nil))
            for zone in 0...1 {
                let added = fair[zone].map { max(0, $0 - (all[zone] ?? 0)) }
                #expect(isClose(zones[zone]?.share.central, added, 2e-4))
            }
            let scores = try SupplyDependenceRun(example.evaluator, start: TwoMarkets.start).scores(
                without: 0, .year, withServedFirst: true)
            let selfish = example.selfish(s)
            for score in scores {
                #expect(isClose(score.cooperative, fair[score.zone], 2e-4))
                #expect(isClose(score.nonCooperative, selfish[score.zone], 2e-4))
                let other = 1 - score.zone
                let reach = s[score.zone] + min(s[other], [example.up, example.down][score.zone])
                let first = 100 * max(0, 1 - reach / example.demand[score.zone])
                #expect(isClose(score.servedFirst, first, 2e-4))
                #expect(score.servedFirst ?? 0 <= score.cooperative + 1e-6)
                let value = ValueOfSolidarity.points(everyStateForItself: score.nonCooperative, fair: score.cooperative)
                #expect(value == score.valueOfSolidarity)
            }
            #expect(scores.map(\.zone) == [0, 1].filter { example.demand[$0] > 0 })
        }
    }

    @Test func remainingFlexibility() throws {
        var random = SeededRandom(41)
        for _ in 0..<samples {
            let example = Case(&random)
            let lost = random.count(0...1) == 0 ? nil : Optional(0)
            let s = example.supply(without: lost)
            for zone in 0...1 {
                let result = try RemainingFlexibilityRun(example.evaluator, start: TwoMarkets.start)
                    .score(zone: zone, Self.peakDay, without: lost)
                guard example.demand[zone] > 0, let rate = example.fair(s)[zone] else {
                    #expect(result == nil)
                    continue
                }
                var more = example.demand
                more[zone] *= 2
                let disrupted = example.shortage(more, s) - example.shortage(example.demand, s)
                let literal = rate > 1e-4 ? 0 : 100 - 100 * disrupted / example.demand[zone]
                #expect(isClose(result?.percent, min(100, max(0, literal)), 2e-4))
                #expect(result?.percentInZone ?? 0 >= (result?.percent ?? 0) - 1e-3)
            }
        }
    }

    @Test func largestDisruption() throws {
        var random = SeededRandom(42)
        for _ in 0..<samples {
            let example = Case(&random)
            for zone in 0...1 {
                let result = try LargestDisruptionRun(example.evaluator, start: TwoMarkets.start).score(zone: zone)
                let own = example.supplies.filter { $0.zone == zone }.map(\.capacity)
                let pipe = [example.up, example.down][zone]
                let largest = max(own.max() ?? 0, pipe)
                guard largest > 0, example.demand[zone] > 0 else {
                    #expect(result == nil)
                    continue
                }
                #expect(isClose(result?.lostCapacity, largest))
                var s = example.supply()
                var pipes = [example.up, example.down]
                if pipe == largest { pipes[zone] = 0 } else { s[zone] -= largest }
                let before = example.fair(example.supply())
                let after = example.fair(s, inward: pipes)
                #expect(isClose(result?.before, before[zone], 2e-4))
                #expect(isClose(result?.after, after[zone], 2e-4))
                let other = 1 - zone
                let elsewhere = ((after[other] ?? 0) - (before[other] ?? 0)) / 100 * example.demand[other]
                #expect(isClose(result?.elsewhere, elsewhere, 2e-4))
            }
        }
    }

    @Test func smallestSupply() throws {
        var random = SeededRandom(43)
        for _ in 0..<samples {
            let example = Case(&random)
            for zone in 0...1 where example.demand[zone] > 0 {
                let percent = try SmallestSupply(example.evaluator, start: TwoMarkets.start).percent(
                    zone: zone, supplier: 0, Self.peakDay)
                func rate(_ f: Double) -> Double {
                    let s = [0, 1].map { z in
                        example.supplies.filter { $0.zone == z }.map {
                            $0.supplier == 0 ? f * $0.capacity : $0.capacity
                        }.reduce(0, +)
                    }
                    return example.fair(s)[zone] ?? 0
                }
                // Plain bisection on the formula.
                var (low, high) = (0.0, 1.0)
                if rate(0) - rate(1) <= 0.01 {
                    high = 0
                } else {
                    for _ in 0..<40 {
                        let middle = (low + high) / 2
                        if rate(middle) - rate(1) > 0.01 { low = middle } else { high = middle }
                    }
                }
                let f = try #require(percent).central
                #expect(abs(f - 100 * high) < 0.05, "\(f) \(100 * high)")
            }
        }
    }

    /// Merit order: the supplier is felt where it is the last that is needed.
    @Test func priceExposure() throws {
        var random = SeededRandom(44)
        let levels = PriceExposure.levels
        for _ in 0..<samples {
            let example = Case(&random)
            let scores = try PriceExposure(example.evaluator, start: TwoMarkets.start).scores(supplier: 0, Self.peakDay)
            let cheap = example.supply(without: 0).reduce(0, +)
            let all = example.supply().reduce(0, +)
            let demand = example.demand.reduce(0, +)
            // Below `cheap` others serve; between, the supplier is last; beyond `all`, nobody's gas sets the price.
            let felt = levels.map { level -> Double in
                let d = level * demand
                return d > cheap && d <= all ? 100 : 0
            }
            for zone in 0...1 {
                let literal = example.demand[zone] > 0 ? felt.reduce(0, +) / Double(levels.count) : nil
                #expect(isClose(scores[zone], literal, 1e-9))
            }
        }
    }

    @Test func criticalSource() {
        var random = SeededRandom(45)
        for _ in 0..<samples {
            let values = random.amounts()
            let worst = CriticalSource.worst(
                values.indices.map { WorkedExampleTests.dependence(supplier: $0, unavoidable: values[$0]) },
                horizon: .gasYear)
            #expect(worst?.unavoidable.central == values.max())
            #expect(worst?.supplier == values.max().flatMap { values.firstIndex(of: $0) })
        }
    }

    @Test func avoidableDependence() {
        var random = SeededRandom(46)
        for _ in 0..<samples {
            let a = [random.amount(), random.amount(), random.amount()].sorted()
            let u = [random.amount(), random.amount(), random.amount()].sorted()
            let g = AvoidableDependence.score(
                today: Interval(low: a[0], central: a[1], high: a[2]),
                unavoidable: Interval(low: u[0], central: u[1], high: u[2]))
            #expect(g.central == (a[1] > u[1] ? a[1] - u[1] : 0))
            #expect(g.low == (a[0] > u[2] ? a[0] - u[2] : 0))
            #expect(g.high == (a[2] > u[0] ? a[2] - u[0] : 0))
        }
    }
}
