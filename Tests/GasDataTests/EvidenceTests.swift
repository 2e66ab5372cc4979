import Foundation
import GasData
import GasModel
import Testing

/// Disputes and gaps.
@Suite struct EvidenceTests {
    @Test func twoDocumentsAndARangeAreADispute() throws {
        var dataset = TinyDataset.valid
        #expect(try dataset.load().disputes.isEmpty)
        try dataset.set("routes.csv", line: 2, "capacity_source", to: "S1;S2")
        let dispute = try #require(dataset.load().disputes.first)
        #expect(dispute.unit == "GWh/d")
        #expect(dispute.key == "J1_BB" && dispute.attribute == "capacity" && dispute.sources == ["S1", "S2"])
        #expect(dispute.range == Interval(low: 140, central: 150, high: 160) && abs(dispute.spread - 20 / 160.0) < 1e-12)
        #expect(dispute.place == (try dataset.place("routes.csv", line: 2, "capacity_gwh_per_day")))
        try dataset.set("bibliography.csv", line: 3, "how_read", to: "estimate")
        #expect(try dataset.load().disputes.isEmpty)
    }

    @Test func aPotentialIsNoDisputeUnlessItSaysSo() throws {
        var dataset = TinyDataset.valid
        try dataset.set("sources.csv", line: 2, "volume_source", to: "S1;S2")
        #expect(try dataset.load().disputes.isEmpty)
        try dataset.set("sources.csv", line: 2, "volume_range", to: "disputed")
        #expect(try dataset.load().disputes.map(\.key) == ["N_J1"])
        #expect(try dataset.load().network?.sources[0].yearlyVolume?.meaning == .disputed)
        let valid = try #require(TinyDataset.valid.load().network)
        #expect(valid.sources[0].yearlyVolume?.rangeRemark == "low observed, high technical")
        // Without a range there is nothing to say of its ends; a capacity has no such column.
        #expect(valid.terminals[0].yearlyVolume?.meaning == .potential && valid.routes[0].capacity?.meaning == .disputed)
        #expect(valid.routes[1].capacity?.rangeRemark == "")
    }

    @Test func gapsComeWithWhatWouldCloseThem() throws {
        let gaps = try TinyDataset.valid.load().gaps
        func gap(_ key: String, _ attribute: String) -> Gap? { gaps.first { $0.key == key && $0.attribute == attribute } }
        #expect(gap("BB_AA", "tariff")?.kind == .unknown && gap("BB_AA", "tariff")?.closedBy == "Tariff decision")
        #expect(gap("OWN_AA", "cost")?.kind == .estimate && gap("OWN_AA", "cost")?.closedBy == "Annual report of the producer")
        #expect(gap("N_J1", "capacity") == nil)
        // LNG has no daily limit at its source; a zone without a market consumes nothing.
        #expect(gap("LNG_BB", "capacity") == nil && !gaps.contains { $0.key == "CC" })
    }

    @Test func aClosedGapIsReported() throws {
        var dataset = TinyDataset.valid
        try dataset.edit("gaps.csv") { $0 + "terminals,T_BB,sendout,nothing,\n" }
        let finding = try #require(dataset.load().findings.first)
        #expect(finding.code == "D603" && finding.place.line == 4 && finding.severity == .warning)
    }

    /// A gap may point to a figure that is itself defective: its central value above its high end is a finding, not a crash.
    @Test func aGapWithADisorderedFigureIsAFinding() throws {
        var dataset = TinyDataset.valid
        try dataset.edit("gaps.csv") { $0 + "terminals,T_BB,sendout,nothing,\n" }
        try dataset.edit("terminals.csv") { $0.replacingOccurrences(of: "Bay Terminal,60,,70", with: "Bay Terminal,80,,70") }
        let loaded = try dataset.load()
        #expect(loaded.network == nil || loaded.hasError)
        #expect(loaded.findings.contains { $0.code == "D310" && $0.severity == .error })
    }

    static let datasets = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Datasets")

    @Test func everyGapOfTheDefaultDatasetNamesADocument() {
        let loaded = Dataset.load(
            from: Self.datasets.appendingPathComponent("southeast-europe"), criteria: Self.datasets.appendingPathComponent("Criteria"))
        for gap in loaded.gaps { #expect(!gap.closedBy.isEmpty, "\(gap.place) \(gap.attribute)") }
        #expect(loaded.gaps.contains { $0.kind == .unknown } && loaded.gaps.contains { $0.kind == .estimate })
        // The dated criteria of its edition were found and all of them apply.
        #expect(!loaded.findings.contains { ["D602", "D603"].contains($0.code) }, "\(loaded.findings)")
        #expect(!loaded.disputes.isEmpty)
    }

    @Test func theCriteriaOfAnEditionApplyToItOnly() throws {
        let file = "id,table,key,attribute,aggregate,unit,minimum,maximum,source,why\nQ,demand,AA,annual,row,twh,30,,S,why\n"
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("criteria-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(file.utf8).write(to: folder.appendingPathComponent("1-0.csv"))
        #expect(Dataset.load(from: TinyDataset.folder, criteria: folder).findings.map(\.code) == ["D601"])
        try FileManager.default.moveItem(at: folder.appendingPathComponent("1-0.csv"), to: folder.appendingPathComponent("2-0.csv"))
        #expect(Dataset.load(from: TinyDataset.folder, criteria: folder).findings.isEmpty)
    }

    @Test func theStarterIsValid() {
        let loaded = Dataset.load(from: Self.datasets.appendingPathComponent("starter"))
        #expect(loaded.findings.isEmpty && loaded.network?.zones.count == 3, "\(loaded.findings)")
    }
}
