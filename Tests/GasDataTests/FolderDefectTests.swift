import Foundation
import GasData
import GasModel
import Testing

/// Defects of whole files, headers and records.
struct TextDefect: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    let code: String
    let place: DataPlace
    var severity = Finding.Severity.error
    let change: @Sendable (String) -> String

    var testDescription: String { "\(code) \(name)" }

    init(
        _ name: String, _ file: String, _ code: String, line: Int, column: Int = 1,
        _ severity: Finding.Severity = .error, _ change: @escaping @Sendable (String) -> String
    ) {
        self.name = name
        self.file = file
        self.code = code
        place = DataPlace(file: file, line: line, column: column)
        self.severity = severity
        self.change = change
    }
}

@Suite struct FolderDefectTests {
    static let records = [
        TextDefect("row too long", "mixes.csv", "D105", line: 2, column: 30) {
            $0.replacing("95,S1,A,", with: "95,S1,A,,x")
        },
        TextDefect("row too short", "junctions.csv", "D105", line: 2, column: 47) {
            $0.replacing(",S1,B,", with: ",S1")
        },
        TextDefect("blank line", "suppliers.csv", "D106", line: 3, .warning) { lines($0) { $0.insert("", at: 2) } },
        TextDefect("byte order mark", "zones.csv", "D102", line: 1, .warning) { "\u{FEFF}" + $0 },
        TextDefect("carriage return alone", "zones.csv", "D103", line: 1, column: 126) {
            $0.replacing("\n", with: "\r")
        },
        TextDefect("quote in the middle", "zones.csv", "D104", line: 2, column: 5) {
            $0.replacing("Aland", with: "A\"land")
        },
        TextDefect("text after a quote", "zones.csv", "D104", line: 2, column: 11) {
            $0.replacing("Aland", with: "\"Aland\"x")
        },
        TextDefect("quote never closed", "map/labels.csv", "D104", line: 2, column: 4) {
            $0.replacing("Aland", with: "\"Aland")
        },
        TextDefect("NUL", "zones.csv", "D101", line: 2, column: 5) { $0.replacing("Aland", with: "A\0land") },
        TextDefect("empty file", "zones.csv", "D107", line: 1) { _ in "" },
    ]

    static let headers = [
        TextDefect("unknown column", "zones.csv", "D201", line: 1, column: 121) {
            $0.replacing("notes", with: "remarks")
        },
        TextDefect("semicolons", "zones.csv", "D201", line: 1) { $0.replacing(",", with: ";") },
        TextDefect("tabs", "suppliers.csv", "D201", line: 1) { $0.replacing(",", with: "\t") },
        TextDefect("misspelt column", "routes.csv", "D201", line: 1, column: 9) {
            $0.replacing("id,name,from", with: "id,name,form")
        },
        TextDefect("column twice", "suppliers.csv", "D202", line: 1, column: 14) {
            $0.replacing("country_iso3", with: "name")
        },
        TextDefect("column without a name", "suppliers.csv", "D204", line: 1, column: 27) {
            $0.replacing("notes", with: "")
        },
        TextDefect("missing unit", "routes.csv", "D205", line: 1, column: 32) {
            $0.replacing("corridor,capacity_gwh_per_day", with: "corridor,capacity")
        },
        TextDefect("other unit", "routes.csv", "D205", line: 1, column: 32) {
            $0.replacing("corridor,capacity_gwh_per_day", with: "corridor,capacity_mcm_per_day")
        },
        TextDefect("other unit of the low end", "demand.csv", "D205", line: 1, column: 17) {
            $0.replacing("annual_low_twh", with: "annual_low_bcm")
        },
        TextDefect("missing column", "bibliography.csv", "D203", line: 1) { text in
            lines(text) { rows in
                for index in rows.indices where !rows[index].isEmpty {
                    var cells = rows[index].split(separator: ",", omittingEmptySubsequences: false)
                    cells.remove(at: 1)
                    rows[index] = cells.joined(separator: ",")
                }
            }
        },
    ]

