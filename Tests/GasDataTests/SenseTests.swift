import Foundation
import GasData
import GasModel
import Testing

/// What is well written and does not make sense together.
@Suite struct SenseTests {
    @Test func sharesOfAMixAreReportedAtItsFirstRow() throws {
        for (line, first, share) in [(3, 2, "8"), (5, 4, "41"), (4, 4, "59.4")] {
            var dataset = TinyDataset.valid
            try dataset.set("mixes.csv", line: line, "share_percent", to: share)
            let findings = try dataset.load().findings
            #expect(findings.map(\.code) == ["D506"], "\(findings)")
            #expect(findings.first?.place == (try dataset.place("mixes.csv", line: first, "share_percent")))
        }
        var rounded = TinyDataset.valid
        try rounded.set("mixes.csv", line: 4, "share_percent", to: "60.5")
        #expect(try rounded.load().findings.isEmpty)
    }

    @Test func whatBeginsAndEndsOnOneDayIsInOrder() throws {
        var dataset = TinyDataset.valid
        try dataset.set("sources.csv", line: 3, "available_to", to: "2020-01-01")
        try dataset.set("contracts.csv", line: 2, "end", to: "2024-01-01")
        #expect(try dataset.load().findings.isEmpty)
    }

    @Test func emptyIdentifiersAreNotCalledTheSame() throws {
        var dataset = TinyDataset.valid
        try dataset.edit("prices.csv") { $0 + ",2025-03,1,,,S2,A,\n,2025-03,2,,,S2,A,\n" }
        #expect(try dataset.load().findings.map(\.code) == ["D301", "D301"])
    }

    @Test func productionThatFollowsDemandNeedsAVolume() throws {
        var dataset = TinyDataset.valid
        try dataset.set("sources.csv", line: 4, "follows_demand", to: "yes")
        let findings = try dataset.load().findings
        #expect(findings.map(\.code) == ["D507"], "\(findings)")
        #expect(findings.first?.message.contains("counts as none") == true)
    }

    @Test func sharesMayBeMissingOnlyWhereNothingIsConsumed() throws {
        var dataset = TinyDataset.valid
        let months = (1...12).map { $0 < 10 ? "share_m0\($0)" : "share_m\($0)" }
        for month in months { try dataset.set("demand.csv", line: 4, month, to: "") }
        let loaded = try dataset.load()
        #expect(loaded.findings.isEmpty, "\(loaded.findings)")
        #expect(loaded.network?.demands[2].monthlyShares == Array(repeating: 1.0 / 12, count: 12))
        try dataset.set("demand.csv", line: 4, "share_m03", to: "0.5")
        #expect(try dataset.load().findings.map(\.code) == Array(repeating: "D301", count: 11))
    }

    @Test func routesThatCannotBeUsedReachNothing() throws {
        var dataset = TinyDataset.valid
        try dataset.set("demand.csv", line: 4, "annual_twh", to: "1")
        for (column, value, restored) in [
            ("capacity_gwh_per_day", "0", "20"), ("available_from", "", "2027-01-01"),
            ("status", "idle", "under-construction"),
        ] {
            try dataset.set("routes.csv", line: 5, column, to: value)
            let findings = try dataset.load().findings
            #expect(findings.map(\.code) == ["D503"] && findings.first?.severity == .warning, "\(column): \(findings)")
            try dataset.set("routes.csv", line: 5, column, to: restored)
        }
        #expect(try dataset.load().findings.isEmpty)
    }

    /// A route of 80, a store of 45 at most and wells of 5 bring 130 to AA.
    @Test(arguments: [
        ("routes.csv", 3, "status", "idle"), ("storages.csv", 2, "status", "closed"),
        ("sources.csv", 3, "capacity_gwh_per_day", "0"),
    ])
    func onlyWhatIsInUseCountsOnThePeak(_ file: String, _ line: Int, _ column: String, _ value: String) throws {
        var dataset = TinyDataset.valid
        dataset.replace("criteria.csv", with: nil)
        try dataset.edit("datapackage.json") { $0.replacing("\"criteria.csv\"", with: "\"zones.csv\"") }
        try dataset.set("demand.csv", line: 2, "peak_1in20_high_gwh_per_day", to: "130")
        try dataset.set("demand.csv", line: 2, "peak_1in20_gwh_per_day", to: "130")
        #expect(try dataset.load().findings.isEmpty)
        try dataset.set(file, line: line, column, to: value)
        #expect(try dataset.load().findings.map(\.code) == ["D504"])
    }

