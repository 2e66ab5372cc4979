import ArgumentParser
import Foundation
import GasDependency

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Runs past events and holds what the model finds against what happened.",
        discussion: """
            An episode is a folder of Datasets/Backtests: what happened, what the run is told, what it has to find. --write makes the page
            Reports/Validation.md, its figures as JSON, and the table from which reports quote.
            """)

    @Argument(help: "Episodes by name; default all.")
    var episodes: [String] = []

    @Flag(help: "List the episodes.")
    var list = false

    @Flag(help: "Write the page and the table of results; runs all episodes.")
    var write = false

    @Flag(help: "Print one line per episode only.")
    var summary = false

    @Option(help: "Output format: table, csv, json.")
    var format = OutputFormat.table

    @Option(name: .customLong("linear-solver"), help: "Linear solver of the optimiser: sparse, or gsl for a second opinion.")
    var linearSolver = LinearSolver.sparse

    func validate() throws {
        if write, !episodes.isEmpty { throw ValidationError("--write runs all episodes: name none") }
    }

    func run() throws {
        let folder = try DataFolder.find()
        let backtests = Backtests(datasets: folder.root.appendingPathComponent("Datasets"), linearSolver: linearSolver.kind)
        if list {
            print(backtests.library.names.joined(separator: "\n"))
            return
        }
        let names = episodes.isEmpty ? backtests.library.names : episodes
        Progress.count("episodes", total: names.count)
        let results = try backtests.results(of: names) { Progress.advance() }
        let tables = results.flatMap(BacktestTables.all)
        if write {
            try AtomicFile.write(ValidationPage.markdown(results), to: folder.reports.appendingPathComponent("Validation.md"))
            try AtomicFile.write(
                TableJSON([BacktestTables.summary(results)] + tables).text + "\n",
                to: folder.reports.appendingPathComponent("Validation.json"))
            try AtomicFile.write(
                Backtests.resultsFile(results), to: backtests.library.folder.appendingPathComponent("results.csv"))
        }
        let printer = TablePrinter(format: format)
        guard format == .table, !summary, !write else {
            printer.print((summary || write ? [] : tables) + [BacktestTables.summary(results)])
            return
        }
        for result in results {
            print(BacktestTables.summary(result))
            printer.print(BacktestTables.all(result))
        }
        printer.print([BacktestTables.summary(results)])
    }
}
