/// What stands behind the pipes: contracts, owners, laws, sanctions, uses and prices. Topology and quantities are the network's own.
public struct Institutions: Sendable {
    public let contracts: [Contract]
    public let actors: [Actor]
    public let ownerships: [Ownership]
    public let laws: [LegalRule]
    public let sanctions: [Sanction]
    public let sectors: [SectorUse]
    public let elasticities: [Elasticity]
    public let monthlyConsumption: [MonthlyConsumption]
    public let prices: [PriceQuote]
    public let responses: [SupplyResponse]
    public let supplierRisks: [SupplierRisk]

    public init(
        contracts: [Contract] = [], actors: [Actor] = [], ownerships: [Ownership] = [], laws: [LegalRule] = [],
        sanctions: [Sanction] = [], sectors: [SectorUse] = [], elasticities: [Elasticity] = [],
        monthlyConsumption: [MonthlyConsumption] = [], prices: [PriceQuote] = [], responses: [SupplyResponse] = [], supplierRisks: [SupplierRisk] = []
    ) {
        self.contracts = contracts
        self.actors = actors
        self.ownerships = ownerships
        self.laws = laws
        self.sanctions = sanctions
        self.sectors = sectors
        self.elasticities = elasticities
        self.monthlyConsumption = monthlyConsumption
        self.prices = prices
        self.responses = responses
        self.supplierRisks = supplierRisks
    }

    public static let none = Institutions()
}
