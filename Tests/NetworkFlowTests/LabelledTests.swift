import NetworkFlow
import Testing

enum LabelledCases {
    typealias LArc = LabelledProblem.Arc

    /// Zones that keep labels apart, each with a pooled node for its consumers; suppliers of one label each; routes that some labels may not use.
    static func make(_ dice: inout Dice, labels: Int, quadratic: Bool = false) -> LabelledProblem {
        let zones = 2 + dice.below(6)
        var arcs: [LArc] = [], balances: [LabelledProblem.Balance] = []
        for _ in 0..<zones { balances.append(.byLabel([Double](repeating: 0, count: labels))) }
        for i in 0..<zones {
            let demand = dice.pick([0, 1, 5, 10])
            balances.append(.total(demand))
            arcs.append(
                LArc(
                    from: i, to: zones + i, capacity: 2 * demand + 1, labelCosts: (0..<labels).map { _ in dice.pick([0, 0, 0.5, 2]) },
                    labelCurvature: quadratic ? dice.pick([0, 1e-3, 0.3]) : 0))
            arcs.append(LArc(from: ground, to: zones + i, capacity: 4 * demand + 1, cost: voll, labels: [0]))
        }
        for _ in 0..<(2 * zones) {
            let i = dice.below(zones), j = dice.below(zones)
            if i == j { continue }
            var open = LabelSet.all
            if dice.uniform() < 0.4 { open.remove(dice.below(labels)) }
            arcs.append(
                LArc(
                    from: i, to: j, capacity: dice.pick([0, 1, 3, 8, 50]), cost: dice.pick([0.1, 0.5, 1]),
                    curvature: quadratic ? dice.pick([0, 0, 0.05]) : 0, gain: dice.pick([1, 0.99, 0.9]), labels: open))
        }
        for k in 0..<labels {
            for _ in 0...dice.below(2) {
                arcs.append(
                    LArc(
                        from: ground, to: dice.below(zones), capacity: dice.pick([2, 6, 20]), cost: dice.pick([5, 10, 10, 20]),
                        curvature: quadratic ? dice.pick([0, 0.1, 1]) : 0, labels: [k]))
            }
        }
        return LabelledProblem(labelCount: labels, balances: balances, arcs: arcs)
    }

    /// A problem of one commodity as a labelled one.
    static func oneLabel(_ problem: FlowProblem, pooled: Bool) -> LabelledProblem {
        LabelledProblem(
            labelCount: 1, balances: problem.withdrawals.map { pooled ? .total($0) : .byLabel([$0]) },
            arcs: problem.arcs.map {
                LArc(from: $0.tail, to: $0.head, capacity: $0.capacity, cost: $0.cost, curvature: $0.curvature, gain: $0.gain)
            }, sideRows: problem.sideRows)
    }
}

func solveLabelled(_ problem: LabelledProblem) throws -> LabelledSolution {
    try LabelledSolver(topologyOf: problem).solve(problem)
}

@Suite struct Labelled {
    @Test func aClosedRouteStopsOnlyItsLabel() throws {
        // Label 0 costs 10 and label 1 costs 20; both at zone 0, consumers in zone 1 behind a route of 8 that label 0 may not use.
        var problem = LabelledProblem(
            labelCount: 2, balances: [.byLabel([0, 0]), .total(5)],
            arcs: [
                .init(from: ground, to: 0, capacity: 10, cost: 10, labels: [0]),
                .init(from: ground, to: 0, capacity: 10, cost: 20, labels: [1]), .init(from: 0, to: 1, capacity: 8, cost: 1),
                .init(from: ground, to: 1, capacity: 20, cost: voll, labels: [0]),
            ])
        let open = try solveLabelled(problem)
        #expect(difference(open.objective, 55) < 1e-8)
        #expect(abs(open.flow(ofArc: 2, label: 0) - 5) < 1e-5)
        problem.arcs[2].labels = [1]
        let closed = try solveLabelled(problem)
        #expect(difference(closed.objective, 105) < 1e-8)
        #expect(abs(closed.flow(ofArc: 2, label: 1) - 5) < 1e-5 && closed.flow(ofArc: 2, label: 0) == 0)
    }

