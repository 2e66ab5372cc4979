import GasModel

/// What ends does not end before it begins.
enum DateCheck {
    private static let pairs = [("available_from", "available_to"), ("period_start", "period_end"), ("start", "end")]

    static func check(_ tables: Tables, _ catalogue: SchemaCatalogue, into log: inout FindingLog) {
        for schema in catalogue.tables {
            for (from, to) in pairs where schema.attribute(from) != nil && schema.attribute(to) != nil {
                for row in tables.rows(schema.name) {
                    guard let first = row.day(from), let last = row.day(to), last < first else { continue }
                    log.add(
                        .datesContradict, at: row.place(of: to), "it ends (\(last)) before it begins (\(first))",
                        remedy: "correct one of \(from) and \(to)")
                }
            }
        }
    }
}
