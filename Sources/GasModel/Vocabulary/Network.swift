/// A valid, immutable description of a region. Positions in its arrays are the indices used everywhere else.
///
/// A reader builds it after its checks found no error, so every index in it is in range and every identifier unique.
public struct Network: Sendable {
    public let title: String
    /// Edition of the dataset (`2026.11`).
    public let edition: String
    /// SHA-256 of the dataset's files, hexadecimal; identifies the inputs of a run.
    public let digest: String
    /// What a GWh of the dataset is; `nil` where it does not say.
    public let energyBasis: EnergyBasis?
    public let zones: [Zone]
    public let junctions: [Junction]
    public let suppliers: [Supplier]
    public let sources: [Source]
    public let routes: [Route]
    public let storages: [Storage]
    public let terminals: [Terminal]
    /// One per zone, in the order of the zones.
    public let demands: [Demand]
    public let mixes: [MixShare]
    public let entries: [Entry]
    public let observedFlows: [ObservedFlow]
    public let stockChanges: [StockChange]
    public let assumptions: [Assumption]
    public let bibliography: [Publication]
    /// Contracts, owners, laws, sanctions, uses, prices.
    public let institutions: Institutions
    /// What would be built together, with costs; see `plannedProjects`.
    public let projects: [Project]

    private let zoneIndex: [Identifier<Zone>: Int]
    private let junctionIndex: [Identifier<Junction>: Int]
    private let supplierIndex: [Identifier<Supplier>: Int]
    private let sourceIndex: [Identifier<Source>: Int]
    private let routeIndex: [Identifier<Route>: Int]
    private let storageIndex: [Identifier<Storage>: Int]
    private let terminalIndex: [Identifier<Terminal>: Int]
    private let assumptionIndex: [Identifier<Assumption>: Int]
    private let publicationIndex: [Identifier<Publication>: Int]

    public init(
        title: String, edition: String = "", digest: String = "", energyBasis: EnergyBasis? = nil, zones: [Zone], junctions: [Junction] = [],
        suppliers: [Supplier], sources: [Source], routes: [Route], storages: [Storage] = [], terminals: [Terminal] = [],
        demands: [Demand], mixes: [MixShare] = [], entries: [Entry] = [], observedFlows: [ObservedFlow] = [],
        stockChanges: [StockChange] = [], assumptions: [Assumption] = [], bibliography: [Publication] = [],
        institutions: Institutions = .none, projects: [Project] = []
    ) {
        precondition(demands.count == zones.count, "one demand per zone, in the order of the zones")
        self.title = title
        self.edition = edition
        self.digest = digest
        self.energyBasis = energyBasis
        self.zones = zones
        self.junctions = junctions
        self.suppliers = suppliers
        self.sources = sources
        self.routes = routes
        self.storages = storages
        self.terminals = terminals
        self.demands = demands
        self.mixes = mixes
        self.entries = entries
        self.observedFlows = observedFlows
        self.stockChanges = stockChanges
        self.assumptions = assumptions
        self.bibliography = bibliography
        self.institutions = institutions
        self.projects = projects
        zoneIndex = Self.index(zones.map(\.id))
        junctionIndex = Self.index(junctions.map(\.id))
        supplierIndex = Self.index(suppliers.map(\.id))
        sourceIndex = Self.index(sources.map(\.id))
        routeIndex = Self.index(routes.map(\.id))
        storageIndex = Self.index(storages.map(\.id))
        terminalIndex = Self.index(terminals.map(\.id))
        assumptionIndex = Self.index(assumptions.map(\.id))
        publicationIndex = Self.index(bibliography.map(\.id))
    }

    private static func index<Subject>(_ ids: [Identifier<Subject>]) -> [Identifier<Subject>: Int] {
        Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    }

    public func zone(_ id: Identifier<Zone>) -> Int? { zoneIndex[id] }
    public func junction(_ id: Identifier<Junction>) -> Int? { junctionIndex[id] }
    public func supplier(_ id: Identifier<Supplier>) -> Int? { supplierIndex[id] }
    public func source(_ id: Identifier<Source>) -> Int? { sourceIndex[id] }
    public func route(_ id: Identifier<Route>) -> Int? { routeIndex[id] }
    public func storage(_ id: Identifier<Storage>) -> Int? { storageIndex[id] }
    public func terminal(_ id: Identifier<Terminal>) -> Int? { terminalIndex[id] }
    public func assumption(_ id: Identifier<Assumption>) -> Assumption? { assumptionIndex[id].map { assumptions[$0] } }
    public func publication(_ id: Identifier<Publication>) -> Publication? {
        publicationIndex[id].map { bibliography[$0] }
    }

    public func name(of place: Place) -> String {
        switch place {
        case .zone(let index): zones[index].name
        case .junction(let index): junctions[index].name
        }
    }
}
