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
        for attempt in Attempt.ladder where attempt.isWorthwhile(for: problem) {
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
        if attempt.sideRowExcess > 0 { loaded.loosenSideRows(attempt.sideRowExcess * settings.certificateTolerance) }
        if attempt.closesIdleArcs { loaded = loaded.closingIdleArcs() }
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

/// One way to run the method. When the first does not end in a certificate, the next are more cautious.
struct Attempt: Sendable {
    var startMu = 100.0
    var proximal = 1e-7
    var dualProximal = 0.0
    var commonStep = false
    /// Whether capacities above `Scales.ampleCapacity` are cut: good for the scales, wrong when gains multiply a flow beyond it.
    var isClipped = true
    /// Excess that side rows are granted, as a share of the certificate's tolerance: gives an interior to problems without one.
    var sideRowExcess = 0.0
    /// Whether arcs that lead nowhere are closed: they leave the problem without an interior.
    var closesIdleArcs = false

    static let ladder = [
        Attempt(), Attempt(isClipped: false), Attempt(closesIdleArcs: true), Attempt(sideRowExcess: 0.1), Attempt(proximal: 1e-9), Attempt(proximal: 1e-5, commonStep: true),
        Attempt(startMu: 1e4, proximal: 1e-5, isClipped: false),
    ]

    /// Whether the attempt differs from the first one on this problem.
    func isWorthwhile(for problem: FlowProblem) -> Bool {
        if sideRowExcess > 0 { return !problem.sideRows.isEmpty }
        if closesIdleArcs { return problem.closingIdleArcs() != problem }
        guard !isClipped && startMu == Attempt().startMu && proximal == Attempt().proximal else { return true }
        let ample = Scales(problem, clipped: true).ampleCapacity
        return problem.arcs.contains { $0.capacity > ample }
    }

    func options<V>(_ settings: SolverSettings, _ deadline: ContinuousClock.Instant?) -> InteriorPoint<V>.Options {
        InteriorPoint<V>.Options(
            tolerance: settings.tolerance, iterationLimit: settings.iterationLimit, startMu: startMu, proximal: proximal,
            dualProximal: dualProximal, commonStep: commonStep, deadline: deadline)
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

extension FlowProblem {
    /// Raises every limit by a share of what the certificate measures a violation against.
    fileprivate mutating func loosenSideRows(_ share: Double) {
        let flow = withdrawals.reduce(0) { $0 + abs($1) }
        for r in sideRows.indices {
            let largest = sideRows[r].entries.reduce(0) { max($0, abs($1.coefficient)) }
            sideRows[r].limit += share * (abs(sideRows[r].limit) + largest * flow)
        }
    }
}
