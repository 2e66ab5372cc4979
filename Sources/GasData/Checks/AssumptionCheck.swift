import GasModel

/// The constants that every run needs are there, and can be what they say.
enum AssumptionCheck {
    static func check(_ tables: Tables, into log: inout FindingLog) {
        guard tables.has("assumptions") else { return }
        let rows = tables.rows("assumptions")
        for id in Identifier<Assumption>.needed {
            guard let index = tables.row(id.text, in: "assumptions") else {
                log.add(
                    .assumptionMissing, at: DataPlace(file: "assumptions.csv", line: 1),
                    "the assumption \(id.text.quoted) is missing, and every run needs it",
                    remedy: Spelling.remedy(
                        for: id.text, among: tables.names(in: "assumptions"), otherwise: "add a row with this id"))
                continue
            }
            checkRange(of: rows[index], id, into: &log)
        }
    }

    private static func checkRange(of row: Row, _ id: Identifier<Assumption>, into log: inout FindingLog) {
        let most = most(id)
        for part in [Column.Part.value, .low, .high] {
            guard let value = row.number("value", part), value < 0 || value > most else { continue }
            log.add(
                .outOfRange, at: row.place(of: "value", part), "\(value) is out of range for \(id.text.quoted)",
                remedy: most == .infinity
                    ? "write zero or more" : "write a value from 0 to \(most == 1 ? "1" : "100")")
        }
    }

    private static func most(_ id: Identifier<Assumption>) -> Double {
        if id == .storageStartPercent { return 100 }
        let isShare = Storage.Shape.allCases.contains { .withdrawalAtLowFill($0) == id }
        return isShare ? 1 : .infinity
    }
}
