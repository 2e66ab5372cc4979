/// Where a share by origin comes from. Always printed beside the share.
public enum OriginConvention: String, Sendable, CaseIterable {
    /// Reported mixes: who sold the gas, as far as statistics and press say.
    case contractual
    /// Proportional mixing of the flows.
    case physical
    /// Origin assigned by entry point.
    case legalPresumption = "legal-presumption"
}

/// The pair: dependence today, the part that is unavoidable and the part that is choice.
public struct Dependence: Sendable, Equatable {
    public let zone: Int
    public let supplier: Int
    /// A: percent of consumption; low without, high with all gas of unproven origin. `nil` where no mix is reported.
    public let today: Interval?
    /// Grade and sources of the reported share.
    public let evidence: Estimate?
    public let year: Int?
    public let convention: OriginConvention
    /// U for every horizon that was run.
    public let unavoidable: [Unavoidable]
    /// G: percent of consumption, gas year only.
    public let avoidable: Interval?
    /// U − A where it is positive: the share of others' loss that the zone carries.
    public let carriedForOthers: Double

    public init(
        zone: Int, supplier: Int, today: Interval?, evidence: Estimate?, year: Int?, convention: OriginConvention,
        unavoidable: [Unavoidable], avoidable: Interval?, carriedForOthers: Double
    ) {
        self.zone = zone
        self.supplier = supplier
        self.today = today
        self.evidence = evidence
        self.year = year
        self.convention = convention
        self.unavoidable = unavoidable
        self.avoidable = avoidable
        self.carriedForOthers = carriedForOthers
    }

    public func unavoidable(_ horizon: Horizon, storagePercent: Double? = nil) -> Unavoidable? {
        unavoidable.first { $0.horizon == horizon && $0.storagePercent == storagePercent }
    }
}

/// U for one horizon: percent of demand that stays unserved without the supplier.
public struct Unavoidable: Sendable, Equatable {
    public let horizon: Horizon
    /// Fill of the stores on the first day, where the horizon is a cold day or fortnight.
    public let storagePercent: Double?
    /// Percent of demand: low with technical, high with observed yearly potentials of the other sources.
    public let share: Interval
    /// Percent of demand that other sources could not deliver even with unlimited volumes: pipes are missing, not gas.
    public let infrastructureGap: Double?

    public init(horizon: Horizon, storagePercent: Double?, share: Interval, infrastructureGap: Double?) {
        self.horizon = horizon
        self.storagePercent = storagePercent
        self.share = share
        self.infrastructureGap = infrastructureGap
    }
}

/// One input and what it does to a result when it is set to the ends of its range, all else central.
public struct DecidingFigure: Sendable, Equatable {
    public let figure: Figure
    public let estimate: Estimate
    /// Result with the figure at its low and high end, percent.
    public let effect: Interval
    /// What the effect is measured on: `U`, or the headroom before the first shortage where U stays zero.
    public let measure: Measure

    public enum Measure: String, Sendable {
        /// Percent of demand unserved.
        case unavoidable
        /// Percent by which the zone's demand could grow before it falls short.
        case headroom
    }

    public init(figure: Figure, estimate: Estimate, effect: Interval, measure: Measure) {
        self.figure = figure
        self.estimate = estimate
        self.effect = effect
        self.measure = measure
    }

    public var width: Double { effect.high - effect.low }
}

/// N−1 of Annex II of Regulation (EU) 2017/1938, term by term, GWh/d.
public struct NMinusOne: Sendable, Equatable {
    public let entryCapacity: Double
    public let production: Double
    /// At the storage fill that is named.
    public let storage: Double
    public let terminals: Double
    public let largest: Double
    public let largestName: String
    public let peakDemand: Double
    public let storagePercent: Double
    /// Deff, GWh/d of the peak that market-based demand-side measures cover; `nil` is unknown.
    public let demandSide: Double?

    public init(
        entryCapacity: Double, production: Double, storage: Double, terminals: Double, largest: Double,
        largestName: String, peakDemand: Double, storagePercent: Double, demandSide: Double? = nil
    ) {
        self.entryCapacity = entryCapacity
        self.production = production
        self.storage = storage
        self.terminals = terminals
        self.largest = largest
        self.largestName = largestName
        self.peakDemand = peakDemand
        self.storagePercent = storagePercent
        self.demandSide = demandSide
    }

