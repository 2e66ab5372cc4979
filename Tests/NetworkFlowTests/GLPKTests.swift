import Foundation
import NetworkFlow
import Testing

/// GLPK as an independent judge of linear problems, through the exported MPS file.
@Suite struct GLPKTests {
    struct Missing: Error, CustomStringConvertible {
        var description: String { "glpsol is not installed: apt-get install glpk-utils (Debian) or brew install glpk" }
    }

    static func glpsol() throws -> URL {
        let paths = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        for path in paths {
            let candidate = URL(fileURLWithPath: String(path)).appendingPathComponent("glpsol")
            if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
        }
        throw Missing()
    }

    /// The optimal objective according to GLPK.
    static func objective(of mps: String) throws -> Double {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("networkflow-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let model = folder.appendingPathComponent("model.mps"), answer = folder.appendingPathComponent("answer.txt")
        try mps.write(to: model, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = try glpsol()
        process.arguments = ["--freemps", model.path, "--write", answer.path]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        // Lines "s bas rows columns primal-status dual-status objective".
        let text = try String(contentsOf: answer, encoding: .utf8)
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("s ") })
        let fields = line.split(separator: " ")
        try #require(fields.count == 7 && fields[4] == "f" && fields[5] == "f")
        return try #require(Double(fields[6]))
    }

    @Test func linearCasesHaveTheSameObjective() throws {
        var cases = NastyCases.all.filter { $0.problem.arcs.allSatisfy { $0.curvature == 0 } }
        var dice = Dice(8)
        for index in 0..<40 {
            var problem = RandomCases.make(&dice, linear: true)
            if index % 2 == 1 {
                // A joint limit on everything that enters from the ground at no more than 21.
                let cheap = problem.arcs.indices.filter { problem.arcs[$0].tail < 0 && problem.arcs[$0].cost < 100 }
                problem.sideRows = [.init(entries: cheap.map { .init(arc: $0, coefficient: 1) }, limit: 6)]
            }
            cases.append(("random \(index)", problem))
        }
        for (name, problem) in cases {
            let ours = try solve(problem)
            let peer = try Self.objective(of: problem.mps(name: name))
            let allowance = 1e-7 + abs(ours.certificate.dualityGap)
            #expect(difference(ours.objective, peer) < allowance, "\(name): \(ours.objective), GLPK \(peer)")
        }
    }

    @Test func quadraticTermsCanBeDropped() throws {
        var dice = Dice(9)
        for index in 0..<10 {
            var problem = RandomCases.make(&dice)
            let text = problem.mps(name: "q", linearOnly: true)
            #expect(problem.mps(name: "q").contains("QUADOBJ") && !text.contains("QUADOBJ"))
            for a in problem.arcs.indices { problem.arcs[a].curvature = 0 }
            #expect(difference(try solve(problem).objective, try Self.objective(of: text)) < 1e-7, "case \(index)")
        }
    }
}
