import GasModel
import NetworkFlow

extension NetworkEvaluator: MixEvaluator {
    public func mix(of zone: Int, _ goal: MixGoal, _ conditions: Conditions, shortage: Shortage) throws -> DestinedMix {
        let engine = try engine(conditions)
        var (destined, market) = try destined(zone, goal, engine, conditions, shortage)
        destined.aim(at: goal)
        do {
            let solution = try LabelledSolver(topologyOf: destined.problem, settings: engine.settings).solve(destined.problem)
            return try destined.read(solution, goal, market, conditions)
        } catch let error as FlowError {
            throw Uncertified(
                question: "the mix of \(network.zones[zone].name)", reason: error.description)
        }
    }

    public func diversityBound(
        of zone: Int, supplierWeight: Double, _ conditions: Conditions, shortage: Shortage, near: [DestinedMix]
    ) throws -> Double {
        let goal = MixGoal.mostDiversified(supplierWeight: supplierWeight)
        var expansion = try destined(zone, goal, engine(conditions), conditions, shortage).expansion
        let own = expansion.bound(supplierWeight, served: shortage.demandTotal[zone] - shortage.unservedTotal[zone])
        expansion.aim(at: goal)
        return near.compactMap { expansion.bound(by: $0, supplierWeight) }.reduce(own, min)
    }

    /// The network with the zone's gas kept apart, and the market dispatch that it is made from.
    private func destined(
        _ zone: Int, _ goal: MixGoal, _ engine: Engine, _ conditions: Conditions, _ shortage: Shortage
    ) throws -> (expansion: DestinedExpansion, market: FlowProblem) {
        // A mix is a choice for the years after a contract: what is paid anyway would hold it to what it is.
        var conditions = conditions
        conditions.contractRate = []
        conditions.sourcePremium = network.sources.map { _ in 0 }
        let settled = shortage.unserved.map { row in zip(row, conditions.periods).map { $0 * $1.days } }
        let expansion = engine.expansion
        let market = expansion.problem(.market(shortage: settled, storedGasPrice: nil), conditions)
        let destined = try DestinedExpansion(
            expansion, zone: zone, single: goal.hasMoney ? market : expansion.withoutMoney(market), conditions,
            separatesCorridors: goal.looksAtCorridors, provenOnly: goal.provenOnly)
        guard destined.demand > 0, !destined.corridors.isEmpty else {
            throw Uncertified(
                question: "the mix of \(network.zones[zone].name)", reason: "it consumes no gas, or none can reach it")
        }
        return (destined, market)
    }
}

extension MixGoal {
    var hasMoney: Bool {
        switch self {
        case .market, .capped: true
        case .mostDiversified, .least: false
        }
    }

    var looksAtCorridors: Bool {
        switch self {
        case .mostDiversified(let weight), .market(_, let weight, _): weight < 1
        case .capped, .least: false
        }
    }

    var provenOnly: Bool {
        switch self {
        case .mostDiversified: true
        case .market(_, _, let provenOnly): provenOnly
        case .capped, .least: false
        }
    }

    /// Cost of a GWh of the last percent of concentration, where money does not count. Between the uniqueness term and the last
    /// resort there are two and more orders of magnitude to either side.
    static let concentration = 100.0
    /// Cost of a GWh of the gas that is to be avoided.
    static let avoided = 10.0
}

extension TimeExpansion {
    /// The same capacities with no price but that of last resort.
    fileprivate func withoutMoney(_ market: FlowProblem) -> FlowProblem {
        var problem = market
        for arc in roles.indices {
            problem.arcs[arc].cost = 0
            problem.arcs[arc].curvature = 0
            if case .ample = roles[arc] { problem.arcs[arc].cost = Objective.last }
            guard market.arcs[arc].capacity > 0 else { continue }
            // A tenth of it on carry-over, as in the shortage runs: a flat dual along the whole year is more than the method can bear.
            var share = 1.0
            if case .carry = roles[arc] { share = 0.1 }
            problem.arcs[arc].curvature = share * uniqueness * Objective.uniqueness / market.arcs[arc].capacity
        }
        return problem
    }
}

extension DestinedExpansion {
    fileprivate mutating func aim(at goal: MixGoal) {
        switch goal {
        case .mostDiversified(let weight): spread(price: MixGoal.concentration, weight)
        case .market(let price, let weight, _): spread(price: price, weight)
        case .capped(let supplier, let share):
            for arc in arcs(from: supplier) { limit(arc, to: max(0, share) * demand) }
        case .least(let supplier):
            for arc in arcs(from: supplier) { price(arc, cost: MixGoal.avoided) }
        }
    }

    /// ½ price · demand · (w Σ p² + (1 − w) Σ e²): its slope is `price` per GWh where one supplier and one corridor bring all.
    private mutating func spread(price: Double, _ weight: Double) {
        for arc in originArcs { self.price(arc, curvature: price * weight / demand) }
        for arc in corridorArcs { self.price(arc, curvature: price * (1 - weight) / demand) }
    }

