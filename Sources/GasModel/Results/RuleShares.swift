/// U of a zone under the three rules of cooperation, percent of demand.
public struct RuleShares: Sendable, Equatable {
    public let zone: Int
    public let supplier: Int
    public let horizon: Horizon
    public let storagePercent: Double?
    /// Lower bound: the zone is served before all others.
    public let servedFirst: Double
    /// Low with technical, high with observed yearly potentials of the other sources, as U; a point where volumes do not limit.
    public let fair: Interval
    public let everyStateForItself: Interval

    public init(
        zone: Int, supplier: Int, horizon: Horizon, storagePercent: Double?, servedFirst: Double, fair: Interval,
        everyStateForItself: Interval
    ) {
        self.zone = zone
        self.supplier = supplier
        self.horizon = horizon
        self.storagePercent = storagePercent
        self.servedFirst = servedFirst
        self.fair = fair
        self.everyStateForItself = everyStateForItself
    }

    /// Points of its demand that solidarity saves the zone; negative where it gives more than it gets.
    public var valueOfSolidarity: Double { everyStateForItself.central - fair.central }
}
