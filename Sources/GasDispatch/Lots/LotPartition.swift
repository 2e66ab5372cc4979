import GasModel

/// Divides gas into lots: what no rule in force, and no wish to know, tells apart is one lot.
///
/// The atoms are (supplier, by ship or not, under a long contract or not, group of destinations, zone of the wells where a rule asks for
/// it). Two atoms are one lot when the same
/// rules concern them, the same yearly budget limits them and nobody asks for their origins.
struct LotPartition: Sendable {
    struct Atom: Hashable, Sendable {
        let supplier: Int
        let isLNG: Bool
        let isLong: Bool
        /// Index into `destinations`.
        let destination: Int
        /// Zone of the wells, where a rule asks for it.
        var home: Int?
    }

    struct Lot: Sendable {
        let atoms: [Atom]
        /// GWh over the run under the contracts that make the lot; `nil` is what sources give.
        let budget: Double?
        /// Gas that lies in store at the start.
        var isStock: Bool { atoms.isEmpty }
        /// Zone of the stores in which it lies, where a rule asks for it.
        var stockHome: Int?
    }

    let network: Network
    let rules: [OriginRule]
    /// Disjoint groups of zones that together are all zones.
    let destinations: [[Int]]
    /// The last one is the gas that lies in store at the start: lawful everywhere. Before it stand the stocks of the zones for whose
    /// own gas a rule asks.
    let lots: [Lot]

    /// - Parameter separating: suppliers whose gas is to be told apart from that of all others even where no rule asks for it.
    init(_ network: Network, _ conditions: Conditions, separating: [Int] = []) {
        self.network = network
        let rules = conditions.originRules.filter { !$0.isIdle }
        let destinations = Self.groups(of: network.zones.indices.map { $0 }, split: rules.compactMap(\.gas.destinations))
        var order: [Key] = []
        var members: [Key: [Atom]] = [:]
        for atom in Self.atoms(network, rules, conditions, destinations: destinations.count) {
            let key = Key(
                concerned: rules.indices.map { Self.concerns(rules[$0], atom, destinations) },
                destination: atom.destination, isLong: atom.isLong,
                supplier: separating.contains(atom.supplier) || atom.isLong ? atom.supplier : -1,
                isLNG: atom.isLong && atom.isLNG)
            if members[key] == nil { order.append(key) }
            members[key, default: []].append(atom)
        }
        self.rules = rules
        self.destinations = destinations
        lots = order.map { key in
            let atoms = members[key] ?? []
            return Lot(atoms: atoms, budget: key.isLong ? Self.budget(atoms[0], rules, network, conditions) : nil)
        } + Self.homes(rules).map { Lot(atoms: [], budget: nil, stockHome: $0) } + [Lot(atoms: [], budget: nil)]
    }

    /// The lot to which gas in a zone's stores belongs at the start.
    func stock(in zone: Int) -> Int { lots.firstIndex { $0.stockHome == zone } ?? lots.count - 1 }

    /// Zones for whose own gas a rule asks.
    private static func homes(_ rules: [OriginRule]) -> [Int] {
        rules.compactMap(\.gas.home).reduce(into: []) { found, home in if !found.contains(home) { found.append(home) } }
    }

    /// What makes two atoms differ.
    private struct Key: Hashable {
        let concerned: [Bool]
        let destination: Int
        let isLong: Bool
        let supplier: Int
        let isLNG: Bool
    }

    /// The lots to which a source's gas may belong.
    func lots(of source: Source) -> [Int] {
        lots.indices.filter { lot in
            lots[lot].atoms.contains {
                $0.supplier == source.supplier && $0.isLNG == (source.kind == .lng)
                    && $0.home == Self.home(of: source, among: Self.homes(rules))
            }
        }
    }

    /// Suppliers some of whose gas is limited by the budgets of contracts.
    func hasBudget(_ supplier: Int, isLNG: Bool) -> Bool {
        lots.contains { $0.budget != nil && $0.atoms.contains { $0.supplier == supplier && $0.isLNG == isLNG } }
    }

    /// Share of the demand of a zone that is open to a lot in a period.
    func consumption(_ lot: Int, zone: Int, step: Int) -> Double { taken(lot, zone: zone) { $0.remaining[step] } }

    /// Share of the injection of a zone that is open to a lot in a period.
    func injection(_ lot: Int, zone: Int, step: Int) -> Double { taken(lot, zone: zone) { ($0.storing ?? $0.remaining)[step] } }

    private func taken(_ lot: Int, zone: Int, open share: (OriginRule) -> Double) -> Double {
        guard let atom = lots[lot].atoms.first else { return 1 }
        guard destinations[atom.destination].contains(zone) else { return 0 }
        return open(atom, share) { if case .consumption(let zones) = $0 { zones.contains(zone) } else { false } }
    }

    /// Whether a lot must serve a zone before it leaves, as a share of the period; 0 for all others.
    func priority(_ lot: Int, zone: Int, step: Int) -> Double {
        guard (lots[lot].atoms.first?.home ?? lots[lot].stockHome) == zone else { return 0 }
        return rules.reduce(0) { $1.effect == .ownDemandFirst(zone: zone) ? max($0, 1 - $1.remaining[step]) : $0 }
    }

