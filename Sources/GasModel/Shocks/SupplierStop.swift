/// A supplier delivers less, or nothing: all its sources are cut, whoever buys.
public struct SupplierStop: Shock {
    public static let keyword = "supplier-stop"
    public static let summary = "A supplier delivers less, or nothing, to every buyer."
    public static let parameters = [
        ShockParameter("suppliers", .suppliers, required: true, "who stops delivering"), .depth,
    ] + ShockParameter.dates

    public let suppliers: [Int]
    public let remaining: Double
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
            if conditions.sourceCapacity[index].contains(.infinity), remaining > 0 {
                // A source with no daily limit is cut through its yearly volume.
                conditions.sourceVolume[index] *= remaining
                continue
            }
            window.scale(
                &conditions.sourceCapacity[index], to: remaining, periods: conditions.periods, horizon: conditions.horizon)
        }
    }

    public func sentence(in network: Network) -> String {
        let names = suppliers.map { network.suppliers[$0].name }.joined(separator: ", ")
        return remaining == 0 ? "\(names) delivers nothing" : "\(names) delivers \(percent(remaining)) of what it could"
    }
}
