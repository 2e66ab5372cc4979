import GasModel
import Testing

@testable import GasScores

/// DIV\*, efficiency, cost of steps, smallest share and needed capacity against literal second implementations on random inputs.
@Suite struct BestDiversificationTests {
    /// The best mix of parallel pipes, by bisection on the common level instead of sorting.
    @Test func bestScoreByBisection() throws {
        var random = SeededRandom(81)
        for _ in 0..<samples {
            let pipes = (0..<random.count(1...6)).map { _ in random.number(5...80) }
            let demand = random.number(10...100)
            let run = ParallelPipes(demand: demand, pipes: pipes)
            let best = BestDiversification(run, start: TwoMarkets.start)
            let year = try best.year()
            let weight = [0, 0.5, 1, random.number()][random.count(0...3)]
            let served = min(demand, pipes.reduce(0, +))
            var (low, high) = (0.0, 100.0)
            for _ in 0..<200 {
                let level = (low + high) / 2
                if pipes.reduce(0, { $0 + min($1, level) }) < served { low = level } else { high = level }
            }
            let squares = pipes.reduce(0) { $0 + (min($1, high) / served) * (min($1, high) / served) }
            let result = try best.best(0, weight: weight, year.conditions, year.shortage)
            #expect(isClose(result.score, 100 * (1 - squares), 1e-9))
            #expect(result.today == nil && result.efficiency == nil, "nothing is reported")
        }
    }

    /// The score is DIV of the shares, and equal shares are the best there is.
    @Test func scoreIsTheFormula() {
        var random = SeededRandom(82)
        for _ in 0..<samples {
            let p = Shares.normalised(random.amounts(1...8)) ?? [1]
            let e = Shares.normalised(random.amounts(1...6)) ?? [1]
            let w = random.number()
            let literal = Diversification.score(
                supplierHHI: Interval((Shares.hhi(p) ?? 0)), entryHHI: Shares.hhi(e) ?? 0, supplierWeight: w
            ).central
            let score = BestDiversification.score(origins: p, corridors: e, weight: w)
            #expect(isClose(score, literal, 1e-9))
            #expect(score <= 100 * (1 - w / Double(p.count) - (1 - w) / Double(e.count)) + 1e-9)
        }
    }

    /// DIV of today by the formula, its ends by giving unproven gas to nobody and to the larger foreign seller; efficiency over DIV\*.
    @Test func todayAndEfficiency() {
        var random = SeededRandom(86)
        for _ in 0..<samples {
            let rows = (0..<random.count(1...6)).map { _ in (supplier: random.count(0...4), percent: random.amount(16)) }
            let network = MixNetwork.network(rows)
            let p = (0...4).map { supplier in rows.filter { $0.supplier == supplier }.map { $0.percent / 100 }.reduce(0, +) }
            let unproven = p[3] + p[4]
            var gathered = [p[0], p[1]].sorted()
            gathered[1] += unproven
            let high = 100 * (1 - p[0] * p[0] - p[1] * p[1] - p[2] * p[2])
            let low = 100 * (1 - gathered[0] * gathered[0] - gathered[1] * gathered[1] - p[2] * p[2])
            let today = Diversification.today(zone: 0, weight: 1, in: network)
            guard unproven <= 0.5 else {
                #expect(today == nil)
                continue
            }
            #expect(isClose(today?.low, low) && isClose(today?.central, high) && isClose(today?.high, high))
            // No entry is observed.
            #expect(Diversification.today(zone: 0, weight: 0.5, in: network) == nil)
            let best = random.amount()
            let efficiency = today.flatMap { DiversificationEfficiency.percent(today: $0, best: best) }
            #expect(isClose(efficiency?.low, best > 0 ? low / best * 100 : nil))
            #expect(isClose(efficiency?.central, best > 0 ? high / best * 100 : nil))
        }
    }

    @Test func stepsOfAFrontierAddUp() throws {
        var random = SeededRandom(83)
        for _ in 0..<samples {
            let costs = (0..<random.count(2...7)).map { _ in random.number(0...1e6) }.sorted()
            let scores = costs.map { _ in random.number(0...100) }.sorted()
            let consumption = random.number(1...1e5)
            let runs = try costs.indices.map { index in
                (
                    price: 1.0,
                    mix: try DestinedMix(
                        zone: 0, origins: [], corridors: [], byOrigin: [consumption], byCorridor: [], demand: consumption,
                        extraShortage: 0, cost: costs[index], limits: [], certificate: TwoMarketRule.proof),
                    score: scores[index]
                )
            }
            let points = DiversificationCost.points(runs)
            #expect(points[0].cost == 0 && points[0].marginal == nil)
            // The steps, each its points times its marginal cost, are the whole way.
            let climbed = (1..<points.count).reduce(0.0) {
                $0 + (points[$1].marginal ?? 0) * (points[$1].score - points[$1 - 1].score)
            }
            let last = try #require(points.last)
            #expect(isClose(climbed, (costs[costs.count - 1] - costs[0]) / 1_000, 1e-9))
            // kEUR per GWh is EUR/MWh.
            #expect(isClose(last.costPerMWh, (costs[costs.count - 1] - costs[0]) / consumption, 1e-9))
        }
    }

    @Test func smallestShareIsWhatTheOthersCannotBring() throws {
        var random = SeededRandom(84)
        for _ in 0..<samples {
            let pipes = (0..<random.count(1...5)).map { _ in random.number(5...60) }
            let demand = random.number(10...100)
            let run = ParallelPipes(demand: demand, pipes: pipes)
            let year = try BestDiversification(run, start: TwoMarkets.start).year()
            let result = try SmallestShare(run).result(0, supplier: 0, year.conditions, year.shortage)
            let others = pipes.dropFirst().reduce(0, +)
            let least = 100 * max(0, min(demand - others, pipes[0])) / demand
            #expect(abs(result.share.central - least) <= 0.02, "\(pipes) \(demand): \(result.share), \(least)")
        }
    }

    @Test func neededCapacityIsWhatWellsLeaveOpen() throws {
        var random = SeededRandom(85)
        for _ in 0..<samples {
            let demand = random.number(5...100), wells = random.amount(80), pipe = random.number(1...100)
            let run = TwoMarketRule(
                network: TwoMarkets.network(
                    [0, demand],
                    [.init(supplier: 0, zone: 0, capacity: 999), .init(supplier: 2, zone: 1, capacity: wells, kind: .production)],
                    pipes: (pipe, 0)))
            let result = try #require(try NeededCapacity(run, start: TwoMarkets.start).result(route: 0, .year))
            let needed = min(pipe, max(0, demand - wells))
            #expect(abs(result.needed.central - needed) <= 2e-4 * pipe + 1e-6 * demand, "\(demand) \(wells) \(pipe): \(result.needed)")
        }
        let dry = TwoMarketRule(network: TwoMarkets.network([0, 10], []))
        #expect(try NeededCapacity(dry, start: TwoMarkets.start).result(route: 0, .year) == nil)
    }
}
