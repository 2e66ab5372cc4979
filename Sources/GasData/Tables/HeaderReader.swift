import GasModel

/// Finds the columns of a schema in a header, and says what is wrong with the header.
struct HeaderReader {
    let table: Table
    let schema: TableSchema

    /// For every column of the schema its position in the file, or `nil` where the file has none.
    func positions(of header: CSVRecord, into log: inout FindingLog) -> [Int?] {
        var positions = [Int?](repeating: nil, count: table.slots.count)
        let expected = table.slots.map(\.column.name)
        for (index, field) in header.fields.enumerated() {
            let place = DataPlace(file: schema.file, line: field.line, column: field.column)
            if field.text.isEmpty {
                log.add(.columnUnnamed, at: place, "column \(index + 1) has no name", remedy: "name it, or remove it")
            } else if let slot = table.slot(of: field.text) {
                if positions[slot] != nil {
                    log.add(
                        .columnTwice, at: place, "the column \(field.text.quoted) stands twice",
                        remedy: "keep one of the two")
                } else {
                    positions[slot] = index
                }
            } else if let proper = withUnit(field.text) {
                log.add(
                    .unitMissing, at: place, "the column \(field.text.quoted) has no unit that this table uses",
                    remedy: "name it \(proper.quoted), with its values in that unit")
            } else {
                let free = expected.indices.filter { positions[$0] == nil }.map { expected[$0] }
                log.add(
                    .columnUnknown, at: place, "the column \(field.text.quoted) is not part of \(schema.file)",
                    remedy: Spelling.remedy(
                        for: field.text, among: free, otherwise: "remove it, or move what it says to the column notes"))
            }
        }
        reportMissing(positions, header: header, into: &log)
        return positions
    }

    private func reportMissing(_ positions: [Int?], header: CSVRecord, into log: inout FindingLog) {
        for (slot, entry) in table.slots.enumerated() where positions[slot] == nil {
            let central = table.slot(of: entry.attribute.columns[0].name).flatMap { positions[$0] }
            guard entry.column.isRequired || (entry.column.isExpected && central != nil) else { continue }
            // A column that stands there without its unit was reported already.
            if header.fields.contains(where: { withUnit($0.text) == entry.column.name }) { continue }
            log.add(
                .columnMissing, at: table.place, "the column \(entry.column.name.quoted) is missing",
                remedy: "add it: \(entry.attribute.summary)")
        }
    }

    /// The name that a column should have when only its unit is missing or another one.
    private func withUnit(_ name: String) -> String? {
        for entry in table.slots where !entry.attribute.unit.isEmpty {
            guard [.value, .low, .high].contains(entry.column.part) else { continue }
            let stem = String(entry.column.name.dropLast(entry.attribute.unit.count + 1))
            if name == stem { return entry.column.name }
            if name.hasPrefix(stem + "_"),
                SchemaCatalogue.knownUnits.contains(String(name.dropFirst(stem.count + 1)))
            {
                return entry.column.name
            }
        }
        return nil
    }
}
