import NetworkFlow
import Testing

@Suite struct Lexicographic {
    /// Demands behind narrow routes, shortage arcs from the ground. Returns the problem and the shortage arcs with their demands.
    private func scarce(_ dice: inout Dice, gain: Double) -> (FlowProblem, [FlowProblem.WeightedArc]) {
        let n = 3 + dice.below(5)
        var problem = FlowProblem(withdrawals: (0..<n).map { _ in dice.pick([2, 5, 10, 17]) }, arcs: [])
        var shares: [FlowProblem.WeightedArc] = []
        for i in 0..<n {
            shares.append(.init(arc: problem.arcs.count, weight: problem.withdrawals[i]))
            problem.arcs.append(Arc(from: ground, to: i, capacity: 4 * problem.withdrawals[i]))
        }
        for _ in 0..<(2 * n) {
            let i = dice.below(n), j = dice.below(n)
            if i != j { problem.arcs.append(Arc(from: i, to: j, capacity: dice.pick([1, 3, 6]), gain: gain)) }
        }
        for _ in 0..<(1 + n / 3) { problem.arcs.append(Arc(from: ground, to: dice.below(n), capacity: dice.pick([3, 8, 12]))) }
        return (problem, shares)
    }

    @Test func handCase() throws {
        // Node 1 hangs on a route of 2 and is short by 80 %; nodes 0 and 2 share what is left of a supply of 12.
        let problem = FlowProblem(
            withdrawals: [10, 10, 10],
            arcs: [
                Arc(from: ground, to: 0, capacity: 40), Arc(from: ground, to: 1, capacity: 40), Arc(from: ground, to: 2, capacity: 40),
                Arc(from: ground, to: 0, capacity: 12), Arc(from: 0, to: 1, capacity: 2), Arc(from: 0, to: 2, capacity: 30),
            ])
        let ratios = try problem.lexicographicMinimax(of: (0..<3).map { .init(arc: $0, weight: 10) })
        for (ratio, expected) in zip(ratios, [0.5, 0.8, 0.5]) { #expect(abs(ratio - expected) < 1e-4) }
    }

    /// Fujishige 1980: without losses the quadratic run gives the lexicographic min–max.
    @Test func quadraticSharingIsLexicographicWithoutLosses() throws {
        var dice = Dice(101)
        for index in 0..<40 {
            var (problem, shares) = scarce(&dice, gain: 1)
            let exact = try problem.lexicographicMinimax(of: shares)
            for share in shares { problem.arcs[share.arc].curvature = 1 / share.weight }
            let quadratic = try solve(problem)
            for (share, ratio) in zip(shares, exact) {
                #expect(abs(quadratic.flows[share.arc] / share.weight - ratio) < 1e-4, "case \(index) arc \(share.arc)")
            }
        }
    }

    /// With losses it need not be: the largest ratio of the quadratic run is never below the min–max.
    @Test func withLossesTheQuadraticRunIsNeverBetter() throws {
        var dice = Dice(102)
        for index in 0..<20 {
            var (problem, shares) = scarce(&dice, gain: 0.8)
            let exact = try problem.lexicographicMinimax(of: shares)
            for share in shares { problem.arcs[share.arc].curvature = 1 / share.weight }
            let quadratic = try solve(problem)
            let largest = shares.map { quadratic.flows[$0.arc] / $0.weight }.max()!
            #expect(largest >= exact.max()! - 1e-5, "case \(index)")
        }
    }

    @Test func badSharesAreRefused() {
        let problem = network(1, demand: [0: 10], [])
        #expect(throws: FlowError.self) { try problem.lexicographicMinimax(of: [.init(arc: 9, weight: 1)]) }
        #expect(throws: FlowError.self) { try problem.lexicographicMinimax(of: [.init(arc: 0, weight: 0)]) }
    }
}
