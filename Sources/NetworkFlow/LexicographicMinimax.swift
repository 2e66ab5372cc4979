extension FlowProblem {
    /// A flow whose size is judged relative to a weight > 0.
    public struct WeightedArc: Sendable, Equatable {
        public var arc: Int
        public var weight: Double

        public init(arc: Int, weight: Double) {
            self.arc = arc
            self.weight = weight
        }
    }

    /// The lexicographic min–max of x_a / weight_a over all feasible flows: the largest ratio as small as possible, then the second
    /// largest, and so on. By successive LPs, each of which minimises the common bound t of the ratios that are still free and
    /// fixes those whose bound has a price: they cannot fall at this t. Costs of the problem play no part.
    ///
    /// For one commodity without losses and side rows the minimiser of Σ x²/weight is the same vector (Fujishige 1980); elsewhere
    /// this is how far it is from it. At most as many LPs as arcs asked for.
    /// - Returns: the ratios, in the order of `shares`; exact to about 1e-5 of the largest possible one.
    public func lexicographicMinimax(
        of shares: [WeightedArc], settings: SolverSettings = SolverSettings()
    ) throws(FlowError) -> [Double] {
        try validate()
        for share in shares where !(arcs.indices.contains(share.arc) && share.weight > 0) {
            throw .malformed(.arc(share.arc, "no such arc, or its weight \(share.weight) is not positive"))
        }
        guard !shares.isEmpty else { return [] }
        var problem = self
        for a in problem.arcs.indices { (problem.arcs[a].cost, problem.arcs[a].curvature) = (0, 0) }
        // The bound t is the flow of an arc pair through a node of its own.
        let bound = problem.arcs.count, node = nodeCount
        let highest = shares.reduce(0) { max($0, arcs[$1.arc].capacity / $1.weight) }
        guard highest > 0 else { return shares.map { _ in 0 } }
        problem.withdrawals.append(0)
        problem.arcs.append(Arc(from: Self.ground, to: node, capacity: 2 * highest, cost: 1))
        problem.arcs.append(Arc(from: node, to: Self.ground, capacity: 4 * highest))
        let firstRow = problem.sideRows.count
        for share in shares {
            let row = SideRow(entries: [.init(arc: share.arc, coefficient: 1), .init(arc: bound, coefficient: -share.weight)], limit: 0)
            problem.sideRows.append(row)
        }
        let solver = try FlowSolver(topologyOf: problem, settings: settings)
        var fixed = [Double?](repeating: nil, count: shares.count)
        while fixed.contains(where: { $0 == nil }) {
            let solution = try solver.solve(problem)
            let t = solution.flows[bound]
            // Σ weight · price = 1 over the free rows, so at least one has a fair share of it.
            let prices = shares.indices.map { fixed[$0] == nil ? shares[$0].weight * solution.sideRowPrices[firstRow + $0] : 0 }
            let least = min(1e-3, 0.5 * (prices.max() ?? 0))
            for k in shares.indices where fixed[k] == nil && (prices[k] >= least || t <= 1e-9 * highest) {
                fixed[k] = t
                // A hair of room keeps an interior.
                problem.sideRows[firstRow + k] = SideRow(
                    entries: [.init(arc: shares[k].arc, coefficient: 1), .init(arc: bound, coefficient: 0)],
                    limit: shares[k].weight * (t + 1e-6 * highest))
            }
        }
        return fixed.map { $0 ?? 0 }
    }
}
