/// One sheet of a workbook: rows of texts and numbers. There is no way to write a formula.
struct Sheet {
    enum Look: Equatable {
        case plain, title, header, quiet, strong
    }

    enum Cell {
        case empty
        case text(String, Look)
        case number(Double, decimals: Int, isStrong: Bool)
    }

    var name: String
    var rows: [[Cell]] = []
    /// Rows that stay in view.
    var frozenRows = 0
    /// Characters, per column.
    var widths: [Double] = []

    init(_ name: String) { self.name = name }

    mutating func add(_ cells: [Cell]) { rows.append(cells) }
    mutating func add(_ words: [String], _ look: Look = .plain) { rows.append(words.map { .text(look == .header ? Language.current.known($0) : $0, look) }) }
}

extension Sheet {
    /// Title and caption; machine names; headers with units; the rows; the notes.
    init(_ table: Table, name: String) {
        self.init(name)
        let flat = FlatTable(table)
        add([table.title], .title)
        add([table.caption.plain], .quiet)
        add([])
        add(flat.columns.map(\.key), .quiet)
        add(flat.columns.map { $0.unit.isEmpty ? $0.header : "\($0.header) (\($0.unit))" }, .header)
        frozenRows = rows.count
        for row in flat.rows {
            let isStrong = row.kind == .emphasised || row.kind == .total
            add(
                zip(flat.columns, row.fields).map { column, field in
                    switch field {
                    case .text(let text): .text(text, isStrong ? .strong : .plain)
                    case .number(let value) where value.isFinite:
                        .number(value, decimals: column.decimals, isStrong: isStrong)
                    case .number: .text(say("unlimited"), .plain)
                    case .missing: .empty
                    case .notApplicable: .text("NA", .quiet)
                    }
                })
        }
        if !table.notes.isEmpty {
            add([])
            for note in table.notes { add(["\(note.mark) \(note.text.plain)"], .quiet) }
        }
        widths = flat.columns.indices.map { index in
            let words = [flat.columns[index].key] + flat.rows.map { row in
                if case .text(let text) = row.fields[index] { text } else { "" }
            }
            return Double(min(60, max(9, (words.map(\.count).max() ?? 0) + 2)))
        }
    }
}
