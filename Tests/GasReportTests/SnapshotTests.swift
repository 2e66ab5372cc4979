import Foundation
import Testing

@testable import GasReport

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The text of every output beside what was looked at and approved. `UPDATE_SNAPSHOTS=1` writes it anew.
enum Snapshot {
    static let folder = Place.root.appendingPathComponent("Reports/Snapshots")

    static func check(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        let approved = try String(contentsOf: file, encoding: .utf8)
        guard approved != text else { return }
        let old = approved.split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        Issue.record(
            """
            \(name):\(line + 1) differs
            - \(line < old.count ? old[line] : "(end)")
            + \(line < new.count ? new[line] : "(end)")
            """, sourceLocation: sourceLocation)
    }
}

/// Reads a text as XML; the message of the first fault, or nothing.
func faultOfXML(_ text: String) -> String? {
    let parser = XMLParser(data: Data(text.utf8))
    parser.shouldResolveExternalEntities = false
    return parser.parse() ? nil : "line \(parser.lineNumber): \(parser.parserError?.localizedDescription ?? "unknown")"
}

@Suite struct SnapshotTests {
    @Test func typst() throws {
        var document = Sample.document
        document.chapters = document.chapters.map(\.withoutDrawings)
        let source = TypstEmitter().source(of: document)
        try Snapshot.check(source.main, "sample.typ")
        try Snapshot.check(source.style, "style.typ")
    }

    @Test(arguments: Sample.document.figures.indices)
    func drawings(_ index: Int) throws {
        let figure = Sample.document.figures[index]
        #expect(faultOfXML(figure.svg) == nil)
        try Snapshot.check(figure.svg, "\(figure.id).svg")
    }

    @Test func tables() throws {
        for file in CSVTables.files(of: Sample.document) { try Snapshot.check(file.text, file.name) }
    }
}
