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

    @Option(help: "Suppliers by id, for every table; repeat for several; \"all\" for every origin. Default: the first table lists whoever has a reported share, the others are on russia where the dataset has it, else on all.")
    var supplier: [String] = []

    @Option(help: "Horizon of U: \(Horizon.allCases.map(\.rawValue).joined(separator: ", ")).")
    var horizon = Horizon.gasYear

    @Flag(help: "Every horizon, with stores full and at 30 percent, the three rules of cooperation, and DIV*.")
    var all = false

    @Flag(help: "U when the zone is served first, when all share, and when every state serves itself; value of solidarity.")
    var rules = false

    @Flag(help: "Each zone's observed supply by supplier and entry, with capacity and spare.")
    var routes = false

    @Flag(help: "The figures of the evidence that decide U, for the zones and the first supplier named.")
    var deciding = false

    @Flag(help: "Find each shortage behind U a second time, by successive linear programmes, and print the largest difference.")
    var check = false

    @Flag(help: "Every indicator of the zones named, N-1 term by term; without zones the list with definitions.")
    var indicators = false

    @Option(name: .customLong("risk-weights"), help: "With --indicators: weigh sellers by political risk, linear or percentile; off by default.")
    var riskWeights: RiskScale?

    @Option(name: .customLong("demand-side"), help: "With --indicators: part of the 1-in-20 day that market-based measures cover, percent, for N-1.")
    var demandSide: Double?

    @Flag(help: "With --indicators: survival time when the supplier stops on 1 January, by daily runs (some seconds).")
    var survival = false

    @Option(help: "Output format: table, csv, json.")
    var format = OutputFormat.table

    @OptionGroup var gasYear: GasYearOption

    @OptionGroup var options: StudyOptions

    func validate() throws {
        if !indicators, riskWeights != nil || demandSide != nil || survival {
            throw ValidationError("--risk-weights, --demand-side and --survival belong to --indicators")
        }
        if let demandSide, !(0..<100).contains(demandSide) { throw ValidationError("--demand-side is percent, from 0 to below 100") }
    }

    func run() async throws {
        let printer = TablePrinter(format: format)
        if indicators, zones.isEmpty { return printer.print([IndicatorPage.list(IndicatorCatalogue.all)]) }
        let study = try options.study(gasYear: gasYear)
        let zones = try self.zones.map(study.zone)
        let isDefault = supplier.isEmpty && study.network.supplier("russia") != nil
        let suppliers =
            supplier.isEmpty && !isDefault || supplier == ["all"]
            ? nil : try (isDefault ? ["russia"] : supplier).map(study.supplier)
        if indicators {
            guard let first = suppliers?.first else { throw ValidationError("name one supplier for --indicators") }
            let asked = IndicatorOptions(riskScale: riskWeights, demandSidePercent: demandSide, hasSurvival: survival)
            return printer.print(try await study.indicatorTables(zones: zones, supplier: first, options: asked))
        }
        let asked = horizon == .gasYear ? [] : UnavoidableDependence.Case.at(horizon)
        let settings = all
            ? UnavoidableDependence.Case.all + asked.filter { !UnavoidableDependence.Case.all.contains($0) }
            : [.year] + asked
        let shown = zones.isEmpty ? study.studyZones : zones
        let everybody = isDefault ? try await study.scorecard(settings: [.year]) : nil
        let card: Scorecard
        if let everybody, settings.count == 1, zones.isEmpty { card = everybody } else {
            card = try await study.scorecard(suppliers: suppliers, settings: settings)
        }
        var tables = [ScoreTables.dependence(everybody ?? card, zones: shown, focus: isDefault ? suppliers?.first : nil)]
        if settings.count > 1 { tables.append(ScoreTables.horizons(card, zones: shown)) }
        if !zones.isEmpty { tables.append(RuleTables.split(card, zones: shown)) }
        if rules || all {
            let shares = try await study.ruleShares(suppliers: suppliers)
            tables.append(RuleTables.rules(shares, zones: shown, in: study.network))
        }
        var best: [BestMix]?
        if all {
            let asked = shown.filter(study.canDiversify)
            Progress.count("most diversified mixes", total: asked.count)
            best = try await study.bestMixes(zones: asked, weights: [0.5]) { Progress.advance() }.mixes.compactMap(\.first)
        }
        tables.append(ScoreTables.structure(card, zones: shown, best: best))
        if routes { tables.append(ScoreTables.entries(card, zones: shown)) }
        if deciding, let first = suppliers?.first {
            for zone in shown where card.zones[zone].isApplicable {
                let answer = try await study.decidingFigures(zone: zone, supplier: first)
                tables.append(study.table(answer, zone: zone, supplier: first))
            }
        }
        if !zones.isEmpty {
            for supplier in suppliers ?? [] { tables += try study.purchaseTables(zones: zones, without: supplier) }
        }
        if check { tables.append(try await study.fairnessTable(suppliers: suppliers, settings: settings)) }
        printer.print(tables)
    }
}
