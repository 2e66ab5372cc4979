import GasDependency
import Testing

/// The documents on the dataset that ships.
@Suite struct DocumentTests {
    var study: Study { DefaultDatasetTests.study }

    static func isSound(_ document: Document, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(document.problems == [], sourceLocation: sourceLocation)
        #expect((3...6).contains(document.findings.count), "\(document.findings.map(\.plain))", sourceLocation: sourceLocation)
        #expect(!document.sources.isEmpty && !document.settings.isEmpty, sourceLocation: sourceLocation)
        for text in document.texts {
            for word in ["significant", "dramatic", "unprecedented", "NaN", "nil", "Optional(", "GasReport.", "pieces:"] {
                #expect(!text.plain.contains(word), "\(text.plain)", sourceLocation: sourceLocation)
            }
        }
    }

    @Test(arguments: ["turkstream-halt", "zvornik-outage", "russia-stops", "russia-stops-cold-day", "turkstream-maintenance", "balkan-compound"])
    func shockNotesAreSound(_ name: String) async throws {
        let scenario = try study.scenario(name).scenario
        let runs = try await name == "russia-stops-cold-day" ? SharedRuns.coldDay.value : study.shockNoteRuns(scenario: scenario)
        let document = try study.shockNote(runs, date: study.editionDay, generator: "test", command: "test")
        Self.isSound(document)
        // The table and the finding print the same number of short markets.
        let short = RegionImpact(runs.outcome, zones: study.studyZones, visible: ShockNote.visible).short
        #expect(document.headlines.first?.figure.hasPrefix("\(short.count) of ") == true)
    }

    @Test func theRegionalReviewIsSound() async throws {
        let document = try study.regionReview(
            try await SharedRuns.region.value, date: study.editionDay, generator: "test", command: "test")
        Self.isSound(document)
        let origins = try #require(document.tables.first { $0.id == "origins" })
        let shares = origins.rows.filter { $0.kind != .total }.compactMap { row -> Double? in
            if case .number(let value) = row.cells[2].content { value } else { nil }
        }
        #expect(abs(shares.reduce(0, +) - 100) < 0.11, "shares sum to 100 as printed, what is below their last digit aside")
    }

    @Test func theComparisonNoteIsSound() async throws {
        let document = try study.comparisonNote(
            try await SharedRuns.comparison.value, date: study.editionDay, generator: "test", command: "test")
        Self.isSound(document)
    }

    /// A brief answers every question that it promises, and G is A less U wherever the three stand side by side.
    @Test func theBriefHoldsWhatItPromises() async throws {
        let runs = try await SharedRuns.brief("RS")
        let document = try study.countryBrief(runs, date: study.editionDay, generator: "test", command: "test")
        #expect(document.problems == [] && (3...6).contains(document.findings.count))
        let ids = document.figures.map(\.id) + document.tables.map(\.id)
        for id in [
            "dependence", "conventions", "flows", "routes", "region", "months", "store", "shocks", "critical-assets", "help", "frontier",
            "deciding", "past-events",
        ] { #expect(ids.contains(id), "\(id) is missing") }
        for zone in runs.scorecard.zones {
            for pair in zone.dependence {
                let printed = PrintedDependence(pair)
                guard let today = printed.today, let unavoidable = printed.unavoidable, let choice = printed.choice else { continue }
                func shown(_ share: Interval) -> Double { Double(printed.quantity(share).numberText.replacing("<\u{202F}1", with: "0")) ?? .nan }
                #expect(shown(choice) == max(0, shown(today) - shown(unavoidable)), "\(zone.zone)")
            }
        }
    }
}
