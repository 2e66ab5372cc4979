import Foundation
import GasModel

/// The descriptor of a dataset (`datapackage.json`, Data Package 2.0): its head is written by hand, its list of tables and columns
/// follows from the schema and from the files, so that no column is described twice.
public enum DataPackage {
    public enum Failure: Error, Sendable, Equatable, CustomStringConvertible {
        case folder(String)
        case noHead
        case headFormat

        public var description: String {
            switch self {
            case .folder(let reason): reason
            case .noHead: "\(Manifest.file) is missing: write one with name, title, version, licenses and an empty list of resources"
            case .headFormat: "\(Manifest.file): the list of resources must be the last entry and begin on a line of its own: \(marker)"
            }
        }
    }

    private static let marker = "\"resources\": ["

    /// The descriptor as it should stand in the folder: the head that is there, then every file of the format with its columns.
    public static func text(
        describing url: URL, limits: Limits = .standard, catalogue: SchemaCatalogue = .standard
    ) throws(Failure) -> String {
        var log = FindingLog()
        guard let folder = DatasetFolder.open(url, limits: limits, into: &log) else {
            throw .folder(log.sorted.first?.message ?? "the folder cannot be read")
        }
        guard folder.names.contains(Manifest.file), let bytes = folder.read(Manifest.file, into: &log) else { throw .noHead }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.lastIndex(where: { $0.drop { $0 == " " }.hasPrefix(marker) }) else { throw .headFormat }
        var resources: [JSONText] = []
        for table in catalogue.tables where folder.names.contains(table.file) {
            guard let bytes = folder.read(table.file, into: &log),
                let header = CSVReader.read(bytes, file: table.file, limits: limits, into: &log)?.first
            else { throw .folder(log.sorted.first.map { "\($0.place): \($0.message)" } ?? "\(table.file) is empty") }
            let present = catalogue.tables.filter { folder.names.contains($0.file) }
            resources.append(resource(table, header: header.fields.map(\.text), beside: present))
        }
        for name in folder.names where MapReader.isOutline(name) {
            resources.append(
                .object([
                    ("name", .text(identifier(name))), ("path", .text(name)), ("format", .text("geojson")),
                    ("mediatype", .text("application/geo+json")), ("encoding", .text("utf-8")),
                ]))
        }
        let body = "  \"resources\": " + JSONText.array(resources).text(indent: 2)
        return (lines[..<start].map(String.init) + [body, "}", ""]).joined(separator: "\n")
    }

    /// A name as the standard allows it: lower case, digits, dashes.
    private static func identifier(_ file: String) -> String {
        let stem = file.split(separator: ".").first.map(String.init) ?? file
        return stem.replacing("/", with: "-").replacing("_", with: "-")
    }

    /// - Parameter tables: those of the folder, to which a reference may lead.
    private static func resource(_ table: TableSchema, header: [String], beside tables: [TableSchema]) -> JSONText {
        let slots = Slot.all(of: table)
        let fields = header.compactMap { name in slots.first { $0.column.name == name } }.map { field($0, of: table) }
        var schema: [(key: String, value: JSONText)] = [
            ("fields", .array(fields)), ("primaryKey", .array(table.keys.map { .text($0.columns[0].name) })),
            ("missingValues", .array([.text("")])),
        ]
        let references = table.attributes.filter { $0.type == .reference && $0.values.count == 1 && header.contains($0.name) }
            .compactMap { attribute -> JSONText? in
                guard let target = tables.first(where: { $0.name == attribute.values[0] }), target.keys.count == 1 else { return nil }
                let there: [(key: String, value: JSONText)] = [
                    ("resource", .text(identifier(target.file))), ("fields", .array([.text(target.keys[0].columns[0].name)])),
                ]
                return .object([("fields", .array([.text(attribute.name)])), ("reference", .object(there))])
            }
        if !references.isEmpty { schema.append(("foreignKeys", .array(references))) }
        return .object([
            ("name", .text(identifier(table.file))), ("description", .text(table.summary)), ("path", .text(table.file)),
            ("type", .text("table")), ("scheme", .text("file")), ("format", .text("csv")), ("mediatype", .text("text/csv")),
            ("encoding", .text("utf-8")),
            ("dialect", .object([("csv", .object([
                ("delimiter", .text(",")), ("lineTerminator", .text("\n")), ("quoteChar", .text("\"")), ("doubleQuote", .flag(true)),
            ]))])),
            ("schema", .object(schema)),
        ])
    }

    private static func field(_ slot: Slot, of table: TableSchema) -> JSONText {
        let attribute = slot.attribute
        let column = slot.column
        var constraints: [(key: String, value: JSONText)] = []
        if column.isRequired { constraints.append(("required", .flag(true))) }
        var minimum: Double?
        var maximum: Double?
        var choices: [String] = []
        switch column.part {
        case .value:
            (minimum, maximum) = (attribute.minimum, attribute.maximum)
            if table.keys == [attribute] { constraints.append(("unique", .flag(true))) }
            if attribute.type == .choice { choices = attribute.values }
        case .low, .high: (minimum, maximum) = (attribute.minimum, attribute.maximum)
        case .grade: choices = EvidenceGrade.allCases.map(\.rawValue)
        case .year: (minimum, maximum) = (1900, 2100)
        case .source: break
        }
        if let minimum { constraints.append(("minimum", .number(minimum))) }
        if let maximum { constraints.append(("maximum", .number(maximum))) }
        if !choices.isEmpty { constraints.append(("enum", .array(choices.map { .text($0) }))) }
        var field: [(key: String, value: JSONText)] = [
            ("name", .text(column.name)), ("type", .text(type(column))), ("description", .text(description(column, attribute))),
        ]
        if column.type == .boolean {
            field += [("trueValues", .array([.text("yes")])), ("falseValues", .array([.text("no")]))]
        }
        if !constraints.isEmpty { field.append(("constraints", .object(constraints))) }
        return .object(field)
    }

    private static func type(_ column: Column) -> String {
        switch column.type {
        case .number, .estimate, .range: "number"
        case .integer: "integer"
        case .day: "date"
        case .boolean: "boolean"
        case .identifier, .text, .choice, .reference, .references: "string"
        }
    }

    private static func description(_ column: Column, _ attribute: Attribute) -> String {
        switch column.part {
        case .value:
            attribute.type == .references ? attribute.summary + " Identifiers, separated by semicolons." : attribute.summary
        case .low: "Low end of \(attribute.name.replacing("_", with: " ")); empty where the sources agree."
        case .high: "High end of \(attribute.name.replacing("_", with: " ")); empty where the sources agree."
        case .source: "Sources of \(attribute.name.replacing("_", with: " ")): identifiers of bibliography.csv, separated by semicolons."
        case .grade: "Grade of \(attribute.name.replacing("_", with: " ")): A read, B recalled, C estimated."
        case .year: "Year that \(attribute.name.replacing("_", with: " ")) describes."
        }
    }
}
