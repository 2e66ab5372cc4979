/// The parts of a workbook as SpreadsheetML (ECMA-376, part 1, section 18).
enum SheetXML {
    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    /// Longest text that a cell may hold.
    private static let longest = 32_767

    static func sheet(_ sheet: Sheet) -> String {
        var xml = declaration + "<worksheet xmlns=\"\(namespace)\"><sheetViews><sheetView workbookViewId=\"0\">"
        if sheet.frozenRows > 0 {
            xml += "<pane ySplit=\"\(sheet.frozenRows)\" topLeftCell=\"A\(sheet.frozenRows + 1)\" "
                + "activePane=\"bottomLeft\" state=\"frozen\"/>"
        }
        xml += "</sheetView></sheetViews>"
        if !sheet.widths.isEmpty {
            xml += "<cols>"
            for (index, width) in sheet.widths.enumerated() {
                xml += "<col min=\"\(index + 1)\" max=\"\(index + 1)\" "
                    + "width=\"\(NumberText.trimmed(width))\" customWidth=\"1\"/>"
            }
            xml += "</cols>"
        }
        xml += "<sheetData>"
        for (row, cells) in sheet.rows.enumerated() where !cells.isEmpty {
            xml += "<row r=\"\(row + 1)\">"
            for (column, cell) in cells.enumerated() { xml += self.cell(cell, at: "\(letters(column))\(row + 1)") }
            xml += "</row>\n"
        }
        return xml + "</sheetData></worksheet>\n"
    }

    /// Texts are inline strings, never formulas; one that looks like a formula is marked, so that editing it does not make it one.
    private static func cell(_ cell: Sheet.Cell, at place: String) -> String {
        switch cell {
        case .empty: return ""
        case .text(let text, let look):
            let words = CleanText.oneLine(text)
            let style = WorkbookStyle.index(look, isGuarded: words.looksLikeFormula)
            return "<c r=\"\(place)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + "\(escaped(words))</t></is></c>"
        case .number(let value, let decimals, let isStrong):
            let style = WorkbookStyle.number(decimals: decimals, isStrong: isStrong)
            return "<c r=\"\(place)\" s=\"\(style)\"><v>\(NumberText.trimmed(value))</v></c>"
        }
    }

    /// As XML; `_x0041_` is an escape of the format itself, so its underscore is escaped.
    static func escaped(_ text: String) -> String {
        var words = text
        if words.utf16.count > longest {
            words = String(decoding: Array(words.utf16.prefix(longest - 1)), as: UTF16.self) + "…"
        }
        let scalars = Array(words.unicodeScalars)
        var safe = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let ends = scalar == "_" && index + 6 < scalars.count && scalars[index + 1] == "x"
                && scalars[index + 6] == "_"
            if ends, scalars[(index + 2)...(index + 5)].allSatisfy({ $0.properties.isASCIIHexDigit }) {
                safe.append(contentsOf: "_x005F_".unicodeScalars)
            } else {
                safe.append(scalar)
            }
        }
        return XMLText.web(String(safe))
    }

    /// `A`, …, `Z`, `AA`, ….
    static func letters(_ column: Int) -> String {
        var rest = column
        var text = ""
        repeat {
            text = String(UnicodeScalar(UInt8(65 + rest % 26))) + text
            rest = rest / 26 - 1
        } while rest >= 0
        return text
    }
}
