import GasModel

/// Scenarios side by side. Only where they were run.
enum ComparisonChapter {
    static func chapter(_ context: BriefContext) -> Chapter? {
        var blocks: [Block] = []
        if let matrix = context.input.matrix, !matrix.scenarios.isEmpty {
            blocks.append(.figure(heat(context, matrix)))
        }
        return blocks.isEmpty ? nil : Chapter(say("Other shocks"), blocks)
    }

    static func heat(_ context: BriefContext, _ matrix: BriefInput.ScenarioMatrix) -> Figure {
        let chart = HeatMapChart(
            rows: matrix.scenarios,
            columns: matrix.zones.map {
                context.network.zones[$0].id.text == "XK" ? "XK*" : context.network.zones[$0].id.text
            },
            values: matrix.unserved.map { row in row.map { $0.map(HeatMapChart.Value.number) ?? .notApplicable } },
            unit: "percent of demand unserved")
        let column = context.scores?.isApplicable == true ? context.focus.flatMap { matrix.zones.firstIndex(of: $0) } : nil
        let harmless = matrix.unserved.filter { row in row.allSatisfy { ($0 ?? 0) < BriefContext.visible } }.count
        let hit = matrix.unserved.filter { row in
            column.flatMap { $0 < row.count ? row[$0] : nil }.map { $0 >= BriefContext.visible } ?? false
        }.count
        let title =
            column == nil
            ? say("Shocks that leave nobody short: \(harmless) of \(matrix.scenarios.count)")
            : hit == 0
                ? say("None of \(matrix.scenarios.count) shocks leaves \(context.zoneName) short")
                : say("\(hit) of \(matrix.scenarios.count) shocks \(hit == 1 ? "leaves" : "leave") \(context.zoneName) short")
        let names = matrix.zones.map { "\(context.network.zones[$0].id.text) \(context.name($0))" }.joined(
            separator: ", ")
        return Figure(
            id: "shocks", title: title, drawing: chart.drawing(id: "shocks", style: context.style),
            caption: """
                Whole run of each scenario, which starts from the stores of its first day and may leave them empty: a lasting loss (unavoidable) \
                may not, so it can be larger. \(names). – no gas market.
                """,
            data: data(context, matrix))
    }

    private static func data(_ context: BriefContext, _ matrix: BriefInput.ScenarioMatrix) -> Table {
        Table(
            id: "shocks", title: "Percent of demand unserved, scenario by market",
            columns: [.words("scenario", "Scenario")]
                + matrix.zones.map {
                    .init("unserved_\(context.network.zones[$0].id.text.lowercased())_percent", context.name($0), unit: "%", decimals: 1)
                },
            rows: zip(matrix.scenarios, matrix.unserved).map { scenario, row in
                .init([.words(scenario)] + row.map { value in value.map { Cell.amount($0) } ?? .notApplicable })
            })
    }
}