    @Test func theMixOfLeastConcentrationIsEven() throws {
        // ½ W Σ x_k² alone: consumers of 12 take 4 of each of three equal labels; with one limited to 2, the others give 5.
        var problem = LabelledProblem(
            labelCount: 3, balances: [.byLabel([0, 0, 0]), .total(12)],
            arcs: (0..<3).map { .init(from: ground, to: 0, capacity: 20, cost: 10, labels: [$0]) }
                + [.init(from: 0, to: 1, capacity: 30, labelCurvature: 1), .init(from: ground, to: 1, capacity: 50, cost: voll, labels: [0])])
        var solution = try solveLabelled(problem)
        for k in 0..<3 { #expect(abs(solution.flow(ofArc: 3, label: k) - 4) < 1e-5) }
        problem.arcs[0].capacity = 2
        solution = try solveLabelled(problem)
        for (k, x) in [2.0, 5, 5].enumerated() { #expect(abs(solution.flow(ofArc: 3, label: k) - x) < 1e-5) }
        #expect(abs(solution.capacityPrices[0] - 3) < 1e-4)
    }

    @Test func withdrawalFallsWithTheFillOfAllLabels() throws {
        // A store with 6 of label 0 and 4 of label 1 gives at most 0.4 of what was carried over, whoever's it is: the second period's
        // demand of 8 gets 4. Label 1 is worth nothing in the first period, so all of it is carried.
        var problem = LabelledProblem(
            labelCount: 2, balances: [.byLabel([-6, -4]), .byLabel([0, 0]), .total(0), .total(8)],
            arcs: [
                .init(from: 0, to: 2, capacity: 10, cost: 1), .init(from: 0, to: 1, capacity: 20), .init(from: 1, to: 3, capacity: 10, cost: 1),
                .init(from: 1, to: ground, capacity: 20), .init(from: ground, to: 3, capacity: 40, cost: voll, labels: [0]),
                .init(from: 2, to: ground, capacity: 1, cost: -1),
            ], sideRows: [.init(entries: [.init(arc: 2, coefficient: 1), .init(arc: 1, coefficient: -0.4)], limit: 0)])
        let solution = try solveLabelled(problem)
        #expect(abs(solution.totalFlow(ofArc: 2) - 4) < 1e-5)
        #expect(difference(solution.objective, 4 * voll + 4) < 1e-8)
        #expect(abs(solution.sideRowPrices[0] - (voll - 1)) < 1e-3)
        #expect(abs(solution.certificate.sideRowViolation) < 1e-9)
        // A limit of zero without anything to raise it closes the way.
        problem.sideRows = [.init(entries: [.init(arc: 2, coefficient: 1)], limit: 0)]
        #expect(difference(try solveLabelled(problem).objective, 8 * voll) < 1e-8)
        problem.sideRows = [.init(entries: [.init(arc: 9, coefficient: 1)], limit: 0)]
        #expect(throws: FlowError.malformed(.sideRow(0, "arc 9 does not exist"))) { try solveLabelled(problem) }
    }

    @Test func oneLabelIsOneCommodity() throws {
        var dice = Dice(41)
        for index in 0..<120 {
            var problem = RandomCases.make(&dice)
            if index % 3 == 0 {
                let avoidable = problem.arcs.indices.filter { problem.arcs[$0].cost < 100 && dice.uniform() < 0.25 }
                problem.sideRows = [.init(entries: avoidable.map { .init(arc: $0, coefficient: dice.pick([1, 0.5, -0.3])) }, limit: 3)]
            }
            let scalar = try solve(problem), block = try solveLabelled(LabelledCases.oneLabel(problem, pooled: index % 2 == 0))
            let allowance = 1e-9 + abs(scalar.certificate.dualityGap) + abs(block.certificate.dualityGap)
            #expect(difference(block.objective, scalar.objective) < allowance, "case \(index)")
        }
    }

    @Test(arguments: [2, 3, 5, 8])
    func agreesWithSideRowsOfOneCommodity(labels: Int) throws {
        var dice = Dice(50 + UInt64(labels))
        for index in 0..<25 {
            let problem = LabelledCases.make(&dice, labels: labels)
            let block = try solveLabelled(problem)
            let other = try solve(try problem.expanded())
            let allowance = 1e-9 + abs(block.certificate.dualityGap) + abs(other.certificate.dualityGap)
            #expect(difference(block.objective, other.objective) < allowance, "case \(index)")
        }
    }

    @Test func agreesWithGLPK() throws {
        var dice = Dice(61)
        for index in 0..<12 {
            let problem = LabelledCases.make(&dice, labels: 2 + index % 4)
            let ours = try solveLabelled(problem)
            let peer = try GLPKTests.objective(of: try problem.expanded().mps(name: "labelled"))
            #expect(difference(ours.objective, peer) < 1e-7 + abs(ours.certificate.dualityGap), "case \(index)")
        }
    }

    @Test(arguments: [2, 4, 7, 11])
    func quadraticOnesAreCertified(labels: Int) throws {
        var dice = Dice(70 + UInt64(labels))
        for index in 0..<12 {
            let problem = LabelledCases.make(&dice, labels: labels, quadratic: true)
            let solution = try solveLabelled(problem)
            #expect(solution.certificate.primalResidual < 1e-9, "case \(index)")
            // The total of the labels is a flow of one commodity: never cheaper than without labels.
            let free = LabelledProblem(
                labelCount: 1, balances: problem.balances.map { if case .total = $0 { $0 } else { .byLabel([0]) } },
                arcs: problem.arcs.map {
                    .init(
                        from: $0.tail, to: $0.head, capacity: $0.capacity, cost: $0.cost, curvature: $0.curvature, gain: $0.gain)
                })
            #expect(try solveLabelled(free).objective <= solution.objective + 1e-7 * (1 + abs(solution.objective)))
        }
    }

    @Test func malformedAndForeignProblemsAreRefused() throws {
        var dice = Dice(81)
        let problem = LabelledCases.make(&dice, labels: 3)
        var bad = problem
        bad.arcs[2].labelCosts = [1]
        #expect(throws: FlowError.malformed(.arc(2, "label costs [1.0] are not 3 finite numbers"))) { try solveLabelled(bad) }
        bad = problem
        bad.labelCount = 40
        #expect(throws: FlowError.self) { try solveLabelled(bad) }
        let solver = try LabelledSolver(topologyOf: problem)
        bad = problem
        bad.balances[0] = .total(0)
        #expect(throws: FlowError.otherTopology("node 0 keeps labels apart in one problem and pools them in the other")) { try solver.solve(bad) }
        #expect(throws: FlowError.self) { try LabelledSolver(topologyOf: problem, settings: SolverSettings(linearSolver: .gsl)) }
        bad = problem
        bad.arcs[0].curvature = 1
        #expect(throws: FlowError.self) { try bad.expanded() }
    }
}
