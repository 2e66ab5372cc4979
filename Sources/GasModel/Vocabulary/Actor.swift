/// A company, bank or state that owns assets, holds contracts or moves money.
public struct Actor: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case state, company, bank
    }

    public let id: Identifier<Actor>
    public let name: String
    public let kind: Kind
    /// ISO 3166 alpha-3; empty is not known.
    public let country: String

    public init(id: Identifier<Actor>, name: String, kind: Kind, country: String = "") {
        self.id = id
        self.name = name
        self.kind = kind
        self.country = country
    }
}

/// A share in an actor or in an asset.
public struct Ownership: Sendable, Equatable {
    public enum Owned: Hashable, Sendable {
        case actor(Int)
        case asset(Asset)
    }

    public let owner: Int
    public let owned: Owned
    /// 0 to 100.
    public let percent: Double
    /// Day on which the share was seen.
    public let date: Day?
    public let sources: [Identifier<Publication>]
    public let grade: EvidenceGrade
    public let notes: String

    public init(
        owner: Int, owned: Owned, percent: Double, date: Day? = nil, sources: [Identifier<Publication>] = [],
        grade: EvidenceGrade = .c, notes: String = ""
    ) {
        self.owner = owner
        self.owned = owned
        self.percent = percent
        self.date = date
        self.sources = sources
        self.grade = grade
        self.notes = notes
    }
}

extension Ownership {
    /// Of several sightings of one share the newest; those without a date are the oldest.
    public static func latest(_ ownerships: [Ownership]) -> [Ownership] {
        ownerships.indices.filter { index in
            !ownerships.indices.contains { other in
                guard ownerships[other].owner == ownerships[index].owner, ownerships[other].owned == ownerships[index].owned else {
                    return false
                }
                return (ownerships[other].date?.ordinal ?? 0, other) > (ownerships[index].date?.ordinal ?? 0, index)
            }
        }.map { ownerships[$0] }
    }
}

/// A physical thing that can be owned, sanctioned, built or broken.
public enum Asset: Hashable, Sendable {
    case route(Int)
    case source(Int)
    case terminal(Int)
    case storage(Int)
}

extension Network {
    public func name(of asset: Asset) -> String {
        switch asset {
        case .route(let index): routes[index].name
        case .source(let index): sourceName(index)
        case .terminal(let index): terminals[index].name
        case .storage(let index): storages[index].name
        }
    }

    public func id(of asset: Asset) -> String {
        switch asset {
        case .route(let index): routes[index].id.text
        case .source(let index): sources[index].id.text
        case .terminal(let index): terminals[index].id.text
        case .storage(let index): storages[index].id.text
        }
    }

    /// Every asset, table by table.
    public var assets: [Asset] {
        routes.indices.map(Asset.route) + sources.indices.map(Asset.source) + terminals.indices.map(Asset.terminal)
            + storages.indices.map(Asset.storage)
    }

    /// Labels under which routes share something upstream, each once.
    public var sharedUpstreams: [String] {
        var found: [String] = []
        for label in routes.compactMap(\.sharedUpstream) where !found.contains(label) { found.append(label) }
        return found
    }

    /// Names of the sectors of use, each once.
    public var sectors: [String] {
        var found: [String] = []
        for use in institutions.sectors where !found.contains(use.sector) { found.append(use.sector) }
        return found
    }
}
