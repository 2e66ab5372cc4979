import GasModel
import Testing

@testable import GasData

/// One shock of each kind with new parameters, and one defect at a time in it.
struct ShockDefect: Sendable, CustomTestStringConvertible {
    let shock: String
    /// Code, line and column of the finding; the shock begins in line 4.
    let finding: String
    var remedy = ""

    var testDescription: String { "\(finding): \(shock)" }

    init(_ shock: String, _ finding: String, _ remedy: String = "") {
        self.shock = shock
        self.finding = finding
        self.remedy = remedy
    }
}

@Suite struct ShockDefectTests {
    func read(_ shock: String) throws -> (scenario: Scenario?, findings: [Finding]) {
        let text = "format = 1\nid = \"s\"\ntitle = \"t\"\n[[shock]]\n" + shock + "\n"
        return try ScenarioFolder(files: ["s": text]).read("s")
    }

    static let good = [
        "kind = \"import-ban\"\nsuppliers = [\"north\"]\nzones = [\"EU\", \"AA\"]\ncontracts = \"short\"\ngas = \"lng\"\ndepth = 50\nassumed = [\"depth\"]",
        "kind = \"origin-proof\"\nroutes = [\"BB_AA\"]\nzones = [\"AA\"]\nproof = 20\nassumed = [\"proof\"]",
        "kind = \"transit-stop\"\nroutes = [\"BB_AA\"]\ndestinations = [\"AA\"]",
        "kind = \"asset-outage\"\nassets = [\"UGS_AA\", \"N_J1\", \"T_BB\"]\nupstream = [\"LEG\"]\nfrom = \"2025-11-01\"\nramp = 5",
        "kind = \"owner-sanction\"\nauthority = \"EU\"\nactors = [\"north-gas\"]",
        "kind = \"payment-channel-sanction\"\nbanks = [\"bank\"]\nexempt = [\"BB\"]",
        "kind = \"contract-expiry\"\ncontracts = [\"K1\"]\nfrom = \"2025-11-01\"",
        "kind = \"contract-renewal\"\ncontract = [\"K1\"]\nvolume = 4\nprice = 2.5\nfrom = \"2025-11-01\"",
        "kind = \"tariff\"\nroutes = [\"BB_AA\"]\nprice = 10.2\nsuppliers = [\"north\"]",
        "kind = \"lng-shortage\"\nvolume = 60\nprice = 5",
        "kind = \"low-storage\"\npercent = 30\nzones = [\"AA\"]",
        "kind = \"cold-spell\"\ndays = 14\nfrom = \"2026-01-10\"",
        "kind = \"demand-response\"\nsectors = [\"industry\"]\nsaving = 15\nzones = [\"AA\"]",
        "kind = \"new-asset\"\nassets = [\"BB_CC\"]\nfrom = \"2026-01-01\"",
        "kind = \"delayed-asset\"\nassets = [\"BB_CC\"]\nuntil = \"2026-01-01\"",
    ]

    @Test(arguments: good) func goodShocksAreRead(_ shock: String) throws {
        let (scenario, findings) = try read(shock)
        #expect(findings.isEmpty, "\(findings)")
        let known = try #require(scenario)
        #expect(known.shocks.count == 1 && known.assumedDepths == (shock.contains("assumed") ? [0] : []))
        #expect(try !known.shocks[0].sentence(in: #require(ScenarioFolder.network)).isEmpty)
    }

