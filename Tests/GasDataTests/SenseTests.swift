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
}
