import Foundation
import NetworkFlow

func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let time = try clock.measure { try body() }
    return Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) * 1e-15
}

/// flowbench solve FILE.net [repetitions] [sparse|gsl]
func solveCommand(_ arguments: [String]) throws {
    let model = try Model(path: arguments[0])
    let repetitions = arguments.count > 1 ? Int(arguments[1]) ?? 10 : 10
    let kind = arguments.count > 2 ? LinearSolverKind(rawValue: arguments[2]) ?? .sparse : .sparse
    var solver: FlowSolver?
    let analysis = try milliseconds {
        solver = try FlowSolver(topologyOf: model.problem, settings: SolverSettings(linearSolver: kind))
    }
    var best = Double.infinity, total = 0.0
    var solution: FlowSolution?
    let before = peakMemory()
    for _ in 0..<repetitions {
        let t = try milliseconds { solution = try solver!.solve(model.problem) }
        best = min(best, t)
        total += t
    }
    let c = solution!.certificate
    print(
        "nodes \(model.problem.nodeCount) arcs \(model.problem.arcs.count) iterations \(solution!.iterations) best_ms \(best) mean_ms \(total / Double(repetitions)) analysis_ms \(analysis) objective \(c.primalObjective) dual \(c.dualObjective) gap \(c.dualityGap) imbalance \(c.primalResidual) peak_mib \(peakMemory() / 0x1p20) bytes_per_arc \((peakMemory() - before) / Double(model.problem.arcs.count))"
    )
}

/// The largest resident size of the process so far, in bytes.
func peakMemory() -> Double {
    #if os(Linux)
        // Not ru_maxrss, which a process inherits from the one that started it.
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Double($0) }.map { $0 * 1024 } ?? .nan
    #else
        var usage = rusage()
        getrusage(0, &usage)
        return Double(usage.ru_maxrss)
    #endif
}

/// Seconds of processor time of all threads so far.
func processorTime() -> Double {
    var usage = rusage()
    getrusage(0, &usage)
    return Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) * 1e-6
}

/// flowbench mc FILE.net FILE.mc SAMPLES [threads] [width]
func monteCarloCommand(_ arguments: [String]) async throws {
    let model = try Model(path: arguments[0]), samples = try Samples(path: arguments[1])
    let count = min(Int(arguments[2]) ?? 100, samples.count)
    let threads = arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1
    let width = arguments.count > 4 ? LaneWidth(rawValue: Int(arguments[4]) ?? 4) ?? .four : .four
    let solver = try FlowSolver(topologyOf: model.problem)
    let clock = ContinuousClock(), start = clock.now, busy = processorTime()
    let results = await solver.solveMany(count, width: width, threads: threads, problem: { model.sample($0, samples) }) { _, result in
        (try? result.get()).map { ($0.objective, $0.iterations) }
    }
    let time = clock.now - start
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    let solved = results.compactMap { $0 }
    let mean = solved.reduce(0) { $0 + $1.0 } / Double(solved.count)
    let iterations = Double(solved.reduce(0) { $0 + $1.1 }) / Double(solved.count)
    print(
        "samples \(count) solved \(solved.count) threads \(threads) width \(width.rawValue) seconds \(seconds) ms_each \(1e3 * seconds / Double(count)) cpu_ms_each \(1e3 * (processorTime() - busy) / Double(count)) mean_iterations \(iterations) mean_objective \(mean)"
    )
}

/// flowbench batch FILE.net FILE.mc [repetitions] [width]: the fastest of many runs of four scenarios on one thread.
func batchCommand(_ arguments: [String]) async throws {
    let model = try Model(path: arguments[0]), samples = try Samples(path: arguments[1])
    let repetitions = arguments.count > 2 ? Int(arguments[2]) ?? 50 : 50
    let width = arguments.count > 3 ? LaneWidth(rawValue: Int(arguments[3]) ?? 4) ?? .four : .four
    let solver = try FlowSolver(topologyOf: model.problem)
    let problems = (0..<4).map { model.sample($0, samples) }
    let clock = ContinuousClock()
    var best = Double.infinity
    for _ in 0..<repetitions {
        let start = clock.now
        let results = await solver.solveMany(problems, width: width)
        let time = (clock.now - start).components
        for result in results { _ = try result.get() }
        best = min(best, Double(time.seconds) * 1e3 + Double(time.attoseconds) * 1e-15)
    }
    print("width \(width.rawValue) best_ms_each \(best / 4)")
}

/// flowbench labelled FILE.mcf [repetitions]
func labelledCommand(_ arguments: [String]) throws {
    let problem = try LabelledProblem(path: arguments[0])
    let repetitions = arguments.count > 1 ? Int(arguments[1]) ?? 3 : 3
    let solver = try LabelledSolver(topologyOf: problem)
    var best = Double.infinity
    var solution: LabelledSolution?
    for _ in 0..<repetitions { best = min(best, try milliseconds { solution = try solver.solve(problem) }) }
    let c = solution!.certificate
    print(
        "labels \(problem.labelCount) nodes \(problem.nodeCount) arcs \(problem.arcs.count) iterations \(solution!.iterations) best_ms \(best) objective \(c.primalObjective) dual \(c.dualObjective) gap \(c.dualityGap) imbalance \(c.primalResidual)"
    )
}

/// flowbench export FILE.net FOLDER: the model as MPS and as a PyPSA folder, for other solvers.
func exportCommand(_ arguments: [String]) throws {
    let model = try Model(path: arguments[0])
    let folder = URL(fileURLWithPath: arguments[1])
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (file, text) in model.problem.pypsaFiles() ?? [] {
        try text.write(to: folder.appendingPathComponent(file), atomically: true, encoding: .utf8)
    }
    try model.problem.mps(name: "model").write(to: folder.appendingPathComponent("model.mps"), atomically: true, encoding: .utf8)
}

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "solve": try solveCommand(Array(arguments.dropFirst()))
case "labelled": try labelledCommand(Array(arguments.dropFirst()))
case "export": try exportCommand(Array(arguments.dropFirst()))
case "batch": try await batchCommand(Array(arguments.dropFirst()))
case "mc": try await monteCarloCommand(Array(arguments.dropFirst()))
default:
    print("flowbench solve FILE.net [repetitions] [sparse|gsl]\nflowbench mc FILE.net FILE.mc SAMPLES [threads] [width]\nflowbench batch FILE.net FILE.mc [repetitions] [width]\nflowbench labelled FILE.mcf [repetitions]\nflowbench export FILE.net FOLDER")
    exit(64)
}
