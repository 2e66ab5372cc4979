/// Running text as HTML. Footnotes are collected; their text stands at the end of the page with a way back.
struct HTMLInline {
    let numbering: SourceNumbering
    private(set) var notes: [String] = []

    init(numbering: SourceNumbering) { self.numbering = numbering }

    mutating func text(_ text: RichText) -> String {
        var html = ""
        for piece in text.pieces { html += self.piece(piece) }
        return html
    }

    private mutating func piece(_ piece: RichText.Piece) -> String {
        switch piece {
        case .plain(let words): return XMLText.web(words)
        case .strong(let inner): return "<strong>\(text(inner))</strong>"
        case .emphasis(let inner): return "<em>\(text(inner))</em>"
        case .quantity(let quantity): return "<span class=\"figures\">\(XMLText.web(quantity.text))</span>"
        case .citation(let ids): return citation(ids)
        case .footnote(let inner):
            let note = text(inner)
            notes.append(note)
            let number = notes.count
            return "<sup><a id=\"from-note-\(number)\" href=\"#note-\(number)\">\(number)</a></sup>"
        case .lineBreak: return "<br>"
        case .english(let inner): return "<span lang=\"en\">\(text(inner))</span>"
        }
    }

    private func citation(_ ids: [String]) -> String {
        func link(_ number: Int) -> String { "<a href=\"#source-\(number)\">\(number)</a>" }
        let runs = numbering.runs(ids).map { run in
            run.count == 1 ? link(run.lowerBound) : link(run.lowerBound) + "–" + link(run.upperBound)
        }
        return runs.isEmpty ? "" : " <span class=\"marks\">[\(runs.joined(separator: ", "))]</span>"
    }
}
