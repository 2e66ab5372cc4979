import Foundation
import GasModel
import Testing

@testable import GasData

/// What public platforms give out, as rows of a dataset.
@Suite struct PortalImportTests {
    static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")

    private func rows(_ text: String?) throws -> [[String: String]] {
        let lines = try #require(text).split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        return lines.dropFirst().map { Dictionary(zip(lines[0], $0), uniquingKeysWith: { first, _ in first }) }
    }

    private func file(_ name: String, of imported: ImportedDataset) -> String? { imported.files.first { $0.name == name }?.text }

    @Test func flowsOfBothOperatorsMakeOneRow() throws {
        let imported = try EntsogImport.addition(
            from: Self.fixtures.appendingPathComponent("entsog.json"), to: TinyDataset.folder, by: .gasYear)
        let rows = try rows(file("observed_flows.csv", of: imported))
        // The row that the dataset had for another period stays.
        #expect(rows.map { $0["route"] } == ["BB_AA", "AA_BB", "BB_AA", "J1_BB"])
        let flow = rows[2]
        #expect(flow["period_start"] == "2025-10-01" && flow["period_end"] == "2025-10-04")
        #expect(flow["mean_gwh_per_day"] == "54" && flow["mean_low_gwh_per_day"] == "53" && flow["mean_high_gwh_per_day"] == "55")
        #expect(flow["max_gwh_per_day"] == "58" && flow["grade"] == "A" && flow["source"] == "ENTSOG_TP")
        // The other direction of the point is the other route; MWh are not kWh.
        #expect(rows[1]["mean_gwh_per_day"] == "1")
        // A gas day that begins at 22:00 is the next day's; an hourly rate is worth twenty-four.
        #expect(rows[3]["period_start"] == "2025-10-01" && rows[3]["mean_gwh_per_day"] == "48")
        #expect(try self.rows(file("bibliography.csv", of: imported)).map { $0["id"] } == ["S1", "S2", "ENTSOG_TP"])
    }

