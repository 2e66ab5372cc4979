import GasModel

/// **Routes**: a zone's observed supply by supplier and entry, with the entry's capacity and what all observed uses leave of it.
///
/// Unit GWh/d, mean of the period named. Spare counts gas in transit as use: a full transit pipe is not spare for the zone it crosses.
public enum EntryUses {
    public static func list(zone: Int, in network: Network, on day: Day) -> [EntryUse] {
        network.entries.filter { $0.zone == zone }.map { entry in
            let capacity = capacity(entry.gate, in: network, on: day)
            let used = use(entry.gate, in: network, on: day)
            return EntryUse(
                supplier: entry.supplier, gate: entry.gate, gateName: network.name(of: entry.gate),
                observed: entry.observed, period: entry.period, capacity: capacity,
                spare: capacity.map { max(0, $0 - used) })
        }
    }

    private static func capacity(_ gate: Entry.Gate, in network: Network, on day: Day) -> Double? {
        switch gate {
        case .route(let index):
            guard network.routes[index].availability.isInUse(on: day) else { return 0 }
            return network.routes[index].capacity?.central
        case .terminal(let index):
            guard network.terminals[index].availability.isInUse(on: day) else { return 0 }
            return network.terminals[index].sendOut.central
        case .source(let index):
            return network.sources[index].capacity?.central
        }
    }

    /// Mean flow through the gate: what zones take through it, or the measured flow of a recent year where that is more.
    private static func use(_ gate: Entry.Gate, in network: Network, on day: Day) -> Double {
        let taken = network.entries.filter { $0.gate == gate }.reduce(0) { $0 + $1.observed.central }
        return max(taken, network.yearlyObservation(of: gate, on: day)?.mean.central ?? 0)
    }
}
