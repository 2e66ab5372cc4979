import GasModel

/// What replaced the loss: by supplier, by pipe and terminal, on the map; and what binds.
enum FlowsChapter {
    private static let shownFlows = 10
    private static let shownLimits = 8

    static func chapter(_ input: ShockNoteInput, _ style: HouseStyle) -> Chapter? {
        var blocks: [Block] = []
        if let table = ShockChapterTables.replacements(input.outcome) {
            blocks.append(.beside(left: [.table(flows(input))], right: [.table(table)], share: 0.56))
        } else if !input.outcome.flowChanges.isEmpty {
            blocks.append(.table(flows(input)))
        }
        let limits = binding(input).map { [Block.table($0)] } ?? []
        let picture = map(input, style).map { [Block.figure($0)] } ?? []
        // The map takes most of a page: what is short stands before it, unless that page has pictures by month.
        blocks += ImpactChapter.hasFigures(input) ? picture + limits : limits + picture
        return blocks.isEmpty ? nil : Chapter("What replaces the loss, and what binds", blocks)
    }

    private static func flows(_ input: ShockNoteInput) -> Table {
        let rows = input.outcome.flowChanges
        let gain = rows.first { $0.change > 0 }
        let energy = input.energy
        return Table(
            id: "flow-changes",
            title: gain.map { say("\($0.name) takes over most") } ?? say("No pipe of the region carries more than before"),
            caption: """
                Pipes into markets of the region and their terminals, \(energy.unit) over the run\
                \(rows.count > shownFlows ? say(", the \(shownFlows) with the largest change") : ""). Used: of what it could carry.
                """,
            columns: [
                .words("asset", "Pipe or terminal", share: 2.6), energy.column("before", "Before"),
                energy.column("under", "Under"), .init("used_percent", "Used", unit: "%"),
            ],
            rows: rows.prefix(shownFlows).map {
                .init([
                    .words($0.name), energy.cell($0.before), energy.cell($0.under),
                    $0.usePercent.map { .amount($0) } ?? .notApplicable,
                ])
            }, isCompact: true)
    }

    private static func map(_ input: ShockNoteInput, _ style: HouseStyle) -> Figure? {
        guard let ground = input.ground, let flows = input.flows else { return nil }
        let conditions = input.outcome.shocked.conditions
        let map = MapComposer(network: input.network, ground: ground).map(
            focus: nil, routeFlow: flows.route, terminalFlow: flows.terminal,
            capacity: input.network.routes.indices.map { route in
                let mean = input.outcome.shocked.mean(conditions.routeCapacity[route])
                return mean.isFinite ? mean : nil
            }, origins: flows.origins, day: conditions.start)
        return Figure(
            id: "flows", title: mapTitle(input), drawing: map.drawing(id: "flows", style: style),
            caption: """
                Mean flow, GWh per day (gross calorific value): \(flows.words). Arrows start and end at a point that stands for the whole \
                country; width grows with the square root of the flow. \(FlowMap.boundaryNote)
                """, data: FlowData.table(flows, title: "Mean flow under the shock", input.network))
    }

    /// The pipe whose flow falls most.
    private static func mapTitle(_ input: ShockNoteInput) -> String {
        guard let loss = input.outcome.flowChanges.filter({ $0.change < 0 }).min(by: { $0.change < $1.change }) else {
            return say("How the gas would flow under the shock")
        }
        func amount(_ value: Double) -> String { NumberText.cell(input.energy.value(value), 1, about: false) }
        return say("\(loss.name) would carry \(amount(loss.under)) \(input.energy.unit) instead of \(amount(loss.before))")
    }

    /// Limits that the shock makes worth half a euro more, scarcest first.
    static func bindingMore(_ input: ShockNoteInput) -> [Bottleneck] {
        ShockTables.relevant(input.outcome).filter { $0.change >= 0.5 }.sorted {
            $0.change == $1.change ? $0.name < $1.name : $0.change > $1.change
        }
    }

    private static func binding(_ input: ShockNoteInput) -> Table? {
        let rows = bindingMore(input).prefix(shownLimits)
        guard let first = rows.first else { return nil }
        return Table(
            id: "limits", title: say("What the shock makes scarce: first \(first.name)"),
            caption: """
                Limits used in full whose relief is worth more under the shock than before: what one more MWh through them would save, \
                mean of the months in which they bind.
                """,
            columns: [
                .words("limit", "What binds", share: 2.2), .init("limit_value", "Limit", decimals: 0),
                .words("unit", "Unit", share: 0.5), .words("months", "When", share: 1.1),
                .init("value_before_eur_per_mwh", "Value before", unit: "EUR/MWh", decimals: 1),
                .init("value_eur_per_mwh", "under", unit: "EUR/MWh", decimals: 1),
            ],
            rows: rows.map {
                .init([
                    .words($0.name), .number($0.limit), .words($0.unit),
                    .words(ShockChapterTables.when($0.periods, input.outcome)), .amount($0.valueBefore), .number($0.value),
                ])
            }, isCompact: true)
    }
}
