import ArgumentParser
import Foundation
import GasDependency

struct CalibrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate",
        abstract: "Fits the cost of supply to the observed year, and says how well the model then agrees with what it was not fitted to.",
        discussion: """
            One adjustment per source, by positive mathematical programming; the answer of LNG to price by least squares. Printed beside
            the range of the evidence. --write stores it as calibration.csv in the dataset, from where every run reads it.
            """)

    @Flag(help: "Write calibration.csv into the dataset.")
    var write = false

    @Option(help: "Output format: table, csv, json.")
    var format = OutputFormat.table

    @OptionGroup var options: StudyOptions

    func run() throws {
        let study = try options.study()
        let calibration = try study.calibration()
        TablePrinter(format: format).print(CalibrationTables.all(calibration, in: study.network))
        if write {
            let file = try options.datasetFolder().appendingPathComponent("calibration.csv")
            try AtomicFile.write(Data(study.calibrationFile(calibration).utf8), to: file)
            if !options.quiet { Console.complain("wrote \(file.lastPathComponent)") }
        }
    }
}
