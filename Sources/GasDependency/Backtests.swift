import Foundation
import GasData
import GasDispatch
import GasModel
import GasReport
import NetworkFlow

/// Episodes of the past, and what the model makes of them.
public struct Backtests: Sendable {
    public let library: EpisodeLibrary
    /// Folder that holds the datasets that episodes name.
    private let datasets: URL
    private let settings: SolverSettings

    public init(datasets: URL, linearSolver: LinearSolverKind = .sparse) {
        self.datasets = datasets
        library = EpisodeLibrary(folder: datasets.appendingPathComponent("Backtests"))
        settings = SolverSettings(tolerance: 1e-10, linearSolver: linearSolver)
    }

    /// Runs episodes in the order given; a dataset that several name is read once.
    ///
    /// - Parameter progress: called after each.
    /// - Throws: `StudyError.unknownEpisode`, and `StudyError.invalidData` with every error of the files.
    public func results(of names: [String], progress: () -> Void = {}) throws -> [BacktestResult] {
        for name in names where !library.names.contains(name) {
            throw StudyError.unknownEpisode(
                name, known: library.names, nearest: Spelling.nearest(to: name, among: library.names))
        }
        let (balances, findings) = library.balances()
        try refuse(findings)
        let reader = EpisodeReader(library)
        var evaluators: [String: NetworkEvaluator] = [:]
        return try names.map { name in
            defer { progress() }
            let (document, findings) = reader.document(name)
            try refuse(findings)
            guard let document else { throw StudyError.invalidData(findings) }
            let evaluator = try evaluators[document.dataset] ?? evaluator(of: document.dataset)
            evaluators[document.dataset] = evaluator
            let (episode, found) = reader.episode(name, in: evaluator.network)
            try refuse(found)
            guard let episode else { throw StudyError.invalidData(found) }
            return try EpisodeRun(evaluator, balances: balances).result(of: episode)
        }
    }

    private func evaluator(of dataset: String) throws -> NetworkEvaluator {
        let loaded = Dataset.load(from: datasets.appendingPathComponent(dataset))
        try refuse(loaded.findings)
        guard let network = loaded.network else { throw StudyError.invalidData(loaded.findings) }
        return try NetworkEvaluator(network, settings: settings)
    }

    private func refuse(_ findings: [Finding]) throws {
        let errors = findings.filter { $0.severity == .error }
        if !errors.isEmpty { throw StudyError.invalidData(errors) }
    }

    /// What reports print without running the episodes again: `Datasets/Backtests/results.csv`.
    public static func resultsFile(_ results: [BacktestResult]) -> String {
        let head = "episode,expectation,title,network,target,quantity,value_low,value_high,found,verdict,cause"
        let rows = results.flatMap { result in
            result.judged.map { row -> String in
                let expectation = row.expectation
                func number(_ value: Double?) -> String { value.map { NumberText.machine($0, 1) } ?? "" }
                return [
                    result.episode.id, expectation.id, quoted(result.episode.title), quoted(result.network.title),
                    quoted(expectation.targetName), expectation.quantity.rawValue, number(expectation.low),
                    number(expectation.high), number(row.found), row.verdict.rawValue,
                    quoted(row.verdict == .missed ? expectation.cause : ""),
                ].joined(separator: ",")
            }
        }
        return ([head] + rows).joined(separator: "\n") + "\n"
    }

    private static func quoted(_ text: String) -> String {
        text.contains { ",\"\n".contains($0) } ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}

extension Study {
    /// The stored verdicts on past events, if this is the dataset of the program; `nil` for a dataset of the user's own.
    func pastEvents() throws -> PastEvents? {
        let library = EpisodeLibrary(folder: self.library.folder.deletingLastPathComponent().appendingPathComponent("Backtests"))
        let (records, findings) = library.records()
        let errors = findings.filter { $0.severity == .error }
        guard errors.isEmpty else { throw StudyError.invalidData(errors) }
        return records.contains { $0.network == network.title } ? PastEvents(records) : nil
    }
}
