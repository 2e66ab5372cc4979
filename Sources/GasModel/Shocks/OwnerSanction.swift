/// Owners are blocked: what they own, directly or through others, goes out of use, and their contracts are lost.
public struct OwnerSanction: GradedShock {
    public static let keyword = "owner-sanction"
    public static let summary = "Blocked owners: assets and contracts that the ownership table gives them are lost."
    public static let documentation = """
        Blocked are the actors named, or without names those that sanctions.csv lists as designated by the authority on the day, and \
        everybody whom they own: for the United States 50 percent or more in the aggregate, directly or through others that are themselves \
        so owned; for the European Union 50 percent or more (more than 50 before 3 July 2024) or control, which is a judgement and must be \
        named. Which assets are hit is derived from ownership.csv, never listed; a contract is hit when its seller or its buyer is \
        blocked, and then means what it means in contract-expiry. A licence of sanctions.csv lets its actor operate on its days, if it is \
        named: a licence to negotiate is none to operate. On a cold day or fortnight the first day of the run decides who is blocked. That a blocked owner's asset goes out of use at all is an assumption: no text \
        says so, and depth (default 100) should be swept.
        """
    public static let parameters = [
        ShockParameter("authority", .choice(OwnershipRule.Authority.allCases.map(\.rawValue)), required: true, "whose rule of ownership"),
        ShockParameter("actors", .actors, "who is blocked by name, default by the table of sanctions"),
        ShockParameter("controlled", .actors, "who is held to be controlled by them (EU)"),
        ShockParameter("licences", .licences, "licences that let their actor operate"), .depth,
    ] + ShockParameter.span

    /// Whoever is blocked from a day on, until the next stretch begins.
    struct Stretch: Sendable {
        let from: Int
        let blocked: BlockedOwners
    }

    public let authority: OwnershipRule.Authority
    public var remaining: Double
    public let window: ShockWindow
    /// What is hit at some time, in the dataset's order.
    public let assets: [Asset]
    public let contracts: [Int]
    private let stretches: [Stretch]

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        let table = network.institutions
        guard let authority = arguments.texts["authority"].flatMap({ OwnershipRule.Authority(rawValue: $0) }) else {
            throw .missing(parameter: "authority")
        }
        self.authority = authority
        let named = try arguments.indices("actors", required: false, known: table.actors.map(\.id))
        let controlled = try arguments.indices("controlled", required: false, known: table.actors.map(\.id))
        if authority == .unitedStates, !controlled.isEmpty {
            throw .contradiction(parameter: "controlled", reason: "control alone does not block under the rule of the United States")
        }
        let licences = try arguments.indices("licences", required: false, known: table.sanctions.map(\.id)).map { table.sanctions[$0] }
        remaining = arguments.remaining
        let window = try arguments.window()
        let stretches = Self.stretches(table, authority, named: named, controlled: controlled, licences: licences)
        let relevant = stretches.indices.filter { index in
            let end = index + 1 < stretches.count ? stretches[index + 1].from : .max
            return end > (window.from?.ordinal ?? .min) && stretches[index].from <= (window.to?.ordinal ?? .max)
        }.map { stretches[$0].blocked }
        self.window = window
        self.stretches = stretches
        assets = network.assets.filter { asset in relevant.contains { $0.isBlocked(.asset(asset)) } }
        contracts = table.contracts.indices.filter { index in relevant.contains { Self.hits($0, index, table) } }
        if assets.isEmpty, contracts.isEmpty {
            throw .contradiction(
                parameter: named.isEmpty ? "authority" : "actors", reason: "they own no asset and hold no contract in the dataset")
        }
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        let table = network.institutions
        let isYear = conditions.horizon == .gasYear
        func isHeld(_ day: Day) -> Bool { !isYear || window.contains(day) }
        for asset in assets {
            let open = conditions.daily { _, day in isHeld(day) && blocked(on: day).isBlocked(.asset(asset)) ? remaining : 1 }
            conditions.scale(asset, open: open, in: network)
        }
        conditions.lose(contracts, in: network, title: network.title(ofLoss:_:)) { contract, day in
            isHeld(day) && table.contracts[contract].isDelivering(on: day) && Self.hits(blocked(on: day), contract, table)
        } left: { contract, _ in
            (table.contracts[contract].rate ?? 0) * remaining
        }
    }

    public func sentence(in network: Network) -> String {
        let things = assets.map(network.name(of:)) + contracts.map { "contract " + network.name(ofContract: $0) }
        let share = remaining == 0 ? "out of use" : "\(percent(remaining)) left"
        return "owners blocked by \(authority.name); \(share), by the table of ownership: \(things.joined(separator: "; "))"
    }

    private func blocked(on day: Day) -> BlockedOwners {
        stretches.last { $0.from <= day.ordinal }?.blocked ?? .none
    }

    private static func hits(_ blocked: BlockedOwners, _ contract: Int, _ table: Institutions) -> Bool {
        blocked.actors.contains { actor in
            let id = table.actors[actor].id.text
            return table.contracts[contract].seller == id || table.contracts[contract].buyer == id
        }
    }

    /// Between two days on which a designation, a licence or the rule changes, the same owners are blocked.
    private static func stretches(
        _ table: Institutions, _ authority: OwnershipRule.Authority, named: [Int], controlled: [Int], licences: [Sanction]
    ) -> [Stretch] {
        let designations = table.sanctions.filter { $0.kind == .designation && $0.authority == authority.rawValue }
        let edges = (designations + licences).flatMap { [$0.start, $0.end?.next] } + [OwnershipRule.europeanUpdate, Day(year: 1, month: 1, day: 1)]
        var days: [Day] = []
        for day in edges.compactMap({ $0 }).sorted() where days.last != day { days.append(day) }
        return days.map { day in
            let listed = named.isEmpty ? designations.filter { $0.isInForce(on: day) }.map(\.actor) : named
            return Stretch(
                from: day.ordinal,
                blocked: BlockedOwners(
                    designated: listed, controlled: controlled, licensed: licences.filter { $0.isInForce(on: day) }.map(\.actor),
                    ownerships: table.ownerships, rule: OwnershipRule(authority, on: day)))
        }
    }
}
