/// Solves many problems of one topology: the ordering and the pattern of the factor are made once, every solve starts cold.
/// So results depend neither on the order of solves nor on the thread. Safe to share between tasks.
public struct FlowSolver: Sendable {
    public let settings: SolverSettings
    let topology: Topology

    /// Analyses the topology. Throws `FlowError.malformed` when the problem is.
    public init(topologyOf problem: FlowProblem, settings: SolverSettings = SolverSettings()) throws(FlowError) {
        try problem.validate()
        self.settings = settings
        topology = Topology(problem)
    }

    /// The certified optimum, or the reason why there is none.
    public func solve(_ problem: FlowProblem) throws(FlowError) -> FlowSolution {
        try problem.validate()
        try topology.check(problem)
        let deadline = settings.timeLimit.map { ContinuousClock.now.advanced(by: .seconds($0)) }
        let workspace = Workspace<Double>(topology)
        var failure: FlowError?, spent = 0
        for attempt in Attempt.ladder(problem) {
            let result = run(attempt, problem, workspace, deadline, &spent)
            do { return try result.get() } catch {
                if error.isFinal { throw error }
                failure = failure ?? error
            }
        }
        throw failure ?? .cancelled
    }

    private func run(
        _ attempt: Attempt, _ problem: FlowProblem, _ workspace: Workspace<Double>,
        _ deadline: ContinuousClock.Instant?, _ spent: inout Int
    ) -> Result<FlowSolution, FlowError> {
        let scales = Scales(problem, clipped: attempt.isClipped)
        let bound = attempt.isClipped ? scales.ampleCapacity : .infinity
        var loaded = problem
        if attempt.excess > 0 { loaded.loosen(attempt.excess * settings.certificateTolerance) }
        if attempt.closesIdleArcs { loaded = loaded.closingIdleArcs() }
        loaded.cutCosts(at: attempt.dearest * scales.price)
        workspace.load(loaded, scales: scales, capacityBound: bound, lane: 0)
        let method = InteriorPoint(workspace: workspace, options: attempt.options(settings, deadline))
        var result = Result<FlowSolution, FlowError>.failure(.cancelled)
        let before = spent
        var iterations = 0
        func finished(_: Int, outcome: Outcome, count: Int) {
            iterations = count
            var point = workspace.point(lane: 0)
            if attempt.closesIdleArcs { point.nodePrices = problem.pricesWithIdleArcs(point.nodePrices) }
            result = settle(point, problem, outcome, iterations: before + count)
        }
        switch settings.linearSolver {
        case .sparse: method.run(lanes: 1, scales: [scales], system: SparseSystem<Double>(), finished: finished)
        case .gsl:
            do throws(FlowError) {
                let system = try BandSystem(topology)
                method.run(lanes: 1, scales: [scales], system: system, finished: finished)
            } catch { return .failure(error) }
        }
        spent += iterations
        return result
    }

    /// Whatever the method says, the certificate decides.
    func settle(
        _ point: PrimalDualPoint, _ problem: FlowProblem, _ outcome: Outcome, iterations: Int
    ) -> Result<FlowSolution, FlowError> {
        switch outcome {
        case .cancelled: return .failure(.cancelled)
        case .linearSolver(let words): return .failure(.linearSolver(words))
        case .converged, .stalled, .iterationLimit, .timeLimit: break
        }
        do {
            return .success(
                try FlowSolution(
                    point, of: problem, incidence: topology.incidence, tolerance: settings.certificateTolerance,
                    iterations: iterations))
        } catch { return .failure(error.stopped(by: outcome, settings)) }
    }
}

extension FlowError {
    /// No further attempt can help.
    var isFinal: Bool {
        switch self {
        case .timeLimit, .cancelled, .malformed, .otherTopology: true
        case .notCertified, .iterationLimit, .linearSolver: false
        }
    }
}
