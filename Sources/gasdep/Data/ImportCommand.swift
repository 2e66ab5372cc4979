import ArgumentParser
import Foundation
import GasDependency

extension DataCommand {
    struct ImportCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Make a dataset from the files of another tool, with a log of all that was read and dropped.",
            discussion: """
                pypsa: a network as a CSV folder. Numbers of power carry no unit there, so --unit says it: mw (snapshots weigh hours), or \
                gwh-per-day as data export writes.
                entsog: operational data of the ENTSOG Transparency Platform (JSON or CSV; indicator Physical Flow, gas days). \
                entsog-points: its directory of points and operators (JSON or CSV), which adds keys to points.csv where there is no choice \
                and checks the others. agsi: gas in store (JSON of the interface, or the day file of the portal with --day). These write a \
                copy of the dataset of --dataset with rows added; points.csv says which route a point is.
                Nothing is guessed: what cannot be used, and why, is listed here and in IMPORT.md.
                """)

        @Option(help: "pypsa, entsog, entsog-points or agsi; alsi says why it is not read.")
        var format: Format

        @Argument(help: "Folder (pypsa) or file to read.")
        var source: String

        @Argument(help: "Folder to make; it must not exist.", completion: .directory)
        var path: String

        @Option(help: "Unit of power in a PyPSA folder: mw or gwh-per-day.")
        var unit: PyPSAImport.PowerUnit?

        @Option(help: "Dataset to which rows are added (entsog, entsog-points, agsi); default the one that ships.", completion: .directory)
        var dataset: String?

        @Option(help: "Period of a row of observed_flows.csv (entsog): gas-year or month.")
        var by = EntsogImport.Period.gasYear

        @Option(help: "Gas day of an AGSI day file, which does not say it: YYYY-MM-DD.")
        var day: String?

        func validate() throws {
            if format == .pypsa, unit == nil { throw ValidationError("--unit mw or --unit gwh-per-day: a PyPSA folder does not say") }
            if let day, Day(day) == nil { throw ValidationError("--day \(day): write it as YYYY-MM-DD") }
        }

        func run() throws {
            let from = URL(fileURLWithPath: source)
            let to = URL(fileURLWithPath: path)
            let data = try DataFolder.find()
            let base = dataset.map { URL(fileURLWithPath: $0) } ?? data.dataset
            let notes: [ImportedDataset.Note]
            switch format {
            case .pypsa:
                guard let unit else { return }
                notes = try DatasetImport.pypsa(from: from, unit: unit, to: to, data: data)
            case .entsog: notes = try DatasetImport.entsog(from: from, by: by, adding: base, to: to)
            case .entsogPoints: notes = try DatasetImport.entsogPoints(from: from, adding: base, to: to)
            case .agsi: notes = try DatasetImport.agsi(from: from, day: day.flatMap { Day($0) }, adding: base, to: to)
            case .alsi:
                Console.complain(
                    """
                    alsi is not read: no export of that portal was at hand when this version was made, and a reader that was never tried on a \
                    real file would be a guess. Write the figures into terminals.csv (gasdep data schema)
                    """)
                throw ExitCode(3)
            }
            for note in notes { print("\(note.kind.rawValue): \(note.text)") }
            print("next: gasdep data check \(path)")
        }

        enum Format: String, ExpressibleByArgument, CaseIterable {
            case pypsa, entsog, agsi, alsi
            case entsogPoints = "entsog-points"
        }
    }
}

extension PyPSAImport.PowerUnit: ExpressibleByArgument {}
extension EntsogImport.Period: ExpressibleByArgument {}
