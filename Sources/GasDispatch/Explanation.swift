import GasModel
import NetworkFlow

/// Says in the network's words why the optimiser has no answer: which residual failed, by how much, and at which zone, route, store,
/// source or terminal in which period.
struct Explanation {
    let node: (Int) -> String
    let arc: (Int) -> String
    let sideRow: (Int) -> String

    func reason(_ error: FlowError) -> String {
        switch error {
        case .malformed(.node(let index, let fault)): "\(node(index)): \(fault)"
        case .malformed(.arc(let index, let fault)): "\(arc(index)): \(fault)"
        case .malformed(.sideRow(let index, let fault)): "\(sideRow(index)): \(fault)"
        case .otherTopology(let what): "the problem does not fit the network it was set up for: \(what)"
        case .notCertified(let shortcoming): reason(shortcoming)
        case .iterationLimit(let limit, let shortcoming): "not solved in \(limit) iterations; \(reason(shortcoming))"
        case .timeLimit(let seconds, let shortcoming): "not solved in \(seconds) s; \(reason(shortcoming))"
        case .cancelled: "it was cancelled"
        case .linearSolver(let words): "the linear solver gave up: \(words)"
        }
    }

    private func reason(_ shortcoming: FlowError.Shortcoming) -> String {
        let place = switch shortcoming.place {
        case .node(let index): ", worst at \(node(index))"
        case .arc(let index): ", worst at \(arc(index))"
        case .sideRow(let index): ", worst at \(sideRow(index))"
        case nil: ""
        }
        return "\(Self.meaning(shortcoming.residual)) by \(shortcoming.value), \(shortcoming.tolerance) is allowed\(place)"
    }

    private static func meaning(_ residual: FlowError.Shortcoming.Residual) -> String {
        switch residual {
        case .conservation: "what comes in and what goes out differ (conservation of gas, relative to all demand)"
        case .bounds: "a flow exceeds its capacity (bounds, relative to all demand)"
        case .sideRows: "a store gives more than its fill allows, or a contract more than passes its pipe (side rows, relative to the limit)"
        case .dualFeasibility: "prices do not match the marginal costs (dual residual)"
        case .complementarity: "a capacity has a price and is not full (complementarity, relative to the cost)"
        case .dualityGap: "the cost and its proven lower bound differ (duality gap, relative to the cost)"
        }
    }

    /// The culprits where the numbers of a problem lie so far apart that this may be the cause; empty otherwise.
    func spans(of problem: FlowProblem) -> String {
        CoefficientRange(problem).wider().map { span in
            let name = span.kind == .withdrawals ? node : arc
            return "; its \(span.kind.rawValue) span from \(span.smallest) at \(name(span.smallestIndex)) to "
                + "\(span.largest) at \(name(span.largestIndex))"
        }.joined()
    }
}

extension TimeExpansion {
    func explanation(_ conditions: Conditions) -> Explanation {
        Explanation(
            node: { place(ofNode: $0, periods: conditions.periods) }, arc: { place(ofArc: $0, periods: conditions.periods) },
            sideRow: { row in
                guard row < withdrawalRowCount else {
                    return "contracts that name \(network.routes[gates[row - withdrawalRowCount]].id)"
                }
                let (store, step) = storeAndStep(ofRow: row)
                return "store \(network.storages[store].id) withdrawal by fill \(conditions.periods[step].label)"
            })
    }

    func place(ofNode node: Int, periods: [Period]) -> String {
        "\(kind(ofNode: node)) \(name(ofNode: node, periods: periods))"
    }

    func place(ofArc arc: Int, periods: [Period]) -> String {
        "\(kind(ofArc: arc)) \(name(ofArc: arc, periods: periods))"
    }

    private func kind(ofNode node: Int) -> String {
        let perPeriod = layout.zones + layout.junctions + layout.stores
        let yearly = node - perPeriod * layout.periods
        if yearly < 0 {
            let item = node % perPeriod
            return item < layout.zones ? "zone" : item < layout.zones + layout.junctions ? "junction" : "store"
        }
        if yearly < layout.sources { return "source" }
        if yearly < layout.sources + layout.terminals { return "terminal" }
        return yearly < layout.sources + layout.terminals + layout.zones ? "zone" : "market"
    }

    private func kind(ofArc arc: Int) -> String {
        switch roles[arc] {
        case .route: "route"
        case .sourceVolume, .paidVolume, .contractVolume, .gatedVolume, .source: "source"
        case .terminalVolume, .terminal: "terminal"
        case .injection, .withdrawal, .carry, .endSurplus, .endShortfall: "store"
        case .shortageTotal, .shortage, .ample, .response: "zone"
        }
    }
}

extension LabelledExpansion {
    var explanation: Explanation {
        Explanation(node: place(ofNode:), arc: place(ofArc:), sideRow: { "side row \($0)" })
    }

    private func place(ofNode node: Int) -> String {
        node < expansion.nodeCount ? expansion.place(ofNode: node, periods: periods) : name(ofNode: node)
    }

    private func place(ofArc arc: Int) -> String {
        if arc < expansion.roles.count { return expansion.place(ofArc: arc, periods: periods) }
        let ends = [problem.arcs[arc].tail, problem.arcs[arc].head].map { $0 < 0 ? "outside" : place(ofNode: $0) }
        return "what passes from \(ends[0]) to \(ends[1])"
    }
}
