import ArgumentParser
import GasDependency

struct DiversifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diversify",
        abstract: "The most diversified supply that the pipes allow a zone, what it costs, and how little of a supplier is enough.",
        discussion: """
            DIV* is the best diversification of a gas year in which nobody loses more gas than with all suppliers present. With several
            zones, or none, it prints DIV* of each; with one it adds the mix that attains it and what binds there.
            """)

    @Argument(help: "Zones (RS, BA, ...); default all of the region.")
    var zones: [String] = []

    @Option(help: "Weight of suppliers against entries in the mix that is shown, 0 to 1.")
    var weight = 0.5

    @Flag(help: "Best mixes from the cheapest to the most diversified, with the cost of each step. One zone.")
    var frontier = false

    @Option(help: "Supplier whose smallest possible share is wanted. Repeat for several. One zone.")
    var supplier: [String] = []

    @Flag(help: "How much of each pipe into the zone is needed so that nobody in the region goes short. One zone.")
    var pipes = false

    @Option(help: "Output format: table, csv, json.")
    var format = OutputFormat.table

    @OptionGroup var options: StudyOptions

    func validate() throws {
        guard (0...1).contains(weight) else { throw ValidationError("--weight is from 0 to 1") }
        if zones.count != 1, frontier || pipes || !supplier.isEmpty {
            throw ValidationError("--frontier, --supplier and --pipes belong to one zone: name it")
        }
    }

    func run() async throws {
        let study = try options.study()
        let named = try zones.map(study.zone)
        let weights = [weight] + [0.5, 1, 0].filter { $0 != weight }
        let suppliers = try supplier.map(study.supplier)
        if let home = suppliers.first(where: { study.network.suppliers[$0].kind == .domestic }) {
            throw ValidationError("\(study.network.suppliers[home].name) is not a supplier that a zone can do without")
        }
        let printer = TablePrinter(format: format)
        guard let zone = named.first, named.count == 1 else {
            let asked = (named.isEmpty ? study.studyZones : named).filter(study.canDiversify)
            Progress.count("most diversified mixes", total: asked.count * weights.count)
            let answer = try await study.bestMixes(zones: asked, weights: weights) { Progress.advance() }
            printer.print([DiversificationTables.best(answer.mixes, unanswered: answer.unanswered, in: study.network)])
            return
        }
        guard study.canDiversify(zone) else {
            throw ValidationError("\(study.network.zones[zone].name) has no gas market, lives off its own wells, or cannot be reached: not applicable")
        }
        let answer = try await study.diversification(
            zone: zone, weights: weights, frontier: frontier, suppliers: suppliers, pipes: pipes)
        printer.print(answer.tables(in: study.network))
    }
}
