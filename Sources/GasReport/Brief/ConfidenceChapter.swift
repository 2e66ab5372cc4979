import GasModel

/// Which figures decide, how well the inputs are known, what is missing.
enum ConfidenceChapter {
    static func chapter(_ context: BriefContext) -> Chapter? {
        var blocks: [Block] = []
        if let table = deciding(context) { blocks.append(.table(table)) }
        if let history = pastEvents(context.input.pastEvents) { blocks.append(.paragraph(history)) }
        return Chapter(
            "How sure are we", blocks + doubts(context.input.evidence, gaps: context.input.gaps, warnings: context.input.warnings))
    }

    /// Grades of the evidence, gaps and open warnings.
    static func doubts(_ evidence: UsedEvidence?, gaps: [RichText], warnings: [Finding]) -> [Block] {
        var doubts: [Block] = []
        if let sentence = evidence.flatMap(grades) { doubts.append(.paragraph(sentence)) }
        if !gaps.isEmpty {
            doubts.append(.heading("What is missing or weak"))
            doubts.append(.list(gaps))
        }
        let serious = warnings.filter { $0.severity != .note }
        if !serious.isEmpty {
            doubts.append(.heading(say("Open warnings of the dataset: \(serious.count)")))
            doubts.append(.list(serious.prefix(4).map { "\(RichText.prose($0.message)) (\($0.place.description))" }))
        }
        return doubts
    }

    /// How well past events are reproduced, misses named.
    private static func pastEvents(_ events: PastEvents?) -> RichText? {
        guard let events else { return nil }
        var missed: RichText = .empty
        if !events.missed.isEmpty {
            let names = events.missed.map { "\($0.episodeTitle) (\($0.target), \($0.quantity.words))" }
            let more = names.count > 4 ? "; and \(names.count - 4) more" : ""
            missed = " Missed: \(names.prefix(4).joined(separator: "; "))\(more)."
        }
        return """
            \(strong: "Past events.") Of \(events.judged) results that the model had to find in \(events.episodes.count) past events, \
            \(events.met) were met; what a run was told does not count.\(missed) That nobody was short is a weak test; that somebody was, a strong one.
            """
    }

    private static func deciding(_ context: BriefContext) -> Table? {
        guard let deciding = context.input.deciding, !deciding.figures.isEmpty else { return nil }
        let isShare = deciding.measure == .unavoidable
        let result = isShare ? "unserved" : "headroom"
        let rows = deciding.figures.map { item -> Table.Row in
            let estimate = item.estimate
            return .init([
                .text(RichText(context.network.title(item.figure)).capitalised), .number(estimate.low),
                .number(estimate.central),
                .number(estimate.high), .text(RichText(context.network.unit(item.figure))),
                .text("\(estimate.grade.rawValue)\(cites: context.cites(estimate))"), .number(item.effect.low),
                .number(item.effect.high),
            ])
        }
        let measure =
            isShare
            ? "percent of demand unserved"
            : "headroom: percent by which demand could grow before the first shortage"
        return Table(
            id: "deciding", title: say("What decides most: \(context.network.title(deciding.figures[0].figure))"),
            caption: """
                \(context.zoneName) without gas from \(context.supplierName), \
                \(BriefContext.words(deciding.horizon, deciding.storagePercent)): \(measure), one figure at a time set to its low and high end; \
                \(Quantity.percent(deciding.central)) with all at their central value.
                """,
            columns: [
                .words("figure", "Input", share: 2.2), .init("low", "Low", decimals: 1),
                .init("central", "Central", decimals: 1),
                .init("high", "High", decimals: 1), .words("unit", "Unit", share: 0.5),
                .words("grade", "Grade", share: 0.9),
                .init("\(result)_low_percent", "Result from", unit: "%", decimals: 1),
                .init("\(result)_high_percent", "to", unit: "%", decimals: 1),
            ], rows: rows, isCompact: true)
    }

    /// How well the figures are known that the numbers were made from, and the kind of which most are unknown.
    private static func grades(_ evidence: UsedEvidence) -> RichText? {
        guard let total = evidence.groups.last, total.known > 0 else { return nil }
        let worst = evidence.groups.dropLast().max { $0.missing < $1.missing }
        let missing: RichText = if let worst, worst.missing > 0 {
            "; \(total.missing) are unknown, \(worst.missing) of them \(worst.name)"
        } else { "" }
        return """
            \(strong: "Evidence.") Of the \(total.known) figures behind the numbers here, \(total.a) were read in a source (grade A, \
            conversions included), \(total.b) recalled from a named publication (B), and \(strong: "\(total.c) are estimates (C)")\(missing).
            """
    }
}
