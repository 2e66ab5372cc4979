import GasModel

/// Today – unavoidable – choice for the region, with the indicators beside it.
enum DependenceChapter {
    static func chapter(_ context: BriefContext) -> Chapter? {
        guard !context.withMarket.isEmpty else { return nil }
        let conventions = context.input.origins.map { [Block.table(ConventionTable.table(context, $0))] } ?? []
        return Chapter("Today, unavoidable, choice", [.figure(figure(context))] + conventions)
    }

    static func figure(_ context: BriefContext) -> Figure {
        let rows = context.withMarket.map { zone in
            DependenceChart.Row(
                context.name(zone), context.printed(zone) ?? PrintedDependence(today: nil, unavoidable: nil, choice: nil),
                isEmphasised: zone == context.focus)
        }
        let chart = DependenceChart(
            rows: rows, notApplicable: context.withoutMarket.map(context.name), supplier: context.supplierName)
        let ids = context.withMarket.flatMap { context.cites(context.dependence($0)?.evidence) }
        return Figure(
            id: "dependence", title: title(context), drawing: chart.drawing(id: "dependence", style: context.style),
            caption: """
                Gas from \(context.supplierName): percent of consumption by \(convention(context)) (today, choice) and percent of demand \
                (unavoidable), gas year from \(context.input.scorecard.start.description); \(ruleWords(context)). Range of today: gas of \
                unproven origin counted out and in; range of unavoidable: other sources at technical potential and as observed.\(cites: ids)
                """, data: DependenceData.table(context))
    }

    private static func convention(_ context: BriefContext) -> String {
        let used =
            context.dependence?.convention ?? context.withMarket.compactMap { context.dependence($0)?.convention }.first
        return BriefFindings.conventionWords(used ?? .contractual)
    }

    static func ruleWords(_ context: BriefContext) -> String {
        switch context.input.scorecard.rule {
        case .fair: "the region shares what is missing; boundary markets serve themselves first from their own wells, stores and pipes, and LNG, hub and corridor gas is common"
        case .servedFirst: "the studied zone is served first"
        case .everyStateForItself: "every state serves itself first"
        }
    }

    private static func title(_ context: BriefContext) -> String {
        guard let dependence = context.dependence, let year = dependence.unavoidable(.gasYear) else {
            return say("What depends on \(context.supplierName) in the region")
        }
        let printed = PrintedDependence(dependence)
        let share = printed.text(printed.unavoidable)
        if year.share.central < BriefContext.visible {
            return say("Over a year, \(context.zoneName) could replace all gas from \(context.supplierName)")
        }
        guard let choice = printed.choice, choice.central >= BriefContext.visible else {
            return say("\(share)\u{A0}% of \(context.zoneName)’s demand has no other way in")
        }
        return say("\(context.zoneName): \(share)\u{A0}% unavoidable, \(printed.text(choice))\u{A0}% choice")
    }
}
