/// What a zone must buy instead of a supplier's gas: a dependence that the pipes could end is ended only by buying.
///
/// Before is the balanced observed year, after the fair market dispatch without the supplier; both mixes by proportional mixing, both
/// scaled to the same demand. Volumes in TWh per year.
public struct PurchaseInstead: Sendable, Equatable {
    public struct Origin: Sendable, Equatable {
        public let supplier: Int
        public let before: Double
        public let after: Double
        /// EUR/MWh where the gas enters the model, weighted by what its sources deliver; `nil` is unknown.
        public let cost: Interval?

        public init(supplier: Int, before: Double, after: Double, cost: Interval?) {
            self.supplier = supplier
            self.before = before
            self.after = after
            self.cost = cost
        }

        public var bought: Double { after - before }
    }

    /// An asset through which gas reaches the zone, GWh/d, mean of the year.
    public struct Gate: Sendable, Equatable {
        public let name: String
        public let before: Double
        public let after: Double
        public let capacity: Double?

        public init(name: String, before: Double, after: Double, capacity: Double?) {
            self.name = name
            self.before = before
            self.after = after
            self.capacity = capacity
        }
    }

    public let zone: Int
    public let supplier: Int
    /// TWh of the supplier's gas that the zone used, and what of it nothing replaces.
    public let lost: Double
    public let unserved: Double
    public let lostCost: Interval?
    /// Every origin that changes, the largest purchase first.
    public let origins: [Origin]
    public let gates: [Gate]

    public init(
        zone: Int, supplier: Int, lost: Double, unserved: Double, lostCost: Interval?, origins: [Origin], gates: [Gate]
    ) {
        self.zone = zone
        self.supplier = supplier
        self.lost = lost
        self.unserved = unserved
        self.lostCost = lostCost
        self.origins = origins
        self.gates = gates
    }

    /// TWh bought more of all others together.
    public var replaced: Double { origins.reduce(0) { $0 + $1.bought } }

    /// Million EUR a year that the bought gas costs more where it enters, transport left out; the range is that of the costs of the
    /// bought gas. `nil` where a cost is unknown.
    public var extraCost: Interval? {
        guard let lostCost, origins.allSatisfy({ $0.cost != nil }) else { return nil }
        func total(_ cost: (Interval) -> Double) -> Double {
            origins.reduce(0) { $0 + $1.bought * ($1.cost.map(cost) ?? 0) } - replaced * lostCost.central
        }
        return Interval(low: total(\.low), central: total(\.central), high: total(\.high))
    }

    /// EUR per MWh of replaced gas.
    public var extraPerMWh: Interval? {
        guard replaced > 0, let extraCost else { return nil }
        return extraCost.map { $0 / replaced }
    }
}
