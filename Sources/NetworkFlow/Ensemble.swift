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
        let workers = max(1, min(threads, (count + width.rawValue - 1) / width.rawValue))
        var values = [Value?](repeating: nil, count: count)
        await withTaskGroup(of: [(Int, Value)].self) { group in
            for worker in 0..<workers {
                group.addTask {
                    switch effectiveWidth(width) {
                    case .one: share(worker, of: workers, count, Double.self, problem, read)
                    case .two: share(worker, of: workers, count, SIMD2<Double>.self, problem, read)
                    case .four: share(worker, of: workers, count, SIMD4<Double>.self, problem, read)
                    }
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

    /// The band solver knows one scenario at a time.
    private func effectiveWidth(_ width: LaneWidth) -> LaneWidth { settings.linearSolver == .sparse ? width : .one }

    /// The batches of one worker: worker, worker + workers, ….
    private func share<V: Lane, Value>(
        _ worker: Int, of workers: Int, _ count: Int, _: V.Type,
        _ problem: (Int) -> FlowProblem, _ read: (Int, Result<FlowSolution, FlowError>) -> Value
    ) -> [(Int, Value)] {
        let workspace = V.width > 1 ? Workspace<V>(topology) : nil
        var values: [(Int, Value)] = []
        for first in stride(from: worker * V.width, to: count, by: workers * V.width) {
            let scenarios = Array(first..<min(first + V.width, count))
            let problems = scenarios.map(problem)
            if let workspace {
                let results = solve(problems, workspace)
                for (k, result) in zip(scenarios, results) { values.append((k, read(k, result))) }
            } else {
                values.append((first, read(first, Result { () throws(FlowError) in try solve(problems[0]) })))
            }
        }
        return values
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
        if results.contains(where: { $0 != nil }) {
            return problems.map { problem in Result { () throws(FlowError) in try solve(problem) } }
        }
        let attempt = Attempt.ladder[0]
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
