/// Planned assets come into use.
public struct NewAsset: Shock {
    public static let keyword = "new-asset"
    public static let summary = "Assets of the dataset that are planned, or idle, come into use on a day."
    public static let documentation = """
        Each asset named works from the day on with the central capacity of the dataset, whatever its status or date there. A new store \
        begins empty. Everybody knows it beforehand: the run does not begin with the month of commissioning, as it does with a shock. \
        A ramp-up of output is not modelled.
        """
    public static let parameters = [
        ShockParameter("assets", .assets, required: true, "what comes into use"),
        ShockParameter("from", .day, "first day in use, default the start of the run"),
    ]

    public let assets: [Asset]
    public let window: ShockWindow
    public var isForeseen: Bool { true }

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        assets = try arguments.assets("assets", in: network)
        for asset in assets {
            let isKnown = switch asset {
            case .route(let index): network.routes[index].capacity != nil
            case .source(let index): network.sources[index].capacity != nil || network.sources[index].yearlyVolume != nil
            case .terminal: true
            case .storage(let index): network.storages[index].withdrawal != nil
            }
            if !isKnown {
                throw .contradiction(parameter: "assets", reason: "the dataset has no capacity for \(network.id(of: asset))")
            }
        }
        window = try arguments.window()
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        let share = conditions.periods.map { window.share(of: $0, in: conditions.horizon) }
        for asset in assets { conditions.install(asset, share: share, in: network) }
    }

    public func sentence(in network: Network) -> String {
        "in use\(window.from.map { " from \($0)" } ?? ""): \(assets.map(network.name(of:)).joined(separator: "; "))"
    }
}
