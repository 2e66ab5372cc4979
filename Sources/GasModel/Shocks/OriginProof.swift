/// Gas at some points counts as one supplier's unless another origin is proven.
public struct OriginProof: GradedShock {
    public static let keyword = "origin-proof"
    public static let summary = "Gas at some points is refused in some zones unless its origin is proven."
    public static let documentation = """
        Gas of any origin on the routes named, or from the sources named, is refused in the zones except for the share that can be proven \
        to come from elsewhere. On a route the proof opens that share of its capacity to gas for these zones; gas for other zones \
        passes freely. A source can be named only together with all other sources of its supplier, and the proof then opens that share \
        of the zones' demand to its gas. Which gas the market proves is settled as favourably as the routes allow.
        """
    public static let gradedBy = "proof"
    public static let parameters = [
        ShockParameter("routes", .routes, "where gas must be proven"),
        ShockParameter("sources", .sources, "whose gas must be proven"),
        ShockParameter("zones", .zones, required: true, "where unproven gas is refused"),
        ShockParameter("proof", .percent, "percent that can be proven, default 0"),
    ] + ShockParameter.dates

    public let routes: [Int]
    public let sources: [Int]
    public let zones: [Int]
    public var remaining: Double
    public let window: ShockWindow

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        routes = try arguments.indices("routes", required: false, known: network.routes.map(\.id))
        let sources = try arguments.indices("sources", required: false, known: network.sources.map(\.id))
        if routes.isEmpty, sources.isEmpty { throw .missing(parameter: "routes") }
        for source in sources {
            let supplier = network.sources[source].supplier
            let other = network.sources.indices.first { network.sources[$0].supplier == supplier && !sources.contains($0) }
            if let other {
                throw .contradiction(
                    parameter: "sources",
                    reason: "\(network.suppliers[supplier].name) has another source, \(network.sources[other].id); name it too, or the route")
            }
        }
        self.sources = sources
        zones = try arguments.zones(required: true, in: network)
        remaining = (arguments.numbers["proof"] ?? 0) / 100
        window = try arguments.window()
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        let open = window.remaining(remaining, in: conditions.periods, horizon: conditions.horizon)
        if !routes.isEmpty {
            conditions.impose(
                OriginRule(
                    title: title(in: network, places: routeNames(network)), gas: OriginRule.Gas(destinations: zones),
                    effect: .passage(routes: routes), remaining: open))
        }
        var suppliers: [Int] = []
        for source in sources where !suppliers.contains(network.sources[source].supplier) {
            suppliers.append(network.sources[source].supplier)
        }
        if !suppliers.isEmpty {
            conditions.impose(
                OriginRule(
                    title: title(in: network, places: sourceNames(network)), gas: OriginRule.Gas(suppliers: suppliers),
                    effect: .consumption(zones: zones), remaining: open))
        }
    }

    public func sentence(in network: Network) -> String {
        let places = [routes.isEmpty ? nil : routeNames(network), sources.isEmpty ? nil : sourceNames(network)]
            .compactMap { $0 }.joined(separator: "; ")
        return title(in: network, places: places)
            + (remaining == 0 ? ": nothing can be proven" : ": \(percent(remaining)) can be proven")
    }

    private func title(in network: Network, places: String) -> String {
        "proof of origin asked by \(network.names(ofZones: zones)) at \(places)"
    }

    private func routeNames(_ network: Network) -> String { routes.map { network.routes[$0].name }.joined(separator: ", ") }
    private func sourceNames(_ network: Network) -> String { sources.map(network.sourceName).joined(separator: ", ") }
}
