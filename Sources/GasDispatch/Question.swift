import GasModel
import NetworkFlow

/// Which question is asked of the one problem: nothing but a choice of costs, and of which shortages are already settled.
enum Question: Sendable {
    /// How much do the boundary markets lack when they have only their own sources: what enters, or is stored, in their zones? (run 0)
    case boundarySelfService
    /// How is the shortage shared? (run 1) `boundary` is what run 0 found, GWh, zone × period: no more than that of a boundary
    /// market's demand may go short, and that part competes for the common sources (LNG, hubs, transit) like everybody else's.
    case shortage(rule: Cooperation, studied: Int?, boundary: [[Double]], endYields: Bool)
    /// Which flows cost least once the shortages are settled? (run 2) GWh, zone × period.
    case market(shortage: [[Double]], storedGasPrice: [Double]?)
}

/// Constants of the objective. Run 0 and run 1 have no money in them: their unit is one where a GWh of shortage costs a hundredth, so
/// that "relative to 1 + |objective|" in the certificate means less than 1e-6 GWh. Only ratios matter: sharing / uniqueness = 1e5
/// keeps the uniqueness term from moving a rate by 0.01 points; the tests halve it.
enum Objective {
    /// Price of shortage in run 1, the same for every sharing zone.
    static let shortage = 10.0
    /// Curvature of a zone's relative shortage in run 1: what makes zones share.
    static let sharing = 100.0
    /// Spreads a zone's shortage over its periods.
    static let spreading = 0.01
    /// Price of a shortage beyond what an earlier run settled, and of the zone that is served first: above any shared shortage.
    static let settled = 500.0
    /// Price of the last resort.
    static let last = 1_000.0
    /// Charge on every border exit where each state serves itself first.
    static let exitCharge = 0.1
    /// Where some states keep all gas at home and others share: a charge on the exits of the former above what sharing can make of a
    /// difference in shortage (`sharing`), and a price of shortage above what three such exits in a row cost.
    static let keptExitCharge = 150.0
    static let shortageBesideKept = 500.0
    /// Marginal cost of a full arc in run 1 and run 0: makes flows unique.
    static let uniqueness = 0.001
    /// The same in the market dispatch, EUR/MWh.
    static let marketUniqueness = 0.01
    /// Where lots are kept apart: marginal cost of an arc that is full of one lot, beside what its total costs. Lots that cost the same
    /// would else be interchangeable; this spreads them evenly.
    static let lots = 0.01
    /// Least tariff of a route and cost of a store's cycle, EUR/MWh: no gas goes round in circles for nothing.
    static let leastTariff = 0.001
}

extension Question {
    /// What a GWh of own gas is worth at home where a rule puts own demand first: more than any shortage that it could relieve
    /// elsewhere. In the market dispatch the shortages are settled, and what is over may be sold.
    var ownFirst: Double {
        switch self {
        case .shortage(.servedFirst, _, _, _): Objective.settled + 2 * Objective.sharing
        case .shortage: Objective.shortage + 2 * Objective.sharing
        case .boundarySelfService, .market: 0
        }
    }
}

