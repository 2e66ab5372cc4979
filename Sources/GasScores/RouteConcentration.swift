import GasModel

/// **HHI by last entry**, 0 to 10,000: entries with a common upstream asset count as one.
public enum RouteConcentration: Indicator {
    public static let page = IndicatorDescription(
        id: "hhi-route", title: "HHI by route",
        meaning: "How concentrated consumption is on few entries: pipes, terminals, own wells.",
        formula: "10,000 · Σ e², e the share by last entry; entries that fail together (common upstream) count as one.",
        unit: "points", range: "0 to 10,000",
        inputs: ["observed mean flow of consumption by last entry", "common-upstream groups"],
        misleads: """
            Measures use, not capacity: an empty second pipe does not lower it (IRD counts it). Entries are known for part of \
            consumption only and scaled to what is known.
            """,
        source: "Herfindahl–Hirschman index over entry flows; grouping after Annex II of Regulation (EU) 2017/1938",
        grade: .c,
        example: WorkedExample(
            "Two legs of one upstream pipe bring 30 and 20 GWh/d, a third pipe 50: shares ½ and ½, 0.25 + 0.25 = 0.5, times 10,000 is 5000.",
            inputs: [
                .init("leg one of the shared pipe", 30, "GWh/d"), .init("leg two of the shared pipe", 20, "GWh/d"),
                .init("other pipe", 50, "GWh/d"),
            ],
            results: [.init("HHI by route", 5_000, "points")]))

    /// - Parameter flows: by entry, with the key of what fails together. `nil` without flow.
    public static func hhi(_ flows: [(group: String, flow: Double)]) -> Double? {
        Shares.hhi(Shares.grouped(flows.map { (key: $0.group, amount: $0.flow) }).map(\.amount))
    }

    /// HHI by last entry; `nil` where no entry is observed.
    public static func hhi(zone: Int, in network: Network) -> Double? {
        hhi(
            network.entries.filter { $0.zone == zone }.map {
                (network.corridorKey($0.gate), $0.observed.central)
            })
    }
}
