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

    @Flag(help: "List the kinds of shock that a scenario file may name; gasdep explain KIND prints the page.")
    var kinds = false

    @Flag(help: "Only show what the scenario is and what it changes.")
    var show = false

    @Flag(help: "The result when 0, 25, 50, 75 and 100 percent are lost, for depths that the scenario marks as assumed.")
    var sweep = false

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
        if scenario == nil, !list, !kinds { throw ValidationError("name a scenario or a file, or give --list or --kinds") }
    }

    func run() async throws {
        let printer = TablePrinter(format: format)
        if kinds {
            printer.print([ShockPage.list(ShockCatalogue.all)])
            return
        }
        let study = try options.study()
        if list {
            printer.print([ShockTables.list(try fitting(study))])
            return
        }
        let (scenario, findings) = try study.scenario(self.scenario ?? "")
        if !options.quiet { Console.print(findings) }
        let zones = try self.zones.map(study.zone)
        if daily {
            guard scenario.horizon == .gasYear else {
                throw ValidationError("\(scenario.id) runs over a \(scenario.horizon.name); daily runs need a scenario of the gas year")
            }
            printer.print([
                try study.survivalTable(of: scenario, weather: weather, zones: zones.isEmpty ? study.studyZones : zones)
            ])
            return
        }
        if show {
            if format == .table { print(ShockTables.summary(scenario, in: study.network)) }
            printer.print([ShockTables.changes(try study.changes(of: scenario))])
            return
        }
        let shown = zones.isEmpty ? study.studyZones : zones
        if sweep {
            guard !scenario.assumedDepths.isEmpty else {
                throw ValidationError("no depth of \(scenario.id) is marked as assumed (assumed = [\"depth\"] in a shock)")
            }
            if format == .table { print(ShockTables.summary(scenario, in: study.network)) }
            printer.print(ShockTables.sweep(try await study.sweep(scenario), zones: shown))
            return
        }
        let outcome = try study.outcome(of: scenario)
        if format == .table { print(ShockTables.summary(outcome)) }
        var tables = ShockTables.all(outcome, zones: shown)
        if let strict = try study.strictOutcome(of: scenario) {
            tables.append(ReadingTables.readings(mild: outcome, strict: strict, zones: shown))
        }
        printer.print(tables)
    }

    /// The scenarios of the library. Those that ship name assets of the dataset that ships: what does not fit another one is counted.
    private func fitting(_ study: Study) throws -> [Scenario] {
        guard options.dataset != nil else { return try study.library.names.map { try study.scenario($0).scenario } }
        let scenarios = study.library.names.compactMap { try? study.scenario($0).scenario }
        let others = study.library.names.count - scenarios.count
        if others > 0 {
            Console.write(
                "\(others) scenarios of \(study.library.folder.path) name what this dataset does not have; put your own into its folder scenarios")
        }
        return scenarios
    }
}
