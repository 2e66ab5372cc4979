/// A table for the terminal: columns padded by display width, numbers to the right, no boxes.
public struct TerminalTable {
    private let table: Table
    private let width: Int

    /// - Parameter width: columns of the terminal, for the caption.
    public init(_ table: Table, width: Int = 100) {
        self.table = table
        self.width = width
    }

    public var text: String {
        var lines = [clean(table.title)]
        let header = table.columns.map { clean($0.header) }
        let units = table.columns.map { clean($0.unit) }
        let body = table.rows.map { row in
            table.columns.indices.map { column -> String in
                guard column < row.cells.count else { return "" }
                let printed = row.cells[column].printed(decimals: table.columns[column].decimals)
                return clean(printed.range.isEmpty ? printed.main : "\(printed.main) \(printed.range)")
            }
        }
        let widths = table.columns.indices.map { column in
            ([header[column], units[column]] + body.map { $0[column] }).map(Self.displayWidth).max() ?? 0
        }
        func line(_ cells: [String]) -> String {
            var text = ""
            for column in cells.indices {
                let padding = String(repeating: " ", count: widths[column] - Self.displayWidth(cells[column]))
                let isRight = table.columns[column].alignment == .right
                text += (column > 0 ? "  " : "") + (isRight ? padding + cells[column] : cells[column] + padding)
            }
            while text.last == " " { text.removeLast() }
            return text
        }
        lines.append(line(header))
        if units.contains(where: { !$0.isEmpty }) { lines.append(line(units)) }
        lines += body.map(line)
        if !table.caption.isEmpty { lines += wrapped(clean(table.caption.plain)) }
        lines += table.notes.flatMap { wrapped(clean("\($0.mark) \($0.text.plain)")) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Control characters never reach the terminal.
    private func clean(_ text: String) -> String { CleanText.oneLine(text) }

    private func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + word.count + 1 > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        if !line.isEmpty { lines.append(line) }
        return lines.map { "  " + $0 }
    }

    /// Columns that a text takes: one per character, two for wide East Asian characters.
    static func displayWidth(_ text: String) -> Int {
        text.reduce(0) { sum, character in
            let value = character.unicodeScalars.first?.value ?? 0
            let isWide = (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value)
                || (0xAC00...0xD7A3).contains(value) || (0xFF00...0xFF60).contains(value)
            return sum + (isWide ? 2 : 1)
        }
    }
}
