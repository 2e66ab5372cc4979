import GasModel

/// Runs a scenario beside the same run without it.
///
/// A shock is unforeseen: the run begins on the shock's first month, with stores at the level where the undisturbed year had left
/// them. Under the shock an end target yields to demand, and gas missing in store at the end is worth next season's price under a
/// lasting loss: the price at which industry stops buying. So stores are refilled while gas can be had for less, and a loss that
/// they only put off shows as a deficit at the end. The undisturbed run must meet its target.
public struct ShockRun: Sendable {
    public let evaluator: any Evaluator

    public init(_ evaluator: any Evaluator) { self.evaluator = evaluator }

    /// The conditions that a scenario changes, before and under it.
    public func conditions(
        of scenario: Scenario, evidence: EvidenceSelection = .central
    ) throws -> (before: Conditions, under: Conditions) {
        let network = evaluator.network
        var before = try scenario.baseline(network, evidence: evidence)
        if scenario.horizon == .gasYear, scenario.storagePercent == nil {
            let levels = try levels(on: scenario.runStart, evidence: evidence)
            before.storageStart = levels
            before.storageEnd = levels
        }
        var under = before
        for shock in scenario.shocks { shock.apply(to: &under, in: network) }
        return (before, under)
    }

    /// Every condition in which the run differs from the same run without the scenario.
    public func changes(of scenario: Scenario) throws -> [ConditionChange] {
        let (before, under) = try conditions(of: scenario)
        return ConditionChanges.list(before: before, under: under, in: evaluator.network)
    }

    public func outcome(of scenario: Scenario, evidence: EvidenceSelection = .central) throws -> ShockOutcome {
        let network = evaluator.network
        let (before, under) = try conditions(of: scenario, evidence: evidence)
        let baselineShortage = try evaluator.shortage(before, rule: .fair, studied: nil, endYields: false)
        let baseline = try evaluator.dispatch(before, shortage: baselineShortage, storedGasPrice: nil)
        let shortage: Shortage
        let shocked: Dispatch
        // The same dispatch with the mildest and the sharpest answer of supply and demand to price.
        var extremes: [Dispatch] = []
        if under == before, scenario.cooperation == .fair {
            // Nothing differs: the same numbers, to the last bit.
            shortage = baselineShortage
            shocked = baseline
        } else {
            shortage = try evaluator.shortage(under, rule: scenario.cooperation, studied: nil, endYields: true)
            let response = try PriceResponse(network, baseline: baseline)
            let stored = network.storages.map { _ in under.nextSeasonPrice }
            let settled = try HabitRelease(base: baseline).settled(under) {
                try evaluator.dispatch(response.central($0), shortage: shortage, storedGasPrice: stored)
            }
            shocked = settled.dispatch
            extremes = try response.extremes(settled.conditions).map {
                try evaluator.dispatch($0, shortage: shortage, storedGasPrice: stored)
            }
        }
        // Nothing softens it: what the score U asks of a supplier, asked of this scenario.
        let lasting = under != before && scenario.horizon == .gasYear
            ? try evaluator.shortage(under.withReachableEnds(), rule: scenario.cooperation, studied: nil, endYields: false) : nil
        return ShockOutcome(
            network: network, scenario: scenario, baseline: baseline, baselineShortage: baselineShortage,
            shocked: shocked, shortage: shortage,
            zones: network.zones.indices.map {
                impact(
                    zone: $0, baseline: baseline, baselineShortage: baselineShortage, shocked: shocked, shortage: shortage,
                    lasting: lasting, extremes: extremes)
            },
            replacements: Replacements.list(baseline: baseline, shocked: shocked, in: network),
            flowChanges: FlowChanges.list(baseline: baseline, shocked: shocked, in: network),
            binding: Bottlenecks.list(shocked, before: baseline, in: network),
            changes: ConditionChanges.list(before: before, under: under, in: network))
    }

    /// The shortage alone: who goes without, before any price. A fraction of the cost of `outcome`, and the same shortage.
    public func shortage(of scenario: Scenario, evidence: EvidenceSelection = .central) throws -> Shortage {
        let (before, under) = try conditions(of: scenario, evidence: evidence)
        let isUndisturbed = under == before && scenario.cooperation == .fair
        return try evaluator.shortage(under, rule: scenario.cooperation, studied: nil, endYields: !isUndisturbed)
    }

    /// GWh in each store on the first day of a month: the start levels on the gas year's first day, else where the undisturbed
    /// year that began on the last 1 October had left them.
    public func levels(on start: Day, evidence: EvidenceSelection = .central) throws -> [Double] {
        let network = evaluator.network
        let yearStart = Day(year: start.month >= 10 ? start.year : start.year - 1, month: 10, day: 1) ?? start
        let conditions = try Conditions(network, horizon: .gasYear, start: yearStart, evidence: evidence)
        let months = (start.year - yearStart.year) * 12 + start.month - yearStart.month
        guard months > 0 else { return conditions.storageStart }
        let shortage = try evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
        let dispatch = try evaluator.dispatch(conditions, shortage: shortage, storedGasPrice: nil)
        // In spring some stores are empty but for the noise of the optimum, and a limit of that size would only spoil the scales.
        return zip(dispatch.storageLevel, conditions.storageWorkingVolume).map { levels, volume in
            levels[months - 1] > Shortage.resolution * volume ? levels[months - 1] : 0
        }
    }

    private func impact(
        zone: Int, baseline: Dispatch, baselineShortage: Shortage, shocked: Dispatch, shortage: Shortage,
        lasting: Shortage?, extremes: [Dispatch]
    ) -> ZoneImpact {
        let byPeriod = shortage.unserved[zone]
        let demand = shocked.conditions.demand[zone]
        // A single step has no price: gas in store and the volume of a year are worth nothing in it.
        let isPriced = shocked.periods.count > 1
        let before = isPriced ? ZonePrices(zone, baseline) : .none
        let under = isPriced ? ZonePrices(zone, shocked) : .none
        return ZoneImpact(
            zone: zone, unserved: shortage.unservedTotal[zone], unservedPercent: shortage.rate(zone).map { $0 * 100 },
            unservedBeforePercent: baselineShortage.rate(zone).map { $0 * 100 },
            lastingPercent: lasting?.rate(zone).map { max(0, $0 - (baselineShortage.rate(zone) ?? 0)) * 100 },
            firstShortage: byPeriod.firstIndex { $0 > 0 }, unservedByPeriod: byPeriod,
            priceBefore: before.mean, priceUnder: under.mean, billBefore: before.bill, billUnder: under.bill,
            priceChangeByPeriod: zip(before.market, under.market).map { pair in
                pair.0.flatMap { old in pair.1.map { $0 - old } }
            },
            forgone: shocked.total(shocked.forgone[zone]),
            priceUnderRange: under.mean.map { central in
                let ends = extremes.compactMap { ZonePrices(zone, $0).mean } + [central]
                return Interval(low: ends.min() ?? central, central: central, high: ends.max() ?? central)
            },
            unservedPercentByPeriod: zip(byPeriod, demand).map { $1 > 0 ? min(100, $0 / $1 * 100) : nil },
            unservedBySector: ProtectionOrder.split(shocked, shortage, zone: zone, in: evaluator.network),
            contractsBefore: ContractWorths.worth(zone: zone, of: baseline, base: baseline, in: evaluator.network),
            contractsUnder: ContractWorths.worth(zone: zone, of: shocked, base: baseline, in: evaluator.network))
    }
}
