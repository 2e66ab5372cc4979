import GasModel

/// Everything that a shock note prints. Made elsewhere; the note adds words, not numbers.
public struct ShockNoteInput: Sendable {
    public var outcome: ShockOutcome
    /// The region under study, added up.
    public var region: RegionImpact
    /// The same run with the yearly potentials of all sources at their ends.
    public var range: ShockRange?
    /// The same scenario with every law and lost contract in its stricter reading; `nil` where there is but one.
    public var strict: ShockOutcome?
    /// Mean flows under the shock.
    public var flows: BriefInput.MapFlows?
    public var ground: MapGround?
    public var frame: ReportFrame

    public init(
        outcome: ShockOutcome, region: RegionImpact, range: ShockRange? = nil, strict: ShockOutcome? = nil, flows: BriefInput.MapFlows? = nil,
        ground: MapGround? = nil, frame: ReportFrame
    ) {
        self.outcome = outcome
        self.region = region
        self.range = range
        self.strict = strict
        self.flows = flows
        self.ground = ground
        self.frame = frame
    }

    var network: Network { outcome.network }
    var scenario: Scenario { outcome.scenario }
    var periods: [Period] { outcome.shortage.periods }
    var isYear: Bool { scenario.horizon == .gasYear }
    func impact(_ zone: Int) -> ZoneImpact { outcome.zones[zone] }

    var energy: EnergyScale { EnergyScale(scenario.horizon) }

    /// `in March 2026`; `nil` where the run has one step.
    func when(_ period: Int) -> String? {
        isYear ? say("in \(MonthName.long(periods[period].month)) \(periods[period].year.description)") : nil
    }

    /// `from January 2026 to December 2026`, `in a cold fortnight`.
    var runWords: String {
        switch scenario.horizon {
        case .gasYear:
            guard let first = periods.first, let last = periods.last else { return "" }
            return say(
                "from \(MonthName.long(first.month)) \(first.year.description) to \(MonthName.long(last.month)) \(last.year.description)")
        case .coldMonth, .coldSpell, .coldWeek: return say("in a \(scenario.horizon.name)")
        case .peakDay: return say("on a day of cold that occurs once in twenty years")
        }
    }

    var ruleWords: String {
        switch scenario.cooperation {
        case .fair: say("the region shares what is missing")
        case .servedFirst: say("the studied zone is served first")
        case .everyStateForItself: say("every state serves itself first")
        }
    }
}