    @Test(arguments: records + headers)
    func oneDefectIsFoundWhereItIs(_ defect: TextDefect) throws {
        var dataset = TinyDataset.valid
        try dataset.edit(defect.file, defect.change)
        let findings = try dataset.load().findings
        let finding = try #require(findings.first { $0.code == defect.code }, "\(findings)")
        #expect(finding.place == defect.place, "\(findings)")
        #expect(finding.severity == defect.severity)
        #expect(findings.count == 1, "\(findings)")
    }

    @Test func rowThatIsRaggedIsStillReferredTo() throws {
        var dataset = TinyDataset.valid
        try dataset.edit("zones.csv") { $0.replacing("BB,Boreland,study,yes", with: "BB,Boreland,,study,yes,,") }
        #expect(try dataset.load().findings.map(\.code) == ["D105"])
        try dataset.edit("zones.csv") { lines($0) { $0[2] = "BB" } }
        #expect(try dataset.load().findings.map(\.code) == ["D105"])
    }

    @Test func raggedRowIsNotAlsoCalledEmpty() throws {
        var dataset = TinyDataset.valid
        try dataset.edit("bibliography.csv") { $0 + ",Title\n" }
        #expect(try dataset.load().findings.map(\.code) == ["D105"])
    }

    @Test func tableWithoutItsKeyIsReportedOnce() throws {
        var dataset = TinyDataset.valid
        try dataset.edit("bibliography.csv") { $0.replacing("id,title", with: "code,title") }
        #expect(try dataset.load().findings.map(\.code) == ["D201", "D203"])
    }

    @Test func figureThatIsNowhereNeedsNoEvidenceColumns() throws {
        var dataset = TinyDataset.valid
        dataset.replace(
            "junctions.csv", with: "id,name\nJ1,Border leg\n")
        dataset.replace(
            "terminals.csv",
            with: "id,zone,name,sendout_gwh_per_day,sendout_source,sendout_grade\nT_BB,BB,Bay,60,S1,A\n")
        #expect(try dataset.load().findings.isEmpty)
        dataset.replace("terminals.csv", with: "id,zone,name,sendout_gwh_per_day,sendout_grade\nT_BB,BB,Bay,60,A\n")
        let findings = try dataset.load().findings
        #expect(findings.map(\.code) == ["D203"], "\(findings)")
        #expect(findings.first?.message.contains("sendout_source") == true)
    }

    @Test func columnWithoutUnitIsNotAlsoMissing() throws {
        var dataset = TinyDataset.valid
        try dataset.edit("demand.csv") { $0.replacing("zone,annual_twh", with: "zone,annual") }
        let findings = try dataset.load().findings
        #expect(findings.map(\.code) == ["D205"], "\(findings)")
        #expect(findings.first?.remedy.contains("annual_twh") == true)
    }

    @Test(arguments: ["zones", "suppliers", "sources", "routes", "demand", "assumptions", "bibliography"])
    func requiredTableIsMissed(_ table: String) throws {
        var dataset = TinyDataset.valid
        dataset.replace(table + ".csv", with: nil)
        let errors = try dataset.load().findings.filter { $0.severity == .error }
        #expect(errors.map(\.code) == ["D002"], "\(errors)")
        #expect(errors.first?.place == DataPlace(file: table + ".csv", line: 1))
    }

    @Test(arguments: ["entries", "observed_flows", "observed_storage", "contracts", "map/labels", "map/waypoints"])
    func optionalTableMayBeMissing(_ table: String) throws {
        var dataset = TinyDataset.valid
        dataset.replace(table + ".csv", with: nil)
        let loaded = try dataset.load()
        #expect(loaded.network != nil, "\(loaded.findings)")
        #expect(loaded.findings.map(\.code) == ["D006"], "the manifest still lists it: \(loaded.findings)")
        #expect(loaded.findings.first?.place.line ?? 0 > 1)
    }

