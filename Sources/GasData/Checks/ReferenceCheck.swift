import GasModel

/// Every identifier that a row names stands in the table that it names it of.
enum ReferenceCheck {
    static func check(_ tables: Tables, _ catalogue: SchemaCatalogue, into log: inout FindingLog) {
        for schema in catalogue.tables {
            for row in tables.rows(schema.name) {
                for attribute in schema.attributes { check(attribute, of: row, tables, into: &log) }
            }
        }
    }

    private static func check(_ attribute: Attribute, of row: Row, _ tables: Tables, into log: inout FindingLog) {
        switch attribute.type {
        case .reference:
            let name = row.text(attribute.name)
            if !name.isEmpty { checkName(name, attribute, at: row.place(of: attribute.name), tables, into: &log) }
        case .references where attribute.values != ["bibliography"]:
            for name in row.list(attribute.name) {
                checkName(name, attribute, at: row.place(of: attribute.name), tables, into: &log)
            }
        case .references: checkSources(row.list(attribute.name), at: row.place(of: attribute.name), tables, into: &log)
        case .estimate:
            checkSources(
                row.list(attribute.name, .source), at: row.place(of: attribute.name, .source), tables, into: &log)
        default: return
        }
    }

    private static func checkName(
        _ name: String, _ attribute: Attribute, at place: DataPlace, _ tables: Tables, into log: inout FindingLog
    ) {
        // Where a table could not be read, the rows that refer to it are not blamed.
        guard attribute.values.allSatisfy(tables.has) else { return }
        guard !attribute.values.contains(where: { tables.row(name, in: $0) != nil }) else { return }
        let files = attribute.values.map { $0 + ".csv" }.joined(separator: " or ")
        log.add(
            .referenceUnknown, at: place, "\(name.quoted) is not in \(files)",
            remedy: Spelling.remedy(
                for: name, among: attribute.values.flatMap(tables.names),
                otherwise: "add a row with this id to \(files), or correct it"))
    }

    private static func checkSources(
        _ names: [String], at place: DataPlace, _ tables: Tables, into log: inout FindingLog
    ) {
        guard tables.has("bibliography") else { return }
        for name in names where tables.row(name, in: "bibliography") == nil {
            log.add(
                .sourceUnknown, at: place, "the source \(name.quoted) is not in bibliography.csv",
                remedy: Spelling.remedy(
                    for: name, among: tables.names(in: "bibliography"),
                    otherwise: "add a row with this id to bibliography.csv"))
        }
    }
}
