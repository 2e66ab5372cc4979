import Foundation
import GasData
import GasModel
import Testing

/// A small valid dataset, of which tests make copies with one defect each.
struct TinyDataset {
    /// File name → text.
    private(set) var files: [String: String]

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Fixtures/tiny")

    static let valid: TinyDataset = {
        var files: [String: String] = [:]
        let manager = FileManager.default
        for name in (try? manager.subpathsOfDirectory(atPath: folder.path)) ?? [] {
            files[name] = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        }
        return TinyDataset(files: files)
    }()

    /// The column in which a cell begins. The valid dataset has no quoted cells.
    func place(_ file: String, line: Int, _ column: String) throws -> DataPlace {
        let lines = try lines(of: file)
        let index = try #require(lines[0].firstIndex(of: column), "\(file) has no column \(column)")
        return DataPlace(
            file: file, line: line, column: lines[line - 1][..<index].reduce(1) { $0 + $1.unicodeScalars.count + 1 })
    }

    private func lines(of file: String) throws -> [[String]] {
        let text = try #require(files[file])
        return text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    mutating func set(_ file: String, line: Int, _ column: String, to value: String) throws {
        var lines = try lines(of: file)
        let index = try #require(lines[0].firstIndex(of: column), "\(file) has no column \(column)")
        lines[line - 1][index] = value
        files[file] = lines.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
    }

    mutating func replace(_ file: String, with text: String?) { files[file] = text }

    mutating func edit(_ file: String, _ change: (String) -> String) throws {
        files[file] = change(try #require(files[file]))
    }

    func load(limits: Limits = .standard) throws -> Dataset.Loaded {
        try written { Dataset.load(from: $0, limits: limits) }
    }

    /// Writes the dataset to a folder of its own for the time of the call.
    @discardableResult
    func written<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let manager = FileManager.default
        let folder = manager.temporaryDirectory.appendingPathComponent("tiny-\(UUID().uuidString)")
        try manager.createDirectory(at: folder.appendingPathComponent("map"), withIntermediateDirectories: true)
        defer { try? manager.removeItem(at: folder) }
        for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        return try body(folder)
    }
}

/// Changes the lines of a text.
func lines(_ text: String, _ change: (inout [String]) -> Void) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    change(&lines)
    return lines.joined(separator: "\n")
}