    @Test func allDefectsAreFoundAtOnce() throws {
        var dataset = TinyDataset.valid
        try dataset.set("zones.csv", line: 2, "role", to: "?")
        try dataset.set("routes.csv", line: 2, "from", to: "J7")
        try dataset.set("routes.csv", line: 3, "capacity_gwh_per_day", to: "-1")
        try dataset.set("storages.csv", line: 2, "start_level_grade", to: "Z")
        let findings = try dataset.load().findings
        #expect(findings.map(\.code) == ["D402", "D305", "D307", "D307"], "\(findings)")
        #expect(findings.map(\.place) == findings.map(\.place).sorted())
    }

    @Test func manifestMustAgreeWithTheFiles() throws {
        var dataset = TinyDataset.valid
        try dataset.edit("datapackage.json") { $0.replacing("\"zones.csv\"", with: "\"zone.csv\"") }
        let findings = try dataset.load().findings
        #expect(findings.map(\.code) == ["D006", "D006"])
        #expect(
            findings.first?.place.line == 1
                && findings.last?.place == DataPlace(file: "datapackage.json", line: 8, column: 15))
        #expect(findings.last?.remedy == "did you mean \u{201C}zones.csv\u{201D}?")
        dataset.replace("datapackage.json", with: "{ not json")
        #expect(try dataset.load().findings.map(\.code) == ["D006"])
        #expect(try dataset.load().network == nil)
        dataset.replace("datapackage.json", with: nil)
        #expect(try dataset.load().findings.map(\.severity) == [.warning])
    }

    @Test func resourcesOfTheManifestAreLimited() throws {
        for (count, codes) in [(64, []), (65, ["D004"])] {
            var dataset = TinyDataset.valid
            let list = Array(repeating: "{\"path\": \"zones.csv\"}", count: count).joined(separator: ",")
            dataset.replace("datapackage.json", with: "{\"title\": \"T\", \"resources\": [\(list)]}")
            #expect(try dataset.load().findings.map(\.code).filter { $0 != "D006" } == codes)
        }
    }

    @Test func fieldsOfTheManifestAreTheColumnsOfTheFile() throws {
        func manifest(_ fields: [String]) -> String {
            let list = fields.map { "{\"name\": \"\($0)\"}" }.joined(separator: ", ")
            return
                "{\"title\": \"T\", \"resources\": [\n{\"path\": \"suppliers.csv\", \"schema\": {\"fields\": [\(list)]}}]}"
        }
        func codes(_ fields: [String]) throws -> [String] {
            var dataset = TinyDataset.valid
            dataset.replace("datapackage.json", with: manifest(fields))
            return try dataset.load().findings.filter { $0.place.line == 2 }.map { "\($0.code) \($0.message)" }
        }
        #expect(try codes(["id", "name", "kind", "country_iso3", "notes"]) == [])
        #expect(
            try codes(["id", "name", "kind", "country_iso3", "note", "notes"]) == [
                "D006 suppliers.csv has no column \u{201C}note\u{201D}"
            ])
        #expect(
            try codes(["id", "name", "kind", "notes"])
                == ["D006 the schema of suppliers.csv does not list its column \u{201C}country_iso3\u{201D}"])
        var damaged = TinyDataset.valid
        damaged.replace("datapackage.json", with: manifest(["id", "name", "kind", "country_iso3", "notes"]))
        try damaged.edit("suppliers.csv") { $0.replacing("country_iso3", with: "country_iso") }
        #expect(
            try damaged.load().findings.filter { $0.place.line == 2 }.isEmpty,
            "the column is to blame, not the manifest")
    }

    @Test func unknownFilesAreNoted() throws {
        var dataset = TinyDataset.valid
        dataset.replace("storage.csv", with: "id\n")
        dataset.replace("README.md", with: "words")
        dataset.replace("storages.csv", with: nil)
        let notes = try dataset.load().findings.filter { $0.code == "D005" }
        #expect(notes.map(\.place) == [DataPlace(file: "storage.csv", line: 1)])
        #expect(notes.first?.remedy == "did you mean \u{201C}storages.csv\u{201D}?")
        #expect(notes.first?.severity == .note)
    }

    @Test func brokenMapIsFound() throws {
        var dataset = TinyDataset.valid
        dataset.replace("map/land.geojson", with: "{\"type\":")
        #expect(try dataset.load().findings.map(\.code) == ["D007"])
    }
}
