import GasModel

/// Where keys and values stand in a TOML text that a parser has accepted: the library reads values and keeps no positions.
///
/// Paths are written as `storage_percent`, `shock[0].routes`, `shock[0].routes[2]`.
struct TOMLPlaces {
    struct Place: Equatable {
        let line: Int
        let column: Int
    }

    private(set) var keys: [String: Place] = [:]
    private(set) var values: [String: Place] = [:]
    /// A defect on which the parser would end the whole program, so that it must not see the statement that holds it.
    struct Fatal: Equatable {
        let place: Place
        let message: String
        /// Where the statement begins.
        let start: Int
    }

    private(set) var fatal: Fatal?
    private var statement = 0
    /// Nested arrays deeper than this are not followed; the parser refuses them. Keys of more parts would exhaust its stack.
    private static let deepest = 256
    private var depth = 0
    /// Number of elements of every array of tables.
    private var tables: [String: Int] = [:]
    private let text: [Unicode.Scalar]
    private var offset = 0
    private var line = 1
    private var column = 1

    init(_ source: some StringProtocol) {
        text = Array(source.unicodeScalars)
        scan()
    }

    /// The text as far as the parser may read it.
    var parsable: String {
        String(String.UnicodeScalarView(text.prefix(fatal?.start ?? text.count)))
    }

    private mutating func scan() {
        var prefix = ""
        while true {
            skipBlank(overLines: true)
            guard let next = peek else { return }
            statement = offset
            if next == "[" {
                prefix = header() + "."
            } else {
                let before = offset
                assignment(prefix)
                // A text that the parser accepted always moves on; never hang on one that it did not.
                if offset == before { advance() }
            }
        }
    }

    /// `[table]` or `[[table]]`, as the path of the table that it opens.
    private mutating func header() -> String {
        let start = here
        advance()
        let isArray = peek == "["
        if isArray { advance() }
        while peek == " " || peek == "\t" { advance() }
        if let next = peek, !Self.beginsName(next), next != "]" { mark("a table header has no name") }
        let names = key().prefix(Self.deepest)
        let parent = names.dropLast().reduce("") { parent, name in
            let path = latest(join(parent, name))
            if keys[path] == nil { place(path, at: start) }
            return path
        }
        var path = join(parent, names.last ?? "")
        if isArray {
            // The first of its tables stands for the whole list.
            if keys[path] == nil { place(path, at: start) }
            let count = tables[path, default: 0]
            tables[path] = count + 1
            path += "[\(count)]"
        }
        place(path, at: start)
        skipLine()
        return path
    }

    private mutating func place(_ path: String, at place: Place) {
        keys[path] = place
        values[path] = place
    }

    private mutating func mark(_ message: String) {
        if fatal == nil { fatal = Fatal(place: here, message: message, start: statement) }
    }

