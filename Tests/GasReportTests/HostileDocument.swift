@testable import GasReport

/// Every hostile payload in every text field of one document.
enum HostileDocument {
    static var document: Document {
        let all = Hostile.payloads
        func rich(_ text: String) -> RichText { "\(text) \(strong: RichText(text)) \(note: RichText(text))" }
        var document = Document(
            title: TitleBlock(
                kind: all[0], title: all[1], subtitle: all[2], edition: all[3], digest: all[4], date: Sample.date,
                scenario: all[5], status: all[6], generator: all[7]))
        document.headlines = all.prefix(4).map { HeadlineFigure($0, rich($0)) }
        document.findings = all.map(rich)
        document.chapters = all.enumerated().map { index, payload in
            Chapter(
                payload,
                [
                    .lead(rich(payload)), .heading(payload), .list([rich(payload)]),
                    .box(Box(payload, [.paragraph(rich(payload))])),
                    .table(
                        Table(
                            id: "t\(index)" + payload, title: payload, caption: rich(payload),
                            columns: [.words(payload, payload), .init(payload, payload, unit: payload)],
                            rows: [.init([.text(rich(payload)), .missing.marked(payload)])],
                            notes: [.init(payload, rich(payload))])),
                    .figure(
                        Figure(
                            id: "f\(index)" + payload, title: payload, drawing: RenderTests.chart(payload),
                            caption: rich(payload))),
                ])
        }
        document.glossary = all.map { GlossaryEntry($0, rich($0)) }
        document.sources = all.map { SourceEntry(id: $0, title: $0, publisher: $0, year: $0, address: $0, note: $0) }
        document.legal = all.map(rich)
        return document
    }
}

extension Chapter {
    /// With empty drawings, which have snapshots of their own.
    var withoutDrawings: Chapter {
        func bare(_ block: Block) -> Block {
            switch block {
            case .figure(var figure):
                figure.svg = "<svg/>"
                return .figure(figure)
            case .beside(let left, let right, let share):
                return .beside(left: left.map(bare), right: right.map(bare), share: share)
            default: return block
            }
        }
        return Chapter(heading, blocks.map(bare))
    }
}
