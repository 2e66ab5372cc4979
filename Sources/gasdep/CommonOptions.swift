import ArgumentParser
import Foundation
import GasDependency

/// Where the data are, and which linear solver works underneath.
struct StudyOptions: ParsableArguments {
    @Option(help: "Folder of another dataset.", completion: .directory)
    var dataset: String?

    @Option(name: .customLong("linear-solver"), help: "Linear solver of the optimiser: sparse, or gsl for a second opinion.")
    var linearSolver = LinearSolver.sparse

    @Flag(name: .shortAndLong, help: "No warnings and no progress on stderr.")
    var quiet = false

    func datasetFolder() throws -> URL {
        if let dataset { return URL(fileURLWithPath: dataset) }
        return try DataFolder.find().dataset
    }

    func study(gasYear: GasYearOption? = nil) throws -> Study {
        if quiet { Progress.silence() }
        let folder = try DataFolder.find()
        let dataset = try datasetFolder()
        let study = try Study(
            dataset: dataset, scenarios: folder.scenarios(for: dataset), criteria: folder.criteria(for: dataset),
            start: gasYear?.start ?? Study.defaultStart, linearSolver: linearSolver.kind)
        if !quiet {
            let warnings = study.findings.filter { $0.severity == .warning }.count
            if warnings > 0 {
                Console.warn("the dataset has \(warnings) warning\(warnings == 1 ? "" : "s"); see gasdep data check")
            }
        }
        return study
    }
}

/// Of which year the answer is: what is planned with a date is in use from its day, what has ended is not.
struct GasYearOption: ParsableArguments {
    @Option(name: .customLong("gas-year"), help: "Gas year: 2027, 2027/28 or its first day; default 2025/26, which the evidence describes best.")
    var text: String?

    func validate() throws {
        if let text, start == nil { throw ValidationError("--gas-year \(text): write 2027, 2027/28 or 2027-10-01") }
    }

    /// `nil` where none is asked for.
    var start: Day? {
        guard let text, case .year(let day) = ComparisonSide(text), day.day == 1 else { return nil }
        return day
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

extension RiskScale: ExpressibleByArgument {}

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
