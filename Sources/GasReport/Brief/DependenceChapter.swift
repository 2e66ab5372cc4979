import GasModel

/// Today – unavoidable – choice for the region, with the indicators beside it.
enum DependenceChapter {
    static func chapter(_ context: BriefContext) -> Chapter? {
        guard !context.withMarket.isEmpty else { return nil }
        return Chapter("Today, unavoidable, choice", [.figure(figure(context))])
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
            let most = context.withMarket.filter { (context.dependence($0)?.today?.central ?? 0) >= 50 }.count
            return most == 0
                ? say("What depends on \(context.supplierName) in the region")
                : say("Markets that take half or more of their gas from \(context.supplierName): \(most) of \(context.withMarket.count)")
        }
        let printed = PrintedDependence(dependence)
        let share = printed.text(printed.unavoidable)
        if let today = dependence.today, today.high < BriefContext.visible {
            return say("\(context.zoneName) gets no gas from \(context.supplierName)")
        }
        if year.share.central < BriefContext.visible {
            return say("Over a year, \(context.zoneName) could replace all gas from \(context.supplierName)")
        }
        guard let choice = printed.choice, choice.central >= BriefContext.visible else {
            return say("\(share)\u{A0}% of \(context.zoneName)’s demand would stay unserved without it")
        }
        return say("\(context.zoneName): \(share)\u{A0}% unavoidable, \(printed.text(choice))\u{A0}% choice")
    }
}
