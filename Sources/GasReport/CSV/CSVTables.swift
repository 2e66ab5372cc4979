/// Every table of a document as tidy CSV: machine names with units as headers, one row per row, unrounded numbers.
public enum CSVTables {
    public struct File: Sendable, Equatable {
        public let name: String
        public let title: String
        public let text: String
    }

    /// In the order of the document; at the end every source that its figures rest on, cited or not.
    public static func files(of document: Document) -> [File] {
        let tables = document.tables.map {
            File(name: "\(fileName($0.id)).csv", title: CleanText.oneLine($0.title), text: Self.text(of: $0))
        }
        let sources = document.sources + document.furtherSources
        guard !sources.isEmpty else { return tables }
        let rows = sources.map { source in
            line([source.id, source.title, source.publisher, source.year, source.address].map(field))
        }
        let list = line(["id", "title", "publisher", "year", "address"]) + rows.joined()
        return tables + [File(name: "sources.csv", title: "Sources of every figure used", text: list)]
    }

    /// A column with an interval in any row becomes three: `key_low`, `key`, `key_high`. Group rows become a column `group`.
    /// Missing is empty, *not applicable* is `NA`.
    public static func text(of table: Table) -> String {
        let wide = table.columns.indices.map { column in
            table.rows.contains { row in
                guard column < row.cells.count, case .interval = row.cells[column].content else { return false }
                return true
            }
        }
        let isGrouped = table.rows.contains { $0.kind == .group }
        var header = isGrouped ? ["group"] : []
        for (column, isWide) in zip(table.columns, wide) {
            header += isWide ? [column.key + "_low", column.key, column.key + "_high"] : [column.key]
        }
        var lines = [line(header.map(field))]
        var group = ""
        for row in table.rows {
            if row.kind == .group {
                group = row.cells.first?.printed(decimals: 0).main ?? ""
                continue
            }
            var fields = isGrouped ? [field(group)] : []
            for (column, isWide) in wide.enumerated() {
                fields += values(column < row.cells.count ? row.cells[column] : .missing, isWide)
            }
            lines.append(line(fields))
        }
        return lines.joined()
    }

    private static func line(_ fields: [String]) -> String { fields.joined(separator: ",") + "\r\n" }

    private static func values(_ cell: Cell, _ isWide: Bool) -> [String] {
        let three: [String]
        switch cell.content {
        case .text(let text): three = Array(repeating: field(text.plain), count: 3)
        case .number(let value): three = Array(repeating: NumberText.trimmed(value), count: 3)
        case .interval(let value):
            three = [NumberText.trimmed(value.low), NumberText.trimmed(value.central), NumberText.trimmed(value.high)]
        case .missing: three = ["", "", ""]
        case .zero: three = ["0", "0", "0"]
        case .notApplicable: three = ["NA", "NA", "NA"]
        }
        return isWide ? three : [three[1]]
    }

    /// RFC 4180, and a text that a spreadsheet would run as a formula gets an apostrophe in front.
    static func field(_ text: String) -> String {
        var clean = CleanText.oneLine(text)
        if let first = clean.drop(while: { $0 == " " }).first, "=+-@|%＝＋－＠".contains(first) { clean = "'" + clean }
        let needsQuotes =
            clean.contains { $0 == "," || $0 == "\"" || $0 == ";" || $0 == "\n" || $0 == "\r" }
            || clean.first == " " || clean.last == " "
        return needsQuotes ? "\"" + clean.replacingQuotes + "\"" : clean
    }

    /// Letters, digits and hyphens only, so that an identifier cannot leave its folder.
    static func fileName(_ id: String) -> String {
        let safe = id.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "-" }
        return safe.isEmpty ? "table" : String(safe)
    }
}

extension String {
    fileprivate var replacingQuotes: String { map { $0 == "\"" ? "\"\"" : String($0) }.joined() }
}
