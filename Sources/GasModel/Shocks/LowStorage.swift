/// Stores begin the run emptier than usual.
public struct LowStorage: Shock {
    public static let keyword = "low-storage"
    public static let summary = "Stores of some zones, or all, begin at a given fill."
    public static let documentation = """
        The gas in each store on the first day of the run is the percentage of its working volume. On a cold day or fortnight a store \
        that is low also gives less, by the labelled curve of its kind. Over a gas year the end level asked of it stays as it was, and \
        what is missing at the end is printed. For all stores at once the scenario's key storage_percent is shorter, but there the end \
        level asked is the same low one.
        """
    public static let parameters = [
        ShockParameter("percent", .percent, required: true, "fill on the first day"),
        ShockParameter("zones", .zones, "where, default everywhere"),
    ]

    public let zones: [Int]
    /// 0 to 100.
    public let fill: Double
    public let window = ShockWindow()

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        guard let fill = arguments.numbers["percent"] else { throw .missing(parameter: "percent") }
        self.fill = fill
        let named = try arguments.zones(in: network)
        zones = named.isEmpty ? Array(network.zones.indices) : named
        guard network.storages.contains(where: { zones.contains($0.zone) }) else {
            throw .contradiction(parameter: "zones", reason: "no store lies there")
        }
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        for index in network.storages.indices where zones.contains(network.storages[index].zone) {
            conditions.storageStart[index] = conditions.storageWorkingVolume[index] * fill / 100
            guard conditions.horizon != .gasYear,
                let atLowFill = network.assumption(.withdrawalAtLowFill(network.storages[index].shape))?.value.central
            else { continue }
            let before = conditions.withdrawalFill[index].map { WithdrawalCurve.factor(fill: $0, atLowFill: atLowFill) } ?? 1
            let factor = WithdrawalCurve.factor(fill: fill, atLowFill: atLowFill)
            conditions.storageWithdrawal[index] = conditions.storageWithdrawal[index].map { before > 0 ? $0 / before * factor : 0 }
            conditions.withdrawalFill[index] = fill
        }
    }

    public func sentence(in network: Network) -> String {
        "stores of \(network.names(ofZones: zones)) begin at \(number(fill)) %"
    }
}
