import GasModel

/// The shock note: three to five pages on one scenario and the whole region.
public enum ShockNote {
    /// Percent of demand below which a market does not count as short: it would print as zero.
    public static let visible = BriefContext.visible

    public static func document(_ input: ShockNoteInput, style: HouseStyle = .current) -> Document {
        let network = input.network
        let certificate = max(input.outcome.certificate, input.range?.certificate ?? 0)
        var document = Document(
            title: input.frame.title(
                kind: "Shock note", title: input.scenario.title,
                subtitle: say("Gas supply of \(network.studiedMarkets.count) markets \(input.runWords)"),
                scenario: input.scenario.id, network),
            headlines: ShockHeadlines.list(input), findings: ShockFindings.list(input))
        document.chapters = [
            SuppositionChapter.chapter(input), ImpactChapter.chapter(input, style), FlowsChapter.chapter(input, style),
            StoresChapter.chapter(input, style),
            Chapter(
                "How sure are we",
                certainty(input)
                    + ConfidenceChapter.doubts(input.frame.evidence, gaps: input.frame.gaps, warnings: input.frame.warnings)),
        ].compactMap { $0 }
        document.settings = settings(input, certificate)
        document.glossary = glossary
        document.legal = input.frame.legal(network, certificate: certificate, hasMap: input.ground != nil)
        return BriefSources.attach(
            to: document, network, further: input.frame.listsFurtherSources ? input.frame.evidence : nil)
    }

    private static func certainty(_ input: ShockNoteInput) -> [Block] {
        var lines: [RichText] = []
        if let range = input.range {
            let wide = input.network.studiedMarkets.filter { zone in
                range.unservedPercent[zone].map { $0.high - $0.low >= BriefContext.visible } ?? false
            }
            lines.append(
                wide.isEmpty
                    ? """
                    \(strong: "Volumes.") Whether the other sources deliver only what was observed or all that they technically could, the \
                    same markets go short, by the same amounts.
                    """
                    : """
                    \(strong: "Volumes.") How much the other sources deliver decides the result for \
                    \(BriefContext.list(wide.map { zone -> RichText in "\(input.network.printedName(zone)) (\(span(range.unservedPercent[zone])))" })): \
                    the range goes from all that they technically could to only what was observed.
                    """)
        }
        lines.append(
            """
            \(strong: "Rule.") \(ruleSentence(input)) Boundary markets serve themselves first and offer what is then spare.
            """)
        lines.append(
            """
            \(strong: "Demand.") What cannot be delivered is settled first, for a fixed demand. Then demand gives way to price by the \
            elasticities of the evidence. Prices are the model’s cost of one more MWh; they say where gas is scarce, not what it would trade at.
            """)
        return [.list(lines)]
    }

    private static func ruleSentence(_ input: ShockNoteInput) -> RichText {
        RichText(input.ruleWords.prefix(1).uppercased() + input.ruleWords.dropFirst() + ".")
    }

    private static func span(_ value: Interval?) -> RichText {
        guard let value else { return .empty }
        return RichText([.quantity(.percent(value))])
    }

    private static func settings(_ input: ShockNoteInput, _ certificate: Double) -> [SettingEntry] {
        let scenario = input.scenario
        var settings = input.frame.settings(input.network, certificate: certificate)
        settings += [
            .init("Scenario, id", scenario.id), .init("Scenario, start", scenario.start.description),
            .init("Run, first day", scenario.runStart.description), .init("Horizon", scenario.horizon.rawValue),
            .init("Cooperation", scenario.cooperation.rawValue),
            .init(
                "Fill of every store at the start",
                scenario.storagePercent.map { NumberText.machine($0, 0) + " %" } ?? "levels of the dataset"),
        ]
        settings += scenario.shocks.map { .init("Shock", $0.sentence(in: input.network)) }
        settings += scenario.assumptions.map { .init("Assumption", $0) }
        return settings
    }

    private static let glossary: [GlossaryEntry] = [
        .init("Unserved", "Demand that no dispatch of the gas and pipes that are left can meet."),
        .init("Price", "Cost of one more MWh in a market; the value of lost load where demand is unserved."),
        .init("Bill", "What consumers would pay at that price; not printed where demand is unserved."),
        .init("Binds", "A limit is used in full, and more of it would save money."),
        .init("Boundary market", "A neighbour outside the region under study; it serves itself first."),
        .init("GCV", "Gross calorific value: energy with the heat of condensation, 25/0 °C."),
        .init("Hub", "A market whose gas has several origins; never counted as one supplier."),
        .init("Before", "The same run without the shock."),
    ]
}
