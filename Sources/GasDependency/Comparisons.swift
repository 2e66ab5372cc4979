import Foundation
import GasDispatch
import GasModel
import GasReport
import GasScores

/// What one side of a comparison is.
public enum ComparisonSide: Sendable, Equatable {
    /// The undisturbed gas year.
    case baseline
    /// A gas year, by its first day.
    case year(Day)
    /// A scenario of the library, or a file.
    case scenario(String)
    /// The folder of another dataset.
    case dataset(URL)

    /// - Parameter text: `baseline`; `2027`, `2027/28` or `2027-10-01`; a folder that holds `zones.csv`; else the name of a scenario.
    public init(_ text: String) {
        let folder = URL(fileURLWithPath: text)
        if text == "baseline" {
            self = .baseline
        } else if let day = Day(text) ?? Self.gasYear(text) {
            self = .year(day)
        } else if FileManager.default.fileExists(atPath: folder.appendingPathComponent("zones.csv").path) {
            self = .dataset(folder)
        } else {
            self = .scenario(text)
        }
    }

    /// 1 October of `2027` or `2027/28`.
    private static func gasYear(_ text: String) -> Day? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts[0].count == 4, let year = Int(parts[0]) else { return nil }
        if parts.count == 2 {
            let next = String((year + 1) % 100)
            guard parts[1] == (next.count == 1 ? "0" + next : next) else { return nil }
        }
        return Day(year: year, month: 10, day: 1)
    }
}

extension Study {
    /// Two runs side by side.
    ///
    /// - Parameters:
    ///   - sides: each changes one thing of this study's undisturbed year.
    ///   - scenario: runs on both sides where they are years or datasets; `nil`: no shock.
    ///   - supplier: of the scores, which are compared where datasets or years differ.
    /// - Throws: `ComparisonError` where the two datasets count energy differently.
    public func comparison(
        _ sides: [(name: String, side: ComparisonSide)], scenario: String? = nil, supplier: Int
    ) async throws -> Comparison {
        let studies = try sides.map { try study(of: $0.side) }
        if studies[0].network.digest != studies[1].network.digest {
            try Comparison.checkBases(studies[0].network, studies[1].network)
        }
        let withScores = sides.contains { if case .scenario = $0.side { false } else { $0.side != .baseline } }
        let id = network.suppliers[supplier].id
        let scenarios = try zip(sides, studies).map { side, study in try study.comparedScenario(side.side, scenario) }
        func run(_ position: Int) async throws -> ComparedRun {
            let study = studies[position]
            let index = study.network.supplier(id)
            return ComparedRun(
                label: label(sides[position].side, study, scenarios[position]), name: sides[position].name,
                outcome: try study.outcome(of: scenarios[position]),
                scorecard: withScores ? try await study.scorecard(suppliers: index.map { [$0] } ?? []) : nil)
        }
        async let first = run(0)
        async let second = run(1)
        return try Comparison(try await first, try await second, supplier: withScores ? id : nil)
    }

    /// The comparison note as a document.
    public func comparisonNote(_ comparison: Comparison, date: Day, generator: String, command: String) throws -> Document {
        let run = comparison.first.outcome.scenario
        return ComparisonNote.document(
            comparison,
            frame: frame(
                evidence: UsedEvidence(network, start: run.start, horizons: [run.horizon], scope: .scores),
                observed: try observedYear().year, date: date, generator: generator, command: command))
    }

    private func study(of side: ComparisonSide) throws -> Study {
        switch side {
        case .baseline, .scenario: return self
        case .year(let day):
            guard day.day == 1 else { throw StudyError.notAFirst(day) }
            return Study(self, start: day)
        case .dataset(let folder): return try Study(dataset: folder, scenarios: library.folder, start: start)
        }
    }

    private func comparedScenario(_ side: ComparisonSide, _ common: String?) throws -> Scenario {
        if case .scenario(let name) = side { return try scenario(name).scenario }
        let undisturbed = Scenario(
            id: "baseline", title: "Undisturbed gas year from \(start)", start: start, shocks: [])
        guard let common else { return undisturbed }
        let scenario = try scenario(common).scenario
        guard case .year = side else { return scenario }
        // A scenario that names days is about those days.
        guard scenario.shocks.allSatisfy({ $0.window == ShockWindow() }) else { throw StudyError.scenarioHasDates(common) }
        return Scenario(
            id: scenario.id, title: scenario.title, summary: scenario.summary, start: start, horizon: scenario.horizon,
            cooperation: scenario.cooperation, storagePercent: scenario.storagePercent, shocks: scenario.shocks,
            sources: scenario.sources, assumptions: scenario.assumptions)
    }

    private func label(_ side: ComparisonSide, _ study: Study, _ scenario: Scenario) -> String {
        switch side {
        case .baseline: "Undisturbed year"
        case .scenario: scenario.title
        case .year(let day): day.month == 10 ? "Gas year \(day.year)/\(NumberText.twoDigits(day.year + 1))" : "Year from \(day)"
        case .dataset: "\(study.network.title), \(study.network.edition)"
        }
    }
}
