import GasModel
import NetworkFlow

extension DestinedExpansion {
    /// DIV, 0 to 100, with origins and corridors each spread as evenly as their own limits allow and nothing else in the way: no mix can
    /// be more diversified.
    ///
    /// - Parameter served: GWh over the run that the zone consumes.
    func bound(_ supplierWeight: Double, served: Double) -> Double {
        let origins = origins.indices.map { index in
            let sources = network.sources.indices.filter { network.origin(ofSource: $0) == self.origins[index] }
            return min(problem.arcs[originArcs[index]].capacity, sources.reduce(0) { $0 + deliverable($1) })
        }
        let corridors = corridors.indices.map { entryArcs($0).reduce(0) { $0 + problem.arcs[$1].capacity } }
        return 100 * (1 - supplierWeight * Self.leastConcentration(origins, total: served)
            - (1 - supplierWeight) * Self.leastConcentration(corridors, total: served))
    }

    /// DIV that no mix of these conditions can exceed, by the prices of the most diversified mix of others (weak duality: whatever the
    /// prices, the dual value is at most the least cost). The terms that only make flows unique are taken to cost what they cost there.
    ///
    /// - Returns: `nil` where the prices are of other nodes: other origins, or other corridors.
    func bound(by mix: DestinedMix, _ supplierWeight: Double) -> Double? {
        guard let proof = mix.proof, mix.zone == zone, mix.origins == origins, mix.corridors.map(\.key) == corridors.map(\.key),
            proof.prices.count == problem.nodeCount, proof.prices.allSatisfy({ $0.count == problem.labelCount }), mix.demand == demand
        else { return nil }
        func squares(_ shares: [Double]) -> Double { shares.reduce(0) { $0 + $1 * $1 } }
        let score = 100 * (1 - supplierWeight * squares(mix.originShares) - (1 - supplierWeight) * squares(mix.corridorShares))
        let saved = proof.objective - problem.dualValue(of: proof.prices)
        return score + 200 * max(0, saved) / (MixGoal.concentration * demand)
    }

    /// The smallest Σ (x / total)² with Σ x = total and every x within its limit: everybody at a common level, or at his limit.
    /// Zero, which bounds nothing, where the limits do not add up to the total.
    static func leastConcentration(_ limits: [Double], total: Double) -> Double {
        guard total > 0, limits.reduce(0, +) >= total else { return 0 }
        var left = total
        var sum = 0.0
        for (rank, limit) in limits.sorted().enumerated() {
            let amount = min(limit, left / Double(limits.count - rank))
            left -= amount
            sum += amount / total * (amount / total)
        }
        return sum
    }
}
