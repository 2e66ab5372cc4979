/// The first thing that happens to any string that is not the program's own.
///
/// Names and notes in a dataset are hostile until they went through here *and* through the escape of a renderer: control
/// characters cannot be written in XML, direction overrides show another text than is stored, and a character without a
/// glyph would stop the PDF.
enum CleanText {
    /// One line: control characters and line ends become spaces, direction marks and invisible characters vanish.
    static func oneLine(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { needsWork($0) }) else { return text }
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: clean.append(" ")
            case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF0...0xFFFB, 0xE0000...0xE0FFF: continue
            case 0xFFFE, 0xFFFF: continue
            default: clean.append(scalar)
            }
        }
        return String(clean)
    }

    private static func needsWork(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF0...0xFFFF,
            0xE0000...0xE0FFF:
            true
        default: false
        }
    }

    /// The same, and characters that the shipped fonts lack become `□`.
    static func printable(_ text: String) -> String {
        let clean = oneLine(text).precomposedForFonts
        guard clean.unicodeScalars.contains(where: { !TextMeasure.hasGlyph($0) }) else { return clean }
        var shown = String.UnicodeScalarView()
        for scalar in clean.unicodeScalars { shown.append(TextMeasure.hasGlyph(scalar) ? scalar : "□") }
        return String(shown)
    }
}
