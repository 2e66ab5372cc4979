/// Stores cannot be used: an outage, or an owner whose assets are frozen. The gas in them is not lost, but nobody gets it.
public struct StorageOutage: Shock {
    public static let keyword = "storage-outage"
    public static let summary = "Stores lose some or all of their withdrawal and injection."
    public static let parameters = [
        ShockParameter("storages", .storages, required: true, "which stores fail"), .depth,
    ] + ShockParameter.dates

    public let storages: [Int]
    public let remaining: Double
    public let window: ShockWindow

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        storages = try arguments.indices("storages", known: network.storages.map(\.id))
        remaining = arguments.remaining
        window = try arguments.window()
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        for index in storages {
            window.scale(
                &conditions.storageWithdrawal[index], to: remaining, periods: conditions.periods,
                horizon: conditions.horizon)
            window.scale(
                &conditions.storageInjection[index], to: remaining, periods: conditions.periods,
                horizon: conditions.horizon)
        }
    }

    public func sentence(in network: Network) -> String {
        let names = storages.map { network.storages[$0].name }.joined(separator: "; ")
        return remaining == 0 ? "out of use: \(names)" : "\(percent(remaining)) of rates left: \(names)"
    }
}
