import GasModel

/// All tables of a dataset, and the row behind every identifier.
struct Tables: Sendable {
    private let byName: [String: Table]
    private let rowsByKey: [String: [String: Int]]

    init(_ tables: [Table]) {
        byName = Dictionary(tables.map { ($0.schema.name, $0) }, uniquingKeysWith: { first, _ in first })
        rowsByKey = byName.mapValues { table in
            Dictionary(zip(table.keys, table.keys.indices), uniquingKeysWith: { first, _ in first })
        }
    }

    /// The table was read; a reference into a table that was not is not blamed on the row that makes it.
    func has(_ table: String) -> Bool { byName[table] != nil }

    func header(_ table: String) -> [String] { byName[table]?.header ?? [] }

    func rows(_ table: String) -> [Row] { byName[table]?.views ?? [] }

    func row(_ id: String, in table: String) -> Int? { id.isEmpty ? nil : rowsByKey[table]?[id] }

    func names(in table: String) -> [String] { (byName[table]?.keys ?? []).filter { !$0.isEmpty } }
}

extension Row {
    func estimate(_ attribute: String) -> Estimate? {
        guard let central = number(attribute) else { return nil }
        // Ends on the wrong side are a finding of their own, and no estimate.
        guard number(attribute, .low) ?? central <= central, number(attribute, .high) ?? central >= central else { return nil }
        let isRange = table.schema.attribute(attribute)?.type == .range
        let sources = isRange ? list("source") : list(attribute, .source)
        let grade: EvidenceGrade? = isRange ? choice("grade") : choice(attribute, .grade)
        let kind = attribute + "_range"
        let meaning = table.schema.attribute(kind) == nil ? nil : RangeMeaning(rawValue: text(kind))
        return Estimate(
            low: number(attribute, .low), central: central, high: number(attribute, .high),
            sources: sources.map { Identifier($0) }, grade: grade ?? .c,
            year: isRange ? nil : integer(attribute, .year), meaning: meaning ?? .disputed,
            place: place(of: attribute))
    }
}
