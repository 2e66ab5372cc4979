import GasDispatch
import GasModel
import GasReport
import GasScores

extension Study {
    /// The horizons at which the rules of cooperation are compared: low stores, because that is where they differ.
    static let ruleSettings = [
        UnavoidableDependence.Case.year,
        UnavoidableDependence.Case(horizon: .coldSpell, storagePercent: WithdrawalCurve.lowFill),
        UnavoidableDependence.Case(horizon: .peakDay, storagePercent: WithdrawalCurve.lowFill),
    ]

    /// U under the three rules at three horizons, zone by zone.
    ///
    /// - Parameter suppliers: default every origin that is neither domestic, nor a hub, nor unknown.
    public func ruleShares(suppliers: [Int]?) async throws -> [RuleShares] {
        let rules = CooperationRules(evaluator, start: start)
        let asked = suppliers ?? network.suppliers.indices.filter { [.pipeline, .lng].contains(network.suppliers[$0].kind) }
        let jobs = asked.flatMap { supplier in Self.ruleSettings.map { (supplier, $0) } }
        return try await Ordered.map(jobs) { try rules.shares(without: $0.0, $0.1) }.flatMap { $0 }
    }

    /// What zones must buy instead of a supplier's gas, as tables; those that lose none of it have none.
    public func purchaseTables(zones: [Int], without supplier: Int) throws -> [Table] {
        let purchases = try PurchasesInstead(evaluator, without: supplier, start: start)
        return zones.compactMap(purchases.purchase).filter { $0.lost > 0.05 }.flatMap {
            RuleTables.purchase($0, in: network)
        }
    }
}
