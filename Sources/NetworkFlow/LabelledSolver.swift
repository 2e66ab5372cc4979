/// A certified optimum of a labelled problem.
public struct LabelledSolution: Sendable {
    public let labelCount: Int
    /// Repaired flow of (arc, label), at arc · labelCount + label.
    public let flows: [Double]
    /// What one unit more of withdrawal of a label at a node adds to the cost; the same for all labels where they are pooled.
    public let nodePrices: [[Double]]
    /// w_a ≥ 0: what one unit more of joint capacity saves.
    public let capacityPrices: [Double]
    public let certificate: Certificate
    /// Interior-point iterations of all attempts.
    public let iterations: Int

    public var objective: Double { certificate.primalObjective }

    public func flow(ofArc arc: Int, label: Int) -> Double { flows[arc * labelCount + label] }

    public func totalFlow(ofArc arc: Int) -> Double {
        var sum = 0.0
        for k in 0..<labelCount { sum += flow(ofArc: arc, label: k) }
        return sum
    }

    /// Repairs a point, gives the whole dual residual to the bound prices, and certifies.
    init(
        _ point: LabelledPoint, of problem: LabelledProblem, network: StateNetwork, carries: [Bool], tolerance: Double,
        iterations: Int
    ) throws(FlowError) {
        let labels = problem.labelCount
        let x = LabelledRepair(problem, network, carries).repaired(point.flows)
        var lower = [Double](repeating: 0, count: x.count), upper = [Double](repeating: 0, count: problem.arcs.count)
        for (a, arc) in problem.arcs.enumerated() {
            var total = 0.0
            for k in 0..<labels { total += x[a * labels + k] }
            for k in 0..<labels where carries[a * labels + k] {
                let p = a * labels + k
                var r = arc.cost(of: k) + arc.curvature * total + arc.labelCurvature * x[p]
                if arc.head >= 0 { r -= arc.gain * point.nodePrices[arc.head][k] }
                if arc.tail >= 0 { r += point.nodePrices[arc.tail][k] }
                lower[p] = r
                upper[a] = max(upper[a], -r)
            }
            for k in 0..<labels where carries[a * labels + k] { lower[a * labels + k] += upper[a] }
        }
        let certificate = Certificate(
            of: problem, flows: x, nodePrices: point.nodePrices, lowerPrices: lower, capacityPrices: upper)
        if let shortcoming = certificate.shortcoming(tolerance: tolerance) { throw .notCertified(shortcoming) }
        labelCount = labels
        flows = x
        nodePrices = point.nodePrices
        capacityPrices = upper
        self.certificate = certificate
        self.iterations = iterations
    }
}

/// The repair of labelled flows: that of the state network, where each (arc, label) may take its share of the arc's room.
struct LabelledRepair {
    private let problem: LabelledProblem
    private let network: StateNetwork
    private let carries: [Bool]

    init(_ problem: LabelledProblem, _ network: StateNetwork, _ carries: [Bool]) {
        self.problem = problem
        self.network = network
        self.carries = carries
    }

    func repaired(_ flows: [Double]) -> [Double] {
        let labels = problem.labelCount
        var states = FlowProblem(withdrawals: network.withdrawals(problem), arcs: [])
        states.arcs.reserveCapacity(flows.count)
        for (a, arc) in problem.arcs.enumerated() {
            var total = 0.0
            for k in 0..<labels { total += max(flows[a * labels + k], 0) }
            let share = max(arc.capacity - total, 0) / Double(labels)
            let shrink = total > arc.capacity ? arc.capacity / total : 1
            for k in 0..<labels {
                let p = a * labels + k
                let capacity = carries[p] ? max(flows[p], 0) * shrink + share : 0
                states.arcs.append(
                    FlowProblem.Arc(from: Int(network.tails[p]), to: Int(network.heads[p]), capacity: capacity, gain: arc.gain))
            }
        }
        return Repair(states, incidence: Incidence(states)).repaired(flows)
    }
}

