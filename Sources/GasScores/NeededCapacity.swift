import GasModel

/// **Needed capacity**: how much of a pipe nobody in the region can do without.
public struct NeededCapacity: Sendable, Indicator {
    public static let page = IndicatorDescription(
        id: "needed-capacity", title: "Needed capacity of a pipe",
        meaning: "To how little a pipe could shrink before anybody in the region lost gas.",
        formula: """
            The smallest f such that the unserved demand of the region, with the pipe at f times its capacity in every period, exceeds \
            that with the full pipe by no more than 0.0001 % of the region's demand; times the capacity. Brent's method, to 0.01 % of the pipe.
            """,
        unit: "GWh/d", range: "0 (nobody would notice) to the capacity",
        inputs: ["as U"],
        misleads: """
            All else stays: two pipes that can replace each other are each needed not at all, and together they may be vital. Volumes \
            and prices would change long before anybody is short.
            """,
        source: "Defined here; the search is Brent's method (GNU GSL)", grade: .c,
        example: WorkedExample(
            "A zone burns 50 GWh/d and has wells of 20; the pipe can bring 40. It needs 50 − 20 = 30.",
            inputs: [.init("demand", 50, "GWh/d"), .init("wells", 20, "GWh/d"), .init("pipe", 40, "GWh/d")],
            results: [.init("needed", 30, "GWh/d")]))

    public let evaluator: any Evaluator
    public let start: Day

    public init(_ evaluator: any Evaluator, start: Day) {
        self.evaluator = evaluator
        self.start = start
    }

    /// Of the region's demand, and of the pipe: both 0 to 1.
    static let threshold = 1e-6
    static let tolerance = 1e-4

    /// `nil` where the pipe carries nothing in the run.
    public func result(route: Int, _ setting: UnavoidableDependence.Case) throws -> NeededCapacityResult? {
        let network = evaluator.network
        let region = network.zones.indices.filter { network.zones[$0].role == .study }
        let full = try Conditions(network, horizon: setting.horizon, start: start, storagePercent: setting.storagePercent)
        guard let capacity = full.routeCapacity[route].max(), capacity > 0 else { return nil }
        func unserved(_ remaining: Double) throws -> Double {
            var conditions = full
            conditions.routeCapacity[route] = full.routeCapacity[route].map { $0 * remaining }
            let shortage = try evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
            return shortage.total(of: region) / max(region.reduce(0) { $0 + shortage.demandTotal[$1] }, .leastNormalMagnitude)
        }
        let before = try unserved(1)
        func excess(_ remaining: Double) throws -> Double { try unserved(remaining) - before - Self.threshold }
        let needed = try excess(0) <= 0
            ? Interval(0)
            : try CertifiedSearch.crossing(in: 0...1, absolute: Self.tolerance, relative: 0, excess: excess)
        return NeededCapacityResult(
            route: route, horizon: setting.horizon, storagePercent: setting.storagePercent, capacity: capacity,
            needed: needed.map { capacity * $0 })
    }
}