    /// Share of a route's capacity that is open to a lot in a period.
    func passage(_ lot: Int, route: Int, step: Int) -> Double {
        func isClosed(_ effect: OriginRule.Effect) -> Bool {
            if case .passage(let routes) = effect { routes.contains(route) } else { false }
        }
        if let atom = lots[lot].atoms.first { return open(atom, { $0.remaining[step] }, where: isClosed) }
        guard let home = lots[lot].stockHome else { return 1 }
        return rules.reduce(1) { $1.gas.home == home && isClosed($1.effect) ? min($0, max(0, $1.remaining[step])) : $0 }
    }

    /// EUR/MWh that a lot pays more on a route in a period.
    func surcharge(_ lot: Int, route: Int, step: Int) -> Double {
        guard let atom = lots[lot].atoms.first else { return 0 }
        return rules.reduce(0) { sum, rule in
            guard case .surcharge(let routes, let price) = rule.effect, routes.contains(route),
                Self.concerns(rule, atom, destinations)
            else { return sum }
            return sum + price * (1 - rule.remaining[step])
        }
    }

    private func open(_ atom: Atom, _ share: (OriginRule) -> Double, where fits: (OriginRule.Effect) -> Bool) -> Double {
        rules.reduce(1) { least, rule in
            fits(rule.effect) && Self.concerns(rule, atom, destinations) ? min(least, max(0, share(rule))) : least
        }
    }

    static func concerns(_ rule: OriginRule, _ atom: Atom, _ destinations: [[Int]]) -> Bool {
        if let suppliers = rule.gas.suppliers, !suppliers.contains(atom.supplier) { return false }
        if let home = rule.gas.home, home != atom.home { return false }
        switch rule.gas.contracts {
        case .long: if !atom.isLong { return false }
        case .short, .unknown: if atom.isLong { return false }
        case nil: break
        }
        if !rule.gas.kind.admits(isLNG: atom.isLNG) { return false }
        guard let wanted = rule.gas.destinations else { return true }
        return destinations[atom.destination].allSatisfy { wanted.contains($0) }
    }

    /// Every kind of gas that has a source; split by contract class only where a rule looks at it and a long contract delivers.
    private static func atoms(
        _ network: Network, _ rules: [OriginRule], _ conditions: Conditions, destinations: Int
    ) -> [Atom] {
        var atoms: [Atom] = []
        for supplier in network.suppliers.indices {
            for isLNG in [false, true] {
                let sources = network.sources.filter { $0.supplier == supplier && ($0.kind == .lng) == isLNG }
                guard !sources.isEmpty else { continue }
                let looksAtContracts = rules.contains {
                    $0.gas.contracts != nil && ($0.gas.suppliers?.contains(supplier) ?? true) && $0.gas.kind.admits(isLNG: isLNG)
                }
                let long = Atom(supplier: supplier, isLNG: isLNG, isLong: true, destination: 0)
                let hasLong = looksAtContracts && budget(long, rules, network, conditions) > 0
                var places: [Int?] = []
                for source in sources {
                    let home = home(of: source, among: homes(rules))
                    if !places.contains(home) { places.append(home) }
                }
                for isLong in hasLong ? [true, false] : [false] {
                    for destination in 0..<destinations {
                        atoms += places.map {
                            Atom(supplier: supplier, isLNG: isLNG, isLong: isLong, destination: destination, home: $0)
                        }
                    }
                }
            }
        }
        return atoms
    }

    private static func home(of source: Source, among homes: [Int]) -> Int? {
        guard source.kind == .production, case .zone(let zone) = source.entry, homes.contains(zone) else { return nil }
        return zone
    }

    /// The coarsest partition of the zones in which every set is a union of groups.
    private static func groups(of zones: [Int], split sets: [[Int]]) -> [[Int]] {
        var order: [[Bool]] = []
        var members: [[Bool]: [Int]] = [:]
        for zone in zones {
            let key = sets.map { $0.contains(zone) }
            if members[key] == nil { order.append(key) }
            members[key, default: []].append(zone)
        }
        return order.compactMap { members[$0] }
    }

    /// GWh over the run under long contracts of an atom's supplier with buyers in the zones where a rule looks at contracts. Contracts
    /// spread evenly over the days on which they hold; one without a stated volume counts nothing.
    private static func budget(
        _ atom: Atom, _ rules: [OriginRule], _ network: Network, _ conditions: Conditions
    ) -> Double {
        let zones = rules.filter { $0.gas.contracts != nil }.flatMap { rule -> [Int] in
            if case .consumption(let zones) = rule.effect { return zones }
            return rule.gas.destinations ?? network.zones.indices.map { $0 }
        }
        return network.institutions.contracts.reduce(0) { sum, contract in
            guard contract.supplier == atom.supplier, contract.legalClass == .long, zones.contains(contract.buyerZone),
                contract.isLNG == atom.isLNG, let rate = contract.rate
            else { return sum }
            return sum + rate * contract.deliveryDays(in: conditions)
        }
    }
}

extension Contract {
    /// Days of a run on which gas flows under the contract.
    func deliveryDays(in conditions: Conditions) -> Double {
        guard conditions.horizon == .gasYear else {
            return isDelivering(on: conditions.start) ? conditions.periods.reduce(0) { $0 + $1.days } : 0
        }
        // The status decides whether it ever delivers in the run; the dates on how many days.
        let window = ShockWindow(from: start, to: end)
        return conditions.periods.reduce(0) { days, period in
            let share = window.share(of: period, in: .gasYear)
            guard share > 0, let first = Day(year: period.year, month: period.month, day: 1) else { return days }
            let probe = max(first, start ?? first)
            return days + (isDelivering(on: probe) ? share * period.days : 0)
        }
    }
}
