import Foundation
import GasModel

/// Reads one file of a dataset against its schema.
struct TableReader {
    let schema: TableSchema
    let limits: Limits

    /// - Returns: the table with every row that has its full number of fields; `nil` when nothing could be read.
    func read(_ bytes: [UInt8], into log: inout FindingLog) -> Table? {
        guard let records = CSVReader.read(bytes, file: schema.file, limits: limits, into: &log) else { return nil }
        let slots = Slot.all(of: schema)
        let start = DataPlace(file: schema.file, line: 1)
        guard let header = records.first else {
            log.add(
                .headerMissing, at: start, "the file is empty",
                remedy:
                    "write the column names in its first line: \(slots.prefix(3).map(\.column.name).joined(separator: ","))..."
            )
            return nil
        }
        if let separator = foreignSeparator(header, slots) {
            log.add(
                .columnUnknown, at: start, "the fields are separated by \(separator), not by commas",
                remedy: "save the file with commas and decimal points (in a spreadsheet: CSV, comma delimited)")
            return nil
        }
        let positions = HeaderReader(schema: schema, slots: slots).positions(of: header, into: &log)
        // Without its key no row can be told from another, and every reference into the table would be blamed.
        let hasKey = slots.indices.allSatisfy { !slots[$0].attribute.isKey || positions[$0].index != nil }
        guard hasKey else { return nil }
        let cells = CellReader(limits: limits)
        var rows: [[Cell]] = []
        rows.reserveCapacity(records.count)
        for record in records.dropFirst() {
            let isRagged = record.fields.count != header.fields.count
            if isRagged { reportRagged(record, expected: header.fields.count, into: &log) }
            rows.append(
                slots.indices.map { index in
                    cell(slots[index], in: record, at: positions[index], isRagged: isRagged, reader: cells, into: &log)
                })
        }
        return Table(schema, header: header.fields.map(\.text), rows: rows)
    }

    /// What separates the fields of a header that is one long field to a reader of commas: spreadsheets write semicolons where the comma is
    /// the decimal mark.
    private func foreignSeparator(_ header: CSVRecord, _ slots: [Slot]) -> String? {
        guard header.fields.count == 1 else { return nil }
        return [(";", "semicolons"), ("\t", "tabs")].first { separator, _ in
            let names = header.fields[0].text.components(separatedBy: separator)
            return names.count > 1 && names.contains { name in slots.contains { $0.column.name == name } }
        }?.1
    }

    private func cell(
        _ slot: Slot, in record: CSVRecord, at position: HeaderReader.Position, isRagged: Bool,
        reader: CellReader,
        into log: inout FindingLog
    ) -> Cell {
        let attribute = slot.attribute
        let column = slot.column
        guard let index = position.index, record.fields.indices.contains(index) else {
            let place = DataPlace(file: schema.file, line: record.line)
            return Cell(
                value: fallback(column, attribute), place: place, isBlank: position != .reported && !isRagged)
        }
        let field = record.fields[index]
        let place = DataPlace(file: schema.file, line: field.line, column: field.column)
        // Only what identifies the row is read from a ragged one: its other fields may have moved.
        if isRagged && !attribute.isKey || field.isRefused { return Cell(value: .missing, place: place, isBlank: false) }
        if field.text.isEmpty, column.isRequired, !isRagged {
            log.add(
                .valueMissing, at: place, "\(column.name.quoted) is empty",
                remedy: "write a value; this column may not have empty cells")
        }
        if field.text.isEmpty { return Cell(value: fallback(column, attribute), place: place, isBlank: true) }
        let value: CellValue
        switch column.part {
        case .value: value = reader.read(field.text, as: column.type, of: attribute, at: place, into: &log)
        case .low, .high: value = reader.read(field.text, as: .number, of: attribute, at: place, into: &log)
        case .source: value = reader.read(field.text, as: .references, of: attribute, at: place, into: &log)
        case .grade:
            value = reader.choice(field.text, among: EvidenceGrade.allCases.map(\.rawValue), at: place, into: &log)
        case .year: value = reader.read(field.text, as: .integer, of: Attribute.year, at: place, into: &log)
        }
        return Cell(value: value, place: place, isBlank: false)
    }

    private func fallback(_ column: Column, _ attribute: Attribute) -> CellValue {
        guard column.part == .value, !attribute.defaultValue.isEmpty else { return .missing }
        return attribute.type == .boolean ? .flag(attribute.defaultValue == "yes") : .text(attribute.defaultValue)
    }

    private func reportRagged(_ record: CSVRecord, expected: Int, into log: inout FindingLog) {
        let count = record.fields.count
        let extra = count > expected ? record.fields[expected] : nil
        log.add(
            .raggedRow,
            at: DataPlace(
                file: schema.file, line: extra?.line ?? record.endLine, column: extra?.column ?? record.endColumn),
            "the row has \(count) fields, the header has \(expected)",
            remedy: count > expected
                ? "quote a field that contains a comma, write decimal points, or remove the extra fields"
                : "add the missing fields; an empty one is written as a comma")
    }
}

extension Attribute {
    /// The year of a figure.
    fileprivate static let year = Attribute(
        name: "year", type: .integer, unit: "", isRequired: false, isKey: false, defaultValue: "", minimum: 1900,
        maximum: 2100, values: [], summary: "")
}
