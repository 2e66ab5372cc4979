import GasModel

/// Limits whose relief would save money: what binds, and what one more MWh through it is worth.
enum Bottlenecks {
    /// EUR/MWh below which a limit does not count as binding.
    static let floor = 0.5

    /// - Parameter baseline: the run without the shock, for the values before it.
    static func list(_ dispatch: Dispatch, before baseline: Dispatch, in network: Network) -> [Bottleneck] {
        let old = limits(baseline, in: network)
        // Both lists run over the same limits in the same order.
        return zip(limits(dispatch, in: network), old).compactMap { now, before in
            now.map { limit in
                Bottleneck(
                    name: limit.name, limit: limit.limit, unit: limit.unit, periods: limit.periods, value: limit.value,
                    valueBefore: before?.value ?? 0)
            }
        }.sorted { ($0.value, $1.name) > ($1.value, $0.name) }
    }

    /// Every limit of the network in a fixed order; `nil` where it does not bind.
    private static func limits(_ dispatch: Dispatch, in network: Network) -> [Bottleneck?] {
        let periods = dispatch.periods
        var found: [Bottleneck?] = []
        func steps(_ name: String, _ limits: [Double], _ rents: [Double], _ flows: [Double]) {
            // What is closed, or leads nowhere, has a price but nothing to relieve: only what is full is a bottleneck.
            let binding = rents.indices.filter { rents[$0] > floor && limits[$0] > 0 && flows[$0] > limits[$0] * 0.999 }
            guard !binding.isEmpty else { return found.append(nil) }
            let days = binding.reduce(0) { $0 + periods[$1].days }
            let value = binding.reduce(0) { $0 + rents[$1] * periods[$1].days } / days
            let limit = binding.reduce(0) { $0 + limits[$1] * periods[$1].days } / days
            found.append(
                Bottleneck(name: name, limit: limit, unit: "GWh/d", periods: binding.map { periods[$0].label }, value: value))
        }
        func yearly(_ name: String, _ limit: Double, _ rent: Double, used: Double) {
            guard rent > floor, limit < .infinity, used > limit * 0.999 else { return found.append(nil) }
            found.append(Bottleneck(name: name, limit: limit, unit: "GWh", periods: [], value: rent))
        }
        let conditions = dispatch.conditions
        for index in network.routes.indices {
            steps(network.routes[index].name, conditions.routeCapacity[index], dispatch.routeRent[index],
                dispatch.routeFlow[index])
        }
        for index in network.terminals.indices {
            steps(
                "send-out of \(network.terminals[index].name)", conditions.terminalSendOut[index],
                dispatch.terminalRent[index], dispatch.terminalFlow[index])
            yearly(
                "yearly volume of \(network.terminals[index].name)", conditions.terminalVolume[index],
                dispatch.terminalVolumeRent[index],
                used: dispatch.total(dispatch.terminalFlow[index]))
        }
        for index in network.storages.indices {
            // A store that gives what its level allows is as full as one that gives its rate.
            let limits = dispatch.periods.indices.map { step in
                let stored = step == 0 ? conditions.storageStart[index] : dispatch.storageLevel[index][step - 1]
                let amount = conditions.withdrawalLimit(index, step).amount(stored: stored)
                return min(conditions.storageWithdrawal[index][step], amount / dispatch.periods[step].days)
            }
            steps(
                "withdrawal of \(network.storages[index].name)", limits,
                dispatch.withdrawalRent[index], dispatch.storageWithdrawal[index])
        }
        for index in network.sources.indices where network.sources[index].kind != .production {
            yearly(
                "yearly volume of \(network.sourceName(index))", conditions.sourceVolume[index],
                dispatch.sourceVolumeRent[index],
                used: dispatch.sourceTotal[index])
        }
        return found
    }
}
