/// Routes lose capacity: an outage, a closed border point, a transit stop for all gas.
public struct RouteOutage: GradedShock {
    public static let keyword = "route-outage"
    public static let summary = "Routes lose some or all of their capacity, whatever gas they carry."
    public static let documentation = """
        The capacity of each route named falls to what the depth leaves. One direction is one route: the opposite direction stays as it \
        is unless it is named too. A stop that concerns some gas only, by origin or by destination, is a transit-stop.
        """
    public static let parameters = [
        ShockParameter("routes", .routes, required: true, "which routes fail"), .depth,
    ] + ShockParameter.dates

    public let routes: [Int]
    public var remaining: Double
    public let window: ShockWindow

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        routes = try arguments.indices("routes", known: network.routes.map(\.id))
        remaining = arguments.remaining
        window = try arguments.window()
    }

    public init(routes: [Int], remaining: Double = 0, window: ShockWindow = ShockWindow()) {
        self.routes = routes
        self.remaining = remaining
        self.window = window
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        for index in routes { conditions.scale(.route(index), to: remaining, while: window, in: network) }
    }

    public func sentence(in network: Network) -> String {
        let names = routes.map { network.routes[$0].name }.joined(separator: "; ")
        return remaining == 0 ? "closed: \(names)" : "\(percent(remaining)) of capacity left: \(names)"
    }
}
