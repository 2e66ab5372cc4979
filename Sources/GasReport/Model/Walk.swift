/// Ways through a document.
extension Document {
    /// All blocks in reading order, those inside boxes and columns included.
    public var blocks: [Block] { chapters.flatMap { $0.blocks.flatMap(\.all) } }

    public var tables: [Table] {
        blocks.compactMap { block in
            guard case .table(let table) = block else { return nil }
            return table
        }
    }

    public var figures: [Figure] {
        blocks.compactMap { block in
            guard case .figure(let figure) = block else { return nil }
            return figure
        }
    }

    /// All that data files hold: tables, and the numbers behind figures, in reading order.
    public var dataTables: [Table] {
        blocks.compactMap { block in
            switch block {
            case .table(let table): table
            case .figure(let figure): figure.data
            default: nil
            }
        }
    }

    /// Status with what a reader must know of the language: that no native reader checked it, that parts of it are English.
    public var printedStatus: String {
        let language = title.language
        guard !language.isEnglish else { return title.status }
        let isMixed = texts.contains(where: \.hasEnglish)
        return language.speaking {
            [title.status, language.reviewer.isEmpty ? say("translation not reviewed") : "", isMixed ? say("parts in English") : ""]
                .filter { !$0.isEmpty }.joined(separator: " · ")
        }
    }

    /// All running text.
    public var texts: [RichText] {
        headlines.map(\.words) + findings + blocks.flatMap(\.texts) + glossary.map(\.meaning) + legal
    }

    /// Keeps the sources that are cited, numbered in the order of their identifiers' first appearance.
    public func keepingCitedSources() -> Document {
        var copy = self
        var seen: Set<String> = []
        let order = texts.flatMap(\.citations).filter { seen.insert($0).inserted }
        copy.sources = order.compactMap { id in sources.first { $0.id == id } }
        return copy
    }

    /// What would make the document wrong whatever it is rendered to. Empty for a sound document.
    public var problems: [String] {
        let numbering = SourceNumbering(sources)
        var problems: [String] = []
        var cited: Set<String> = []
        for id in texts.flatMap(\.citations) where !numbering.knows(id) && cited.insert(id).inserted {
            problems.append("source \u{201C}\(id)\u{201D} is cited but not in the list")
        }
        for table in dataTables {
            for (number, row) in table.rows.enumerated()
            where row.kind != .group && row.cells.count != table.columns.count {
                problems.append("table \u{201C}\(table.id)\u{201D}, row \(number + 1): wrong number of cells")
            }
            for (number, row) in table.rows.enumerated() where row.kind == .group && row.cells.isEmpty {
                problems.append("table \u{201C}\(table.id)\u{201D}, row \(number + 1): a group without a label")
            }
        }
        for figure in figures where figure.alternative.isEmpty {
            problems.append("figure \u{201C}\(figure.id)\u{201D} has no alternative text")
        }
        var ids: Set<String> = []
        for id in dataTables.map({ "table " + $0.id }) + figures.map({ "figure " + $0.id })
        where !ids.insert(id).inserted {
            problems.append("\(id) appears twice")
        }
        return problems
    }
}

extension Block {
    var all: [Block] {
        switch self {
        case .box(let box): [self] + box.blocks.flatMap(\.all)
        case .beside(let left, let right, _): [self] + (left + right).flatMap(\.all)
        default: [self]
        }
    }

    /// Running text of this block, without that of blocks inside it.
    var texts: [RichText] {
        switch self {
        case .paragraph(let text), .lead(let text): [text]
        case .list(let items): items
        case .figure(let figure): [figure.caption]
        case .table(let table):
            [table.caption] + table.notes.map(\.text)
                + table.rows.flatMap { row in
                    row.cells.compactMap { cell in
                        guard case .text(let text) = cell.content else { return nil }
                        return text
                    }
                }
        case .heading, .box, .equation, .beside: []
        }
    }
}
