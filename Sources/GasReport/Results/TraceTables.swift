import GasModel

/// Where a number comes from, as tables.
public enum TraceTables {
    /// Units that stand behind the value.
    private static let printed = ["%", "EUR/MWh", "million EUR"]

    /// - Parameter withIdle: lists what the run sees and makes no use of.
    public static func inputs(_ trace: NumberTrace, withIdle: Bool) -> Table {
        let shown = trace.inputs.filter { withIdle || $0.role != .idle }
        let idle = trace.inputs.count - shown.count
        let grades = trace.grades
        let value = trace.value.map {
            let bracket = NumberText.bracket($0, 1)
            return NumberText.fixed($0.central, 1) + (bracket.isEmpty ? "" : " " + bracket) + (Self.printed.contains(trace.unit) ? " " + trace.unit : "")
        } ?? "no value"
        let measure: String =
            switch trace.measure {
            case .unavoidable: " Effect: U, percent."
            case .headroom: " Effect: headroom, percent by which the zone's demand could grow before it falls short (U is zero)."
            case .unserved: " Effect: unserved, percent of demand."
            case .price: " Effect: price, EUR/MWh."
            case .bill: " Effect: change of the bill, million EUR."
            case .bestDiversification: " Effect: DIV*, points."
            case nil: ""
            }
        let effectUnit =
            switch trace.measure {
            case .price, .bill: trace.unit
            case .bestDiversification: "points"
            case .unavoidable, .headroom, .unserved, nil: "%"
            }
        let left = idle > 0 ? " \(idle) idle figures are not listed (--all)." : ""
        return Table(
            id: "trace", title: "\(trace.target): \(value)",
            caption: RichText(
                "\(trace.title). Inputs: \(trace.scope).\(measure) Grades of what it rests on: \(grades.a) A, \(grades.b) B, \(grades.c) C.\(left)"),
            columns: [
                .words("place", "Row", share: 1.6), .words("input", "Input", share: 3), .words("role", "Role"),
                Table.Column("low", "Low", decimals: 1), Table.Column("central", "Central", decimals: 1),
                Table.Column("high", "High", decimals: 1), .words("unit", "Unit"), .words("grade", "Grade"),
                Table.Column("effect", "Effect", unit: effectUnit, decimals: 1), .words("sources", "Sources", share: 1.4),
            ],
            rows: shown.map { input in
                Table.Row([
                    .text(RichText(input.place.map(\.description) ?? "")), .text(RichText(input.title)),
                    .text(RichText(input.role.name)), input.value.map { .number($0.low) } ?? .notApplicable,
                    input.value.map { .number($0.central) } ?? .notApplicable,
                    input.value.map { .number($0.high) } ?? .notApplicable, .text(RichText(input.unit)),
                    .text(RichText(input.grade.rawValue)), input.effect.map { .interval($0) } ?? .notApplicable,
                    .text(RichText(input.sources.map(\.text).joined(separator: " "))),
                ])
            })
    }

    /// The documents in which the inputs were read.
    public static func sources(_ trace: NumberTrace, withIdle: Bool, in network: Network) -> Table {
        let used = Set(trace.inputs.filter { withIdle || $0.role != .idle }.flatMap(\.sources))
        return Table(
            id: "trace-sources", title: "Sources", caption: "In the order of bibliography.csv.",
            columns: [
                .words("source", "Id"), .words("title", "Title", share: 4), .words("publisher", "Publisher", share: 1.5),
                .words("year", "Year"), .words("address", "Address", share: 2),
            ],
            rows: network.bibliography.filter { used.contains($0.id) }.map {
                Table.Row([
                    .text(RichText($0.id.text)), .text(RichText($0.title)), .text(RichText($0.publisher)),
                    .text(RichText($0.year)), .text(RichText($0.address)),
                ])
            })
    }
}
