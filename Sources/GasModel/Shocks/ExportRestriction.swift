/// States serve themselves first with what is theirs: their own wells, and what lies in their stores.
public struct ExportRestriction: Shock {
    public static let keyword = "export-restriction"
    public static let summary = "A zone's own gas serves its own demand first; what is over, and gas in transit, may leave."
    public static let documentation = """
        Gas that the zone's wells give, and what lies in its stores on the first day, is consumed at home as far as there is demand for \
        it, before any of it relieves a shortage elsewhere; what is over may leave. Gas that comes in from elsewhere may leave as before, \
        even out of a store, and is shared by the scenario's rule. Without a shortage anywhere the restriction moves nothing: own gas \
        that is sold while imports replace it at home takes nothing from anybody. That every state of the region serves itself first \
        with all gas is the scenario's key cooperation = "every-state-for-itself"; the end of all export over a border is a route-outage.
        """
    public static let parameters = [
        ShockParameter("zones", .zones, required: true, "who serves itself first")
    ] + ShockParameter.span

    public let zones: [Int]
    public let window: ShockWindow

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        let zones = try arguments.zones(required: true, in: network)
        for zone in zones {
            let hasOwn = network.storages.contains { $0.zone == zone }
                || network.sources.contains { $0.kind == .production && $0.entry == .zone(zone) }
            if !hasOwn, arguments.lists["zones"]?.contains(network.zones[zone].id.text) ?? false {
                throw .contradiction(parameter: "zones", reason: "\(network.zones[zone].name) has neither wells nor stores")
            }
        }
        self.zones = zones
        window = try arguments.window()
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        let open = window.remaining(0, in: conditions.periods, horizon: conditions.horizon)
        for zone in zones {
            conditions.impose(
                OriginRule(
                    title: "gas of \(network.zones[zone].name)'s own wells and stores serves \(network.zones[zone].name) first",
                    gas: OriginRule.Gas(home: zone), effect: .ownDemandFirst(zone: zone), remaining: open))
        }
    }

    public func sentence(in network: Network) -> String {
        "own wells and stores serve own demand first, what is over may leave: \(network.names(ofZones: zones))"
    }
}
