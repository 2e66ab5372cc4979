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
            for word in ["significant", "dramatic", "unprecedented", "NaN", "nil", "Optional("] {
                #expect(!text.plain.contains(word), "\(text.plain)", sourceLocation: sourceLocation)
            }
        }
    }

    @Test(arguments: ["turkstream-halt", "zvornik-outage", "russia-stops", "russia-stops-cold-day", "turkstream-maintenance"])
    func shockNotesAreSound(_ name: String) async throws {
        let scenario = try study.scenario(name).scenario
        let document = try await study.shockNote(
            scenario: scenario, date: study.editionDay, generator: "test", command: "test")
        Self.isSound(document)
        // The table and the finding print the same number of short markets.
        let outcome = try study.outcome(of: scenario)
        let short = RegionImpact(outcome, zones: study.studyZones, visible: ShockNote.visible).short
        #expect(document.headlines.first?.figure.hasPrefix("\(short.count) of ") == true)
    }

    @Test func theRegionalReviewIsSound() async throws {
        let document = try await study.regionReview(
            supplier: study.supplier("russia"), date: study.editionDay, generator: "test", command: "test")
        Self.isSound(document)
        let origins = try #require(document.tables.first { $0.id == "origins" })
        let shares = origins.rows.filter { $0.kind != .total }.compactMap { row -> Double? in
            if case .number(let value) = row.cells[2].content { value } else { nil }
        }
        #expect(abs(shares.reduce(0, +) - 100) < 0.11, "shares sum to 100 as printed, what is below their last digit aside")
    }

    @Test func theComparisonNoteIsSound() async throws {
        let document = try await study.comparisonNote(
            [("baseline", .baseline), ("russia-stops-cold-day", .scenario("russia-stops-cold-day"))],
            supplier: study.supplier("russia"), date: study.editionDay, generator: "test", command: "test")
        Self.isSound(document)
    }
}
