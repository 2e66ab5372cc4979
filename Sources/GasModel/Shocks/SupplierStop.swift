/// A supplier delivers less, or nothing: all its sources are cut, whoever buys.
public struct SupplierStop: GradedShock {
    public static let keyword = "supplier-stop"
    public static let summary = "A supplier delivers less, or nothing, to every buyer."
    public static let documentation = """
        The daily capacity of every source of the supplier falls to what the depth leaves, at once or along a ramp. LNG is a yearly \
        volume that all terminals share, so its volume loses the share of days on which the stop holds. Gas in store may still be used, \
        whatever its origin; gas of hubs does not count as the supplier's.
        """
    public static let parameters = [
        ShockParameter("suppliers", .suppliers, required: true, "who stops delivering"), .depth,
    ] + ShockParameter.dates

    public let suppliers: [Int]
    public var remaining: Double
    public let window: ShockWindow

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        suppliers = try arguments.indices("suppliers", known: network.suppliers.map(\.id))
        remaining = arguments.remaining
        window = try arguments.window()
    }

    public init(suppliers: [Int], remaining: Double = 0, window: ShockWindow = ShockWindow()) {
        self.suppliers = suppliers
        self.remaining = remaining
        self.window = window
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        for index in network.sources.indices where suppliers.contains(network.sources[index].supplier) {
            conditions.scale(.source(index), to: remaining, while: window, in: network)
        }
    }

    public func sentence(in network: Network) -> String {
        let names = suppliers.map { network.suppliers[$0].name }.joined(separator: ", ")
        let ramp = window.rampDays > 0 ? ", growing over \(window.rampDays) days" : ""
        return (remaining == 0 ? "\(names) delivers nothing" : "\(names) delivers \(percent(remaining)) of what it could") + ramp
    }
}
