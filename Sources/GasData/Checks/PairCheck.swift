import GasModel

/// Values that say something only together: both are there or neither.
enum PairCheck {
    private static let pairs = [
        ("longitude", "latitude"), ("point_longitude", "point_latitude"), ("gcv", "gcv_reference"),
    ]

    static func check(_ tables: Tables, _ catalogue: SchemaCatalogue, into log: inout FindingLog) {
        for schema in catalogue.tables {
            for (one, other) in pairs where schema.attribute(one) != nil && schema.attribute(other) != nil {
                for row in tables.rows(schema.name) {
                    report(missing: other, beside: one, of: row, into: &log)
                    report(missing: one, beside: other, of: row, into: &log)
                }
            }
        }
    }

    private static func report(missing: String, beside present: String, of row: Row, into log: inout FindingLog) {
        let isRequired = row.table.schema.attribute(missing)?.isRequired ?? false
        guard row.number(present) != nil, row.isBlank(missing), !isRequired else { return }
        log.add(
            .estimateIncomplete, at: row.place(of: missing), "\(missing.quoted) is empty beside \(present.quoted)",
            remedy: "write both or neither")
    }
}
