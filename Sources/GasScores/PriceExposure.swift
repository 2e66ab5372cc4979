import GasModel

/// **SSPDe** (ENTSOG): exposure of a zone's price to a dearer source, by market dispatches.
public struct PriceExposure: Sendable, Indicator {
    public static let page = IndicatorDescription(
        id: "sspde", title: "Supply-source price exposure (ENTSOG)",
        meaning: "If one supplier's gas gets dearer, how much of it does the country feel?",
        formula: """
            All sources at one flat price, no tariffs. Raise the price of the supplier by 20 %, then by a further 10 %, at five demands \
            from 1 % to 99.9 % of the case (ENTSOG: from 0.1 %). SSPDe = mean over steps and demands of 100 · relative rise of the zone's \
            price / relative rise of the supplier's price.
            """,
        unit: "%", range: "0 (others set the price) to 100 (felt in full)",
        bands: [
            IndicatorBand("significant", from: .excluding(20), source: "ENTSOG TYNDP 2020, threshold of its SSDi"),
            IndicatorBand("slight", to: .including(20), source: "ENTSOG TYNDP 2020, threshold of its SSDi"),
        ],
        inputs: ["market dispatches under flat prices"],
        misleads: """
            Marginal prices: a source that sets the price for one unit counts as if for all. Real contracts are not flat. How ENTSOG \
            averages over steps is not published in detail; a plain mean is ours.
            """,
        source: "ENTSOG TYNDP 2017, Annex F (SSPDe)", grade: .b,
        example: WorkedExample(
            "At low demand others set the price (0 %); at high demand the supplier does, and 20 → 24 → 26.4 EUR/MWh is felt in full (100 %): mean 50 %.",
            inputs: [.init("felt at low demand", 0, "%"), .init("felt at high demand", 100, "%")],
            results: [.init("SSPDe", 50, "%")]))

    public static let levels = [0.01, 0.25, 0.5, 0.75, 0.999]

    public let evaluator: any Evaluator
    public let start: Day
    /// EUR/MWh of every source before the rise.
    public let flatPrice: Double

    public init(_ evaluator: any Evaluator, start: Day, flatPrice: Double = 20) {
        self.evaluator = evaluator
        self.start = start
        self.flatPrice = flatPrice
    }

    /// Percent per zone; `nil` without demand. 3 dispatches and 1 shortage run per level.
    public func scores(
        supplier: Int, _ setting: UnavoidableDependence.Case, levels: [Double] = levels
    ) throws -> [Double?] {
        let network = evaluator.network
        var felt = network.zones.map { _ in [Double]() }
        for level in levels {
            var conditions = try Conditions(
                network, horizon: setting.horizon, start: start, storagePercent: setting.storagePercent)
            conditions.routeTariff = conditions.routeTariff.map { _ in 0 }
            conditions.sourceCost = conditions.sourceCost.map { _ in flatPrice }
            conditions.sourceSlope = conditions.sourceVolume.map {
                $0 > 0 && $0 < .infinity ? Conditions.uncalibratedRise / $0 : 0
            }
            conditions.demand = conditions.demand.map { $0.map { $0 * level } }
            let shortage = try evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
            var prices: [[Double?]] = []
            for factor in [1, 1.2, 1.2 * 1.1] {
                for index in network.sources.indices where network.sources[index].supplier == supplier {
                    conditions.sourceCost[index] = flatPrice * factor
                }
                let dispatch = try evaluator.dispatch(conditions, shortage: shortage, storedGasPrice: nil)
                prices.append(network.zones.indices.map { Self.meanPrice(dispatch, zone: $0) })
            }
            for zone in network.zones.indices {
                for (before, after, rise) in [
                    (prices[0][zone], prices[1][zone], 0.2), (prices[1][zone], prices[2][zone], 0.1),
                ] {
                    if let before, let after, before > 0 { felt[zone].append((after / before - 1) / rise) }
                }
            }
        }
        return felt.map(Self.mean)
    }

    /// 100 · mean; `nil` of nothing.
    static func mean(_ felt: [Double]) -> Double? {
        felt.isEmpty ? nil : 100 * felt.reduce(0, +) / Double(felt.count)
    }

    private static func meanPrice(_ dispatch: Dispatch, zone: Int) -> Double? {
        let demand = dispatch.conditions.demand[zone]
        let weight = dispatch.total(demand)
        return weight > 0 ? dispatch.total(zip(demand, dispatch.price[zone]).map { $0 * $1 }) / weight : nil
    }
}
