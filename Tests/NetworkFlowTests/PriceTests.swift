import NetworkFlow
import Testing

@Suite struct PriceRanges {
    @Test func supplyEqualToDemandHasARange() throws {
        let problem = network(1, demand: [0: 10], [Arc(from: ground, to: 0, capacity: 10, cost: 15)])
        let solution = try solve(problem)
        let range = solution.priceRanges(of: problem)[0]
        #expect(abs(range.lowerBound - 15) < 1e-6 && abs(range.upperBound - voll) < 1e-6)
        #expect(range.contains(solution.nodePrices[0]))
    }

    @Test func aUniquePriceHasNone() throws {
        let problem = network(1, demand: [0: 10], [Arc(from: ground, to: 0, capacity: 20, cost: 15)])
        let range = try solve(problem).priceRanges(of: problem)[0]
        #expect(range.upperBound - range.lowerBound < 1e-6)
    }

    /// The ends are the one-sided derivatives of the optimal cost.
    @Test func endsAreWhatOneUnitMoreOrLessCosts() throws {
        var dice = Dice(21)
        var ranged = 0, nodes = 0
        let sharp = SolverSettings(tolerance: 1e-12), step = 1e-3
        for index in 0..<30 {
            let problem = RandomCases.make(&dice, linear: true)
            let solver = try FlowSolver(topologyOf: problem, settings: sharp)
            let solution = try solver.solve(problem)
            let ranges = solution.priceRanges(of: problem)
            for i in 0..<problem.nodeCount {
                var more = problem, less = problem
                more.withdrawals[i] += step
                less.withdrawals[i] -= step
                let up = (try solver.solve(more).objective - solution.objective) / step
                let down = (solution.objective - (try solver.solve(less).objective)) / step
                #expect(abs(up - ranges[i].upperBound) < 1e-3 * (1 + abs(up)), "case \(index) node \(i)")
                #expect(abs(down - ranges[i].lowerBound) < 1e-3 * (1 + abs(down)), "case \(index) node \(i)")
                let margin = 1e-6 * (1 + abs(up))
                #expect(solution.nodePrices[i] >= ranges[i].lowerBound - margin)
                #expect(solution.nodePrices[i] <= ranges[i].upperBound + margin)
                nodes += 1
                if ranges[i].upperBound - ranges[i].lowerBound > 0.01 { ranged += 1 }
            }
        }
        #expect(nodes > 200 && ranged > 20)
    }
}

@Suite struct Sensitivities {
    /// A strictly convex case without ties, so that every derivative exists: two suppliers, a lossy route, an elastic demand, a side row.
    private let problem = FlowProblem(
        withdrawals: [3, 8],
        arcs: [
            Arc(from: ground, to: 0, capacity: 30, cost: 10, curvature: 0.8), Arc(from: ground, to: 1, capacity: 30, cost: 14, curvature: 1.1),
            Arc(from: 0, to: 1, capacity: 4, cost: 1, curvature: 0.05, gain: 0.97),
            Arc(from: 1, to: ground, capacity: 20, cost: -40, curvature: 3), Arc(from: 0, to: ground, capacity: 20, cost: -35, curvature: 2),
            Arc(from: ground, to: 1, capacity: 90, cost: 900, curvature: 0.1),
        ], sideRows: [.init(entries: [.init(arc: 1, coefficient: 1), .init(arc: 3, coefficient: 0.5)], limit: 9)])

    @Test func agreesWithFiniteDifferences() throws {
        let solver = try FlowSolver(topologyOf: problem, settings: SolverSettings(tolerance: 1e-12))
        let base = try solver.solve(problem)
        #expect(base.sideRowPrices[0] > 1 && base.capacityPrices[2] > 0.1, "\(base.flows) \(base.sideRowPrices) \(base.capacityPrices)")
        let sensitivity = try Sensitivity(solver, problem, base)
        let step = 1e-4
        func compare(_ name: String, _ response: Sensitivity.Response, _ change: (inout FlowProblem, Double) -> Void) throws {
            var plus = problem, minus = problem
            change(&plus, step)
            change(&minus, -step)
            let a = try solver.solve(plus), b = try solver.solve(minus)
            func check(_ what: String, _ derivative: [Double], _ p: [Double], _ m: [Double]) {
                for i in derivative.indices {
                    let expected = (p[i] - m[i]) / (2 * step)
                    #expect(abs(derivative[i] - expected) < 2e-4 * (1 + abs(expected)), "\(name), \(what) \(i): \(derivative[i]), \(expected)")
                }
            }
            check("flow", response.flows, a.flows, b.flows)
            check("price", response.nodePrices, a.nodePrices, b.nodePrices)
            check("side row", response.sideRowPrices, a.sideRowPrices, b.sideRowPrices)
        }
        for i in 0..<2 { try compare("withdrawal \(i)", sensitivity.toWithdrawal(ofNode: i)) { $0.withdrawals[i] += $1 } }
        for a in problem.arcs.indices {
            try compare("cost \(a)", sensitivity.toCost(ofArc: a)) { $0.arcs[a].cost += $1 }
            try compare("capacity \(a)", sensitivity.toCapacity(ofArc: a)) { $0.arcs[a].capacity += $1 }
            try compare("curvature \(a)", sensitivity.toCurvature(ofArc: a)) { $0.arcs[a].curvature += $1 }
            try compare("gain \(a)", sensitivity.toGain(ofArc: a)) { $0.arcs[a].gain += $1 }
        }
        try compare("limit", sensitivity.toLimit(ofSideRow: 0)) { $0.sideRows[0].limit += $1 }
    }

    @Test func shadowValuesAreDerivativesOfTheCost() throws {
        let solver = try FlowSolver(topologyOf: problem, settings: SolverSettings(tolerance: 1e-12))
        let base = try solver.solve(problem)
        let step = 1e-4
        func slope(_ change: (inout FlowProblem, Double) -> Void) throws -> Double {
            var plus = problem, minus = problem
            change(&plus, step)
            change(&minus, -step)
            return (try solver.solve(plus).objective - (try solver.solve(minus).objective)) / (2 * step)
        }
        for i in 0..<2 { #expect(abs(try slope { $0.withdrawals[i] += $1 } - base.nodePrices[i]) < 1e-4) }
        for a in problem.arcs.indices {
            #expect(abs(try slope { $0.arcs[a].capacity += $1 } + base.capacityPrices[a]) < 1e-4)
            #expect(abs(try slope { $0.arcs[a].cost += $1 } - base.flows[a]) < 1e-4)
        }
        #expect(abs(try slope { $0.sideRows[0].limit += $1 } + base.sideRowPrices[0]) < 1e-4)
    }
}
