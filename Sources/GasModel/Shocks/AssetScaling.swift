extension Conditions {
    /// Leaves a share of an asset in use.
    ///
    /// LNG is a yearly volume for all terminals, and a source without a daily limit has nothing else to cut: their volume loses the
    /// days' share. Gas in a store that cannot be used is not lost, but nobody gets it.
    ///
    /// - Parameter open: share that is left, per period.
    mutating func scale(_ asset: Asset, open: [Double], in network: Network) {
        switch asset {
        case .route(let index): scaleValues(&routeCapacity[index], open: open)
        case .terminal(let index): scaleValues(&terminalSendOut[index], open: open)
        case .storage(let index):
            scaleValues(&storageWithdrawal[index], open: open)
            scaleValues(&storageInjection[index], open: open)
        case .source(let index):
            if network.sources[index].kind != .lng, !sourceCapacity[index].contains(.infinity) {
                scaleValues(&sourceCapacity[index], open: open)
            } else {
                let days = periods.reduce(0) { $0 + $1.days }
                let left = zip(open, periods).reduce(0) { $0 + $1.0 * $1.1.days } / days
                if left <= 0 {
                    sourceVolume[index] = 0
                } else if left < 1, sourceVolume[index] < .infinity {
                    sourceVolume[index] *= left
                }
            }
        }
    }

    mutating func scale(_ asset: Asset, to remaining: Double, while window: ShockWindow, in network: Network) {
        scale(asset, open: window.remaining(remaining, in: periods, horizon: horizon), in: network)
    }

    /// Brings an asset into use with its central figures.
    ///
    /// - Parameter share: share of each period in which it is in use.
    mutating func install(_ asset: Asset, share: [Double], in network: Network) {
        func raise(_ values: inout [Double], to value: Double) {
            for step in values.indices where share[step] > 0 { values[step] = max(values[step], value * share[step]) }
        }
        switch asset {
        case .route(let index): raise(&routeCapacity[index], to: network.routes[index].capacity?.central ?? 0)
        case .source(let index): raise(&sourceCapacity[index], to: network.sources[index].capacity?.central ?? .infinity)
        case .terminal(let index): raise(&terminalSendOut[index], to: network.terminals[index].sendOut.central)
        case .storage(let index):
            storageWorkingVolume[index] = max(storageWorkingVolume[index], network.storages[index].workingVolume.central)
            raise(&storageInjection[index], to: network.storages[index].injection?.central ?? 0)
            raise(&storageWithdrawal[index], to: network.storages[index].withdrawal?.central ?? 0)
        }
    }

    /// The days of a step: all of a month, or the one; the first day of the run where there is but one step, which has no dates.
    func days(of step: Int) -> [Day] {
        guard horizon == .gasYear else { return [start] }
        let period = periods[step]
        return (0..<Int(period.days)).compactMap { Day(year: period.year, month: period.month, day: period.firstDay + $0) }
    }

    /// Mean over the days of each period.
    func daily(_ value: (Int, Day) -> Double) -> [Double] {
        periods.indices.map { step in
            let days = days(of: step)
            return days.reduce(0) { $0 + value(step, $1) } / Double(days.count)
        }
    }
}

extension ShockArguments {
    /// Assets of any kind by identifier.
    func assets(_ parameter: String, required: Bool = true, in network: Network) throws(ShockError) -> [Asset] {
        let known = network.assets
        return try indices(parameter, required: required, known: known.map { Identifier<Asset>(network.id(of: $0)) })
            .map { known[$0] }
    }
}
