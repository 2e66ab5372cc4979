import GasModel

/// One cell: its value and where it stands.
struct Cell: Sendable, Equatable {
    let value: CellValue
    let place: DataPlace
    /// Nothing is written there; a missing value that is not blank was refused with a finding.
    let isBlank: Bool
}

/// A table whose cells were read; rows are in the order of the file.
struct Table: Sendable {
    struct Slot: Sendable {
        let column: Column
        let attribute: Attribute
    }

    let schema: TableSchema
    /// The columns of the schema, in its order; the cells of a row are in the same order.
    let slots: [Slot]
    private let slotIndex: [String: Int]
    private let partIndex: [Figure: Int]
    /// Line 1 of the file, where what concerns the whole table is reported.
    let place: DataPlace
    /// Column names as the file has them.
    var header: [String] = []
    var rows: [[Cell]] = []

    private struct Figure: Hashable {
        let attribute: String
        let part: Column.Part
    }

    init(_ schema: TableSchema) {
        self.schema = schema
        place = DataPlace(file: schema.file, line: 1)
        slots = schema.attributes.flatMap { attribute in
            attribute.columns.map { Slot(column: $0, attribute: attribute) }
        }
        slotIndex = Dictionary(uniqueKeysWithValues: zip(slots.map(\.column.name), slots.indices))
        let figures = slots.map { Figure(attribute: $0.attribute.name, part: $0.column.part) }
        partIndex = Dictionary(uniqueKeysWithValues: zip(figures, slots.indices))
    }

    func slot(of column: String) -> Int? { slotIndex[column] }
    func slot(of attribute: String, _ part: Column.Part) -> Int? { partIndex[Figure(attribute: attribute, part: part)] }

    /// Rows as the mapping and the checks see them.
    var views: [Row] { rows.indices.map { Row(table: self, cells: rows[$0], index: $0) } }
}

/// One row, read by the names of its attributes.
struct Row: Sendable {
    let table: Table
    let cells: [Cell]
    let index: Int

    var place: DataPlace { cells.first.map { DataPlace(file: $0.place.file, line: $0.place.line) } ?? table.place }

    func place(of attribute: String, _ part: Column.Part = .value) -> DataPlace { cell(attribute, part).place }

    func text(_ attribute: String) -> String {
        if case .text(let text) = value(attribute) { text } else { "" }
    }

    func number(_ attribute: String, _ part: Column.Part = .value) -> Double? {
        if case .number(let number) = value(attribute, part) { number } else { nil }
    }

    func integer(_ attribute: String, _ part: Column.Part = .value) -> Int? {
        if case .integer(let integer) = value(attribute, part) { integer } else { nil }
    }

    func day(_ attribute: String) -> Day? {
        if case .day(let day) = value(attribute) { day } else { nil }
    }

    func flag(_ attribute: String) -> Bool { value(attribute) == .flag(true) }

    func list(_ attribute: String, _ part: Column.Part = .value) -> [String] {
        if case .list(let names) = value(attribute, part) { names } else { [] }
    }

    /// A choice as the model's own enumeration.
    func choice<Choice: RawRepresentable>(_ attribute: String, _ part: Column.Part = .value) -> Choice?
    where Choice.RawValue == String {
        if case .text(let text) = value(attribute, part) { Choice(rawValue: text) } else { nil }
    }

    func value(_ attribute: String, _ part: Column.Part = .value) -> CellValue { cell(attribute, part).value }

    func isBlank(_ attribute: String, _ part: Column.Part = .value) -> Bool { cell(attribute, part).isBlank }

    /// Nothing is said of an estimate: neither its central value nor an end.
    func isUnknown(_ attribute: String) -> Bool {
        isBlank(attribute) && number(attribute, .low) == nil && number(attribute, .high) == nil
    }

    private func cell(_ name: String, _ part: Column.Part) -> Cell {
        guard let slot = table.slot(of: name, part), cells.indices.contains(slot) else {
            preconditionFailure("\(table.schema.file) has no attribute \(name) with this part in its schema")
        }
        return cells[slot]
    }
}
