/// How a run ended. `stalled`: the next step is not a number; the point before it is kept.
enum Outcome { case converged, stalled, iterationLimit, timeLimit, cancelled, linearSolver(String) }

/// Mehrotra's predictor–corrector interior point (1992) on the normal equations of the node prices,
///
///     A D Aᵀ dy = rhs,    D = 1 / (q + z/x + w/s + delta)
///
/// where z and w are the prices of the bounds x ≥ 0 and s = u − x ≥ 0. Each iteration factorises once and solves twice.
/// `delta` is a proximal term: it enters the matrix only, so it steadies the step and does not move the solution. It falls with mu
/// (Friedlander and Orban 2012): were it to stay above the curvature of an arc, the method would end as a proximal-point method, at
/// a linear rate.
struct InteriorPoint<V: Lane> {
    struct Options {
        var tolerance: Double
        var iterationLimit: Int
        /// mu of the start in units of price · flow.
        var startMu = 100.0
        /// delta of the start in units of price / flow.
        var proximal = 1e-7
        var commonStep = false
        /// Seconds.
        var deadline: ContinuousClock.Instant?
    }

    let workspace: Workspace<V>
    let options: Options

    /// Runs from the loaded problem. `finished` is called once per lane, as soon as it has its outcome, with the number of
    /// iterations: the lane's flows and prices are read there, for the other lanes go on and drag it along.
    func run(
        lanes: Int, scales: [Scales], system: consuming some LinearSystem<V> & ~Copyable,
        finished: (_ lane: Int, Outcome, _ iterations: Int) -> Void
    ) {
        var progress = (0..<lanes).map { Progress(scales[$0], tolerance: options.tolerance) }
        prepare(scales)
        V.perform(.start, on: &workspace.iterate)
        var iteration = 0
        while true {
            V.perform(.advance, on: &workspace.iterate)  // x += alpha dx, y += alpha dy, …; A D Aᵀ; predictor's right-hand side
            let converged = test(&progress)
            for lane in converged { finished(lane, .converged, iteration) }
            for lane in progress.indices where progress[lane].isHopeless {
                finished(lane, .stalled, iteration)
                progress[lane].isLive = false
            }
            let live = progress.indices.filter { progress[$0].isLive }
            if live.isEmpty { return }
            if let stop = interruption(iteration) {
                for lane in live { finished(lane, stop, iteration) }
                return
            }
            do throws(FlowError) {
                try system.factor(&workspace.iterate)
                try system.solve(&workspace.iterate)  // affine direction
                V.perform(.predict, on: &workspace.iterate)  // sigma
                V.perform(.correct, on: &workspace.iterate)  // second-order terms, target sigma · mu
                try system.solve(&workspace.iterate)
                V.perform(.direct, on: &workspace.iterate)  // alpha of flows and of prices
            } catch {
                for lane in live { finished(lane, .linearSolver(error.description), iteration) }
                return
            }
            iteration += 1
            for lane in live where !workspace.iterate.stepSize.lane(lane).isFinite {
                finished(lane, .stalled, iteration)
                progress[lane].isLive = false
            }
        }
    }

    /// Start, regularisation and least target of every lane; idle lanes copy the last one.
    private func prepare(_ scales: [Scales]) {
        for lane in 0..<V.width {
            let scale = scales[min(lane, scales.count - 1)]
            workspace.iterate.startMu.setLane(lane, options.startMu * scale.price * scale.flow)
            workspace.iterate.proximal.setLane(lane, options.proximal * scale.price / scale.flow)
            workspace.iterate.fading.setLane(lane, 1 / (scale.flow * scale.flow))
            workspace.iterate.balanced.setLane(lane, 1e-6 * scale.consumption)
            workspace.iterate.leastTarget.setLane(lane, 0.1 * options.tolerance * scale.price * scale.smallFlow)
        }
        workspace.iterate.commonStep = options.commonStep
    }

    /// Tests the live lanes and returns those that are done.
    private func test(_ progress: inout [Progress]) -> [Int] {
        let mu = workspace.iterate.mu, imbalance = workspace.iterate.largestImbalance
        var candidates: [Int] = []
        for lane in progress.indices where progress[lane].isLive {
            if progress[lane].isCentred(mu: mu.lane(lane), imbalance: imbalance.lane(lane)) { candidates.append(lane) }
        }
        guard !candidates.isEmpty else { return [] }
        V.perform(.objective, on: &workspace.iterate)
        let gap = workspace.iterate.gap, objective = workspace.iterate.objective
        let products = workspace.iterate.products
        var done: [Int] = []
        for lane in candidates {
            let goal = options.tolerance * (1 + abs(objective.lane(lane)))
            if progress[lane].isDone(gap: gap.lane(lane), goal: goal) { done.append(lane) }
            // Aim lower when the gap is still large beside the objective.
            let target = min(workspace.iterate.leastTarget.lane(lane), 0.1 * goal / products.lane(lane))
            workspace.iterate.leastTarget.setLane(lane, target)
        }
        return done
    }

    private func interruption(_ iteration: Int) -> Outcome? {
        if iteration >= options.iterationLimit { return .iterationLimit }
        if Task.isCancelled { return .cancelled }
        if let deadline = options.deadline, ContinuousClock.now > deadline { return .timeLimit }
        return nil
    }
}

/// When one scenario is done.
private struct Progress {
    private let muStop: Double, imbalanceStop: Double
    private var best = Double.infinity, idle = 0, extra = 0
    var isLive = true

    init(_ scales: Scales, tolerance: Double) {
        muStop = tolerance * scales.price * scales.smallFlow
        imbalanceStop = tolerance * scales.smallFlow + 1e-14 * scales.consumption
    }

    /// Small complementarity, or no more than halved in three iterations close to it: the rounding floor.
    mutating func isCentred(mu: Double, imbalance: Double) -> Bool {
        if mu < 0.5 * best { (best, idle) = (mu, 0) } else { idle += 1 }
        return (mu <= muStop || (idle >= 3 && mu <= 1e4 * muStop)) && imbalance <= imbalanceStop
    }

    /// Without an interior, prices run away: the next attempt knows better.
    var isHopeless: Bool { isLive && idle >= 15 }

    /// A centred point is done when its gap reaches the goal, or gets no smaller, or takes too long.
    mutating func isDone(gap: Double, goal: Double) -> Bool {
        extra += 1
        if gap <= goal || idle >= 12 || extra > 40 { isLive = false }
        return !isLive
    }
}
