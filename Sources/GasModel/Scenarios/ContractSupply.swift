/// What contracts make of a source's yearly volume: gas that is paid whether taken or not, gas at the contract's price, and the rest, which the
/// seller sells at what the market gives.
public struct SupplyTranches: Sendable, Equatable {
    /// GWh over the run whose payment is sunk: the minimum bill of the contracts that can be delivered.
    public let paid: Double
    /// GWh over the run beyond it at the contract's price.
    public let contracted: Double
    /// GWh over the run of contracts that name a pipe, where that binds: they are in neither of the others.
    public let gated: [Gated]

    /// Gas of one contract that must pass the pipe at which it is handed over.
    public struct Gated: Sendable, Equatable {
        public let contract: Int
        public let volume: Double
    }

    public static let none = SupplyTranches(paid: 0, contracted: 0)

    public init(paid: Double, contracted: Double, gated: [Gated] = []) {
        self.paid = paid
        self.contracted = contracted
        self.gated = gated
    }

    /// GWh over the run before gas beyond the contracts.
    public var sum: Double { gated.reduce(paid + contracted) { $0 + $1.volume } }
}

extension Conditions {
    /// Whose gas it is that a contract brings: the supplier's source nearest to where the gas is handed over; `nil` for LNG, and where
    /// no pipe leads there.
    static func contractSources(_ network: Network, on day: Day) -> [Int?] {
        network.institutions.contracts.map { contract in
            guard !contract.isLNG else { return nil }
            if case .source(let source) = contract.gate { return source }
            let candidates = network.sources.indices.filter {
                network.sources[$0].supplier == contract.supplier && network.sources[$0].kind == .pipeline
                    && network.sources[$0].availability.isInUse(on: day)
            }
            let goal = network.handover(of: contract)
            let steps = candidates.map { network.steps(from: network.sources[$0].entry, to: goal, on: day) }
            guard let least = steps.compactMap({ $0 }).min() else { return nil }
            return zip(candidates, steps).first { $0.1 == least }?.0
        }
    }

    /// GWh/d that contracts bring by their dates, contract × period.
    func contractRatesByDate(_ network: Network) -> [[Double]] {
        network.institutions.contracts.map { contract in
            daily { _, day in contract.isDelivering(on: day) ? contract.meanRate ?? 0 : 0 }
        }
    }

    /// The tranches of a source. A contract counts as far as its gas can still be delivered: each pipe on the best way lets the daily
    /// quantity through, no rule on origin closes it, and the buyer may still take it. What cannot be delivered need not be paid.
    public func tranches(ofSource source: Int, in network: Network) -> SupplyTranches {
        guard contractRate.contains(where: { $0.contains { $0 > 0 } }) else { return .none }
        var paid = 0.0
        var all = 0.0
        var gated: [SupplyTranches.Gated] = []
        let limit = sourceVolume[source]
        let surcharged = surchargedContracts(in: network).map(\.contract)
        let delivered = deliverable(ofSource: source, in: network)
        for index in network.institutions.contracts.indices where contractSource[index] == source {
            let contract = network.institutions.contracts[index]
            let share = (contract.takeOrPayPercent ?? 0) / 100
            guard share > 0 || sourcePremium[source] > 0 else { continue }
            let volume = delivered[index].reduce(0, +)
            if contractsNameGates, case .route = contract.gate {
                if volume > 0 { gated.append(.init(contract: index, volume: min(volume, limit))) }
                continue
            }
            paid += share * volume
            all += surcharged.contains(index) ? share * volume : volume
        }
        paid = min(paid, limit)
        return SupplyTranches(paid: paid, contracted: sourcePremium[source] > 0 ? max(0, min(all, limit) - paid) : 0, gated: gated)
    }

    /// Whether gas of a contract can reach its buyer through a pipe only.
    public func passes(_ index: Int, route: Int, in network: Network) -> Bool {
        guard let source = contractSource[index], case .route(let gate) = network.institutions.contracts[index].gate else { return false }
        if gate == route { return true }
        let open = network.routes.indices.map { $0 == route ? 0 : routeCapacity[$0].max() ?? 0 }
        let buyer = network.institutions.contracts[index].buyerZone
        return network.width(from: network.sources[source].entry, to: network.routes[gate].from, open, notThrough: buyer) <= 0
    }