    private func arcs(from supplier: Int) -> [Int] {
        origins.indices.filter { origins[$0].supplier == supplier }.map { originArcs[$0] }
    }

    fileprivate func read(
        _ solution: LabelledSolution, _ goal: MixGoal, _ market: FlowProblem, _ conditions: Conditions
    ) throws -> DestinedMix {
        let flows = expansion.roles.indices.map { solution.totalFlow(ofArc: $0) }
        let extra = expansion.ampleArc.reduce(0) { $0 + $1.reduce(0) { $0 + flows[$1] } }
        return try DestinedMix(
            zone: zone, origins: origins, corridors: corridors, byOrigin: originArcs.map { solution.totalFlow(ofArc: $0) },
            byCorridor: corridors.indices.map { corridor in
                entryArcs(corridor).reduce(0) { $0 + solution.flow(ofArc: $1, label: label(of: corridor)) }
            },
            demand: demand, extraShortage: extra, cost: goal.hasMoney ? expansion.marketCost(flows, market, conditions) : nil,
            limits: limits(solution, flows, goal), proof: PriceProof(objective: solution.objective, prices: solution.nodePrices),
            certificate: expansion.record(
                solution.certificate, place: solution.certificate.worstNode.map(name(ofNode:)) ?? ""),
            use: expansion.limitUse(flows, conditions) { solution.capacityPrices[$0] > floor(of: goal) }
                .filter { !$0.key.isSupply })
    }

    /// Prices of capacity up to this are the uniqueness term's, not a limit's.
    private func floor(of goal: MixGoal) -> Double {
        switch goal {
        case .mostDiversified: 1e-3 * MixGoal.concentration
        case .least: 1e-2 * MixGoal.avoided
        case .market, .capped: Bottlenecks.floor
        }
    }

    /// Full limits with a price, by what one GWh more over the run would bring.
    private func limits(_ solution: LabelledSolution, _ flows: [Double], _ goal: MixGoal) -> [BindingLimit] {
        let unit =
            switch goal {
            case .mostDiversified: 200 / (MixGoal.concentration * demand)
            case .least: 1 / MixGoal.avoided
            case .market, .capped: 1.0
            }
        let floor = floor(of: goal)
        var names: [String] = []
        var values: [Double] = []
        let days = periods.map(\.days)
        let isUpstream = upstream()
        for arc in expansion.roles.indices {
            guard let (name, step) = expansion.limitName(arc), solution.capacityPrices[arc] > floor,
                flows[arc] > 0.999 * problem.arcs[arc].capacity, problem.arcs[arc].capacity > 0,
                isUpstream[problem.arcs[arc].head]
            else { continue }
            let share = step.map { days[$0] / days.reduce(0, +) } ?? 1
            let value = unit * share * solution.capacityPrices[arc]
            if let index = names.firstIndex(of: name) { values[index] += value } else {
                names.append(name)
                values.append(value)
            }
        }
        return names.indices.map { BindingLimit(name: names[$0], value: values[$0]) }
            .sorted { ($0.value, $1.name) > ($1.value, $0.name) }
    }
}

extension Figure {
    /// What a source can give also says how much of it is on offer to others, whether or not a flow uses it.
    fileprivate var isSupply: Bool {
        switch self {
        case .sourceCapacity, .sourceVolume: true
        default: false
        }
    }
}

extension TimeExpansion {
    /// kEUR of flows at market prices; the terms that only make flows unique are not money.
    fileprivate func marketCost(_ flows: [Double], _ market: FlowProblem, _ conditions: Conditions) -> Double {
        roles.indices.reduce(0) { sum, arc in
            var cost = market.arcs[arc].cost * flows[arc]
            if case .sourceVolume(let index) = roles[arc] {
                cost += 0.5 * conditions.sourceSlope[index] * flows[arc] * flows[arc]
            }
            return sum + cost
        }
    }

    /// The limit that an arc stands for, and its period where it has one; `nil` where nobody could widen it.
    fileprivate func limitName(_ arc: Int) -> (name: String, step: Int?)? {
        switch roles[arc] {
        case .route(let index, let step): (network.routes[index].name, step)
        case .sourceVolume(let index): ("yearly volume of \(network.sourceName(index))", nil)
        case .source(let index, let step): ("daily supply of \(network.sourceName(index))", step)
        case .terminalVolume(let index): ("yearly volume of \(network.terminals[index].name)", nil)
        case .terminal(let index, let step): ("send-out of \(network.terminals[index].name)", step)
        case .injection(let store, let step): ("injection of \(network.storages[store].name)", step)
        case .withdrawal(let store, let step): ("withdrawal of \(network.storages[store].name)", step)
        case .paidVolume, .contractVolume, .gatedVolume, .carry, .endSurplus, .endShortfall, .shortageTotal, .shortage, .response, .ample: nil
        }
    }
}
