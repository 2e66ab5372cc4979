/// What a scenario does, beside the same run without it.
public struct ShockOutcome: Sendable {
    public let network: Network
    public let scenario: Scenario
    public let baseline: Dispatch
    public let baselineShortage: Shortage
    public let shocked: Dispatch
    public let shortage: Shortage
    public let zones: [ZoneImpact]
    /// Change of what each supplier delivered to the whole model, largest first.
    public let replacements: [Replacement]
    /// Change of the flow through each pipe and terminal of the region, largest first.
    public let flowChanges: [FlowChange]
    /// Routes, terminals and stores that are full while somebody is short, or that limit what replaces the loss.
    public let binding: [Bottleneck]
    /// Every condition that differs from the baseline.
    public let changes: [ConditionChange]

    public init(
        network: Network, scenario: Scenario, baseline: Dispatch, baselineShortage: Shortage, shocked: Dispatch,
        shortage: Shortage, zones: [ZoneImpact], replacements: [Replacement], flowChanges: [FlowChange],
        binding: [Bottleneck], changes: [ConditionChange]
    ) {
        self.network = network
        self.scenario = scenario
        self.baseline = baseline
        self.baselineShortage = baselineShortage
        self.shocked = shocked
        self.shortage = shortage
        self.zones = zones
        self.replacements = replacements
        self.flowChanges = flowChanges
        self.binding = binding
        self.changes = changes
    }
}

extension ShockOutcome {
    /// GWh by which all stores together end below the undisturbed run.
    public var storageDeficit: Double {
        zip(baseline.storageLevel, shocked.storageLevel).reduce(0) { sum, pair in
            sum + (pair.0.last ?? 0) - (pair.1.last ?? 0)
        }
    }
}

/// What a shock does to one zone.
public struct ZoneImpact: Sendable, Equatable {
    public let zone: Int
    /// GWh over the run.
    public let unserved: Double
    /// Percent of demand; `nil` without demand.
    public let unservedPercent: Double?
    /// The same without the shock.
    public let unservedBeforePercent: Double?
    /// Percent of demand that the shock would leave unserved in a year of its kind that no price and no store softens: demand is fixed, stores end
    /// as they began, what is short without the shock is taken off, as in the score U. `nil` where the run is no gas year.
    public let lastingPercent: Double?
    /// First period with a shortage.
    public let firstShortage: Int?
    /// GWh/d per period.
    public let unservedByPeriod: [Double]
    /// EUR/MWh, consumption-weighted mean before and under the shock; `nil` without demand.
    public let priceBefore: Double?
    public let priceUnder: Double?
    /// `priceUnder` with the mildest and the sharpest answer of supply and demand to price; `nil` where there is no price.
    public let priceUnderRange: Interval?
    /// GWh of demand given up for its price: not unserved, and not in U.
    public let forgone: Double
    /// What the zone's consumers would pay at the price of one more MWh, million EUR over the run; `nil` where there is no price, and
    /// under a shortage, whose price is a value of lost load that nobody pays.
    public let billBefore: Double?
    public let billUnder: Double?
    /// By a convention on who goes short first; `nil` where the shares of use are not known.
    public let unservedBySector: [SectorShortage]?
    /// EUR/MWh by which the price of one more MWh changes, per period; `nil` in a period with a shortage or without a price.
    public let priceChangeByPeriod: [Double?]
    /// Percent of each period's demand that is unserved; `nil` without demand.
    public let unservedPercentByPeriod: [Double?]
    /// Gas under contract, without the shock and under it; `nil` where no contract is known.
    public let contractsBefore: ContractWorth?
    public let contractsUnder: ContractWorth?

    public init(
        zone: Int, unserved: Double, unservedPercent: Double?, unservedBeforePercent: Double? = nil, lastingPercent: Double? = nil,
        firstShortage: Int?, unservedByPeriod: [Double],
        priceBefore: Double?, priceUnder: Double?, billBefore: Double? = nil, billUnder: Double? = nil,
        priceChangeByPeriod: [Double?] = [], forgone: Double = 0, priceUnderRange: Interval? = nil,
        unservedPercentByPeriod: [Double?] = [], unservedBySector: [SectorShortage]? = nil, contractsBefore: ContractWorth? = nil,
        contractsUnder: ContractWorth? = nil
    ) {
        self.zone = zone
        self.unserved = unserved
        self.unservedPercent = unservedPercent
        self.unservedBeforePercent = unservedBeforePercent
        self.lastingPercent = lastingPercent
        self.firstShortage = firstShortage
        self.unservedByPeriod = unservedByPeriod
        self.priceBefore = priceBefore
        self.priceUnder = priceUnder
        self.forgone = forgone
        self.priceUnderRange = priceUnderRange
        self.billBefore = billBefore
        self.billUnder = billUnder
        self.priceChangeByPeriod = priceChangeByPeriod
        self.unservedPercentByPeriod = unservedPercentByPeriod
        self.unservedBySector = unservedBySector
        self.contractsBefore = contractsBefore
        self.contractsUnder = contractsUnder
    }

