import GasModel

/// A table in Markdown, with the numbers as printed and units in the header.
public struct MarkdownTable {
    private let table: Table

    public init(_ table: Table) { self.table = table }

    public var text: String {
        var lines = ["**\(clean(table.title))**", ""]
        let heads = table.columns.map { column in
            clean(column.header) + (column.unit.isEmpty ? "" : " (\(clean(column.unit)))")
        }
        lines.append("| " + heads.joined(separator: " | ") + " |")
        lines.append("|" + table.columns.map { $0.alignment == .right ? " ---: |" : " --- |" }.joined())
        for row in table.rows {
            let cells = zip(row.cells, table.columns).map { cell, column -> String in
                let printed = cell.printed(decimals: column.decimals)
                return clean(printed.range.isEmpty ? printed.main : "\(printed.main) \(printed.range)")
            }
            lines.append("| " + cells.joined(separator: " | ") + " |")
        }
        if !table.caption.isEmpty { lines += ["", clean(table.caption.plain)] }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A bar would end a cell, and what looks like a tag would vanish.
    private func clean(_ text: String) -> String {
        CleanText.oneLine(text).replacing("|", with: "\\|").replacing("<", with: "&lt;")
    }
}
