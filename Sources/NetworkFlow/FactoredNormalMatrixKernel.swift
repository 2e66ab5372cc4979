/// The factor of A D Aᵀ for given weights D, kept for more right-hand sides.
struct FactoredNormalMatrix: Sendable {
    private let topology: Topology
    private let lower: [Double], inversePivots: [Double]

    /// Weights in the order of the problem's arcs; those of the slacks of side rows follow the arcs.
    init(_ topology: Topology, _ problem: FlowProblem, weights: [Double]) {
        self.topology = topology
        let workspace = Workspace<Double>(topology)
        workspace.load(problem, scales: Scales(problem, clipped: false), capacityBound: .infinity, lane: 0)
        let it = workspace.iterate
        for j in 0..<it.columns {
            it.assemble(weights[Int(topology.order[j])], j, ends: j >= it.plainColumns ? .coupled : .inner)
        }
        Double.perform(.factor, on: &workspace.iterate)
        lower = (0..<topology.pattern.factorEntries).map { it.factor[$0] }
        inversePivots = (0..<it.rows).map { it.inversePivot[$0] }
    }

    /// Solves for a right-hand side in the order of nodes, then side rows.
    func solve(_ right: [Double]) -> [Double] {
        let pattern = topology.pattern
        var v = [Double](repeating: 0, count: pattern.size)
        for i in right.indices { v[Int(topology.rowPosition[i])] = right[i] }
        for k in 0..<pattern.size {
            for p in Int(pattern.lowerStart[k])..<Int(pattern.lowerStart[k + 1]) { v[Int(pattern.lowerRows[p])] -= lower[p] * v[k] }
        }
        for k in (0..<pattern.size).reversed() {
            v[k] *= inversePivots[k]
            for p in Int(pattern.lowerStart[k])..<Int(pattern.lowerStart[k + 1]) { v[k] -= lower[p] * v[Int(pattern.lowerRows[p])] }
        }
        return right.indices.map { v[Int(topology.rowPosition[$0])] }
    }
}
