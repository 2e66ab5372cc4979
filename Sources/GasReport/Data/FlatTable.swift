import GasModel

/// A table as data files hold it: one value per field, machine names with units, unrounded numbers.
///
/// A column with an interval in any row becomes three (`key_low`, `key`, `key_high`), one with a grade gets `key_grade` beside it,
/// group rows become a column `group`, and the sources that a row cites become the column `sources`. CSV and workbooks write this.
struct FlatTable: Equatable {
    struct Column: Equatable {
        let key: String
        let header: String
        let unit: String
        let decimals: Int
    }

    enum Field: Equatable {
        case text(String)
        case number(Double)
        /// Unknown.
        case missing
        /// There is nothing to know.
        case notApplicable
    }

    let columns: [Column]
    let rows: [(kind: Table.Row.Kind, fields: [Field])]

    static func == (left: Self, right: Self) -> Bool {
        left.columns == right.columns && left.rows.map(\.kind) == right.rows.map(\.kind)
            && left.rows.map(\.fields) == right.rows.map(\.fields)
    }

    init(_ table: Table) {
        let body = table.rows.filter { $0.kind != .group }
        func any(_ column: Int, _ test: (Cell) -> Bool) -> Bool {
            body.contains { column < $0.cells.count && test($0.cells[column]) }
        }
        let isWide = table.columns.indices.map { column in
            any(column) { if case .interval = $0.content { true } else { false } }
        }
        let isGraded = table.columns.indices.map { column in any(column) { $0.grade != nil } }
        let isGrouped = table.rows.contains { $0.kind == .group }
        let isCited = body.contains { !Self.sources($0).isEmpty }

        var columns: [Column] = isGrouped ? [Column(key: "group", header: "Group", unit: "", decimals: 0)] : []
        for (index, column) in table.columns.enumerated() {
            func part(_ suffix: String, _ words: String) -> Column {
                Column(
                    key: column.key + suffix, header: column.header + words, unit: column.unit, decimals: column.decimals)
            }
            columns += isWide[index] ? [part("_low", ", low"), part("", ""), part("_high", ", high")] : [part("", "")]
            if isGraded[index] {
                columns.append(
                    Column(key: column.key + "_grade", header: column.header + ", grade", unit: "", decimals: 0))
            }
        }
        if isCited { columns.append(Column(key: "sources", header: "Sources", unit: "", decimals: 0)) }

        var rows: [(kind: Table.Row.Kind, fields: [Field])] = []
        var group = ""
        for row in table.rows {
            if row.kind == .group {
                group = row.cells.first?.printed(decimals: 0).main ?? ""
                continue
            }
            var fields: [Field] = isGrouped ? [.text(row.kind == .total ? "" : group)] : []
            for index in table.columns.indices {
                let cell = index < row.cells.count ? row.cells[index] : .missing
                fields += Self.values(cell, isWide: isWide[index])
                if isGraded[index] { fields.append(cell.grade.map { .text($0.rawValue) } ?? .missing) }
            }
            if isCited { fields.append(.text(Self.sources(row).joined(separator: " "))) }
            rows.append((row.kind, fields))
        }
        self.columns = columns
        self.rows = rows
    }

    private static func values(_ cell: Cell, isWide: Bool) -> [Field] {
        let three: [Field]
        switch cell.content {
        case .text(let text): three = Array(repeating: .text(text.plain), count: 3)
        case .number(let value): three = Array(repeating: number(value), count: 3)
        case .interval(let value): three = [number(value.low), number(value.central), number(value.high)]
        case .missing: three = Array(repeating: .missing, count: 3)
        case .zero: three = Array(repeating: .number(0), count: 3)
        case .notApplicable: three = Array(repeating: .notApplicable, count: 3)
        }
        return isWide ? three : [three[1]]
    }

    private static func number(_ value: Double) -> Field { value.isNaN ? .missing : .number(value) }

    /// Identifiers that a row cites, each once, in the order of its cells.
    private static func sources(_ row: Table.Row) -> [String] {
        var seen: Set<String> = []
        return row.cells.flatMap { cell -> [String] in
            guard case .text(let text) = cell.content else { return [] }
            return text.citations
        }.filter { seen.insert($0).inserted }
    }
}