extension TimeExpansion {
    /// The problem that a question poses under given conditions.
    func problem(_ question: Question, _ conditions: Conditions) -> FlowProblem {
        var problem = FlowProblem(
            withdrawals: Array(repeating: 0, count: nodeCount), arcs: arcs, sideRows: withdrawalRows(conditions) + gateRows(conditions))
        let days = conditions.periods.map(\.days)
        let demand = conditions.demand.map { row in zip(row, days).map { $0 * $1 } }
        let demandTotal = demand.map { $0.reduce(0, +) }
        let everything = demandTotal.reduce(0, +) + conditions.storageStart.reduce(0, +)
        /// Unlimited, as a number that the solver can scale by.
        let unlimited = max(4 * everything, 1)

        for zone in network.zones.indices {
            for step in days.indices {
                if takesPart(zone, question) { problem.withdrawals[layout.place(.zone(zone), step)] = demand[zone][step] }
            }
        }
        let last = days.count - 1
        // A store that is closed for the whole run keeps its gas out of reach: it is not in the problem.
        for store in network.storages.indices where isUsable(store, conditions) {
            problem.withdrawals[layout.store(store, 0)] -= conditions.storageStart[store]
            problem.withdrawals[layout.store(store, last)] += conditions.storageEnd[store]
        }
        let closed = closedRoutes(question)
        let tranches = tranches(question, conditions)
        for arc in roles.indices {
            let capacity: Double
            switch roles[arc] {
            case .route(let index, let step):
                capacity = closed[index] ? 0 : conditions.routeCapacity[index][step] * days[step]
            case .sourceVolume(let index):
                let rest = conditions.sourceVolume[index] - tranches[index].sum
                capacity = isOpen(index, question) ? max(0, rest) : 0
            case .paidVolume(let index): capacity = tranches[index].paid
            case .contractVolume(let index): capacity = tranches[index].contracted
            case .gatedVolume(let index, let contract): capacity = tranches[index].gated.first { $0.contract == contract }?.volume ?? 0
            case .source(let index, let step): capacity = conditions.sourceCapacity[index][step] * days[step]
            case .terminalVolume(let index): capacity = conditions.terminalVolume[index]
            case .terminal(let index, let step): capacity = conditions.terminalSendOut[index][step] * days[step]
            case .injection(let store, let step): capacity = conditions.storageInjection[store][step] * days[step]
            case .withdrawal(let store, let step):
                let rate = conditions.storageWithdrawal[store][step] * days[step]
                capacity = step > 0
                    ? rate : min(rate, conditions.withdrawalLimit(store, step).amount(stored: conditions.storageStart[store]))
            case .carry(let store, _), .endSurplus(let store):
                capacity = max(conditions.storageWorkingVolume[store], conditions.storageStart[store])
            case .endShortfall(let store):
                capacity = endYields(question) && isUsable(store, conditions) ? conditions.storageEnd[store] : 0
            case .shortageTotal(let zone):
                capacity = takesPart(zone, question)
                    ? settledShortage(question, zone, demand[zone])?.reduce(0, +) ?? demandTotal[zone] : 0
            case .shortage(let zone, let step):
                capacity = takesPart(zone, question)
                    ? settledShortage(question, zone, demand[zone])?[step] ?? demand[zone][step] : 0
            case .response(let zone, let step, let piece):
                capacity = answer(question, conditions, zone, step, piece).map { $0.share * demand[zone][step] } ?? 0
            case .ample(let zone, let step): capacity = takesPart(zone, question) ? 4 * demand[zone][step] : 0
            }
            problem.arcs[arc].capacity = min(capacity, unlimited)
        }
        price(&problem, question, conditions, demand: demand, demandTotal: demandTotal)
        return problem.closingIdleArcs()
    }

    /// Contracts price gas; where no money counts a source's volume is one.
    func tranches(_ question: Question, _ conditions: Conditions) -> [SupplyTranches] {
        guard question.hasMoney else { return network.sources.map { _ in .none } }
        return network.sources.indices.map {
            trancheArcs[$0].isEmpty ? .none : conditions.tranches(ofSource: $0, in: network)
        }
    }

    private func price(
        _ problem: inout FlowProblem, _ question: Question, _ conditions: Conditions, demand: [[Double]],
        demandTotal: [Double]
    ) {
        let tranches = tranches(question, conditions)
        for arc in roles.indices {
            var price = arcPrice(roles[arc], question, conditions, demand: demand, demandTotal: demandTotal)
            if question.hasMoney, let supply = supplyPrice(roles[arc], conditions, tranches) { price = supply }
            problem.arcs[arc].cost = price.cost
            var curvature = price.curvature
            if problem.arcs[arc].capacity > 0 {
                curvature += uniqueness * Self.uniqueness(question) * share(roles[arc], question) / problem.arcs[arc].capacity
            }
            problem.arcs[arc].curvature = curvature
        }
    }

