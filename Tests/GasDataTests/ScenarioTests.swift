import Foundation
import GasModel
import Testing

@testable import GasData

/// A folder of scenario files for the time of a call.
struct ScenarioFolder {
    var files: [String: String]

    static let good = """
        format = 1
        id = "good"
        title = "East closes"
        summary = "The eastern route closes."
        start = "2025-10-01"
        horizon = "gas-year"
        cooperation = "served-first"
        storage_percent = 30
        sources = ["S1"]
        assumptions = ["It lasts."]

        [[shock]]
        kind = "route-outage"
        routes = ["BB_AA"]
        depth = 50
        from = "2026-01-01"

        [[shock]]
        kind = "demand-rise"
        rise = 5.5
        """

    static let network: Network? = Dataset.load(from: TinyDataset.folder).network

    func read(_ name: String = "good", limits: Limits = .standard) throws -> (scenario: Scenario?, findings: [Finding])
    {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("scenarios-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name + ".toml")) }
        let network = try #require(Self.network)
        return ScenarioReader.read(
            file: folder.appendingPathComponent(name + ".toml"), network: network, library: nil, limits: limits)
    }
}

struct ScenarioDefect: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let finding: String
    var remedy = ""

    var testDescription: String { "\(finding): \(new)" }

    init(_ old: String, _ new: String, _ finding: String, _ remedy: String = "") {
        self.old = old
        self.new = new
        self.finding = finding
        self.remedy = remedy
    }
}

@Suite struct ScenarioTests {
    @Test func goodScenarioIsRead() throws {
        let (scenario, findings) = try ScenarioFolder(files: ["good": ScenarioFolder.good]).read()
        #expect(findings.isEmpty, "\(findings)")
        let read = try #require(scenario)
        #expect(read.id == "good" && read.title == "East closes" && read.summary == "The eastern route closes.")
        #expect(read.start == Day("2025-10-01") && read.horizon == .gasYear && read.cooperation == .servedFirst)
        #expect(read.storagePercent == 30 && read.sources == ["S1"] && read.assumptions == ["It lasts."])
        #expect(read.shocks.count == 2)
        let outage = try #require(read.shocks.first as? RouteOutage)
        #expect(outage.routes == [1] && outage.remaining == 0.5 && outage.window.from == Day("2026-01-01"))
    }

    @Test func leastScenarioTakesTheDefaults() throws {
        let text = "format = 1\nid = \"least\"\ntitle = \"Nothing happens\"\n"
        let (scenario, findings) = try ScenarioFolder(files: ["least": text]).read("least")
        #expect(findings.isEmpty, "\(findings)")
        let read = try #require(scenario)
        #expect(read.start == Day("2025-10-01") && read.horizon == .gasYear && read.cooperation == .fair)
        #expect(read.storagePercent == nil && read.shocks.isEmpty)
    }

