import Foundation
import GasModel
import Testing

@testable import GasData

/// A folder with one episode for the time of a call.
struct EpisodeFolder {
    var episode = """
        format = 1
        id = "good"
        title = "East closes"
        summary = "The eastern route closes for a week."
        dataset = "tiny"
        start = "2022-04-27"
        end = "2022-05-03"
        demand = "month"
        cooperation = "fair"
        storage_percent = 30
        sources = ["S1"]
        assumptions = ["Stores are low."]

        [[shock]]
        kind = "demand-rise"
        rise = 5
        """
    var given: String? = """
        id,start,end,target,attribute,value,unit,part,source,grade,notes
        G1,2022-04-27,2022-05-03,BB_AA,capacity,10,gwh_per_day,event,S1,A,closed
        G2,2022-04-27,2022-05-03,AA,level,40,percent,network,S1,C,
        """
    var expected = """
        id,target,start,end,quantity,value_low,value_high,standing,source,grade,notes,cause
        X1,AA,2022-04-27,2022-05-03,unserved_percent,0,5,found,S1,A,,
        X2,BB_AA,2022-04-28,2022-05-03,flow_gwh_per_day,9,10,given,H1,A,,told
        X3,,2022-04-27,2022-05-03,outside_model,19,19,found,S1,A,a price,
        """

    func read() throws -> (episode: Episode?, findings: [Finding]) {
        let manager = FileManager.default
        let root = manager.temporaryDirectory.appendingPathComponent("episodes-\(UUID().uuidString)")
        let folder = root.appendingPathComponent("good")
        try manager.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? manager.removeItem(at: root) }
        let shared = "id,title,publisher,year,address,licence,how_read,notes\nH1,History,,,,,,\n"
        try Data(shared.utf8).write(to: root.appendingPathComponent("bibliography.csv"))
        try Data(episode.utf8).write(to: folder.appendingPathComponent("episode.toml"))
        try Data(expected.utf8).write(to: folder.appendingPathComponent("expected.csv"))
        if let given { try Data(given.utf8).write(to: folder.appendingPathComponent("given.csv")) }
        let library = EpisodeLibrary(folder: root)
        #expect(library.names == ["good"])
        let network = try #require(ScenarioFolder.network)
        return EpisodeReader(library).episode("good", in: network)
    }
}

struct EpisodeDefect: Sendable, CustomTestStringConvertible {
    enum File: String, Sendable { case episode = "episode.toml", given = "given.csv", expected = "expected.csv" }

    let file: File
    let old: String
    let new: String
    let finding: String

    var testDescription: String { "\(finding): \(new)" }

    init(_ file: File, _ old: String, _ new: String, _ finding: String) {
        self.file = file
        self.old = old
        self.new = new
        self.finding = finding
    }
}

@Suite struct EpisodeReaderTests {
    @Test func goodEpisodeIsRead() throws {
        let (episode, findings) = try EpisodeFolder().read()
        #expect(findings.isEmpty, "\(findings)")
        let read = try #require(episode)
        #expect(read.id == "good" && read.window.days == 7 && read.storagePercent == 30 && read.shocks.count == 1)
        #expect(read.given.map(\.target) == [.route(1), .level([0])] && read.given.map(\.part) == [.event, .network])
        #expect(read.expectations.map(\.target) == [.zone(0), .route(1), .none])
        #expect(read.expectations.map(\.standing) == [.found, .given, .found] && read.expectations[1].cause == "told")
        #expect(read.steps.map(\.days) == [1, 6])
    }

    @Test func nothingNeedBeGiven() throws {
        let (episode, findings) = try EpisodeFolder(given: nil).read()
        #expect(findings.isEmpty && episode?.given.isEmpty == true)
    }

