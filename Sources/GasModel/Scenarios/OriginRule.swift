/// A rule that looks at whose gas it is. Where one is in force, the optimiser keeps the lots of gas apart that the rule tells apart.
public struct OriginRule: Sendable, Equatable {
    /// Which gas a rule concerns: all of the filters must fit.
    public struct Gas: Sendable, Equatable {
        /// Suppliers; `nil` is every supplier.
        public var suppliers: [Int]?
        /// Only gas under contracts of this class; `nil` is any gas. Gas that no long contract covers counts as short.
        public var contracts: Contract.LegalClass?
        /// Only gas that enters by ship, or only gas that does not.
        public var kind: LegalRule.GasKind
        /// Only gas that is consumed in one of these zones; `nil` is wherever it goes.
        public var destinations: [Int]?
        /// Only gas of the wells in this zone, and what lies in its stores at the start; `nil` is wherever it comes from. Such a rule is
        /// the only one that concerns gas in store.
        public var home: Int?

        public init(
            suppliers: [Int]? = nil, contracts: Contract.LegalClass? = nil, kind: LegalRule.GasKind = .any,
            destinations: [Int]? = nil, home: Int? = nil
        ) {
            self.suppliers = suppliers
            self.contracts = contracts
            self.kind = kind
            self.destinations = destinations
            self.home = home
        }
    }

    public enum Effect: Sendable, Equatable {
        /// The gas may be neither consumed nor put into store in these zones. What lies in store already stays lawful, and the gas may
        /// still pass through.
        case consumption(zones: [Int])
        /// The gas may not pass these routes.
        case passage(routes: [Int])
        /// The gas pays more on these routes, EUR/MWh.
        case surcharge(routes: [Int], price: Double)
        /// The gas serves its own zone before it leaves; what the zone does not need may go. Only for gas with a `home`.
        case ownDemandFirst(zone: Int)
    }

    /// What the rule says, in a reader's words.
    public let title: String
    public let gas: Gas
    public let effect: Effect
    /// Share of demand, of injection or of a route's capacity that stays open to this gas, per period: 1 as if there were no rule, 0 closed.
    /// For a surcharge or a priority: 1 − the share of the period in which it holds.
    public let remaining: [Double]
    /// Share of injection that stays open, per period, where it is not that of demand: gas that only just covers demand leaves none to
    /// store. `nil` is as `remaining`.
    public let storing: [Double]?

    public init(title: String, gas: Gas, effect: Effect, remaining: [Double], storing: [Double]? = nil) {
        self.title = title
        self.gas = gas
        self.effect = effect
        self.remaining = remaining
        self.storing = storing
    }

    /// Whether it changes anything.
    public var isIdle: Bool { remaining.allSatisfy { $0 >= 1 } && (storing?.allSatisfy { $0 >= 1 } ?? true) }
}

extension ShockWindow {
    /// `OriginRule.remaining` of a rule that leaves `remaining` open while the window holds.
    public func remaining(_ remaining: Double, in periods: [Period], horizon: Horizon) -> [Double] {
        periods.map { 1 - share(of: $0, in: horizon) * (1 - remaining) }
    }
}

extension Conditions {
    /// Puts a rule in force; one that changes nothing is left out, so that a shock of depth 0 is no shock.
    mutating func impose(_ rule: OriginRule) {
        if !rule.isIdle { originRules.append(rule) }
    }
}
