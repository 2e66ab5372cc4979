import GasModel

/// What would hurt most to lose, and which planned project would help.
enum HelpChapter {
    private static let shownAssets = 8
    private static let shownProjects = 8

    static func chapter(_ context: BriefContext) -> Chapter? {
        var blocks: [Block] = []
        if let critical = context.input.critical { blocks.append(assets(context, critical)) }
        if let projects = context.input.projects { blocks += help(context, projects) }
        return blocks.isEmpty ? nil : Chapter("What would hurt, what would help", blocks)
    }

    // MARK: Assets

    static func assets(_ context: BriefContext, _ critical: CriticalAssets) -> Block {
        let ranked = Array(critical.ranking(zone: context.focus, visible: BriefContext.visible).prefix(shownAssets))
        let stores = Quantity(critical.storagePercent, "%", precision: .decimals(0))
        guard let first = ranked.first else {
            return .paragraph(
                """
                \(strong: "Critical assets.") None of the \(critical.tried) pipes, terminals and stores in use would leave \(who(context)) \
                short if it failed alone on the coldest day in twenty years, stores at \(stores).
                """)
        }
        let isRegion = context.focus == nil
        let chart = RankingChart(
            bars: ranked.map { loss in
                .init(loss.name, Interval(context.focus.map { loss.percent[$0] ?? 0 } ?? loss.total))
            },
            unit: isRegion ? say("GWh on the day that the region would lack in addition") : say("percent of the day’s demand unserved in addition"),
            decimals: isRegion ? 0 : 1)
        return .figure(
            Figure(
                id: "critical-assets", title: say("\(first.name) is what \(who(context)) can least do without"),
                drawing: chart.drawing(id: "critical-assets", style: context.style),
                caption: """
                    Each of the \(critical.tried) pipes, terminals and stores that carry gas on the coldest day in twenty years (stores at \
                    \(stores), all suppliers) is lost alone; the region shares what is missing. Those that hurt, worst first.
                    """, data: data(context, ranked)))
    }

    private static func who(_ context: BriefContext) -> String { context.focus == nil ? say("the region") : context.zoneName }

    private static func data(_ context: BriefContext, _ losses: [CriticalAssets.Loss]) -> Table {
        Table(
            id: "critical-assets", title: "What the loss of one asset would do on the coldest day",
            columns: [
                .words("asset", "Asset"), .init("capacity_gwh_per_day", "Capacity", unit: "GWh/d", decimals: 1),
                .init("region_gwh", "Region", unit: "GWh", decimals: 1),
            ]
                + context.withMarket.map {
                    .init("unserved_\(context.network.zones[$0].id.text.lowercased())_percent", context.name($0), unit: "%", decimals: 1)
                },
            rows: losses.map { loss in
                .init(
                    [.words(loss.name), .known(loss.capacity), .amount(loss.total)] + context.withMarket.map { .amount(loss.percent[$0]) })
            })
    }

    // MARK: Projects

    private static func help(_ context: BriefContext, _ appraisal: ProjectAppraisal) -> [Block] {
        let before = appraisal.before.nMinusOne
        func helps(_ index: Int) -> Bool {
            (appraisal.relief(appraisal.alone[index]) ?? 0) >= BriefContext.visible
                || (appraisal.alone[index].nMinusOne ?? 0) >= (before ?? 0) + 0.5
        }
        let useful = appraisal.ranking.filter(helps)
        let short = appraisal.shortCases.count
        guard let best = useful.first else {
            return [
                .paragraph(
                    """
                    \(strong: "Projects.") None of the \(appraisal.projects.count) planned projects would relieve a shortage here or raise N−1: \
                    gas is short in \(short) of \(appraisal.cases.count) cases.
                    """)
            ]
        }
        let relief = appraisal.relief(appraisal.alone[best]) ?? 0
        let title =
            relief >= BriefContext.visible
            ? say("\(appraisal.projects[best].name) would help most")
            : say("No planned project relieves a shortage; \(appraisal.projects[best].name) raises N−1 most")
        return [
            .table(
                Table(
                    id: "help", title: title,
                    caption: """
                        In use from the first day, alone; a pipe brings no gas that no source has. Relief: share of \(context.zoneName)’s shortage that \
                        disappears, mean of the cases in which it is short today, \(short) of \(appraisal.cases.count) (a gas year, a cold fortnight \
                        and the coldest day without gas from \(context.supplierName), stores at 30\u{A0}%; named shocks). N−1 at stores of 30\u{A0}%, \
                        today \(before.map { Quantity.percent($0) } ?? Quantity(.nan, "%")). Projects that help: \(useful.count) of \
                        \(appraisal.projects.count); negative: a new neighbour must be shared with. … unknown.
                        """,
                    columns: [
                        .words("project", "Project", share: 3), .words("status", "Status", share: 0.9), .words("from", "From", share: 0.7),
                        .init("capacity_gwh_per_day", "Capacity", unit: "GWh/d"),
                        .init("cost_million_eur", "Cost", unit: "million EUR"), .init("relief_percent", "Relief", unit: "%"),
                        .init("n_minus_1_30_percent", "N−1", unit: "%"),
                    ],
                    rows: useful.prefix(shownProjects).map { row(appraisal, $0) }, isCompact: true))
        ]
    }

    private static func row(_ appraisal: ProjectAppraisal, _ index: Int) -> Table.Row {
        let project = appraisal.projects[index]
        let state = appraisal.alone[index]
        let availability = project.assets.map(appraisal.network.availability)
        return .init([
            .words(project.name), .words(availability.first.map(status) ?? ""),
            availability.compactMap(\.from).max().map { .words($0.year.description) } ?? .missing, .known(appraisal.capacity(project)),
            project.cost.map { .interval(Interval(low: $0.low, central: $0.central, high: $0.high), grade: $0.grade) } ?? .missing,
            appraisal.relief(state).map { abs($0) < BriefContext.visible ? .zero : .number($0) } ?? .notApplicable,
            .known(state.nMinusOne),
        ])
    }

    private static func status(_ availability: Availability) -> String {
        switch availability.status {
        case .underConstruction: say("being built")
        case .planned: say("planned")
        case .proposed: say("proposed")
        case .operating: say("announced")
        case .idle, .closed, .shelved: availability.status.rawValue
        }
    }
}
