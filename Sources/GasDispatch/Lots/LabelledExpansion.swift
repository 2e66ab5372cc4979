import GasModel
import NetworkFlow

/// The time-expanded network with lots: the single-commodity problem of a question, lifted to labels that share every capacity.
///
/// Arc i is arc i of the single-commodity problem. Beside it stand, per zone and period, a node of demand that pools the lots and is
/// reached by the lots that may be consumed there; per store a node of the end level; where a limit is open to a lot in part only, a
/// gate before the arc; and where contracts are told apart, a node of their yearly budgets.
struct LabelledExpansion: Sendable {
    let expansion: TimeExpansion
    let partition: LotPartition
    let periods: [Period]
    private(set) var problem: LabelledProblem
    /// Names of the nodes that the single commodity does not have.
    private var extraNames: [String] = []
    /// Zone × period; −1 where nothing is withdrawn.
    private(set) var demandNode: [[Int]] = []
    /// Arcs by which a zone's demand is delivered, zone × period.
    private(set) var deliveryArcs: [[[Int]]] = []

    /// - Parameters:
    ///   - separating: suppliers whose gas is to be followed even where no rule asks for it.
    ///   - weight: of the term that makes the flows of lots unique; 0 switches it off.
    ///   - withdrawalLimits: the most that each store gives, GWh, store × period. Lots know no side rows: a store's rate is that of
    ///     its level in the same run with one commodity.
    init(
        _ expansion: TimeExpansion, _ question: Question, _ conditions: Conditions, separating: [Int] = [],
        weight: Double = Objective.lots, withdrawalLimits: [[Double]]
    ) throws {
        self.expansion = expansion
        periods = conditions.periods
        partition = LotPartition(expansion.network, conditions, separating: separating)
        let labels = partition.lots.count
        guard labels <= LabelledProblem.largestLabelCount else {
            throw Uncertified(
                question: question.title,
                reason: "the rules of the scenario tell \(labels) lots of gas apart; \(LabelledProblem.largestLabelCount) are possible")
        }
        let single = expansion.problem(question, conditions)
        let none = Array(repeating: 0.0, count: labels)
        problem = LabelledProblem(
            labelCount: labels, balances: single.withdrawals.map { _ in .byLabel(none) },
            arcs: single.arcs.map {
                LabelledProblem.Arc(
                    from: $0.tail, to: $0.head, capacity: $0.capacity, cost: $0.cost, curvature: $0.curvature, gain: $0.gain)
            })
        for (arcs, limits) in zip(expansion.withdrawalArc, withdrawalLimits) {
            for (arc, limit) in zip(arcs, limits) { problem.arcs[arc].capacity = min(problem.arcs[arc].capacity, limit) }
        }
        supplies()
        gates(question.hasMoney ? conditions.surchargedContracts(in: expansion.network) : [])
        stores(question, conditions)
        demands(single, question)
        for arc in problem.arcs.indices where problem.arcs[arc].capacity > 0 {
            problem.arcs[arc].labelCurvature = weight / problem.arcs[arc].capacity
        }
    }

    private var network: Network { expansion.network }

    /// Sources give the lots of their supplier, as much as the contracts of a lot allow.
    private mutating func supplies() {
        var pools: [[Int]: Int] = [:]
        for index in network.sources.indices {
            let source = network.sources[index]
            let arcs = expansion.volumeArcs(index)
            let lots = partition.lots(of: source)
            for arc in arcs { problem.arcs[arc].labels = LabelSet(lots) }
            guard partition.hasBudget(source.supplier, isLNG: source.kind == .lng) else { continue }
            let key = [source.supplier, source.kind == .lng ? 1 : 0]
            let pool: Int
            if let known = pools[key] {
                pool = known
            } else {
                pool = addNode("contracts of \(network.suppliers[source.supplier].id)")
                pools[key] = pool
                for lot in lots {
                    let ample = problem.arcs.map(\.capacity).max() ?? 0
                    add(from: FlowProblem.ground, to: pool, capacity: partition.lots[lot].budget.map { min($0, ample) } ?? ample, [lot])
                }
            }
            for arc in arcs { problem.arcs[arc].tail = pool }
        }
    }

    /// Routes and injections that are not open to every lot.
    private mutating func gates(_ surcharged: [SurchargedContract]) {
        for arc in expansion.roles.indices {
            switch expansion.roles[arc] {
            case .route(let route, let step):
                let extra = partition.lots.indices.map { partition.surcharge($0, route: route, step: step) }
                if extra.contains(where: { $0 != 0 }) { surcharge(arc, extra, surcharged.filter { $0.route == route }, step) }
                gate(arc, partition.lots.indices.map { partition.passage($0, route: route, step: step) })
            case .injection(let store, let step):
                let zone = network.storages[store].zone
                gate(arc, partition.lots.indices.map { partition.injection($0, zone: zone, step: step) })
            default: break
            }
        }
    }