    /// In the market dispatch carry-over stays linear: gas in store must not prefer one month to another. Where nothing but shortage
    /// is priced a tenth of the term is on it too, because a flat dual along the whole year is more than the method can bear.
    private func share(_ role: Role, _ question: Question) -> Double {
        guard case .carry = role else { return 1 }
        if case .market = question { return 0 }
        return 0.1
    }

    private static func uniqueness(_ question: Question) -> Double {
        if case .market = question { Objective.marketUniqueness } else { Objective.uniqueness }
    }

    /// A piece of a zone's demand curve, in the market dispatch only.
    private func answer(
        _ question: Question, _ conditions: Conditions, _ zone: Int, _ step: Int, _ piece: Int
    ) -> (share: Double, from: Double, to: Double)? {
        guard case .market(let shortage, _) = question else { return nil }
        // Demand that is cut off gives nothing up for its price: one more MWh would be worth what the lost load is.
        let demand = conditions.demand[zone][step] * conditions.periods[step].days
        guard shortage[zone][step] <= Shortage.resolution * demand else { return nil }
        return conditions.demandResponse.flatMap { DemandCurve.piece(piece, $0, zone: zone, step: step) }
    }

    private func endYields(_ question: Question) -> Bool {
        switch question {
        case .boundarySelfService: true
        case .shortage(_, _, _, let endYields): endYields
        case .market(_, let storedGasPrice): storedGasPrice != nil
        }
    }

    func isUsable(_ store: Int, _ conditions: Conditions) -> Bool {
        conditions.storageWithdrawal[store].contains { $0 > 0 } || conditions.storageInjection[store].contains { $0 > 0 }
    }

    /// Run 0 has the boundary markets' own sources only; what enters at a junction is common.
    private func isOpen(_ source: Int, _ question: Question) -> Bool {
        guard case .boundarySelfService = question else { return true }
        if case .zone(let zone) = network.sources[source].entry { return network.zones[zone].role == .boundary }
        return false
    }

    /// Run 0 asks what the boundary markets can do alone: the region's demand is not in it.
    private func takesPart(_ zone: Int, _ question: Question) -> Bool {
        if case .boundarySelfService = question { network.zones[zone].role == .boundary } else { true }
    }

    /// Shortage of a zone that an earlier run settled, GWh per period. What is too small to be one is none: a capacity that is
    /// rounding noise would only spoil the scales.
    private func settledShortage(_ question: Question, _ zone: Int, _ demand: [Double]) -> [Double]? {
        let settled: [Double]
        switch question {
        case .boundarySelfService: return nil
        case .shortage(_, _, let boundary, _):
            guard network.zones[zone].role == .boundary else { return nil }
            settled = boundary[zone]
        case .market(let shortage, _): settled = shortage[zone]
        }
        return zip(settled, demand).map { $0 > Shortage.resolution * $1 ? $0 : 0 }
    }

    private func arcPrice(
        _ role: Role, _ question: Question, _ conditions: Conditions, demand: [[Double]], demandTotal: [Double]
    ) -> (cost: Double, curvature: Double) {
        switch question {
        case .market(_, let storedGasPrice):
            marketPrice(role, conditions, storedGasPrice: storedGasPrice, demandTotal: demandTotal)
        case .boundarySelfService:
            shortagePrice(
                role, demand: demand, demandTotal: demandTotal,
                weight: { _ in (Objective.shortage, Objective.sharing) },
                exitCharge: 0)
        case .shortage(let rule, let studied, _, _):
            shortagePrice(
                role, demand: demand, demandTotal: demandTotal,
                weight: { zone in
                    let price = conditions.keptAtHome.isEmpty ? Objective.shortage : Objective.shortageBesideKept
                    switch rule {
                    case .fair: return (price, Objective.sharing)
                    case .servedFirst:
                        return (zone == studied ? max(Objective.settled, 2 * price) : price, Objective.sharing)
                    case .everyStateForItself: return (price, 0)
                    }
                },
                exitCharge: rule == .everyStateForItself ? Objective.exitCharge : 0, keptAtHome: conditions.keptAtHome)
        }
    }

