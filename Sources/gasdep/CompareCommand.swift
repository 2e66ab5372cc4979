import ArgumentParser
import GasDependency

struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Two runs side by side: what differs in the inputs, then in the results.",
        discussion: """
            A and B are each a scenario of the library or a file, a gas year (2027, 2027/28 or a first day 2027-10-01), the folder of another
            dataset, or the word baseline. What both sides have is aligned by identifier, the rest is listed; datasets that count energy
            with different calorific values are refused. gasdep report --compare A B prints the same as a note.
            """)

    @Argument(help: "Scenario, gas year, dataset folder or baseline.")
    var first: String

    @Argument(help: "The same, for the other side.")
    var second: String

    @Option(help: "Scenario that runs on both sides, where they are years or datasets.")
    var scenario: String?

    @Option(help: "Whose scores are compared, where they are years or datasets.")
    var supplier = ReportCommand.usualSupplier

    @Option(help: "Output format: table, csv, json.")
    var format = OutputFormat.table

    @OptionGroup var options: StudyOptions

    func run() async throws {
        let study = try options.study()
        let comparison = try await study.comparison(
            [first, second].map { ($0, ComparisonSide($0)) }, scenario: scenario, supplier: study.supplier(supplier))
        TablePrinter(format: format).print(ComparisonTables.all(comparison))
    }
}
