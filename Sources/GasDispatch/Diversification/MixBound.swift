import GasModel

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
