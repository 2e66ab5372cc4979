/// Writes rows as CSV (RFC 4180, line feed): what needs quotes gets them.
struct CSVText {
    private(set) var text = ""

    init(_ header: [String]) { add(header) }

    mutating func add(_ fields: [String]) {
        text += fields.map(Self.field).joined(separator: ",") + "\n"
    }

    static func field(_ text: String) -> String {
        guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    /// A whole number without its point, `inf` for unlimited.
    static func number(_ value: Double) -> String {
        if value == .infinity { return "inf" }
        return Int(exactly: value).map(String.init) ?? String(value)
    }
}