    @Test func ownersHoldNoMoreThanAll() throws {
        var dataset = TinyDataset.valid
        try dataset.edit("ownership.csv") { $0 + "bank,aland-gas,49.5,,S2,C,\n" }
        #expect(try dataset.load().findings.isEmpty)
        try dataset.edit("ownership.csv") { $0 + "bank,UGS_AA,1,,S2,C,\n" }
        let findings = try dataset.load().findings
        #expect(findings.map(\.code) == ["D506"], "\(findings)")
        #expect(findings.first?.place == (try dataset.place("ownership.csv", line: 3, "share_percent")))
    }

    /// Each criterion of the fixture, once with a figure at the edge of its range and once beyond.
    @Test(arguments: [
        ("demand.csv", "annual_twh", "C1", "minimum", "20", "20.1"),
        ("demand.csv", "annual_twh", "C1", "maximum", "20", "19.9"),
        ("mixes.csv", "share_percent", "C2", "maximum", "90", "89"),
        ("storages.csv", "working_volume_gwh", "C3", "minimum", "4000", "4001"),
        ("storages.csv", "working_volume_gwh", "C4", "maximum", "0.2", "0.19"),
        ("routes.csv", "capacity_gwh_per_day", "C5", "minimum", "80", "80.5"),
    ])
    func figuresOutsideACriterionAreWarnedAbout(
        _ file: String, _ column: String, _ criterion: String, _ end: String, _ edge: String, _ beyond: String
    ) throws {
        var dataset = TinyDataset.valid
        let line = try #require(Int(criterion.dropFirst())) + 1
        try dataset.set("criteria.csv", line: line, end, to: edge)
        #expect(try dataset.load().findings.isEmpty)
        try dataset.set("criteria.csv", line: line, end, to: beyond)
        let loaded = try dataset.load()
        #expect(loaded.findings.map(\.code) == ["D601"] && loaded.network != nil, "\(loaded.findings)")
        let place = try dataset.place(file, line: criterion == "C5" ? 3 : 2, column)
        #expect(loaded.findings.first?.place == place)
        #expect(loaded.findings.first?.message.contains(criterion) == true)
    }

    /// A sum of which a part is unknown is not judged; what is not in use is not part of it.
    @Test func sumsOfCriteriaAreOfAllStoresInUse() throws {
        let store = "UGS_A2,AA,Second,,1500,,,S1,A,2025,,,,,,,1,,,S1,A,2025,,,,,,,aquifer,operating,,,,,\n"
        var dataset = TinyDataset.valid
        try dataset.edit("storages.csv") { $0 + store }
        try dataset.edit("criteria.csv") {
            $0 + "C6,storages,AA,injection,sum-operating-by-zone,gwh_per_day,25,,operators,Sum of the sites.\n"
        }
        #expect(try dataset.load().findings.map(\.code) == ["D601", "D507"])
        try dataset.set("storages.csv", line: 3, "status", to: "planned")
        #expect(try dataset.load().findings.map(\.message).count == 1, "injection of the first store alone is too low")
    }

    @Test func criteriaOfAnotherFileAreApplied() throws {
        let text = try #require(TinyDataset.valid.files["criteria.csv"]).replacing("twh,15,25", with: "twh,21,25")
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("2026-11-\(UUID().uuidString).csv")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let loaded = Dataset.load(from: TinyDataset.folder, criteria: file)
        #expect(loaded.findings.map(\.code) == ["D601"] && loaded.findings.first?.place.file == "demand.csv")
        let missing = Dataset.load(from: TinyDataset.folder, criteria: URL(fileURLWithPath: "/nonexistent.csv"))
        #expect(missing.findings.map(\.code) == ["D003"])
    }

    @Test func zoneWithoutDemandRowIsFound() throws {
        var dataset = TinyDataset.valid
        try dataset.edit("demand.csv") { lines($0) { $0.remove(at: 3) } }
        let findings = try dataset.load().findings
        #expect(findings.map(\.code) == ["D508"])
        #expect(findings.first?.place == DataPlace(file: "zones.csv", line: 4))
    }

    @Test func zoneThatNoSupplyCanReachIsFound() throws {
        var dataset = TinyDataset.valid
        try dataset.edit("routes.csv") { lines($0) { $0.remove(at: 4) } }
        try dataset.set("demand.csv", line: 4, "annual_twh", to: "1")
        let findings = try dataset.load().findings
        #expect(findings.map(\.code) == ["D503"], "\(findings)")
        #expect(findings.first?.severity == .error)
        #expect(findings.first?.place == (try dataset.place("demand.csv", line: 4, "annual_twh")))
    }

