import GasModel

/// What every document says of itself: when, in which state, made by what, and what a reader must know of the evidence.
public struct ReportFrame: Sendable {
    public var date: Day
    public var status: String
    /// Program and version.
    public var generator: String
    /// One line that makes the document again.
    public var command: String
    /// What is missing or weak in the data, a sentence each.
    public var gaps: [RichText]
    /// Diagnostics of the dataset; notes are not printed.
    public var warnings: [Finding]
    /// The evidence that the numbers were made from; without it the document says nothing of its grades.
    public var evidence: UsedEvidence?
    /// Whether the sources that are not cited one by one are listed too.
    public var listsFurtherSources: Bool

    public init(
        date: Day, status: String, generator: String, command: String, gaps: [RichText] = [], warnings: [Finding] = [],
        evidence: UsedEvidence? = nil, listsFurtherSources: Bool = true
    ) {
        self.date = date
        self.status = status
        self.generator = generator
        self.command = command
        self.gaps = gaps
        self.warnings = warnings
        self.evidence = evidence
        self.listsFurtherSources = listsFurtherSources
    }

    func title(kind: String, title: String, subtitle: String, scenario: String, _ network: Network) -> TitleBlock {
        TitleBlock(
            kind: kind, title: title, subtitle: subtitle, edition: network.edition, digest: network.digest, date: date,
            scenario: scenario, status: status, generator: generator)
    }

    /// Status of territories, what the document is not, how to make it again.
    func legal(_ network: Network, certificate: Double, hasMap: Bool) -> [RichText] {
        var lines: [RichText] = []
        if network.zones.contains(where: { $0.id.text == "XK" }) { lines.append(RichText(FlowMap.statusNote)) }
        lines += Self.names
        let boundary: RichText = hasMap ? "\(FlowMap.boundaryNote) " : .empty
        lines.append(
            """
            \(boundary)This is not a forecast: a scenario says what would follow from a supposition. Pressures, gas quality and contract \
            law are not modelled.
            """)
        lines.append(
            """
            Every number comes from dataset \(network.edition) (SHA-256 \(network.digest)) and runs whose largest relative residual was \
            \(BriefContext.power(certificate)); a result above 10⁻⁸ is refused. The PDF holds the tables as CSV. To make \
            this document again: \(command)
            """)
        return lines
    }

    /// What a reader of another language must know of names; nothing in English.
    static var names: [RichText] {
        Language.current.isEnglish
            ? [] : ["Names of pipes, stores, projects, past events and publications stand as the dataset has them, most of them in English."]
    }

    /// First and last month of a run, from the run itself; empty where it has one step.
    static func runSentence(_ outcome: ShockOutcome) -> RichText {
        guard outcome.scenario.horizon == .gasYear, let first = outcome.shortage.periods.first, let last = outcome.shortage.periods.last
        else { return .empty }
        return """
            The run goes from \(MonthName.long(first.month)) \(first.year.description) to \(MonthName.long(last.month)) \
            \(last.year.description); what lasts, lasts to its end.
            """
    }

    /// Settings that every data file carries.
    func settings(_ network: Network, certificate: Double) -> [SettingEntry] {
        Self.settings(network, certificate: certificate, command: command)
    }

    static func settings(_ network: Network, certificate: Double, command: String) -> [SettingEntry] {
        [
            .init("Dataset, title", network.title), .init("Command", command),
            .init("Energy", "GWh and TWh of gross calorific value, 25/0 °C"),
            .init("Largest relative residual", BriefContext.power(certificate)),
        ]
    }
}

extension Network {
    /// Kosovo carries the mark of its note everywhere.
    func printedName(_ zone: Int) -> String {
        let name = Language.current.known(zones[zone].name)
        return zones[zone].id.text == "XK" ? name + "*" : name
    }

    /// Zones under study, in the order of the network; with and without a gas market.
    var studied: [Int] { zones.indices.filter { zones[$0].role == .study } }
    var studiedMarkets: [Int] { studied.filter { zones[$0].hasGasMarket } }
    var studiedWithoutMarket: [Int] { studied.filter { !zones[$0].hasGasMarket } }

    /// `Kosovo* and Montenegro trade no gas: …`; `nil` where every zone has a market.
    var withoutMarketSentence: RichText? {
        let names = studiedWithoutMarket.map(printedName)
        guard !names.isEmpty else { return nil }
        let verb = names.count == 1 ? "trades no gas: its results are" : "trade no gas: their results are"
        return "\(BriefContext.list(names)) \(verb) \(emphasis: "not applicable")."
    }
}

extension Cell {
    /// Exactly nothing prints as zero.
    static func amount(_ value: Double) -> Cell { value == 0 ? .zero : .number(value) }
    static func amount(_ value: Double?) -> Cell { value.map { amount($0) } ?? .missing }
    static func words(_ text: String) -> Cell { .text(RichText(text)) }
}

extension Units {
    /// TWh out of GWh.
    static func terawatthours(_ gigawatthours: Double) -> Double { gigawatthours / gwhPerTWh }
}
