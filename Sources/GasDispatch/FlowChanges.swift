import GasModel

/// By which pipes and terminals of the region the gas comes after a shock: every one whose flow changes.
enum FlowChanges {
    static func list(baseline: Dispatch, shocked: Dispatch, in network: Network) -> [FlowChange] {
        func isStudied(_ place: Place) -> Bool {
            if case .zone(let index) = place { network.zones[index].role == .study } else { false }
        }
        let days = shocked.periods.reduce(0) { $0 + $1.days }
        func limit(_ rates: [Double]) -> Double { shocked.total(rates) }
        var changes = network.routes.indices.filter { isStudied(network.routes[$0].to) }.map { index in
            FlowChange(
                asset: .route(index), name: network.routes[index].name,
                before: baseline.total(baseline.routeFlow[index]), under: shocked.total(shocked.routeFlow[index]),
                limit: limit(shocked.conditions.routeCapacity[index]))
        }
        changes += network.terminals.indices.filter { isStudied(.zone(network.terminals[$0].zone)) }.map { index in
            FlowChange(
                asset: .terminal(index), name: network.terminals[index].name,
                before: baseline.total(baseline.terminalFlow[index]), under: shocked.total(shocked.terminalFlow[index]),
                limit: min(limit(shocked.conditions.terminalSendOut[index]), shocked.conditions.terminalVolume[index]))
        }
        // A hundredth of a GWh a day is what the small convex term moves.
        return changes.filter { abs($0.change) > 0.01 * days }
            .sorted { (abs($0.change), $1.name) > (abs($1.change), $0.name) }
    }
}
