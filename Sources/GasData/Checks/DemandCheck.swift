import GasModel

/// Every zone says what it consumes, and in which months.
enum DemandCheck {
    /// Months are rounded to a few digits, so twelve of them may miss one by this much.
    static let monthTolerance = 0.001

    private static let months = (1...12).map { $0 < 10 ? "share_m0\($0)" : "share_m\($0)" }

    static func check(_ tables: Tables, into log: inout FindingLog) {
        for row in tables.rows("demand") {
            let shares = months.compactMap { row.number($0) }
            let sum = shares.reduce(0, +)
            if shares.count < 12, row.number("annual") != 0 || !shares.isEmpty {
                for month in months where row.isBlank(month) {
                    log.add(
                        .valueMissing, at: row.place(of: month), "\(month.quoted) is empty",
                        remedy: "write the share; all twelve may be empty only where the annual demand is 0")
                }
            }
            guard shares.count == 12, abs(sum - 1) > monthTolerance else { continue }
            log.add(
                .sharesSum, at: row.place(of: months[0]),
                "the twelve monthly shares sum to \((sum * 10_000).rounded() / 10_000), not to 1",
                remedy: "correct them; a share is a part of the year, for example 0.1500 for 15 %")
        }
        checkDemand(tables, into: &log)
    }

    /// A zone that consumes nothing spreads nothing evenly.
    static func monthlyShares(of row: Row) -> [Double] { months.map { row.number($0) ?? 1 / 12 } }

    private static func checkDemand(_ tables: Tables, into log: inout FindingLog) {
        guard tables.has("demand") else { return }
        for row in tables.rows("zones") where !row.key.isEmpty && tables.row(row.key, in: "demand") == nil {
            log.add(
                .demandMissing, at: row.place(of: "id"), "the zone \(row.key.quoted) has no row in demand.csv",
                remedy: "add one; a zone that consumes nothing has an annual demand of 0")
        }
    }
}
