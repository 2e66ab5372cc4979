/// A JSON value as text: keys in the order given, what fits a line on one line, so that a change shows as one changed line.
indirect enum JSONText {
    case object([(key: String, value: JSONText)])
    case array([JSONText])
    case text(String)
    case number(Double)
    case flag(Bool)

    private static let lineWidth = 180

    func text(indent: Int = 0) -> String {
        let short = line
        if short.unicodeScalars.count + indent <= Self.lineWidth { return short }
        let inner = String(repeating: " ", count: indent + 2)
        let outer = String(repeating: " ", count: indent)
        switch self {
        case .object(let members):
            let lines = members.map { inner + Self.quoted($0.key) + ": " + $0.value.text(indent: indent + 2) }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
        case .array(let items):
            let lines = items.map { inner + $0.text(indent: indent + 2) }
            return "[\n" + lines.joined(separator: ",\n") + "\n\(outer)]"
        default: return short
        }
    }

    private var line: String {
        switch self {
        case .object(let members):
            "{" + members.map { Self.quoted($0.key) + ": " + $0.value.line }.joined(separator: ", ") + "}"
        case .array(let items): "[" + items.map(\.line).joined(separator: ", ") + "]"
        case .text(let text): Self.quoted(text)
        case .number(let value): Int(exactly: value).map(String.init) ?? String(value)
        case .flag(let value): value ? "true" : "false"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "\r": quoted += "\\r"
            case _ where scalar.value < 0x20:
                let code = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - code.count) + code
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
