import GasModel

/// Finds the columns of a schema in a header, and says what is wrong with the header.
struct HeaderReader {
    let schema: TableSchema
    let slots: [Slot]

    /// Where a column of the schema stands in the file.
    enum Position: Equatable {
        case at(Int)
        case absent
        /// It is not there, or under another name, and a finding says so: its cells are not to blame.
        case reported

        var index: Int? {
            if case .at(let index) = self { index } else { nil }
        }
    }

    /// One position for every column of the schema.
    func positions(of header: CSVRecord, into log: inout FindingLog) -> [Position] {
        var positions = [Position](repeating: .absent, count: slots.count)
        let expected = slots.map(\.column.name)
        for (index, field) in header.fields.enumerated() {
            let place = DataPlace(file: schema.file, line: field.line, column: field.column)
            if field.text.isEmpty {
                log.add(.columnUnnamed, at: place, "column \(index + 1) has no name", remedy: "name it, or remove it")
            } else if let slot = position(of: field.text) {
                if positions[slot].index != nil {
                    log.add(
                        .columnTwice, at: place, "the column \(field.text.quoted) stands twice",
                        remedy: "keep one of the two")
                } else {
                    positions[slot] = .at(index)
                }
            } else if let proper = withUnit(field.text) {
                log.add(
                    .unitMissing, at: place, "the column \(field.text.quoted) has no unit that this table uses",
                    remedy: "name it \(proper.quoted), with its values in that unit")
                mark(proper, in: &positions)
            } else {
                let present = Set(header.fields.map(\.text))
                let free = expected.filter { !present.contains($0) }
                log.add(
                    .columnUnknown, at: place, "the column \(field.text.quoted) is not part of \(schema.file)",
                    remedy: Spelling.remedy(
                        for: field.text, among: free, otherwise: "remove it, or move what it says to the column notes"))
                if let near = Spelling.nearest(to: field.text, among: free) { mark(near, in: &positions) }
            }
        }
        reportMissing(&positions, into: &log)
        return positions
    }

    private func position(of column: String) -> Int? { slots.firstIndex { $0.column.name == column } }

    private func mark(_ column: String, in positions: inout [Position]) {
        if let slot = position(of: column), positions[slot] == .absent { positions[slot] = .reported }
    }

    private func reportMissing(_ positions: inout [Position], into log: inout FindingLog) {
        for (slot, entry) in slots.enumerated() where positions[slot] == .absent {
            let central = position(of: entry.attribute.columns[0].name).flatMap { positions[$0].index }
            guard entry.column.isRequired || (entry.column.isExpected && central != nil) else { continue }
            positions[slot] = .reported
            log.add(
                .columnMissing, at: DataPlace(file: schema.file, line: 1),
                "the column \(entry.column.name.quoted) is missing",
                remedy: "add it: \(entry.attribute.summary)")
        }
    }

    /// The name that a column should have when only its unit is missing or another one.
    private func withUnit(_ name: String) -> String? {
        for entry in slots where !entry.attribute.unit.isEmpty {
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
