import ArgumentParser
import GasDependency

extension DataCommand {
    struct TraceCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "trace",
            abstract: "From a printed number to the rows and sources that it depends on.",
            discussion: """
                A target names a zone and a number: RS.today.russia, RS.unavoidable.russia, RS.unavoidable.russia.peak-day.30,
                RS.avoidable.russia, MK.n-1, MK.n-1.30, BG.concentration, BG.effective-suppliers, BG.diversification,
                BG.best-diversification (a best mix for each end of each range: some seconds); of a scenario
                RS.unserved.russia-stops, RS.price.russia-stops, RS.bill.russia-stops. --list prints them, with --scenario those of a scenario too.
                """)

        @Argument(help: "What to trace.")
        var target: String?

        @Flag(help: "List the targets of every zone of the region.")
        var list = false

        @Option(help: "Supplier of the listed targets; default russia where the dataset has it, else its first.")
        var supplier: String?

        @Option(help: "Scenario of the listed targets.")
        var scenario: String?

        @Flag(help: "Also the figures that the run sees and makes no use of.")
        var all = false

        @Option(help: "Output format: table, csv, json.")
        var format = OutputFormat.table

        @OptionGroup var gasYear: GasYearOption

        @OptionGroup var options: StudyOptions

        func validate() throws {
            if (target == nil) != list { throw ValidationError("give a target, or --list") }
        }

        func run() async throws {
            let study = try options.study(gasYear: gasYear)
            guard let target else {
                let supplier = try self.supplier.map(study.supplier) ?? study.network.supplier("russia") ?? 0
                if let scenario { _ = try study.scenario(scenario) }
                for zone in study.studyZones where study.network.zones[zone].hasGasMarket {
                    for target in study.traceTargets(zone: zone, supplier: supplier) { print(target) }
                    for target in scenario.map({ study.traceTargets(zone: zone, scenario: $0) }) ?? [] { print(target) }
                }
                return
            }
            let trace = try await study.trace(study.traceTarget(target))
            TablePrinter(format: format).print([
                TraceTables.inputs(trace, withIdle: all), TraceTables.sources(trace, withIdle: all, in: study.network),
            ])
        }
    }
}