    @Test func zoneThatOnlyPlannedRoutesReachIsAWarning() throws {
        var dataset = TinyDataset.valid
        try dataset.set("demand.csv", line: 4, "annual_twh", to: "1")
        #expect(try dataset.load().findings.isEmpty)
        try dataset.set("routes.csv", line: 5, "status", to: "planned")
        let findings = try dataset.load().findings
        #expect(findings.map(\.code) == ["D503"] && findings.first?.severity == .warning, "\(findings)")
    }

    @Test func peakAboveAllSupplyIsAWarning() throws {
        var dataset = TinyDataset.valid
        try dataset.set("demand.csv", line: 3, "peak_1in20_gwh_per_day", to: "301")
        let loaded = try dataset.load()
        #expect(loaded.findings.map(\.code) == ["D504"], "\(loaded.findings)")
        #expect(loaded.findings.first?.place == (try dataset.place("demand.csv", line: 3, "peak_1in20_gwh_per_day")))
        #expect(loaded.network != nil)
        try dataset.set("demand.csv", line: 3, "peak_1in20_gwh_per_day", to: "299")
        #expect(try dataset.load().findings.isEmpty)
    }

    @Test func yearOfAnotherUnitIsFound() throws {
        // Boreland can be brought 300 GWh/d; a year of 62 TWh has a month of 300.
        for (annual, peak, codes) in [("25", "140", []), ("4000", "140", ["D504"]), ("61.9", "300", []), ("62.1", "301", ["D504"])] {
            var dataset = TinyDataset.valid
            try dataset.set("demand.csv", line: 3, "annual_twh", to: annual)
            try dataset.set("demand.csv", line: 3, "peak_1in20_gwh_per_day", to: peak)
            let findings = try dataset.load().findings
            #expect(findings.map(\.code) == codes, "\(annual): \(findings)")
            let place = try dataset.place("demand.csv", line: 3, "annual_twh")
            #expect(annual != "4000" || findings.first?.place == place)
        }
    }

    @Test func assumptionThatEveryRunNeedsIsMissed() throws {
        var dataset = TinyDataset.valid
        try dataset.set("assumptions.csv", line: 2, "id", to: "default_tarif")
        let findings = try dataset.load().findings
        #expect(findings.map(\.code) == ["D509"])
        #expect(findings.first?.remedy == "did you mean \u{201C}default_tarif\u{201D}?")
    }

    @Test func sourceThatFollowsDemandStandsInAZone() throws {
        var dataset = TinyDataset.valid
        try dataset.set("sources.csv", line: 2, "follows_demand", to: "yes")
        let findings = try dataset.load().findings
        #expect(findings.map(\.code) == ["D510"])
        #expect(findings.first?.place == (try dataset.place("sources.csv", line: 2, "follows_demand")))
    }

    @Test func sourceWithoutAnyLimitIsAWarning() throws {
        var dataset = TinyDataset.valid
        try dataset.set("sources.csv", line: 4, "capacity_gwh_per_day", to: "")
        let findings = try dataset.load().findings
        #expect(findings.map(\.code) == ["D507"], "\(findings)")
        #expect(findings.first?.place == (try dataset.place("sources.csv", line: 4, "volume_twh_per_year")))
    }

    @Test func figuresThatLieTooFarApartAreRefusedByName() throws {
        for value in ["0.0000000001", "9000000000000"] {
            var dataset = TinyDataset.valid
            try dataset.set("routes.csv", line: 2, "capacity_high_gwh_per_day", to: "")
            try dataset.set("routes.csv", line: 2, "capacity_low_gwh_per_day", to: "")
            try dataset.set("routes.csv", line: 2, "capacity_gwh_per_day", to: value)
            let loaded = try dataset.load()
            let finding = try #require(loaded.findings.first { $0.code == "D512" }, "\(loaded.findings)")
            #expect(finding.place == (try dataset.place("routes.csv", line: 2, "capacity_gwh_per_day")))
            #expect(finding.severity == .error)
        }
        // Zero is none and empty is unlimited: neither is a span.
        for value in ["0", ""] {
            var dataset = TinyDataset.valid
            try dataset.set("routes.csv", line: 2, "tariff_eur_per_mwh", to: value)
            #expect(try !dataset.load().findings.contains { $0.code == "D512" })
        }
    }
}
