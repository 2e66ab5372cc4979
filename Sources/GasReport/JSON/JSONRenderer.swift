import GasModel

/// A document as JSON by `Reports/Schema/document.schema.json`: all words, all tables with unrounded numbers, no drawings.
public enum JSONRenderer {
    public static func render(_ document: Document) -> String {
        document.title.language.speaking { value(document).written }
    }

    static func value(_ document: Document) -> JSONValue {
        let title = document.title
        return .object([
            ("format", .number(1)),
            (
                "title",
                .object([
                    ("kind", .text(title.kind)), ("title", .text(title.title)), ("subtitle", .text(title.subtitle)),
                    ("edition", .text(title.edition)), ("digest", .text(title.digest)),
                    ("date", .text(title.date.description)), ("scenario", .text(title.scenario)),
                    ("status", .text(title.status)), ("language", .text(title.language.tag)),
                    ("generator", .text(title.generator)),
                ])
            ),
            (
                "headlines",
                .list(document.headlines.map { .object([("figure", .text($0.figure)), ("words", text($0.words))]) })
            ),
            ("findings", .list(document.findings.map(text))),
            (
                "chapters",
                .list(
                    document.chapters.map {
                        .object([("heading", .text($0.heading)), ("blocks", .list($0.blocks.map(block)))])
                    })
            ),
            (
                "settings",
                .list(document.settings.map { .object([("name", .text($0.name)), ("value", .text($0.value))]) })
            ),
            (
                "glossary",
                .list(document.glossary.map { .object([("term", .text($0.term)), ("meaning", text($0.meaning))]) })
            ),
            ("sources", .list(document.sources.map(source))),
            ("further_sources", .list(document.furtherSources.map(source))),
            ("legal", .list(document.legal.map(text))),
        ])
    }

    /// Words, with the sources and notes that belong to them.
    private static func text(_ text: RichText) -> JSONValue {
        var pairs: [(key: String, value: JSONValue)] = [("text", .text(text.plain))]
        if !text.citations.isEmpty { pairs.append(("sources", .list(text.citations.map { .text($0) }))) }
        let notes = text.notes
        if !notes.isEmpty { pairs.append(("notes", .list(notes.map { .text($0.plain) }))) }
        return .object(pairs)
    }

    private static func block(_ block: Block) -> JSONValue {
        switch block {
        case .paragraph(let words): .object([("kind", .text("paragraph")), ("content", text(words))])
        case .lead(let words): .object([("kind", .text("lead")), ("content", text(words))])
        case .heading(let words): .object([("kind", .text("heading")), ("text", .text(words))])
        case .list(let items): .object([("kind", .text("list")), ("items", .list(items.map(text)))])
        case .table(let table): JSONTable.value(table, text: text)
        case .figure(let figure):
            self.figure(figure)
        case .box(let box):
            .object([
                ("kind", .text("box")), ("title", .text(box.title)), ("blocks", .list(box.blocks.map(self.block))),
            ])
        case .equation(let equation):
            .object([
                ("kind", .text("equation")), ("plain", .text(equation.plain)), ("spoken", .text(equation.spoken)),
            ])
        case .beside(let left, let right, _):
            .object([
                ("kind", .text("beside")), ("left", .list(left.map(self.block))),
                ("right", .list(right.map(self.block))),
            ])
        }
    }

    private static func figure(_ figure: Figure) -> JSONValue {
        var pairs: [(key: String, value: JSONValue)] = [
            ("kind", .text("figure")), ("id", .text(figure.id)), ("title", .text(figure.title)),
            ("alternative", .text(figure.alternative)), ("caption", text(figure.caption)),
        ]
        if let data = figure.data { pairs.append(("data", JSONTable.value(data, text: text))) }
        return .object(pairs)
    }

    private static func source(_ source: SourceEntry) -> JSONValue {
        .object([
            ("id", .text(source.id)), ("title", .text(source.title)), ("publisher", .text(source.publisher)),
            ("year", .text(source.year)), ("address", .text(source.address)), ("note", .text(source.note)),
        ])
    }
}

/// A table as JSON: columns once, cells as values.
enum JSONTable {
    static func value(_ table: Table, text: (RichText) -> JSONValue) -> JSONValue {
        .object([
            ("kind", .text("table")), ("id", .text(table.id)), ("title", .text(table.title)),
            ("caption", text(table.caption)),
            (
                "columns",
                .list(
                    table.columns.map {
                        .object([("key", .text($0.key)), ("header", .text($0.header)), ("unit", .text($0.unit))])
                    })
            ),
            (
                "rows",
                .list(
                    table.rows.map { row in
                        .object([
                            ("kind", .text(row.kind.rawValue)),
                            (
                                "cells",
                                .list(
                                    (row.kind == .group ? Array(row.cells.prefix(1)) : row.cells).map { cell($0, text) }
                                )
                            ),
                        ])
                    })
            ),
            (
                "notes",
                .list(table.notes.map { .object([("mark", .text($0.mark)), ("content", text($0.text))]) })
            ),
        ])
    }

    private static func cell(_ cell: Cell, _ text: (RichText) -> JSONValue) -> JSONValue {
        var pairs: [(key: String, value: JSONValue)]
        switch cell.content {
        case .text(let words): pairs = [("kind", .text("text")), ("content", text(words))]
        case .number(let value): pairs = [("kind", .text("number")), ("value", .number(value))]
        case .interval(let value):
            pairs = [
                ("kind", .text("interval")), ("low", .number(value.low)), ("central", .number(value.central)),
                ("high", .number(value.high)),
            ]
        case .missing: pairs = [("kind", .text("missing"))]
        case .zero: pairs = [("kind", .text("zero"))]
        case .notApplicable: pairs = [("kind", .text("not-applicable"))]
        }
        if let grade = cell.grade { pairs.append(("grade", .text(grade.rawValue))) }
        if let mark = cell.mark { pairs.append(("mark", .text(mark))) }
        return .object(pairs)
    }
}
