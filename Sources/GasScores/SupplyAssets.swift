import GasModel

/// One asset that can bring gas to an area on a day: what the capacity indicators count.
public struct SupplyAsset: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// A pipe from a neighbouring market, or from a junction that neighbours feed.
        case interconnection(border: Place)
        /// A pipe straight from a supplier.
        case directImport
        case terminal, production, storage
    }

    public enum Item: Hashable, Sendable {
        case route(Int)
        case source(Int)
        case terminal(Int)
        case storage(Int)
    }

    public let kind: Kind
    public let item: Item
    public let name: String
    /// The same for assets that fail together.
    public let group: String
    /// Firm GWh/d.
    public let capacity: Double

    public var border: Place? {
        if case .interconnection(let border) = kind { border } else { nil }
    }
}

/// The assets of an area. Pipes inside the area, interruptible pipes and pipes of unknown capacity bring nothing.
public enum SupplyAssets {
    /// - Parameters:
    ///   - area: zones, one or a group of them.
    ///   - storagePercent: fill of the stores; a low store gives less.
    public static func list(
        area: [Int], in network: Network, on day: Day, storagePercent: Double = 100
    ) -> [SupplyAsset] {
        routes(into: area, network, day) + sources(in: area, network, day)
            + network.storages.indices.compactMap { index in
                let store = network.storages[index]
                guard area.contains(store.zone), store.availability.isInUse(on: day),
                    let rate = store.withdrawal?.central
                else { return nil }
                let atLowFill = network.assumption(.withdrawalAtLowFill(store.shape))?.value.central ?? 1
                return SupplyAsset(
                    kind: .storage, item: .storage(index), name: store.name, group: "storage \(store.id)",
                    capacity: rate * WithdrawalCurve.factor(fill: storagePercent, atLowFill: atLowFill))
            }
            + network.terminals.indices.compactMap { index in
                let terminal = network.terminals[index]
                guard area.contains(terminal.zone), terminal.availability.isInUse(on: day) else { return nil }
                return SupplyAsset(
                    kind: .terminal, item: .terminal(index), name: terminal.name,
                    group: network.corridorKey(.terminal(index)), capacity: terminal.sendOut.central)
            }
    }

    private static func routes(into area: [Int], _ network: Network, _ day: Day) -> [SupplyAsset] {
        network.routes.indices.compactMap { index in
            let route = network.routes[index]
            guard case .zone(let target) = route.to, area.contains(target), route.firmness != .interruptible,
                route.availability.isInUse(on: day), let capacity = route.capacity?.central,
                let kind = kind(from: route.from, area: area, network, day)
            else { return nil }
            return SupplyAsset(
                kind: kind, item: .route(index), name: route.corridor.isEmpty ? route.name : route.corridor,
                group: network.corridorKey(.route(index)), capacity: capacity)
        }
    }

    /// What a pipe that starts at a place is to the area; `nil` where only the area itself feeds it.
    private static func kind(from place: Place, area: [Int], _ network: Network, _ day: Day) -> SupplyAsset.Kind? {
        switch place {
        case .zone(let zone): return area.contains(zone) ? nil : .interconnection(border: place)
        case .junction:
            let upstream = upstream(of: place, network, day)
            let neighbours = upstream.zones.filter { !area.contains($0) }
            if neighbours.isEmpty { return upstream.hasSource ? .directImport : nil }
            if neighbours.count == 1, let only = neighbours.first, !upstream.hasSource {
                return .interconnection(border: .zone(only))
            }
            return .interconnection(border: place)
        }
    }

    /// The zones and whether any source feed a junction, through other junctions too.
    private static func upstream(of junction: Place, _ network: Network, _ day: Day) -> (zones: [Int], hasSource: Bool)
    {
        var reached = [junction]
        var zones: [Int] = []
        var hasSource = false
        var next = 0
        while next < reached.count {
            let place = reached[next]
            next += 1
            if network.sources.contains(where: {
                $0.entry == place && $0.kind != .lng && $0.availability.isInUse(on: day)
            }) {
                hasSource = true
            }
            for route in network.routes where route.to == place && route.availability.isInUse(on: day) {
                switch route.from {
                case .zone(let zone): if !zones.contains(zone) { zones.append(zone) }
                case .junction: if !reached.contains(route.from) { reached.append(route.from) }
                }
            }
        }
        return (zones, hasSource)
    }

    /// Where gas is used at the well and nothing else comes in, questions about capacity have no meaning.
    static func livesOffItsOwnWells(_ area: [Int], in network: Network, on day: Day) -> Bool {
        let hasWells = network.sources.contains { source in
            if case .zone(let zone) = source.entry { source.followsDemand && area.contains(zone) } else { false }
        }
        return hasWells && list(area: area, in: network, on: day).isEmpty
    }

    /// LNG counts at its terminals; production without a grid supplies nobody else.
    private static func sources(in area: [Int], _ network: Network, _ day: Day) -> [SupplyAsset] {
        network.sources.indices.compactMap { index in
            let source = network.sources[index]
            guard case .zone(let zone) = source.entry, area.contains(zone), source.kind != .lng, !source.followsDemand,
                source.availability.isInUse(on: day), let capacity = source.capacity?.central
            else { return nil }
            return SupplyAsset(
                kind: source.kind == .production ? .production : .directImport, item: .source(index),
                name: network.sourceName(index), group: network.corridorKey(.source(index)), capacity: capacity)
        }
    }

    /// Assets that fail together, with their joint capacity, largest first, by name where equal.
    public static func groups(_ assets: [SupplyAsset]) -> [(name: String, capacity: Double, items: [SupplyAsset.Item])]
    {
        var groups: [(key: String, name: String, capacity: Double, items: [SupplyAsset.Item])] = []
        for asset in assets where asset.capacity > 0 {
            if let index = groups.firstIndex(where: { $0.key == asset.group }) {
                groups[index].name += " + \(asset.name)"
                groups[index].capacity += asset.capacity
                groups[index].items.append(asset.item)
            } else {
                groups.append((asset.group, asset.name, asset.capacity, [asset.item]))
            }
        }
        return groups.sorted { ($1.capacity, $0.name) < ($0.capacity, $1.name) }.map {
            ($0.name, $0.capacity, $0.items)
        }
    }
}
