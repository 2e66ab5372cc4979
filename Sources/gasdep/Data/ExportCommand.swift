import ArgumentParser
import Foundation
import GasDependency

extension DataCommand {
    struct ExportCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export", abstract: "The network, its scores or its optimisation problem in the format of another tool.",
            discussion: """
                pypsa: the network as a CSV folder (power in GWh/d, a snapshot weighs its days). iamc: the scores in long format, for pyam. \
                mps: the market dispatch with readable names, for any solver.
                """)

        @Option(help: "pypsa, iamc or mps.")
        var format: Format

        @Argument(help: "Folder (pypsa) or file to write.")
        var path: String

        @Option(help: "Horizon of pypsa and mps.")
        var horizon = Horizon.gasYear

        @Flag(help: "mps without quadratic terms, for linear solvers.")
        var linear = false

        @OptionGroup var options: StudyOptions

        func run() async throws {
            let study = try options.study()
            let target = URL(fileURLWithPath: path)
            switch format {
            case .pypsa:
                for sentence in try study.exportPyPSA(horizon: horizon, to: target) { Console.write("not carried: \(sentence)") }
            case .iamc: try await study.exportIAMC(model: "gasdep \(Gasdep.version)", to: target)
            case .mps: try study.exportMPS(horizon: horizon, linearOnly: linear, to: target)
            }
        }
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case pypsa, iamc, mps
    }
}
