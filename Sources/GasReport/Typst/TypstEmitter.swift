import GasModel

/// A document as Typst source: `main.typ`, and `style.typ` with the house style. `Reports/Style/report.typ` has the layout.
public struct TypstSource: Sendable, Equatable {
    public let main: String
    public let style: String
}

public struct TypstEmitter: Sendable {
    public let style: HouseStyle

    public init(style: HouseStyle = .current) { self.style = style }

    public func source(of document: Document) -> TypstSource {
        document.title.language.speaking { TypstSource(main: main(document), style: TypstStyle.source(style)) }
    }

    private func main(_ document: Document) -> String {
        let inline = TypstInline(numbering: SourceNumbering(document.sources))
        var parts = ["#import \"report.typ\": *", "#show: report.with(\(titleArguments(document)))"]
        parts.append("#title-block(\(titleArguments(document)))")
        if !document.headlines.isEmpty {
            let items = document.headlines.map {
                "(figure: \(TypstText.literal($0.figure)), words: \(inline.content($0.words)))"
            }
            parts.append("#headlines(\(TypstText.array(items)))")
        }
        if !document.findings.isEmpty {
            parts.append("#findings(\(TypstText.array(document.findings.map(inline.content))))")
        }
        let blocks = TypstBlocks(inline: inline, style: style)
        for chapter in document.chapters {
            parts.append("#chapter(\(TypstText.heading(chapter.heading)))")
            parts += chapter.blocks.map { "#" + blocks.source($0) }
        }
        if !document.glossary.isEmpty {
            let items = document.glossary.map {
                "(term: \(TypstText.literal($0.term)), meaning: \(inline.content($0.meaning)))"
            }
            parts.append("#glossary(\(TypstText.array(items)))")
        }
        if !document.legal.isEmpty {
            parts.append("#legal(\(TypstText.array(document.legal.map(inline.content))))")
        }
        if !document.sources.isEmpty {
            parts.append("#source-list(\(TypstText.array(document.sources.map(source))))")
        }
        if !document.furtherSources.isEmpty {
            let words = say(
                "\(document.furtherSources.count) more publications stand behind figures of the model that are not printed here one by one; sources.csv, attached to this file, lists them all with the cited ones.")
            parts.append("#further-sources(\(TypstText.literal(words)))")
        }
        for attachment in CSVTables.files(of: document) {
            parts.append(
                "#attach-table(\(TypstText.literal(attachment.name)), \(TypstText.rawLiteral(attachment.text)), "
                    + "\(TypstText.literal(attachment.title)))")
        }
        return parts.joined(separator: "\n") + "\n"
    }

    private func titleArguments(_ document: Document) -> String {
        let title = document.title
        let texts = [
            ("kind", title.kind), ("title", title.title), ("subtitle", title.subtitle), ("edition", title.edition),
            ("digest", title.shortDigest), ("scenario", title.scenario), ("status", document.printedStatus),
            ("language", title.language.tag), ("generator", title.generator), ("printed-date", title.date.description),
        ]
        return texts.map { "\($0.0): \(TypstText.literal($0.1))" }.joined(separator: ", ")
    }

    private func source(_ entry: SourceEntry) -> String {
        "(id: \(TypstText.literal(entry.id)), title: \(TypstText.literal(entry.title)), "
            + "publisher: \(TypstText.literal(entry.publisher)), year: \(TypstText.literal(entry.year)), "
            + "address: \(TypstText.literal(entry.address)), note: \(TypstText.literal(entry.note)))"
    }
}
