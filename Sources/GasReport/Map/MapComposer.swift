import GasModel

/// What a dataset's folder `map` gives, in plain values.
public struct MapGround: Sendable, Equatable {
    public struct Course: Sendable, Equatable {
        public var route: Identifier<Route>
        public var points: [GeoPoint]

        public init(route: Identifier<Route>, points: [GeoPoint]) {
            self.route = route
            self.points = points
        }
    }

    /// A row of the dataset's labels.
    public struct Label: Sendable, Equatable {
        /// Of a store or terminal, its identifier in the network.
        public var id: String
        public var text: String
        /// `country`, `point`, `storage` or `terminal`.
        public var kind: String
        public var position: GeoPoint

        public init(id: String, text: String, kind: String, position: GeoPoint) {
            self.id = id
            self.text = text
            self.kind = kind
            self.position = position
        }
    }

    public var outlines: Outlines
    public var courses: [Course]
    public var labels: [Label]

    public init(outlines: Outlines, courses: [Course], labels: [Label] = []) {
        self.outlines = outlines
        self.courses = courses
        self.labels = labels
    }
}

/// A flow map out of a network and the flows of a run.
public struct MapComposer: Sendable {
    let network: Network
    private let ground: MapGround
    let courses: [Identifier<Route>: [GeoPoint]]
    private let gates: Set<Place>

