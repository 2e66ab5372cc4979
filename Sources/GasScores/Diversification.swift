import GasModel

/// **DIV, diversification of supply.**
///
/// Formula: 100 · (1 − w · Σ_s p_s² − (1 − w) · Σ_c e_c²), p_s the share of consumption by supplier, e_c the share by last entry, a
/// partition of what the zone consumes; entries with a common upstream asset count as one. w = ½, printed also for w = 1 and w = 0.
/// Range 0 (one supplier, one entry) to 100. DIV ≥ 80 at w = 1 is the same as HHI ≤ 2,000.
/// Misleads where entries are known for part of the consumption only: they are scaled to what is known.
public enum Diversification {
    public static func score(supplierHHI: Interval, entryHHI: Double, supplierWeight: Double) -> Interval {
        func score(_ hhi: Double) -> Double {
            100 * (1 - supplierWeight * hhi / 10_000 - (1 - supplierWeight) * entryHHI / 10_000)
        }
        return Interval(low: score(supplierHHI.high), central: score(supplierHHI.central), high: score(supplierHHI.low))
    }

    /// HHI by last entry, 0 to 10,000; `nil` where no entry is observed.
    public static func entryHHI(zone: Int, in network: Network) -> Double? {
        var groups: [(key: String, flow: Double)] = []
        for entry in network.entries where entry.zone == zone {
            let key = EntryGroup.key(entry.gate, in: network)
            if let index = groups.firstIndex(where: { $0.key == key }) {
                groups[index].flow += entry.observed.central
            } else {
                groups.append((key, entry.observed.central))
            }
        }
        let total = groups.reduce(0) { $0 + $1.flow }
        guard total > 0 else { return nil }
        return groups.reduce(0) { $0 + ($1.flow / total) * ($1.flow / total) } * 10_000
    }
}

/// Entries that fail together count as one.
enum EntryGroup {
    static func key(_ gate: Entry.Gate, in network: Network) -> String {
        switch gate {
        case .route(let index): network.routes[index].sharedUpstream ?? "route \(network.routes[index].id)"
        case .terminal(let index): "terminal \(network.terminals[index].id)"
        case .source(let index): "source \(network.sources[index].id)"
        }
    }
}
