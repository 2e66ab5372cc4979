/// A law that forbids gas of an origin in some zones. The gas may pass through them.
public struct ImportBan: GradedShock, TwoReadings {
    public static let keyword = "import-ban"
    public static let summary = "Gas of an origin may be neither consumed nor stored in some zones; it may pass through."
    public static let mild = "titles are exchanged freely, long contracts are resold anywhere in the zones, the gas may pass any pipe"
    public static let documentation = """
        Gas of the suppliers may be neither consumed nor put into store in the zones, so that gas in transit passes but does not come \
        back. Gas that lay in store before stays lawful. With contracts = "short" the ban spares what long contracts with buyers in these \
        zones deliver, as far as their volumes are in the dataset; with "long" it spares the rest; gas outside of any long contract counts \
        as short. Depth below 100 leaves that share of a zone's demand open to the gas: leaks, exemptions, late states. \
        A ban has two readings, and a run of a scenario prints both. swaps = "allowed" is the milder one: titles are exchanged freely \
        within a market, buyers of long contracts may resell anywhere in the zones, and the gas may pass any pipe, so that it can go \
        north on paper while other gas comes south through the same pipe. swaps = "forbidden" is the stricter one: a zone takes no \
        more of the gas than the daily quantities of its own buyers' long contracts, to demand first and the rest to store; and where \
        no contract is spared, the gas crosses the zones in customs transit on the routes named in transit only, or not at all where \
        none is named: every other border of the zones is closed to it. What the law asks for lies between the two.
        """
    public static let parameters = [
        ShockParameter("suppliers", .suppliers, required: true, "whose gas"),
        ShockParameter("zones", .zones, required: true, "where it is forbidden"),
        ShockParameter("contracts", .choice(["any", "long", "short"]), "under which contracts, default any"),
        ShockParameter("gas", .choice(LegalRule.GasKind.allCases.map(\.rawValue)), "how it comes, default any"),
        ShockParameter("swaps", .choice(Swaps.allCases.map(\.rawValue)), "which reading, default allowed"),
        ShockParameter("transit", .routes, "routes of the customs transit that the stricter reading leaves open"), .depth,
    ] + ShockParameter.dates

    public enum Swaps: String, Sendable, CaseIterable {
        case allowed, forbidden
    }

    public let suppliers: [Int]
    public let zones: [Int]
    public let contracts: Contract.LegalClass?
    public let gas: LegalRule.GasKind
    public private(set) var swaps: Swaps
    public let transit: [Int]
    public var remaining: Double
    public let window: ShockWindow

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        suppliers = try arguments.indices("suppliers", known: network.suppliers.map(\.id))
        zones = try arguments.zones(required: true, in: network)
        contracts = arguments.texts["contracts"].flatMap { Contract.LegalClass(rawValue: $0) }
        gas = arguments.texts["gas"].flatMap { LegalRule.GasKind(rawValue: $0) } ?? .any
        swaps = arguments.texts["swaps"].flatMap { Swaps(rawValue: $0) } ?? .allowed
        transit = try arguments.indices("transit", required: false, known: network.routes.map(\.id))
        let zones = self.zones
        if let stray = transit.first(where: { !network.touches($0, zones) }) {
            throw .contradiction(parameter: "transit", reason: "\(network.routes[stray].id) neither enters nor leaves a zone of the ban")
        }
        if contracts != nil, !transit.isEmpty {
            throw .contradiction(parameter: "transit", reason: "a ban that spares contracts closes no border; leave it out")
        }
        remaining = arguments.remaining
        window = try arguments.window()
    }

    public var stricter: ImportBan? {
        guard swaps == .allowed else { return nil }
        var ban = self
        ban.swaps = .forbidden
        return ban
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        let open = window.remaining(remaining, in: conditions.periods, horizon: conditions.horizon)
        if swaps == .forbidden, contracts == .short {
            for zone in zones { conditions.impose(cover(of: zone, conditions, network)) }
            return
        }
        conditions.impose(
            OriginRule(
                title: title(in: network), gas: OriginRule.Gas(suppliers: suppliers, contracts: contracts, kind: gas),
                effect: .consumption(zones: zones), remaining: open))
        guard swaps == .forbidden, contracts == nil else { return }
        let closed = network.routes.indices.filter { network.touches($0, zones) && !transit.contains($0) }
        conditions.impose(
            OriginRule(
                title: "borders of \(network.names(ofZones: zones)) closed to this gas, the transit apart",
                gas: OriginRule.Gas(suppliers: suppliers, kind: gas), effect: .passage(routes: closed), remaining: open))
    }

    /// What the long contracts of a zone's own buyers bring, and on top of it what the depth leaves open.
    private func cover(of zone: Int, _ conditions: Conditions, _ network: Network) -> OriginRule {
        let spared = network.institutions.contracts.filter {
            $0.legalClass == .long && $0.buyerZone == zone && suppliers.contains($0.supplier) && gas.admits(isLNG: $0.isLNG)
        }
        let isYear = conditions.horizon == .gasYear
        return conditions.covered(
            title: title(in: network) + ": \(network.zones[zone].name) takes what its own long contracts bring",
            OriginRule.Gas(suppliers: suppliers, kind: gas), zone: zone, in: network
        ) { step, day in
            guard !isYear || window.contains(day) else { return nil }
            let rate = spared.reduce(0) { $0 + ($1.isDelivering(on: day) ? $1.rate ?? 0 : 0) }
            return rate + remaining * conditions.demand[zone][step]
        }
    }

    public func sentence(in network: Network) -> String {
        let limit = remaining == 0 ? "" : ", but for \(percent(remaining)) of demand"
        let reading =
            switch (swaps, contracts) {
            case (.allowed, _): "it may pass through, and titles are exchanged freely within a market"
            case (.forbidden, .short): "each state takes what its own long contracts bring, and nothing is sold on"
            case (.forbidden, .long), (.forbidden, .unknown): "it may pass through"
            case (.forbidden, nil):
                transit.isEmpty
                    ? "it may not enter at all"
                    : "it may pass on \(transit.map { network.routes[$0].name }.joined(separator: "; ")) only"
            }
        return "\(title(in: network))\(limit); \(reading)"
    }

    private func title(in network: Network) -> String {
        let names = suppliers.map { network.suppliers[$0].name }.joined(separator: ", ")
        let way = switch gas {
        case .any: ""
        case .lng: " by ship"
        case .pipeline: " by pipe"
        }
        let cover = switch contracts {
        case .long: " under long contracts"
        case .short, .unknown: " outside of long contracts"
        case nil: ""
        }
        return "import ban in \(network.names(ofZones: zones)) on gas from \(names)\(way)\(cover)"
    }
}

extension Network {
    /// Whether a route enters or leaves one of the zones.
    func touches(_ route: Int, _ zones: [Int]) -> Bool {
        zones.contains { routes[route].from == .zone($0) || routes[route].to == .zone($0) }
    }
}

extension Contract {
    /// Handed over at a terminal.
    public var isLNG: Bool { if case .terminal = gate { true } else { false } }
}

extension LegalRule.GasKind {
    /// Whether a rule on gas of this kind concerns gas that comes by ship, or that does not.
    public func admits(isLNG: Bool) -> Bool {
        switch self {
        case .any: true
        case .lng: isLNG
        case .pipeline: !isLNG
        }
    }
}
