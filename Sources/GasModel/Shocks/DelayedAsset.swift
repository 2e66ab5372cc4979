/// Assets come into use later than the dataset has it.
public struct DelayedAsset: Shock {
    public static let keyword = "delayed-asset"
    public static let summary = "Assets are not in use before a day."
    public static let documentation = """
        Each asset named does nothing before the day; from then on the dates of the dataset hold. Everybody knows it beforehand. An asset \
        that the dataset does not bring into use at all stays out: use new-asset.
        """
    public static let parameters = [
        ShockParameter("assets", .assets, required: true, "what comes late"),
        ShockParameter("until", .day, required: true, "first day on which it may be in use"),
    ]

    public let assets: [Asset]
    public let until: Day
    public var window: ShockWindow { ShockWindow(to: until.previous) }
    public var isForeseen: Bool { true }

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        assets = try arguments.assets("assets", in: network)
        guard let until = arguments.days["until"] else { throw .missing(parameter: "until") }
        self.until = until
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        for asset in assets { conditions.scale(asset, to: 0, while: window, in: network) }
    }

    public func sentence(in network: Network) -> String {
        "not in use before \(until): \(assets.map(network.name(of:)).joined(separator: "; "))"
    }
}
