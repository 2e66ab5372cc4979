import GasModel

/// **PF-1 and PF-2**: peak capacity without the one or two largest routes.
public enum PeakMargin: Indicator {
    public static let page = IndicatorDescription(
        id: "pf", title: "PF-1 and PF-2 (peak capacity margin)",
        meaning: "How much of peak demand is left when the largest route fails, and when the two largest do.",
        formula:
            "PF-k = 100 · (peak supply capacity − the k largest routes) / peak demand; routes with a common upstream count as one.",
        unit: "%", range: "0 upward; 100 is just enough",
        inputs: ["firm capacity by route, terminal, store, production", "1-in-20 peak-day demand"],
        misleads: "PF-1 is N−1 under another name, and shares its blindness: capacity, not gas.",
        source: "UK government (BEIS) security-of-supply statistics", grade: .b,
        example: WorkedExample(
            "Routes of 60, 40 and 30, wells 10; peak demand 100. Without the largest 80 %, without the two largest 40 %.",
            inputs: [
                .init("first route", 60, "GWh/d"), .init("second route", 40, "GWh/d"),
                .init("third route", 30, "GWh/d"),
                .init("wells", 10, "GWh/d"), .init("peak demand", 100, "GWh/d"),
            ],
            results: [.init("PF-1", 80, "%"), .init("PF-2", 40, "%")]))

    /// - Parameters:
    ///   - routes: capacity of what can fail, one item per group that fails together.
    ///   - other: capacity that does not fail.
    ///   - lost: how many of the largest routes fail.
    public static func percent(routes: [Double], other: Double, lost: Int, peakDemand: Double) -> Double? {
        guard peakDemand > 0, lost >= 0 else { return nil }
        let remaining = routes.sorted(by: >).dropFirst(lost).reduce(0, +)
        return 100 * (remaining + other) / peakDemand
    }

    public static func percent(
        zone: Int, in network: Network, on day: Day, storagePercent: Double = 100, lost: Int
    ) -> Double? {
        guard network.zones[zone].hasGasMarket, NMinusOneRule.isDetailed([zone], in: network),
            let peak = network.demands[zone].peakDay?.central
        else { return nil }
        let assets = SupplyAssets.list(area: [zone], in: network, on: day, storagePercent: storagePercent)
        guard !assets.isEmpty else { return nil }
        return percent(
            routes: SupplyAssets.groups(assets.filter { $0.kind != .production }).map(\.capacity),
            other: assets.reduce(0) { $0 + ($1.kind == .production ? $1.capacity : 0) }, lost: lost, peakDemand: peak)
    }
}
