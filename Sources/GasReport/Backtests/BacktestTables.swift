import GasModel

/// What an episode's run was told, what it found and what happened, as tables.
public enum BacktestTables {
    public static func all(_ result: BacktestResult) -> [Table] {
        [given(result), expectations(result, .found), expectations(result, .given), zones(result), flows(result)]
            .filter { !$0.rows.isEmpty }
    }

    /// What an episode is, on a terminal.
    public static func summary(_ result: BacktestResult) -> String {
        let episode = result.episode
        return
            ([episode.title, episode.summary, "  days: \(words(episode.window)), dataset: \(result.network.title)"]
            + episode.assumptions.map { "  assumption: \($0)" }).joined(separator: "\n") + "\n"
    }

    /// One line per episode.
    public static func summary(_ results: [BacktestResult]) -> Table {
        Table(
            id: "backtests", title: "Past events: what the model had to find",
            columns: [
                .words("episode", "Episode", share: 2), .words("days", "Days"), Table.Column("met", "Met"),
                Table.Column("missed", "Missed"), Table.Column("no_evidence", "No evidence"),
                Table.Column("given", "Given, no test"),
            ],
            rows: results.map { result in
                Table.Row([
                    .text(RichText(result.episode.title)), .text(RichText(words(result.episode.window))),
                    .number(Double(result.count(.met))), .number(Double(result.count(.missed))),
                    .number(Double(result.count(.noEvidence))), .number(Double(result.count(.given))),
                ])
            })
    }

    static func given(_ result: BacktestResult) -> Table {
        Table(
            id: "given-\(result.episode.id)", title: "What the run is told",
            columns: [
                .words("days", "Days"), .words("what", "Figure", share: 2), .number("value", "Value", decimals: 1),
                .words("unit", "Unit"), .words("part", "Part"), .words("source", "Source and grade"), .words("notes", "Remark", share: 3),
            ],
            rows: result.episode.shocks.map { shock in
                Table.Row([
                    .text(RichText(words(result.episode.window))), .text(RichText(shock.sentence(in: result.network))), .notApplicable,
                    .text(""), .text("event"), .text(""), .text(""),
                ])
            }
                + result.episode.given.map { figure in
                    Table.Row([
                        .text(RichText(words(figure.range))), .text(RichText("\(figure.attribute) of \(figure.targetName)")),
                        .number(figure.value), .text(RichText(figure.unit)), .text(RichText(figure.part.rawValue)),
                        .text(RichText(evidence(figure.sources, figure.grade))), .text(RichText(figure.notes)),
                    ])
                })
    }

    static func expectations(_ result: BacktestResult, _ standing: Expectation.Standing) -> Table {
        let rows = result.judged.filter { $0.expectation.standing == standing }
        return Table(
            id: "\(standing.rawValue)-expectations-\(result.episode.id)",
            title: standing == .found ? "What the run had to find" : "What follows from what it was told: no test",
            columns: [
                .words("days", "Days"), .words("target", "Where", share: 2), .words("quantity", "Quantity", share: 2),
                .words("happened", "Happened"), Table.Column("found", "Found", decimals: 1),
                Table.Column("found_otherwise", result.otherRule == .fair ? "If all shared" : "If every state served itself", decimals: 1),
                .words("unit", "Unit"), .words("verdict", "Verdict"), .words("source", "Source and grade"), .words("notes", "Remark", share: 3),
            ],
            rows: rows.map { row in
                let expectation = row.expectation
                let cause = row.verdict == .missed && !expectation.cause.isEmpty ? " Cause of the miss: \(expectation.cause)" : ""
                return Table.Row([
                    .text(RichText(words(expectation.range))),
                    .text(RichText(expectation.targetName.isEmpty ? NumberText.notApplicable : expectation.targetName)),
                    .text(RichText(expectation.quantity.words)),
                    .text(RichText(range(expectation))), .known(row.found), .known(row.foundOtherwise), .text(RichText(expectation.quantity.unit)),
                    .text(RichText(row.verdict == .missed ? "MISSED" : row.verdict.words)),
                    .text(RichText(evidence(expectation.sources, expectation.grade))), .text(RichText(expectation.notes + cause)),
                ])
            })
    }

    static func zones(_ result: BacktestResult) -> Table {
        Table(
            id: "zones-\(result.episode.id)", title: "Every market over the whole window",
            columns: [
                .words("zone", "Market"), Table.Column("demand_gwh_per_day", "Demand", unit: "GWh/d", decimals: 1),
                .words("demand_basis", "Demand rests on", share: 2),
                Table.Column("unserved_before_percent", "Unserved without the event", unit: "%", decimals: 1),
                Table.Column("unserved_percent", "Unserved with it", unit: "%", decimals: 1),
                Table.Column("withdrawal_gwh_per_day", "Net withdrawal", unit: "GWh/d", decimals: 1),
            ],
            rows: result.zones.map { line in
                Table.Row([
                    .text(RichText(result.network.zones[line.zone].name)), .number(line.demand), .text(RichText(line.demandBasis.words)),
                    .number(line.unservedBefore), .number(line.unserved), .number(line.withdrawal),
                ])
            })
    }

    static func flows(_ result: BacktestResult) -> Table {
        let days = Double(result.episode.window.days)
        return Table(
            id: "flows-\(result.episode.id)", title: "What flows otherwise because of the event",
            columns: [
                .words("asset", "Route or terminal", share: 2), Table.Column("before_gwh_per_day", "Without", unit: "GWh/d", decimals: 1),
                Table.Column("under_gwh_per_day", "With", unit: "GWh/d", decimals: 1),
            ],
            rows: result.flowChanges.filter { abs($0.change) >= days }.prefix(12).map { change in
                Table.Row([.text(RichText(change.name)), .number(change.before / days), .number(change.under / days)])
            })
    }

    static func range(_ expectation: Expectation) -> String {
        switch (expectation.low, expectation.high) {
        case (let low?, let high?) where low == high: NumberText.fixed(low, 1)
        case (let low?, let high?): "\(NumberText.fixed(low, 1)) to \(NumberText.fixed(high, 1))"
        case (let low?, nil): "at least \(NumberText.fixed(low, 1))"
        case (nil, let high?): "at most \(NumberText.fixed(high, 1))"
        case (nil, nil): NumberText.missing
        }
    }

    static func words(_ range: DayRange) -> String {
        range.first == range.last ? "\(range.first)" : "\(range.first) to \(range.last)"
    }

    private static func evidence(_ sources: [Identifier<Publication>], _ grade: EvidenceGrade) -> String {
        sources.map(\.text).joined(separator: ", ") + " (\(grade.rawValue))"
    }
}

extension Table.Column {
    fileprivate static func number(_ key: String, _ header: String, decimals: Int) -> Table.Column {
        Table.Column(key, header, decimals: decimals)
    }
}
