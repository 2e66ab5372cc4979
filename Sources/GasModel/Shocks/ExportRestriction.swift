/// States serve themselves first: with what is theirs, or with all that reaches them.
public struct ExportRestriction: Shock {
    public static let keyword = "export-restriction"
    public static let summary = "A zone serves its own demand first, with its own gas or with all that reaches it; what is over may leave."
    public static let documentation = """
        Gas that the zone's wells give, and what lies in its stores on the first day, is consumed at home as far as there is demand for \
        it, before any of it relieves a shortage elsewhere; what is over may leave. Gas that comes in from elsewhere may leave as before, \
        even out of a store, and is shared by the scenario's rule. Without a shortage anywhere the restriction moves nothing: own gas \
        that is sold while imports replace it at home takes nothing from anybody. With gas = "all" nothing leaves the zone, gas in \
        transit included, until its own demand is served: the harshest reading, under which whoever lies behind it goes short first. \
        That every state of the region does so is the scenario's key cooperation = "every-state-for-itself"; the end of all export over a \
        border is a route-outage.
        """
    public static let parameters = [
        ShockParameter("zones", .zones, required: true, "who serves itself first"),
        ShockParameter("gas", .choice(Gas.allCases.map(\.rawValue)), "what is kept: own wells and stores, or all that is there; default own"),
    ] + ShockParameter.span

    public enum Gas: String, Sendable, CaseIterable {
        /// Of the zone's wells and stores.
        case own
        /// Also what comes in, and what is in transit.
        case all
    }

    public let zones: [Int]
    public let gas: Gas
    public let window: ShockWindow

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        let zones = try arguments.zones(required: true, in: network)
        gas = arguments.texts["gas"].flatMap { Gas(rawValue: $0) } ?? .own
        for zone in zones where gas == .own {
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
            if gas == .all {
                conditions.keepAtHome(zone, open: open)
                continue
            }
            conditions.impose(
                OriginRule(
                    title: "gas of \(network.zones[zone].name)'s own wells and stores serves \(network.zones[zone].name) first",
                    gas: OriginRule.Gas(home: zone), effect: .ownDemandFirst(zone: zone), remaining: open))
        }
    }

    public func sentence(in network: Network) -> String {
        let what = gas == .own ? "own wells and stores serve own demand first" : "no gas leaves, transit included, before own demand is served"
        return "\(what), what is over may leave: \(network.names(ofZones: zones))"
    }
}

extension Conditions {
    /// - Parameter open: share of each period in which gas may leave the zone as before.
    fileprivate mutating func keepAtHome(_ zone: Int, open: [Double]) {
        guard open.contains(where: { $0 < 1 }) else { return }
        if keptAtHome.isEmpty { keptAtHome = demand.map { $0.map { _ in 0 } } }
        for step in open.indices { keptAtHome[zone][step] = max(keptAtHome[zone][step], 1 - open[step]) }
    }
}
