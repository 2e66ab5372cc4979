extension FlowSolution {
    /// The range of each node's price over all optimal prices: `lowerBound` is what one unit less of withdrawal saves,
    /// `upperBound` what one unit more costs. They differ where supply just meets demand; infinite ends mean that a change is impossible.
    ///
    /// A shortest-path problem with gains on the residual network, solved by label correction from the ground. Lengths are
    /// reduced costs at the optimal prices, so rounding cannot make a negative cycle; an arc counts as off its bound by strict
    /// complementarity (x/u against z/P), not by a tolerance on the flow. Arcs in a binding side row move only the way that relieves
    /// it, one at a time, which can only widen the range.
    public func priceRanges(of problem: FlowProblem) -> [ClosedRange<Double>] {
        let residual = ResidualNetwork(problem, self)
        let up = residual.distances(upward: true), down = residual.distances(upward: false)
        return nodePrices.indices.map { nodePrices[$0] - down[$0]...nodePrices[$0] + up[$0] }
    }
}

/// Which way flows can still move, and what that costs beyond the prices.
private struct ResidualNetwork {
    let problem: FlowProblem
    let incidence: Incidence
    /// Cost of pushing one unit more, or less, through each arc; nil where that is impossible.
    let forward: [Double?], backward: [Double?]
    /// Improvements below this are rounding: a loop with losses contracts by its gain only and would go on for ever.
    let tolerance: Double

    init(_ problem: FlowProblem, _ solution: FlowSolution) {
        self.problem = problem
        incidence = Incidence(problem)
        let price = Scales(problem, clipped: true).price
        tolerance = 1e-10 * price
        // What binding rows forbid, and what a move the other way costs beyond the arc's own price: the row's, which it then forgoes.
        var cannotRise = Set<Int>(), cannotFall = Set<Int>(), forgone: [Int: Double] = [:]
        for (row, v) in zip(problem.sideRows, solution.sideRowPrices) {
            var activity = 0.0, size = abs(row.limit)
            for entry in row.entries {
                activity += entry.coefficient * solution.flows[entry.arc]
                size += abs(entry.coefficient) * problem.arcs[entry.arc].capacity
            }
            if (row.limit - activity) / max(size, .leastNormalMagnitude) <= v / price {
                for entry in row.entries where entry.coefficient != 0 {
                    if entry.coefficient > 0 { cannotRise.insert(entry.arc) } else { cannotFall.insert(entry.arc) }
                    forgone[entry.arc, default: 0] += abs(entry.coefficient) * v
                }
            }
        }
        var forward = [Double?](repeating: nil, count: problem.arcs.count), backward = forward
        for (a, arc) in problem.arcs.enumerated() where arc.capacity > 0 {
            let r = solution.reducedCosts[a], x = solution.flows[a]
            let canRise = (arc.capacity - x) / arc.capacity > max(-r, 0) / price
            let canFall = x / arc.capacity > max(r, 0) / price
            if canRise && !cannotRise.contains(a) { forward[a] = (canFall ? 0 : max(r, 0)) + (forgone[a] ?? 0) }
            if canFall && !cannotFall.contains(a) { backward[a] = (canRise ? 0 : max(-r, 0)) + (forgone[a] ?? 0) }
        }
        self.forward = forward
        self.backward = backward
    }

    /// Upward: the least cost of bringing one unit more to each node. Downward: the least loss of taking one unit less there.
    func distances(upward: Bool) -> [Double] {
        let n = problem.nodeCount
        var distance = [Double](repeating: .infinity, count: n + 1)
        var isQueued = [Bool](repeating: false, count: n + 1)
        distance[n] = 0
        var queue = [n], next = 0
        while next < queue.count {
            let i = queue[next]
            next += 1
            isQueued[i] = false
            for a32 in incidence.arcs(at: i) {
                let a = Int(a32), arc = problem.arcs[a]
                let tail = arc.tail < 0 ? n : arc.tail, head = arc.head < 0 ? n : arc.head
                let j: Int, candidate: Double
                if tail == i {
                    // From the tail's distance to the head's.
                    guard let cost = upward ? forward[a] : backward[a] else { continue }
                    (j, candidate) = (head, (distance[i] + cost) / arc.gain)
                } else {
                    guard let cost = upward ? backward[a] : forward[a] else { continue }
                    (j, candidate) = (tail, arc.gain * distance[i] + cost)
                }
                guard j < n, candidate < distance[j] - tolerance else { continue }
                distance[j] = candidate
                if !isQueued[j] {
                    isQueued[j] = true
                    queue.append(j)
                }
            }
            if next > 4096 && 2 * next > queue.count {
                queue.removeFirst(next)
                next = 0
            }
        }
        return Array(distance[..<n])
    }
}