    public init(network: Network, ground: MapGround) {
        self.network = network
        self.ground = ground
        gates = Self.gates(network)
        courses = Dictionary(ground.courses.map { ($0.route, $0.points) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameters:
    ///   - routeFlow: GWh/d, in the order of the network's routes.
    ///   - terminalFlow: GWh/d, in the order of the network's terminals.
    ///   - capacity: GWh/d of each route in this run; `nil` is unknown.
    ///   - day: routes that are not in use on it and carry nothing are left out.
    ///   - origins: mix of what flows out of each place, for the colours.
    public func map(
        focus: Int?, routeFlow: [Double], terminalFlow: [Double], capacity: [Double?], origins: OriginMix?, day: Day
    ) -> FlowMap {
        var routes: [FlowMap.Route] = []
        for (index, route) in network.routes.enumerated() where index < routeFlow.count {
            let flow = routeFlow[index]
            guard concernsRegion(route), flow >= Self.smallest || showsIdle(index, routeFlow, focus, day) else {
                continue
            }
            let points = course(of: route)
            guard points.count > 1 else { continue }
            routes.append(
                FlowMap.Route(
                    id: route.id.text, name: route.name, from: key(route.from), to: key(route.to), points: points,
                    flow: flow, capacity: index < capacity.count ? capacity[index] : nil,
                    look: look(origins?[route.from])))
        }
        for (index, terminal) in network.terminals.enumerated() where index < terminalFlow.count {
            guard terminalFlow[index] >= Self.smallest, isStudied(.zone(terminal.zone)), let start = terminal.position,
                let end = network.zones[terminal.zone].position
            else { continue }
            routes.append(
                FlowMap.Route(
                    id: terminal.id.text, name: terminal.name, from: terminal.id.text, to: key(.zone(terminal.zone)),
                    points: [start, end], flow: terminalFlow[index], capacity: terminal.sendOut.central, look: "lng"))
        }
        return FlowMap(
            outlines: ground.outlines, studied: network.zones.filter { $0.role == .study }.map(\.id.text),
            focus: focus.map { network.zones[$0].id.text }, routes: routes, marks: marks(routes, day), countries: names,
            looks: Self.looks, smallestFlow: Self.smallest)
    }

    private static let smallest = 0.5

    static let looks: [FlowMap.LookName] = [
        .init("russia", "Russian"), .init("azerbaijan", "Azerbaijani"), .init("mixed", "mixed origin"),
        .init("algeria", "Algerian"), .init("libya", "Libyan"), .init("iran", "Iranian"),
        .init("north-west", "NW European hub"), .init("lng", "LNG"), .init("domestic", "domestic"),
        .init("unknown", "unproven"), .init("other", "other"),
    ]

    private var names: [FlowMap.CountryName] {
        network.zones.compactMap { zone in
            zone.position.map {
                // The status note is printed under every map.
                FlowMap.CountryName(
                    code: zone.id.text, name: Language.current.known(zone.id.text == "XK" ? zone.name + "*" : zone.name), position: $0)
            }
        }
    }

    /// A pipe in the region that could carry something, where nothing flows the other way through it.
    private func showsIdle(_ index: Int, _ flow: [Double], _ focus: Int?, _ day: Day) -> Bool {
        let route = network.routes[index]
        guard route.availability.isInUse(on: day), let capacity = route.capacity, capacity.central >= 1,
            isStudied(route.from) && isStudied(route.to)
                || focus.map({ route.from == .zone($0) || route.to == .zone($0) }) == true
        else { return false }
        return !network.routes.indices.contains { other in
            let twin = network.routes[other]
            guard other != index, other < flow.count, flow[other] >= Self.smallest || other < index,
                twin.availability.isInUse(on: day), (twin.capacity?.central ?? 0) >= 1
            else { return false }
            return (twin.from == route.to && twin.to == route.from) || (twin.from == route.from && twin.to == route.to)
        }
    }

    /// A zone of the region at an end, or a junction from which gas gets there without passing a market. Between boundary
    /// markets nothing is drawn.
    private func concernsRegion(_ route: Route) -> Bool {
        isStudied(route.from) || isStudied(route.to) || gates.contains(route.from) || gates.contains(route.to)
    }

    /// Junctions that lead to the region, through other junctions at most.
    private static func gates(_ network: Network) -> Set<Place> {
        var gates: Set<Place> = []
        func leads(_ place: Place) -> Bool {
            if case .zone(let index) = place { return network.zones[index].role == .study }
            return gates.contains(place)
        }
        for _ in network.junctions {
            for route in network.routes where leads(route.to) {
                if case .junction = route.from { gates.insert(route.from) }
            }
        }
        return gates
    }

    /// Stores and terminals of the region that are in use, border points that a drawn route passes, and where flows meet.
    private func marks(_ routes: [FlowMap.Route], _ day: Day) -> [FlowMap.Mark] {
        var marks: [FlowMap.Mark] = []
        for (index, zone) in network.zones.enumerated() where isStudied(.zone(index)) {
            if let position = zone.position,
                routes.contains(where: { $0.from == zone.id.text || $0.to == zone.id.text })
            {
                marks.append(.init(.hub, "", position))
            }
        }
        let points = routes.filter { $0.flow >= Self.smallest }.flatMap(\.points)
        for label in ground.labels {
            switch label.kind {
            case "storage":
                guard let index = network.storage(Identifier(label.id)) else { continue }
                let storage = network.storages[index]
                guard isStudied(.zone(storage.zone)), storage.availability.isInUse(on: day) else { continue }
                marks.append(.init(.storage, label.text, label.position))
            case "terminal":
                guard let index = network.terminal(Identifier(label.id)) else { continue }
                let terminal = network.terminals[index]
                guard isStudied(.zone(terminal.zone)), terminal.availability.isInUse(on: day) else { continue }
                marks.append(.init(.terminal, label.text, label.position))
            case "point":
                guard points.contains(where: { RouteCourse.distance($0, label.position) < 0.25 }) else { continue }
                marks.append(.init(.border, label.text, label.position))
            default: continue
            }
        }
        return marks
    }

    private func isStudied(_ place: Place) -> Bool {
        guard case .zone(let index) = place else { return false }
        return network.zones[index].role == .study
    }

    private func key(_ place: Place) -> String {
        switch place {
        case .zone(let index): network.zones[index].id.text
        case .junction(let index): network.junctions[index].id.text
        }
    }

    private func look(_ mix: [Double]?) -> String {
        guard let mix, let most = mix.indices.max(by: { mix[$0] == mix[$1] ? $0 > $1 : mix[$0] < mix[$1] }) else {
            return "other"
        }
        // LNG of several countries is one colour.
        var shares: [String: Double] = [:]
        for (index, share) in mix.enumerated() { shares[network.suppliers[index].look, default: 0] += share }
        let key = network.suppliers[most].look
        let lng = shares["lng"] ?? 0
        if lng >= 0.6 { return "lng" }
        return (shares[key] ?? 0) >= 0.6 ? key : "mixed"
    }
}

extension Supplier {
    /// Key of the supplier's look in the house style.
    public var look: String {
        switch kind {
        case .lng: "lng"
        case .hub: "north-west"
        case .domestic: "domestic"
        case .unknown: "unknown"
        case .pipeline: id.text
        }
    }
}