    /// GWh per period that the contracts of a source can bring to their buyers together, contract × period; empty rows for those of others. Where a rule
    /// leaves a pipe open in part only, the contracts that must pass it share that part by their quantities.
    public func deliverable(ofSource source: Int, in network: Network) -> [[Double]] {
        let contracts = network.institutions.contracts
        var amounts = contracts.indices.map { index in
            index < contractSource.count && contractSource[index] == source ? deliverable(index, in: network) : []
        }
        for rule in originRules {
            guard case .passage(let routes) = rule.effect, !rule.isIdle else { continue }
            for route in routes {
                let through = contracts.indices.filter {
                    !amounts[$0].isEmpty && rule.concerns(contracts[$0]) && passes($0, route: route, in: network)
                }
                for step in periods.indices where rule.remaining[step] < 1 {
                    let all = through.reduce(0) { $0 + amounts[$1][step] }
                    let open = routeCapacity[route][step] * max(0, rule.remaining[step]) * periods[step].days
                    guard all > open else { continue }
                    for index in through { amounts[index][step] *= open / all }
                }
            }
        }
        return amounts
    }

    /// GWh per period that a contract in force can bring to its buyer, as if it had the pipes to itself; empty where no source is known to give it.
    public func deliverable(_ index: Int, in network: Network) -> [Double] {
        guard index < contractRate.count, let source = contractSource[index] else { return [] }
        return periods.indices.map { step in
            let rate = contractRate[index][step]
            guard rate > 0 else { return 0 }
            return min(rate, way(of: network.institutions.contracts[index], from: source, step, network)) * periods[step].days
        }
    }

    /// GWh/d of the supplier's gas that one contract could bring to its buyer in a period, as if it had the pipes to itself.
    private func way(of contract: Contract, from source: Int, _ step: Int, _ network: Network) -> Double {
        let rules = originRules.filter { $0.concerns(contract) }
        let open = network.routes.indices.map { route in
            rules.reduce(routeCapacity[route][step]) { width, rule in
                guard case .passage(let routes) = rule.effect, routes.contains(route) else { return width }
                return min(width, routeCapacity[route][step] * max(0, rule.remaining[step]))
            }
        }
        var width = sourceCapacity[source].isEmpty ? .infinity : sourceCapacity[source][step]
        switch contract.gate {
        case .route(let gate):
            width = min(width, open[gate], network.width(from: network.sources[source].entry, to: network.routes[gate].from, open, notThrough: contract.buyerZone))
        case .source, .terminal: break
        case nil: width = min(width, network.width(from: network.sources[source].entry, to: .zone(contract.buyerZone), open, notThrough: contract.buyerZone))
        }
        let zone = contract.buyerZone
        return rules.reduce(width) { width, rule in
            guard case .consumption(let zones) = rule.effect, zones.contains(zone) else { return width }
            let stored = network.storages.indices.filter { network.storages[$0].zone == zone }
                .reduce(0) { $0 + storageInjection[$1][step] }
            let taken = rule.remaining[step] * demand[zone][step] + (rule.storing ?? rule.remaining)[step] * stored
            return min(width, max(0, taken))
        }
    }
}

extension OriginRule {
    /// Whether it is about the gas of a contract.
    fileprivate func concerns(_ contract: Contract) -> Bool {
        gas.home == nil && gas.kind.admits(isLNG: false) && gas.suppliers?.contains(contract.supplier) ?? true
            && gas.destinations?.contains(contract.buyerZone) ?? true
            && (gas.contracts == nil || (gas.contracts == .long) == (contract.legalClass == .long))
    }
}

extension Network {
    /// Where a contract's gas is handed over.
    fileprivate func handover(of contract: Contract) -> Place {
        if case .route(let route) = contract.gate { routes[route].from } else { .zone(contract.buyerZone) }
    }

    /// Routes on the shortest way between two places over pipes that are there on a day, idle ones too; `nil` where there is none.
    fileprivate func steps(from start: Place, to goal: Place, on day: Day) -> Int? {
        var reached = [start]
        var count = 0
        while !reached.contains(goal) {
            let next = routes.filter { route in
                reached.contains(route.from) && !reached.contains(route.to) && (route.capacity?.central ?? 0) > 0
                    && route.availability.isThere(on: day)
            }.map(\.to)
            if next.isEmpty { return nil }
            reached += next
            count += 1
        }
        return count
    }

    /// The widest way between two places that does not lead through the buyer's own zone: its narrowest pipe.
    fileprivate func width(from start: Place, to goal: Place, _ open: [Double], notThrough buyer: Int) -> Double {
        func index(_ place: Place) -> Int {
            switch place {
            case .zone(let zone): zone
            case .junction(let junction): zones.count + junction
            }
        }
        var widths = [Double](repeating: 0, count: zones.count + junctions.count)
        widths[index(start)] = .infinity
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for route in routes.indices where routes[route].from != .zone(buyer) {
                let through = min(widths[index(routes[route].from)], open[route])
                if through > widths[index(routes[route].to)] {
                    widths[index(routes[route].to)] = through
                    hasChanged = true
                }
            }
        }
        return widths[index(goal)]
    }
}

extension Availability {
    /// Whether the pipe lies in the ground and is not closed for good.
    fileprivate func isThere(on day: Day) -> Bool {
        isInUse(on: day) || status == .idle && (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }
}
