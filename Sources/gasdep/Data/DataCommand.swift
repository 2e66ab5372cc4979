import ArgumentParser
import Foundation
import GasDependency

struct DataCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data", abstract: "Check a dataset, trace its numbers, list its gaps and disputes, begin one, exchange it.",
        subcommands: [
            CheckCommand.self, TraceCommand.self, DisputesCommand.self, GapsCommand.self, NewCommand.self, ExportCommand.self, ImportCommand.self,
            SchemaCommand.self, ManifestCommand.self,
        ])

    struct CheckCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Every error, warning and note in a dataset, with file, line, column and remedy.")

        @Argument(help: "Folder of the dataset; default the one that ships.", completion: .directory)
        var path: String?

        @Option(help: "File of plausibility criteria, or folder of dated ones; default those that ship, for the dataset that ships.")
        var criteria: String?

        func run() throws {
            let data = try DataFolder.find()
            let folder = path.map { URL(fileURLWithPath: $0) } ?? data.dataset
            let loaded = Dataset.load(
                from: folder, criteria: criteria.map { URL(fileURLWithPath: $0) } ?? data.criteria(for: folder))
            for finding in loaded.findings {
                print("\(finding.place): \(finding.severity.rawValue) \(finding.code): \(finding.message)")
                print("    \(finding.remedy)")
            }
            func count(_ severity: Finding.Severity) -> Int { loaded.findings.filter { $0.severity == severity }.count }
            print("\(count(.error)) errors, \(count(.warning)) warnings, \(count(.note)) notes · digest \(loaded.digest.prefix(12))")
            if loaded.hasError { throw ExitCode(1) }
        }
    }

    struct SchemaCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "schema", abstract: "The data format: every table, column, unit and rule (Markdown).")

        func run() throws { print(SchemaCatalogue.standard.markdown) }
    }

    struct ManifestCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "manifest",
            abstract: "datapackage.json of a dataset: its head as it stands, every table and column from the schema.")

        @Argument(help: "Folder of the dataset; default the one that ships.", completion: .directory)
        var path: String?

        @Flag(help: "Put it in its place instead of printing it.")
        var write = false

        func run() throws {
            let folder = try path.map { URL(fileURLWithPath: $0) } ?? DataFolder.find().dataset
            let text = try DataPackage.text(describing: folder)
            guard write else { return print(text, terminator: "") }
            try AtomicFile.write(text, to: folder.appendingPathComponent("datapackage.json"))
        }
    }
}