    static let defects = [
        ShockDefect("kind = \"import-ban\"\nsuppliers = [\"north\"]\nzones = [\"EUU\"]", "S106 7:10", "did you mean \u{201C}EU\u{201D}?"),
        ShockDefect("kind = \"import-ban\"\nsuppliers = [\"north\"]\nzones = [\"energy-comunity\"]", "S106 7:10", "energy-community"),
        ShockDefect("kind = \"import-ban\"\nsuppliers = [\"nort\"]\nzones = [\"EU\"]", "S106 6:14", "north"),
        ShockDefect("kind = \"import-ban\"\nsuppliers = [\"north\"]", "S104 4:1", "where it is forbidden"),
        ShockDefect("kind = \"import-ban\"\nsuppliers = [\"north\"]\nzones = [\"EU\"]\ncontracts = \"sort\"", "S105 8:13", "short"),
        ShockDefect("kind = \"import-ban\"\nsuppliers = [\"north\"]\nzones = [\"EU\"]\ngas = \"pipe\"", "S105 8:7", "pipeline"),
        ShockDefect("kind = \"import-ban\"\nsuppliers = [\"north\"]\nzones = [\"EU\"]\ngas = 1", "S103 8:7"),
        ShockDefect("kind = \"import-ban\"\nsuppliers = [\"north\"]\nzones = [\"EU\"]\nassumed = [\"volume\"]", "S105 8:12", "depth"),
        ShockDefect("kind = \"tariff\"\nroutes = [\"BB_AA\"]\nprice = 1\nassumed = [\"depth\"]", "S105 8:12", "no depth"),
        ShockDefect("kind = \"import-ban\"\nsuppliers = [\"north\"]\nzones = [\"EU\"]\nramp = 5", "S107 8:8"),
        ShockDefect("kind = \"import-ban\"\nsuppliers = [\"north\"]\nzones = [\"EU\"]\nfrom = \"2026-01-01\"\nramp = 1.5", "S107 9:8"),
        ShockDefect("kind = \"origin-proof\"\nzones = [\"AA\"]", "S104 4:1", "add it"),
        ShockDefect("kind = \"origin-proof\"\nsources = [\"N_J2\"]\nzones = [\"AA\"]", "S106 6:12", "N_J1"),
        ShockDefect("kind = \"origin-proof\"\nroutes = [\"BB_AA\"]\nzones = [\"AA\"]\nproof = 120", "S105 8:9", "0 to 100"),
        ShockDefect("kind = \"transit-stop\"\nroutes = [\"BB_AA\"]", "S107 6:10", "correct"),
        ShockDefect("kind = \"transit-stop\"\nroutes = [\"BB_AA\"]\ndestinations = [\"AX\"]", "S106 7:17", "AA"),
        ShockDefect("kind = \"asset-outage\"\nassets = [\"UGS_A\"]", "S106 6:11", "UGS_AA"),
        ShockDefect("kind = \"asset-outage\"\nupstream = [\"LEGS\"]", "S106 6:13", "LEG"),
        ShockDefect("kind = \"asset-outage\"", "S104 4:1"),
        ShockDefect("kind = \"owner-sanction\"\nactors = [\"north-gas\"]", "S104 4:1", "rule of ownership"),
        ShockDefect("kind = \"owner-sanction\"\nauthority = \"USA\"\nactors = [\"north-gas\"]", "S105 6:13", "US"),
        ShockDefect("kind = \"owner-sanction\"\nauthority = \"EU\"\nactors = [\"north-gaz\"]", "S106 7:11", "north-gas"),
        ShockDefect("kind = \"owner-sanction\"\nauthority = \"EU\"\nactors = [\"bank\"]", "S107 7:10", "correct"),
        ShockDefect("kind = \"owner-sanction\"\nauthority = \"EU\"\nactors = [\"north-gas\"]\nlicences = [\"X1\"]", "S106 8:13"),
        ShockDefect("kind = \"owner-sanction\"\nauthority = \"US\"\nactors = [\"north-gas\"]\ncontrolled = [\"aland-gas\"]", "S107 8:14"),
        ShockDefect("kind = \"payment-channel-sanction\"\nbanks = [\"bnak\"]", "S106 6:10", "bank"),
        ShockDefect("kind = \"payment-channel-sanction\"\nbanks = [\"north-gas\"]", "S107 6:9"),
        ShockDefect("kind = \"payment-channel-sanction\"\nbanks = [\"bank\"]\nexempt = [\"AA\"]", "S107 6:9"),
        ShockDefect("kind = \"payment-channel-sanction\"", "S104 4:1"),
        ShockDefect("kind = \"contract-expiry\"\ncontracts = [\"K2\"]", "S106 6:14", "K1"),
        ShockDefect("kind = \"contract-expiry\"\ncontracts = []", "S105 6:13", "at least one"),
        ShockDefect("kind = \"contract-renewal\"\ncontract = [\"K1\"]", "S104 4:1", "TWh/y"),
        ShockDefect("kind = \"contract-renewal\"\ncontract = [\"K1\"]\nvolume = -1", "S107 7:10"),
        ShockDefect("kind = \"contract-renewal\"\ncontract = [\"K1\"]\nvolume = 1\nprice = -1", "S107 8:9"),
        ShockDefect("kind = \"tariff\"\nroutes = [\"BB_AA\"]\nprice = -2", "S107 7:9"),
        ShockDefect("kind = \"lng-shortage\"\nvolume = 100", "S107 6:10"),
        ShockDefect("kind = \"lng-shortage\"\nvolume = 50\nsuppliers = [\"north\"]", "S107 7:13"),
        ShockDefect("kind = \"low-storage\"\npercent = 130", "S105 6:11", "0 to 100"),
        ShockDefect("kind = \"low-storage\"\npercent = 30\nzones = [\"CC\"]", "S107 7:9"),
        ShockDefect("kind = \"cold-spell\"\ndays = 10\nfrom = \"2026-01-10\"", "S107 6:8"),
        ShockDefect("kind = \"cold-spell\"\ndays = 14", "S104 4:1", "first day"),
        ShockDefect("kind = \"demand-response\"\nsectors = [\"industri\"]\nsaving = 15", "S106 6:12", "industry"),
        ShockDefect("kind = \"demand-response\"\nsectors = [\"industry\"]\nsaving = 15\nzones = [\"BB\"]", "S107 8:9"),
        ShockDefect("kind = \"new-asset\"\nassets = [\"BB_CD\"]", "S106 6:11", "BB_CC"),
        ShockDefect("kind = \"delayed-asset\"\nassets = [\"BB_CC\"]", "S104 4:1", "first day"),
        ShockDefect("kind = \"delayed-asset\"\nassets = [\"BB_CC\"]\nuntil = \"2026-02-30\"", "S105 7:9"),
    ]

