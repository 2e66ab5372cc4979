import GasModel

/// Everything that a country brief prints. Made elsewhere; the brief adds words, not numbers.
public struct BriefInput: Sendable {
    /// The zone and the supplier that the brief is about.
    public var zone: Int
    public var supplier: Int
    /// Scores of all zones, with U for every horizon that shall be printed.
    public var scorecard: Scorecard
    public var shock: ShockOutcome?
    /// Many scenarios at a glance, where they were run.
    public var matrix: ScenarioMatrix?
    /// How far the supply could be spread, where that could be certified.
    public var diversification: Diversification?
    public var flows: MapFlows?
    /// Outlines, courses and labels; without them there is no map.
    public var ground: MapGround?
    public var deciding: Deciding?
    /// The zone's share of the supplier by every convention.
    public var origins: OriginShares?
    /// U over the gas year under the three rules of cooperation.
    public var rules: RuleShares?
    /// What the loss of one asset would do.
    public var critical: CriticalAssets?
    /// What each planned project alone would do for the zone.
    public var projects: ProjectAppraisal?
    /// Verdicts on past events, where they are stored.
    public var pastEvents: PastEvents?
    /// What is missing or weak in the data, a sentence each.
    public var gaps: [RichText]
    /// Diagnostics of the dataset; notes are not printed.
    public var warnings: [Finding]
    public var date: Day
    public var status: String
    /// Program and version.
    public var generator: String
    /// One line that makes this brief again (`gasdep report RS`).
    public var command: String
    /// The evidence that the numbers were made from; without it the brief says nothing of its grades.
    public var evidence: UsedEvidence?
    /// Whether the sources that are not cited one by one are listed too, small, at the end.
    public var listsFurtherSources: Bool

    public init(
        zone: Int, supplier: Int, scorecard: Scorecard, shock: ShockOutcome? = nil,
        matrix: ScenarioMatrix? = nil, diversification: Diversification? = nil, flows: MapFlows? = nil,
        ground: MapGround? = nil, deciding: Deciding? = nil, origins: OriginShares? = nil, rules: RuleShares? = nil,
        critical: CriticalAssets? = nil, projects: ProjectAppraisal? = nil, pastEvents: PastEvents? = nil, gaps: [RichText] = [],
        warnings: [Finding] = [], date: Day,
        status: String, generator: String, command: String, evidence: UsedEvidence? = nil,
        listsFurtherSources: Bool = true
    ) {
        self.zone = zone
        self.supplier = supplier
        self.scorecard = scorecard
        self.shock = shock
        self.matrix = matrix
        self.diversification = diversification
        self.flows = flows
        self.ground = ground
        self.deciding = deciding
        self.origins = origins
        self.rules = rules
        self.critical = critical
        self.projects = projects
        self.pastEvents = pastEvents
        self.gaps = gaps
        self.warnings = warnings
        self.date = date
        self.status = status
        self.generator = generator
        self.command = command
        self.evidence = evidence
        self.listsFurtherSources = listsFurtherSources
    }

    /// Largest relative residual of all the runs behind the brief.
    var certificate: Double {
        let states = projects.map { $0.alone + [$0.before] } ?? []
        let mixes = diversification.map { [$0.best.mix, $0.smallest.mix] + $0.frontier.points.map(\.mix) } ?? []
        return ([scorecard.certificate, shock?.certificate, critical?.certificate].compactMap { $0 } + states.map(\.certificate)
            + mixes.map(\.certificate.largest)).max() ?? 0
    }

    /// Percent of demand unserved, scenario × zone; `nil` where a zone has no market.
    public struct ScenarioMatrix: Sendable, Equatable {
        public var scenarios: [String]
        public var zones: [Int]
        public var unserved: [[Double?]]

        public init(scenarios: [String], zones: [Int], unserved: [[Double?]]) {
            self.scenarios = scenarios
            self.zones = zones
            self.unserved = unserved
        }
    }

    /// Flows for the map, GWh/d.
    public struct MapFlows: Sendable, Equatable {
        /// In the order of the network's routes.
        public var route: [Double]
        /// In the order of the network's terminals.
        public var terminal: [Double]
        public var origins: OriginMix?
        /// What the flows are (`balanced flows of 2025`).
        public var words: String

        public init(route: [Double], terminal: [Double], origins: OriginMix?, words: String) {
            self.route = route
            self.terminal = terminal
            self.origins = origins
            self.words = words
        }

        public init(_ year: ReconciledYear, origins: OriginMix?, words: String) {
            self.init(route: year.routeFlow, terminal: year.terminalFlow, origins: origins, words: words)
        }
    }

    /// The figures that decide the result.
    public struct Deciding: Sendable, Equatable {
        public var horizon: Horizon
        public var storagePercent: Double?
        public var measure: DecidingFigure.Measure
        /// The result with all figures central, percent.
        public var central: Double
        /// Widest first.
        public var figures: [DecidingFigure]

        public init(
            horizon: Horizon, storagePercent: Double?, measure: DecidingFigure.Measure, central: Double,
            figures: [DecidingFigure]
        ) {
            self.horizon = horizon
            self.storagePercent = storagePercent
            self.measure = measure
            self.central = central
            self.figures = figures
        }
    }
}
