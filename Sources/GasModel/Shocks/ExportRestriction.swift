/// States keep their own gas: what their wells give and their stores hold may not leave.
public struct ExportRestriction: GradedShock {
    public static let keyword = "export-restriction"
    public static let summary = "Gas of a zone's own wells and stores may not leave it; gas in transit may."
    public static let documentation = """
        Gas that the zone's wells give, and what lies in its stores on the first day, may not pass the routes by which gas leaves the \
        zone, or those of them that are named. Gas that comes in from elsewhere may leave again, even out of a store. That is harsher than to serve \
        oneself first: own gas stays even where nobody at home needs it. That every state serves itself first is the scenario's key \
        cooperation = "every-state-for-itself"; the end of all re-export over a border is a route-outage.
        """
    public static let parameters = [
        ShockParameter("zones", .zones, required: true, "who keeps its gas"),
        ShockParameter("routes", .routes, "only on these routes, default all that leave the zones"), .depth,
    ] + ShockParameter.dates

    public let zones: [Int]
    public let routes: [Int]
    public var remaining: Double
    public let window: ShockWindow

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        let zones = try arguments.zones(required: true, in: network)
        let named = try arguments.indices("routes", required: false, known: network.routes.map(\.id))
        let leaving = network.routes.indices.filter { route in zones.contains { network.routes[route].from == .zone($0) } }
        if let other = named.first(where: { !leaving.contains($0) }) {
            throw .contradiction(parameter: "routes", reason: "\(network.routes[other].id) does not leave any of the zones")
        }
        for zone in zones {
            let hasOwn = network.storages.contains { $0.zone == zone }
                || network.sources.contains { $0.kind == .production && $0.entry == .zone(zone) }
            if !hasOwn, arguments.lists["zones"]?.contains(network.zones[zone].id.text) ?? false {
                throw .contradiction(parameter: "zones", reason: "\(network.zones[zone].name) has neither wells nor stores")
            }
        }
        self.zones = zones
        routes = named.isEmpty ? leaving : named
        remaining = arguments.remaining
        window = try arguments.window()
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        let open = window.remaining(remaining, in: conditions.periods, horizon: conditions.horizon)
        for zone in zones {
            let exits = routes.filter { network.routes[$0].from == .zone(zone) }
            guard !exits.isEmpty else { continue }
            conditions.impose(
                OriginRule(
                    title: "gas of \(network.zones[zone].name)'s own wells and stores does not leave",
                    gas: OriginRule.Gas(home: zone), effect: .passage(routes: exits), remaining: open))
        }
    }

    public func sentence(in network: Network) -> String {
        "own gas of \(network.names(ofZones: zones)) does not leave on \(routes.map { network.routes[$0].name }.joined(separator: "; "))"
            + (remaining == 0 ? "" : ", but for \(percent(remaining)) of capacity")
    }
}
