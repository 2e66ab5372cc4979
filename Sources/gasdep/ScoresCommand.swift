import ArgumentParser
import GasDependency

struct ScoresCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scores",
        abstract: "Dependence today (A), unavoidable (U) and avoidable (G), concentration, N-1 and diversification.",
        discussion: """
            A is the reported share of consumption; an interval where part of the gas has no proven origin. U is what would stay
            unserved without the supplier when the region shares what is left; G = A - U is kept by contracts, price or habit.
            """)

    @Argument(help: "Zones (RS, BA, ...); default all.")
    var zones: [String] = []

    @Option(help: "Suppliers by id; default russia. Repeat for several; \"all\" for every origin.")
    var supplier: [String] = ["russia"]

    @Option(help: "Horizon of U: \(Horizon.allCases.map(\.rawValue).joined(separator: ", ")).")
    var horizon = Horizon.gasYear

    @Flag(help: "Every horizon, with stores full and at 30 percent.")
    var all = false

    @Flag(help: "Each zone's observed supply by supplier and entry, with capacity and spare.")
    var routes = false

    @Flag(help: "The figures of the evidence that decide U, for the zones and the first supplier named.")
    var deciding = false

    @Flag(help: "Find each shortage behind U a second time, by successive linear programmes, and print the largest difference.")
    var check = false

    @Flag(help: "List every indicator with its definition; gasdep explain NAME prints the page.")
    var indicators = false

    @Option(help: "Output format: table, csv, json.")
    var format = OutputFormat.table

    @OptionGroup var options: StudyOptions

    func run() async throws {
        if indicators {
            TablePrinter(format: format).print([IndicatorPage.list(IndicatorCatalogue.all)])
            return
        }
        let study = try options.study()
        let zones = try self.zones.map(study.zone)
        let suppliers = supplier == ["all"] ? nil : try supplier.map(study.supplier)
        let printer = TablePrinter(format: format)
        let settings = UnavoidableDependence.Case.all.filter { all || $0.horizon == horizon || $0 == .year }
        let card = try await study.scorecard(suppliers: suppliers, settings: settings)
        let shown = zones.isEmpty ? study.studyZones : zones
        var tables = [ScoreTables.dependence(card, zones: shown)]
        if settings.count > 1 { tables.append(ScoreTables.horizons(card, zones: shown)) }
        tables.append(ScoreTables.structure(card, zones: shown))
        if routes { tables.append(ScoreTables.entries(card, zones: shown)) }
        if deciding, let first = suppliers?.first {
            for zone in shown where card.zones[zone].isApplicable {
                let answer = try await study.decidingFigures(zone: zone, supplier: first)
                tables.append(study.table(answer, zone: zone, supplier: first))
            }
        }
        if check { tables.append(try await study.fairnessTable(suppliers: suppliers, settings: settings)) }
        printer.print(tables)
    }
}
