/// Assets that would be built together: one decision, one cost.
public struct Project: Sendable, Equatable {
    public let id: Identifier<Project>
    public let name: String
    public let assets: [Asset]
    /// Million EUR; `nil` is unknown, never free.
    public let cost: Estimate?
    public let notes: String
    public let place: DataPlace?

    public init(
        id: Identifier<Project>, name: String, assets: [Asset], cost: Estimate? = nil, notes: String = "",
        place: DataPlace? = nil
    ) {
        self.id = id
        self.name = name
        self.assets = assets
        self.cost = cost
        self.notes = notes
        self.place = place
    }
}

extension Network {
    /// Everything that is planned, proposed or being built and not in use within a year of a day, in the dataset's order. What is
    /// shelved is not planned. An asset that no project names is a project of its own, of unknown cost.
    public func plannedProjects(on day: Day) -> [Project] {
        let day = Day(year: day.year + 1, month: day.month, day: 1) ?? day
        let grouped = projects.filter { $0.assets.contains { isPlanned($0, on: day) } }
        let taken = Set(grouped.flatMap(\.assets))
        let assets: [Asset] =
            routes.indices.map { .route($0) } + sources.indices.map { .source($0) }
            + terminals.indices.map { .terminal($0) } + storages.indices.map { .storage($0) }
        let single = assets.filter { isPlanned($0, on: day) && !taken.contains($0) }.map {
            Project(id: Identifier(id(of: $0)), name: name(of: $0), assets: [$0])
        }
        return grouped + single
    }

    private func isPlanned(_ asset: Asset, on day: Day) -> Bool {
        let availability = availability(of: asset)
        if availability.isInUse(on: day) { return false }
        switch availability.status {
        case .underConstruction, .planned, .proposed: return true
        // A source with a first day to come; what has ended is not planned.
        case .operating: return availability.from.map { $0 > day } ?? false
        case .idle, .closed, .shelved: return false
        }
    }

    public func availability(of asset: Asset) -> Availability {
        switch asset {
        case .route(let index): routes[index].availability
        case .source(let index): sources[index].availability
        case .terminal(let index): terminals[index].availability
        case .storage(let index): storages[index].availability
        }
    }

    /// GWh/d that an asset can bring on a day; `nil` is unknown.
    public func dailyCapacity(of asset: Asset) -> Double? {
        switch asset {
        case .route(let index): routes[index].capacity?.central
        case .source(let index): sources[index].capacity?.central
        case .terminal(let index): terminals[index].sendOut.central
        case .storage(let index): storages[index].withdrawal?.central
        }
    }

    /// The same network with some assets in use from the beginning: same items, same indices.
    public func commissioning(_ assets: [Asset]) -> Network {
        let wanted = Set(assets)
        return Network(
            title: title, edition: edition, digest: digest, energyBasis: energyBasis, zones: zones, junctions: junctions, suppliers: suppliers,
            sources: sources.indices.map { wanted.contains(.source($0)) ? sources[$0].inUse : sources[$0] },
            routes: routes.indices.map { wanted.contains(.route($0)) ? routes[$0].inUse : routes[$0] },
            storages: storages.indices.map { wanted.contains(.storage($0)) ? storages[$0].inUse : storages[$0] },
            terminals: terminals.indices.map { wanted.contains(.terminal($0)) ? terminals[$0].inUse : terminals[$0] },
            demands: demands, mixes: mixes, entries: entries, observedFlows: observedFlows, stockChanges: stockChanges,
            assumptions: assumptions, bibliography: bibliography, institutions: institutions, projects: projects)
    }
}

extension Route {
    fileprivate var inUse: Route {
        Route(
            id: id, name: name, from: from, to: to, corridor: corridor, capacity: capacity, firmness: firmness,
            tariff: tariff, availability: .always, sharedUpstream: sharedUpstream, position: position, notes: notes,
            place: place)
    }
}

extension Source {
    fileprivate var inUse: Source {
        Source(
            id: id, supplier: supplier, entry: entry, kind: kind, capacity: capacity, yearlyVolume: yearlyVolume,
            cost: cost, followsDemand: followsDemand, availability: .always, notes: notes, place: place)
    }
}

extension Terminal {
    fileprivate var inUse: Terminal {
        Terminal(
            id: id, zone: zone, name: name, sendOut: sendOut, yearlyVolume: yearlyVolume, availability: .always,
            position: position, place: place)
    }
}

extension Storage {
    fileprivate var inUse: Storage {
        Storage(
            id: id, zone: zone, name: name, operatorName: operatorName, workingVolume: workingVolume,
            injection: injection, withdrawal: withdrawal, startLevelPercent: startLevelPercent, shape: shape,
            availability: .always, position: position, place: place)
    }
}
