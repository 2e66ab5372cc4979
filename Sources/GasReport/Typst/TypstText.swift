/// Text as Typst code.
///
/// The whole document is written in code mode and every text is a string literal, which Typst never reads as markup. Inside a
/// string literal only the backslash and the quote mean anything, so escaping is two characters and nothing can be forgotten.
enum TypstText {
    static func literal(_ text: String) -> String {
        var escaped = "\""
        for scalar in CleanText.printable(text).unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\"": escaped += "\\\""
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped + "\""
    }

    /// PDF/UA refuses an empty heading.
    static func heading(_ text: String) -> String {
        let isBlank = CleanText.printable(text).allSatisfy(\.isWhitespace)
        return literal(isBlank ? NumberText.missing : text)
    }

    /// For drawings, where line ends must survive and characters were cleaned when they were drawn.
    static func rawLiteral(_ text: String) -> String {
        var escaped = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\"": escaped += "\\\""
            case "\n": escaped += "\\n"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped + "\""
    }

    /// An array; the trailing comma keeps one element an array.
    static func array(_ items: [String]) -> String { items.isEmpty ? "()" : "(" + items.joined(separator: ", ") + ",)" }

    static func number(_ value: Double) -> String { NumberText.machine(value, 3) }
}