    /// Million EUR; `nil` where one of the bills is unknown.
    public var billChange: Double? {
        guard let billBefore, let billUnder else { return nil }
        return billUnder - billBefore
    }
}

/// Gas that contracts bring to a zone below the market's price.
public struct ContractWorth: Sendable, Equatable {
    /// GWh over the run.
    public let volume: Double
    /// Million EUR over the run: volume times what the seller asks more for gas beyond contracts.
    public let worth: Double

    public init(volume: Double, worth: Double) {
        self.volume = volume
        self.worth = worth
    }
}

/// Change of what flows through one pipe or terminal, GWh over the run.
public struct FlowChange: Sendable, Equatable {
    public enum Asset: Sendable, Equatable {
        case route(Int)
        case terminal(Int)
    }

    public let asset: Asset
    public let name: String
    public let before: Double
    public let under: Double
    /// What the asset could carry in the run under the shock, GWh; infinite is unlimited.
    public let limit: Double

    public init(asset: Asset, name: String, before: Double, under: Double, limit: Double) {
        self.asset = asset
        self.name = name
        self.before = before
        self.under = under
        self.limit = limit
    }

    public var change: Double { under - before }
    /// Percent of the limit that is used; `nil` where there is none.
    public var usePercent: Double? { limit > 0 && limit < .infinity ? under / limit * 100 : nil }
}

/// Change of one supplier's (or the stores') delivery, GWh over the run.
public struct Replacement: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        case supplier(Int)
        /// Net withdrawal of all stores.
        case stores
        /// Demand that the price drives away.
        case forgone
        case unserved
    }

    public let name: String
    public let kind: Kind
    public let before: Double
    public let under: Double

    public init(name: String, kind: Kind, before: Double, under: Double) {
        self.name = name
        self.kind = kind
        self.before = before
        self.under = under
    }

    public var change: Double { under - before }

    public var supplier: Int? { if case .supplier(let index) = kind { index } else { nil } }
}

/// A limit that binds.
public struct Bottleneck: Sendable, Equatable {
    public let name: String
    /// GWh/d (or GWh over the run for a yearly volume).
    public let limit: Double
    public let unit: String
    /// Labels of the periods in which it binds.
    public let periods: [String]
    /// What one more MWh through it would save, EUR/MWh, mean over those periods.
    public let value: Double
    /// The same without the shock; zero where it did not bind.
    public let valueBefore: Double

    public init(
        name: String, limit: Double, unit: String, periods: [String], value: Double, valueBefore: Double = 0
    ) {
        self.name = name
        self.limit = limit
        self.unit = unit
        self.periods = periods
        self.value = value
        self.valueBefore = valueBefore
    }

    public var change: Double { value - valueBefore }
}

/// One condition that a scenario changed.
public struct ConditionChange: Sendable, Equatable {
    public let what: String
    public let unit: String
    public let before: Double
    public let under: Double
    public let periods: String

    public init(what: String, unit: String, before: Double, under: Double, periods: String) {
        self.what = what
        self.unit = unit
        self.before = before
        self.under = under
        self.periods = periods
    }
}

/// Part of a zone's shortage that falls on one sector.
public struct SectorShortage: Sendable, Equatable {
    public let sector: String
    /// GWh over the run.
    public let unserved: Double
    /// GWh over the run.
    public let demand: Double

    public init(sector: String, unserved: Double, demand: Double) {
        self.sector = sector
        self.unserved = unserved
        self.demand = demand
    }
}

/// A scenario at one of the depths to which its assumed depths are swept.
public struct SweptOutcome: Sendable {
    /// 0 to 100.
    public let depth: Double
    public let outcome: ShockOutcome

    public init(depth: Double, outcome: ShockOutcome) {
        self.depth = depth
        self.outcome = outcome
    }
}
