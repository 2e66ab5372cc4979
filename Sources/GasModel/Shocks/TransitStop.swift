/// Gas of some origin, or for some zones, may not pass some routes.
public struct TransitStop: GradedShock {
    public static let keyword = "transit-stop"
    public static let summary = "Gas of an origin, or for some zones, may not pass some routes; other gas may."
    public static let documentation = """
        On the routes named no gas passes that is of the suppliers and will be consumed in the destinations; either filter may be left \
        out, but not both (that would be a route-outage). Other gas may use the room. A lot may take any other way: a transit stop is \
        not an import ban. Depth below 100 leaves that share of the capacity open to the gas concerned.
        """
    public static let parameters = [
        ShockParameter("routes", .routes, required: true, "where the gas may not pass"),
        ShockParameter("suppliers", .suppliers, "whose gas, default anybody's"),
        ShockParameter("destinations", .zones, "gas for which zones, default for any"), .depth,
    ] + ShockParameter.dates

    public let routes: [Int]
    public let suppliers: [Int]?
    public let destinations: [Int]?
    public var remaining: Double
    public let window: ShockWindow

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        routes = try arguments.indices("routes", known: network.routes.map(\.id))
        let suppliers = try arguments.indices("suppliers", required: false, known: network.suppliers.map(\.id))
        let destinations = try arguments.zones("destinations", in: network)
        if suppliers.isEmpty, destinations.isEmpty {
            throw .contradiction(parameter: "routes", reason: "without suppliers or destinations all gas stops; that is a route-outage")
        }
        self.suppliers = suppliers.isEmpty ? nil : suppliers
        self.destinations = destinations.isEmpty ? nil : destinations
        remaining = arguments.remaining
        window = try arguments.window()
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        conditions.impose(
            OriginRule(
                title: title(in: network), gas: OriginRule.Gas(suppliers: suppliers, destinations: destinations),
                effect: .passage(routes: routes),
                remaining: window.remaining(remaining, in: conditions.periods, horizon: conditions.horizon)))
    }

    public func sentence(in network: Network) -> String {
        title(in: network) + (remaining == 0 ? "" : ", but for \(percent(remaining)) of capacity")
    }

    private func title(in network: Network) -> String {
        let origin = suppliers.map { " from " + $0.map { network.suppliers[$0].name }.joined(separator: ", ") } ?? ""
        let goal = destinations.map { " for \(network.names(ofZones: $0))" } ?? ""
        return "no passage of gas\(origin)\(goal) on \(routes.map { network.routes[$0].name }.joined(separator: "; "))"
    }
}
