/// The cell formats of a workbook: a format is its position in the list.
enum WorkbookStyle {
    private static let looks: [Sheet.Look] = [.plain, .title, .header, .quiet, .strong]
    private static let mostDecimals = 6

    static func index(_ look: Sheet.Look, isGuarded: Bool) -> Int {
        (looks.firstIndex(of: look) ?? 0) * 2 + (isGuarded ? 1 : 0)
    }

    static func number(decimals: Int, isStrong: Bool) -> Int {
        looks.count * 2 + min(max(decimals, 0), mostDecimals) * 2 + (isStrong ? 1 : 0)
    }

    static func xml(_ style: HouseStyle) -> String {
        let font = { (size: Double, colour: String, bold: Bool) in
            "<font>\(bold ? "<b/>" : "")<sz val=\"\(NumberText.trimmed(size))\"/><color rgb=\"FF\(colour.dropFirst().uppercased())\"/>"
                + "<name val=\"Calibri\"/><family val=\"2\"/></font>"
        }
        // In the order of the looks.
        let fonts = [
            font(11, style.ink, false), font(14, style.accent, true), font(11, style.accent, true),
            font(9, style.quiet, false), font(11, style.ink, true),
        ]
        var xml = SheetXML.declaration + "<styleSheet xmlns=\"\(SheetXML.namespace)\">"
        xml += "<numFmts count=\"\(mostDecimals + 1)\">"
        for decimals in 0...mostDecimals {
            let code = "#,##0" + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "")
            xml += "<numFmt numFmtId=\"\(164 + decimals)\" formatCode=\"\(code)\"/>"
        }
        xml += "</numFmts><fonts count=\"\(fonts.count)\">" + fonts.joined() + "</fonts>"
        xml += "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        xml += "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
            + "<border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FF\(style.ink.dropFirst().uppercased())\"/>"
            + "</bottom><diagonal/></border></borders>"
        xml += "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        var formats: [String] = []
        for (font, look) in looks.enumerated() {
            for guarded in ["", " quotePrefix=\"1\""] {
                let border = look == .header ? 1 : 0
                formats.append(
                    "<xf numFmtId=\"0\" fontId=\"\(font)\" fillId=\"0\" borderId=\"\(border)\" xfId=\"0\" applyFont=\"1\"\(guarded)/>")
            }
        }
        for decimals in 0...mostDecimals {
            for font in [0, 4] {
                formats.append(
                    "<xf numFmtId=\"\(164 + decimals)\" fontId=\"\(font)\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
                        + "applyNumberFormat=\"1\" applyFont=\"1\"/>")
            }
        }
        xml += "<cellXfs count=\"\(formats.count)\">" + formats.joined() + "</cellXfs>"
        return xml + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>\n"
    }
}
