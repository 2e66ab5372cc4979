import GasModel

/// Runs an episode with and without what happened, and holds what it finds against what is known.
///
/// Gas in store is worth the price at which industry stops buying: a window has no season, so stores are touched last, and what the run
/// says about them is the least that they had to give.
public struct EpisodeRun: Sendable {
    public let evaluator: any Evaluator
    public let balances: [YearlyBalance]

    public init(_ evaluator: any Evaluator, balances: [YearlyBalance]) {
        self.evaluator = evaluator
        self.balances = balances
    }

    public func result(of episode: Episode) throws -> BacktestResult {
        let network = evaluator.network
        let before = try Conditions(network, episode: episode, balances: balances, parts: [.network])
        let under = try Conditions(network, episode: episode, balances: balances, parts: [.network, .event])
        let baseline = try run(before, rule: .fair)
        let event = try run(under, rule: episode.cooperation)
        let reading = EpisodeReading(episode: episode, network: network, shortage: event.shortage, dispatch: event.dispatch)
        let otherRule: Cooperation = episode.cooperation == .everyStateForItself ? .fair : .everyStateForItself
        let other = try run(under, rule: otherRule)
        let otherReading = EpisodeReading(episode: episode, network: network, shortage: other.shortage, dispatch: other.dispatch)
        func servedFirst(_ zone: Int) throws -> Shortage {
            try evaluator.shortage(under, rule: .servedFirst, studied: zone, endYields: true)
        }
        let judged = try episode.expectations.map { expectation in
            BacktestResult.Judged(
                expectation, found: try reading.value(expectation, servedFirst: servedFirst),
                foundOtherwise: try otherReading.value(expectation, servedFirst: servedFirst))
        }
        let zones = network.zones.indices.filter { network.zones[$0].hasGasMarket }.map { zone in
            BacktestResult.ZoneLine(
                zone: zone, demand: event.dispatch.mean(under.demand[zone]),
                demandBasis: episode.demandBasis(zone: zone, in: network, balances: balances),
                unservedBefore: (baseline.shortage.rate(zone) ?? 0) * 100, unserved: (event.shortage.rate(zone) ?? 0) * 100,
                withdrawal: reading.withdrawal(zone: zone, in: episode.window))
        }
        return BacktestResult(
            episode: episode, network: network, otherRule: otherRule, judged: judged, zones: zones,
            flowChanges: FlowChanges.list(baseline: baseline.dispatch, shocked: event.dispatch, in: network))
    }

    private func run(_ conditions: Conditions, rule: Cooperation) throws -> (shortage: Shortage, dispatch: Dispatch) {
        let shortage = try evaluator.shortage(conditions, rule: rule, studied: nil, endYields: true)
        let price = evaluator.network.storages.map { _ in conditions.nextSeasonPrice }
        return (shortage, try evaluator.dispatch(conditions, shortage: shortage, storedGasPrice: price))
    }
}

/// Reads the quantities of expectations out of a run.
struct EpisodeReading {
    let episode: Episode
    let network: Network
    let shortage: Shortage
    let dispatch: Dispatch

    /// `nil` where the model has no such quantity.
    func value(_ expectation: Expectation, servedFirst: (Int) throws -> Shortage) rethrows -> Double? {
        let range = expectation.range
        switch (expectation.quantity, expectation.target) {
        case (.unserved, .zone(let zone)): return unserved(zone, range, shortage)
        case (.served, .zone(let zone)): return unserved(zone, range, shortage).map { 100 - $0 }
        case (.unservedServedFirst, .zone(let zone)): return unserved(zone, range, try servedFirst(zone))
        case (.flow, .route(let route)): return mean(dispatch.routeFlow[route], range)
        case (.flow, .terminal(let terminal)): return mean(dispatch.terminalFlow[terminal], range)
        case (.withdrawal, .zone(let zone)): return withdrawal(zone: zone, in: range)
        default: return nil
        }
    }

    /// GWh/d, withdrawal less injection.
    func withdrawal(zone: Int, in range: DayRange) -> Double {
        network.storages.indices.filter { network.storages[$0].zone == zone }.reduce(0) { sum, store in
            sum + mean(dispatch.storageWithdrawal[store], range) - mean(dispatch.storageInjection[store], range)
        }
    }

    private func unserved(_ zone: Int, _ range: DayRange, _ shortage: Shortage) -> Double? {
        let demand = total(dispatch.conditions.demand[zone], range)
        return demand > 0 ? min(100, total(shortage.unserved[zone], range) / demand * 100) : nil
    }

    private func mean(_ rates: [Double], _ range: DayRange) -> Double {
        let days = episode.steps.filter { $0.overlaps(range) }.reduce(0) { $0 + $1.days }
        return days > 0 ? total(rates, range) / Double(days) : 0
    }

    /// Steps are cut at every expectation's first and last day, so each lies inside or outside.
    private func total(_ rates: [Double], _ range: DayRange) -> Double {
        zip(rates, episode.steps).reduce(0) { $1.1.overlaps(range) ? $0 + $1.0 * Double($1.1.days) : $0 }
    }
}
