import Foundation

/// Typst, as the Python package in `.venv` or as a command on the PATH.
struct PDFEngine: Sendable, Equatable {
    enum Way: Sendable, Equatable {
        case python(URL)
        case command(URL)
    }

    let way: Way
    let resources: ReportResources

    /// `.venv` beside the `Reports` folder first, then `typst` on the PATH.
    static func find(_ resources: ReportResources, environment: [String: String]) throws(ReportError) -> PDFEngine {
        let home = resources.folder.deletingLastPathComponent().appendingPathComponent(".venv")
        let python = home.appendingPathComponent("bin/python")
        if FileManager.default.isExecutableFile(atPath: python.path), hasPackage(python) {
            return PDFEngine(way: .python(python), resources: resources)
        }
        for folder in (environment["PATH"] ?? "").split(separator: ":") {
            let command = URL(fileURLWithPath: String(folder)).appendingPathComponent("typst")
            if FileManager.default.isExecutableFile(atPath: command.path) {
                return PDFEngine(way: .command(command), resources: resources)
            }
        }
        throw .engineMissing(environment: home.path, requirements: resources.requirements.path)
    }

    /// The package lies in the environment's `site-packages`; looking there is faster than starting Python twice.
    private static func hasPackage(_ python: URL) -> Bool {
        let library = python.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("lib")
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: library.path)) ?? []
        return versions.contains { version in
            FileManager.default.fileExists(
                atPath: library.appendingPathComponent("\(version)/site-packages/typst/__init__.py").path)
        }
    }

    /// Compiles `main.typ` in a folder to a PDF in the same folder.
    func compile(_ main: URL, to output: URL, seconds: Int) throws(ReportError) {
        switch way {
        case .python(let python):
            try run(
                python, ["-I", resources.script.path, main.path, output.path, resources.fonts.path, String(seconds)])
        case .command(let command):
            try run(
                command,
                [
                    "compile", "--ignore-system-fonts", "--font-path", resources.fonts.path, "--pdf-standard",
                    "a-3a,ua-1", "--creation-timestamp", String(seconds), main.path, output.path,
                ])
        }
    }

    /// Anything on the error stream is an error: a missing font is only a warning to Typst.
    private func run(_ program: URL, _ arguments: [String]) throws(ReportError) {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        do { try process.run() } catch {
            throw .engineRefused(message: "\(program.path) does not start: \(error.localizedDescription)")
        }
        let said = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        guard process.terminationStatus == 0, text.isEmpty else {
            throw .engineRefused(message: text.isEmpty ? "exit code \(process.terminationStatus)" : text)
        }
    }
}
