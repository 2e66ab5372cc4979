import Foundation

/// Why a catalogue cannot be used, with the place to look at.
public struct LanguageError: Error, Sendable, Equatable, CustomStringConvertible {
    public let file: String
    /// From one.
    public let line: Int
    public let reason: String

    public var description: String { "\(file):\(line): \(reason)" }
}

/// A catalogue in the gettext format (`.po`), which translators' tools read: the header says how the language writes numbers and
/// months, each entry pairs an English text with its translation.
struct LanguageFile {
    struct Entry: Equatable {
        let key: String
        let text: String
        let line: Int
    }

    let name: String
    private(set) var header: [String: String] = [:]
    private(set) var entries: [Entry] = []

    /// - Throws: `LanguageError` at the first line that is no part of the format, a double or an empty entry.
    init(_ source: String, name: String) throws(LanguageError) {
        self.name = name
        var key: String?
        var text: String?
        var start = 0
        var seen: Set<String> = []
        for (index, raw) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = raw.trimmingCharacters(in: .whitespaces)
            let number = index + 1
            if line.isEmpty || line.hasPrefix("#") { continue }
            if line.hasPrefix("msgid ") {
                if let key { try finish(key, text, start, &seen) }
                key = try Self.string(line.dropFirst(6), name, number)
                text = nil
                start = number
            } else if line.hasPrefix("msgstr "), key != nil, text == nil {
                text = try Self.string(line.dropFirst(7), name, number)
            } else if line.hasPrefix("\""), key != nil {
                let more = try Self.string(Substring(line), name, number)
                if text == nil { key? += more } else { text? += more }
            } else {
                throw LanguageError(file: name, line: number, reason: "expected msgid, msgstr or a quoted string")
            }
        }
        if let key { try finish(key, text, start, &seen) }
        guard !header.isEmpty else { throw LanguageError(file: name, line: 1, reason: "there is no header (msgid \"\")") }
    }

    private mutating func finish(_ key: String, _ text: String?, _ line: Int, _ seen: inout Set<String>) throws(LanguageError) {
        guard let text, !text.isEmpty else { throw LanguageError(file: name, line: line, reason: "there is no translation") }
        guard seen.insert(key).inserted else { throw LanguageError(file: name, line: line, reason: "this text stands twice") }
        guard key.isEmpty else {
            entries.append(Entry(key: key, text: text, line: line))
            return
        }
        for field in text.split(separator: "\n") {
            guard let colon = field.firstIndex(of: ":") else { continue }
            header[String(field[..<colon])] = field[field.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        }
    }

    /// A quoted string with `\"`, `\\` and `\n`.
    private static func string(_ quoted: Substring, _ name: String, _ line: Int) throws(LanguageError) -> String {
        let trimmed = quoted.trimmingCharacters(in: .whitespaces)
        guard trimmed.count >= 2, trimmed.first == "\"", trimmed.last == "\"" else {
            throw LanguageError(file: name, line: line, reason: "a text stands in double quotes")
        }
        var text = ""
        var isEscaped = false
        for character in trimmed.dropFirst().dropLast() {
            if isEscaped {
                text.append(character == "n" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                text.append(character)
            }
        }
        return text
    }
}
