import ArgumentParser
import GasDependency

struct ShockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shock",
        abstract: "What a scenario does: unserved gas by zone and month, what replaced the loss, what binds.")

    @Argument(help: "Scenario of the library, or a TOML file.", completion: .file(extensions: ["toml"]))
    var scenario: String?

    @Flag(help: "List the scenarios of the library.")
    var list = false

    @Flag(help: "Only show what the scenario changes.")
    var show = false

    @Flag(help: "First day of shortage, by daily runs of up to \(SurvivalRun.limit) days.")
    var daily = false

    @Option(help: "Demand of the daily runs: \(Conditions.Weather.allCases.map(\.rawValue).joined(separator: ", ")).")
    var weather = Conditions.Weather.ordinary

    @Option(name: .customLong("zone"), help: "Zones to print; default all of the region.")
    var zones: [String] = []

    @Option(help: "Output format: table, csv, json.")
    var format = OutputFormat.table

    @OptionGroup var options: StudyOptions

    func validate() throws {
        if scenario == nil, !list { throw ValidationError("name a scenario or a file, or give --list") }
    }

    func run() async throws {
        let study = try options.study()
        let printer = TablePrinter(format: format)
        if list {
            let scenarios = try study.library.names.map { try study.scenario($0).scenario }
            printer.print([ShockTables.list(scenarios)])
            return
        }
        let (scenario, findings) = try study.scenario(self.scenario ?? "")
        if !options.quiet { Console.print(findings) }
        let zones = try self.zones.map(study.zone)
        if daily {
            guard scenario.horizon == .gasYear else {
                throw ValidationError("\(scenario.id) runs over a \(scenario.horizon.name); daily runs need a scenario of the gas year")
            }
            if !options.quiet { Console.write("daily runs of up to \(SurvivalRun.limit) days; this takes some seconds") }
            printer.print([
                try study.survivalTable(of: scenario, weather: weather, zones: zones.isEmpty ? study.studyZones : zones)
            ])
            return
        }
        let outcome = try study.outcome(of: scenario)
        if show {
            printer.print([ShockTables.changes(outcome)])
            return
        }
        let shown = zones.isEmpty ? study.studyZones : zones
        if format == .table { print(ShockTables.summary(outcome)) }
        printer.print(ShockTables.all(outcome, zones: shown))
    }
}