    static let defects = [
        ScenarioDefect("format = 1", "", "S104 1:1", "format = 1"),
        ScenarioDefect("format = 1", "format = 2", "S105 1:10"),
        ScenarioDefect("format = 1", "format = \"1\"", "S103 1:10"),
        ScenarioDefect("id = \"good\"", "id = \"bad\"", "S108 2:6", "good"),
        ScenarioDefect("id = \"good\"", "", "S104 1:1", "id = \"good\""),
        ScenarioDefect(
            "title = \"East closes\"", "titel = \"East closes\"", "S102 3:1", "did you mean \u{201C}title\u{201D}?"),
        ScenarioDefect("title = \"East closes\"", "title = 3", "S103 3:9"),
        ScenarioDefect("title = \"East closes\"", "title = \"a\\u202Eb\"", "D309 3:9"),
        ScenarioDefect("summary =", "sumary =", "S102 4:1", "summary"),
        ScenarioDefect("start = \"2025-10-01\"", "start = \"2025-13-01\"", "S105 5:9", "YYYY-MM-DD"),
        ScenarioDefect("start = \"2025-10-01\"", "start = \"1 October\"", "S105 5:9"),
        ScenarioDefect("start = \"2025-10-01\"", "start = 2025", "S103 5:9"),
        ScenarioDefect("start = \"2025-10-01\"", "start = \"2025-10-15\"", "S105 5:9", "first day"),
        ScenarioDefect("\"gas-year\"", "\"year\"", "S105 6:11", "gas-year"),
        ScenarioDefect("\"gas-year\"", "\"peakday\"", "S105 6:11", "did you mean \u{201C}peak-day\u{201D}?"),
        ScenarioDefect("\"gas-year\"", "12", "S103 6:11"),
        ScenarioDefect("\"served-first\"", "\"served first\"", "S105 7:15", "served-first"),
        ScenarioDefect("= 30", "= 130", "S105 8:19", "0 to 100"),
        ScenarioDefect("= 30", "= -1", "S105 8:19"),
        ScenarioDefect("= 30", "= nan", "S105 8:19"),
        ScenarioDefect("= 30", "= inf", "S105 8:19"),
        ScenarioDefect("= 30", "= \"30\"", "S103 8:19"),
        ScenarioDefect("[\"S1\"]", "[\"S1\", \"S9\"]", "S106 9:18"),
        ScenarioDefect("[\"S1\"]", "\"S1\"", "S103 9:11", "list"),
        ScenarioDefect("[\"S1\"]", "[1]", "S103 9:12"),
        ScenarioDefect("[\"It lasts.\"]", "\"It lasts.\"", "S103 10:15"),
        ScenarioDefect("[\"It lasts.\"]", "[\"It lasts.\"", "S101 12:1"),
        ScenarioDefect("assumptions", "extends = \"nobody\"\nassumptions", "S109 10:11"),
        ScenarioDefect("assumptions", "extends = \"good\"\nassumptions", "S109 10:11"),
        ScenarioDefect("assumptions", "extends = 1\nassumptions", "S103 10:11"),
        ScenarioDefect("assumptions", "title = \"again\"\nassumptions", "S101 10:9"),
        ScenarioDefect("assumptions", "colour = \"red\"\nassumptions", "S102 10:1", "remove it"),
        ScenarioDefect("[[shock]]\nkind = \"route-outage\"", "[shock]\nkind = \"route-outage\"", "S101 18:1"),
        ScenarioDefect("kind = \"route-outage\"\n", "", "S104 12:1", "route-outage"),
        ScenarioDefect(
            "\"route-outage\"", "\"route-outtage\"", "S105 13:8", "did you mean \u{201C}route-outage\u{201D}?"),
        ScenarioDefect("\"route-outage\"", "\"war\"", "S105 13:8", "write one of"),
        ScenarioDefect("\"route-outage\"", "7", "S103 13:8"),
        ScenarioDefect("routes = [\"BB_AA\"]\n", "", "S104 12:1", "which routes fail"),
        ScenarioDefect(
            "routes = [\"BB_AA\"]", "route = [\"BB_AA\"]", "S102 14:1", "did you mean \u{201C}routes\u{201D}?"),
        ScenarioDefect("[\"BB_AA\"]", "[\"BB_A\"]", "S106 14:11", "did you mean \u{201C}BB_AA\u{201D}?"),
        ScenarioDefect("[\"BB_AA\"]", "[\"BB_AA\", \"Nord Stream\"]", "S106 14:20"),
        ScenarioDefect("[\"BB_AA\"]", "[]", "S105 14:10", "at least one"),
        ScenarioDefect("[\"BB_AA\"]", "\"BB_AA\"", "S103 14:10"),
        ScenarioDefect("depth = 50", "dept = 50", "S102 15:1", "did you mean \u{201C}depth\u{201D}?"),
        ScenarioDefect("depth = 50", "depth = 150", "S105 15:9"),
        ScenarioDefect("depth = 50", "depth = -0.1", "S105 15:9"),
        ScenarioDefect("depth = 50", "depth = \"all\"", "S103 15:9"),
        ScenarioDefect("\"2026-01-01\"", "\"2026-02-30\"", "S105 16:8"),
        ScenarioDefect("\"2026-01-01\"", "true", "S103 16:8"),
        ScenarioDefect("\"2026-01-01\"", "\"2026-01-01\"\nto = \"2025-12-31\"", "S107 17:6", "correct one"),
        ScenarioDefect("rise = 5.5", "", "S104 18:1"),
        ScenarioDefect("rise = 5.5", "rise = -101", "S107 20:8"),
        ScenarioDefect("rise = 5.5", "rise = nan", "S105 20:8"),
        ScenarioDefect("rise = 5.5", "rise = 5.5\nzones = [\"AA\", \"DD\"]", "S106 21:16"),
        ScenarioDefect("rise = 5.5", "rise = 5,5", "S101 20:9"),
        ScenarioDefect(
            "[[shock]]\nkind = \"demand-rise\"\nrise = 5.5", "[[shcok]]\nkind = \"demand-rise\"", "S102 18:1", "shock"),
    ]

