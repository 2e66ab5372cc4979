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
        let fair = try range(.fair, supplier, setting)
        let selfish = try range(.everyStateForItself, supplier, setting)
        return try (zones ?? Array(network.zones.indices)).compactMap { zone in
            guard network.zones[zone].hasGasMarket, let shared = fair[zone], let alone = selfish[zone] else { return nil }
            // Who is not short when all share is not short when served first.
            let first = shared.central > 0 ? try added(.servedFirst, supplier, setting, studied: zone)[zone] ?? 0 : 0
            return RuleShares(
                zone: zone, supplier: supplier, horizon: setting.horizon, storagePercent: setting.storagePercent,
                servedFirst: first, fair: shared, everyStateForItself: alone)
        }
    }

    /// With the potentials of U: central, technical and observed. They limit years, not days.
    private func range(
        _ rule: Cooperation, _ supplier: Int, _ setting: UnavoidableDependence.Case
    ) throws -> [Interval?] {
        let central = try added(rule, supplier, setting)
        guard setting.horizon == .gasYear else { return central.map { $0.map { Interval($0) } } }
        let hubShare = UnavoidableDependence(evaluator, start: start).hubShare(of: supplier)
        let technical = try added(rule, supplier, setting, evidence: EvidenceSelection(potentials: .high))
        let observed = try added(
            rule, supplier, setting, evidence: EvidenceSelection(potentials: .low), hubShareRemoved: hubShare)
        return central.indices.map { zone in
            guard let value = central[zone], let low = technical[zone], let high = observed[zone] else { return nil }
            return Interval(low: low, central: value, high: high)
        }
    }

    /// Percent of demand short without the supplier less what is short with it; `nil` without demand. Where one zone is studied, of that.
    private func added(
        _ rule: Cooperation, _ supplier: Int, _ setting: UnavoidableDependence.Case, studied: Int? = nil,
        evidence: EvidenceSelection = .central, hubShareRemoved: Double = 0
    ) throws -> [Double?] {
        let runs = UnavoidableDependence(evaluator, start: start, rule: rule)
        let without = try runs.shortage(
            without: supplier, setting, evidence: evidence, hubShareRemoved: hubShareRemoved, studied: studied)
        // Who lacks nothing without the supplier lacks nothing with it.
        let counted = studied.map { [$0] } ?? Array(evaluator.network.zones.indices)
        guard without.total(of: counted) > 0 else { return without.demandTotal.map { $0 > 0 ? 0 : nil } }
        let all = try runs.shortageWithAll(setting, evidence: evidence, studied: studied)
        return evaluator.network.zones.indices.map { zone in
            without.rate(zone).map { 100 * max(0, $0 - (all.rate(zone) ?? 0)) }
        }
    }
}
