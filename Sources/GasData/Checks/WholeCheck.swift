import GasModel

/// Shares that make up a whole: origins of a zone's gas, uses of it, owners of an asset.
enum WholeCheck {
    /// Percentage points by which reported shares may miss 100.
    static let tolerance = 0.5

    static func check(_ tables: Tables, into log: inout FindingLog) {
        checkSum(
            tables, "mixes", "add the missing origin; gas of unproven origin has a supplier of its own", into: &log)
        checkSum(tables, "sectors", "add the missing use", into: &log)
        for whole in wholes(of: tables.rows("ownership"), named: { $0.text("owned") }) where whole.sum > 100 + tolerance
        {
            report(
                whole, "the owners of \(whole.name.quoted) hold \(rounded(whole.sum)) % of it", "correct a share",
                into: &log)
        }
    }

    private static func checkSum(_ tables: Tables, _ table: String, _ remedy: String, into log: inout FindingLog) {
        let rows = tables.rows(table)
        // A row with a wrong zone or year is missing from the sum where it belongs: it is found, the sum is not to blame.
        guard rows.allSatisfy({ !$0.key.isEmpty && tables.row($0.text("zone"), in: "zones") != nil }) else { return }
        for whole in wholes(of: rows, named: { row in "\(row.text("zone")) \(row.integer("year") ?? 0)" })
        where whole.isComplete && abs(whole.sum - 100) > tolerance {
            report(
                whole, "the shares of \(whole.name) sum to \(rounded(whole.sum)) %, not to 100",
                "correct them, or \(remedy)",
                into: &log)
        }
    }

    private struct Whole {
        let name: String
        let first: Row
        var sum: Double
        var isComplete: Bool
    }

    /// Rows grouped by name, in the order in which the file first has them.
    private static func wholes(of rows: [Row], named name: (Row) -> String) -> [Whole] {
        var wholes: [Whole] = []
        var positions: [String: Int] = [:]
        for row in rows {
            let share = row.number("share")
            if let position = positions[name(row)] {
                wholes[position].sum += share ?? 0
                wholes[position].isComplete = wholes[position].isComplete && share != nil
            } else {
                positions[name(row)] = wholes.count
                wholes.append(Whole(name: name(row), first: row, sum: share ?? 0, isComplete: share != nil))
            }
        }
        return wholes
    }

    private static func report(_ whole: Whole, _ message: String, _ remedy: String, into log: inout FindingLog) {
        log.add(.mixSum, at: whole.first.place(of: "share"), message, remedy: remedy)
    }

    private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
