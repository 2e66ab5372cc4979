import GasModel
import NetworkFlow

/// The time-expanded network with the gas destined for one zone kept apart: a label per corridor by which it arrives (one for all where
/// corridors do not matter), and one label for all gas that is destined for others.
///
/// Arc i is arc i of the single-commodity problem. A label may enter the zone by the gates of its corridor only, so what flows into the
/// network under it *is* the yearly flow of that corridor: an arc ground → all gas for the zone (one per label) measures the corridors,
/// an arc from there to each origin measures the origins, and both can carry a price on concentration. Inside the zone the corridors'
/// gas is one: a pooled node per period turns it into the first label, which the zone's demand and stores take. Gas that has arrived
/// does not leave again. Stores elsewhere begin and end with others' gas and may keep the zone's in between.
struct DestinedExpansion: Sendable {
    let expansion: TimeExpansion
    let zone: Int
    let corridors: [EntryCorridor]
    let origins: [Origin]
    /// Labels of the zone's gas: one per corridor, or one.
    private let labelCount: Int
    private(set) var problem: LabelledProblem
    /// One arc per label, and one per origin.
    private(set) var corridorArcs: [Int] = []
    private(set) var originArcs: [Int] = []
    /// GWh over the run, per zone.
    private let demands: [Double]
    private var extraNames: [String] = []
    let periods: [Period]

    /// - Parameters:
    ///   - single: the question as a problem of one commodity.
    ///   - separatesCorridors: whether the corridors are to be told apart.
    ///   - provenOnly: whether gas of unproven origin is left to others.
    init(
        _ expansion: TimeExpansion, zone: Int, single: FlowProblem, _ conditions: Conditions, separatesCorridors: Bool,
        provenOnly: Bool
    ) throws {
        let network = expansion.network
        self.expansion = expansion
        self.zone = zone
        periods = conditions.periods
        corridors = network.corridors(into: zone) { gate in
            expansion.arcs(of: gate).contains { single.arcs[$0].capacity > 0 }
        }
        var origins: [Origin] = []
        for source in network.sources.indices where expansion.volumeArcs(source).contains(where: { single.arcs[$0].capacity > 0 }) {
            let origin = network.origin(ofSource: source)
            if provenOnly, network.suppliers[origin.supplier].isUnproven { continue }
            if !origins.contains(origin) { origins.append(origin) }
        }
        self.origins = origins
        demands = conditions.demand.map { zip($0, conditions.periods).reduce(0) { $0 + $1.0 * $1.1.days } }
        labelCount = separatesCorridors ? corridors.count : min(1, corridors.count)
        let labels = labelCount + 1
        guard labels <= LabelledProblem.largestLabelCount else {
            throw Uncertified(
                question: "the mix of \(network.zones[zone].name)",
                reason: "it has \(corridors.count) corridors; \(LabelledProblem.largestLabelCount - 1) are possible")
        }
        problem = LabelledProblem(
            labelCount: labels,
            balances: single.withdrawals.map { .byLabel(Array(repeating: 0, count: labels - 1) + [$0]) },
            arcs: single.arcs.map {
                LabelledProblem.Arc(
                    from: $0.tail, to: $0.head, capacity: $0.capacity, cost: $0.cost, curvature: $0.curvature, gain: $0.gain)
            }, sideRows: single.sideRows)
        guard !corridors.isEmpty else { return }
        place(single)
        gates()
        origination()
        for arc in problem.arcs.indices where problem.arcs[arc].capacity > 0 {
            problem.arcs[arc].labelCurvature = expansion.uniqueness * Self.uniqueness / problem.arcs[arc].capacity
        }
    }

    /// Gas of the others, and gas inside the zone.
    private var rest: Int { labelCount }
    private let inside = 0
    var network: Network { expansion.network }
    var demand: Double { demands[zone] }

