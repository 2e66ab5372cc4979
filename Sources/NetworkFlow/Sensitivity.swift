/// How flows and prices respond to small changes of the data, each from one more solve with the factor of the last iteration.
///
/// Along the central path the optimality conditions are smooth. With f the change of an arc's marginal cost,
///
///     dx = D (Aᵀ dy − f),    A D Aᵀ dy = db + A D f
///
/// Where an optimum is degenerate (a price with a range, flows with ties) the derivative of the vertex does not exist;
/// this one belongs to the central point. Small parameters of arcs at a bound have derivative 0, as they should.
public struct Sensitivity: Sendable {
    /// d flow and d price by the parameter that was asked for.
    public struct Response: Sendable {
        public let flows: [Double]
        public let nodePrices: [Double]
        public let sideRowPrices: [Double]
    }

    private let problem: FlowProblem
    private let solution: FlowSolution
    private let factor: FactoredNormalMatrix

    /// `solution` must be one of `problem` by a solver of its topology.
    public init(_ solver: FlowSolver, _ problem: FlowProblem, _ solution: FlowSolution) throws(FlowError) {
        try solver.topology.check(problem)
        self.problem = problem
        self.solution = solution
        factor = FactoredNormalMatrix(solver.topology, problem, weights: solution.weights)
    }

    /// By the withdrawal of a node: one unit more demand.
    public func toWithdrawal(ofNode i: Int) -> Response { respond(marginalCost: nil, withdrawal: (i, 1)) }

    /// By the cost of an arc.
    public func toCost(ofArc a: Int) -> Response { respond(marginalCost: (a, 1), withdrawal: nil) }

    /// By the curvature of an arc.
    public func toCurvature(ofArc a: Int) -> Response { respond(marginalCost: (a, solution.flows[a]), withdrawal: nil) }

    /// By the capacity of an arc: at a full arc the flow follows the capacity, elsewhere nothing moves.
    public func toCapacity(ofArc a: Int) -> Response {
        guard solution.reducedCosts[a] < 0, solution.weights[a] > 0 else { return respond(marginalCost: nil, withdrawal: nil) }
        // A full arc's weight is 1/(q + w/s): the price of the room answers the change of the room.
        return respond(marginalCost: (a, problem.arcs[a].curvature - 1 / solution.weights[a]), withdrawal: nil)
    }

    /// By the gain of an arc.
    public func toGain(ofArc a: Int) -> Response {
        let head = problem.arcs[a].head
        guard head >= 0 else { return respond(marginalCost: nil, withdrawal: nil) }
        return respond(marginalCost: (a, -solution.nodePrices[head]), withdrawal: (head, -solution.flows[a]))
    }

    /// By the limit of a side row.
    public func toLimit(ofSideRow r: Int) -> Response {
        respond(marginalCost: nil, withdrawal: (problem.nodeCount + r, 1))
    }

    private func respond(marginalCost: (arc: Int, by: Double)?, withdrawal: (row: Int, by: Double)?) -> Response {
        let n = problem.nodeCount
        var right = [Double](repeating: 0, count: n + problem.sideRows.count)
        if let (row, by) = withdrawal { right[row] += by }
        if let (a, by) = marginalCost {
            let arc = problem.arcs[a], pressure = solution.weights[a] * by
            if arc.head >= 0 { right[arc.head] += arc.gain * pressure }
            if arc.tail >= 0 { right[arc.tail] -= pressure }
            for (r, row) in problem.sideRows.enumerated() {
                for entry in row.entries where entry.arc == a { right[n + r] += entry.coefficient * pressure }
            }
        }
        let dy = factor.solve(right)
        var pull = [Double](repeating: 0, count: problem.arcs.count)
        for (r, row) in problem.sideRows.enumerated() {
            for entry in row.entries { pull[entry.arc] += entry.coefficient * dy[n + r] }
        }
        for (a, arc) in problem.arcs.enumerated() {
            if arc.head >= 0 { pull[a] += arc.gain * dy[arc.head] }
            if arc.tail >= 0 { pull[a] -= dy[arc.tail] }
            if let marginalCost, marginalCost.arc == a { pull[a] -= marginalCost.by }
            pull[a] *= solution.weights[a]
        }
        return Response(flows: pull, nodePrices: Array(dy[..<n]), sideRowPrices: dy[n...].map { -$0 })
    }
}
