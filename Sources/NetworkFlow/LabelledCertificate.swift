extension Certificate {
    /// The certificate of a labelled flow, on the caller's data, in compensated sums. With r_k = c_k − (g y_head,k − y_tail,k), an
    /// arc's part of the dual bound is the minimum of Σ r_k x_k + ½ Q (Σ x_k)² + ½ W Σ x_k² over x ≥ 0, Σ x_k ≤ u.
    ///
    /// - Parameters:
    ///   - flows, lowerPrices: x and z ≥ 0 of (arc, label) at arc · labels + label.
    ///   - nodePrices: y of (node, label); the same for all labels where they are pooled.
    ///   - capacityPrices: w ≥ 0 of each arc.
    init(
        of problem: LabelledProblem, flows: [Double], nodePrices: [[Double]], lowerPrices: [Double], capacityPrices: [Double]
    ) {
        let labels = problem.labelCount
        let network = StateNetwork(problem)
        let carries = network.carries(problem)
        let withdrawals = network.withdrawals(problem)
        var balance = withdrawals.map { CompensatedSum(-$0) }
        var primal = CompensatedSum(), dual = CompensatedSum(), slackness = CompensatedSum()
        var stationarity = 0.0, negative = 0.0, excess = 0.0, totalFlow = 0.0
        var worstArc: Int?, worstShare = -1.0, worstBoundArc: Int?, worstDualArc: Int?
        func note(excess beyond: Double, _ a: Int) {
            if beyond > excess || beyond.isNaN { (excess, worstBoundArc) = (beyond, a) }
        }

        for (a, arc) in problem.arcs.enumerated() {
            let w = capacityPrices[a]
            var total = CompensatedSum(), reduced: [Double] = [], share = 0.0
            for k in 0..<labels { total.add(flows[a * labels + k]) }
            for k in 0..<labels {
                let p = a * labels + k, x = flows[p]
                if network.heads[p] >= 0 { balance[Int(network.heads[p])].add(product: arc.gain, x) }
                if network.tails[p] >= 0 { balance[Int(network.tails[p])].add(-x) }
                totalFlow += abs(x)
                primal.add(product: arc.cost(of: k), x)
                primal.add(0.5 * arc.labelCurvature * x * x)
                guard carries[p] else {
                    note(excess: abs(x), a)
                    continue
                }
                note(excess: -x, a)
                var r = CompensatedSum(arc.cost(of: k)), size = abs(arc.cost(of: k))
                if arc.head >= 0 {
                    r.add(product: -arc.gain, nodePrices[arc.head][k])
                    size += abs(arc.gain * nodePrices[arc.head][k])
                }
                if arc.tail >= 0 {
                    r.add(nodePrices[arc.tail][k])
                    size += abs(nodePrices[arc.tail][k])
                }
                reduced.append(r.value)
                let z = lowerPrices[p]
                let own = arc.curvature * total.value + arc.labelCurvature * x
                let error = max(abs(r.value + own - z + w) / max(size + abs(own) + z + w, .leastNormalMagnitude), -z)
                if error > stationarity || error.isNaN { (stationarity, worstDualArc) = (error, a) }
                share += x * z
            }
            negative = max(negative, -w)
            note(excess: total.value - arc.capacity, a)
            primal.add(0.5 * arc.curvature * total.value * total.value)
            share += (arc.capacity - total.value) * w
            slackness.add(share)
            if abs(share) > worstShare { (worstShare, worstArc) = (abs(share), a) }
            dual.add(Self.bestResponse(reduced, arc))
        }

        var worstNode: Int?, imbalance = -1.0, withdrawn = 0.0
        for (i, first) in network.firstState.enumerated() {
            for k in 0..<(network.isPooled[i] ? 1 : labels) {
                withdrawn += abs(withdrawals[first + k])
                dual.add(product: withdrawals[first + k], nodePrices[i][k])
                let error = abs(balance[first + k].value)
                if error > imbalance || error.isNaN { (imbalance, worstNode) = (error, i) }
            }
        }
        let flowScale = max(withdrawn > 0 ? withdrawn : totalFlow, .leastNormalMagnitude)
        let costScale = 1 + abs(primal.value)
        primalResidual = max(imbalance, 0) / flowScale
        boundViolation = max(excess, 0) / flowScale
        sideRowViolation = 0
        dualResidual = max(stationarity, negative)
        complementarity = abs(slackness.value) / costScale
        dualityGap = (primal.value - dual.value) / costScale
        primalObjective = primal.value
        dualObjective = dual.value
        self.worstNode = worstNode
        self.worstArc = worstArc
        self.worstBoundArc = worstBoundArc
        self.worstDualArc = worstDualArc
        worstSideRow = nil
    }

    /// min Σ r_k x_k + ½ Q s² + ½ W Σ x_k² over x ≥ 0, s = Σ x_k ≤ u. For any value t of one unit of s it is at least
    ///
    ///     − Σ max(0, −r_k − t)²/2W − max over 0 ≤ s ≤ u of (t s − ½ Q s²)
    ///
    /// and equal where t is the common marginal value of the labels in use. So rounding in t only weakens the bound, to second
    /// order; flows x_k = (−r_k − t)/W would carry the full cancellation of −r_k and t.
    private static func bestResponse(_ reduced: [Double], _ arc: LabelledProblem.Arc) -> Double {
        let gains = reduced.filter { $0 < 0 }.map { -$0 }.sorted(by: >)
        guard let best = gains.first, arc.capacity > 0 else { return 0 }
        func room(_ t: Double) -> Double {
            let s = arc.curvature * arc.capacity > t ? t / arc.curvature : arc.capacity
            return (t - 0.5 * arc.curvature * s) * s
        }
        guard arc.labelCurvature > 0 else { return -room(best) }
        let W = arc.labelCurvature
        // Add labels in order of their gain as long as the next is worth more than the value t of those before.
        var used = 0, sum = 0.0, t = best
        while used < gains.count && (used == 0 || gains[used] > t) {
            sum += gains[used]
            used += 1
            // s = (sum − used t)/W and t = Q s, unless s would exceed the capacity.
            let free = arc.curvature * sum / (W + arc.curvature * Double(used))
            t = (sum - Double(used) * free) / W <= arc.capacity ? free : (sum - W * arc.capacity) / Double(used)
        }
        t = max(t, 0)
        var value = CompensatedSum(-room(t))
        for gain in gains[..<used] {
            let spread = max(gain - t, 0)
            value.add(-0.5 * spread * spread / W)
        }
        return value.value
    }
}

extension LabelledProblem {
    /// What any prices prove, one per node and label: no flow of this problem costs less.
    ///
    /// - Precondition: `nodePrices` has a row per node with a price per label, the same for all labels where they are pooled.
    public func dualValue(of nodePrices: [[Double]]) -> Double {
        let flows = [Double](repeating: 0, count: arcs.count * labelCount)
        return Certificate(
            of: self, flows: flows, nodePrices: nodePrices, lowerPrices: flows, capacityPrices: flows
        ).dualObjective
    }
}
