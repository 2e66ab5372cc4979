/// The gates by which gas enters a zone for consumption; gates that fail together are one corridor.
public struct EntryCorridor: Sendable, Equatable {
    /// The same for gates with a common upstream asset.
    public let key: String
    public let gates: [Entry.Gate]

    public init(key: String, gates: [Entry.Gate]) {
        self.key = key
        self.gates = gates
    }
}

extension Network {
    /// What an entry has in common with those that fail together with it.
    public func corridorKey(_ gate: Entry.Gate) -> String {
        switch gate {
        case .route(let index): routes[index].sharedUpstream ?? "route \(routes[index].id)"
        case .terminal(let index): "terminal \(terminals[index].id)"
        case .source(let index): "source \(sources[index].id)"
        }
    }

    /// Words for tables.
    public func name(of gate: Entry.Gate) -> String {
        switch gate {
        case .route(let index): routes[index].corridor.isEmpty ? routes[index].name : routes[index].corridor
        case .terminal(let index): terminals[index].name
        case .source(let index): sources[index].kind == .production ? "own production" : sourceName(index)
        }
    }

    /// Names of a corridor's gates, each once.
    public func name(of corridor: EntryCorridor) -> String {
        var names: [String] = []
        for name in corridor.gates.map(name(of:)) where !names.contains(name) { names.append(name) }
        return names.joined(separator: ", ")
    }

    /// Every corridor into a zone, in the order of its first gate: routes, terminals, sources that enter there.
    ///
    /// - Parameter isOpen: gates that count.
    public func corridors(into zone: Int, where isOpen: (Entry.Gate) -> Bool = { _ in true }) -> [EntryCorridor] {
        var gates: [Entry.Gate] = routes.indices.filter { routes[$0].to == .zone(zone) }.map { .route($0) }
        gates += terminals.indices.filter { terminals[$0].zone == zone }.map { .terminal($0) }
        gates += sources.indices.filter { sources[$0].entry == .zone(zone) && sources[$0].kind != .lng }.map { .source($0) }
        var keys: [String] = []
        var members: [[Entry.Gate]] = []
        for gate in gates where isOpen(gate) {
            let key = corridorKey(gate)
            if let index = keys.firstIndex(of: key) {
                members[index].append(gate)
            } else {
                keys.append(key)
                members.append([gate])
            }
        }
        return keys.indices.map { EntryCorridor(key: keys[$0], gates: members[$0]) }
    }

    /// Where gas comes from, as a score counts it: own production of each zone is an origin of its own.
    public func origin(ofSource index: Int) -> Origin {
        let source = sources[index]
        guard suppliers[source.supplier].kind == .domestic, case .zone(let zone) = source.entry else {
            return Origin(supplier: source.supplier, producer: nil)
        }
        return Origin(supplier: source.supplier, producer: zone)
    }

    /// `Russia`, `own production`, `production of Romania`.
    public func name(of origin: Origin, seenFrom zone: Int) -> String {
        guard let producer = origin.producer else { return suppliers[origin.supplier].name }
        return producer == zone ? "own production" : "production of \(zones[producer].name)"
    }
}

/// An origin of gas: a supplier, or the wells of one zone.
public struct Origin: Sendable, Hashable {
    public let supplier: Int
    /// The zone that produces; `nil` for suppliers from outside.
    public let producer: Int?

    public init(supplier: Int, producer: Int?) {
        self.supplier = supplier
        self.producer = producer
    }
}