    @Test(arguments: defects)
    func oneDefectGivesOneFinding(_ defect: ScenarioDefect) throws {
        let text = ScenarioFolder.good.replacing(defect.old, with: defect.new, maxReplacements: 1)
        #expect(text != ScenarioFolder.good)
        let (scenario, findings) = try ScenarioFolder(files: ["good": text]).read()
        #expect(scenario == nil)
        let told = findings.map { "\($0.code) \($0.place.line):\($0.place.column)" }
        #expect(told.contains(defect.finding), "\(findings)")
        let finding = findings.first { "\($0.code) \($0.place.line):\($0.place.column)" == defect.finding }
        #expect(finding?.place.file == "good.toml")
        #expect(defect.remedy.isEmpty || finding?.remedy.contains(defect.remedy) == true, "\(findings)")
        // A misspelt key that was needed is missing as well; nothing else may follow.
        #expect(findings.count == 1 || (defect.finding.hasPrefix("S102") && findings.count == 2), "\(findings)")
    }

    @Test func idleShocksAreWarnedAbout() throws {
        for (old, new, place) in [
            ("\"2026-01-01\"", "\"2026-10-01\"", "16:8"), ("from = \"2026-01-01\"", "to = \"2025-09-30\"", "16:6"),
            ("\"gas-year\"", "\"peak-day\"", "16:8"),
        ] {
            let text = ScenarioFolder.good.replacing(old, with: new)
            let (scenario, findings) = try ScenarioFolder(files: ["good": text]).read()
            #expect(scenario != nil)
            #expect(findings.map(\.code) == ["S107"] && findings.first?.severity == .warning, "\(findings)")
            #expect("\(findings[0].place.line):\(findings[0].place.column)" == place)
        }
    }

    @Test func shockMayEndOnTheFirstDayAndBeginOnTheLast() throws {
        for (old, new) in [
            ("from = \"2026-01-01\"", "to = \"2025-10-01\""), ("\"2026-01-01\"", "\"2026-09-30\""),
        ] {
            let text = ScenarioFolder.good.replacing(old, with: new)
            #expect(try ScenarioFolder(files: ["good": text]).read().findings.isEmpty)
        }
    }