    /// Run 0 and run 1: nothing costs anything but shortage.
    private func shortagePrice(
        _ role: Role, demand: [[Double]], demandTotal: [Double], weight: (Int) -> (price: Double, sharing: Double),
        exitCharge: Double, keptAtHome: [[Double]] = []
    ) -> (cost: Double, curvature: Double) {
        switch role {
        case .shortageTotal(let zone):
            let (price, sharing) = weight(zone)
            return (price, demandTotal[zone] > 0 ? sharing / demandTotal[zone] : 0)
        case .shortage(let zone, let step):
            return (0, demand[zone][step] > 0 ? Objective.spreading / demand[zone][step] : 0)
        case .ample: return (Objective.last, 0)
        case .route(let index, let step):
            if case .zone(let from) = network.routes[index].from, !keptAtHome.isEmpty, keptAtHome[from][step] > 0 {
                return (Objective.keptExitCharge * keptAtHome[from][step], 0)
            }
            return (leavesStudyZone(index) ? exitCharge : 0, 0)
        default: return (0, 0)
        }
    }

    /// A source's supply curve, cut where its contracts cut it: what is paid anyway costs nothing more, then the curve, then the curve
    /// and what the seller asks beyond its contracts.
    private func supplyPrice(
        _ role: Role, _ conditions: Conditions, _ tranches: [SupplyTranches]
    ) -> (cost: Double, curvature: Double)? {
        switch role {
        case .paidVolume: return (0, 0)
        case .contractVolume(let index), .gatedVolume(let index, _):
            let slope = conditions.sourceSlope[index]
            return (conditions.sourceCost[index] + slope * tranches[index].paid, slope)
        case .sourceVolume(let index):
            let slope = conditions.sourceSlope[index]
            let before = tranches[index].sum
            let premium = trancheArcs[index].isEmpty ? 0 : conditions.sourcePremium[index]
            return (conditions.sourceCost[index] + premium + slope * before, slope)
        default: return nil
        }
    }

    private func marketPrice(
        _ role: Role, _ conditions: Conditions, storedGasPrice: [Double]?, demandTotal: [Double]
    ) -> (cost: Double, curvature: Double) {
        let habits = conditions.habits
        switch role {
        case .route(let index, let step):
            let tariff = max(conditions.routeTariff[index], Objective.leastTariff)
            guard habits.weight > 0 else { return (tariff, 0) }
            let habit = habits.price(
                observed: habits.reference(route: index, step: step), capacity: habits.routeCapacity[index],
                days: conditions.periods[step].days)
            return (tariff + habit.cost, habit.curvature)
        case .terminal(let index, let step):
            guard habits.weight > 0 else { return (Objective.leastTariff, 0) }
            let habit = habits.price(
                observed: habits.reference(terminal: index, step: step), capacity: habits.terminalCapacity[index],
                days: conditions.periods[step].days)
            return (Objective.leastTariff + habit.cost, habit.curvature)
        case .injection, .withdrawal: return (Objective.leastTariff, 0)
        case .response(let zone, let step, let piece):
            guard let answer = conditions.demandResponse.flatMap({ DemandCurve.piece(piece, $0, zone: zone, step: step) })
            else { return (0, 0) }
            let size = answer.share * conditions.demand[zone][step] * conditions.periods[step].days
            return (answer.from, size > 0 ? (answer.to - answer.from) / size : 0)
        case .endShortfall(let store): return (storedGasPrice?[store] ?? conditions.valueOfLostLoad, 0)
        case .ample: return (conditions.valueOfLostLoad, 0)
        case .source, .sourceVolume, .paidVolume, .contractVolume, .gatedVolume, .terminalVolume, .carry, .endSurplus, .shortageTotal, .shortage:
            return (0, 0)
        }
    }
}
