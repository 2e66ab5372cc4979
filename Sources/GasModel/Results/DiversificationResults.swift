/// The most diversified mix that a zone could have with nobody losing more gas than before.
public struct BestMix: Sendable, Equatable {
    /// Weight of suppliers against corridors, 0 to 1.
    public let weight: Double
    public let mix: DestinedMix
    /// DIV\*, 0 to 100.
    public let score: Double
    /// DIV of the reported mix as `gasdep scores` prints it. `nil`: no report, or more than half of it has no proven origin.
    public let today: Interval?
    /// Percent; above 100 where the reported mix cannot be had in the year that is modelled.
    public let efficiency: Interval?
    /// Reported and best shares side by side.
    public let origins: [MixLine]
    public let corridors: [MixLine]

    public init(
        weight: Double, mix: DestinedMix, score: Double, today: Interval?, efficiency: Interval?, origins: [MixLine],
        corridors: [MixLine]
    ) {
        self.weight = weight
        self.mix = mix
        self.score = score
        self.today = today
        self.efficiency = efficiency
        self.origins = origins
        self.corridors = corridors
    }
}

/// One origin or corridor of a zone's consumption, percent.
public struct MixLine: Sendable, Equatable {
    public let name: String
    /// `nil`: nothing is reported of the whole mix.
    public let today: Double?
    public let best: Double

    public init(name: String, today: Double?, best: Double) {
        self.name = name
        self.today = today
        self.best = best
    }
}

/// Best mixes from the cheapest to the most diversified.
public struct DiversificationFrontier: Sendable, Equatable {
    public struct Point: Sendable, Equatable {
        /// EUR/MWh on concentration that makes it the optimum.
        public let price: Double
        public let mix: DestinedMix
        public let score: Double
        /// Million EUR over the run that the whole model pays beyond the first point.
        public let cost: Double
        /// The same per MWh that the zone consumes.
        public let costPerMWh: Double
        /// Million EUR per point of DIV of the step that leads here; `nil` for the first point.
        public let marginal: Double?

        public init(price: Double, mix: DestinedMix, score: Double, cost: Double, costPerMWh: Double, marginal: Double?) {
            self.price = price
            self.mix = mix
            self.score = score
            self.cost = cost
            self.costPerMWh = costPerMWh
            self.marginal = marginal
        }
    }

    public let weight: Double
    public let points: [Point]

    public init(weight: Double, points: [Point]) {
        self.weight = weight
        self.points = points
    }
}

/// The least of a supplier's gas with which a zone can live when nobody loses more gas than before.
public struct SmallestShareResult: Sendable, Equatable {
    public let supplier: Int
    /// Percent of the zone's consumption; central is proven to be possible.
    public let share: Interval
    /// Percent in the cheapest dispatch.
    public let cheapest: Double
    /// EUR/MWh of the zone's consumption that the whole model pays for the smallest share instead of the cheapest.
    public let costPerMWh: Double
    /// The same in million EUR over the run.
    public let cost: Double
    public let mix: DestinedMix

    public init(
        supplier: Int, share: Interval, cheapest: Double, costPerMWh: Double, cost: Double, mix: DestinedMix
    ) {
        self.supplier = supplier
        self.share = share
        self.cheapest = cheapest
        self.costPerMWh = costPerMWh
        self.cost = cost
        self.mix = mix
    }
}

/// How much of a pipe nobody can do without.
public struct NeededCapacityResult: Sendable, Equatable {
    public let route: Int
    public let horizon: Horizon
    public let storagePercent: Double?
    /// Largest GWh/d of the run.
    public let capacity: Double
    /// GWh/d; central is proven to be enough.
    public let needed: Interval

    public init(route: Int, horizon: Horizon, storagePercent: Double?, capacity: Double, needed: Interval) {
        self.route = route
        self.horizon = horizon
        self.storagePercent = storagePercent
        self.capacity = capacity
        self.needed = needed
    }
}
