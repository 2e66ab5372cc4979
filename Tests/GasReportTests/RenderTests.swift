import Foundation
import GasModel
import Testing

@testable import GasReport

/// The folders of the repository, and whether the PDF engine is there.
enum Place {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let resources = ReportResources(folder: root.appendingPathComponent("Reports"))
    static let hasEngine = (try? PDFEngine.find(resources, environment: ProcessInfo.processInfo.environment)) != nil

    static func temporaryFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gasreport-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}

@Suite struct RenderTests {
    /// `SAMPLE_OUTPUT=folder swift test` leaves the sample there, to be looked at.
    @Test(.enabled(if: Place.hasEngine)) func sampleBecomesPDF() throws {
        let renderer = PDFRenderer(resources: Place.resources)
        let first = try renderer.render(Sample.document)
        #expect(first.starts(with: Data("%PDF".utf8)))
        #expect(try renderer.render(Sample.document) == first, "same document, same bytes")
        if let folder = ProcessInfo.processInfo.environment["SAMPLE_OUTPUT"] {
            try AtomicFile.write(first, to: URL(fileURLWithPath: folder).appendingPathComponent("sample.pdf"))
            for figure in Sample.document.figures {
                try AtomicFile.write(
                    figure.svg, to: URL(fileURLWithPath: folder).appendingPathComponent("\(figure.id).svg"))
            }
        }
    }

    @Test(.enabled(if: Place.hasEngine)) func epochIsHonoured() throws {
        let early = try PDFRenderer(resources: Place.resources, environment: ["SOURCE_DATE_EPOCH": "86400"]).render(
            Sample.document)
        let late = try PDFRenderer(resources: Place.resources, environment: ["SOURCE_DATE_EPOCH": "8640000"]).render(
            Sample.document)
        #expect(early != late)
    }

    @Test func missingEngineNamesTheCommands() throws {
        let folder = try Place.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let renderer = PDFRenderer(
            resources: ReportResources(folder: folder.appendingPathComponent("Reports")), environment: [:])
        let error = #expect(throws: ReportError.self) { try renderer.render(Sample.document) }
        #expect(error?.remedy.contains(".venv/bin/pip install -r") == true)
    }

    @Test func unwritablePathLeavesTheOldFile() throws {
        let folder = try Place.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let target = folder.appendingPathComponent("report.pdf")
        try AtomicFile.write("old", to: target)
        #expect(throws: ReportError.self) {
            try AtomicFile.write("new", to: folder.appendingPathComponent("no/report.pdf"))
        }
        #expect(throws: ReportError.self) { try AtomicFile.write("new", to: folder) }
        #expect(throws: ReportError.self) { try AtomicFile.write("new", to: target.appendingPathComponent("x.pdf")) }
        #expect(try String(contentsOf: target, encoding: .utf8) == "old")
        try AtomicFile.write("new", to: target)
        #expect(try String(contentsOf: target, encoding: .utf8) == "new")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.pdf"])
    }

    @Test func unsoundDocumentsAreRefused() {
        var document = Sample.document
        document.sources = []
        #expect(!document.problems.isEmpty)
        #expect(throws: ReportError.self) { try PDFRenderer(resources: Place.resources).render(document) }
        #expect(Sample.document.problems.isEmpty)
    }

    @Test func daysAreCounted() throws {
        #expect(try #require(Day("1970-01-01")).daysSince1970 == 0)
        #expect(try #require(Day("2000-03-01")).daysSince1970 == 11017)
        #expect(try #require(Day("2026-11-25")).daysSince1970 == 20782)
    }
}
