/// The proof that flows and prices are an optimum: weak duality and the optimality conditions, evaluated on the caller's
/// own data by code that shares nothing with the solver, in compensated sums.
///
/// For any prices y of the nodes and v ≥ 0 of the side rows, no feasible flow costs less than
///
///     dual = Σ b_i y_i − Σ limit_r v_r + Σ_a min_{0 ≤ x ≤ u_a} ( r_a x + ½ q_a x² ),   r_a = c_a − (g_a y_head − y_tail) + Σ_r coefficient_{r,a} v_r
///
/// so primal − dual bounds the distance from the optimum whatever happened inside the solver.
public struct Certificate: Sendable, Equatable {
    /// Largest imbalance of a node, relative to Σ|withdrawals| (to Σ flows when nothing is withdrawn).
    public let primalResidual: Double
    /// Largest excess of a flow over its bounds, same scale.
    public let boundViolation: Double
    /// Largest excess of a side row over its limit, relative to |limit| plus the row's largest coefficient times that scale of flows.
    public let sideRowViolation: Double
    /// Largest error of an arc's stationarity condition, relative to the size of its own terms; negative prices count here too.
    public let dualResidual: Double
    /// Σ x z + (u − x) w + v (limit − activity), relative to 1 + |primal objective|.
    public let complementarity: Double
    /// primal − dual objective, relative to 1 + |primal objective|.
    public let dualityGap: Double
    public let primalObjective: Double
    public let dualObjective: Double
    /// Where the imbalance is largest; nil without nodes.
    public let worstNode: Int?
    /// The arc with the largest share in the complementarity; nil without arcs.
    public let worstArc: Int?
    /// Where the bound violation, the dual residual and the side-row violation are largest; nil where nothing is violated.
    let worstBoundArc: Int?, worstDualArc: Int?, worstSideRow: Int?

