import Foundation
import NetworkFlow

/// A problem and our certified interval as files that `Benchmarks/check_peers.py` gives to other solvers. Written only where the
/// environment names a folder, GASDEP_PEERS: see `make peers`.
public enum PeerCase {
    public static let folder = ProcessInfo.processInfo.environment["GASDEP_PEERS"].map { URL(fileURLWithPath: $0) }

    /// Writes the problem without its curvatures, and with them where it has any.
    ///
    /// - Parameter name: letters, digits and hyphens; a prefix before the first `_` groups cases.
    public static func write(_ problem: FlowProblem, named name: String) throws {
        var linear = problem
        for arc in linear.arcs.indices { linear.arcs[arc].curvature = 0 }
        try writeOne(linear, named: name + ".lp")
        if linear != problem { try writeOne(problem, named: name + ".qp") }
    }

    private static func writeOne(_ problem: FlowProblem, named name: String) throws {
        guard let folder else { return }
        let settings = SolverSettings(tolerance: 1e-10)
        let certificate = try FlowSolver(topologyOf: problem, settings: settings).solve(problem).certificate
        try problem.mps(name: name).write(to: folder.appendingPathComponent(name + ".mps"), atomically: true, encoding: .utf8)
        try "\(certificate.dualObjective) \(certificate.primalObjective) \(problem.arcs.count)\n"
            .write(to: folder.appendingPathComponent(name + ".interval"), atomically: true, encoding: .utf8)
    }
}
