/// Whose gas went where, where rules on origin or a wish to know kept the lots apart.
public struct LotFlows: Sendable, Equatable {
    /// Gas that no rule in force tells apart.
    public struct Lot: Sendable, Equatable {
        /// Words for tables: origin, contract class, destination.
        public let title: String
        /// Suppliers whose gas is in it; empty for gas that lay in store at the start.
        public let suppliers: [Int]

        public init(title: String, suppliers: [Int]) {
            self.title = title
            self.suppliers = suppliers
        }

        public var isStock: Bool { suppliers.isEmpty }
    }

    public let lots: [Lot]
    /// GWh over the run, zone × lot.
    public let consumption: [[Double]]
    /// GWh over the run, route × lot.
    public let routeFlow: [[Double]]

    public init(lots: [Lot], consumption: [[Double]], routeFlow: [[Double]]) {
        self.lots = lots
        self.consumption = consumption
        self.routeFlow = routeFlow
    }
}
