import GasModel

/// Every table of a document, and the numbers behind every figure, as tidy CSV: machine names with units as headers, one row per
/// row, unrounded numbers. Missing is empty, *not applicable* is `NA`, unlimited is `inf`.
public enum CSVTables {
    public struct File: Sendable, Equatable {
        public let name: String
        public let title: String
        public let text: String
    }

    /// In the order of the document; at the end the settings of the run and every source that its figures rest on, cited or not.
    public static func files(of document: Document) -> [File] {
        document.title.language.speaking { tables(of: document) }
    }

    private static func tables(of document: Document) -> [File] {
        var files = document.dataTables.map {
            File(name: "\(fileName($0.id)).csv", title: CleanText.oneLine($0.title), text: Self.text(of: $0))
        }
        if !document.settings.isEmpty {
            let rows = document.settings.map { line([$0.name, $0.value].map(field)) }
            files.append(
                File(name: "settings.csv", title: "Settings of the run", text: line(["name", "value"]) + rows.joined()))
        }
        let sources = document.sources + document.furtherSources
        guard !sources.isEmpty else { return files }
        let rows = sources.map { source in
            line([source.id, source.title, source.publisher, source.year, source.address].map(field))
        }
        let list = line(["id", "title", "publisher", "year", "address"]) + rows.joined()
        return files + [File(name: "sources.csv", title: "Sources of every figure used", text: list)]
    }

    public static func text(of table: Table) -> String {
        let flat = FlatTable(table)
        let header = line(flat.columns.map { field($0.key) })
        return header + flat.rows.map { line($0.fields.map(written)) }.joined()
    }

    /// The whole document as one file, a row per value: table, row, label of the row, column, unit, value.
    public static func long(_ document: Document) -> String {
        var text = line(["table", "row", "label", "column", "unit", "value"])
        for table in document.dataTables {
            let flat = FlatTable(table)
            // What tells rows apart: the words at the start of the row.
            for (number, row) in flat.rows.enumerated() {
                let words = row.fields.prefix { if case .text = $0 { true } else { false } }
                let label = words.map { if case .text(let text) = $0 { text } else { "" } }.filter { !$0.isEmpty }.joined(separator: " · ")
                for (column, value) in zip(flat.columns, row.fields) {
                    text += line([
                        field(table.id), String(number + 1), field(label), field(column.key), field(column.unit),
                        written(value),
                    ])
                }
            }
        }
        return text
    }

    private static func line(_ fields: [String]) -> String { fields.joined(separator: ",") + "\r\n" }

    private static func written(_ value: FlatTable.Field) -> String {
        switch value {
        case .text(let text): field(text)
        case .number(let number): number.isInfinite ? (number < 0 ? "-inf" : "inf") : NumberText.trimmed(number)
        case .missing: ""
        case .notApplicable: "NA"
        }
    }

    /// RFC 4180, and a text that a spreadsheet would run as a formula gets an apostrophe in front.
    static func field(_ text: String) -> String {
        var clean = CleanText.oneLine(text)
        if clean.looksLikeFormula { clean = "'" + clean }
        let needsQuotes =
            clean.contains { $0 == "," || $0 == "\"" || $0 == ";" || $0 == "\n" || $0 == "\r" }
            || clean.first == " " || clean.last == " "
        return needsQuotes ? "\"" + clean.replacingQuotes + "\"" : clean
    }

    /// Letters, digits and hyphens only, so that an identifier cannot leave its folder.
    static func fileName(_ id: String) -> String {
        let safe = id.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "-" }
        return safe.isEmpty ? "table" : String(safe.prefix(100))
    }
}

extension String {
    fileprivate var replacingQuotes: String { map { $0 == "\"" ? "\"\"" : String($0) }.joined() }

    /// Whether a spreadsheet that reads this as typed input would compute instead of showing it.
    /// A sign that stands alone computes nothing.
    var looksLikeFormula: Bool {
        let bare = drop { $0 == " " }
        return bare.count > 1 && (bare.first.map { "=+-@|%＝＋－＠".contains($0) } ?? false)
    }
}
