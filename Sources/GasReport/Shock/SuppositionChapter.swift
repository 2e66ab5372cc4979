import GasModel

/// What is supposed, and what differs from the undisturbed run.
enum SuppositionChapter {
    static func chapter(_ input: ShockNoteInput) -> Chapter {
        let scenario = input.scenario
        var blocks: [Block] = []
        if !scenario.summary.isEmpty {
            blocks.append(.paragraph("\(RichText.prose(scenario.summary))\(cites: scenario.sources.map(\.text))"))
        }
        var items = scenario.shocks.map { shock -> RichText in
            let sentence = shock.sentence(in: input.network)
            // Some sentences name their days themselves.
            let isDated = shock.window.from.map { sentence.contains($0.description) } ?? false
            return "\(RichText.prose(sentence.prefix(1).uppercased() + sentence.dropFirst()))\(isDated ? "" : window(shock.window))."
        }
        if items.isEmpty { items.append("No shock: the \(scenario.horizon.name) itself is the case.") }
        items.append(
            """
            The run \(input.isYear ? "goes" : "is") \(input.runWords)\(lasting(input)); a shock is unforeseen, so stores stand on the first day where \
            \(scenario.storagePercent.map { say("the scenario puts them, at \(NumberText.fixed($0, 0))\u{A0}%") } ?? say("the undisturbed year leaves them")); \
            \(input.ruleWords).
            """)
        items += scenario.assumptions.map { "\(strong: "Assumed:") \(RichText.prose($0))" }
        blocks.append(.list(items))
        if let table = changes(input) { blocks.append(.table(table)) }
        return Chapter("What is supposed", blocks)
    }

    /// What lasts has no end but that of the run, which the run itself says.
    private static func lasting(_ input: ShockNoteInput) -> String {
        let isOpen = input.scenario.shocks.contains { $0.window.to == nil }
        return input.isYear && isOpen ? say(", and what has no last day lasts to its end") : ""
    }

    private static func window(_ window: ShockWindow) -> String {
        switch (window.from, window.to) {
        case (nil, nil): ""
        case (let from?, nil): say(", from \(from.description) on")
        case (nil, let to?): say(", until \(to.description)")
        case (let from?, let to?): say(", from \(from.description) to \(to.description)")
        }
    }

    private static func changes(_ input: ShockNoteInput) -> Table? {
        let rows = input.outcome.changes
        guard !rows.isEmpty else { return nil }
        return Table(
            id: "changes", title: rows.count == 1 ? say("One input differs") : say("\(rows.count) inputs differ"),
            caption: "Every condition that differs from the same run without the shock, mean of the months named.",
            columns: [
                .words("condition", "Input", share: 3), .words("unit", "Unit", share: 0.5),
                .init("before", "Before", decimals: 1), .init("under", "Under", decimals: 1),
                .words("months", "When", share: 1.3),
            ],
            rows: rows.map {
                .init([
                    .text(RichText($0.what).capitalised), .words($0.unit), limit($0.before),
                    limit($0.under), .words($0.periods),
                ])
            }, isCompact: true)
    }

    static func limit(_ value: Double) -> Cell { value == .infinity ? .text("unlimited") : .amount(value) }
}
