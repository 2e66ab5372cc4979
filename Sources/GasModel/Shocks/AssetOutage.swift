/// Assets of any kind fail, alone or with everything that hangs on the same thing upstream.
public struct AssetOutage: GradedShock {
    public static let keyword = "asset-outage"
    public static let summary = "Routes, sources, terminals or stores fail, alone or with all that share something upstream."
    public static let documentation = """
        Each asset named loses what the depth says: a route its capacity, a source its daily rate (LNG its volume), a terminal its \
        send-out, a store both its rates. An upstream label of routes.csv hits every route that carries it, as when a compressor or an \
        offshore string fails that they all need.
        """
    public static let parameters = [
        ShockParameter("assets", .assets, "what fails"),
        ShockParameter("upstream", .upstreams, "labels of shared_upstream; all routes that carry one fail"), .depth,
    ] + ShockParameter.dates

    public let assets: [Asset]
    public var remaining: Double
    public let window: ShockWindow

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        var assets = try arguments.assets("assets", required: false, in: network)
        let labels = network.sharedUpstreams
        let shared = try arguments.indices("upstream", required: false, known: labels.map { Identifier<String>($0) })
            .map { labels[$0] }
        for index in network.routes.indices {
            guard let label = network.routes[index].sharedUpstream, shared.contains(label) else { continue }
            if !assets.contains(.route(index)) { assets.append(.route(index)) }
        }
        if assets.isEmpty { throw .missing(parameter: "assets") }
        self.assets = assets
        remaining = arguments.remaining
        window = try arguments.window()
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        for asset in assets { conditions.scale(asset, to: remaining, while: window, in: network) }
    }

    public func sentence(in network: Network) -> String {
        let names = assets.map(network.name(of:)).joined(separator: "; ")
        return remaining == 0 ? "out of use: \(names)" : "\(percent(remaining)) left of \(names)"
    }
}
