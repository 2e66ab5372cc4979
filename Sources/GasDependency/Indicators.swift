import GasDispatch
import GasModel
import GasReport
import GasScores
import NetworkFlow

extension Study {
    /// Every indicator of some zones as tables: readings in groups, N−1 term by term, regional N−1 of the zones together.
    public func indicatorTables(zones: [Int], supplier: Int, options: IndicatorOptions = IndicatorOptions()) async throws -> [Table] {
        let pairs = try await PairReadings(evaluator, start: start, supplier: supplier).readings(zones: zones)
        let modelled = try await ModelledIndicators(evaluator, start: start, supplier: supplier).readings(zones: zones)
        let survival = try survivalReadings(zones: zones, supplier: supplier, isRun: options.hasSurvival)
        let tables = zones.indices.map { position in
            let zone = zones[position]
            let own = ZoneIndicators(zone: zone, in: network, on: start, options: options).readings
            return IndicatorTables.readings(
                pairs[position] + own + modelled[position] + regionalReadings(beside: zone) + elsewhere(zone, supplier) + survival[position],
                zone: zone, in: network)
        }
        return tables + [nMinusOneTable(zones: zones, options)]
    }

    /// Of the region as one area, beside every zone.
    private func regionalReadings(beside zone: Int) -> [IndicatorReading] {
        guard isMarket(zone) else {
            return [RegionalConcentration.page, RegionalNMinusOne.page].map {
                IndicatorReading(id: $0.id, value: nil, unit: $0.unit, missing: "no gas market: not applicable")
            }
        }
        let region = studyZones.filter(isMarket)
        let hhi = RegionalConcentration.mix(of: region, in: network)?.concentration
        return [
            IndicatorReading(
                id: RegionalConcentration.page.id, variant: "the region", value: hhi, unit: RegionalConcentration.page.unit,
                missing: hhi == nil ? "nothing is consumed" : nil)
        ] + [100, WithdrawalCurve.lowFill].map { fill in
            let score = RegionalNMinusOne.score(area: region, in: network, on: start, storagePercent: fill)
            return IndicatorReading(
                id: RegionalNMinusOne.page.id, variant: "the region, stores at \(Int(fill)) %", value: score.map { Interval($0.percent) },
                unit: RegionalNMinusOne.page.unit, band: score.flatMap { RegionalNMinusOne.page.band(of: $0.percent)?.name },
                missing: score == nil ? "the 1-in-20 day of a market is unknown" : nil)
        }
    }

    /// Tables of their own, by another command.
    private func elsewhere(_ zone: Int, _ supplier: Int) -> [IndicatorReading] {
        let command = "gasdep diversify \(network.zones[zone].id)"
        let pages = [
            (SmallestShare.page, "--supplier \(network.suppliers[supplier].id)"), (DiversificationCost.page, "--frontier"),
            (NeededCapacity.page, "--pipes"),
        ]
        return pages.map { page, option in
            IndicatorReading(
                id: page.id, value: nil, unit: page.unit,
                missing: isMarket(zone) ? "a table of its own: \(command) \(option)" : "no gas market: not applicable")
        }
    }

    private func nMinusOneTable(zones: [Int], _ options: IndicatorOptions) -> Table {
        var areas = zones.map { ([$0], network.zones[$0].name) }
        let markets = zones.filter(isMarket)
        if markets.count > 1 { areas.append((markets, markets.map { network.zones[$0].id.text }.joined(separator: " + "))) }
        let region = studyZones.filter(isMarket)
        if markets != region { areas.append((region, "the region")) }
        return IndicatorTables.nMinusOne(
            areas.flatMap { area, name in
                [100, WithdrawalCurve.lowFill].map { fill in
                    (
                        name,
                        RegionalNMinusOne.score(
                            area: area, in: network, on: start, storagePercent: fill, demandSidePercent: options.demandSidePercent)
                    )
                }
            })
    }

    /// Survival time of zones when a supplier stops in the middle of the winter.
    private func survivalReadings(zones: [Int], supplier: Int, isRun: Bool) throws -> [[IndicatorReading]] {
        func readings(_ zone: Int, _ missing: String) -> [IndicatorReading] {
            [IndicatorReading(id: SurvivalTime.page.id, value: nil, unit: SurvivalTime.page.unit, missing: missing)]
        }
        guard isRun else { return zones.map { readings($0, isMarket($0) ? "daily runs take long: give --survival" : "no gas market: not applicable") } }
        guard let from = Day(year: start.month >= 10 ? start.year + 1 : start.year, month: 1, day: 1) else {
            return zones.map { readings($0, "no January in the year") }
        }
        let stop = Scenario(
            id: "supplier-stops", title: "\(network.suppliers[supplier].name) stops on \(from)", start: start,
            shocks: [SupplierStop(suppliers: [supplier], window: ShockWindow(from: from))])
        let runs = try survival(of: stop, weather: .ordinary, zones: zones)
        return zones.map { zone in
            guard let row = runs.each.first(where: { $0.zone == zone }) else { return readings(zone, "no gas market: not applicable") }
            return [("cautious", row.shocked.cautious), ("bold", row.shocked.bold), ("with all suppliers, cautious", row.calm)].map { name, days in
                IndicatorReading(
                    id: SurvivalTime.page.id,
                    variant: (name.hasPrefix("with all") ? "" : "\(stop.title), ") + name
                        + (days.isBeyondLimit ? "; no shortage in the \(days.limit) days searched" : ""),
                    value: Interval(Double(days.days)), unit: SurvivalTime.page.unit)
            }
        }
    }

    private typealias SurvivalRow = (zone: Int, shocked: SurvivalRun.Answer, calm: Survival)

    /// The markets together, and each.
    private func survival(
        of scenario: Scenario, weather: Conditions.Weather, zones: [Int]
    ) throws -> (together: (shocked: SurvivalRun.Answer, calm: Survival), each: [SurvivalRow]) {
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
        return (
            (shocked.together, calm[0]), markets.indices.map { (markets[$0], shocked.each[$0], calm[$0 + 1]) }
        )
    }

    /// On which day of a scenario gas first runs short, for the region and each of its markets.
    public func survivalTable(of scenario: Scenario, weather: Conditions.Weather, zones: [Int]) throws -> Table {
        let runs = try survival(of: scenario, weather: weather, zones: zones)
        let together = ("all of these", runs.together.shocked.cautious, runs.together.shocked.bold, runs.together.calm)
        let each = runs.each.map { (network.zones[$0.zone].name, $0.shocked.cautious, $0.shocked.bold, $0.calm) }
        return IndicatorTables.survival(
            [together] + each, title: scenario.title,
            weather: weather == .ordinary
                ? "Every day has the mean demand of its month."
                : "The first day is the coldest in twenty years, the first fortnight the cold fortnight, in all zones at once.")
    }
}
