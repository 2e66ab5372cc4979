import GasModel

/// U under the three rules of cooperation, all zones from shared runs.
public struct CooperationRules: Sendable {
    public let evaluator: any Evaluator
    public let start: Day

    public init(_ evaluator: any Evaluator, start: Day) {
        self.evaluator = evaluator
        self.start = start
    }

    /// Of the markets asked for, default all, in the order of the zones. Under each rule only what is short beyond the same rule with
    /// all suppliers counts.
    public func shares(without supplier: Int, _ setting: UnavoidableDependence.Case, zones: [Int]? = nil) throws -> [RuleShares] {
        let network = evaluator.network
        let fair = try added(.fair, supplier, setting)
        let selfish = try added(.everyStateForItself, supplier, setting)
        return try (zones ?? Array(network.zones.indices)).compactMap { zone in
            guard network.zones[zone].hasGasMarket, let shared = fair[zone], let alone = selfish[zone] else { return nil }
            // Who is not short when all share is not short when served first.
            let first = shared > 0 ? try added(.servedFirst, supplier, setting, studied: zone)[zone] ?? 0 : 0
            return RuleShares(
                zone: zone, supplier: supplier, horizon: setting.horizon, storagePercent: setting.storagePercent,
                servedFirst: first, fair: shared, everyStateForItself: alone)
        }
    }

    /// Percent of demand short without the supplier less what is short with it; `nil` without demand.
    private func added(
        _ rule: Cooperation, _ supplier: Int, _ setting: UnavoidableDependence.Case, studied: Int? = nil
    ) throws -> [Double?] {
        let runs = UnavoidableDependence(evaluator, start: start, rule: rule)
        let without = try runs.shortage(without: supplier, setting, studied: studied)
        let all = try runs.shortageWithAll(setting, studied: studied)
        return evaluator.network.zones.indices.map { zone in
            without.rate(zone).map { 100 * max(0, $0 - (all.rate(zone) ?? 0)) }
        }
    }
}
