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
    }

    public init(_ pieces: [Piece]) { self.pieces = pieces }
    public init(_ text: String) { pieces = text.isEmpty ? [] : [.plain(text)] }

    public static let empty = RichText([])
    public var isEmpty: Bool { pieces.isEmpty }

    public static func + (left: RichText, right: RichText) -> RichText { RichText(left.pieces + right.pieces) }

    /// Words only: no notes, no citations.
    public var plain: String {
        pieces.map { piece in
            switch piece {
            case .plain(let text): text
            case .strong(let text), .emphasis(let text): text.plain
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
            case .strong(let text), .emphasis(let text): text.notes
            case .plain, .quantity, .citation, .lineBreak: []
            }
        }
    }

    /// Source identifiers in order of appearance, notes included.
    public var citations: [String] {
        pieces.flatMap { piece -> [String] in
            switch piece {
            case .citation(let ids): ids
            case .strong(let text), .emphasis(let text), .footnote(let text): text.citations
            case .plain, .quantity, .lineBreak: []
            }
        }
    }
}

extension RichText: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { self.init(value) }
    public init(stringInterpolation: Interpolation) { pieces = stringInterpolation.pieces }

    public struct Interpolation: StringInterpolationProtocol {
        var pieces: [Piece] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { pieces.append(.plain(literal)) }
        }
        public mutating func appendInterpolation(_ text: String) { appendLiteral(text) }
        public mutating func appendInterpolation(_ number: Int) { appendLiteral(NumberText.fixed(Double(number), 0)) }
        public mutating func appendInterpolation(_ quantity: Quantity) { pieces.append(.quantity(quantity)) }
        public mutating func appendInterpolation(_ text: RichText) { pieces += text.pieces }
        public mutating func appendInterpolation(strong text: RichText) { pieces.append(.strong(text)) }
        public mutating func appendInterpolation(emphasis text: RichText) { pieces.append(.emphasis(text)) }
        public mutating func appendInterpolation(cites ids: [String]) {
            if !ids.isEmpty { pieces.append(.citation(ids)) }
        }
        public mutating func appendInterpolation(note text: RichText) { pieces.append(.footnote(text)) }
    }
}
