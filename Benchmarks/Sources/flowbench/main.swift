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
    for _ in 0..<repetitions {
        let t = try milliseconds { solution = try solver!.solve(model.problem) }
        best = min(best, t)
        total += t
    }
    let c = solution!.certificate
    print(
        "nodes \(model.problem.nodeCount) arcs \(model.problem.arcs.count) iterations \(solution!.iterations) best_ms \(best) mean_ms \(total / Double(repetitions)) analysis_ms \(analysis) objective \(c.primalObjective) dual \(c.dualObjective) gap \(c.dualityGap) imbalance \(c.primalResidual)"
    )
}

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "solve": try solveCommand(Array(arguments.dropFirst()))
default:
    print("flowbench solve FILE.net [repetitions] [sparse|gsl]")
    exit(64)
}
