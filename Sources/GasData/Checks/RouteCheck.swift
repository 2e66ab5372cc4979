import GasModel

/// Routes lead from one place to another, and have a capacity; stores have rates; sources a limit.
enum RouteCheck {
    static func check(_ tables: Tables, into log: inout FindingLog) {
        for row in tables.rows("routes") {
            let from = row.text("from")
            if !from.isEmpty, from == row.text("to") {
                log.add(
                    .routeToItself, at: row.place(of: "to"), "the route leads from \(from.quoted) to itself",
                    remedy: "correct from or to; a route joins two different places")
            }
            warnIfUnknown(row, "capacity", "counts as none", into: &log)
        }
        for row in tables.rows("storages") {
            needWhereInUse(row, "working_volume", into: &log)
            warnIfUnknown(row, "injection", "counts as none", into: &log)
            warnIfUnknown(row, "withdrawal", "counts as none", into: &log)
        }
        for row in tables.rows("terminals") { needWhereInUse(row, "sendout", into: &log) }
        for row in tables.rows("contracts") where row.text("status") == "in-force" && row.isBlank("route") {
            log.add(
                .contractWithoutRoute, at: row.place(of: "route"),
                "the contract \(row.text("id").quoted) names no route",
                remedy: "write where the gas is handed over, if it is known")
        }
        for row in tables.rows("sources") { checkSource(row, tables, into: &log) }
    }

    /// A plan may lack its size and then adds nothing; what is in use may not.
    private static func needWhereInUse(_ row: Row, _ attribute: String, into log: inout FindingLog) {
        guard row.isUnknown(attribute), let column = row.table.schema.attribute(attribute)?.columns.first else {
            return
        }
        let status: Availability.Status? = row.choice("status")
        let isInUse = status == .operating || status == .underConstruction
        log.add(
            isInUse ? .valueMissing : .limitUnknown, at: row.place(of: attribute),
            isInUse
                ? "\(column.name.quoted) is empty"
                : "the \(attribute) of \(row.text("id").quoted) is unknown and counts as none",
            remedy: isInUse
                ? "write the value, or an estimate of grade C" : "find the figure before a scenario adds this project")
    }

    /// Only what is or will be in use: nobody waits for the capacity of a project that was shelved.
    private static func warnIfUnknown(_ row: Row, _ attribute: String, _ effect: String, into log: inout FindingLog) {
        let status: Availability.Status? = row.choice("status")
        guard status == .operating || status == .underConstruction, row.isUnknown(attribute) else { return }
        log.add(
            .limitUnknown, at: row.place(of: attribute),
            "the \(attribute) of \(row.text("id").quoted) is unknown and \(effect)",
            remedy: "find the figure, or write an estimate of grade C and say how it was made")
    }

    private static func checkSource(_ row: Row, _ tables: Tables, into log: inout FindingLog) {
        let follows = row.flag("follows_demand")
        if row.isUnknown("volume"), follows || row.isUnknown("capacity") {
            log.add(
                .limitUnknown, at: row.place(of: "volume"),
                "the source \(row.text("id").quoted) has no \(follows ? "volume and counts as none" : "limit and counts as unlimited")",
                remedy: "find the yearly volume, or write an estimate of grade C and say how it was made")
        }
        if follows, tables.row(row.text("place"), in: "junctions") != nil {
            log.add(
                .followsNoDemand, at: row.place(of: "follows_demand"),
                "the source follows demand, but \(row.text("place").quoted) is a junction and has none",
                remedy: "write no, or let the source stand in a zone")
        }
    }
}