/// Solves labelled problems of one topology by the interior point with K × K blocks on the ordering of one commodity.
/// The band solver of `LinearSolverKind.gsl` does not know labels: settings that ask for it are refused.
public struct LabelledSolver: Sendable {
    public let settings: SolverSettings
    private let topology: Topology
    private let network: StateNetwork

    public init(topologyOf problem: LabelledProblem, settings: SolverSettings = SolverSettings()) throws(FlowError) {
        try problem.validate()
        guard settings.linearSolver == .sparse else {
            throw .linearSolver("labelled problems need the sparse solver; gsl solves one commodity")
        }
        self.settings = settings
        topology = Topology(problem.skeleton)
        network = StateNetwork(problem)
    }

    public func solve(_ problem: LabelledProblem) throws(FlowError) -> LabelledSolution {
        try problem.validate()
        try topology.check(problem.skeleton)
        guard problem.labelCount == network.labelCount else {
            throw .otherTopology("\(problem.labelCount) labels, not \(network.labelCount)")
        }
        for i in problem.balances.indices where problem.isPooled(i) != network.isPooled[i] {
            throw .otherTopology("node \(i) keeps labels apart in one problem and pools them in the other")
        }
        switch problem.labelCount {
        case 1: return try solve(problem, Block1.self)
        case 2: return try solve(problem, Block2.self)
        case 3: return try solve(problem, Block3.self)
        case 4: return try solve(problem, Block4.self)
        case 5: return try solve(problem, Block5.self)
        case 6: return try solve(problem, Block6.self)
        case 7...8: return try solve(problem, Block8.self)
        case 9...12: return try solve(problem, Block12.self)
        default: return try solve(problem, Block16.self)
        }
    }

    private func solve<B: BlockSize>(_ problem: LabelledProblem, _: B.Type) throws(FlowError) -> LabelledSolution {
        let deadline = settings.timeLimit.map { ContinuousClock.now.advanced(by: .seconds($0)) }
        let carries = network.carries(problem)
        let workspace = LabelledWorkspace<B>(topology)
        var failure: FlowError?, spent = 0
        for attempt in Attempt.labelledLadder(problem) {
            let scales = Scales(problem.skeleton, clipped: attempt.isClipped)
            var loaded = problem
            if attempt.excess > 0 { loaded.loosen(attempt.excess * settings.certificateTolerance) }
            loaded.cutCosts(at: attempt.dearest * scales.price)
            workspace.load(
                loaded, carries: carries, price: scales.price,
                capacityBound: attempt.isClipped ? scales.ampleCapacity : .infinity)
            let (outcome, iterations) = LabelledInteriorPoint(
                workspace: workspace, options: attempt.options(settings, deadline)
            ).run(scales)
            spent += iterations
            if case .cancelled = outcome { throw .cancelled }
            do {
                return try LabelledSolution(
                    workspace.point(labels: problem.labelCount), of: problem, network: network, carries: carries,
                    tolerance: settings.certificateTolerance, iterations: spent)
            } catch {
                let stopped = error.stopped(by: outcome, settings)
                if stopped.isFinal { throw stopped }
                failure = failure ?? stopped
            }
        }
        throw failure ?? .cancelled
    }
}

extension LabelledProblem {
    /// One commodity with the same ends, joint capacities and sizes: what the ordering and the scales are made from.
    var skeleton: FlowProblem {
        FlowProblem(
            withdrawals: balances.map {
                switch $0 {
                case .total(let b): b
                case .byLabel(let b): b.reduce(0) { $0 + abs($1) }
                }
            },
            arcs: arcs.map { arc in
                let dearest = arc.labelCosts.map(abs).max() ?? 0
                return FlowProblem.Arc(
                    from: arc.tail, to: arc.head, capacity: arc.capacity, cost: abs(arc.cost) + dearest,
                    curvature: arc.curvature + arc.labelCurvature, gain: arc.gain)
            })
    }
}
