/// Where the gas that one zone consumes over a run comes from, and by which corridor it arrives: a certified optimum of all flows in
/// which the gas destined for the zone is kept apart from that of everybody else.
public struct DestinedMix: Sendable, Equatable {
    public let zone: Int
    public let origins: [Origin]
    public let corridors: [EntryCorridor]
    /// GWh over the run, per origin and per corridor.
    public let byOrigin: [Double]
    public let byCorridor: [Double]
    /// GWh over the run that the zone demands.
    public let demand: Double
    /// GWh over the run that is unserved, or missing in store at the end, beyond the shortage that was given; whole model.
    public let extraShortage: Double
    /// kEUR over the run of all flows at market prices; `nil` where the run asked for no money.
    public let cost: Double?
    /// What keeps the goal from being better reached, dearest first.
    public let limits: [BindingLimit]
    /// What proves it: the goal's value, and the price of gas by node and commodity of the run. Any prices bound every other run.
    package let proof: PriceProof?
    public let certificate: OptimalityRecord
    /// How far the flows of everybody used each limit; a figure that is not named may matter in any way.
    public let use: [Figure: LimitUse]

    package init(
        zone: Int, origins: [Origin], corridors: [EntryCorridor], byOrigin: [Double], byCorridor: [Double], demand: Double,
        extraShortage: Double, cost: Double?, limits: [BindingLimit], proof: PriceProof? = nil, certificate: OptimalityRecord,
        use: [Figure: LimitUse] = [:]
    ) throws(Uncertified) {
        guard certificate.largest <= OptimalityRecord.tolerance else {
            throw Uncertified(question: "the mix of a zone", reason: "a residual is too large at \(certificate.worstPlace)")
        }
        self.zone = zone
        self.origins = origins
        self.corridors = corridors
        self.byOrigin = byOrigin
        self.byCorridor = byCorridor
        self.demand = demand
        self.extraShortage = extraShortage
        self.cost = cost
        self.limits = limits
        self.proof = proof
        self.certificate = certificate
        self.use = use
    }

    public var consumption: Double { byOrigin.reduce(0, +) }

    /// Fractions of consumption, in the order of the origins; zero without consumption.
    public var originShares: [Double] { Self.shares(byOrigin) }

    /// The same in the order of the corridors.
    public var corridorShares: [Double] { Self.shares(byCorridor) }

    /// Fraction of consumption that originates at a supplier.
    public func share(of supplier: Int) -> Double {
        zip(origins, originShares).reduce(0) { $0 + ($1.0.supplier == supplier ? $1.1 : 0) }
    }

    private static func shares(_ amounts: [Double]) -> [Double] {
        let total = amounts.reduce(0, +)
        return amounts.map { total > 0 ? max(0, $0) / total : 0 }
    }
}

/// Value of a goal at its optimum, and the price of gas at every node for every commodity of the run.
package struct PriceProof: Sendable, Equatable {
    package let objective: Double
    package let prices: [[Double]]

    package init(objective: Double, prices: [[Double]]) {
        self.objective = objective
        self.prices = prices
    }
}

/// A limit that is full and holds a goal back.
public struct BindingLimit: Sendable, Equatable {
    public let name: String
    /// What one GWh more through it over the run would add, in the unit of the goal.
    public let value: Double

    public init(name: String, value: Double) {
        self.name = name
        self.value = value
    }
}

/// What the mix of a zone is to be, with shortages given.
public enum MixGoal: Sendable, Equatable {
    /// Spread as well as pipes and volumes allow, with gas of proven origin only; money does not count. Limits are worth points of DIV
    /// per GWh.
    case mostDiversified(supplierWeight: Double)
    /// Cheapest for the whole model, with a price on concentration: what the last percent of one more supplier or corridor would have to
    /// save, EUR/MWh. Limits are worth EUR/MWh. Gas whose origin nobody knows cannot show that supply is diverse: it may be left out.
    case market(diversityPrice: Double, supplierWeight: Double, provenOnly: Bool)
    /// Cheapest for the whole model with no more than a share (0 to 1) of a supplier's gas in the zone's consumption.
    case capped(supplier: Int, share: Double)
    /// As little of a supplier's gas as can be. Limits are worth GWh of its gas per GWh.
    case least(supplier: Int)
}

/// Answers questions about whose gas a zone can have.
public protocol MixEvaluator: Evaluator {
    /// - Parameter shortage: of run 1: nobody is to lose more.
    func mix(of zone: Int, _ goal: MixGoal, _ conditions: Conditions, shortage: Shortage) throws -> DestinedMix

    /// DIV that no mix can exceed, by what each origin and each corridor could bring alone, and by the prices of most diversified mixes
    /// of the zone under other conditions; found without optimisation.
    func diversityBound(
        of zone: Int, supplierWeight: Double, _ conditions: Conditions, shortage: Shortage, near: [DestinedMix]
    ) throws -> Double
}
