import GasModel

/// **RSI**, residual supply index: what is left without the largest controller, percent of demand.
public enum ResidualSupply: Indicator {
    /// Percent of demand from which ACER calls a day healthy, and percent of days that must be.
    public static let threshold = 110.0
    public static let wantedDays = 95.0

    public static let page = IndicatorDescription(
        id: "rsi", title: "Residual supply index",
        meaning: "Can demand be met, with a tenth to spare, without everything that the largest seller controls?",
        formula: """
            RSI = 100 · (entry capacity + production + withdrawal − capacity of the largest controller) / demand, by day or month; printed \
            with the share of days on which it is at least 110 %.
            """,
        unit: "% of demand", range: "0 upward",
        bands: [
            IndicatorBand(
                "healthy day", from: .including(110), source: "ACER Gas Target Model, 2015 review (recalled)"),
            IndicatorBand(
                "pivotal seller", to: .excluding(100), source: "by definition: demand cannot be met without the seller"),
            IndicatorBand("thin", from: .including(100), to: .excluding(110), source: "between the two"),
        ],
        inputs: ["capacity by controller (all entries of one seller together)", "demand by day or month"],
        misleads: """
            By pipe instead of by controller it hides a seller with three pipes. Without booking data the controller of an entry is the \
            supplier whose gas was observed there. A zone is read by month: days colder than the mean of their month are not seen. Like \
            N−1 it counts capacity, not gas.
            """,
        source: "ACER Gas Target Model, market-health metrics (2015)", grade: .b, caveat: "The formula is recalled.",
        example: WorkedExample(
            "One seller controls entries of 60 and 40, others 50, own wells 10, stores 20; demand 70: 100 · (180 − 100) / 70 = 114.29 %.",
            inputs: [
                .init("first entry of the seller", 60, "GWh/d"), .init("second entry of the seller", 40, "GWh/d"),
                .init("other seller", 50, "GWh/d"), .init("own wells", 10, "GWh/d"), .init("stores", 20, "GWh/d"),
                .init("demand", 70, "GWh/d"),
            ],
            results: [.init("RSI", 114.29, "%")]))

    /// Percent; `nil` without demand.
    ///
    /// - Parameter capacities: GWh/d; `nil` controller is controlled by nobody in question (own wells, stores).
    public static func index(_ capacities: [(controller: String?, capacity: Double)], demand: Double) -> Double? {
        guard demand > 0 else { return nil }
        let controlled = capacities.compactMap { item in item.controller.map { (key: $0, amount: item.capacity) } }
        let largest = Shares.grouped(controlled).map(\.amount).max() ?? 0
        return 100 * (capacities.reduce(0) { $0 + $1.capacity } - largest) / demand
    }

    /// Percent of days on which the index reaches the threshold; days without demand do not count. `nil` without days.
    public static func healthyDays(_ periods: [(index: Double?, days: Double)], threshold: Double = threshold)
        -> Double?
    {
        var healthy = 0.0
        var all = 0.0
        for period in periods {
            guard let index = period.index else { continue }
            all += period.days
            if index >= threshold { healthy += period.days }
        }
        return all > 0 ? 100 * healthy / all : nil
    }

    /// By month of a gas year. `nil` where the zone has no market, or none but its own wells.
    ///
    /// - Parameter controller: of an asset; default the supplier observed most at the entry.
    public static func months(
        zone: Int, in network: Network, from start: Day, storagePercent: Double = 100,
        controller: ((SupplyAsset) -> String?)? = nil
    ) -> [(period: Period, index: Double?)]? {
        guard network.zones[zone].hasGasMarket, !SupplyAssets.livesOffItsOwnWells([zone], in: network, on: start) else {
            return nil
        }
        let demand = network.demands[zone]
        return Period.months(from: start).map { period in
            let day = Day(year: period.year, month: period.month, day: 1) ?? start
            let assets = SupplyAssets.list(area: [zone], in: network, on: day, storagePercent: storagePercent)
            let capacities = assets.map { asset in
                (controller.map { $0(asset) } ?? mainSupplier(of: asset, zone: zone, in: network), asset.capacity)
            }
            let rate = demand.annual.central * Units.gwhPerTWh * demand.monthlyShares[period.month - 1] / period.days
            return (period, index(capacities, demand: rate))
        }
    }

    /// The supplier observed most at an entry; `nil` where nothing is observed, the origin is unproven or the gas is domestic.
    static func mainSupplier(of asset: SupplyAsset, zone: Int, in network: Network) -> String? {
        let gate: Entry.Gate
        switch asset.item {
        case .route(let index): gate = .route(index)
        case .terminal(let index): gate = .terminal(index)
        case .source(let index):
            return network.sources[index].kind == .production ? nil : name(network.sources[index].supplier, network)
        case .storage: return nil
        }
        let flows = network.entries.filter { $0.zone == zone && $0.gate == gate }.map {
            ($0.supplier, $0.observed.central)
        }
        let largest = Shares.grouped(flows).max { ($0.amount, $1.key) < ($1.amount, $0.key) }
        return largest.flatMap { $0.amount > 0 ? name($0.key, network) : nil }
    }

    private static func name(_ supplier: Int, _ network: Network) -> String? {
        let supplier = network.suppliers[supplier]
        return supplier.isUnproven || supplier.kind == .domestic ? nil : supplier.id.text
    }
}