    /// Puts a surcharge on an arc. Gas under contract pays only what the contract's advantage does not cover, up to the contract's quantity.
    private mutating func surcharge(_ arc: Int, _ extra: [Double], _ contracts: [SurchargedContract], _ step: Int) {
        guard !contracts.isEmpty, problem.arcs[arc].capacity > 0 else {
            problem.arcs[arc].labelCosts = extra
            return
        }
        let (tail, capacity) = (problem.arcs[arc].tail, problem.arcs[arc].capacity)
        let entrance = addNode("surcharge at " + expansion.name(ofArc: arc, periods: periods))
        problem.arcs[arc].tail = entrance
        let paying = add(from: tail, to: entrance, capacity: Self.room * capacity, Array(partition.lots.indices))
        problem.arcs[paying].labelCosts = extra
        for contract in contracts {
            let terms = network.institutions.contracts[contract.contract]
            let lots = network.sources.indices.filter { network.sources[$0].supplier == terms.supplier && network.sources[$0].kind != .lng }
                .flatMap { partition.lots(of: network.sources[$0]) }
            let free = contract.rate[step] * periods[step].days
            guard free > 0 else { continue }
            let own = add(from: tail, to: entrance, capacity: min(free, capacity), Set(lots).sorted())
            problem.arcs[own].cost = contract.rest(step)
        }
    }

    /// Lets each lot use its share of an arc's capacity; together they keep to all of it.
    private mutating func gate(_ arc: Int, _ shares: [Double]) {
        guard shares.contains(where: { $0 < 1 }), problem.arcs[arc].capacity > 0 else { return }
        if shares.allSatisfy({ $0 == 0 || $0 == 1 }) {
            problem.arcs[arc].labels = LabelSet(shares.indices.filter { shares[$0] == 1 })
            return
        }
        let (tail, capacity) = (problem.arcs[arc].tail, problem.arcs[arc].capacity)
        let entrance = addNode("entrance of " + expansion.name(ofArc: arc, periods: periods))
        problem.arcs[arc].tail = entrance
        for (part, lots) in Self.parts(shares) {
            add(from: tail, to: entrance, capacity: (part < 1 ? part : Self.room) * capacity, lots)
        }
    }

    /// Lots by the share that is open to them, the largest first; closed ones are left out.
    private static func parts(_ shares: [Double]) -> [(share: Double, lots: [Int])] {
        Set(shares).filter { $0 > 0 }.sorted(by: >).map { share in
            (share, shares.indices.filter { shares[$0] == share })
        }
    }

    /// What lies in store at the start is a lot of its own; what must lie there at the end may be any.
    private mutating func stores(_ question: Question, _ conditions: Conditions) {
        let last = expansion.periodCount - 1
        for store in network.storages.indices where expansion.isUsable(store, conditions) {
            var start = Array(repeating: 0.0, count: partition.lots.count)
            start[partition.stock(in: network.storages[store].zone)] = -conditions.storageStart[store]
            problem.balances[expansion.layout.store(store, 0)] = .byLabel(start)
            guard conditions.storageEnd[store] > 0 else { continue }
            let end = addNode("\(network.storages[store].id) end", .total(conditions.storageEnd[store]))
            add(
                from: expansion.layout.store(store, last), to: end, capacity: Self.room * conditions.storageEnd[store],
                Array(partition.lots.indices))
            problem.arcs[expansion.endShortfallArc[store]].head = end
        }
    }

    /// Demand takes every lot that may be consumed; its shortage stands at the demand, not at the hub.
    private mutating func demands(_ single: FlowProblem, _ question: Question) {
        for zone in network.zones.indices {
            var nodes: [Int] = []
            var deliveries: [[Int]] = []
            for step in 0..<expansion.periodCount {
                let hub = expansion.layout.place(.zone(zone), step)
                let demand = single.withdrawals[hub]
                guard demand > 0 else {
                    nodes.append(-1)
                    deliveries.append([])
                    continue
                }
                let node = addNode(expansion.name(ofNode: hub, periods: periods) + " demand", .total(demand))
                let shares = partition.lots.indices.map { partition.consumption($0, zone: zone, step: step) }
                var arcs: [Int] = []
                for (share, lots) in Self.parts(shares) {
                    arcs.append(add(from: hub, to: node, capacity: (share < 1 ? share : Self.room) * demand, lots))
                    let first = partition.lots.indices.map { -question.ownFirst * partition.priority($0, zone: zone, step: step) }
                    if first.contains(where: { $0 != 0 }) { problem.arcs[arcs[arcs.count - 1]].labelCosts = first }
                }
                deliveries.append(arcs)
                problem.arcs[expansion.shortageArc[zone][step]].head = node
                problem.arcs[expansion.ampleArc[zone][step]].head = node
                for arc in expansion.responseArc[zone][step] { problem.arcs[arc].head = node }
                nodes.append(node)
            }
            demandNode.append(nodes)
            deliveryArcs.append(deliveries)
        }
    }

    /// Capacity of an arc whose flow a balance limits, in units of that limit: a bound that could only just be met would leave an
    /// interior-point method without an interior.
    private static let room = 2.0

    private mutating func addNode(_ name: String, _ balance: LabelledProblem.Balance? = nil) -> Int {
        extraNames.append(name)
        problem.balances.append(balance ?? .byLabel(Array(repeating: 0, count: partition.lots.count)))
        return problem.balances.count - 1
    }

    @discardableResult
    private mutating func add(from tail: Int, to head: Int, capacity: Double, _ lots: [Int]) -> Int {
        problem.arcs.append(LabelledProblem.Arc(from: tail, to: head, capacity: capacity, labels: LabelSet(lots)))
        return problem.arcs.count - 1
    }

    func name(ofNode node: Int) -> String {
        node < expansion.nodeCount ? expansion.name(ofNode: node, periods: periods) : extraNames[node - expansion.nodeCount]
    }
}
