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
            let hasDailyLimit = network.sources[index].kind != .lng && !conditions.sourceCapacity[index].contains(.infinity)
            if hasDailyLimit {
                window.scale(
                    &conditions.sourceCapacity[index], to: remaining, periods: conditions.periods,
                    horizon: conditions.horizon)
            } else {
                // LNG is a yearly volume for all terminals, and a source without a daily limit has nothing else to cut: the volume
                // loses the share of days on which the stop holds.
                let days = conditions.periods.reduce(0) { $0 + $1.days }
                let held = conditions.periods.reduce(0) { $0 + window.share(of: $1, in: conditions.horizon) * $1.days }
                let left = 1 - held / days * (1 - remaining)
                if left <= 0 {
                    conditions.sourceVolume[index] = 0
                } else if left < 1 {
                    let unlimited = conditions.sourceVolume[index] == .infinity
                    conditions.sourceVolume[index] = unlimited ? .infinity : conditions.sourceVolume[index] * left
                }
            }
        }
    }

    public func sentence(in network: Network) -> String {
        let names = suppliers.map { network.suppliers[$0].name }.joined(separator: ", ")
        return remaining == 0 ? "\(names) delivers nothing" : "\(names) delivers \(percent(remaining)) of what it could"
    }
}
