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
