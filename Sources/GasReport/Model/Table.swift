import GasModel

/// A table: rectangular, units in the header, one number format per column.
public struct Table: Sendable, Equatable {
    /// Name of the CSV file and the sheet; lower case, digits and hyphens.
    public var id: String
    /// Says the finding.
    public var title: String
    /// Unit, convention, period.
    public var caption: RichText
    public var columns: [Column]
    public var rows: [Row]
    /// Notes that cells point at by their mark.
    public var notes: [Note]
    /// Smaller type, for tables that stand beside a figure.
    public var isCompact: Bool

    public init(
        id: String, title: String, caption: RichText = .empty, columns: [Column], rows: [Row], notes: [Note] = [],
        isCompact: Bool = false
    ) {
        self.id = id
        self.title = Language.current.known(title)
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.notes = notes
        self.isCompact = isCompact
    }

    public struct Column: Sendable, Equatable {
        public enum Alignment: String, Sendable { case left, right }

        /// Machine name with its unit (`capacity_gwh_per_day`).
        public var key: String
        public var header: String
        /// Printed under the header.
        public var unit: String
        public var alignment: Alignment
        /// Digits after the point of this column's numbers.
        public var decimals: Int
        /// Part of the free width that a column of words takes, relative to the others.
        public var share: Double

        public init(
            _ key: String, _ header: String, unit: String = "", alignment: Alignment = .right, decimals: Int = 0,
            share: Double = 1
        ) {
            self.key = key
            self.header = Language.current.known(header)
            self.unit = Language.current.known(unit)
            self.alignment = alignment
            self.decimals = decimals
            self.share = share
        }

        /// A column of words.
        public static func words(_ key: String, _ header: String, share: Double = 1) -> Column {
            Column(key, header, alignment: .left, share: share)
        }
    }

    public struct Row: Sendable, Equatable {
        public enum Kind: String, Sendable {
            case body
            /// The row that the report is about.
            case emphasised
            /// A sum, ruled off.
            case total
            /// A label over the rows that follow; its first cell is the label.
            case group
        }

        public var kind: Kind
        public var cells: [Cell]

        public init(_ cells: [Cell], kind: Kind = .body) {
            self.cells = cells
            self.kind = kind
        }
    }

    public struct Note: Sendable, Equatable {
        public var mark: String
        public var text: RichText

        public init(_ mark: String, _ text: RichText) {
            self.mark = mark
            self.text = text
        }
    }
}

/// What stands in one place of a table. *Missing*, *zero* and *not applicable* are three different things.
public struct Cell: Sendable, Equatable {
    public enum Content: Sendable, Equatable {
        case text(RichText)
        case number(Double)
        case interval(Interval)
        /// Unknown: printed `…`.
        case missing
        /// Exactly none: printed `0`.
        case zero
        /// There is nothing to know: printed `–`.
        case notApplicable
    }

    public var content: Content
    /// Grade C prints as `≈`.
    public var grade: EvidenceGrade?
    /// Mark of a note.
    public var mark: String?
    /// Printed in place of the number, where the numbers of a row must add up as printed; data files hold the number itself.
    public var shown: Interval?
    /// Digits after the point in print, where rows of one column are of different size; `nil`: those of the column.
    public var decimals: Int?

    public init(
        _ content: Content, grade: EvidenceGrade? = nil, mark: String? = nil, shown: Interval? = nil, decimals: Int? = nil
    ) {
        self.content = content
        self.grade = grade
        self.mark = mark
        self.shown = shown
        self.decimals = decimals
    }

    public static func text(_ text: RichText) -> Cell { Cell(.text(text)) }
    public static func number(_ value: Double, grade: EvidenceGrade? = nil) -> Cell {
        Cell(.number(value), grade: grade)
    }
    public static func interval(_ value: Interval, grade: EvidenceGrade? = nil) -> Cell {
        Cell(.interval(value), grade: grade)
    }
    /// A number, or *missing*.
    public static func known(_ value: Double?, grade: EvidenceGrade? = nil) -> Cell {
        value.map { .number($0, grade: grade) } ?? .missing
    }
    public static let missing = Cell(.missing)
    public static let zero = Cell(.zero)
    public static let notApplicable = Cell(.notApplicable)

    public func marked(_ mark: String) -> Cell { Cell(content, grade: grade, mark: mark, shown: shown, decimals: decimals) }

    /// As printed in a column: the central value, and the range in brackets where there is one. Marks are excluded.
    public func printed(decimals ofColumn: Int) -> (main: String, range: String) {
        return switch content {
        case .text(let text): (text.plain, "")
        case .number(let value): (printed(shown ?? Interval(value), ofColumn).main, "")
        case .interval(let value): printed(shown ?? value, ofColumn)
        case .missing: (NumberText.missing, "")
        case .zero: ("0", "")
        case .notApplicable: (NumberText.notApplicable, "")
        }
    }

    /// With the digits of the column, or the fewer that grade C carries: a table and a sentence print the same number.
    private func printed(_ value: Interval, _ ofColumn: Int) -> (main: String, range: String) {
        let isAbout = grade == .c
        let most = decimals ?? ofColumn
        let places = isAbout && shown == nil ? min(most, NumberText.decimals(max(value.low.magnitude, value.high.magnitude), grade: .c)) : most
        guard places < 0 else { return (NumberText.cell(value.central, places, about: isAbout), NumberText.bracket(value, places)) }
        func rounded(_ number: Double) -> Double { NumberText.rounded(number, significant: 2) }
        let whole = Interval(low: rounded(value.low), central: rounded(value.central), high: rounded(value.high))
        return (NumberText.cell(whole.central, 0, about: isAbout), NumberText.bracket(whole, 0))
    }
}

extension Table {
    /// Whether a column shows a range in any row.
    public func hasRanges(_ column: Int) -> Bool {
        rows.contains { row in
            guard column < row.cells.count, case .interval = row.cells[column].content else { return false }
            return !row.cells[column].printed(decimals: columns[column].decimals).range.isEmpty
        }
    }
}
