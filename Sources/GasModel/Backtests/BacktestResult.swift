/// What a run of an episode found, beside what happened.
public struct BacktestResult: Sendable {
    public struct Judged: Sendable {
        public let expectation: Expectation
        /// In the unit of the expectation's quantity; `nil` where the model has none.
        public let found: Double?
        public let verdict: Verdict
        /// The same if states behaved otherwise; not judged.
        public let foundOtherwise: Double?

        public init(_ expectation: Expectation, found: Double?, foundOtherwise: Double? = nil) {
            self.expectation = expectation
            self.found = found
            self.foundOtherwise = foundOtherwise
            verdict = Verdict(expectation, found: found)
        }
    }

    /// One zone over the window.
    public struct ZoneLine: Sendable {
        public let zone: Int
        /// GWh/d.
        public let demand: Double
        public let demandBasis: DemandBasis
        /// Percent of demand without the event, and with it.
        public let unservedBefore: Double
        public let unserved: Double
        /// Net withdrawal under the event, GWh/d.
        public let withdrawal: Double

        public init(
            zone: Int, demand: Double, demandBasis: DemandBasis, unservedBefore: Double, unserved: Double, withdrawal: Double
        ) {
            self.zone = zone
            self.demand = demand
            self.demandBasis = demandBasis
            self.unservedBefore = unservedBefore
            self.unserved = unserved
            self.withdrawal = withdrawal
        }
    }

    public let episode: Episode
    public let network: Network
    /// The rule of `foundOtherwise`.
    public let otherRule: Cooperation
    public let judged: [Judged]
    public let zones: [ZoneLine]
    public let flowChanges: [FlowChange]

    public init(
        episode: Episode, network: Network, otherRule: Cooperation, judged: [Judged], zones: [ZoneLine], flowChanges: [FlowChange]
    ) {
        self.episode = episode
        self.network = network
        self.otherRule = otherRule
        self.judged = judged
        self.zones = zones
        self.flowChanges = flowChanges
    }

    public func count(_ verdict: Verdict) -> Int { judged.filter { $0.verdict == verdict }.count }
}

/// One verdict as it is stored, so that a report can print it without running the episodes.
public struct BacktestRecord: Sendable, Equatable {
    public let episode: String
    public let episodeTitle: String
    /// Title of the dataset.
    public let network: String
    public let expectation: String
    public let target: String
    public let quantity: Expectation.Quantity
    public let low: Double?
    public let high: Double?
    public let found: Double?
    public let verdict: Verdict
    public let cause: String

    public init(
        episode: String, episodeTitle: String, network: String, expectation: String, target: String,
        quantity: Expectation.Quantity, low: Double?, high: Double?, found: Double?, verdict: Verdict, cause: String
    ) {
        self.episode = episode
        self.episodeTitle = episodeTitle
        self.network = network
        self.expectation = expectation
        self.target = target
        self.quantity = quantity
        self.low = low
        self.high = high
        self.found = found
        self.verdict = verdict
        self.cause = cause
    }
}
