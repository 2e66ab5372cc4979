import GasModel

/// **Smallest supply**: how little of a supplier's gas is enough, found by GSL's Brent root finder over shortage runs.
public struct SmallestSupply: Sendable, Indicator {
    public static let page = IndicatorDescription(
        id: "smallest-supply", title: "Smallest supply that is enough",
        meaning: "What part of a supplier's potential the region must go on buying so that the zone loses nothing.",
        formula: """
            The smallest f such that the zone's unserved share, with all sources of the supplier at f times their limits, exceeds that \
            with the full supply by no more than 0.01 % of demand.
            """,
        unit: "% of the supplier's potential", range: "0 (can be done without) to 100",
        inputs: ["as U"],
        misleads: "Relative to what the supplier could deliver to the whole model, not to what the zone buys.",
        source: "Defined here; the search is Brent's method (GNU GSL)", grade: .c,
        example: WorkedExample(
            "Demand 100 GWh/d, 70 from elsewhere, the supplier could bring 60: 30 are needed, 100 · 30 / 60 = 50 %.",
            inputs: [
                .init("demand", 100, "GWh/d"), .init("other gas", 70, "GWh/d"),
                .init("supplier's potential", 60, "GWh/d"),
            ],
            results: [.init("smallest supply", 50, "%")]))

    /// Percent of demand that counts as nothing.
    static let threshold = 0.01

    public let evaluator: any Evaluator
    public let start: Day
    public let rule: Cooperation

    public init(_ evaluator: any Evaluator, start: Day, rule: Cooperation = .fair) {
        self.evaluator = evaluator
        self.start = start
        self.rule = rule
    }

    /// Percent of the supplier's potential; `nil` without demand. Central is proven to be enough; an interval says how near to the
    /// limit certified runs came.
    public func percent(zone: Int, supplier: Int, _ setting: UnavoidableDependence.Case) throws -> Interval? {
        let network = evaluator.network
        func unserved(_ remaining: Double) throws -> Double? {
            var conditions = try Conditions(
                network, horizon: setting.horizon, start: start, storagePercent: setting.storagePercent)
            conditions.scaleSources(to: remaining, in: network) { $0 == supplier }
            return try evaluator.shortage(conditions, rule: rule, studied: zone, endYields: false).rate(zone).map {
                100 * $0
            }
        }
        guard let full = try unserved(1), let none = try unserved(0) else { return nil }
        func excess(_ remaining: Double) throws -> Double { (try unserved(remaining) ?? 0) - full - Self.threshold }
        guard none - full > Self.threshold else { return Interval(0) }
        return try CertifiedSearch.crossing(in: 0...1, absolute: 1e-5, relative: 1e-6) { try excess($0) }.map {
            100 * $0
        }
    }
}
