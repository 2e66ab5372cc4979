/// A dataset made from files of another tool, or the tables of one to which they added, and what happened to each thing that was read.
public struct ImportedDataset: Sendable {
    /// Name → text, ready to be written into a folder.
    public let files: [(name: String, text: String)]
    public let notes: [Note]

    public struct Note: Sendable, Equatable {
        public enum Kind: String, Sendable, CaseIterable {
            case read, converted, dropped, missing
        }

        public let kind: Kind
        public let text: String

        public init(kind: Kind, text: String) {
            self.kind = kind
            self.text = text
        }
    }

    /// What was left out, with how often.
    static func dropped(_ reasons: [String: Int]) -> [Note] {
        reasons.sorted { $0.key < $1.key }.map {
            Note(kind: .dropped, text: "\($0.key) (\($0.value) record\($0.value == 1 ? "" : "s"))")
        }
    }

    /// The notes as a page that lies beside the tables.
    static func page(_ notes: [Note], title: String) -> String {
        var lines = ["# \(title)", ""]
        for kind in Note.Kind.allCases {
            let texts = notes.filter { $0.kind == kind }.map(\.text)
            lines += ["## \(kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst())", ""]
            lines += texts.isEmpty ? ["Nothing."] : texts.map { "- \($0)" }
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }
}

/// Why nothing could be imported.
public enum ImportError: Error, Sendable, Equatable, CustomStringConvertible {
    case unreadable(String)
    case notAYear(days: Double, periods: Int)
    case missing(String)

    public var description: String {
        switch self {
        case .unreadable(let reason): reason
        case .notAYear(let days, let periods):
            "the snapshots cover \(CSVText.number(days)) days in \(periods) months; a gas year needs 365 or 366 days in all twelve months"
        case .missing(let what): "\(what) is missing"
        }
    }
}

/// Writes one table of the format by the names of its columns.
struct TableText {
    private let columns: [String]
    private var csv: CSVText

    init(_ table: String, _ catalogue: SchemaCatalogue = .standard) {
        guard let schema = catalogue.table(table) else { preconditionFailure("there is no table \(table)") }
        columns = schema.attributes.flatMap(\.columns).map(\.name)
        csv = CSVText(columns)
    }

    var text: String { csv.text }

    /// - Precondition: every key is a column.
    mutating func add(_ row: [String: String]) {
        for key in row.keys { precondition(columns.contains(key), "there is no column \(key)") }
        csv.add(columns.map { row[$0] ?? "" })
    }
}
