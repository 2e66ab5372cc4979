import Foundation

/// Tables as JSON: machine names with units, unrounded numbers, intervals as objects, missing as `null`, *not applicable* as text.
public struct TableJSON {
    private let tables: [Table]

    public init(_ tables: [Table]) { self.tables = tables }

    public var text: String {
        let object = tables.map { table -> [String: Any] in
            [
                "id": table.id, "title": table.title, "caption": table.caption.plain,
                "columns": table.columns.map { ["key": $0.key, "header": $0.header, "unit": $0.unit] },
                "rows": table.rows.map { row in
                    Dictionary(
                        zip(table.columns.map(\.key), row.cells.map(Self.value)), uniquingKeysWith: { first, _ in first })
                },
            ]
        }
        let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? JSONSerialization.data(withJSONObject: object, options: options) else { return "[]" }
        return String(decoding: data, as: UTF8.self)
    }

    private static func value(_ cell: Cell) -> Any {
        switch cell.content {
        case .text(let text): text.plain
        case .number(let value): number(value)
        case .interval(let value): ["low": number(value.low), "central": number(value.central), "high": number(value.high)]
        case .missing: NSNull()
        case .zero: 0
        case .notApplicable: "not applicable"
        }
    }

    /// JSON has no infinity.
    private static func number(_ value: Double) -> Any { value.isFinite ? value : NSNull() as Any }
}
