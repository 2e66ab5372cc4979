import GasModel

/// The comparison note: two runs, years or datasets side by side.
public enum ComparisonNote {
    public static func document(_ comparison: Comparison, frame: ReportFrame, style: HouseStyle = .current) -> Document {
        let network = comparison.first.network
        var document = Document(
            title: frame.title(
                kind: "Comparison note", title: say("\(comparison.first.label) – \(comparison.second.label)"),
                subtitle: "What differs in the inputs, and what follows from it",
                scenario: "\(comparison.first.name), \(comparison.second.name)", network),
            headlines: headlines(comparison), findings: ComparisonFindings.list(comparison))
        let tables = ComparisonTables.all(comparison, isWhole: false)
        func blocks(_ ids: [String]) -> [Block] { tables.filter { ids.contains($0.id) }.map { .table($0) } }
        var inputs: [Block] = [.list(suppositions(comparison))] + blocks(["inputs"])
        inputs += blocks(["unmatched"])
        let flows = tables.first { $0.id == "flows" }
        let supplies = tables.filter { $0.id == "supplies" }
        var sources: [Block] = supplies.map { .table($0) }
        if let flows { sources = [.beside(left: [.table(flows)], right: sources, share: 0.52)] }
        document.chapters = [
            Chapter("What differs", inputs), Chapter("What follows for the markets", prices(comparison, style) + blocks(["zones", "scores", "score-structure"])),
            Chapter("Where the gas comes from", sources + blocks(["stores"])),
            Chapter("How sure are we", certainty + ConfidenceChapter.doubts(frame.evidence, gaps: frame.gaps, warnings: frame.warnings)),
        ]
        document.settings =
            frame.settings(network, certificate: comparison.certificate)
            + settings("A", comparison.first) + settings("B", comparison.second)
        document.glossary = glossary
        document.legal = frame.legal(network, certificate: comparison.certificate, hasMap: false)
        return BriefSources.attach(to: document, network, further: frame.listsFurtherSources ? frame.evidence : nil)
    }

    private static func headlines(_ comparison: Comparison) -> [HeadlineFigure] {
        let short = ComparisonFindings.short(comparison)
        var figures: [HeadlineFigure] = [
            .init("\(comparison.inputs.count)", "of \(comparison.alignedInputs) inputs differ"),
            .init("\(short.first) → \(short.second)", "markets of the region go short, A → B"),
        ]
        if let first = comparison.unservedPercent.first, let second = comparison.unservedPercent.second, first != second {
            figures.append(
                .init(
                    "\(Quantity.percentText(first)) → \(Quantity.percentText(second))\u{A0}%",
                    "of the region’s demand would stay unserved, A → B"))
        }
        if let rise = ComparisonFindings.dearest(comparison), let change = rise.price.change {
            figures.append(
                .init(
                    (change > 0 ? "+" : "") + NumberText.fixed(change, 1) + "\u{A0}EUR",
                    "per MWh is the largest change of a price, in \(rise.name)"))
        }
        return figures
    }

    private static func suppositions(_ comparison: Comparison) -> [RichText] {
        func words(_ mark: String, _ run: ComparedRun) -> RichText {
            let scenario = run.outcome.scenario
            let shocks = scenario.shocks.map { $0.sentence(in: run.network) }.joined(separator: "; ")
            let what = shocks.isEmpty ? "no shock" : shocks
            return """
                \(strong: RichText(mark)): \(run.label) – \(what). \(scenario.horizon.name.prefix(1).uppercased() + scenario.horizon.name.dropFirst()) from \
                \(scenario.runStart.description), dataset \(run.network.edition) (\(String(run.network.digest.prefix(12)))).\(cites: cited(run, comparison))
                """
        }
        return [words("A", comparison.first), words("B", comparison.second)]
    }

    /// Sources of a scenario, as far as the printed bibliography has them.
    private static func cited(_ run: ComparedRun, _ comparison: Comparison) -> [String] {
        run.outcome.scenario.sources.filter { comparison.first.network.publication($0) != nil }.map(\.text)
    }

    /// Prices of the markets that are served on both sides.
    private static func prices(_ comparison: Comparison, _ style: HouseStyle) -> [Block] {
        let zones = comparison.zones.filter {
            $0.isStudied && ($0.price.change ?? 0).magnitude >= 0.5 && $0.unserved.first == 0 && $0.unserved.second == 0
        }.sorted { ($0.price.change ?? 0, $1.name) > ($1.price.change ?? 0, $0.name) }
        guard zones.count > 1, let most = ComparisonFindings.dearest(comparison), let change = most.price.change else { return [] }
        let title = say("Prices differ most in \(most.name): \(change > 0 ? "+" : "")\(NumberText.fixed(change, 1)) EUR/MWh")
        let chart = RankingChart(
            bars: zones.map { .init($0.name, Interval($0.price.change ?? 0)) }, unit: "EUR/MWh, B less A", decimals: 1)
        return [
            .figure(
                Figure(
                    id: "prices", title: title, drawing: chart.drawing(id: "prices", style: style),
                    caption: "\(ComparisonTables.sides(comparison)) Markets that are served on both sides; half a euro and more."))
        ]
    }

    private static let certainty: [Block] = [
        .list([
            """
            \(strong: "Same method.") Both runs were solved by the same program with the same rules; what differs in the results follows from \
            the inputs listed above.
            """,
            """
            \(strong: "Central values.") Both sides use the central value of every figure. A difference that is smaller than the range of \
            the figures behind it says little.
            """,
        ])
    ]

    private static func settings(_ mark: String, _ run: ComparedRun) -> [SettingEntry] {
        let scenario = run.outcome.scenario
        return [
            .init("\(mark), name", run.name), .init("\(mark), dataset", "\(run.network.title) \(run.network.edition)"),
            .init("\(mark), SHA-256", run.network.digest), .init("\(mark), scenario", scenario.id),
            .init("\(mark), run, first day", scenario.runStart.description), .init("\(mark), horizon", scenario.horizon.rawValue),
            .init("\(mark), cooperation", scenario.cooperation.rawValue),
            .init("\(mark), energy", run.network.energyBasis?.description ?? "not stated"),
        ]
    }

    private static let glossary: [GlossaryEntry] = [
        .init("A, B", "The two sides of the comparison, in the order in which they were named."),
        .init("Aligned", "Put side by side because the identifier is the same."),
        .init("Bill", "What consumers would pay at the price of one more MWh."),
        .init("Choice", "What today’s dependence exceeds the unavoidable part by."),
        .init("DIV", "Diversity, 0 to 100: 100 less half the sums of squared shares by supplier and by entry, in percent."),
        .init("GCV", "Gross calorific value: energy with the heat of condensation, 25/0 °C."),
        .init("HHI", "Herfindahl–Hirschman index: sum of squared percentage shares; 10\u{202F}000 is a single supplier."),
        .init("Price", "Cost of one more MWh in a market; the value of lost load where demand is unserved."),
        .init("Unserved", "Demand that no dispatch of the gas and pipes that are there can meet."),
    ]
}
