import GasModel

/// The tables that say what was consumed, reported and observed, and where it was read.
extension NetworkMapping {
    /// One per zone, in the order of the zones.
    func demands() -> [Demand] {
        let rows = tables.rows("demand")
        return tables.rows("zones").map { zone in
            let row = rows[index("id", in: "demand", zone)]
            let shares = DemandCheck.monthlyShares(of: row)
            return Demand(
                zone: zone.index, annual: need(row.estimate("annual"), "annual", row),
                peakDay: row.estimate("peak_1in20"), coldSpell: row.estimate("cold_14day"), monthlyShares: shares,
                sharesSources: row.list("share_source").map { Identifier($0) },
                sharesGrade: row.choice("share_grade") ?? .c, place: row.place)
        }
    }

    func mixes() -> [MixShare] {
        tables.rows("mixes").map { row in
            MixShare(
                zone: index("zone", in: "zones", row), year: need(row.integer("year"), "year", row),
                supplier: index("supplier", in: "suppliers", row), share: need(row.estimate("share"), "share", row),
                notes: row.text("notes"))
        }
    }

    func entries() -> [Entry] {
        tables.rows("entries").map { row in
            Entry(
                zone: index("zone", in: "zones", row), supplier: index("supplier", in: "suppliers", row),
                gate: gate(row), observed: need(row.estimate("observed"), "observed", row), period: row.text("period"),
                notes: row.text("notes"))
        }
    }

    func gate(_ row: Row) -> Entry.Gate {
        let name = row.text("route")
        if let route = tables.row(name, in: "routes") { return .route(route) }
        if let terminal = tables.row(name, in: "terminals") { return .terminal(terminal) }
        return .source(index("route", in: "sources", row))
    }

    func observedFlows() -> [ObservedFlow] {
        tables.rows("observed_flows").map { row in
            ObservedFlow(
                gate: gate(row), start: need(row.day("period_start"), "period_start", row),
                end: need(row.day("period_end"), "period_end", row), mean: need(row.estimate("mean"), "mean", row),
                maximum: row.number("max"), cause: row.text("cause"))
        }
    }

    func stockChanges() -> [StockChange] {
        tables.rows("observed_storage").compactMap { row in
            row.estimate("net_injection").map {
                StockChange(zone: index("zone", in: "zones", row), period: row.text("period"), netInjection: $0)
            }
        }
    }

    func assumptions() -> [Assumption] {
        tables.rows("assumptions").map { row in
            Assumption(
                id: Identifier(row.text("id")), name: row.text("name"),
                value: need(row.estimate("value"), "value", row), unit: row.text("unit"), why: row.text("why"))
        }
    }

    func bibliography() -> [Publication] {
        tables.rows("bibliography").map { row in
            Publication(
                id: Identifier(row.text("id")), title: row.text("title"), publisher: row.text("publisher"),
                year: row.text("year"), address: row.text("address"), licence: row.text("licence"),
                howRead: row.text("how_read"))
        }
    }
}
