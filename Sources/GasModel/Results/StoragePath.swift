/// Gas in some stores together over a run, GWh.
public struct StoragePath: Sendable, Equatable {
    public let stores: [Int]
    public let capacity: Double
    /// On the first day.
    public let start: Double
    /// At the end of each period.
    public let levels: [Double]

    /// The stores of some zones that a run could use, in the order of the network.
    public static func stores(of zones: [Int], usedIn dispatch: Dispatch, _ network: Network) -> [Int] {
        network.storages.indices.filter {
            zones.contains(network.storages[$0].zone) && dispatch.conditions.storageWorkingVolume[$0] > 0
        }
    }

    /// `nil` without stores.
    public init?(_ dispatch: Dispatch, _ stores: [Int]) {
        guard !stores.isEmpty else { return nil }
        let conditions = dispatch.conditions
        self.stores = stores
        capacity = stores.reduce(0) { $0 + conditions.storageWorkingVolume[$1] }
        start = stores.reduce(0) { $0 + conditions.storageStart[$1] }
        levels = dispatch.periods.indices.map { step in
            stores.reduce(0) { $0 + dispatch.storageLevel[$1][step] }
        }
    }

    /// Period of the lowest level, the first of equals.
    public var lowest: Int? {
        levels.indices.min { levels[$0] == levels[$1] ? $0 < $1 : levels[$0] < levels[$1] }
    }
    /// At the end of the run.
    public var end: Double { levels.last ?? start }
}
