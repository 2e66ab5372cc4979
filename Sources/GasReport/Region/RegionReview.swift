import GasModel

/// The regional review: all markets side by side, and a few lines on each.
public enum RegionReview {
    public static func document(_ input: RegionReviewInput, style: HouseStyle = .current) -> Document {
        let network = input.network
        let context = input.context(nil, style)
        var document = Document(
            title: input.frame.title(
                kind: "Regional review", title: say("South-East Europe: gas from \(context.supplierName)"),
                subtitle: say(
                    "\(network.studiedMarkets.count) markets side by side: what depends on it, what the pipes force, what is choice"),
                scenario: say("\(input.matrix.scenarios.count) of the library"), network),
            headlines: RegionHeadlines.list(input, context), findings: RegionFindings.list(input, context))
        document.chapters = [
            Chapter("The markets side by side", [.figure(DependenceChapter.figure(context)), .table(RegionChapter.table(context))]),
            OriginChapter.chapter(input, context), PipesChapter.chapter(input, context),
            ShocksChapter.chapter(input, context), CountryLines.chapter(input, style),
            Chapter(
                "How sure are we",
                ConfidenceChapter.doubts(input.frame.evidence, gaps: input.frame.gaps, warnings: input.frame.warnings)),
            MethodChapter.chapter(context, certificate: input.certificate),
        ].compactMap { $0 }
        document.settings =
            input.frame.settings(network, certificate: input.certificate) + [
                .init("Supplier", context.supplierName), .init("First day", input.scorecard.start.description),
                .init("Cooperation", input.scorecard.rule.rawValue),
            ]
        document.glossary = BriefGlossary.entries(context)
        document.legal = input.frame.legal(network, certificate: input.certificate, hasMap: input.ground != nil)
        return BriefSources.attach(
            to: document, network, further: input.frame.listsFurtherSources ? input.frame.evidence : nil)
    }
}
