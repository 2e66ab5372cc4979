import GasModel

/// The format of a dataset: what `Datasets/Schema` says, built into the program.
///
/// Adding an attribute is one row there, one property in the model and one line in the mapping; adding a table is one file, one row of
/// `tables.csv` and one line here.
public struct SchemaCatalogue: Sendable {
    public let tables: [TableSchema]

    public func table(_ name: String) -> TableSchema? { tables.first { $0.name == name } }

    public static let standard = SchemaCatalogue(files: files)

    private static let files: [(name: String, bytes: [UInt8])] = [
        ("tables", PackageResources.tables_csv),
        ("zones", PackageResources.zones_csv),
        ("junctions", PackageResources.junctions_csv),
        ("suppliers", PackageResources.suppliers_csv),
        ("sources", PackageResources.sources_csv),
        ("routes", PackageResources.routes_csv),
        ("storages", PackageResources.storages_csv),
        ("terminals", PackageResources.terminals_csv),
        ("demand", PackageResources.demand_csv),
        ("mixes", PackageResources.mixes_csv),
        ("entries", PackageResources.entries_csv),
        ("observed_flows", PackageResources.observed_flows_csv),
        ("observed_storage", PackageResources.observed_storage_csv),
        ("assumptions", PackageResources.assumptions_csv),
        ("bibliography", PackageResources.bibliography_csv),
        ("waypoints", PackageResources.waypoints_csv),
        ("labels", PackageResources.labels_csv),
        ("contracts", PackageResources.contracts_csv),
        ("actors", PackageResources.actors_csv),
        ("ownership", PackageResources.ownership_csv),
        ("sanctions", PackageResources.sanctions_csv),
        ("laws", PackageResources.laws_csv),
        ("sectors", PackageResources.sectors_csv),
        ("elasticities", PackageResources.elasticities_csv),
        ("supplier_risk", PackageResources.supplier_risk_csv),
        ("monthly_demand", PackageResources.monthly_demand_csv),
        ("observed_levels", PackageResources.observed_levels_csv),
        ("calibration", PackageResources.calibration_csv),
        ("responses", PackageResources.responses_csv),
        ("prices", PackageResources.prices_csv),
        ("points", PackageResources.points_csv),
        ("gaps", PackageResources.gaps_csv),
        ("projects", PackageResources.projects_csv),
        ("criteria", PackageResources.criteria_csv),
    ]

    /// The schema is part of the program, so a defect in it is a defect of the program and stops it.
    init(files: [(name: String, bytes: [UInt8])]) {
        func rows(_ name: String) -> [[String: String]] {
            guard let bytes = files.first(where: { $0.name == name })?.bytes else {
                preconditionFailure("the schema has no file \(name).csv")
            }
            var log = FindingLog()
            let records = CSVReader.read(bytes, file: "Schema/\(name).csv", into: &log) ?? []
            precondition(log.sorted.isEmpty, "the schema is damaged: \(log.sorted)")
            let header = records.first?.fields.map(\.text) ?? []
            return records.dropFirst().map { record in
                precondition(
                    record.fields.count == header.count,
                    "Schema/\(name).csv:\(record.line) has \(record.fields.count) fields")
                return Dictionary(zip(header, record.fields.map(\.text)), uniquingKeysWith: { first, _ in first })
            }
        }
        tables = rows("tables").map { table in
            let name = table["table"] ?? ""
            return TableSchema(
                name: name, file: table["file"] ?? "", isRequired: table["required"] == "yes",
                summary: table["description"] ?? "", attributes: rows(name).map { Attribute(row: $0, of: name) })
        }
    }

    /// Every unit that a column name may end in: what is recognised as “right quantity, other unit”.
    static let knownUnits = [
        "gwh_per_day", "mwh_per_day", "twh_per_year", "gwh_per_year", "mcm_per_day", "bcm_per_year", "gwh", "mwh",
        "twh",
        "mcm", "bcm", "gw", "mw", "eur_per_mwh", "usd_per_mwh", "eur_per_mcm", "usd_per_tcm", "million_eur", "percent", "share",
    ]
}

extension Attribute {
    fileprivate init(row: [String: String], of table: String) {
        func text(_ column: String) -> String { row[column] ?? "" }
        guard let type = AttributeType(rawValue: text("type")) else {
            preconditionFailure("Schema/\(table).csv: \(text("attribute")) has no known type")
        }
        self.init(
            name: text("attribute"), type: type, unit: text("unit"), isRequired: text("required") == "yes",
            isKey: text("key") == "yes", defaultValue: text("default"), minimum: Double(text("minimum")),
            maximum: Double(text("maximum")), values: text("values").split(separator: ";").map(String.init),
            summary: text("description"))
    }
}
