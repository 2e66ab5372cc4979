import GasModel

/// Every scenario of the library beside every market, and what they make scarce.
enum ShocksChapter {
    private static let shown = 10

    static func chapter(_ input: RegionReviewInput, _ context: BriefContext) -> Chapter? {
        guard !input.matrix.scenarios.isEmpty else { return nil }
        var blocks: [Block] = [.figure(ComparisonChapter.heat(context, input.matrix))]
        if let assets = input.assets { blocks.append(HelpChapter.assets(context, assets)) }
        if !input.critical.isEmpty { blocks.append(.table(table(input))) }
        return Chapter("What shocks would do", blocks)
    }

    private static func table(_ input: RegionReviewInput) -> Table {
        let count = input.critical.count
        return Table(
            id: "critical", title: "What most scenarios make scarce",
            caption: """
                Limits that are used in full and worth half a euro more than in the undisturbed run: in how many of \
                \(input.matrix.scenarios.count) scenarios, and what one more MWh through them saves where it saves most\
                \(count > shown ? say("; the first \(shown) of \(count)") : ""). Values near the value of lost load mean that somebody is short.
                """,
            columns: [
                .words("limit", "Limit", share: 2.2), .init("scenarios", "Scenarios", unit: "number"),
                .init("highest_eur_per_mwh", "Worth up to", unit: "EUR/MWh"),
                .words("first_scenarios", "Among them", share: 2.4),
            ],
            rows: input.critical.prefix(shown).map {
                .init([
                    .words($0.name), .number(Double($0.scenarios.count)), .number($0.highest),
                    .words($0.scenarios.prefix(2).joined(separator: "; ")),
                ])
            }, isCompact: true)
    }
}
