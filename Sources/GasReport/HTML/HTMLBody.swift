/// Everything between the body's tags.
struct HTMLBody {
    let text: String

    /// - Parameter house: markup of the institute's name and logo.
    init(document: Document, house: String = "") {
        var writer = Writer(inline: HTMLInline(numbering: SourceNumbering(document.sources)))
        text = writer.page(document, house)
    }

    private struct Writer {
        var inline: HTMLInline
        var figures = 0
        var tables = 0

        mutating func page(_ document: Document, _ house: String) -> String {
            var html = "<main>\n" + house + header(document)
            if !document.findings.isEmpty {
                html += "<section class=\"findings\"><h2>\(said("Key findings"))</h2><ol>\n"
                for finding in document.findings { html += "<li>\(inline.text(finding))</li>\n" }
                html += "</ol></section>\n"
            }
            for (index, chapter) in document.chapters.enumerated() {
                html += "<section><h2 id=\"chapter-\(index + 1)\">\(XMLText.web(chapter.heading))</h2>\n"
                html += blocks(chapter.blocks) + "</section>\n"
            }
            return html + back(document) + "</main>\n"
        }

        private mutating func header(_ document: Document) -> String {
            let title = document.title
            let facts = [
                (say("Scenario"), title.scenario), (say("Dataset"), title.edition), (say("Digest"), title.shortDigest),
                (say("Date"), title.date.description), (say("Made by"), title.generator),
            ].filter { !$0.1.isEmpty }
            var html = """
                <header>
                <p class="kind">\(XMLText.web(title.kind))<span class="status">\(XMLText.web(document.printedStatus))</span></p>
                <h1>\(XMLText.web(title.title))</h1>
                <p class="subtitle">\(XMLText.web(title.subtitle))</p>
                <dl class="facts">
                """
            for fact in facts { html += "<div><dt>\(XMLText.web(fact.0))</dt><dd>\(XMLText.web(fact.1))</dd></div>" }
            html += "</dl>\n"
            if !document.headlines.isEmpty {
                html += "<div class=\"headlines\">\n"
                for headline in document.headlines {
                    html +=
                        "<div><p class=\"number\">\(XMLText.web(headline.figure))</p><p>\(inline.text(headline.words))</p></div>\n"
                }
                html += "</div>\n"
            }
            return html + "</header>\n"
        }

        private mutating func blocks(_ blocks: [Block]) -> String {
            var html = ""
            for block in blocks { html += self.block(block) }
            return html
        }

        private mutating func block(_ block: Block) -> String {
            switch block {
            case .paragraph(let text): return "<p>\(inline.text(text))</p>\n"
            case .lead(let text): return "<p class=\"lead\">\(inline.text(text))</p>\n"
            case .heading(let words): return "<h3>\(XMLText.web(Language.current.known(words)))</h3>\n"
            case .list(let items):
                var html = "<ul>\n"
                for item in items { html += "<li>\(inline.text(item))</li>\n" }
                return html + "</ul>\n"
            case .table(let table):
                tables += 1
                return HTMLTable.html(table, number: tables, &inline)
            case .figure(let figure): return drawing(figure)
            case .box(let box):
                return "<aside><h3>\(XMLText.web(box.title))</h3>\n\(blocks(box.blocks))</aside>\n"
            case .equation(let equation):
                return """
                    <p class="equation" role="math" aria-label="\(XMLText.web(equation.spoken))">\(XMLText.web(equation.plain))</p>

                    """
            case .beside(let left, let right, let share):
                // Wider, even or narrower than the other: a class, because the content policy allows no style attribute.
                let kind = share > 0.56 ? "wide" : share < 0.44 ? "narrow" : "even"
                return "<div class=\"beside \(kind)\"><div>\(blocks(left))</div><div>\(blocks(right))</div></div>\n"
            }
        }

        private mutating func drawing(_ figure: Figure) -> String {
            figures += 1
            let caption = inline.text(figure.caption)
            return """
                <figure id="figure-\(CSVTables.fileName(figure.id))">
                <figcaption><span class="label">\(said("Figure")) \(figures)</span> \(XMLText.web(figure.title))</figcaption>
                <div class="scroll drawing" tabindex="0" role="region" aria-label="\(XMLText.web(figure.title))">
                \(figure.svg)</div>
                \(caption.isEmpty ? "" : "<p class=\"caption\">\(caption)</p>")
                </figure>

                """
        }

        private mutating func back(_ document: Document) -> String {
            var html = ""
            if !document.glossary.isEmpty {
                html += "<section class=\"small\"><h2>\(said("Words and abbreviations"))</h2><dl class=\"glossary\">\n"
                for entry in document.glossary {
                    html += "<div><dt>\(XMLText.web(entry.term))</dt><dd>\(inline.text(entry.meaning))</dd></div>\n"
                }
                html += "</dl></section>\n"
            }
            var legal = ""
            for line in document.legal { legal += "<p>\(inline.text(line))</p>\n" }
            if !inline.notes.isEmpty {
                html += "<section class=\"small\"><h2>\(said("Notes"))</h2><ol>\n"
                for (index, note) in inline.notes.enumerated() {
                    html +=
                        "<li id=\"note-\(index + 1)\">\(note) <a href=\"#from-note-\(index + 1)\" aria-label=\"\(said("back"))\">↑</a></li>\n"
                }
                html += "</ol></section>\n"
            }
            if !document.sources.isEmpty {
                html += "<section class=\"small\"><h2>\(said("Sources"))</h2><ol class=\"sources\">\n"
                for (index, source) in document.sources.enumerated() {
                    html += "<li id=\"source-\(index + 1)\">\(Self.source(source))</li>\n"
                }
                html += "</ol></section>\n"
            }
            if !document.furtherSources.isEmpty {
                html +=
                    "<section class=\"small\"><details><summary>\(said("Also behind the model’s figures"))</summary><ul class=\"sources\">\n"
                for source in document.furtherSources { html += "<li>\(Self.source(source))</li>\n" }
                html += "</ul></details></section>\n"
            }
            return html + (legal.isEmpty ? "" : "<footer>\(legal)</footer>\n")
        }

        private func said(_ phrase: Phrase) -> String { XMLText.web(phrase.text) }

        private static func source(_ source: SourceEntry) -> String {
            let facts = [source.publisher, source.year].filter { !$0.isEmpty }.map(XMLText.web).joined(separator: ", ")
            var html = XMLText.web(source.title) + (facts.isEmpty ? "" : ". \(facts)")
            if !source.address.isEmpty { html += ". " + address(source.address) }
            if !source.note.isEmpty { html += ". " + XMLText.web(source.note) }
            return html
        }

        /// Only web addresses become links.
        private static func address(_ words: String) -> String {
            let first = words.split(separator: " ").first.map(String.init) ?? ""
            guard first.hasPrefix("https://") || first.hasPrefix("http://") else { return XMLText.web(words) }
            let rest = words.dropFirst(first.count)
            return
                "<a rel=\"noopener noreferrer\" href=\"\(XMLText.web(first))\">\(XMLText.web(first))</a>\(XMLText.web(String(rest)))"
        }
    }
}
