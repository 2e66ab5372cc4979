extension Conditions {
    /// Wells that follow the demand of their zone, because no grid stands behind them, give what a shock adds to it.
    ///
    /// - Parameter old: GWh/d of demand before the shock, per period.
    mutating func letWellsFollow(_ zone: Int, from old: [Double], in network: Network) {
        for index in network.sources.indices where network.sources[index].followsDemand {
            guard network.sources[index].entry == .zone(zone) else { continue }
            for step in periods.indices {
                let added = demand[zone][step] - old[step]
                guard added > 0 else { continue }
                sourceCapacity[index][step] += added
                sourceVolume[index] += added * periods[step].days
            }
        }
    }
}
