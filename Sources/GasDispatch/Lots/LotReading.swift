import GasModel
import NetworkFlow

/// From flows of lots back to the network's items.
extension LabelledExpansion {
    func flows(_ solution: LabelledSolution) -> LotFlows {
        let network = expansion.network
        let labels = partition.lots.indices
        func total(_ arcs: [Int], _ lot: Int) -> Double { arcs.reduce(0) { $0 + solution.flow(ofArc: $1, label: lot) } }
        return LotFlows(
            lots: labels.map { LotFlows.Lot(title: partition.title(of: $0), suppliers: partition.suppliers(of: $0)) },
            consumption: network.zones.indices.map { zone in
                let arcs = deliveryArcs[zone].flatMap { $0 }
                return labels.map { total(arcs, $0) }
            },
            routeFlow: network.routes.indices.map { route in labels.map { total(expansion.routeArc[route], $0) } })
    }
}

extension LotPartition {
    func suppliers(of lot: Int) -> [Int] {
        var found: [Int] = []
        for atom in lots[lot].atoms where !found.contains(atom.supplier) { found.append(atom.supplier) }
        return found
    }

    /// Names the origins, or counts them where the lot is what is left over; then what else makes it a lot.
    func title(of lot: Int) -> String {
        let atoms = lots[lot].atoms
        guard !atoms.isEmpty else {
            return "gas in store at the start" + (lots[lot].stockHome.map { " in \(network.zones[$0].name)" } ?? "")
        }
        let origins = suppliers(of: lot)
        let withSources = network.suppliers.indices.filter { index in network.sources.contains { $0.supplier == index } }
        var title: String
        if origins.count > 3, withSources.count - origins.count <= 3 {
            let others = withSources.filter { !origins.contains($0) }.map { network.suppliers[$0].name }
            title = others.isEmpty ? "all origins" : "all origins but " + others.joined(separator: ", ")
        } else {
            title = origins.map { network.suppliers[$0].name }.joined(separator: ", ")
        }
        let isByShip = atoms.allSatisfy(\.isLNG)
        if isByShip, origins.count == 1, network.suppliers[origins[0]].kind != .lng { title += " by ship" }
        if atoms.allSatisfy(\.isLong) {
            title += " under long contracts"
        } else if lots.contains(where: { other in
            other.atoms.contains { $0.isLong && origins.contains($0.supplier) }
        }) {
            title += " outside long contracts"
        }
        if let home = atoms[0].home { title += " of \(network.zones[home].name)" }
        if destinations.count > 1 {
            let zones = destinations[atoms[0].destination]
            let rest = network.zones.indices.filter { !zones.contains($0) }
            title += zones.count <= rest.count
                ? " for " + zones.map { network.zones[$0].id.text }.joined(separator: ", ")
                : " for all but " + rest.map { network.zones[$0].id.text }.joined(separator: ", ")
        }
        return title
    }
}