    /// - Parameters:
    ///   - flows: x, one per arc.
    ///   - nodePrices: y, one per node.
    ///   - lowerPrices: z ≥ 0, price of x ≥ 0. `capacityPrices`: w ≥ 0, price of x ≤ capacity.
    ///   - sideRowPrices: v ≥ 0, one per side row.
    public init(
        of problem: FlowProblem, flows: [Double], nodePrices: [Double], lowerPrices: [Double],
        capacityPrices: [Double], sideRowPrices: [Double]
    ) {
        // What side rows add to each arc's stationarity condition, and its size.
        let coupled = problem.sideRows.isEmpty ? 0 : problem.arcs.count
        var sidePull = [CompensatedSum](repeating: CompensatedSum(), count: coupled)
        var sideSize = [Double](repeating: 0, count: coupled)
        var dual = CompensatedSum(), slackness = CompensatedSum(), primal = CompensatedSum()
        var rowExcess: [(excess: Double, coefficient: Double, limit: Double)] = [], negativePrice = 0.0

        for (row, v) in zip(problem.sideRows, sideRowPrices) {
            var activity = CompensatedSum(), largest = 0.0
            for entry in row.entries {
                activity.add(product: entry.coefficient, flows[entry.arc])
                largest = max(largest, abs(entry.coefficient))
                sidePull[entry.arc].add(product: -entry.coefficient, v)
                sideSize[entry.arc] += abs(entry.coefficient * v)
            }
            let slack = row.limit - activity.value
            rowExcess.append((-slack, largest, abs(row.limit)))
            negativePrice = max(negativePrice, -v)
            slackness.add(product: v, slack)
            dual.add(product: -row.limit, v)
        }

        var balance = problem.withdrawals.map { CompensatedSum(-$0) }
        var stationarity = 0.0, excess = 0.0, totalFlow = 0.0
        var worstArc: Int?, worstShare = -1.0, worstBoundArc: Int?, worstDualArc: Int?
        for (a, arc) in problem.arcs.enumerated() {
            let x = flows[a], z = lowerPrices[a], w = capacityPrices[a]
            var pull = coupled > 0 ? sidePull[a] : CompensatedSum(), size = coupled > 0 ? sideSize[a] : 0
            if arc.head >= 0 {
                balance[arc.head].add(product: arc.gain, x)
                pull.add(product: arc.gain, nodePrices[arc.head])
                size += abs(arc.gain * nodePrices[arc.head])
            }
            if arc.tail >= 0 {
                balance[arc.tail].add(-x)
                pull.add(-nodePrices[arc.tail])
                size += abs(nodePrices[arc.tail])
            }
            pull.add(-arc.cost)
            size += abs(arc.cost) + abs(arc.curvature * x)
            let linear = -pull.value  // r_a, without the curvature
            let gradient = linear + arc.curvature * x
            let error = max(abs(gradient - z + w) / max(size + z + w, .leastNormalMagnitude), max(-z, -w))
            if error > stationarity || error.isNaN { (stationarity, worstDualArc) = (error, a) }
            let beyond = max(-x, x - arc.capacity)
            if beyond > excess || beyond.isNaN { (excess, worstBoundArc) = (beyond, a) }
            totalFlow += abs(x)

            let share = x * z + (arc.capacity - x) * w
            slackness.add(share)
            if abs(share) > worstShare { (worstShare, worstArc) = (abs(share), a) }
            primal.add(product: arc.cost, x)
            primal.add(0.5 * arc.curvature * x * x)
            if linear < 0 {
                // The best response to the prices: where the marginal cost meets them, or full.
                let best = arc.curvature > 0 ? min(-linear / arc.curvature, arc.capacity) : arc.capacity
                dual.add(product: linear, best)
                dual.add(0.5 * arc.curvature * best * best)
            }
        }

        var worstNode: Int?, imbalance = -1.0, withdrawn = 0.0
        for (i, b) in problem.withdrawals.enumerated() {
            withdrawn += abs(b)
            dual.add(product: b, nodePrices[i])
            let error = abs(balance[i].value)
            if error > imbalance || error.isNaN { (imbalance, worstNode) = (error, i) }
        }
        let flowScale = max(withdrawn > 0 ? withdrawn : totalFlow, .leastNormalMagnitude)
        let costScale = 1 + abs(primal.value)
        primalResidual = max(imbalance, 0) / flowScale
        boundViolation = max(excess, 0) / flowScale
        var violation = 0.0, worstSideRow: Int?
        for (r, row) in rowExcess.enumerated() {
            let share = row.excess / max(row.limit + row.coefficient * flowScale, .leastNormalMagnitude)
            if share > violation || share.isNaN { (violation, worstSideRow) = (share, r) }
        }
        sideRowViolation = violation
        dualResidual = max(stationarity, negativePrice)
        complementarity = abs(slackness.value) / costScale
        dualityGap = (primal.value - dual.value) / costScale
        primalObjective = primal.value
        dualObjective = dual.value
        self.worstNode = worstNode
        self.worstArc = worstArc
        self.worstBoundArc = worstBoundArc
        self.worstDualArc = worstDualArc
        self.worstSideRow = worstSideRow
    }

    /// Nil when every residual is at most `tolerance`; otherwise the first that is not. A NaN fails.
    public func shortcoming(tolerance: Double) -> FlowError.Shortcoming? {
        let residuals: [(FlowError.Shortcoming.Residual, Double, FlowError.Shortcoming.Place?)] = [
            (.conservation, primalResidual, worstNode.map { .node($0) }), (.bounds, boundViolation, worstBoundArc.map { .arc($0) }),
            (.sideRows, sideRowViolation, worstSideRow.map { .sideRow($0) }),
            (.dualFeasibility, dualResidual, worstDualArc.map { .arc($0) }),
            (.complementarity, complementarity, worstArc.map { .arc($0) }),
            (.dualityGap, abs(dualityGap), worstArc.map { .arc($0) }),
        ]
        for (residual, value, place) in residuals where !(value <= tolerance) {
            return FlowError.Shortcoming(residual: residual, value: value, tolerance: tolerance, place: place)
        }
        return nil
    }
}

/// A sum that carries its rounding error along: Knuth's exact addition, and products split exactly by a fused multiply-add
/// (Ogita, Rump and Oishi 2005). No branch, so that it costs little.
struct CompensatedSum {
    private var sum: Double
    private var error = 0.0

    init(_ start: Double = 0) { sum = start }

    @inline(__always)
    mutating func add(_ term: Double) {
        let total = sum + term
        let part = total - sum
        error += (sum - (total - part)) + (term - part)
        sum = total
    }

    @inline(__always)
    mutating func add(product a: Double, _ b: Double) {
        let p = a * b
        add(p)
        error += (-p).addingProduct(a, b)
    }

    var value: Double { sum + error }
}
