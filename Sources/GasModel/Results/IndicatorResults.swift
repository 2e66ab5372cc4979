/// Firm capacity of a border in both directions, GWh/d.
public struct BorderCapacity: Sendable, Equatable {
    public let neighbour: Int
    public let inward: Double
    public let outward: Double
    /// Smaller over larger direction.
    public let percent: Double

    public init(neighbour: Int, inward: Double, outward: Double, percent: Double) {
        self.neighbour = neighbour
        self.inward = inward
        self.outward = outward
        self.percent = percent
    }
}

/// The supply standard of Art. 6(1) of Regulation (EU) 2017/1938.
public struct SupplyStandardResult: Sendable, Equatable {
    public enum Case: String, Sendable, CaseIterable {
        /// Extreme temperatures, once in twenty years.
        case coldWeek = "7 days of extreme cold"
        /// Exceptionally high demand, once in twenty years.
        case hardMonth = "30 days of exceptionally high demand"
        /// The single largest infrastructure is out, average winter.
        case disruption = "30 days without the largest infrastructure"

        public var days: Int { self == .coldWeek ? 7 : 30 }
    }

    /// Percent of protected demand served on the worst day, in the order of the cases; `nil` is unknown.
    public let served: [Double?]

    public init(served: [Double?]) { self.served = served }

    /// Shares of demand below this count as served.
    static let resolution = 1e-4

    /// False where one case fails; `nil` where none fails but one is unknown.
    public var isMet: Bool? {
        if served.contains(where: { $0.map { $0 < 100 - Self.resolution } ?? false }) { return false }
        return served.contains { $0 == nil } || served.isEmpty ? nil : true
    }
}

/// ACER's three tests of a healthy market; `nil` is unknown.
public struct MarketHealth: Sendable, Equatable {
    /// HHI ≤ 2,000.
    public let isConcentrationHealthy: Bool?
    /// At least three sources.
    public let hasEnoughSources: Bool?
    /// Residual supply index ≥ 110 % on more than 95 % of days.
    public let isResidualSupplyHealthy: Bool?

    public init(isConcentrationHealthy: Bool?, hasEnoughSources: Bool?, isResidualSupplyHealthy: Bool?) {
        self.isConcentrationHealthy = isConcentrationHealthy
        self.hasEnoughSources = hasEnoughSources
        self.isResidualSupplyHealthy = isResidualSupplyHealthy
    }

    /// False where one test fails; `nil` where none fails but one is unknown.
    public var isHealthy: Bool? {
        let tests = [isConcentrationHealthy, hasEnoughSources, isResidualSupplyHealthy]
        if tests.contains(false) { return false }
        return tests.contains(nil) ? nil : true
    }
}

/// How long everybody is served.
public struct Survival: Sendable, Equatable {
    /// Days 1…`days` are served in full; 0 where the first is not.
    public let days: Int
    /// How far the search looked.
    public let limit: Int

    public init(days: Int, limit: Int) {
        self.days = days
        self.limit = limit
    }

    /// No shortage was found within the limit: print "more than".
    public var isBeyondLimit: Bool { days == limit }
    /// `nil` where none was found.
    public var firstDayOfShortage: Int? { isBeyondLimit ? nil : days + 1 }
}

/// Head-room of a zone (ENTSOG).
public struct RemainingFlexibility: Sendable, Equatable {
    /// Percent of the doubled demand that is served without new shortage anywhere.
    public let percent: Double
    /// The same with shortage counted in the zone alone: flatters a zone whose neighbours share the loss.
    public let percentInZone: Double
    /// GWh that were added.
    public let addedDemand: Double

    public init(percent: Double, percentInZone: Double, addedDemand: Double) {
        self.percent = percent
        self.percentInZone = percentInZone
        self.addedDemand = addedDemand
    }
}

/// What the loss of the largest infrastructure does on a peak day (ENTSOG's SLID).
public struct LargestDisruption: Sendable, Equatable {
    public let lostName: String
    /// GWh/d.
    public let lostCapacity: Double
    /// Percent of the zone's demand unserved with the infrastructure and without it.
    public let before: Double
    public let after: Double
    /// GWh more unserved in other zones.
    public let elsewhere: Double
    /// Largest residual of the runs.
    public let certificate: Double

    public init(
        lostName: String, lostCapacity: Double, before: Double, after: Double, elsewhere: Double, certificate: Double
    ) {
        self.lostName = lostName
        self.lostCapacity = lostCapacity
        self.before = before
        self.after = after
        self.elsewhere = elsewhere
        self.certificate = certificate
    }

    /// Percentage points that the loss costs the zone.
    public var added: Double { after - before }
}

/// Share of a zone's demand that nothing can replace, under two rules (percent).
public struct SupplyDependence: Sendable, Equatable {
    public let zone: Int
    /// The region shares.
    public let cooperative: Double
    /// Gas leaves a country only when it is itself served.
    public let nonCooperative: Double
    public let servedFirst: Double?

    public init(zone: Int, cooperative: Double, nonCooperative: Double, servedFirst: Double? = nil) {
        self.zone = zone
        self.cooperative = cooperative
        self.nonCooperative = nonCooperative
        self.servedFirst = servedFirst
    }

    /// Percentage points that solidarity saves the zone; negative for one that gives more than it gets.
    public var valueOfSolidarity: Double { nonCooperative - cooperative }
}
