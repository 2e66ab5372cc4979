import Foundation

/// Every string literal of Swift source files, written as the key of a translation: what is interpolated is a numbered place.
struct SourceTexts {
    private(set) var keys: Set<String> = []

    init(folders: [URL]) throws {
        for folder in folders {
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            while let file = files?.nextObject() as? URL {
                guard file.pathExtension == "swift" else { continue }
                var scanner = Scanner(Array(try String(contentsOf: file, encoding: .utf8).unicodeScalars))
                scanner.code(until: nil)
                keys.formUnion(scanner.keys)
            }
        }
    }

    private struct Scanner {
        let text: [Unicode.Scalar]
        var offset = 0
        var keys: [String] = []

        init(_ text: [Unicode.Scalar]) { self.text = text }

        private func sees(_ words: String) -> Bool {
            let wanted = Array(words.unicodeScalars)
            return offset + wanted.count <= text.count && Array(text[offset..<(offset + wanted.count)]) == wanted
        }

        /// Code up to the parenthesis that closes an interpolation, or to the end of the file.
        mutating func code(until end: Unicode.Scalar?) {
            var depth = 0
            while offset < text.count {
                if sees("//") {
                    while offset < text.count, text[offset] != "\n" { offset += 1 }
                } else if sees("#\"") {
                    offset += 2
                    while offset < text.count, !sees("\"#") { offset += 1 }
                    offset += 2
                } else if text[offset] == "\"" {
                    literal()
                } else {
                    if text[offset] == "(" { depth += 1 }
                    if text[offset] == ")" {
                        if depth == 0, end != nil { return }
                        depth -= 1
                    }
                    offset += 1
                }
            }
        }

        private mutating func literal() {
            let isLong = sees("\"\"\"")
            offset += isLong ? 3 : 1
            var key = ""
            var places = 0
            while offset < text.count {
                if isLong ? sees("\"\"\"") : text[offset] == "\"" {
                    offset += isLong ? 3 : 1
                    break
                }
                if sees("\\(") {
                    offset += 2
                    code(until: ")")
                    offset += 1
                    places += 1
                    key += "{\(places)}"
                } else if sees("\\u{") {
                    offset += 3
                    var digits = ""
                    while text[offset] != "}" {
                        digits.unicodeScalars.append(text[offset])
                        offset += 1
                    }
                    offset += 1
                    if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) { key.unicodeScalars.append(scalar) }
                } else if sees("\\\n") {
                    key += Self.continued + "\n"
                    offset += 2
                } else if text[offset] == "\\" {
                    key += text[offset + 1] == "n" ? "\n" : String(Character(text[offset + 1]))
                    offset += 2
                } else {
                    key.unicodeScalars.append(text[offset])
                    offset += 1
                }
            }
            keys.append(isLong ? Self.unindented(key) : key)
        }

        /// A literal over several lines without its margin, which is that of its last line.
        private static func unindented(_ key: String) -> String {
            var lines = key.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            guard lines.count >= 2 else { return key }
            let margin = lines.removeLast().count
            lines.removeFirst()
            return lines.map { $0.hasPrefix(String(repeating: " ", count: margin)) ? String($0.dropFirst(margin)) : $0 }
                .joined(separator: "\n").replacing(continued + "\n", with: "")
        }

        /// Stands for a line end that the source escapes.
        private static let continued = "\u{1}"
    }
}
