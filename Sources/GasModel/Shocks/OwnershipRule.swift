/// When a thing counts as owned by blocked persons.
///
/// United States: property of an entity owned 50 percent or more in the aggregate, directly or indirectly, by blocked persons is blocked;
/// *indirectly* means through entities that are themselves owned 50 percent or more by blocked persons; control alone does not block
/// (OFAC, frequently asked questions 398, 399 and 401). European Union: owned, in the aggregate, or controlled; the Council's best
/// practices asked for more than 50 percent until their update of 3 July 2024 and ask for 50 percent or more since.
public struct OwnershipRule: Sendable, Equatable {
    public enum Authority: String, Sendable, CaseIterable {
        case unitedStates = "US"
        case europeanUnion = "EU"

        public var name: String { self == .unitedStates ? "the United States" : "the European Union" }
    }

    /// Percent.
    public let threshold = 50.0
    /// Whether exactly the threshold is enough.
    public let isInclusive: Bool
    /// Whether control without ownership is enough.
    public let countsControl: Bool

    public init(_ authority: Authority, on day: Day) {
        isInclusive = authority == .unitedStates || Self.europeanUpdate.map { day >= $0 } ?? true
        countsControl = authority == .europeanUnion
    }

    static let europeanUpdate = Day(year: 2024, month: 7, day: 3)

    public func isMet(by percent: Double) -> Bool {
        // Shares are sums of decimals: a billionth is no ownership.
        isInclusive ? percent >= threshold - 1e-9 : percent > threshold + 1e-9
    }
}

/// Everybody who counts as blocked: by name, by ownership through any number of steps, by control where that counts.
public struct BlockedOwners: Sendable, Equatable {
    /// Positions of actors, ascending.
    public let actors: [Int]
    private let rule: OwnershipRule
    private let ownerships: [Ownership]

    /// - Parameters:
    ///   - designated: actors on the list.
    ///   - controlled: actors that listed persons are held to control.
    ///   - licensed: actors that a licence lets operate: they count as free, and what they own with them.
    public init(
        designated: [Int], controlled: [Int] = [], licensed: [Int] = [], ownerships: [Ownership], rule: OwnershipRule
    ) {
        let latest = Ownership.latest(ownerships)
        var blocked = (designated + (rule.countsControl ? controlled : [])).filter { !licensed.contains($0) }
        var hasGrown = true
        while hasGrown {
            hasGrown = false
            for case .actor(let actor) in latest.map(\.owned) where !blocked.contains(actor) && !licensed.contains(actor) {
                if rule.isMet(by: Self.percent(of: .actor(actor), heldBy: blocked, latest)) {
                    blocked.append(actor)
                    hasGrown = true
                }
            }
        }
        actors = blocked.sorted()
        self.rule = rule
        self.ownerships = latest
    }

    public static let none = BlockedOwners()

    private init() {
        actors = []
        rule = OwnershipRule(.unitedStates, on: .gasYear2025)
        ownerships = []
    }

    /// Percent of something that blocked persons hold together. The full share of a blocked company counts, not the product of shares.
    public func percent(of owned: Ownership.Owned) -> Double { Self.percent(of: owned, heldBy: actors, ownerships) }

    public func isBlocked(_ owned: Ownership.Owned) -> Bool {
        if case .actor(let actor) = owned { return actors.contains(actor) }
        return rule.isMet(by: percent(of: owned))
    }

    /// Who blocks it, and with what share: for sentences.
    public func holders(of owned: Ownership.Owned) -> [(actor: Int, percent: Double)] {
        ownerships.filter { $0.owned == owned && actors.contains($0.owner) }.map { ($0.owner, $0.percent) }
    }

    private static func percent(of owned: Ownership.Owned, heldBy blocked: [Int], _ ownerships: [Ownership]) -> Double {
        ownerships.reduce(0) { $0 + ($1.owned == owned && blocked.contains($1.owner) ? $1.percent : 0) }
    }
}
