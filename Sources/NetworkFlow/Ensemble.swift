/// How many scenarios share one vector. The width changes the speed, never a bit of a result.
public enum LaneWidth: Int, Sendable, CaseIterable {
    case one = 1, two = 2, four = 4
}

extension FlowSolver {
    /// Solves many scenarios of this topology and keeps what `read` makes of each answer.
    ///
    /// Scenario k is `problem(k)`, made when its turn comes, so that the memory in use does not grow with their number.
    /// Every scenario is solved cold and lane by lane like `solve`: the results do not depend on threads, width or order.
    /// - Returns: one value per scenario, in order. After a cancellation the rest are `FlowError.cancelled`.
    public func solveMany<Value: Sendable>(
        _ count: Int, width: LaneWidth = .four, threads: Int = 1,
        problem: @escaping @Sendable (_ scenario: Int) -> FlowProblem,
        read: @escaping @Sendable (_ scenario: Int, Result<FlowSolution, FlowError>) -> Value
    ) async -> [Value] {
        // The band solver knows one scenario at a time.
        let effectiveWidth = settings.linearSolver == .sparse ? width : .one
        let workers = max(1, min(threads, (count + effectiveWidth.rawValue - 1) / effectiveWidth.rawValue))
        var values = [Value?](repeating: nil, count: count)
        await withTaskGroup(of: [(Int, Value)].self) { group in
            for worker in 0..<workers {
                group.addTask {
                    // A worker has its own workspace and takes batches worker, worker + workers, ….
                    let solveBatch = batchSolver(effectiveWidth)
                    var part: [(Int, Value)] = []
                    for first in stride(from: worker * effectiveWidth.rawValue, to: count, by: workers * effectiveWidth.rawValue) {
                        let scenarios = first..<min(first + effectiveWidth.rawValue, count)
                        let results = solveBatch(scenarios.map(problem))
                        for (k, result) in zip(scenarios, results) { part.append((k, read(k, result))) }
                    }
                    return part
                }
            }
            for await part in group { for (k, value) in part { values[k] = value } }
        }
        return values.map { $0! }
    }

    /// All answers of a list of problems; see the general form for large numbers of them.
    public func solveMany(
        _ problems: [FlowProblem], width: LaneWidth = .four, threads: Int = 1
    ) async -> [Result<FlowSolution, FlowError>] {
        await solveMany(problems.count, width: width, threads: threads, problem: { problems[$0] }, read: { $1 })
    }

    /// The same on the calling thread.
    public func solveTogether(_ problems: [FlowProblem], width: LaneWidth = .four) -> [Result<FlowSolution, FlowError>] {
        let width = settings.linearSolver == .sparse ? width : .one
        let solveBatch = batchSolver(width)
        return stride(from: 0, to: problems.count, by: width.rawValue).flatMap { first in
            solveBatch(Array(problems[first..<min(first + width.rawValue, problems.count)]))
        }
    }

    /// A function that solves up to `width` scenarios, with memory of its own.
    private func batchSolver(_ width: LaneWidth) -> ([FlowProblem]) -> [Result<FlowSolution, FlowError>] {
        switch width {
        case .one: return { $0.map { problem in Result { () throws(FlowError) in try solve(problem) } } }
        case .two:
            let workspace = Workspace<SIMD2<Double>>(topology)
            return { solve($0, workspace) }
        case .four:
            let workspace = Workspace<SIMD4<Double>>(topology)
            return { solve($0, workspace) }
        }
    }

    /// One batch side by side. What fails here is left to `solve` and its more cautious attempts.
    private func solve<V: Lane>(_ problems: [FlowProblem], _ workspace: Workspace<V>) -> [Result<FlowSolution, FlowError>] {
        var results = [Result<FlowSolution, FlowError>?](repeating: nil, count: problems.count)
        for (lane, problem) in problems.enumerated() {
            do throws(FlowError) {
                try problem.validate()
                try topology.check(problem)
            } catch { results[lane] = .failure(error) }
        }
        // A vector of scenarios shares the gains; where they differ, each scenario goes alone.
        let gains = problems.allSatisfy { problem in zip(problem.arcs, problems[0].arcs).allSatisfy { $0.gain == $1.gain } }
        if !gains || results.contains(where: { $0 != nil }) {
            return problems.map { problem in Result { () throws(FlowError) in try solve(problem) } }
        }
        let attempt = Attempt()
        let scales = problems.map { Scales($0, clipped: attempt.isClipped) }
        for lane in 0..<V.width {
            // Idle lanes repeat the last scenario.
            let k = min(lane, problems.count - 1)
            let bound = attempt.isClipped ? scales[k].ampleCapacity : .infinity
            workspace.load(problems[k], scales: scales[k], capacityBound: bound, lane: lane)
        }
        let deadline = settings.timeLimit.map { ContinuousClock.now.advanced(by: .seconds($0)) }
        InteriorPoint(workspace: workspace, options: attempt.options(settings, deadline))
            .run(lanes: problems.count, scales: scales, system: SparseSystem<V>()) { lane, outcome, iterations in
                results[lane] = settle(workspace.point(lane: lane), problems[lane], outcome, iterations: iterations)
            }
        return problems.indices.map { lane in
            if case .failure(let error)? = results[lane], !error.isFinal {
                return Result { () throws(FlowError) in try solve(problems[lane]) }
            }
            return results[lane] ?? .failure(.cancelled)
        }
    }
}