    /// A character with which TOML lets a key begin.
    private static func beginsName(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\"" || scalar == "'" || scalar == "-" || scalar == "_"
            || (scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil))
    }

    private func join(_ prefix: String, _ name: String) -> String { prefix.isEmpty ? name : prefix + "." + name }

    private func latest(_ path: String) -> String { tables[path].map { "\(path)[\($0 - 1)]" } ?? path }

    private mutating func assignment(_ prefix: String) {
        let start = here
        let path = key().prefix(Self.deepest).reduce(String(prefix.dropLast())) { parent, name in
            let path = join(parent, name)
            // The tables that a key with dots opens stand where the key does.
            if keys[path] == nil { place(path, at: start) }
            return path
        }
        keys[path] = start
        skipBlank(overLines: false)
        guard peek == "=" else { return }
        advance()
        skipBlank(overLines: false)
        value(path)
    }

    private mutating func value(_ path: String) {
        values[path] = here
        switch peek {
        case "\"", "'": _ = string()
        case "[" where depth < Self.deepest: array(path)
        case "{" where depth < Self.deepest: inlineTable(path)
        case "[", "{":
            mark("lists and tables lie more than \(Self.deepest) deep in each other")
            scalar()
        default: scalar()
        }
    }

    /// A number, a day or a word without quotes: a few plain characters with nothing but space behind them.
    private mutating func scalar() {
        let start = offset
        while let next = peek, !",]}#\n \t\r".unicodeScalars.contains(next) { advance() }
        let word = text[start..<offset]
        if word.count > 64 || !word.allSatisfy({ Self.beginsName($0) || "+.:".unicodeScalars.contains($0) }) {
            mark("a value without quotes is neither a number, a day, true nor false")
        }
        skipBlank(overLines: false)
        if let next = peek, !",]}\n".unicodeScalars.contains(next) {
            mark("something follows a value")
            while let next = peek, !",]}#\n".unicodeScalars.contains(next) { advance() }
        }
    }

    private mutating func array(_ path: String) {
        depth += 1
        defer { depth -= 1 }
        advance()
        var count = 0
        var isAfterValue = false
        while true {
            skipBlank(overLines: true)
            guard let next = peek else { return }
            if next == "]" { return advance() }
            if next == "," {
                isAfterValue = false
                advance()
                continue
            }
            if isAfterValue { mark("a list lacks a comma or its closing bracket") }
            if next == "}" { mark("a list holds a brace that nothing opened") }
            let before = offset
            value("\(path)[\(count)]")
            count += 1
            isAfterValue = true
            if offset == before { advance() }
        }
    }

    private mutating func inlineTable(_ path: String) {
        depth += 1
        defer { depth -= 1 }
        advance()
        while true {
            skipBlank(overLines: true)
            guard let next = peek else { return }
            if next == "}" { return advance() }
            let before = offset
            if next != "," { assignment(path + ".") }
            if offset == before { advance() }
        }
    }

    private mutating func key() -> [String] {
        var parts: [String] = []
        while true {
            skipBlank(overLines: false)
            if peek == "\"" || peek == "'" {
                parts.append(string())
            } else {
                var bare = String.UnicodeScalarView()
                while let next = peek, next.properties.isAlphabetic || "0123456789_-".unicodeScalars.contains(next) {
                    bare.append(next)
                    advance()
                }
                parts.append(String(bare))
            }
            skipBlank(overLines: false)
            guard peek == "." else { return parts }
            if parts.count == Self.deepest { mark("a key has more than \(Self.deepest) parts") }
            advance()
        }
    }

    /// Over a string of any of the four kinds; its raw content, which is enough for keys.
    private mutating func string() -> String {
        guard let quote = peek else { return "" }
        let isLong = text[offset...].prefix(3).allSatisfy { $0 == quote } && text.count >= offset + 3
        for _ in 0..<(isLong ? 3 : 1) { advance() }
        var content = String.UnicodeScalarView()
        while let next = peek {
            if next == "\\", quote == "\"" {
                advance()
                if peek != nil { advance() }
                continue
            }
            let closes = isLong ? text[offset...].prefix(3).elementsEqual([quote, quote, quote]) : next == quote
            if closes {
                // A long string may end in one or two quotes of its own.
                while isLong, offset + 3 < text.count, text[offset + 3] == quote { advance() }
                for _ in 0..<(isLong ? 3 : 1) { advance() }
                break
            }
            content.append(next)
            advance()
        }
        return String(content)
    }

    private mutating func skipBlank(overLines: Bool) {
        while let next = peek {
            if next == "#" {
                skipLine()
            } else if next == " " || next == "\t" || next == "\r" || (overLines && next == "\n") {
                advance()
            } else {
                return
            }
        }
    }

    private mutating func skipLine() {
        while offset < text.count, text[offset] != "\n" { advance() }
    }

    private var peek: Unicode.Scalar? { offset < text.count ? text[offset] : nil }
    private var here: Place { Place(line: line, column: column) }

    private mutating func advance() {
        if text[offset] == "\n" {
            line += 1
            column = 1
        } else {
            column += 1
        }
        offset += 1
    }
}
