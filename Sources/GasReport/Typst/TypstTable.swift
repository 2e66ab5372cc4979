/// A table as a call of the template's `data-table`.
struct TypstTable {
    let inline: TypstInline

    func source(_ table: Table) -> String {
        let columns = table.columns.enumerated().map { index, column in
            "(header: \(TypstText.literal(column.header)), unit: \(TypstText.literal(column.unit)), "
                + "align: \(column.alignment.rawValue), words: \(column.alignment == .left), ranges: \(table.hasRanges(index)), "
                + "share: \(TypstText.number(column.share)))"
        }
        let rows = table.rows.map { row in
            "(kind: \(TypstText.literal(row.kind.rawValue)), cells: "
                + TypstText.array(zip(row.cells, table.columns).map(cell)) + ")"
        }
        let notes = table.notes.map { "(mark: \(TypstText.literal($0.mark)), text: \(inline.content($0.text)))" }
        return """
            data-table(
              id: \(TypstText.literal(table.id)),
              title: \(TypstText.literal(table.title)),
              caption: \(inline.content(table.caption)),
              compact: \(table.isCompact),
              columns: \(TypstText.array(columns)),
              notes: \(TypstText.array(notes)),
              rows: (
                \(rows.joined(separator: ",\n    ")),
              ),
            )
            """
    }

    private func cell(_ cell: Cell, _ column: Table.Column) -> String {
        let body: String
        var range = "none"
        switch cell.content {
        case .text(let text): body = inline.content(text)
        default:
            let printed = cell.printed(decimals: column.decimals)
            body = "figures(\(TypstText.literal(printed.main)))"
            if !printed.range.isEmpty { range = "figures(\(TypstText.literal(printed.range)))" }
        }
        let marked = cell.mark.map { "{\(body); note-mark(\(TypstText.literal($0)))}" } ?? body
        return "(main: \(marked), range: \(range))"
    }
}
