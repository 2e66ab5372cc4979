import GSL
import NetworkFlow
import Testing

/// GSL's BFGS on the dual function, which shares nothing with the interior point: where every arc is curved the dual is smooth, and
/// its maximum is the optimal cost.
@Suite struct SmoothDual {
    @Test func bfgsOnTheDualFindsTheSameCost() throws {
        var dice = Dice(111)
        for index in 0..<30 {
            var problem = RandomCases.make(&dice)
            for a in problem.arcs.indices {
                problem.arcs[a].capacity = min(problem.arcs[a].capacity, 200)
                problem.arcs[a].curvature += 0.5
            }
            let solution = try solve(problem)
            let dual = try minimum(from: [Double](repeating: 20, count: problem.nodeCount), firstStep: 10, gradientTolerance: 1e-7, iterationLimit: 5000) { y in
                var value = 0.0, gradient = [Double](repeating: 0, count: y.count)
                for i in y.indices {
                    value -= problem.withdrawals[i] * y[i]
                    gradient[i] -= problem.withdrawals[i]
                }
                for arc in problem.arcs {
                    let r = arc.cost - (arc.head >= 0 ? arc.gain * y[arc.head] : 0) + (arc.tail >= 0 ? y[arc.tail] : 0)
                    let x = min(max(-r / arc.curvature, 0), arc.capacity)
                    value -= r * x + 0.5 * arc.curvature * x * x
                    if arc.head >= 0 { gradient[arc.head] += arc.gain * x }
                    if arc.tail >= 0 { gradient[arc.tail] -= x }
                }
                return (value, gradient)
            }
            #expect(difference(-dual.value, solution.objective) < 1e-7, "case \(index)")
        }
    }
}
