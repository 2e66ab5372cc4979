/// Running text as a Typst code block whose pieces join.
struct TypstInline {
    let numbering: SourceNumbering

    func content(_ text: RichText) -> String {
        text.isEmpty ? "none" : "{" + text.pieces.map(piece).joined(separator: "; ") + "}"
    }

    private func piece(_ piece: RichText.Piece) -> String {
        switch piece {
        case .plain(let text): "text(\(TypstText.literal(text)))"
        case .strong(let text): "strong(\(content(text)))"
        case .emphasis(let text): "emph(\(content(text)))"
        case .quantity(let quantity): "figures(\(TypstText.literal(quantity.text)))"
        case .citation(let ids):
            "marks("
                + TypstText.array(numbering.runs(ids).map { "(\($0.lowerBound), \($0.upperBound))" }) + ")"
        case .footnote(let text): "footnote(\(content(text)))"
        case .lineBreak: "linebreak()"
        case .english(let text): "text(lang: \"en\", \(content(text)))"
        }
    }
}

/// Numbers of the sources: their place in the list. An identifier that is not in the list has no number and prints none;
/// `Document.problems` reports it.
public struct SourceNumbering: Sendable, Equatable {
    private let order: [String: Int]

    public init(_ sources: [SourceEntry]) {
        order = Dictionary(sources.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    }

    /// Ascending, each once.
    public func numbers(_ ids: [String]) -> [Int] { Set(ids.compactMap { order[$0] }).sorted() }
    /// The numbers in runs: 1, 2, 3, 7 are 1–3 and 7. Two in a row stay two.
    public func runs(_ ids: [String]) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for number in numbers(ids) {
            if let last = runs.last, last.upperBound == number - 1 {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        return runs.flatMap { $0.count == 2 ? [$0.lowerBound...$0.lowerBound, $0.upperBound...$0.upperBound] : [$0] }
    }

    public func knows(_ id: String) -> Bool { order[id] != nil }
}
