import GasModel

/// **N−1** of Annex II of Regulation (EU) 2017/1938.
///
/// Formula: (EPm + Pm + Sm + LNGm − Im) / Dmax · 100, all GWh/d here (the Regulation uses mcm/d). EPm technical entry capacity, Pm
/// production, Sm storage deliverability at the fill named, LNGm send-out, Im the single largest infrastructure (assets with a
/// common upstream count as one), Dmax the 1-in-20 day. Threshold: ≥ 100 %.
/// Misleads because it counts empty pipes as supply: it never asks whether there is gas in them. Printed because it is law.
public enum NMinusOneRule {
    /// - Returns: `nil` where the zone has no market or its 1-in-20 day is unknown.
    public static func score(
        zone: Int, in network: Network, on day: Day, storagePercent: Double
    ) -> NMinusOne? {
        guard network.zones[zone].hasGasMarket, let peak = network.demands[zone].peakDay?.central, peak > 0 else {
            return nil
        }
        var assets: [(name: String, group: String, capacity: Double)] = []
        func add(_ name: String, _ group: String, _ capacity: Double) {
            guard capacity > 0 else { return }
            if let index = assets.firstIndex(where: { $0.group == group }) {
                assets[index].capacity += capacity
                assets[index].name += " + \(name)"
            } else {
                assets.append((name, group, capacity))
            }
        }
        var entry = 0.0
        for index in network.routes.indices where network.routes[index].to == .zone(zone) {
            let route = network.routes[index]
            guard route.availability.isInUse(on: day), let capacity = route.capacity?.central else { continue }
            entry += capacity
            add(route.corridor.isEmpty ? route.name : route.corridor, EntryGroup.key(.route(index), in: network), capacity)
        }
        var production = 0.0
        for index in network.sources.indices where network.sources[index].entry == .zone(zone) {
            let source = network.sources[index]
            guard source.availability.isInUse(on: day), let capacity = source.capacity?.central else { continue }
            if source.kind == .production {
                production += capacity
            } else {
                entry += capacity
                add(network.sourceName(index), EntryGroup.key(.source(index), in: network), capacity)
            }
        }
        var storage = 0.0
        for store in network.storages where store.zone == zone && store.availability.isInUse(on: day) {
            let atLowFill = network.assumption(.withdrawalAtLowFill(store.shape))?.value.central ?? 1
            let factor = WithdrawalCurve.factor(fill: storagePercent, atLowFill: atLowFill)
            let rate = (store.withdrawal?.central ?? 0) * factor
            storage += rate
            add(store.name, "storage \(store.id)", rate)
        }
        var terminals = 0.0
        for index in network.terminals.indices where network.terminals[index].zone == zone {
            let terminal = network.terminals[index]
            guard terminal.availability.isInUse(on: day) else { continue }
            terminals += terminal.sendOut.central
            add(terminal.name, EntryGroup.key(.terminal(index), in: network), terminal.sendOut.central)
        }
        let largest = assets.max { ($0.capacity, $1.name) < ($1.capacity, $0.name) }
        return NMinusOne(
            entryCapacity: entry, production: production, storage: storage, terminals: terminals,
            largest: largest?.capacity ?? 0, largestName: largest?.name ?? "none", peakDemand: peak,
            storagePercent: storagePercent)
    }
}
