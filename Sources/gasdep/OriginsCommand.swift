import ArgumentParser
import GasDependency

struct OriginsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "origins",
        abstract: "Whose gas a zone burns: reported, contractual, physical and legal, and what the statistics contradict.",
        discussion: """
            A share of a supplier is a convention. Contractual is the labelled flow pattern closest to reported mixes, measured flows,
            consumption and production; physical mixes in proportion; legal goes by entry point. The bounds hold for every convention.
            """)

    @Argument(help: "Zones (RS, BA, ...); default all of the region.")
    var zones: [String] = []

    @Option(help: "Suppliers by id; default russia. Repeat for several.")
    var supplier: [String] = ["russia"]

    @Option(help: "How many statistics to print that the observed year could not honour; 0 for none.")
    var deviations = 12

    @Option(help: "Output format: table, csv, json.")
    var format = OutputFormat.table

    @OptionGroup var options: StudyOptions

    func validate() throws {
        if deviations < 0 { throw ValidationError("--deviations is 0 or more") }
    }

    func run() throws {
        let study = try options.study()
        let zones = try self.zones.map(study.zone)
        let answer = try study.origins(
            zones: zones.isEmpty ? study.studyZones : zones, suppliers: try supplier.map(study.supplier))
        var tables = [OriginTables.conventions(answer.shares, in: study.network)]
        if deviations > 0 { tables.append(OriginTables.deviations(answer.year.deviations, limit: deviations)) }
        TablePrinter(format: format).print(tables)
    }
}
