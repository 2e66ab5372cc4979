import GasModel

/// What belongs to the region under study: its zones, and the junctions that only it feeds.
extension TimeExpansion {
    /// Routes by which gas of the region would leave for a boundary market; run 0 closes them.
    func closedRoutes(_ question: Question) -> [Bool] {
        guard case .boundarySelfService = question else { return network.routes.map { _ in false } }
        let regional = regionalJunctions()
        return network.routes.map { route in
            guard case .zone(let to) = route.to, network.zones[to].role == .boundary else { return false }
            return switch route.from {
            case .zone(let from): network.zones[from].role == .study
            case .junction(let from): regional[from]
            }
        }
    }

    /// A border exit of a country of the region.
    func leavesStudyZone(_ route: Int) -> Bool {
        if case .zone(let from) = network.routes[route].from { network.zones[from].role == .study } else { false }
    }

    /// Junctions that no source feeds and that only study zones, or other such junctions, reach.
    private func regionalJunctions() -> [Bool] {
        var regional = network.junctions.map { _ in true }
        for source in network.sources {
            if case .junction(let index) = source.entry { regional[index] = false }
        }
        var changed = true
        while changed {
            changed = false
            for route in network.routes {
                guard case .junction(let to) = route.to, regional[to] else { continue }
                let isRegional: Bool
                switch route.from {
                case .zone(let from): isRegional = network.zones[from].role == .study
                case .junction(let from): isRegional = regional[from]
                }
                if !isRegional {
                    regional[to] = false
                    changed = true
                }
            }
        }
        return regional
    }
}
