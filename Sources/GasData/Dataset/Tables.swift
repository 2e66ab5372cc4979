import GasModel

/// All tables of a dataset, and the row behind every identifier.
struct Tables: Sendable {
    private let byName: [String: Table]
    private let rowsByKey: [String: [String: Int]]

    init(_ tables: [Table]) {
        byName = Dictionary(tables.map { ($0.schema.name, $0) }, uniquingKeysWith: { first, _ in first })
        rowsByKey = byName.mapValues { table in
            Dictionary(table.views.map { ($0.key, $0.index) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// The table was read; a reference into a table that was not is not blamed on the row that makes it.
    func has(_ table: String) -> Bool { byName[table] != nil }

    func header(_ table: String) -> [String] { byName[table]?.header ?? [] }

    func rows(_ table: String) -> [Row] { byName[table]?.views ?? [] }

    func row(_ id: String, in table: String) -> Int? { rowsByKey[table]?[id] }

    func names(in table: String) -> [String] { rows(table).map(\.key).filter { !$0.isEmpty } }
}

extension Row {
    /// What identifies the row: its id, or the values of its key columns joined.
    var key: String {
        let parts = table.schema.keys.map { attribute in
            switch value(attribute.name) {
            case .text(let text): text
            case .integer(let integer): String(integer)
            case .day(let day): day.description
            default: ""
            }
        }
        return parts.contains("") ? "" : parts.joined(separator: " ")
    }

    func estimate(_ attribute: String) -> Estimate? {
        guard let central = number(attribute) else { return nil }
        let isRange = table.schema.attribute(attribute)?.type == .range
        let sources = isRange ? list("source") : list(attribute, .source)
        let grade: EvidenceGrade? = isRange ? choice("grade") : choice(attribute, .grade)
        return Estimate(
            low: number(attribute, .low), central: central, high: number(attribute, .high),
            sources: sources.map { Identifier($0) }, grade: grade ?? .c,
            year: isRange ? nil : integer(attribute, .year),
            place: place(of: attribute))
    }
}
