import GasModel
import NetworkFlow

/// The least and the largest share of a supplier's gas in a zone's consumption that any attribution consistent with given flows allows.
///
/// Total flows are fixed. The supplier's gas enters by its own sources, fills any part of each flow and is consumed wherever it ends:
/// a linear flow problem for each end. Where the two ends meet, the flows alone prove the share; where they are far apart, every
/// convention between them is a choice.
public struct AttributionBounds: Sendable {
    public let network: Network
    private let settings: SolverSettings

    public init(_ network: Network, settings: SolverSettings = SolverSettings()) {
        self.network = network
        self.settings = settings
    }

    /// A flow gets this much room beyond its own size, so that gas without an alternative has an interior.
    private static let room = 1e-6

    /// - Parameters: mean rates, GWh/d, as in `LabelledYear`; consumption zone × supplier.
    /// - Returns: percent; `nil` where the zone consumes nothing.
    public func share(of supplier: Int, zone: Int, in year: LabelledYear) throws -> Interval? {
        let consumed = year.consumption.map { $0.reduce(0, +) }
        guard consumed[zone] > 1e-6 else { return nil }
        let ends = try [1.0, -1.0].map { sign -> Double in
            let (problem, delivery) = problem(supplier, zone, year, consumed, cost: sign)
            do {
                return try FlowSolver(topologyOf: problem, settings: settings).solve(problem).flows[delivery]
            } catch {
                throw Uncertified(question: "the bounds of a share", reason: "\(error)")
            }
        }
        let percent = ends.map { min(100, max(0, 100 * $0 / consumed[zone])) }
        return Interval(low: percent[0], central: year.consumption[zone][supplier] / consumed[zone] * 100, high: percent[1])
    }

    private func problem(
        _ supplier: Int, _ zone: Int, _ year: LabelledYear, _ consumed: [Double], cost: Double
    ) -> (FlowProblem, delivery: Int) {
        let lng = network.zones.count + network.junctions.count
        func node(_ place: Place) -> Int {
            switch place {
            case .zone(let index): index
            case .junction(let index): network.zones.count + index
            }
        }
        var withdrawals = [Double](repeating: 0, count: lng + 1)
        var arcs: [FlowProblem.Arc] = []
        func add(_ from: Int, _ to: Int, _ flow: Double, cost: Double = 0) {
            arcs.append(FlowProblem.Arc(from: from, to: to, capacity: flow * (1 + Self.room) + Self.room, cost: cost))
        }
        for index in network.sources.indices where network.sources[index].supplier == supplier {
            let source = network.sources[index]
            withdrawals[source.kind == .lng ? lng : node(source.entry)] -= year.sourceFlow[index]
        }
        for index in network.routes.indices {
            let route = network.routes[index]
            add(node(route.from), node(route.to), year.routeFlow[index].reduce(0, +))
        }
        for index in network.terminals.indices { add(lng, network.terminals[index].zone, year.terminalFlow[index]) }
        var delivery = 0
        for other in network.zones.indices {
            if other == zone { delivery = arcs.count }
            add(other, FlowProblem.ground, consumed[other], cost: other == zone ? cost : 0)
        }
        // What went into stores, or came out of them, may be the supplier's as well.
        for change in stockChanges {
            if change.rate > 0 { add(change.zone, FlowProblem.ground, change.rate) }
            if change.rate < 0 { add(FlowProblem.ground, change.zone, -change.rate) }
        }
        // What rounding leaves over goes nowhere, at a price that no share is worth.
        for place in 0...lng { add(place, FlowProblem.ground, withdrawals.reduce(0) { $0 + abs($1) }, cost: 1e3) }
        return (FlowProblem(withdrawals: withdrawals, arcs: arcs).closingIdleArcs(), delivery)
    }

    private var stockChanges: [(zone: Int, rate: Double)] {
        network.zones.indices.compactMap { zone in
            network.latestStockChange(of: zone).map {
                (zone, $0.netInjection.central * Units.gwhPerTWh / Reconciliation.daysOfYear)
            }
        }
    }
}

extension Network {
    /// The latest year's change of a zone's gas in store.
    func latestStockChange(of zone: Int) -> StockChange? {
        stockChanges.filter { $0.zone == zone }.max { $0.period < $1.period }
    }
}
