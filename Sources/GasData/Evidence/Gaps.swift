import GasModel

/// Finds what a run could use and does not know, or knows by estimate only (grade C), beside what `gaps.csv` says would close it.
enum Gaps {
    /// The figures of which runs are made, by table.
    static let wanted: [(table: String, attributes: [String])] = [
        ("demand", ["annual", "peak_1in20", "cold_14day"]),
        ("sources", ["capacity", "volume", "cost"]),
        ("routes", ["capacity", "tariff"]),
        ("storages", ["working_volume", "injection", "withdrawal", "start_level"]),
        ("terminals", ["sendout", "volume"]),
    ]

    static func list(_ tables: Tables) -> [Gap] {
        let closings = tables.rows("gaps")
        func closing(_ table: String, _ key: String, _ attribute: String) -> String {
            let rows = closings.filter { $0.text("table") == table && $0.text("attribute") == attribute }
            return (rows.first { $0.text("row") == key } ?? rows.first { $0.text("row") == "*" })?.text("closed_by") ?? ""
        }
        return wanted.flatMap { table, attributes in
            tables.rows(table).filter { isUsable($0, table, tables) }.flatMap { row in
                attributes.compactMap { attribute -> Gap? in
                    guard let kind = kind(of: attribute, in: row, table) else { return nil }
                    return Gap(
                        kind: kind, place: row.place(of: attribute), table: table, key: row.key, attribute: attribute,
                        name: row.table.schema.attribute("name") == nil ? "" : row.text("name"),
                        closedBy: closing(table, row.key, attribute))
                }
            }
        }
    }

    private static func kind(of attribute: String, in row: Row, _ table: String) -> Gap.Kind? {
        if let estimate = row.estimate(attribute) { return estimate.grade == .c ? .estimate : nil }
        // What has no such figure by nature is no gap.
        guard table == "sources" else { return .unknown }
        switch attribute {
        case "capacity": return row.text("kind") == "lng" || row.flag("follows_demand") ? nil : .unknown
        default: return .unknown
        }
    }

    /// In use or being built; plans and closed assets are not asked about.
    private static func isUsable(_ row: Row, _ table: String, _ tables: Tables) -> Bool {
        if table == "demand" {
            guard let zone = tables.row(row.text("zone"), in: "zones") else { return false }
            return tables.rows("zones")[zone].flag("gas_market")
        }
        guard row.table.schema.attribute("status") != nil else { return true }
        return ["operating", "under-construction"].contains(row.text("status"))
    }

    /// Entries of `gaps.csv` that name no figure, or one that is known by now.
    static func check(_ tables: Tables, _ catalogue: SchemaCatalogue, into log: inout FindingLog) {
        for entry in tables.rows("gaps") {
            let table = entry.text("table")
            let attribute = entry.text("attribute")
            guard let schema = catalogue.table(table), schema.attribute(attribute) != nil else {
                let choices = catalogue.table(table).map { $0.attributes.map(\.name) } ?? catalogue.tables.map(\.name)
                let isTable = catalogue.table(table) != nil
                log.add(
                    .gapDefect, at: entry.place(of: isTable ? "attribute" : "table"),
                    isTable ? "\(table).csv has no figure \(attribute.quoted)" : "there is no table \(table.quoted)",
                    remedy: Spelling.remedy(
                        for: isTable ? attribute : table, among: choices, otherwise: "correct it, or remove the row"))
                continue
            }
            guard entry.text("row") != "*", [.estimate, .range].contains(schema.attribute(attribute)?.type) else { continue }
            guard let index = tables.row(entry.text("row"), in: table) else {
                log.add(
                    .gapDefect, at: entry.place(of: "row"), "\(table).csv has no row \(entry.text("row").quoted)",
                    remedy: Spelling.remedy(
                        for: entry.text("row"), among: tables.names(in: table), otherwise: "correct it, or remove the row"))
                continue
            }
            let row = tables.rows(table)[index]
            if let estimate = row.estimate(attribute), estimate.grade == .a {
                log.add(
                    .gapDefect, at: entry.place, "the gap is closed: \(row.place(of: attribute)) has a figure of grade A",
                    remedy: "remove the row from gaps.csv")
            }
        }
    }
}
