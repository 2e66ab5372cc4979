/// Contracts, bookings and habit hold flows where they were: ½ · weight · (x − observed)²/capacity on routes and terminals of the market
/// dispatch. It decides between ways that cost nearly the same, and never against a shortage, which is settled before.
public struct Habits: Sendable, Equatable {
    /// EUR/MWh for leaving the observed flow by the whole capacity; 0 where nothing was calibrated.
    public var weight: Double
    /// GWh/d of the observed year.
    public var routeFlow: [Double]
    public var terminalFlow: [Double]
    /// GWh/d per period to which flows are held instead, where a shock has made the observed ones impossible; empty is none.
    public var routeReference: [[Double]] = []
    public var terminalReference: [[Double]] = []
    /// GWh/d: undisturbed capacities, the unit in which a deviation is measured.
    public var routeCapacity: [Double]
    public var terminalCapacity: [Double]

    public static let none = Habits(weight: 0, routeFlow: [], terminalFlow: [], routeCapacity: [], terminalCapacity: [])

    init(weight: Double, routeFlow: [Double], terminalFlow: [Double], routeCapacity: [Double], terminalCapacity: [Double]) {
        self.weight = weight
        self.routeFlow = routeFlow
        self.terminalFlow = terminalFlow
        self.routeCapacity = routeCapacity
        self.terminalCapacity = terminalCapacity
    }

    /// Habits of the stored calibration; none where the dataset has no calibration or no weight.
    init(_ network: Network, _ value: (Figure) -> Double?) {
        guard network.routes.contains(where: { $0.observedVolume != nil }) else {
            self = .none
            return
        }
        self.init(
            network, routeFlow: network.routes.map { ($0.observedVolume ?? 0) * Self.ratePerTWh },
            terminalFlow: network.terminals.map { ($0.observedVolume ?? 0) * Self.ratePerTWh }, value)
    }

    private init(
        _ network: Network, routeFlow: [Double], terminalFlow: [Double], _ value: (Figure) -> Double?
    ) {
        let index = network.assumptions.firstIndex { $0.id == .habit }
        self.init(
            weight: index.flatMap { value(.assumption($0)) } ?? 0, routeFlow: routeFlow, terminalFlow: terminalFlow,
            routeCapacity: network.routes.indices.map { max(value(.routeCapacity($0)) ?? 0, routeFlow[$0]) },
            terminalCapacity: network.terminals.indices.map { max(value(.terminalSendOut($0)) ?? 0, terminalFlow[$0]) })
    }

    /// Habits of a pattern that is not stored yet. Rates are GWh/d.
    public init(_ network: Network, routeFlow: [Double], terminalFlow: [Double]) {
        self.init(network, routeFlow: routeFlow, terminalFlow: terminalFlow) { network.estimate($0)?.central }
    }

    /// GWh/d of a TWh in a year.
    private static let ratePerTWh = Units.gwhPerTWh / 365

    /// GWh/d to which a route's flow is held in a period.
    public func reference(route: Int, step: Int) -> Double { routeReference.isEmpty ? routeFlow[route] : routeReference[route][step] }
    public func reference(terminal: Int, step: Int) -> Double {
        terminalReference.isEmpty ? terminalFlow[terminal] : terminalReference[terminal][step]
    }

    /// Linear cost and curvature that the habit adds to an arc of one period.
    ///
    /// - Parameters: observed flow and capacity, GWh/d; days of the period.
    public func price(observed: Double, capacity: Double, days: Double) -> (cost: Double, curvature: Double) {
        guard weight > 0, capacity > 0 else { return (0, 0) }
        return (-weight * observed / capacity, weight / (capacity * days))
    }
}
