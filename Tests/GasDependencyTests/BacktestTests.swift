import Foundation
import GasDependency
import Testing

/// The past, run again: verdicts as they stand, misses included, so that a change of the model or the data shows.
@Suite struct BacktestTests {
    static let datasets = ArchitectureTests.root.appendingPathComponent("Datasets")

    static let results: [BacktestResult] = {
        do {
            let backtests = Backtests(datasets: datasets)
            return try backtests.results(of: backtests.library.names)
        } catch {
            fatalError("\(error)")
        }
    }()

    /// Episode, met, missed expectations by name, without evidence.
    static let pinned: [(episode: String, met: Int, missed: [String], noEvidence: Int)] = [
        ("alexandroupolis-outage-2025", 2, [], 1),
        ("azerbaijan-interruption-2025", 4, [], 1),
        ("bulgaria-cut-off-2022", 6, [], 4),
        ("hungary-route-switch-2021", 6, [], 0),
        ("january-2009", 12, ["X18", "X19", "X20"], 0),
        ("omv-cut-off-2024", 5, [], 0),
        ("serbia-from-bulgaria-2021", 2, ["X1", "X2"], 0),
        ("serbian-export-ban-2022", 2, ["X4"], 1),
        ("turkstream-maintenance-2021", 5, [], 3),
        ("turkstream-starts-2020", 2, ["X3", "X4"], 0),
        ("ukrainian-transit-ends-2025", 7, ["X8"], 0),
    ]

    @Test func verdictsStandAsTheyStood() {
        #expect(Self.results.map(\.episode.id) == Self.pinned.map(\.episode))
        for (result, pin) in zip(Self.results, Self.pinned) {
            let missed = result.judged.filter { $0.verdict == .missed }.map(\.expectation.id)
            #expect(result.count(.met) == pin.met && missed == pin.missed, "\(pin.episode): \(result.count(.met)) met, missed \(missed)")
            #expect(result.count(.noEvidence) == pin.noEvidence, "\(pin.episode)")
        }
    }

    /// A miss that nobody looked into is not finished work, and a cause for what was met is a leftover.
    @Test func everyMissHasItsCauseAndNothingElseHasOne() {
        for result in Self.results {
            for row in result.judged {
                #expect(
                    (row.verdict == .missed) == !row.expectation.cause.isEmpty, "\(result.episode.id) \(row.expectation.id): \(row.verdict)")
            }
        }
    }

    /// No source reports a shortage on the eve of an episode.
    @Test func nobodyIsShortWithoutTheEvent() {
        for result in Self.results {
            for line in result.zones {
                #expect(
                    line.unservedBefore < 0.05,
                    "\(result.episode.id): \(result.network.zones[line.zone].name) lacks \(line.unservedBefore) % already")
            }
        }
    }

    /// Told only of the stop and with every pipe of 2009 in place, no gas but Chiren's reaches Bulgaria, and none North Macedonia.
    @Test func januaryOf2009LeavesBulgariaWithChirenAlone() throws {
        let result = try #require(Self.results.first { $0.episode.id == "january-2009" })
        func found(_ id: String) throws -> Double { try #require(result.judged.first { $0.expectation.id == id }?.found) }
        #expect(abs(try found("X16") - (1 - 46.3 / 118.4) * 100) < 0.01)
        #expect(abs(try found("X17") - 100) < 1e-6)
        #expect(result.episode.steps.map(\.days) == [2, 1, 11])
    }

    @Test func storedPageAndTableAreFresh() throws {
        let table = try String(contentsOf: Self.datasets.appendingPathComponent("Backtests/results.csv"), encoding: .utf8)
        #expect(table == Backtests.resultsFile(Self.results), "run make validate")
        let page = try String(contentsOf: ArchitectureTests.root.appendingPathComponent("Reports/Validation.md"), encoding: .utf8)
        // The digest changes with every edition of the data, the verdicts need not.
        func text(_ page: String) -> String { page.replacing(/digest [0-9a-f]{12}/, with: "digest") }
        #expect(text(page) == text(ValidationPage.markdown(Self.results)), "run make validate")
    }

    /// The table that reports quote reads back as it was written.
    @Test func storedTableReadsBack() throws {
        let (records, findings) = EpisodeLibrary(folder: Self.datasets.appendingPathComponent("Backtests")).records()
        #expect(findings.isEmpty, "\(findings)")
        let events = try #require(PastEvents(records))
        #expect(events.episodes.map(\.title) == Self.results.map(\.episode.title))
        #expect(events.met == Self.results.reduce(0) { $0 + $1.count(.met) })
        #expect(events.missed.map(\.expectation) == Self.results.flatMap { $0.judged.filter { $0.verdict == .missed }.map(\.expectation.id) })
    }

    @Test func unknownEpisodeNamesTheNearest() {
        #expect {
            try Backtests(datasets: Self.datasets).results(of: ["january-2008"])
        } throws: { error in
            "\(error)".contains("january-2009")
        }
    }
}
