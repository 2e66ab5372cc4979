import GasModel

/// Every row is told apart by its key, and no identifier means two things where only one may be named.
enum KeyCheck {
    /// Tables whose identifiers share one column somewhere: ends of routes, last gates of entries.
    private static let sharedNames = [["zones", "junctions"], ["routes", "terminals", "sources"]]

    static func check(_ tables: Tables, _ catalogue: SchemaCatalogue, into log: inout FindingLog) {
        for schema in catalogue.tables { checkTable(tables.rows(schema.name), into: &log) }
        for group in sharedNames {
            for (index, table) in group.enumerated() {
                for row in tables.rows(table) {
                    let earlier = group[..<index].first { tables.row(row.key, in: $0) != nil }
                    guard let earlier, !row.key.isEmpty else { continue }
                    log.add(
                        .duplicate, at: row.place(of: "id"), "the id \(row.key.quoted) is also used in \(earlier).csv",
                        remedy: "rename one of the two: a reference could mean either")
                }
            }
        }
    }

    private static func checkTable(_ rows: [Row], into log: inout FindingLog) {
        var first: [String: Row] = [:]
        for row in rows where !row.key.isEmpty {
            if let earlier = first[row.key] {
                let place = row.table.schema.keys.first.map { row.place(of: $0.name) } ?? row.place
                log.add(
                    .duplicate, at: place, "\(row.key.quoted) stands in line \(earlier.place.line) already",
                    remedy: "remove one of the two rows, or rename it")
            } else {
                first[row.key] = row
            }
        }
    }
}
