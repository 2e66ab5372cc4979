import GasModel

/// Map of routes and flows, beside it the table of the zone's entries; then whose gas it is by each convention.
enum RoutesChapter {
    static func chapter(_ context: BriefContext) -> Chapter? {
        var blocks: [Block] = []
        if let ground = context.input.ground, let flows = context.input.flows {
            blocks.append(.figure(map(context, ground, flows)))
        }
        if let entries = context.scores?.entries, !entries.isEmpty { blocks.append(.table(table(context, entries))) }
        if let origins = context.input.origins { blocks.append(.table(ConventionTable.table(context, origins))) }
        return blocks.isEmpty ? nil : Chapter("How the gas gets there", blocks)
    }

    static func map(_ context: BriefContext, _ ground: MapGround, _ flows: BriefInput.MapFlows) -> Figure {
        let map = MapComposer(network: context.network, ground: ground).map(
            focus: context.focus, routeFlow: flows.route, terminalFlow: flows.terminal,
            capacity: context.network.routes.map { $0.capacity?.central }, origins: flows.origins,
            day: context.input.scorecard.start)
        let cites = context.network.routes.indices.flatMap { index in
            context.cites(context.network.yearlyObservation(of: .route(index), on: context.input.scorecard.start)?.mean)
        }
        let convention = flows.origins.map { say("; colours by \(BriefFindings.conventionWords($0.convention))") } ?? ""
        return Figure(
            id: "flows", title: title(context, flows),
            drawing: map.drawing(id: "flows", style: context.style),
            caption: """
                Mean flow, GWh per day (gross calorific value): \(flows.words)\(convention). Arrows start and end at a point that stands for \
                the whole country; width grows with the square root of the flow. \(FlowMap.boundaryNote)\(cites: cites)
                """, data: FlowData.table(flows, title: say("Mean flow: \(flows.words)"), context.network))
    }

    private static func title(_ context: BriefContext, _ flows: BriefInput.MapFlows) -> String {
        guard let largest = context.scores?.entries.max(by: { $0.observed.central < $1.observed.central }) else {
            return largestInflow(context.network, flows)
        }
        return say("\(context.zoneName)’s largest entry is \(largest.gateName)")
    }

    /// The pipe that brings most into the region.
    private static func largestInflow(_ network: Network, _ flows: BriefInput.MapFlows) -> String {
        func isStudied(_ place: Place) -> Bool {
            guard case .zone(let zone) = place else { return false }
            return network.zones[zone].role == .study
        }
        let inward = network.routes.indices.filter { isStudied(network.routes[$0].to) && !isStudied(network.routes[$0].from) }
        guard let most = inward.max(by: { flows.route[$0] < flows.route[$1] }), flows.route[most] >= 0.5 else { return "Gas flows in the region" }
        return say("Most comes in by \(network.routes[most].name): \(NumberText.significant(flows.route[most], 3)) GWh/d")
    }

    /// As said in a sentence: `Russia via Kireevo`; own production stands alone.
    static func name(_ entry: EntryUse, _ context: BriefContext) -> String {
        let supplier = context.network.suppliers[entry.supplier]
        if supplier.kind == .domestic { return "own production" }
        return say("\(supplier.name) via \(entry.gateName)")
    }

    private static func table(_ context: BriefContext, _ entries: [EntryUse]) -> Table {
        let rows = entries.map { entry in
            Table.Row([
                .text(RichText(context.network.suppliers[entry.supplier].name)), .text(RichText(entry.gateName)),
                Cell(
                    .interval(
                        Interval(low: entry.observed.low, central: entry.observed.central, high: entry.observed.high)),
                    grade: entry.observed.grade),
                .known(entry.capacity), .known(entry.spare, grade: entry.observed.grade), .text(RichText(entry.period)),
                .text("\(entry.observed.grade.rawValue)\(cites: context.cites(entry.observed))"),
            ])
        }
        return Table(
            id: "routes", title: "What comes in, and what could",
            caption: """
                Supply of \(context.zoneName) by supplier and entry, mean of the period. Spare is what all observed uses of the entry leave, \
                transit included. ≈ grade C: estimated, the range in brackets. … unknown.
                """,
            columns: [
                .words("supplier", "Supplier"), .words("entry", "Entry"),
                .init("observed_gwh_per_day", "Observed", unit: "GWh/d", decimals: 1),
                .init("capacity_gwh_per_day", "Capacity", unit: "GWh/d"),
                .init("spare_gwh_per_day", "Spare", unit: "GWh/d"),
                .words("period", "Period", share: 0.6), .words("grade", "Grade, sources", share: 1.2),
            ], rows: rows)
    }
}
