import GasModel

/// **SLID** (ENTSOG): the modelled twin of N−1.
public struct LargestDisruptionRun: Sendable, Indicator {
    public static let page = IndicatorDescription(
        id: "slid", title: "SLID, single largest infrastructure disruption (ENTSOG)",
        meaning: "Take away a country's largest import pipe or terminal on a peak day and see who goes without.",
        formula: """
            Disrupt the single largest import infrastructure of the country (no storage, no production) on a peak day; SLID = percent of \
            its demand that is then unserved, with sharing; beside it what others lose.
            """,
        unit: "% of demand", range: "0 to 100",
        bands: CurtailmentRate.page.bands,
        inputs: ["firm capacity of entries", "a shortage run on a peak day with that entry at zero"],
        misleads: """
            Entries with a common upstream are taken out together here, which ENTSOG does not say it does. Only the zone's own entries \
            are disrupted: a failure further upstream may hit neighbours at once.
            """,
        source: "ENTSOG TYNDP 2020, single largest infrastructure disruption", grade: .a,
        example: WorkedExample(
            "A peak day of 80 GWh/d, entries of 60 and 30, wells 10. Without the larger entry 40 remain: 100 · 40 / 80 = 50 %.",
            inputs: [
                .init("peak-day demand", 80, "GWh/d"), .init("larger entry", 60, "GWh/d"),
                .init("smaller entry", 30, "GWh/d"),
                .init("wells", 10, "GWh/d"),
            ],
            results: [.init("SLID", 50, "%")]))

    public let evaluator: any Evaluator
    public let start: Day
    public let rule: Cooperation

    public init(_ evaluator: any Evaluator, start: Day, rule: Cooperation = .fair) {
        self.evaluator = evaluator
        self.start = start
        self.rule = rule
    }

    /// `nil` without peak-day demand or without any import infrastructure.
    public func score(zone: Int, storagePercent: Double = 100) throws -> LargestDisruption? {
        let network = evaluator.network
        let imports = SupplyAssets.list(area: [zone], in: network, on: start).filter {
            $0.kind != .storage && $0.kind != .production
        }
        guard let largest = SupplyAssets.groups(imports).first else { return nil }
        var conditions = try Conditions(network, horizon: .peakDay, start: start, storagePercent: storagePercent)
        let before = try evaluator.shortage(conditions, rule: rule, studied: zone, endYields: false)
        guard let rate = before.rate(zone) else { return nil }
        conditions.close(largest.items)
        let after = try evaluator.shortage(conditions, rule: rule, studied: zone, endYields: false)
        let others = network.zones.indices.filter { $0 != zone }
        return LargestDisruption(
            lostName: largest.name, lostCapacity: largest.capacity, before: 100 * rate,
            after: 100 * (after.rate(zone) ?? 0),
            elsewhere: after.total(of: others) - before.total(of: others),
            certificate: max(before.certificate.largest, after.certificate.largest))
    }
}
