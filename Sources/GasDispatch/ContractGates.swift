import GasModel
import NetworkFlow

/// Gas under a contract that names a pipe: its own arc beside the source's other volume, and for each such pipe a side row,
///
///     Σ gas of the contracts that can come through it only  ≤  Σ flow through it
///
/// so that a quantity that is sold at a border crosses that border, whatever else passes there.
extension TimeExpansion {
    /// Contracts that may have an arc of their own, by the pipe that they name.
    static func gatedContracts(_ network: Network, source: Source) -> [Int] {
        network.institutions.contracts.indices.filter { index in
            let contract = network.institutions.contracts[index]
            guard contract.supplier == source.supplier, source.kind == .pipeline, case .route = contract.gate else { return false }
            return true
        }
    }

    /// The pipes that contracts with an arc name, ascending.
    static func gates(_ network: Network, _ arcs: [[(contract: Int, arc: Int)]]) -> [Int] {
        Set(arcs.flatMap { $0 }.compactMap { entry in
            if case .route(let route) = network.institutions.contracts[entry.contract].gate { route } else { nil }
        }).sorted()
    }

    /// Rows without their numbers: contracts first, the pipe in every period last.
    static func emptyGateRows(gates: [Int], arcs: [[(contract: Int, arc: Int)]], routeArc: [[Int]]) -> [FlowProblem.SideRow] {
        gates.map { gate in
            FlowProblem.SideRow(
                entries: arcs.flatMap { $0 }.map { .init(arc: $0.arc, coefficient: 0) } + routeArc[gate].map { .init(arc: $0, coefficient: -1) },
                limit: 0)
        }
    }

    func gateRows(_ conditions: Conditions) -> [FlowProblem.SideRow] {
        let entries = gateArcs.flatMap { $0 }
        return zip(gates, sideRows.dropFirst(withdrawalRowCount)).map { gate, empty in
            var row = empty
            for (position, entry) in entries.enumerated() where conditions.passes(entry.contract, route: gate, in: network) {
                row.entries[position].coefficient = 1
            }
            // A closed pipe leaves no contract to hold, and a row of nothing but zeros would have no interior.
            if conditions.routeCapacity[gate].allSatisfy({ $0 <= 0 }) { row.limit = 1 }
            return row
        }
    }
}
