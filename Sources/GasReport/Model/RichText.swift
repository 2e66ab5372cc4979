/// Running text with a little structure. A literal is the report's own wording; whatever is interpolated is plain data.
///
///     "\(name) would lose \(share) of its demand.\(cites: ["eurostat"])"
public struct RichText: Sendable, Equatable {
    public var pieces: [Piece]

    public indirect enum Piece: Sendable, Equatable {
        case plain(String)
        case strong(RichText)
        case emphasis(RichText)
        /// A number with its unit and evidence.
        case quantity(Quantity)
        /// Identifiers of `SourceEntry`s.
        case citation([String])
        case footnote(RichText)
        case lineBreak
        /// English inside another language, because there is no translation.
        case english(RichText)
    }

    public init(_ pieces: [Piece]) { self.pieces = pieces }
    /// A name or a text of the dataset; said in the language at work where its catalogue knows it.
    public init(_ text: String) { pieces = text.isEmpty ? [] : [.plain(Language.current.known(text))] }

    /// Sentences of a dataset. Where the language at work does not know them they are quoted in English, and say so.
    static func prose(_ text: String) -> RichText {
        let language = Language.current
        guard !language.isEnglish, !text.isEmpty, language.translation(of: text) == nil else { return RichText(text) }
        return RichText([.plain(say("[in English]") + " "), .english(RichText([.plain(text)]))])
    }

    public static let empty = RichText([])
    public var isEmpty: Bool { pieces.isEmpty }

    public static func + (left: RichText, right: RichText) -> RichText { RichText(left.pieces + right.pieces) }

    /// Words only: no notes, no citations.
    public var plain: String {
        pieces.map { piece in
            switch piece {
            case .plain(let text): text
            case .strong(let text), .emphasis(let text), .english(let text): text.plain
            case .quantity(let quantity): quantity.text
            case .citation, .footnote: ""
            case .lineBreak: " "
            }
        }.joined()
    }

    /// Footnotes in order of appearance.
    public var notes: [RichText] {
        pieces.flatMap { piece -> [RichText] in
            switch piece {
            case .footnote(let text): [text] + text.notes
            case .strong(let text), .emphasis(let text), .english(let text): text.notes
            case .plain, .quantity, .citation, .lineBreak: []
            }
        }
    }

    /// Whether a part has no translation.
    var hasEnglish: Bool {
        pieces.contains { piece in
            switch piece {
            case .english: true
            case .strong(let text), .emphasis(let text), .footnote(let text): text.hasEnglish
            case .plain, .quantity, .citation, .lineBreak: false
            }
        }
    }

    /// Source identifiers in order of appearance, notes included.
    public var citations: [String] {
        pieces.flatMap { piece -> [String] in
            switch piece {
            case .citation(let ids): ids
            case .strong(let text), .emphasis(let text), .footnote(let text), .english(let text): text.citations
            case .plain, .quantity, .lineBreak: []
            }
        }
    }
}

extension RichText: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) {
        let language = Language.current
        let translated = language.translation(of: value)
        let piece = Piece.plain(translated ?? value)
        let isEnglish = translated == nil && !language.isEnglish && Template.hasWords(value)
        pieces = value.isEmpty ? [] : isEnglish ? [.english(RichText([piece]))] : [piece]
    }
    public init(stringInterpolation: Interpolation) {
        self = Self.said(stringInterpolation.template.key, stringInterpolation.arguments)
    }

    /// The literal is the key of its translation, what is interpolated fills the translation's places.
    private static func said(_ key: String, _ arguments: [RichText]) -> RichText {
        let language = Language.current
        let translated = language.translation(of: key)
        let text = RichText(
            Template.parts(translated ?? key).flatMap { part -> [Piece] in
                switch part {
                case .words(let words): [.plain(words)]
                case .place(let place): arguments.indices.contains(place - 1) ? arguments[place - 1].pieces : []
                }
            })
        if translated == nil, !language.isEnglish, Template.hasWords(key) { return RichText([.english(text)]) }
        return text
    }

    public struct Interpolation: StringInterpolationProtocol {
        var template = Template()
        var arguments: [RichText] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: String) { template.append(literal) }
        public mutating func appendInterpolation(_ text: String) { add(RichText(text)) }
        public mutating func appendInterpolation(_ number: Int) { add(RichText([.plain(NumberText.fixed(Double(number), 0))])) }
        public mutating func appendInterpolation(_ quantity: Quantity) { add(RichText([.quantity(quantity)])) }
        public mutating func appendInterpolation(_ text: RichText) { add(text) }
        public mutating func appendInterpolation(strong text: RichText) { add(RichText([.strong(text)])) }
        public mutating func appendInterpolation(emphasis text: RichText) { add(RichText([.emphasis(text)])) }
        public mutating func appendInterpolation(cites ids: [String]) { add(RichText(ids.isEmpty ? [] : [.citation(ids)])) }
        public mutating func appendInterpolation(note text: RichText) { add(RichText([.footnote(text)])) }

        private mutating func add(_ text: RichText) {
            template.appendPlace()
            arguments.append(text)
        }
    }
}
