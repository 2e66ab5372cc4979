import ArgumentParser
import Foundation
import GasDependency

extension DataCommand {
    struct DisputesCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "disputes", abstract: "Figures on which documents disagree, with both ends and the sources.")

        @Argument(help: "Folder of the dataset; default the one that ships.", completion: .directory)
        var path: String?

        @Flag(help: "Also the ranges that are estimates made from several documents (grade C).")
        var all = false

        @Option(help: "Output format: table, csv, json.")
        var format = OutputFormat.table

        func run() throws {
            let loaded = try DataCommand.load(path)
            let shown = loaded.disputes.filter { all || !$0.isEstimate }
            TablePrinter(format: format).print([EvidenceTables.disputes(shown)])
        }
    }

    struct GapsCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "gaps", abstract: "What runs could use and the dataset does not know, and the document that would close it.")

        @Argument(help: "Folder of the dataset; default the one that ships.", completion: .directory)
        var path: String?

        @Option(help: "Output format: table, csv, json.")
        var format = OutputFormat.table

        func run() throws {
            TablePrinter(format: format).print([EvidenceTables.gaps(try DataCommand.load(path).gaps)])
        }
    }

    struct NewCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new", abstract: "Write a small valid dataset to begin a region of your own with.")

        @Argument(help: "Folder to make; it must not exist.", completion: .directory)
        var path: String

        func run() throws {
            let names = try StarterDataset.write(to: URL(fileURLWithPath: path), from: DataFolder.find())
            print("\(path): \(names.joined(separator: ", "))")
            print("next: gasdep data check \(path); gasdep scores --dataset \(path)")
        }
    }

    /// A dataset without errors.
    static func load(_ path: String?) throws -> Dataset.Loaded {
        let data = try DataFolder.find()
        let folder = path.map { URL(fileURLWithPath: $0) } ?? data.dataset
        let loaded = Dataset.load(from: folder, criteria: data.criteria(for: folder))
        if loaded.hasError { throw StudyError.invalidData(loaded.findings.filter { $0.severity == .error }) }
        return loaded
    }
}
