/// Some days of cold as once in twenty years, within a gas year.
public struct ColdSpell: Shock {
    public static let keyword = "cold-spell"
    public static let summary = "A day, a week, a fortnight or a month of cold as once in twenty years, within a gas year."
    public static let documentation = """
        On so many days from the first, demand of the zones is that of the evidence for cold of this length, once in twenty years: one \
        day and a fortnight stand in the dataset; a week and a month lie on the line through the two in the logarithm of the length, which is \
        an assumption. A monthly run spreads the cold over its month, so it shows the gas that the spell takes out of the stores and not \
        the day itself: for that there are the horizons peak-day, cold-week, cold-spell and cold-month, where demand is already that of \
        the cold and this shock changes nothing. Wells without a grid, which give what their zone burns, give it in the cold, too.
        """
    public static let parameters = [
        ShockParameter("days", .number, required: true, "length: 1, 7, 14 or 30"),
        ShockParameter("from", .day, required: true, "first day"),
        ShockParameter("zones", .zones, "where, default everywhere"),
    ]

    public let zones: [Int]
    public let days: Int
    public let window: ShockWindow

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        let named = try arguments.zones(in: network)
        zones = named.isEmpty ? Array(network.zones.indices) : named
        guard let length = arguments.numbers["days"] else { throw .missing(parameter: "days") }
        guard [1, 7, 14, 30].contains(length) else {
            throw .contradiction(parameter: "days", reason: "is 1, 7, 14 or 30")
        }
        days = Int(length)
        guard let from = arguments.days["from"] else { throw .missing(parameter: "from") }
        let last = (1..<days).reduce(from) { day, _ in day.next }
        window = ShockWindow(from: from, to: last)
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        guard conditions.horizon == .gasYear else { return }
        for zone in zones {
            guard let cold = demand(network.demands[zone]) else { continue }
            let old = conditions.demand[zone]
            for step in conditions.periods.indices {
                let share = window.share(of: conditions.periods[step], in: conditions.horizon)
                let usual = conditions.demand[zone][step]
                if share > 0, cold > usual { conditions.demand[zone][step] = usual + share * (cold - usual) }
            }
            conditions.letWellsFollow(zone, from: old, in: network)
        }
    }

    /// GWh/d on a day of the spell.
    private func demand(_ demand: Demand) -> Double? {
        guard let day = demand.peakDay?.central else { return nil }
        guard days > 1 else { return day }
        guard let fortnight = demand.coldSpell?.central else { return nil }
        switch days {
        case 7: return day + (Horizon.coldWeek.coldInterpolation ?? 1) * (fortnight - day)
        case 30: return max(0, day + (Horizon.coldMonth.coldInterpolation ?? 1) * (fortnight - day))
        default: return fortnight
        }
    }

    public func sentence(in network: Network) -> String {
        let length = days == 1 ? "a day" : "\(days) days"
        return "\(length) of cold as once in twenty years in \(network.names(ofZones: zones))"
            + (window.from.map { " from \($0)" } ?? "") + ([7, 30].contains(days) ? " (demand by the line through that of a day and of a fortnight, an assumption)" : "")
    }
}
