import Foundation
import GasModel
import Testing

@testable import GasScores

extension IndicatorDescription: CustomTestStringConvertible {
    public var testDescription: String { id }
}

@Suite struct IndicatorCatalogueTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources/GasScores")
        .resolvingSymlinksInPath()

    @Test func identifiersAreUniqueAndPrintable() {
        let ids = IndicatorCatalogue.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        for id in ids { #expect(id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(id)") }
        #expect(IndicatorCatalogue.page("hhi")?.title == "HHI by supplier")
        #expect(IndicatorCatalogue.page("nonsense") == nil)
    }

    @Test(arguments: IndicatorCatalogue.all)
    func pagesAreComplete(_ page: IndicatorDescription) {
        for text in [
            page.title, page.meaning, page.formula, page.unit, page.range, page.misleads, page.source,
            page.example.text,
        ] {
            #expect(!text.trimmingCharacters(in: .whitespaces).isEmpty)
        }
        #expect(!page.inputs.isEmpty && !page.example.inputs.isEmpty && !page.example.results.isEmpty)
        #expect(page.bands.allSatisfy { !$0.source.isEmpty && ($0.lower != nil || $0.upper != nil) })
    }

    /// Bands do not overlap.
    @Test(arguments: IndicatorCatalogue.all)
    func noValueIsInTwoBands(_ page: IndicatorDescription) {
        for step in -100...12_000 {
            let value = Double(step) / 2
            #expect(page.bands.count { $0.contains(value) } <= 1, "\(page.id) \(value)")
        }
    }

    /// Every file of the room that declares an indicator is in the catalogue, and every page belongs to a file of its own or a family's.
    @Test func everyIndicatorHasItsPageInTheCatalogue() throws {
        let files = try FileManager.default.contentsOfDirectory(at: Self.folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
        var pages = 0
        for file in files {
            pages +=
                try String(contentsOf: file, encoding: .utf8).components(
                    separatedBy: "static let page = IndicatorDescription("
                ).count - 1
        }
        #expect(pages == IndicatorCatalogue.all.count, "a page is missing from the catalogue")
        let supporting: Set = [
            "CertifiedSearch", "DecidingFigures", "EntryUses", "Indicator", "IndicatorCatalogue", "Numerics",
            "ScorecardBuilder", "ProjectRuns", "ProjectDiversity", "CooperationRules", "ProtectedSupply", "ModelledIndicators", "SurvivalRun",
            "SupplyAssets", "SupplyControllers", "RiskScale", "IndicatorOptions", "StructureReadings", "PairReadings",
            "ZoneIndicators", "CriticalAssetRuns",
        ]
        for file in files where !supporting.contains(file.deletingPathExtension().lastPathComponent) {
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(text.contains("static let page = IndicatorDescription("), "\(file.lastPathComponent) has no page")
        }
    }

    @Test func bandsKeepTheirEnds() throws {
        let hhi = try #require(IndicatorCatalogue.page("hhi"))
        #expect(hhi.band(of: 2_000)?.name == "healthy")
        #expect(hhi.band(of: 2_000.1)?.name == "concentrated")
        let rate = try #require(IndicatorCatalogue.page("curtailment-rate"))
        #expect(rate.band(of: 0)?.name == "served")
        #expect(rate.band(of: 3)?.name.contains("no remaining flexibility") == true)
        #expect(rate.band(of: 5)?.name == "5–15 %")
        #expect(rate.band(of: 50)?.name == "30–50 %")
        #expect(rate.band(of: 50.1)?.name == "over 50 %")
        let ird = try #require(IndicatorCatalogue.page("ird"))
        #expect(ird.band(of: 3_584)?.name == "best third")
        #expect(ird.band(of: 6_153)?.name == "middle third")
    }
}
