import ArgumentParser
import Foundation
import GasDependency

/// Where the data are, and which linear solver works underneath.
struct StudyOptions: ParsableArguments {
    @Option(help: "Folder of another dataset.", completion: .directory)
    var dataset: String?

    @Option(name: .customLong("linear-solver"), help: "Linear solver of the optimiser: sparse, or gsl for a second opinion.")
    var linearSolver = LinearSolver.sparse

    @Flag(name: .shortAndLong, help: "No warnings on stderr.")
    var quiet = false

    func datasetFolder() throws -> URL {
        if let dataset { return URL(fileURLWithPath: dataset) }
        return try DataFolder.find().dataset
    }

    func study() throws -> Study {
        let folder = try DataFolder.find()
        let dataset = try datasetFolder()
        let study = try Study(
            dataset: dataset, scenarios: folder.scenarios, criteria: folder.criteria(for: dataset),
            linearSolver: linearSolver.kind)
        if !quiet {
            let warnings = study.findings.filter { $0.severity == .warning }.count
            if warnings > 0 {
                Console.warn("the dataset has \(warnings) warning\(warnings == 1 ? "" : "s"); see gasdep data check")
            }
        }
        return study
    }
}

enum LinearSolver: String, ExpressibleByArgument, CaseIterable {
    case sparse, gsl

    var kind: Study.LinearSolver { self == .gsl ? .gsl : .sparse }
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json
}

extension Horizon: ExpressibleByArgument {}

extension Conditions.Weather: ExpressibleByArgument {}

/// Prints tables to stdout in the format asked for.
struct TablePrinter {
    let format: OutputFormat

    func print(_ tables: [Table]) {
        switch format {
        case .table: Swift.print(tables.map { TerminalTable($0).text }.joined(separator: "\n"))
        case .csv: Swift.print(tables.map { CSVTables.text(of: $0) }.joined(separator: "\n"), terminator: "")
        case .json: Swift.print(TableJSON(tables).text)
        }
    }
}
