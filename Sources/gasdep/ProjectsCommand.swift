import ArgumentParser
import GasDependency

struct ProjectsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "projects",
        abstract: "What planned pipes, terminals, stores and fields would do, alone and in pairs.",
        discussion: """
            Every planned asset of the dataset is put in use from the first day, alone and with every other; the cases that are short
            today are run again: the year, the cold fortnight and the peak day without the supplier (stores at 30 %), and the shocks
            \(Study.appraisalShocks.joined(separator: ", ")).
            """)

    @Argument(help: "Zone (RS, BA, ...); default the region as a whole.")
    var zone: String?

    @Option(help: "Whose absence is measured.")
    var supplier = "russia"

    @Option(help: "How many pairs and pipes to list; 0 lists all.")
    var top = 10

    @Option(help: "Output format: table, csv, json.")
    var format = OutputFormat.table

    @OptionGroup var options: StudyOptions

    func validate() throws {
        if top < 0 { throw ValidationError("--top counts rows; it cannot be \(top)") }
    }

    func run() async throws {
        let study = try options.study()
        let zone = try self.zone.map(study.zone)
        if let zone, !study.isMarket(zone) {
            throw ValidationError("\(study.network.zones[zone].name) has no gas market: nothing is short there")
        }
        let runs = try study.projectRuns(zone: zone, supplier: study.supplier(supplier))
        Progress.count("projects and pairs", total: runs.partCount)
        let appraisal = try await runs.appraisal { Progress.advance($0) }
        TablePrinter(format: format).print(ProjectTables.all(appraisal, limit: top == 0 ? nil : top))
    }
}
