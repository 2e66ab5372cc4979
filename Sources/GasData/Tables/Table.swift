import GasModel

/// One cell: its value and where it stands.
struct Cell: Sendable, Equatable {
    let value: CellValue
    let place: DataPlace
    /// Nothing is written there; a missing value that is not blank was refused with a finding.
    let isBlank: Bool
}

/// One column of the schema, with the attribute that it belongs to.
struct Slot: Sendable {
    let column: Column
    let attribute: Attribute

    static func all(of schema: TableSchema) -> [Slot] {
        schema.attributes.flatMap { attribute in
            attribute.columns.map { Slot(column: $0, attribute: attribute) }
        }
    }
}

/// A table whose cells were read; rows are in the order of the file. A class, because every row refers to it; nothing in it changes.
final class Table: Sendable {
    let schema: TableSchema
    /// Column names as the file has them.
    let header: [String]
    /// Cells in the order of the slots, row by row.
    let rows: [[Cell]]
    /// What identifies each row: its id, or the values of its key columns joined; empty where one is missing.
    let keys: [String]
    private let slots: [Figure: Int]

    private struct Figure: Hashable {
        let attribute: String
        let part: Column.Part
    }

    init(_ schema: TableSchema, header: [String] = [], rows: [[Cell]] = []) {
        self.schema = schema
        self.header = header
        self.rows = rows
        let all = Slot.all(of: schema)
        let figures = all.map { Figure(attribute: $0.attribute.name, part: $0.column.part) }
        slots = Dictionary(uniqueKeysWithValues: zip(figures, figures.indices))
        let keySlots = all.indices.filter { all[$0].attribute.isKey }
        keys = rows.map { cells in
            let parts = keySlots.map { cells[$0].value.keyText }
            return parts.contains("") ? "" : parts.joined(separator: " ")
        }
    }

    /// Line 1 of the file, where what concerns the whole table is reported.
    var place: DataPlace { DataPlace(file: schema.file, line: 1) }

    func slot(of attribute: String, _ part: Column.Part) -> Int? { slots[Figure(attribute: attribute, part: part)] }

    /// Rows as the mapping and the checks see them.
    var views: [Row] { rows.indices.map { Row(table: self, index: $0) } }
}

extension CellValue {
    /// Its part of a key.
    fileprivate var keyText: String {
        switch self {
        case .text(let text): text
        case .integer(let integer): String(integer)
        case .day(let day): day.description
        case .missing, .number, .flag, .list: ""
        }
    }
}

/// One row, read by the names of its attributes.
struct Row: Sendable {
    let table: Table
    let index: Int

    var key: String { table.keys[index] }
    private var cells: [Cell] { table.rows[index] }

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
