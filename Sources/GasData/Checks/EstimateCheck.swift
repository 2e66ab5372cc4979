import GasModel

/// The figures of a row: low ≤ central ≤ high, and every figure with a source and a grade.
enum EstimateCheck {
    static func check(_ tables: Tables, _ catalogue: SchemaCatalogue, into log: inout FindingLog) {
        for schema in catalogue.tables {
            let figures = schema.attributes.filter { $0.type == .estimate || $0.type == .range }
            guard !figures.isEmpty else { continue }
            for row in tables.rows(schema.name) { check(figures, of: row, into: &log) }
        }
    }

    private static func check(_ figures: [Attribute], of row: Row, into log: inout FindingLog) {
        for attribute in figures {
            let low = row.number(attribute.name, .low)
            let high = row.number(attribute.name, .high)
            guard let central = row.number(attribute.name) else {
                reportHeadless(attribute, row, low: low, high: high, into: &log)
                continue
            }
            if let low, low > central {
                log.add(
                    .estimateOrder, at: row.place(of: attribute.name, .low),
                    "the low end of \(attribute.name.quoted) is above its central value (\(low) > \(central))",
                    remedy: "order the three values: low, central, high")
            }
            if let high, high < central {
                log.add(
                    .estimateOrder, at: row.place(of: attribute.name, .high),
                    "the high end of \(attribute.name.quoted) is below its central value (\(high) < \(central))",
                    remedy: "order the three values: low, central, high")
            }
            guard attribute.type == .estimate else { continue }
            for (part, word) in [(Column.Part.source, "source"), (.grade, "grade")]
            where row.value(attribute.name, part) == .missing && row.isBlank(attribute.name, part) {
                log.add(
                    .estimateIncomplete, at: row.place(of: attribute.name, part),
                    "the figure \(attribute.name.quoted) has no \(word)",
                    remedy: word == "grade"
                        ? "write A (read in the source), B (recalled) or C (estimated)"
                        : "write the id of a row of bibliography.csv")
            }
        }
    }

    private static func reportHeadless(
        _ attribute: Attribute, _ row: Row, low: Double?, high: Double?, into log: inout FindingLog
    ) {
        guard !attribute.isRequired, low != nil || high != nil, row.isBlank(attribute.name, .value) else { return }
        log.add(
            .estimateIncomplete, at: row.place(of: attribute.name),
            "the figure \(attribute.name.quoted) has a low or high end and no central value",
            remedy: "write the central value, or empty all three")
    }
}
