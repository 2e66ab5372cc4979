import Foundation
import GasDispatch
import GasModel
import NetworkFlow
import TestSupport
import Testing

/// The market dispatch itself, quadratic terms switched off, exported as MPS and solved by GLPK.
@Suite struct GLPKDispatchTests {
    struct Missing: Error, CustomStringConvertible {
        var description: String { "glpsol is not installed: apt-get install glpk-utils (Debian) or brew install glpk" }
    }

    @Test func exportedDispatchHasTheSameOptimum() throws {
        let network = Toy.network()
        let evaluator = try NetworkEvaluator(network)
        for remaining in [1, 0.4, 0] {
            var conditions = try Conditions(network, horizon: .gasYear, start: Toy.october)
            SupplierStop(suppliers: [0], remaining: remaining).apply(to: &conditions, in: network)
            let shortage = try evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
            let text = evaluator.mps(conditions, shortage: shortage, linearOnly: true)
            let named = try FlowProblem.readMPS(text)
            let ours = try FlowSolver(topologyOf: named.problem).solve(named.problem).objective
            let peer = try Self.glpk(text)
            #expect(abs(ours - peer) <= 1e-6 * (1 + abs(peer)), "ours \(ours), GLPK \(peer)")
        }
    }

    /// The optimal objective according to GLPK.
    static func glpk(_ mps: String) throws -> Double {
        let paths = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let candidates = paths.map { URL(fileURLWithPath: String($0)).appendingPathComponent("glpsol") }
        guard let program = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            throw Missing()
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gasdep-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let model = folder.appendingPathComponent("model.mps")
        let answer = folder.appendingPathComponent("answer.txt")
        try mps.write(to: model, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = program
        process.arguments = ["--freemps", model.path, "--write", answer.path]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let lines = try String(contentsOf: answer, encoding: .utf8).split(separator: "\n")
        let fields = try #require(lines.first { $0.hasPrefix("s ") }).split(separator: " ")
        try #require(fields.count == 7 && fields[4] == "f" && fields[5] == "f")
        return try #require(Double(fields[6]))
    }
}
