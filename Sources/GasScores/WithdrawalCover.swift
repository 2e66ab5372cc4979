import GasModel

/// **Withdrawal cover**: what part of the coldest day the stores can carry.
public enum WithdrawalCover: Indicator {
    public static let page = IndicatorDescription(
        id: "withdrawal-cover", title: "Withdrawal cover of the peak day",
        meaning: "How much of demand on the coldest day in twenty years the stores can deliver.",
        formula: "100 · withdrawal rate at the fill named / Dmax.",
        unit: "% of peak-day demand", range: "0 upward",
        inputs: ["withdrawal rates and their fall with the fill", "1-in-20 peak-day demand"],
        misleads: "At the end of winter the rate is far below the nameplate: read the value at 30 %.",
        source: "Common practice; fills of Regulation (EU) 2017/1938, Art. 7(4)", grade: .b,
        example: WorkedExample(
            "Stores that give 45 GWh/d when full and 60 % of it at a fill of 30 %, on a peak day of 150 GWh/d: 100 · 27 / 150 = 18 %.",
            inputs: [
                .init("full withdrawal rate", 45, "GWh/d"), .init("share of it at 30 %", 0.6, ""),
                .init("peak-day demand", 150, "GWh/d"),
            ],
            results: [.init("withdrawal cover", 18, "%")]))

    /// `nil` without demand.
    public static func percent(withdrawal: Double, peakDemand: Double) -> Double? {
        peakDemand > 0 ? 100 * withdrawal / peakDemand : nil
    }

    /// `nil` where the zone has no store in use or its peak day is unknown.
    public static func percent(zone: Int, in network: Network, on day: Day, storagePercent: Double) -> Double? {
        let stores = SupplyAssets.list(area: [zone], in: network, on: day, storagePercent: storagePercent)
            .filter { $0.kind == .storage }
        guard !stores.isEmpty, let peak = network.demands[zone].peakDay?.central else { return nil }
        return percent(withdrawal: stores.reduce(0) { $0 + $1.capacity }, peakDemand: peak)
    }
}