    @Test func childExtendsItsParent() throws {
        let child =
            "format = 1\nid = \"child\"\ntitle = \"Colder\"\nextends = \"good\"\nhorizon = \"cold-spell\"\n"
            + "assumptions = [\"Cold.\"]\n[[shock]]\nkind = \"demand-rise\"\nrise = 1\n"
        let parent = ScenarioFolder.good.replacing("from = \"2026-01-01\"", with: "")
        let (scenario, findings) = try ScenarioFolder(files: ["good": parent, "child": child]).read("child")
        #expect(findings.isEmpty, "\(findings)")
        let read = try #require(scenario)
        #expect(read.id == "child" && read.title == "Colder" && read.horizon == .coldSpell)
        #expect(
            read.summary == "The eastern route closes." && read.cooperation == .servedFirst && read.storagePercent == 30
        )
        #expect(read.assumptions == ["It lasts.", "Cold."] && read.sources == ["S1"])
        #expect(read.shocks.map { type(of: $0).keyword } == ["route-outage", "demand-rise", "demand-rise"])
    }

    @Test func circlesAreRefused() throws {
        func text(_ id: String, _ parent: String) -> String {
            "format = 1\nid = \"\(id)\"\ntitle = \"T\"\nextends = \"\(parent)\"\n"
        }
        let folder = ScenarioFolder(files: ["a": text("a", "b"), "b": text("b", "c"), "c": text("c", "a")])
        let (scenario, findings) = try folder.read("a")
        #expect(scenario == nil)
        #expect(findings.map(\.code) == ["S109"])
        #expect(findings.first?.place == DataPlace(file: "c.toml", line: 4, column: 11))
        #expect(findings.first?.message == "a → b → c → a leads back to itself")
    }

    @Test func defectsOfAParentAreReportedThere() throws {
        let child = "format = 1\nid = \"child\"\ntitle = \"T\"\nextends = \"good\"\n"
        let parent = ScenarioFolder.good.replacing("depth = 50", with: "depth = 500")
        let (scenario, findings) = try ScenarioFolder(files: ["good": parent, "child": child]).read("child")
        #expect(scenario == nil)
        #expect(findings.map(\.place) == [DataPlace(file: "good.toml", line: 15, column: 9)])
    }

    @Test func sizeIsLimited() throws {
        var limits = Limits()
        limits.scenarioBytes = ScenarioFolder.good.utf8.count
        let folder = ScenarioFolder(files: ["good": ScenarioFolder.good])
        #expect(try folder.read(limits: limits).findings.isEmpty)
        limits.scenarioBytes -= 1
        #expect(try folder.read(limits: limits).findings.map(\.code) == ["D004"])
        limits = Limits()
        limits.shocksPerScenario = 2
        #expect(try folder.read(limits: limits).findings.isEmpty)
        limits.shocksPerScenario = 1
        #expect(try folder.read(limits: limits).findings.map(\.code) == ["D004"])
    }

    @Test func extendedScenariosAreLimited() throws {
        func folder(_ count: Int) -> ScenarioFolder {
            var files = ["good": ScenarioFolder.good]
            for index in 0..<count {
                let parent = index + 1 < count ? "s\(index + 1)" : "good"
                files["s\(index)"] = "format = 1\nid = \"s\(index)\"\ntitle = \"T\"\nextends = \"\(parent)\"\n"
            }
            return ScenarioFolder(files: files)
        }
        let limit = Limits.standard.scenariosPerScenario
        for (count, codes) in [(limit - 1, []), (limit, []), (limit + 1, ["D004"])] {
            let findings = try folder(count).read("s0").findings
            #expect(findings.map(\.code) == codes)
            #expect(findings.allSatisfy { $0.message.contains("\(limit)") })
        }
    }

    /// 256 lists in each other are read (and are no list of sources); one more is refused before the parser sees it.
    @Test func depthIsLimited() throws {
        for (depth, code) in [(255, "S103"), (256, "S103"), (257, "S101")] {
            let lists = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            let text = ScenarioFolder.good.replacing("[\"S1\"]", with: lists)
            let findings = try ScenarioFolder(files: ["good": text]).read().findings
            #expect(findings.map(\.code) == [code] && findings.first?.place.line == 9, "\(findings)")
            #expect(code == "S103" || findings.first?.message.contains("256 deep") == true)
        }
        for (parts, code) in [(255, "S102"), (256, "S102"), (257, "S101")] {
            let key = String(repeating: "a.", count: parts - 1) + "b = 1\n"
            let findings = try ScenarioFolder(files: ["good": key + ScenarioFolder.good]).read().findings
            #expect(findings.first?.code == code && findings.first?.place.line == 1, "\(findings)")
            #expect(code == "S102" || findings.first?.message.contains("256 parts") == true)
        }
    }

    @Test func bytesThatAreNoTextAreFound() throws {
        #expect(try ScenarioFolder(files: ["good": "format = 1\0"]).read().findings.map(\.code) == ["D101"])
        #expect(try ScenarioFolder(files: ["other": ""]).read("good").findings.map(\.code) == ["D003"])
        #expect(
            try ScenarioFolder(files: ["good": "\u{FEFF}" + ScenarioFolder.good]).read().findings.map(\.code) == [
                "D102"
            ])
    }

    /// The parser would end the program at these.
    @Test(arguments: [
        "[[{shock]]", "[{", "[[\nshock]]", "[[\rshock]]", "[ =", "[[žluť]]", "[#", "[.a]", "[[,", "a = [}]",
        "a = [1, }", "a = { b = [ } ] }", "a = 2026-01-01 1", "a = 1 2",
    ])
    func textsThatWouldEndTheProgramAreRefused(_ header: String) throws {
        let text = ScenarioFolder.good + "\n" + header
        let findings = try ScenarioFolder(files: ["good": text]).read().findings
        #expect(findings.map(\.code) == ["S101"] && findings.first?.place.line == 21, "\(findings)")
        let earlier = "a = \n" + text
        #expect(try ScenarioFolder(files: ["good": earlier]).read().findings.map(\.place.line) == [1])
    }

    @Test func deepNestingIsRefused() throws {
        let deep =
            "format = 1\nsources = " + String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000)
        #expect(try ScenarioFolder(files: ["good": deep]).read().findings.map(\.code) == ["S101"])
        for piece in ["[", "{a=", "[["] {
            let text = "a = " + String(repeating: piece, count: 100_000)
            #expect(try ScenarioFolder(files: ["good": text]).read().findings.map(\.code) == ["S101"])
        }
    }

    @Test func emptyFileSaysWhatIsMissing() throws {
        #expect(try ScenarioFolder(files: ["good": ""]).read().findings.map(\.code) == ["S104", "S104", "S104"])
    }
}
