import ArgumentParser
import Foundation
import GasDependency

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "A report on one country: PDF to print, HTML to read, JSON to process.",
        discussion: "The date on it is that of the dataset's edition, or --date; the clock is never read: same inputs, same bytes.")

    @Argument(help: "Zone (RS, BA, ...).")
    var zone: String

    @Option(name: .shortAndLong, help: "Where to write; .pdf, .html or .json. Default ZONE.pdf here.", completion: .file(extensions: ["pdf"]))
    var output: String?

    @Option(help: "Whose gas the report is about.")
    var supplier = "russia"

    @Option(help: "The scenario that the report shows month by month.")
    var scenario = "turkstream-halt"

    @Flag(name: .customLong("all-shocks"), help: "Add every scenario of the library beside every zone.")
    var allShocks = false

    @Option(help: "Date of the report, YYYY-MM-DD.")
    var date: String?

    @OptionGroup var options: StudyOptions

    func validate() throws {
        if let date, Day(date) == nil { throw ValidationError("\(date) is not a day; write it as 2026-11-25") }
    }

    func run() async throws {
        let study = try options.study()
        let zone = try study.zone(self.zone)
        let supplier = try study.supplier(self.supplier)
        let (scenario, findings) = try study.scenario(self.scenario)
        if !options.quiet { Console.print(findings) }
        let id = study.network.zones[zone].id.text
        let path = output ?? "\(id.lowercased()).pdf"
        let document = try await study.countryBrief(
            zone: zone, supplier: supplier, scenario: scenario, date: date.flatMap { Day($0) } ?? study.editionDay,
            generator: "gasdep \(Gasdep.version)", command: "gasdep report \(id) --scenario \(scenario.id)" + (allShocks ? " --all-shocks" : ""), allShocks: allShocks)
        try study.write(document, to: URL(fileURLWithPath: path), reports: DataFolder.find().reports)
        if !options.quiet { Console.write("wrote \(path)") }
    }
}
