import GSL

/// The sizes by which a problem's numbers are judged: start, regularisation and tolerances are multiples of them.
struct Scales: Sendable, Equatable {
    /// A typical price: lower quartile of |cost| + ½ curvature · capacity over the open arcs from the ground. The quartile,
    /// because a shortage arc at every node must not pass for a typical supply.
    let price: Double
    /// Mean capacity of the open arcs.
    let flow: Double
    /// A small flow: tenth percentile of the capacities. Judged by the mean, small nodes would get wrong prices.
    let smallFlow: Double
    /// All that can be consumed: withdrawals and capacities of the arcs to the ground.
    let consumption: Double

    /// No flow without gains needs to exceed this; a capacity above it is a way to write "unlimited".
    var ampleCapacity: Double { 4 * consumption }

    init(_ problem: FlowProblem, clipped: Bool) {
        var consumption = 0.0
        for b in problem.withdrawals { consumption += abs(b) }
        for arc in problem.arcs where arc.head < 0 { consumption += arc.capacity }
        self.consumption = consumption > 0 ? consumption : 1
        let bound = clipped ? 4 * self.consumption : .infinity
        var capacities: [Double] = [], prices: [Double] = []
        var sum = 0.0
        // Quantiles of about a thousand arcs are good enough for a scale. Arcs often come in a regular pattern, so the choice is
        // by a multiplicative hash (Knuth), not every n-th.
        let chosen = UInt64(UInt32.max) / UInt64(max(1, problem.arcs.count / 1024))
        var open = 0
        for (a, arc) in problem.arcs.enumerated() where arc.capacity > 0 {
            let u = min(arc.capacity, bound)
            sum += u
            open += 1
            if UInt64(UInt32(truncatingIfNeeded: a) &* 2_654_435_769) <= chosen || open <= 64 {
                capacities.append(u)
                let p = abs(arc.cost) + 0.5 * arc.curvature * u
                if arc.tail < 0 && p > 0 { prices.append(p) }
            }
        }
        if prices.isEmpty {
            for arc in problem.arcs where arc.capacity > 0 && (arc.cost != 0 || arc.curvature > 0) {
                prices.append(abs(arc.cost) + 0.5 * arc.curvature * min(arc.capacity, bound))
            }
        }
        flow = open == 0 ? 1 : sum / Double(open)
        smallFlow = capacities.isEmpty ? 1 : select(&capacities, index: capacities.count / 10)
        price = prices.isEmpty ? 1 : max(select(&prices, index: prices.count / 4), 1e-3)
    }
}