    /// The zone's demand, stores and shortage belong to the gas inside it; everybody else's to the rest.
    private mutating func place(_ single: FlowProblem) {
        let layout = expansion.layout
        for node in expansion.nodes(of: zone) {
            var row = Array(repeating: 0.0, count: problem.labelCount)
            row[inside] = single.withdrawals[node]
            problem.balances[node] = .byLabel(row)
        }
        for arc in expansion.roles.indices {
            switch expansion.roles[arc] {
            case .shortageTotal(let other), .shortage(let other, _), .ample(let other, _):
                problem.arcs[arc].labels = other == zone ? [inside] : [rest]
            case .endShortfall(let store), .endSurplus(let store):
                problem.arcs[arc].labels = network.storages[store].zone == zone ? [inside] : [rest]
            case .injection(let store, _), .withdrawal(let store, _), .carry(let store, _):
                if network.storages[store].zone == zone { problem.arcs[arc].labels = [inside, rest] }
            case .route(let index, _):
                if network.routes[index].from == .zone(zone) { problem.arcs[arc].labels = [rest] }
            default: break
            }
        }
        guard labelCount > 1 else { return }
        // What a zone can take in in a period: all of its demand and all that its stores can hold back.
        for step in 0..<expansion.periodCount {
            let hub = layout.place(.zone(zone), step)
            let stored = network.storages.indices.filter { network.storages[$0].zone == zone }
                .reduce(0) { $0 + single.arcs[expansion.injectionArc[$1][step]].capacity }
            let most = Self.room * (single.withdrawals[hub] + stored) + 1
            let arrival = addNode("arrival in \(network.zones[zone].id) \(periods[step].label)", .total(0))
            add(from: hub, to: arrival, capacity: most, LabelSet((0..<rest).filter { $0 != inside }))
            add(from: arrival, to: hub, capacity: most, [inside])
        }
    }

    /// Each corridor's gas enters by its own gates.
    private mutating func gates() {
        for corridor in corridors.indices {
            for arc in entryArcs(corridor) { problem.arcs[arc].labels = [label(of: corridor), rest] }
        }
    }

    func label(of corridor: Int) -> Int { labelCount > 1 ? corridor : inside }

    func entryArcs(_ corridor: Int) -> [Int] { corridors[corridor].gates.flatMap(expansion.arcs(of:)) }

    /// Gas for the zone goes through the measuring arcs to its origin; gas for others straight there. What enters at another market,
    /// from its own wells or from a supplier, is on offer as far as it exceeds what that market consumes; a supplier's also as far as
    /// the zone's reported mix has it. Only origins that are told apart are there for the zone.
    private mutating func origination() {
        let most = Self.room * demand + 1
        let all = addNode("gas for \(network.zones[zone].id)")
        corridorArcs = (0..<labelCount).map { add(from: FlowProblem.ground, to: all, capacity: most, [$0]) }
        let forZone = LabelSet(0..<rest)
        let offers = self.offers()
        for origin in origins {
            let node = addNode("gas of \(network.name(of: origin, seenFrom: zone))")
            let sources = network.sources.indices.filter { network.origin(ofSource: $0) == origin }
            let volume = sources.reduce(0) { $0 + yearlyVolume(of: $1) }
            let reported = origin.producer == nil ? reportedVolume(of: origin.supplier) : 0
            let isHeld = sources.contains { offers[$0] < deliverable($0) }
            let offered = sources.reduce(0) { $0 + offers[$1] } + (isHeld ? reported : 0)
            originArcs.append(add(from: all, to: node, capacity: min(most, offered), forZone))
            add(from: FlowProblem.ground, to: node, capacity: Self.room * volume, [rest])
            for source in sources {
                for arc in expansion.volumeArcs(source) {
                    problem.arcs[arc].tail = node
                    if offers[source] == 0, reported == 0 { problem.arcs[arc].labels = [rest] }
                }
            }
        }
        for source in network.sources.indices where !origins.contains(network.origin(ofSource: source)) {
            for arc in expansion.volumeArcs(source) { problem.arcs[arc].labels = [rest] }
        }
    }

