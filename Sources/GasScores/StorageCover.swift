import GasModel

/// **Storage days**: how long the stock alone would carry mean winter demand.
public enum StorageCover: Indicator {
    public static let page = IndicatorDescription(
        id: "storage-days", title: "Storage cover",
        meaning: "How many mean winter days the gas in store would last if nothing else came.",
        formula: "Stock / mean daily demand from October to March; beside it stock as percent of yearly consumption.",
        unit: "days", range: "0 upward",
        inputs: ["gas in store", "demand by month"],
        misleads: """
            A store cannot be emptied at will: withdrawal falls as it empties, so the last days are slow ones (see withdrawal cover). The \
            stock may belong to somebody abroad.
            """,
        source: "Common practice (AGSI, JRC)", grade: .b,
        example: WorkedExample(
            "4,500 GWh in store and a mean winter demand of 120 GWh/d: 37.5 days.",
            inputs: [.init("stock", 4_500, "GWh"), .init("mean winter demand", 120, "GWh/d")],
            results: [.init("storage cover", 37.5, "days")]))

    /// `nil` without demand.
    public static func days(stock: Double, meanWinterDemand: Double) -> Double? {
        meanWinterDemand > 0 ? stock / meanWinterDemand : nil
    }

    /// Stock as percent of yearly consumption; `nil` without demand.
    public static func yearPercent(stock: Double, annualDemand: Double) -> Double? {
        annualDemand > 0 ? 100 * stock / annualDemand : nil
    }

    /// GWh in the stores of a zone at a fill; `nil` where the zone has no store in use.
    public static func stock(zone: Int, in network: Network, on day: Day, fillPercent: Double) -> Double? {
        let stores = network.storages.filter { $0.zone == zone && $0.availability.isInUse(on: day) }
        return stores.isEmpty ? nil : stores.reduce(0) { $0 + $1.workingVolume.central } * fillPercent / 100
    }

    /// GWh/d, mean of October to March.
    public static func meanWinterDemand(zone: Int, in network: Network) -> Double? {
        let demand = network.demands[zone]
        let months = [10, 11, 12, 1, 2, 3]
        guard demand.monthlyShares.count == 12, demand.annual.central > 0 else { return nil }
        let share = months.reduce(0) { $0 + demand.monthlyShares[$1 - 1] }
        return demand.annual.central * Units.gwhPerTWh * share / 182
    }

    public static func days(zone: Int, in network: Network, on day: Day, fillPercent: Double) -> Double? {
        guard let stock = stock(zone: zone, in: network, on: day, fillPercent: fillPercent),
            let demand = meanWinterDemand(zone: zone, in: network)
        else { return nil }
        return days(stock: stock, meanWinterDemand: demand)
    }
}

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
