import GasModel

/// One shock, month by month: supply before and under it, the stores, who loses what, what replaces it, what binds.
enum ShockChapter {
    static func chapter(_ context: BriefContext) -> Chapter? {
        guard let outcome = context.input.shock else { return nil }
        let scenario = outcome.scenario
        var blocks: [Block] = []
        if !scenario.summary.isEmpty {
            blocks.append(.paragraph("\(RichText.prose(scenario.summary))\(cites: scenario.sources.map(\.text))"))
        }
        if !scenario.assumptions.isEmpty {
            blocks.append(
                .paragraph(
                    "\(strong: "Assumed:") \(RichText.prose(scenario.assumptions.joined(separator: " "))) \(ReportFrame.runSentence(outcome))"))
        }
        if scenario.horizon == .gasYear, context.network.zones[context.input.zone].hasGasMarket {
            blocks.append(.figure(months(context, outcome)))
            if let store = store(context, outcome) { blocks.append(.figure(store)) }
        }
        let zones = Block.table(ShockChapterTables.zones(context, outcome))
        if let table = ShockChapterTables.replacements(outcome) {
            blocks.append(.beside(left: [zones], right: [.table(table)], share: 0.56))
        } else {
            blocks.append(zones)
        }
        return Chapter(scenario.title, blocks)
    }

    private static func monthNames(_ periods: [Period]) -> [String] { periods.map { MonthName.short($0.month) } }

    private static func months(_ context: BriefContext, _ outcome: ShockOutcome) -> Figure {
        let zone = context.input.zone
        let before = ZoneBalance(outcome.baseline, zone: zone, in: context.network)
        let under = ZoneBalance(outcome.shocked, zone: zone, in: context.network)
        func terawatthours(_ total: Double) -> String {
            total < 50 ? "0" : NumberText.fixed(total / 1000, 1)
        }
        // Entries share one family of shades: the colour of a supplier would say more than the run knows.
        let shades = (1...7).map { "entry-\($0)" }
        var entry = 0
        var series: [MonthlySupplyChart.Series] = []
        for (first, second) in zip(before.rows, under.rows)
        where (first.rates + second.rates).contains(where: { $0 > 0.05 }) {
            var look = first.origin.look
            if look.isEmpty {
                look = shades[min(entry, shades.count - 1)]
                entry += 1
            }
            series.append(
                .init(
                    first.origin.words, look: look, values: [first.rates, second.rates],
                    totals: [terawatthours(first.total), terawatthours(second.total)]))
        }
        let chart = MonthlySupplyChart(
            panels: ["Before", outcome.scenario.title], months: monthNames(outcome.baseline.periods), series: series,
            unserved: [before.unserved, under.unserved],
            unservedTotals: [terawatthours(before.unservedTotal), terawatthours(under.unservedTotal)],
            demand: [before.demand, under.demand], unit: "GWh per day", totalUnit: "TWh, before → under")
        return Figure(
            id: "months", title: monthsTitle(context, outcome),
            drawing: chart.drawing(id: "months", style: context.style),
            caption: """
                Supply of \(context.zoneName), monthly means (gross calorific value). Transit is taken off the entries in proportion to what \
                they bring. The line is demand; what stands above it goes into store.
                """, data: ShockChapterTables.months(before, under, outcome))
    }

    private static func monthsTitle(_ context: BriefContext, _ outcome: ShockOutcome) -> String {
        let values = outcome.shortage.unserved[context.input.zone]
        guard let worst = values.indices.max(by: { values[$0] == values[$1] ? $0 > $1 : values[$0] < values[$1] }),
            values[worst] > 0.05, let first = values.firstIndex(where: { $0 > 0 })
        else {
            let forgone = outcome.zones.first { $0.zone == context.input.zone }?.forgone ?? 0
            return forgone < 50
                ? say("\(context.zoneName) is served in every month")
                : say("\(context.zoneName) is served in every month, and gives up \(BriefContext.terawatthours(forgone, grade: .c)) for its price")
        }
        let periods = outcome.shortage.periods
        let month = { (index: Int) in MonthName.long(periods[index].month) }
        return first == worst
            ? say("The shortage is widest in \(month(worst)), when it begins")
            : say("The shortage begins in \(month(first)) and is widest in \(month(worst))")
    }

    private static func store(_ context: BriefContext, _ outcome: ShockOutcome) -> Figure? {
        let network = context.network
        let stores = StoragePath.stores(of: [context.input.zone], usedIn: outcome.baseline, network)
        guard let before = StoragePath(outcome.baseline, stores), let under = StoragePath(outcome.shocked, stores),
            before.levels != under.levels
        else { return nil }
        let names = BriefContext.list(stores.map { network.storages[$0].name })
        return Figure(
            id: "store", title: StoreFigure.title(before, under, outcome),
            drawing: StoreFigure.chart(before, under, outcome).drawing(id: "store", style: context.style),
            caption: "\(names). Both runs start at the same level; under the shock the end target yields to demand.",
            data: StoreFigure.data(before, under, outcome))
    }
}
