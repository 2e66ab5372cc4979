/// A table as HTML. Every number carries its value, so that the script can sort without reading what is printed.
enum HTMLTable {
    static func html(_ table: Table, number: Int, _ inline: inout HTMLInline) -> String {
        var html = """
            <figure class="table" id="table-\(CSVTables.fileName(table.id))">
            <figcaption><span class="label">\(XMLText.web(say("Table"))) \(number)</span> \(XMLText.web(table.title))</figcaption>
            <div class="scroll" tabindex="0" role="region" aria-label="\(XMLText.web(table.title))">
            <table\(table.isCompact ? " class=\"compact\"" : "")>
            <thead><tr>
            """
        for column in table.columns {
            let unit = column.unit.isEmpty ? "" : "<span class=\"unit\">\(XMLText.web(column.unit))</span>"
            html += "<th scope=\"col\" class=\"\(column.alignment.rawValue)\">\(XMLText.web(column.header))\(unit)</th>"
        }
        html += "</tr></thead>\n<tbody>\n"
        for row in table.rows {
            if row.kind == .group {
                let label = row.cells.first.map { XMLText.web($0.printed(decimals: 0).main) } ?? ""
                html +=
                    "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(table.columns.count)\">\(label)</th></tr>\n"
                continue
            }
            html += "<tr class=\"\(row.kind.rawValue)\">"
            for (index, pair) in zip(row.cells, table.columns).enumerated() {
                html += cell(pair.0, pair.1, isFirst: index == 0, hasRanges: table.hasRanges(index), &inline)
            }
            html += "</tr>\n"
        }
        html += "</tbody></table></div>\n"
        var notes = ""
        for note in table.notes { notes += "<sup>\(XMLText.web(note.mark))</sup> \(inline.text(note.text)) " }
        notes += inline.text(table.caption)
        if !notes.isEmpty { html += "<p class=\"caption\">\(notes)</p>\n" }
        return html + "</figure>\n"
    }

    private static func cell(
        _ cell: Cell, _ column: Table.Column, isFirst: Bool, hasRanges: Bool, _ inline: inout HTMLInline
    ) -> String {
        let tag = isFirst ? "th scope=\"row\"" : "td"
        let close = isFirst ? "th" : "td"
        let mark = cell.mark.map { "<sup>\(XMLText.web($0))</sup>" } ?? ""
        if case .text(let text) = cell.content {
            return "<\(tag) class=\"\(column.alignment.rawValue)\">\(inline.text(text))\(mark)</\(close)>"
        }
        let printed = cell.printed(decimals: column.decimals)
        let range = hasRanges ? "<span class=\"range\">\(XMLText.web(printed.range))</span>" : ""
        let value = value(of: cell).map { " data-value=\"\(NumberText.trimmed($0))\"" } ?? ""
        return
            "<\(tag) class=\"\(column.alignment.rawValue) figures\"\(value)>\(XMLText.web(printed.main))\(range)\(mark)</\(close)>"
    }

    private static func value(of cell: Cell) -> Double? {
        switch cell.content {
        case .number(let value): value
        case .interval(let value): value.central
        case .zero: 0
        case .text, .missing, .notApplicable: nil
        }
    }
}