    /// One defect each: code, file and line.
    static let defects: [EpisodeDefect] = [
        EpisodeDefect(.episode, "format = 1", "format = 2", "S105 1"),
        EpisodeDefect(.episode, "id = \"good\"", "id = \"bad\"", "S108 2"),
        EpisodeDefect(.episode, "title =", "titel =", "S102 3"),
        EpisodeDefect(.episode, "summary = \"The", "summary = 5 # ", "S103 4"),
        EpisodeDefect(.episode, "dataset = \"tiny\"", "dataset = \"../tiny\"", "S105 5"),
        EpisodeDefect(.episode, "start = \"2022-04-27\"", "start = \"2022-04-31\"", "S105 6"),
        EpisodeDefect(.episode, "end = \"2022-05-03\"", "end = \"2022-04-03\"", "S107 7"),
        EpisodeDefect(.episode, "end = \"2022-05-03\"", "end = \"2023-05-03\"", "S105 7"),
        EpisodeDefect(.episode, "demand = \"month\"", "demand = \"moth\"", "S105 8"),
        EpisodeDefect(.episode, "cooperation = \"fair\"", "cooperation = \"far\"", "S105 9"),
        EpisodeDefect(.episode, "storage_percent = 30", "storage_percent = 130", "S105 10"),
        EpisodeDefect(.episode, "[\"S1\"]", "[\"S9\"]", "D403 11"),
        EpisodeDefect(.episode, "kind = \"demand-rise\"", "kind = \"demand-fall\"", "S105 15"),
        EpisodeDefect(.episode, "rise = 5", "rise = 5\nfrom = \"2022-04-28\"", "S107 17"),
        EpisodeDefect(.given, "BB_AA", "BB_AB", "S106 2"),
        EpisodeDefect(.given, "BB_AA,capacity", "AA,capacity", "S106 2"),
        EpisodeDefect(.given, "capacity", "capacty", "D307 2"),
        EpisodeDefect(.given, "10,gwh_per_day", "10,percent", "S107 2"),
        EpisodeDefect(.given, "10,gwh_per_day", "-10,gwh_per_day", "D305 2"),
        EpisodeDefect(.given, "10,gwh_per_day", "1e999,gwh_per_day", "D303 2"),
        EpisodeDefect(.given, "40,percent", "140,percent", "D305 3"),
        EpisodeDefect(.given, "event", "evnt", "D307 2"),
        EpisodeDefect(.given, "event,S1", "event,S9", "D403 2"),
        EpisodeDefect(.given, "G2", "G1", "D401 3"),
        EpisodeDefect(.given, "G1,2022-04-27", "G1,2022-04-26", "D501 2"),
        EpisodeDefect(.given, "G1,2022-04-27,2022-05-03", "G1,2022-05-03,2022-04-27", "D501 2"),
        EpisodeDefect(.given, "part,source", "prt,source", "D201 1"),
        EpisodeDefect(.given, "S1,A,closed", "S1,A,closed,again", "D105 2"),
        EpisodeDefect(.expected, "X1,AA", "X1,AB", "S106 2"),
        EpisodeDefect(.expected, "X1,AA", "X1,", "D301 2"),
        EpisodeDefect(.expected, "unserved_percent", "unserved_percents", "D307 2"),
        EpisodeDefect(.expected, "0,5,found", "6,5,found", "D310 2"),
        EpisodeDefect(.expected, "0,5,found", "0,5,fund", "D307 2"),
        EpisodeDefect(.expected, "2022-05-03,flow", "2022-05-04,flow", "D501 3"),
        EpisodeDefect(.expected, "given,H1", "given,H2", "D403 3"),
        EpisodeDefect(.expected, "X2", "X1", "D401 3"),
    ]

    @Test(arguments: defects)
    func everyDefectIsFoundWhereItStands(_ defect: EpisodeDefect) throws {
        var folder = EpisodeFolder()
        let edit = { (text: String) -> String in
            #expect(text.contains(defect.old), "the fixture has no \(defect.old)")
            guard let range = text.range(of: defect.old) else { return text }
            return text.replacingCharacters(in: range, with: defect.new)
        }
        switch defect.file {
        case .episode: folder.episode = edit(folder.episode)
        case .given: folder.given = folder.given.map(edit)
        case .expected: folder.expected = edit(folder.expected)
        }
        let (episode, findings) = try folder.read()
        #expect(episode == nil)
        let found = findings.first { "\($0.code) \($0.place.line)" == defect.finding }
        let finding = try #require(found, "\(findings)")
        #expect(finding.severity == .error && finding.place.file == "good/\(defect.file.rawValue)" && !finding.remedy.isEmpty)
    }

    @Test func schemaOfTheBackTestsIsTheOneInTheRepository() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Datasets/Backtests/Schema").standardizedFileURL
        func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appendingPathComponent(name + ".csv"))) }
        let tables = ["given", "expected", "balances", "results"]
        let fromFiles = SchemaCatalogue(
            files: try [("tables", bytes("backtest_tables")), ("bibliography", bytes("backtest_bibliography"))]
                + tables.map { ($0, try bytes($0)) })
        #expect(fromFiles.tables == SchemaCatalogue.backtests.tables)
    }
}
