/// Name, start, cooperation rule and an ordered list of shocks. Never a modified copy of the data.
public struct Scenario: Sendable {
    public let id: String
    public let title: String
    /// One or two sentences: what is supposed, and why it is worth asking.
    public let summary: String
    /// First day of the run; stores stand at their start level.
    public let start: Day
    public let horizon: Horizon
    public let cooperation: Cooperation
    /// Fill of every store at the start; `nil`: the dataset's own start levels.
    public let storagePercent: Double?
    public let shocks: [any Shock]
    public let sources: [Identifier<Publication>]
    /// What no source gives: printed as such.
    public let assumptions: [String]
    /// Positions of the shocks whose depth no source gives: printed as an assumption and swept.
    public let assumedDepths: [Int]

    public init(
        id: String, title: String, summary: String = "", start: Day, horizon: Horizon = .gasYear,
        cooperation: Cooperation = .fair, storagePercent: Double? = nil, shocks: [any Shock],
        sources: [Identifier<Publication>] = [], assumptions: [String] = [],
        assumedDepths: [Int] = []
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.start = start
        self.horizon = horizon
        self.cooperation = cooperation
        self.storagePercent = storagePercent
        self.shocks = shocks
        self.sources = sources
        self.assumptions = assumptions
        self.assumedDepths = assumedDepths
    }

    /// The same scenario with every assumed depth set to so many percent.
    public func atDepth(_ percent: Double) -> Scenario {
        var shocks = shocks
        for index in assumedDepths {
            guard var graded = shocks[index] as? any GradedShock else { continue }
            graded.remaining = 1 - percent / 100
            shocks[index] = graded
        }
        return with(shocks)
    }

    /// The same with every law in its stricter reading; `nil` where no shock has another.
    public var strictReading: Scenario? {
        func stricter<S: TwoReadings>(_ shock: S) -> (any Shock)? { shock.stricter }
        var hasOther = false
        let read = shocks.map { shock -> any Shock in
            guard let law = shock as? any TwoReadings, let strict = stricter(law) else { return shock }
            hasOther = true
            return strict
        }
        return hasOther ? with(read) : nil
    }

    private func with(_ shocks: [any Shock]) -> Scenario {
        Scenario(
            id: id, title: title, summary: summary, start: start, horizon: horizon, cooperation: cooperation,
            storagePercent: storagePercent, shocks: shocks, sources: sources, assumptions: assumptions,
            assumedDepths: assumedDepths)
    }

    /// First day of the run. A shock is unforeseen: where every shock begins later than the scenario, the run begins with the month of
    /// the first, and what went before was an ordinary year. What everybody foresees, such as a new pipe, moves nothing.
    public var runStart: Day {
        guard horizon == .gasYear else { return start }
        let sudden = shocks.filter { !$0.isForeseen }
        let days = sudden.compactMap(\.window.from)
        guard days.count == sudden.count, let first = days.min(), first > start,
            let month = Day(year: first.year, month: first.month, day: 1)
        else { return start }
        return month
    }

    public func conditions(_ network: Network, evidence: EvidenceSelection = .central) throws(ConditionsError) -> Conditions {
        var conditions = try Conditions(
            network, horizon: horizon, start: runStart, evidence: evidence, storagePercent: storagePercent)
        for shock in shocks { shock.apply(to: &conditions, in: network) }
        return conditions
    }

    /// The same run with no shock: what the scenario is compared with.
    public func baseline(_ network: Network, evidence: EvidenceSelection = .central) throws(ConditionsError) -> Conditions {
        try Conditions(network, horizon: horizon, start: runStart, evidence: evidence, storagePercent: storagePercent)
    }
}

/// Who loses first when gas is short.
public enum Cooperation: String, Sendable, CaseIterable {
    /// The region shares: the relative shortage is spread as evenly as the pipes allow.
    case fair
    /// The studied zone is served before all others (lower bound of its shortage).
    case servedFirst = "served-first"
    /// Gas leaves a country only when it is itself served.
    case everyStateForItself = "every-state-for-itself"
}
