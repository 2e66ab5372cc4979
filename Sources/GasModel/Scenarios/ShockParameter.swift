/// A parameter that a scenario file may give to a shock.
public struct ShockParameter: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        case suppliers, routes, sources, terminals, storages
        /// Identifiers of routes, sources, terminals and stores.
        case assets
        /// Labels under which routes share something upstream.
        case upstreams
        /// Identifiers of zones, or of groups of them (`EU`).
        case zones
        case actors, contracts
        /// Identifiers of licences and exemptions in the table of sanctions.
        case licences
        case sectors
        /// 0 (nothing happens) to 100 (all is lost).
        case percent
        /// Any finite number.
        case number
        case day
        /// One of a few words.
        case choice([String])
    }

    public let name: String
    public let kind: Kind
    public let isRequired: Bool
    public let summary: String

    public init(_ name: String, _ kind: Kind, required: Bool = false, _ summary: String) {
        self.name = name
        self.kind = kind
        isRequired = required
        self.summary = summary
    }

    /// A shock may say when it begins and ends; without dates it lasts the whole run.
    public static let span = [
        ShockParameter("from", .day, "first day, default the start of the run"),
        ShockParameter("to", .day, "last day, default the end of the run"),
    ]
    /// The same for a loss that may grow.
    public static let dates = span + [
        ShockParameter("ramp", .number, "days from the first over which the loss grows evenly, default none")
    ]
    public static let depth = ShockParameter("depth", .percent, "how much is lost, default 100")
}

extension ShockParameter.Kind {
    /// What a list of this kind may name in a network; `nil` where no list is due.
    public func names(in network: Network) -> [String]? {
        switch self {
        case .suppliers: network.suppliers.map(\.id.text)
        case .routes: network.routes.map(\.id.text)
        case .sources: network.sources.map(\.id.text)
        case .terminals: network.terminals.map(\.id.text)
        case .storages: network.storages.map(\.id.text)
        case .assets: network.assets.map { network.id(of: $0) }
        case .upstreams: network.sharedUpstreams
        case .zones: network.zones.map(\.id.text) + ZoneGroup.allCases.map(\.rawValue)
        case .actors: network.institutions.actors.map(\.id.text)
        case .contracts: network.institutions.contracts.map(\.id.text)
        case .licences: network.institutions.sanctions.filter { $0.kind != .designation }.map(\.id.text)
        case .sectors: network.sectors
        case .percent, .number, .day, .choice: nil
        }
    }

    public var isList: Bool {
        switch self {
        case .percent, .number, .day, .choice: false
        default: true
        }
    }

    /// What may be written, for the pages of the documentation.
    public var words: String {
        switch self {
        case .suppliers: "suppliers"
        case .routes: "routes"
        case .sources: "sources"
        case .terminals: "terminals"
        case .storages: "stores"
        case .assets: "routes, sources, terminals, stores"
        case .upstreams: "labels of shared_upstream"
        case .zones: "zones or " + ZoneGroup.allCases.map(\.rawValue).joined(separator: ", ")
        case .actors: "actors"
        case .contracts: "contracts"
        case .licences: "licences and exemptions of sanctions.csv"
        case .sectors: "sectors of sectors.csv"
        case .percent: "0 to 100"
        case .number: "number"
        case .day: "day"
        case .choice(let words): words.joined(separator: ", ")
        }
    }
}
