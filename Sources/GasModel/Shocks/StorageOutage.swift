/// Stores cannot be used: an outage, or an owner whose assets are frozen. The gas in them is not lost, but nobody gets it.
public struct StorageOutage: GradedShock {
    public static let keyword = "storage-outage"
    public static let summary = "Stores lose some or all of their withdrawal and injection."
    public static let documentation = """
        Withdrawal and injection of each store named fall to what the depth leaves. The gas in it stays where it is: it is neither lost \
        nor available. Stores that begin emptier than usual are a low-storage.
        """
    public static let parameters = [
        ShockParameter("storages", .storages, required: true, "which stores fail"), .depth,
    ] + ShockParameter.dates

    public let storages: [Int]
    public var remaining: Double
    public let window: ShockWindow

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        storages = try arguments.indices("storages", known: network.storages.map(\.id))
        remaining = arguments.remaining
        window = try arguments.window()
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        for index in storages { conditions.scale(.storage(index), to: remaining, while: window, in: network) }
    }

    public func sentence(in network: Network) -> String {
        let names = storages.map { network.storages[$0].name }.joined(separator: "; ")
        return remaining == 0 ? "out of use: \(names)" : "\(percent(remaining)) of rates left: \(names)"
    }
}