    @Test(arguments: defects) func oneDefectGivesOneFinding(_ defect: ShockDefect) throws {
        let (scenario, findings) = try read(defect.shock)
        #expect(scenario == nil)
        #expect(findings.map { "\($0.code) \($0.place.line):\($0.place.column)" } == [defect.finding], "\(findings)")
        #expect(defect.remedy.isEmpty || findings.first?.remedy.contains(defect.remedy) == true, "\(findings)")
        #expect(findings.first?.place.file == "s.toml")
    }

    @Test func aContractThatEndsAfterTheRunIsWarnedAbout() throws {
        let (scenario, findings) = try read("kind = \"contract-expiry\"\ncontracts = [\"K1\"]")
        #expect(scenario != nil && findings.map(\.code) == ["S107"] && findings[0].severity == .warning)
        #expect(findings[0].message.contains("2035-01-01"))
    }
}

/// Scenarios made of others.
@Suite struct IncludeTests {
    func text(_ id: String, _ more: String) -> String { "format = 1\nid = \"\(id)\"\ntitle = \"\(id)\"\n" + more }

    static let rise = "[[shock]]\nkind = \"demand-rise\"\nrise = "

    @Test func includesBringShocksAndWhatTheyRestOnButNoSettings() throws {
        let folder = ScenarioFolder(files: [
            "a": text("a", "horizon = \"peak-day\"\nsummary = \"A.\"\nsources = [\"S1\"]\nassumptions = [\"It is cold.\"]\n" + Self.rise + "1\n"),
            "b": text("b", "include = [\"a\"]\nsources = [\"S1\", \"S2\"]\n" + Self.rise + "2\n"),
            "c": text("c", "include = [\"a\", \"b\"]\n" + Self.rise + "3\n"),
        ])
        let (scenario, findings) = try folder.read("c")
        #expect(findings.isEmpty, "\(findings)")
        let read = try #require(scenario)
        #expect(read.horizon == .gasYear && read.summary.isEmpty)
        #expect(read.sources == ["S1", "S2"] && read.assumptions == ["It is cold."])
        #expect(read.shocks.compactMap { ($0 as? ColdDemand)?.factor } == [1.01, 1.01, 1.02, 1.03], "a, then b with its a, then c")
    }

    @Test func extendsAndIncludeGoTogether() throws {
        let folder = ScenarioFolder(files: [
            "base": text("base", "storage_percent = 30\n"), "extra": text("extra", "storage_percent = 50\n" + Self.rise + "2\n"),
            "c": text("c", "extends = \"base\"\ninclude = [\"extra\"]\n"),
        ])
        let read = try #require(try folder.read("c").scenario)
        #expect(read.storagePercent == 30 && read.shocks.count == 1)
    }

    @Test(arguments: [
        ("include = [\"a\"]\n", "S109 4:12"), ("include = [\"x\", \"nobody\"]\n", "S109 4:17"), ("include = \"x\"\n", "S103 4:11"),
    ])
    func defectsOfIncludesAreFound(_ line: String, _ finding: String) throws {
        let folder = ScenarioFolder(files: ["a": text("a", line), "x": text("x", "")])
        #expect(try folder.read("a").findings.map { "\($0.code) \($0.place.line):\($0.place.column)" } == [finding])
    }

    /// Six files that include the next one ten times would be a million.
    @Test func includesOfIncludesEnd() throws {
        var files: [String: String] = ["f6": text("f6", "")]
        for level in 0..<6 {
            let next = Array(repeating: "\"f\(level + 1)\"", count: 10).joined(separator: ", ")
            files["f\(level)"] = text("f\(level)", "include = [\(next)]\n")
        }
        #expect(try ScenarioFolder(files: files).read("f0").findings.contains { $0.code == "D004" })
    }
}