    @Test func whatIsNotUsedIsListed() throws {
        let imported = try EntsogImport.addition(
            from: Self.fixtures.appendingPathComponent("entsog.json"), to: TinyDataset.folder, by: .gasYear)
        let dropped = imported.notes.filter { $0.kind == .dropped }.map(\.text)
        #expect(
            dropped == [
                "ITP-2 Gate 2, exit of AA-TSO-0009: no route of the point begins at BB (1 record)",
                "ITP-2 Gate 2: a negative flow (1 record)",
                "ITP-2 Gate 2: no value (1 record)",
                "ITP-2 Gate 2: the operator ZZ-TSO-0001 is not in points.csv (1 record)",
                "ITP-2 Gate 2: the unit \u{201C}Nm3/d\u{201D} is not known (1 record)",
                "ITP-7 Gate 7: the point is not in points.csv (1 record)",
                "indicator \u{201C}Nomination\u{201D}: only physical flows are read (1 record)",
                "physical flow by hour: only gas days are read (1 record)",
            ])
        // A provisional record does not take the place of a confirmed one, however late it came.
        #expect(imported.notes.contains { $0.kind == .converted && $0.text.contains("1 records gave way") })
        #expect(imported.notes.contains { $0.text.contains("firm technical capacity of J1_BB") && $0.text.contains("140 GWh/d; the dataset has 150") })
        let page = try #require(file("IMPORT.md", of: imported))
        #expect(dropped.allSatisfy { page.contains($0) })
    }

    @Test func aGapIsAGapAndNoZero() throws {
        var day = try #require(Day(year: 2025, month: 10, day: 1))
        var lines = ["pointKey;operatorKey;directionKey;indicator;periodFrom;periodTo;unit;value;flowStatus"]
        for index in 0..<20 {
            if index % 10 < 8 { lines.append("ITP-1;AA-TSO-0001;entry;Physical Flow;\(day);\(day.next);kWh/d;10000000;Confirmed") }
            day = day.next
        }
        try written(lines) { file in
            let imported = try EntsogImport.addition(from: file, to: TinyDataset.folder, by: .gasYear)
            #expect(imported.files.map(\.name) == ["IMPORT.md"])
            #expect(imported.notes.contains { $0.kind == .missing && $0.text.contains("16 of 18 days; no row") })
        }
        // One day in ten may be missing.
        try written(lines.filter { !$0.contains("2025-10-11") && !$0.contains("2025-10-1") } ) { file in
            let imported = try EntsogImport.addition(from: file, to: TinyDataset.folder, by: .month)
            #expect(imported.notes.contains { $0.kind == .read && $0.text.contains("8 days") })
            #expect(try rows(self.file("observed_flows.csv", of: imported)).last?["period_end"] == "2025-10-08")
        }
    }

    private func written(_ lines: [String], _ body: (URL) throws -> Void) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("portal-\(UUID().uuidString).csv")
        try Data(lines.joined(separator: "\n").utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try body(file)
    }

    @Test func namesOfFieldsMayBeInSnakeCase() throws {
        try written([
            "point_key,operator_key,direction_key,indicator,period_from,period_to,unit,value",
            "ITP-1,AA-TSO-0001,entry,Physical Flow,2025-10-01T06:00:00+02:00,2025-10-02T06:00:00+02:00,kWh/d,10000000",
        ]) { file in
            let imported = try EntsogImport.addition(from: file, to: TinyDataset.folder, by: .gasYear)
            #expect(try rows(self.file("observed_flows.csv", of: imported)).last?["mean_gwh_per_day"] == "10")
        }
    }

    @Test func levelsOfADayFile() throws {
        let file = Self.fixtures.appendingPathComponent("agsi-day.csv")
        let day = try #require(Day(year: 2024, month: 1, day: 20))
        let imported = try AgsiImport.addition(from: file, to: TinyDataset.folder, day: day)
        let rows = try rows(self.file("observed_levels.csv", of: imported))
        #expect(rows.map { $0["zone"] } == ["AA", "AA", "BB"])
        #expect(rows[1]["level_percent"] == "84.63" && rows[1]["day"] == "2024-01-20" && rows[1]["notes"] == "Estimated by the operator.")
        #expect(rows[2]["level_percent"] == "60.59" && rows[2]["source"] == "GIE_AGSI")
        #expect(imported.notes.contains { $0.kind == .dropped && $0.text.hasPrefix("Belgium") })
        #expect(imported.notes.contains { $0.text.contains("working volume 97643.8 (dataset 4000) GWh") })
        #expect(throws: ImportError.unreadable("the file does not say its gas day; name it with --day")) {
            try AgsiImport.addition(from: file, to: TinyDataset.folder, day: nil)
        }
    }

    @Test func levelsOfTheInterface() throws {
        try written([
            #"{"last_page": 1, "total": 2, "data": [{"name": "EU", "code": "eu", "gasDayStart": "2025-10-01", "full": "82.1", "status": "E","#,
            #" "children": [{"name": "Aland", "code": "AA", "gasDayStart": "2025-10-01", "full": "90.5", "status": "C", "workingGasVolume": "4.0"},"#,
            #" {"name": "Boreland", "code": "BB", "gasDayStart": "2025-10-01", "full": "-", "status": "N"}]}]}"#,
        ]) { file in
            let imported = try AgsiImport.addition(from: file, to: TinyDataset.folder, day: nil)
            let rows = try rows(self.file("observed_levels.csv", of: imported))
            #expect(rows.last?["zone"] == "AA" && rows.last?["level_percent"] == "90.5" && rows.last?["notes"] == "")
            #expect(imported.notes.contains { $0.kind == .dropped && $0.text.hasPrefix("Boreland: no confirmed") })
            #expect(imported.notes.contains { $0.kind == .missing && $0.text == "BB: no record" })
        }
    }

    /// Fields as in a directory that a client of the platform saved (nhcb/entsog-py, `mapping/operatorpointdirections.csv`).
    static let directory = [
        ",pointKey,pointLabel,operatorKey,operatorLabel,directionKey,isInvalid,tSOCountry",
        "0,ITP-1,Gate 2,AA-TSO-0001,Aland Grid,entry,False,AA", "1,ITP-1,Gate 2,AA-TSO-0009,Boreland Grid,exit,False,AA",
        "2,ITP-3,Gate 3,AA-TSO-0009,Boreland Grid,exit,False,AA", "3,ITP-3,Gate 3,CC-TSO-0001,Cisland Grid,entry,False,CC",
        "4,ITP-4,Gate 4,CC-TSO-0001,Cisland Grid,exit,False,CC", "5,ITP-4,Gate 4,AA-TSO-0001,Aland Grid,entry,,AA",
        "6,ITP-5,Gate 5,AA-TSO-0001,Aland Grid,exit,True,AA", "7,ITP-6,Gate 6,ZZ-TSO-0001,,exit,False,ZZ",
        "8,ITP-2,Gate,AA-TSO-0001,Aland Grid,entry,False,AA",
    ]

    @Test func aPointThatLeavesNoChoiceGetsItsRoute() throws {
        var dataset = TinyDataset.valid
        try dataset.edit("points.csv") { $0 + "entsog,CC-TSO-0001,CC,S1,A,\n" }
        try dataset.written { folder in
            try written([Self.directory.joined(separator: "\n") + "\n"]) { file in
                let imported = try EntsogDirectoryImport.addition(from: file, to: folder)
                let row = try #require(try rows(self.file("points.csv", of: imported)).last)
                #expect(row["key"] == "ITP-3" && row["item"] == "BB_CC" && row["grade"] == "C" && row["source"] == "ENTSOG_OPD")
                func texts(_ kind: ImportedDataset.Note.Kind) -> [String] { imported.notes.filter { $0.kind == kind }.map(\.text) }
                #expect(texts(.read).contains("ITP-1 Gate 2: BB_AA, as in points.csv"))
                #expect(texts(.missing) == [
                    "ITP-1 Gate 2, which points.csv has for AA_BB: no exit at AA and no entry at BB",
                    "ITP-2 Gate, which points.csv has for J1_BB: no exit at J1 and no entry at BB",
                ])
                #expect(texts(.dropped) == [
                    "ITP-4 Gate 4, from CC to AA: the dataset has no such route (1 record)",
                    "records that the platform calls invalid (1 record)", "the operator ZZ-TSO-0001 is not in points.csv (1 record)",
                ])
            }
        }
    }

    /// Rows as the platform gave them: read to the last field, and dropped with the reason, for they are allocations.
    @Test func realRowsAreRead() throws {
        let operational = Self.fixtures.appendingPathComponent("entsog-operational.csv")
        let records = try PortalRecords.read(operational, wanted: EntsogRecord.wanted, limits: .standard).records
        let read = try records.map { try EntsogRecord($0) }
        #expect(read.map(\.point) == ["ITP-00061", "ITP-00061", "ITP-00115"])
        #expect(read.map(\.isEntry) == [true, false, false])
        let rates: [Double] = [137_280, 447_342_872, 160_000_000]
        for (record, rate) in zip(read, rates) { #expect(record.rate == rate * 1e-6) }
        #expect(read.allSatisfy { $0.days == 1 && $0.isConfirmed && $0.firstDay.description == "2018-01-01" })
        let flows = try EntsogImport.addition(from: operational, to: TinyDataset.folder, by: .month)
        #expect(flows.notes.contains { $0.text == "indicator \u{201C}Allocation\u{201D}: only physical flows are read (3 records)" })
        let points = try EntsogDirectoryImport.addition(
            from: Self.fixtures.appendingPathComponent("entsog-points.csv"), to: TinyDataset.folder)
        #expect(points.notes.contains { $0.text == "the operator BE-TSO-0001 (Fluxys Belgium) is not in points.csv (2 records)" })
        #expect(points.files.map(\.name) == ["IMPORT.md"])
    }

    /// Two points from one place to another leave a choice: it is listed and not made.
    @Test func twoPointsOnOneWayAreNoAnswer() throws {
        var dataset = TinyDataset.valid
        try dataset.edit("points.csv") { $0 + "entsog,CC-TSO-0001,CC,S1,A,\n" }
        let second = ["9,ITP-9,Gate 9,AA-TSO-0009,Boreland Grid,exit,False,AA", "10,ITP-9,Gate 9,CC-TSO-0001,Cisland Grid,entry,False,CC"]
        try dataset.written { folder in
            try written([(Self.directory + second).joined(separator: "\n") + "\n"]) { file in
                let imported = try EntsogDirectoryImport.addition(from: file, to: folder)
                #expect(self.file("points.csv", of: imported) == nil)
                #expect(imported.notes.filter { $0.text.contains("2 points and 1 routes lead there") }.count == 2)
                #expect(imported.notes.contains { $0.kind == .missing && $0.text.hasPrefix("no row was made") })
            }
        }
    }

    @Test(arguments: ["", "{", "[]", "{\"data\": []}", "{\"a\": [{}], \"b\": [{}]}", "a,b\n1\n", "a,b\n1,2\n", "\0"])
    func whatIsNoSuchFileIsRefused(_ text: String) throws {
        try written([text]) { file in
            #expect(throws: ImportError.self) { try EntsogImport.addition(from: file, to: TinyDataset.folder, by: .month) }
            #expect(throws: ImportError.self) { try AgsiImport.addition(from: file, to: TinyDataset.folder, day: nil) }
        }
    }

    @Test func aDatasetWithErrorsGetsNoRows() throws {
        var dataset = TinyDataset.valid
        try dataset.set("routes.csv", line: 2, "capacity_gwh_per_day", to: "lots")
        try dataset.written { folder in
            #expect(throws: ImportError.self) {
                try EntsogImport.addition(from: Self.fixtures.appendingPathComponent("entsog.json"), to: folder, by: .month)
            }
        }
    }
}
