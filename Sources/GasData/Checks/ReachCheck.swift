import GasModel

/// Gas can come to every zone that consumes it, and enough of it on a cold day.
enum ReachCheck {
    static func check(_ tables: Tables, into log: inout FindingLog) {
        let demand = tables.rows("demand")
        let every = reached(tables, onlyInUse: false)
        let inUse = reached(tables, onlyInUse: true)
        for row in demand where (row.number("annual") ?? 0) > 0 {
            let zone = row.text("zone")
            guard !inUse.contains(zone) else {
                checkAmounts(row, zone: zone, tables, into: &log)
                continue
            }
            let isPlanned = every.contains(zone)
            log.add(
                .unreachable, isPlanned ? .warning : .error, at: row.place(of: "annual"),
                isPlanned
                    ? "the zone \(zone.quoted) consumes gas, and no route in use with a known capacity leads to it"
                    : "the zone \(zone.quoted) consumes gas, and no supply can reach it",
                remedy: isPlanned
                    ? "check status and capacity of the routes to it"
                    : "add its source or the route that leads to it, or write a demand of 0")
        }
    }

    private static func isUsable(_ row: Row) -> Bool {
        let status: Availability.Status? = row.choice("status")
        switch status {
        case .operating: return true
        case .underConstruction: return row.day("available_from") != nil
        default: return false
        }
    }

    private static func most(_ row: Row, _ attribute: String) -> Double {
        row.number(attribute, .high) ?? row.number(attribute) ?? 0
    }

    /// Places to which gas can flow from any source or terminal.
    private static func reached(_ tables: Tables, onlyInUse: Bool) -> Set<String> {
        let routes = tables.rows("routes").filter { !onlyInUse || (isUsable($0) && most($0, "capacity") > 0) }
        let ends = routes.map { (from: $0.text("from"), to: $0.text("to")) }
        let terminals = tables.rows("terminals").filter { !onlyInUse || isUsable($0) }
        var places = Set(tables.rows("sources").map { $0.text("place") } + terminals.map { $0.text("zone") })
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for route in ends where places.contains(route.from) && !places.contains(route.to) {
                places.insert(route.to)
                isGrowing = true
            }
        }
        return places
    }

    /// A month so many times above the peak day is in another unit; a little above it, the two describe different years.
    private static let wrongUnit = 3.0

    private static func checkAmounts(_ demand: Row, zone: String, _ tables: Tables, into log: inout FindingLog) {
        let peak = demand.number("peak_1in20")
        let month = highestMonth(demand)
        if let peak, month > wrongUnit * peak {
            log.add(
                .peakAboveSupply, at: demand.place(of: "annual"),
                "\(zone.quoted) consumes \(month.rounded()) GWh/d on a mean day of its highest month, many times its peak day (\(CSVText.number(peak)) GWh/d)",
                remedy: "check the units: the year is in TWh, the peak in GWh/d")
            return
        }
        guard let supply = supply(of: zone, tables) else { return }
        if let peak, supply < peak {
            log.add(
                .peakAboveSupply, at: demand.place(of: "peak_1in20"),
                "the peak of \(zone.quoted) (\(peak) GWh/d) is above all that can reach it (\(supply.rounded()) GWh/d)",
                remedy: "check the unit of the peak, and the routes, stores and sources of the zone")
        } else if supply < month {
            log.add(
                .peakAboveSupply, at: demand.place(of: "annual"),
                "a mean day of the highest month of \(zone.quoted) (\(month.rounded()) GWh/d) is above all that can reach it (\(supply.rounded()) GWh/d)",
                remedy: "check the unit of the annual demand, and the routes, stores and sources of the zone")
        }
    }

    /// GWh/d on a mean day of the month with the largest share of the year; 0 where the shares are wrong, which is a finding of its own.
    private static func highestMonth(_ demand: Row) -> Double {
        let shares = DemandCheck.monthlyShares(of: demand)
        guard abs(shares.reduce(0, +) - 1) <= DemandCheck.monthTolerance else { return 0 }
        let perDay = shares.indices.map { shares[$0] / Double(Day.days(inMonth: $0 + 1, of: 2025)) }.max() ?? 0
        return (demand.number("annual") ?? 0) * Units.gwhPerTWh * perDay
    }

    /// GWh/d that routes, sources, stores and terminals can bring together; `nil` where one of them is unknown and may be enough.
    private static func supply(of zone: String, _ tables: Tables) -> Double? {
        let sources = tables.rows("sources").filter { $0.text("place") == zone }
        let routes = tables.rows("routes").filter { $0.text("to") == zone && isUsable($0) }
        guard sources.allSatisfy({ $0.number("capacity") != nil && !$0.flag("follows_demand") }),
            routes.allSatisfy({ $0.number("capacity") != nil })
        else { return nil }
        func total(_ rows: [Row], _ attribute: String) -> Double { rows.reduce(0) { $0 + most($1, attribute) } }
        return total(sources, "capacity") + total(routes, "capacity")
            + total(tables.rows("storages").filter { $0.text("zone") == zone && isUsable($0) }, "withdrawal")
            + total(tables.rows("terminals").filter { $0.text("zone") == zone && isUsable($0) }, "sendout")
    }
}
