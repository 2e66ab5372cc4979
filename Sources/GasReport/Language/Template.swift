/// A text with numbered places: `{1} came from {2}.` The order of the places is the translator's.
struct Template {
    enum Part: Equatable {
        case words(String)
        /// From one.
        case place(Int)
    }

    private(set) var key = ""
    private(set) var places = 0

    mutating func append(_ words: String) { key += words }
    mutating func appendPlace() {
        places += 1
        key += "{\(places)}"
    }

    /// Whether there is anything to translate; signs and places alone are the same in every language.
    static func hasWords(_ key: String) -> Bool { key.contains(where: \.isLetter) }

    static func parts(_ text: String) -> [Part] {
        var parts: [Part] = []
        var words = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}"), let place = Int(rest[rest.index(after: open)..<close]) else {
                words += rest[...open]
                rest = rest[rest.index(after: open)...]
                continue
            }
            words += rest[..<open]
            if !words.isEmpty { parts.append(.words(words)) }
            words = ""
            parts.append(.place(place))
            rest = rest[rest.index(after: close)...]
        }
        words += rest
        if !words.isEmpty { parts.append(.words(words)) }
        return parts
    }
}

/// Words that are said in the language at work: a literal is the key of its translation, what is interpolated fills the places.
///
///     say("\(zone): \(share) unavoidable")      // key "{1}: {2} unavoidable"
struct Phrase: ExpressibleByStringInterpolation {
    let text: String

    init(stringLiteral value: String) { text = Language.current.known(value) }

    init(stringInterpolation: Interpolation) {
        let key = stringInterpolation.template.key
        let translated = Language.current.known(key)
        text = Template.parts(translated).map { part in
            switch part {
            case .words(let words): words
            case .place(let place):
                stringInterpolation.arguments.indices.contains(place - 1) ? stringInterpolation.arguments[place - 1] : ""
            }
        }.joined()
    }

    struct Interpolation: StringInterpolationProtocol {
        var template = Template()
        var arguments: [String] = []

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) { template.append(literal) }
        mutating func appendInterpolation(_ text: String) { add(Language.current.known(text)) }
        mutating func appendInterpolation(_ number: Int) { add(NumberText.fixed(Double(number), 0)) }
        mutating func appendInterpolation(_ quantity: Quantity) { add(quantity.text) }

        private mutating func add(_ text: String) {
            template.appendPlace()
            arguments.append(text)
        }
    }
}

/// Says a phrase in the language at work.
func say(_ phrase: Phrase) -> String { phrase.text }
