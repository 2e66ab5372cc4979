import GasModel

/// The country brief: one zone and one supplier, on seven or eight pages.
public enum CountryBrief {
    public static func document(_ input: BriefInput, style: HouseStyle = .current) -> Document {
        let context = BriefContext(input, style)
        var document = Document(
            title: title(context), headlines: BriefHeadlines.list(context), findings: BriefFindings.list(context))
        // Where no gas is traded nothing stands beside the map: the tables of the others fill the pages before it.
        let routes = RoutesChapter.chapter(context)
        let hasMarket = context.scores?.isApplicable == true
        let chapters = [
            DependenceChapter.chapter(context), hasMarket ? routes : nil, RegionChapter.chapter(context), ShockChapter.chapter(context),
            ComparisonChapter.chapter(context), HelpChapter.chapter(context), DiversificationChapter.chapter(context),
            ConfidenceChapter.chapter(context), hasMarket ? nil : routes, MethodChapter.chapter(context, certificate: input.certificate),
        ]
        document.chapters = chapters.compactMap { $0 }
        document.settings = settings(context)
        document.glossary = BriefGlossary.entries(context)
        document.legal = legal(context)
        return BriefSources.attach(to: document, context)
    }

    private static func title(_ context: BriefContext) -> TitleBlock {
        TitleBlock(
            kind: "Country brief", title: say("\(context.zoneName): gas from \(context.supplierName)"),
            subtitle: "What depends on it today, what the pipes force, what is choice",
            edition: context.network.edition,
            digest: context.network.digest, date: context.input.date,
            scenario: context.input.shock?.scenario.title ?? "none", status: context.input.status,
            generator: context.input.generator)
    }

    private static func settings(_ context: BriefContext) -> [SettingEntry] {
        let input = context.input
        return ReportFrame.settings(context.network, certificate: input.certificate, command: input.command) + [
            .init("Market", context.zoneName), .init("Supplier", context.supplierName),
            .init("First day", input.scorecard.start.description), .init("Cooperation", input.scorecard.rule.rawValue),
            .init("Scenario, id", input.shock?.scenario.id ?? "none"),
        ]
    }

    private static func legal(_ context: BriefContext) -> [RichText] {
        var lines: [RichText] = []
        if context.network.zones.contains(where: { $0.id.text == "XK" }) { lines.append(RichText(FlowMap.statusNote)) }
        lines += ReportFrame.names
        lines.append(
            """
            \(FlowMap.boundaryNote) This is not a forecast: a scenario says what would follow from a supposition. Pressures, \
            gas quality and contract law are not modelled.
            """)
        lines.append(
            """
            Every number comes from dataset \(context.network.edition) (SHA-256 \(context.network.digest)) and a run whose largest \
            relative residual was \(BriefContext.power(context.input.certificate)); a result above 10⁻⁸ is refused. \
            The PDF holds the tables as CSV. To make this brief again: \(context.input.command)
            """)
        return lines
    }
}
