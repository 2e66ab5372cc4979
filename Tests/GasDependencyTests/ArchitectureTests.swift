import Foundation
import Testing

/// The arrows of Decisions/0001-rooms.md, read from the manifest and from the import lines.
@Suite struct ArchitectureTests {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let arrows: [(room: String, mayImport: Set<String>)] = [
        ("GSL", ["CGSL"]),
        ("NetworkFlow", ["GSL"]),
        ("GasModel", []),
        ("GasData", ["GasModel", "TOMLKit", "Foundation"]),
        ("GasDispatch", ["GasModel", "NetworkFlow", "GSL"]),
        ("GasScores", ["GasModel", "GSL"]),
        ("GasReport", ["GasModel", "Foundation", "Synchronization"]),
        ("GasDependency", ["GasModel", "GasData", "GasDispatch", "GasScores", "GasReport", "NetworkFlow", "GSL", "Foundation"]),
        ("gasdep", ["GasDependency", "ArgumentParser", "Foundation", "Synchronization"]),
    ]

    @Test(arguments: arrows.indices)
    func importsStayInsideTheArrows(_ index: Int) throws {
        let (room, mayImport) = Self.arrows[index]
        let folder = Self.root.appendingPathComponent("Sources/\(room)")
        let files = try Self.swiftFiles(in: folder)
        #expect(!files.isEmpty, "room \(room) is empty")
        for file in files {
            for module in try Self.imports(of: file) {
                #expect(mayImport.contains(module), "\(room)/\(file.lastPathComponent) imports \(module)")
            }
        }
    }

    @Test func everyFolderIsARoom() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root.appendingPathComponent("Sources").path)
        let rooms = Set(Self.arrows.map(\.room) + ["CGSL"])
        #expect(Set(folders.filter { !$0.hasPrefix(".") }) == rooms)
    }

    /// The manifest declares no dependency of a room that the table does not allow.
    @Test func manifestDeclaresOnlyTheArrows() throws {
        let text = try String(contentsOf: Self.root.appendingPathComponent("Package.swift"), encoding: .utf8)
        let pattern = try NSRegularExpression(
            pattern: #"\.(?:target|executableTarget)\(\s*name: "(\w+)"(.*?)swiftSettings"#, options: [.dotMatchesLineSeparators])
        let names = try NSRegularExpression(pattern: #""(\w+)""#)
        let matches = pattern.matches(in: text, range: NSRange(text.startIndex..., in: text))
        var seen: Set<String> = []
        for match in matches {
            let room = String(text[try #require(Range(match.range(at: 1), in: text))])
            let body = String(text[try #require(Range(match.range(at: 2), in: text))])
            if body.contains("path: \"Tests/") { continue }
            guard let start = body.range(of: "dependencies: [") else {
                seen.insert(room)
                continue
            }
            let list = String(body[start.upperBound...])
            let allowed = try #require(Self.arrows.first { $0.room == room }?.mayImport)
            for name in names.matches(in: list, range: NSRange(list.startIndex..., in: list)) {
                let word = String(list[try #require(Range(name.range(at: 1), in: list))])
                if Self.arrows.contains(where: { $0.room == word }) || word == "CGSL" {
                    #expect(allowed.contains(word), "Package.swift lets \(room) depend on \(word)")
                }
            }
            seen.insert(room)
        }
        #expect(seen == Set(Self.arrows.map(\.room)))
    }

    private static func swiftFiles(in folder: URL) throws -> [URL] {
        let walker = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        return walker.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .sorted { $0.path < $1.path }
    }

    private static func imports(of file: URL) throws -> [String] {
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        return lines.compactMap { line in
            let words = line.split(separator: " ")
            guard let position = words.firstIndex(of: "import"), position + 1 < words.count,
                words[..<position].allSatisfy({ $0.hasPrefix("@") || ["public", "package", "internal"].contains($0) })
            else { return nil }
            var module = words[position + 1]
            if ["struct", "class", "enum", "protocol", "func"].contains(module), position + 2 < words.count {
                module = words[position + 2]
            }
            return module.split(separator: ".").first.map(String.init)
        }
    }
}
