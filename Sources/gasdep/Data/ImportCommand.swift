import ArgumentParser
import Foundation
import GasDependency

extension DataCommand {
    struct ImportCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Make a dataset from the files of another tool, with a log of all that was read and dropped.",
            discussion: """
                pypsa: a network as a CSV folder. Numbers of power carry no unit there, so --unit says it: mw (snapshots weigh hours), or \
                gwh-per-day as data export writes. Nothing is guessed: what the format cannot say is listed as missing in IMPORT.md.
                """)

        @Option(help: "pypsa; entsog, agsi and alsi say why they are not read.")
        var format: Format

        @Argument(help: "Folder to read.", completion: .directory)
        var source: String

        @Argument(help: "Folder to make; it must not exist.", completion: .directory)
        var path: String

        @Option(help: "Unit of power in a PyPSA folder: mw or gwh-per-day.")
        var unit: PyPSAImport.PowerUnit?

        func validate() throws {
            if format == .pypsa, unit == nil { throw ValidationError("--unit mw or --unit gwh-per-day: a PyPSA folder does not say") }
        }

        func run() throws {
            guard format == .pypsa, let unit else {
                Console.complain(
                    """
                    \(format.rawValue) is not read: no export of that portal was at hand when this version was made, and a reader that was never \
                    tried on a real file would be a guess. Write the figures into observed_flows.csv or observed_levels.csv (gasdep data schema)
                    """)
                throw ExitCode(3)
            }
            let notes = try DatasetImport.pypsa(
                from: URL(fileURLWithPath: source), unit: unit, to: URL(fileURLWithPath: path), data: DataFolder.find())
            for note in notes { print("\(note.kind.rawValue): \(note.text)") }
            print("next: gasdep data check \(path)")
        }

        enum Format: String, ExpressibleByArgument, CaseIterable {
            case pypsa, entsog, agsi, alsi
        }
    }
}

extension PyPSAImport.PowerUnit: ExpressibleByArgument {}
