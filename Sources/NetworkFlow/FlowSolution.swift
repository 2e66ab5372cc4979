/// A certified optimum. It cannot be made outside this module, and inside only by passing the certificate.
public struct FlowSolution: Sendable {
    /// Repaired flow of each arc.
    public let flows: [Double]
    /// y_i: what one unit more of withdrawal at node i adds to the cost. Where the price has a range (`priceRanges`), a value inside it.
    public let nodePrices: [Double]
    /// w_a ≥ 0: what one unit more of capacity saves.
    public let capacityPrices: [Double]
    /// cost + curvature · x − (gain · y_head − y_tail) + Σ coefficient · v: positive at empty arcs, negative at full ones.
    public let reducedCosts: [Double]
    /// v_r ≥ 0: what one unit more of the limit saves.
    public let sideRowPrices: [Double]
    public let certificate: Certificate
    /// Interior-point iterations of all attempts.
    public let iterations: Int

    /// Weights D of the last normal matrix, for `Sensitivity`.
    let weights: [Double]

    public var objective: Double { certificate.primalObjective }

    /// Repairs a point and certifies it. Throws the residual that fails.
    init(
        _ point: PrimalDualPoint, of problem: FlowProblem, incidence: Incidence, tolerance: Double, iterations: Int
    ) throws(FlowError) {
        let x = Repair(problem, incidence: incidence).repaired(point.flows)
        var reduced = [Double](repeating: 0, count: x.count)
        for (row, v) in zip(problem.sideRows, point.sideRowPrices) {
            for entry in row.entries { reduced[entry.arc] += entry.coefficient * v }
        }
        for (a, arc) in problem.arcs.enumerated() {
            reduced[a] += arc.cost + arc.curvature * x[a]
            if arc.head >= 0 { reduced[a] -= arc.gain * point.nodePrices[arc.head] }
            if arc.tail >= 0 { reduced[a] += point.nodePrices[arc.tail] }
        }
        var sidePrices = point.sideRowPrices
        // Arcs that a row holds at zero were closed during the iteration; the price of the row is what keeps them there.
        for (r, row) in problem.sideRows.enumerated() where row.isPinning {
            var rise = 0.0
            for entry in row.entries where entry.coefficient > 0 { rise = max(rise, -reduced[entry.arc] / entry.coefficient) }
            for entry in row.entries { reduced[entry.arc] += entry.coefficient * rise }
            sidePrices[r] += rise
        }
        let lower = reduced.map { max($0, 0) }, upper = reduced.map { max(-$0, 0) }
        let certificate = Certificate(
            of: problem, flows: x, nodePrices: point.nodePrices, lowerPrices: lower, capacityPrices: upper,
            sideRowPrices: sidePrices)
        if let shortcoming = certificate.shortcoming(tolerance: tolerance) { throw .notCertified(shortcoming) }
        flows = x
        nodePrices = point.nodePrices
        capacityPrices = upper
        reducedCosts = reduced
        sideRowPrices = sidePrices
        self.certificate = certificate
        self.iterations = iterations
        weights = point.weights
    }
}
