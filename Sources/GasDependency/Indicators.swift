import GasDispatch
import GasModel
import GasReport
import GasScores
import NetworkFlow

extension Study {
    /// Every indicator of some zones as tables: readings in groups, N−1 term by term, regional N−1 of the zones together.
    public func indicatorTables(zones: [Int], supplier: Int) async throws -> [Table] {
        let modelled = try await ModelledIndicators(evaluator, start: start, supplier: supplier).readings(zones: zones)
        let tables = zip(zones, modelled).map { zone, runs in
            let all = ZoneIndicators(zone: zone, in: network, on: start).readings.filter { reading in
                !runs.contains { $0.id == reading.id }
            }
            return IndicatorTables.readings(all + runs, zone: zone, in: network)
        }
        return tables + [nMinusOneTable(zones: zones)]
    }

    private func nMinusOneTable(zones: [Int]) -> Table {
        var areas = zones.map { ([$0], network.zones[$0].name) }
        let markets = zones.filter(isMarket)
        if markets.count > 1 { areas.append((markets, markets.map { network.zones[$0].id.text }.joined(separator: " + "))) }
        let region = studyZones.filter(isMarket)
        if markets != region { areas.append((region, "the region")) }
        return IndicatorTables.nMinusOne(
            areas.flatMap { area, name in
                [100, WithdrawalCurve.lowFill].map { fill in
                    (name, RegionalNMinusOne.score(area: area, in: network, on: start, storagePercent: fill))
                }
            })
    }

    /// On which day of a scenario gas first runs short, for the region and each of its markets.
    public func survivalTable(of scenario: Scenario, weather: Conditions.Weather, zones: [Int]) throws -> Table {
        let daily = try NetworkEvaluator(network, settings: settings, days: SurvivalRun.lengths)
        let levels = try scenario.storagePercent.map { fill in
            network.storages.map { $0.availability.isInUse(on: scenario.runStart) ? $0.workingVolume.central * fill / 100 : 0 }
        } ?? ShockRun(evaluator).levels(on: scenario.runStart)
        let markets = zones.filter(isMarket)
        func run(undisturbed: Bool) throws -> SurvivalRun {
            try SurvivalRun(
                daily, scenario: scenario, storageStart: levels, weather: weather, undisturbed: undisturbed)
        }
        let shocked = try run(undisturbed: false).survival(of: markets)
        let calm = try run(undisturbed: true).cautious(of: markets)
        let together = ("all of these", shocked.together.cautious, shocked.together.bold, calm[0])
        let each = markets.indices.map {
            (network.zones[markets[$0]].name, shocked.each[$0].cautious, shocked.each[$0].bold, calm[$0 + 1])
        }
        return IndicatorTables.survival(
            [together] + each, title: scenario.title,
            weather: weather == .ordinary
                ? "Every day has the mean demand of its month."
                : "The first day is the coldest in twenty years, the first fortnight the cold fortnight, in all zones at once.")
    }
}