    /// GWh/d that is left without the largest infrastructure.
    public var remaining: Double { entryCapacity + production + storage + terminals - largest }

    public var percent: Double { remaining / peakDemand * 100 }

    /// With demand-side measures; `nil` where they are unknown or cover the whole peak.
    public var percentWithDemandSide: Double? {
        demandSide.flatMap { $0 < peakDemand ? remaining / (peakDemand - $0) * 100 : nil }
    }

    /// GWh/d of the peak that measures would have to cover for the standard to be met; zero where it is met without.
    public var demandSideNeeded: Double { max(0, peakDemand - remaining) }
}

/// Observed supply of a zone through one entry, with what the entry could carry.
public struct EntryUse: Sendable, Equatable {
    public let supplier: Int
    public let gate: Entry.Gate
    public let gateName: String
    /// GWh/d.
    public let observed: Estimate
    public let period: String
    /// GWh/d; `nil` is unknown.
    public let capacity: Double?
    /// GWh/d that all observed uses of the entry leave, transit included; `nil` is unknown.
    public let spare: Double?

    public init(
        supplier: Int, gate: Entry.Gate, gateName: String, observed: Estimate, period: String, capacity: Double?,
        spare: Double?
    ) {
        self.supplier = supplier
        self.gate = gate
        self.gateName = gateName
        self.observed = observed
        self.period = period
        self.capacity = capacity
        self.spare = spare
    }
}

/// Everything that is printed about one zone.
public struct ZoneScores: Sendable, Equatable {
    public let zone: Int
    /// False where no gas is traded: every score is *not applicable*.
    public let isApplicable: Bool
    public let mixYear: Int?
    public let dependence: [Dependence]
    /// 0 to 10,000, by supplier; low with unproven gas spread thin, high with all of it from the largest supplier.
    public let concentration: Interval?
    public let effectiveSuppliers: Interval?
    /// Stores full and at 30 percent.
    public let nMinusOne: [NMinusOne]
    /// 0 to 100: w = ½.
    public let diversification: Interval?
    /// w = 1.
    public let diversificationBySupplier: Interval?
    /// w = 0.
    public let diversificationByEntry: Interval?
    public let entries: [EntryUse]

    public init(
        zone: Int, isApplicable: Bool, mixYear: Int?, dependence: [Dependence], concentration: Interval?,
        effectiveSuppliers: Interval?, nMinusOne: [NMinusOne], diversification: Interval?,
        diversificationBySupplier: Interval?, diversificationByEntry: Interval?, entries: [EntryUse]
    ) {
        self.zone = zone
        self.isApplicable = isApplicable
        self.mixYear = mixYear
        self.dependence = dependence
        self.concentration = concentration
        self.effectiveSuppliers = effectiveSuppliers
        self.nMinusOne = nMinusOne
        self.diversification = diversification
        self.diversificationBySupplier = diversificationBySupplier
        self.diversificationByEntry = diversificationByEntry
        self.entries = entries
    }

    public static func notApplicable(_ zone: Int) -> ZoneScores {
        ZoneScores(
            zone: zone, isApplicable: false, mixYear: nil, dependence: [], concentration: nil, effectiveSuppliers: nil,
            nMinusOne: [], diversification: nil, diversificationBySupplier: nil, diversificationByEntry: nil,
            entries: [])
    }
}

/// The answer to `gasdep scores`.
public struct Scorecard: Sendable {
    public let network: Network
    public let start: Day
    public let rule: Cooperation
    public let zones: [ZoneScores]
    /// The zones that share a shortage, and the boundary markets that serve themselves first.
    public let sharing: [Int]
    public let boundary: [Int]
    /// Largest residual of all dispatches behind the card.
    public let certificate: Double

    public init(
        network: Network, start: Day, rule: Cooperation, zones: [ZoneScores], sharing: [Int], boundary: [Int],
        certificate: Double
    ) {
        self.network = network
        self.start = start
        self.rule = rule
        self.zones = zones
        self.sharing = sharing
        self.boundary = boundary
        self.certificate = certificate
    }
}
