import GasModel

/// The numbers of the chart today – unavoidable – choice, as a table.
enum DependenceData {
    static func table(_ context: BriefContext) -> Table {
        Table(
            id: "dependence", title: say("Today, unavoidable and choice, gas from \(context.supplierName)"),
            columns: [
                .words("zone", "Market"), .words("mix_year", "Mix of"), .init("today_percent", "Today", unit: "%", decimals: 1),
                .init("unavoidable_percent", "Unavoidable", unit: "%", decimals: 1),
                .init("choice_percent", "Choice", unit: "%", decimals: 1),
                .init("carried_percent", "Carried for others", unit: "%", decimals: 1),
            ],
            rows: context.region.map { zone in
                let name = Cell.words(context.name(zone))
                guard let dependence = context.dependence(zone) else {
                    return .init([name] + Array(repeating: .notApplicable, count: 5))
                }
                func cell(_ value: Interval?, _ grade: EvidenceGrade? = nil) -> Cell {
                    value.map { .interval($0, grade: grade) } ?? .missing
                }
                return .init([
                    .text("\(context.name(zone))\(cites: context.cites(dependence.evidence))"),
                    dependence.year.map { .words($0.description) } ?? .missing,
                    cell(dependence.today, dependence.evidence?.grade), cell(dependence.unavoidable(.gasYear)?.share),
                    cell(dependence.avoidable), .amount(dependence.carriedForOthers),
                ])
            })
    }
}