    /// GWh over the run that each source has for the zone: all of it where nobody stands before the zone; of what enters at another
    /// zone, in equal parts, what that zone does not consume.
    private func offers() -> [Double] {
        let volumes = network.sources.indices.map(deliverable)
        func total(_ isCounted: (Int) -> Bool) -> Double {
            network.sources.indices.reduce(0) { $0 + (isCounted($1) ? volumes[$1] : 0) }
        }
        return network.sources.indices.map { source in
            guard case .zone(let host) = network.sources[source].entry, host != zone, network.sources[source].kind != .lng else {
                return volumes[source]
            }
            let isBoundary = network.zones[host].role == .boundary
            let own = total { other in
                network.sources[other].entry == .zone(host) && (isBoundary || network.origin(ofSource: other).producer == host)
            }
            guard isBoundary || network.origin(ofSource: source).producer == host, own > 0 else { return volumes[source] }
            return volumes[source] * max(0, 1 - demands[host] / own)
        }
    }

    /// GWh over the run, under contract and beyond.
    private func yearlyVolume(of source: Int) -> Double {
        expansion.volumeArcs(source).reduce(0) { $0 + problem.arcs[$1].capacity }
    }

    /// GWh over the run that a source can bring, by its volume and by its days; LNG has no daily limit but that of the terminals.
    func deliverable(_ source: Int) -> Double {
        let volume = yearlyVolume(of: source)
        let days = expansion.sourceArc[source]
        return days.isEmpty ? volume : min(volume, days.reduce(0) { $0 + problem.arcs[$1].capacity })
    }

    /// GWh over the run that the zone's reported mix has of a supplier.
    private func reportedVolume(of supplier: Int) -> Double {
        network.latestMix(of: zone).reduce(0) { $0 + ($1.supplier == supplier ? $1.share.central / 100 * demand : 0) }
    }

    /// Marginal cost of an arc that is full of one label: the corridors of a zone are interchangeable all the way to its border. A
    /// hundred-thousandth of `MixGoal.concentration`, so that no share moves by more than a hundredth of a point.
    private static let uniqueness = 0.001
    /// Capacity of an arc whose flow a balance limits, in units of that limit: an interior-point method needs an interior.
    private static let room = 2.0

    /// Nodes from which gas can get to the zone.
    func upstream() -> [Bool] {
        var feeders = [[Int]](repeating: [], count: problem.nodeCount)
        for arc in problem.arcs where arc.capacity > 0 && arc.tail >= 0 && arc.head >= 0 { feeders[arc.head].append(arc.tail) }
        var reached = [Bool](repeating: false, count: problem.nodeCount)
        var queue = expansion.nodes(of: zone)
        for node in queue { reached[node] = true }
        while let node = queue.popLast() {
            for tail in feeders[node] where !reached[tail] {
                reached[tail] = true
                queue.append(tail)
            }
        }
        return reached
    }

    mutating func price(_ arc: Int, cost: Double = 0, curvature: Double = 0) {
        problem.arcs[arc].cost += cost
        problem.arcs[arc].curvature += curvature
    }

    mutating func limit(_ arc: Int, to capacity: Double) {
        problem.arcs[arc].capacity = min(problem.arcs[arc].capacity, capacity)
    }

    private mutating func addNode(_ name: String, _ balance: LabelledProblem.Balance? = nil) -> Int {
        extraNames.append(name)
        problem.balances.append(balance ?? .byLabel(Array(repeating: 0, count: problem.labelCount)))
        return problem.balances.count - 1
    }

    @discardableResult
    private mutating func add(from tail: Int, to head: Int, capacity: Double, _ labels: LabelSet) -> Int {
        problem.arcs.append(LabelledProblem.Arc(from: tail, to: head, capacity: capacity, labels: labels))
        return problem.arcs.count - 1
    }

    func name(ofNode node: Int) -> String {
        node < expansion.nodeCount ? expansion.name(ofNode: node, periods: periods) : extraNames[node - expansion.nodeCount]
    }
}

extension TimeExpansion {
    /// Arcs by which gas enters a zone through a gate, one per period.
    func arcs(of gate: Entry.Gate) -> [Int] {
        switch gate {
        case .route(let index): routeArc[index]
        case .terminal(let index): terminalArc[index]
        case .source(let index): sourceArc[index]
        }
    }

    /// Hub and stores of a zone, in every period.
    fileprivate func nodes(of zone: Int) -> [Int] {
        let stores = network.storages.indices.filter { network.storages[$0].zone == zone }
        return (0..<periodCount).flatMap { step in
            [layout.place(.zone(zone), step)] + stores.map { layout.store($0, step) }
        }
    }
}
