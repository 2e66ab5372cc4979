/// Text and attribute values for XML and HTML. Both escape all five characters, so neither can be used in the wrong place.
enum XMLText {
    static func text(_ text: String) -> String { escape(CleanText.printable(text)) }
    static func attribute(_ text: String) -> String { escape(CleanText.printable(text)) }

    /// Without the replacement of characters that the shipped fonts lack: a browser has other fonts.
    static func web(_ text: String) -> String { escape(CleanText.oneLine(text)) }

    private static func escape(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 38 || $0 == 60 || $0 == 62 || $0 == 34 || $0 == 39 }) else {
            return text
        }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
