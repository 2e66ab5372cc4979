import Foundation
import GasModel
import Testing

@testable import GasDependency
@testable import GasReport

/// What a reader would see at once: labels over each other, pages half empty.
@Suite struct PageTests {
    static let study = SharedRuns.study
    static let library = LanguageCatalogueTests.library
    static let resources = ReportResources(folder: ArchitectureTests.root.appendingPathComponent("Reports"))
    static let python = ArchitectureTests.root.appendingPathComponent(".venv/bin/python")
    static let hasEngine = (try? PDFRenderer(resources: resources).checkEngine()) != nil
    static let hasPoppler = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
        FileManager.default.isExecutableFile(atPath: "\($0)/pdftoppm")
    }
    /// Readers that share nothing with the writers: jsonschema, openpyxl, pypdf (`make test` installs them).
    static let hasReaders = (try? run(python, ["-c", "import jsonschema, openpyxl, pypdf"], in: ArchitectureTests.root)) ?? "x" == ""

    static let kinds = ["RS", "BG", "ME", "region", "shock", "comparison"]

    /// Every drawing of every kind of document, in the languages with the shortest and the longest words.
    @Test(arguments: kinds, ["en", "sr-Latn", "bg", "sq"])
    func labelsKeepApart(_ kind: String, _ tag: String) async throws {
        let make = try await LanguageCatalogueTests.document(kind)
        let document = try Self.library.language(tag).speaking(make)
        #expect(kind == "comparison" || !document.figures.isEmpty)
        for figure in document.figures {
            let texts = DrawnTexts(svg: figure.svg)
            #expect(!texts.labels.isEmpty)
            #expect(texts.faults == [], "\(kind), \(tag), figure \(figure.id)")
        }
    }

    /// What looks for overlaps finds one.
    @Test func overlapsAreFound() {
        func svg(_ x: Int) -> String {
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" viewBox="0 0 200 40">
            <text x="10" y="20" font-size="8" fill="#000000">Kireevo</text>
            <text x="\(x)" y="23" font-size="8" text-anchor="middle" fill="#000000">Zvornik</text>
            </svg>
            """
        }
        #expect(DrawnTexts(svg: svg(100)).faults == [])
        #expect(DrawnTexts(svg: svg(40)).faults == ["“Kireevo” and “Zvornik” overlap"])
        #expect(DrawnTexts(svg: svg(195)).faults == ["“Zvornik” leaves the page"])
    }

    /// The map of every zone.
    @Test(arguments: ["en", "hr", "mk"])
    func namesOnMapsKeepApart(_ tag: String) async throws {
        let runs = try await SharedRuns.brief("RS")
        let ground = try #require(try Self.study.mapGround())
        let network = Self.study.network
        try Self.library.language(tag).speaking {
            for zone in network.zones.indices {
                let map = MapComposer(network: network, ground: ground).map(
                    focus: zone, routeFlow: runs.observed.routeFlow, terminalFlow: runs.observed.terminalFlow,
                    capacity: network.routes.map { $0.capacity?.central }, origins: runs.mix, day: Self.study.start)
                let texts = DrawnTexts(svg: map.drawing(id: "map").svg)
                #expect(texts.labels.count > 40)
                #expect(texts.faults == [], "\(network.zones[zone].id), \(tag)")
            }
        }
    }

    /// No page but the last is more than a third empty in one piece, no word lies over another, none leaves the margins; tags, bookmarks,
    /// alternative texts, fonts and attachments are there.
    @Test(.enabled(if: hasEngine && hasPoppler && hasReaders), arguments: kinds.map { [$0, "en"] } + [["RS", "sq"], ["BG", "bg"], ["region", "sr-Latn"]])
    func pagesAreFullAndAccessible(_ document: [String]) async throws {
        let make = try await LanguageCatalogueTests.document(document[0])
        let folder = try Self.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let name = document.joined(separator: "-") + ".pdf"
        let printed = try Self.library.language(document[1]).speaking(make)
        try PDFRenderer(resources: Self.resources).write(printed, to: folder.appendingPathComponent(name))
        #expect(try Self.run(Self.python, [Self.script("pages.py"), name], in: folder) == "")
        let said = try Self.run(Self.python, [Self.script("accessible.py"), name], in: folder)
        #expect(said.split(separator: "\n").count == 1 && said.contains(" \(printed.figures.count) figures"), "\(said)")
    }

    /// The same numbers in JSON by the published schema, in the workbook and in the CSV files, read by others.
    @Test(.enabled(if: hasReaders), arguments: kinds)
    func dataFilesAgree(_ kind: String) async throws {
        let make = try await LanguageCatalogueTests.document(kind)
        let document = try Language.english.speaking(make)
        let folder = try Self.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        for path in ["report.json", "report.xlsx", "tables/"] {
            let file = URL(fileURLWithPath: folder.path + "/" + path, isDirectory: path.hasSuffix("/"))
            try Self.study.write(document, to: file, reports: Self.resources.folder)
        }
        let schema = Self.resources.folder.appendingPathComponent("Schema/document.schema.json").path
        let said = try Self.run(Self.python, [Self.script("files.py"), "report.json", "report.xlsx", "tables", schema], in: folder)
        #expect(said.contains("numbers are the same"), "\(said)")
    }

    private static func script(_ name: String) -> String { resources.folder.appendingPathComponent("Engine/\(name)").path }

    private static func temporaryFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pages-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// What a program says on both streams.
    private static func run(_ program: URL, _ arguments: [String], in folder: URL) throws -> String {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return said
    }

    /// Grey print keeps the origins of a map apart.
    @Test func coloursOfOriginsDifferInGrey() {
        let style = HouseStyle.standard
        let greys = ["russia", "azerbaijan", "mixed", "north-west", "lng", "domestic"].map { Colour(style.look($0).colour).brightness }.sorted()
        for (dark, light) in zip(greys, greys.dropFirst()) { #expect(light - dark >= 24, "\(greys)") }
    }
}
