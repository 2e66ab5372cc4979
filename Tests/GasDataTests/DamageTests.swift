import Foundation
import GasData
import GasModel
import Testing

/// Files with random damage are read or refused; nothing stops the program, and an error always means no network.
@Suite struct DamageTests {
    /// A counter-based stream of random numbers: the same on every machine.
    struct Stream {
        var state: UInt64

        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, bound)
        }
    }

    static let pieces = [
        ",", "\n", "\"", "\r", "\0", "-", "1e999", "NaN", ";", "AA", "S1", "yes", " ", "\u{FEFF}", "\u{202E}", "ž",
        "[[shock]]",
        "=", "[", "]", "'''", "\"\"\"", "#", "100", "2026-01-01", ".", "{", "}",
    ]

    /// Removes, doubles or replaces a stretch, or inserts a piece that means something.
    static func damage(_ text: String, _ stream: inout Stream) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0...stream.next(2) {
            let start = stream.next(scalars.count)
            let end = min(scalars.count, start + stream.next(12))
            let piece = Array(pieces[stream.next(pieces.count)].unicodeScalars)
            switch stream.next(4) {
            case 0: scalars.removeSubrange(start..<end)
            case 1: scalars.insert(contentsOf: scalars[start..<end], at: start)
            case 2: scalars.replaceSubrange(start..<end, with: piece)
            default: scalars.insert(contentsOf: piece, at: start)
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    @Test func damagedTablesAreReadOrRefused() throws {
        let names = TinyDataset.valid.files.keys.sorted()
        try TinyDataset.valid.written { folder in
            var stream = Stream(state: 2_026)
            for _ in 0..<150 {
                let name = names[stream.next(names.count)]
                let file = folder.appendingPathComponent(name)
                let text = try #require(TinyDataset.valid.files[name])
                try Data(Self.damage(text, &stream).utf8).write(to: file)
                let loaded = Dataset.load(from: folder)
                #expect((loaded.network == nil) == loaded.hasError)
                #expect(loaded.findings.allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 && !$0.remedy.isEmpty })
                try Data(text.utf8).write(to: file)
            }
        }
    }

    @Test func damagedScenariosAreReadOrRefused() throws {
        let network = try #require(ScenarioFolder.network)
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("good-\(UUID().uuidString).toml")
        defer { try? FileManager.default.removeItem(at: file) }
        var stream = Stream(state: 261)
        for _ in 0..<400 {
            try Data(Self.damage(ScenarioFolder.good, &stream).utf8).write(to: file)
            let (scenario, findings) = ScenarioReader.read(file: file, network: network, library: nil)
            #expect((scenario == nil) == findings.contains { $0.severity == .error })
            #expect(findings.allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 })
        }
    }
}
