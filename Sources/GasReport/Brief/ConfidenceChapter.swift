import GasModel

/// Which figures decide, how well the inputs are known, what is missing.
enum ConfidenceChapter {
    static func chapter(_ context: BriefContext) -> Chapter? {
        // The list first: it fills a page that the table, which stays whole, may leave.
        var blocks = conditions(context)
        if let table = deciding(context) { blocks.append(.table(table)) }
        if let events = context.input.pastEvents { blocks += pastEvents(events) }
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

    /// What the shares hold under: change one of these, and they change.
    private static func conditions(_ context: BriefContext) -> [Block] {
        guard let dependence = context.dependence, dependence.unavoidable(.gasYear) != nil else { return [] }
        let printed = PrintedDependence(dependence)
        var items: [RichText] = [
            """
            \(strong: "Volumes.") Other sources deliver what was observed and their documented spare; the range goes from all that they \
            technically could to only what was observed.
            """,
            """
            \(strong: "Demand and stores.") Demand is that of a mean year and does not answer to price; stores end the year as they began it.
            """,
        ]
        if let rules = context.input.rules {
            items.append(
                """
                \(strong: "Rule.") \(printed.quantity(rules.fair)) unserved holds when the region shares; it would be \
                \(printed.quantity(Interval(rules.servedFirst))) were \(context.zoneName) served first, and \
                \(printed.quantity(rules.everyStateForItself)) if every state kept its gas until it is itself served: a bound, not a \
                forecast.
                """)
        }
        return [.heading("What the shares hold under"), .list(items)]
    }

    /// How well past events are reproduced, misses named.
    private static func pastEvents(_ events: PastEvents) -> [Block] {
        let table = Table(
            id: "past-events", title: say("\(events.met) of \(events.judged) results of past events are found again"),
            caption: """
                Results that the model had to find; what a run was told does not count. That nobody was short is a weak test; that somebody \
                was, a strong one. In brackets what happened.
                """,
            columns: [
                .words("event", "Past event", share: 1.5), .init("judged", "Judged", unit: "results"), .init("met", "Met", unit: "results"),
                .words("missed", "Missed: what the model found", share: 2.6),
            ],
            rows: events.episodes.map { episode in
                .init([
                    .words(episode.title), .number(Double(episode.judged)), episode.met == 0 ? .zero : .number(Double(episode.met)),
                    episode.missed.isEmpty ? .notApplicable : .text(list(episode.missed)),
                ])
            }, isCompact: true)
        return [.table(table)]
    }

    private static func list(_ missed: [BacktestRecord]) -> RichText {
        var text = RichText.empty
        for (position, record) in missed.enumerated() { text = text + (position == 0 ? .empty : "; ") + miss(record) }
        return text
    }

    private static func miss(_ record: BacktestRecord) -> RichText {
        let unit = record.quantity.unit
        let found = record.found.map { Quantity($0, unit) } ?? Quantity(.nan, unit)
        return "\(record.target), \(record.quantity.words) \(found) (\(happened(record)))"
    }

    /// `15–20`, `at least 15`, `at most 20`.
    private static func happened(_ record: BacktestRecord) -> RichText {
        func text(_ value: Double) -> String { NumberText.fixed(value, value == value.rounded() ? 0 : 1) }
        switch (record.low, record.high) {
        case (let low?, let high?) where low == high: return RichText([.plain(text(low))])
        case (let low?, let high?): return RichText([.plain(text(low) + NumberText.enDash + text(high))])
        case (let low?, nil): return "at least \(text(low))"
        case (nil, let high?): return "at most \(text(high))"
        case (nil, nil): return RichText([.plain(NumberText.missing)])
        }
    }

    private static func deciding(_ context: BriefContext) -> Table? {
        guard let deciding = context.input.deciding, !deciding.figures.isEmpty else { return nil }
        let isShare = deciding.measure == .unavoidable
        let result = isShare ? "unserved" : "headroom"
        let rows = deciding.figures.map { item -> Table.Row in
            let estimate = item.estimate
            return .init([
                .text(RichText(context.network.title(item.figure)).capitalised), .number(estimate.low, grade: estimate.grade),
                .number(estimate.central, grade: estimate.grade), .number(estimate.high, grade: estimate.grade), .text(RichText(context.network.unit(item.figure))),
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
