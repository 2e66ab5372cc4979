import ArgumentParser
import Foundation
import GasDependency

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "A report to print, read or process: on a country, the region, a scenario or two runs.",
        usage: """
            gasdep report ZONE [-o FILE]
            gasdep report --region [-o FILE]
            gasdep report --scenario NAME [-o FILE]
            gasdep report --compare A B [-o FILE]
            """,
        discussion: """
            The file's name says the format: .pdf to print, .html to read, .xlsx and .csv to compute with, .json to process; a name that
            ends with / is a folder that receives a CSV file per table. Give -o again for a further format: the model is solved once.
            The date on it is that of the dataset's edition, or --date; the clock is never read: same inputs, same bytes.
            """)

    @Argument(help: "Zone (RS, BA, ...) of a country brief.")
    var zone: String?

    @Option(name: .shortAndLong, help: "Where to write; may be given several times. Default NAME.pdf here.", completion: .file(extensions: ["pdf"]))
    var output: [String] = []

    @Option(help: "Whose gas a country brief or regional review is about.")
    var supplier = Self.usualSupplier

    @Flag(help: "A review of the whole region.")
    var region = false

    @Option(parsing: .upToNextOption, help: "Two runs side by side, named as for gasdep compare.")
    var compare: [String] = []

    @Option(help: "Scenario of a shock note; with a zone, the one that its brief shows (default \(Self.usualScenario)).")
    var scenario: String?

    @Flag(name: .customLong("all-shocks"), help: "Country brief: add every scenario of the library beside every zone.")
    var allShocks = false

    @Option(help: "Language of the report (sr-Latn, sr-Cyrl, bs, hr, mk, bg, sq): a catalogue of Reports/Languages.")
    var language = "en"

    @Option(help: "TOML file with an institute's name, logo (PNG) and accent colour.", completion: .file(extensions: ["toml"]))
    var house: String?

    @Option(help: "Date of the report, YYYY-MM-DD.")
    var date: String?

    @Flag(help: .hidden)
    var timing = false

    @OptionGroup var options: StudyOptions

    static let usualSupplier = "russia"
    static let usualScenario = "turkstream-halt"

    func validate() throws {
        if let date, Day(date) == nil { throw ValidationError("\(date) is not a day; write it as 2026-11-25") }
        if zone == nil, scenario == nil, !region, compare.isEmpty {
            throw ValidationError("name a zone, a scenario with --scenario, two runs with --compare, or give --region")
        }
        if !compare.isEmpty, compare.count != 2 { throw ValidationError("--compare takes two runs: --compare A B") }
        if !compare.isEmpty, zone != nil || region {
            throw ValidationError("--compare is a report of its own: give it without zone and --region")
        }
        if region, zone != nil || scenario != nil {
            throw ValidationError("--region is a report of its own: give it without zone and scenario")
        }
        if allShocks, zone == nil { throw ValidationError("--all-shocks belongs to a country brief: name a zone") }
    }

    func run() async throws {
        let study = try options.study()
        let date = date.flatMap { Day($0) } ?? study.editionDay
        let reports = try DataFolder.find().reports
        for path in output.isEmpty ? ["report.pdf"] : output { try study.checkOutput(URL(fileURLWithPath: path), reports: reports) }
        let language = try study.language(self.language, reports: reports)
        let style = try house.map { try study.style(house: URL(fileURLWithPath: $0)) } ?? .standard
        try await HouseStyle.$current.withValue(style) {
            var clock = Stopwatch()
            let make = try await wording(study, date)
            clock.lap("runs")
            let (document, name) = try language.speaking(make)
            clock.lap("words and drawings")
            for path in output.isEmpty ? ["\(name).pdf"] : output {
                try study.write(document, to: URL(fileURLWithPath: path), reports: reports)
                clock.lap(path)
                if !options.quiet { Console.write("wrote \(path)") }
            }
            if timing { Console.write(clock.text) }
        }
    }

    private typealias Wording = () throws -> (Document, name: String)

    /// Solves what the document needs; what is returned only words it.
    private func wording(_ study: Study, _ date: Day) async throws -> Wording {
        if !compare.isEmpty { return try await comparison(study, date) }
        if region { return try await review(study, date) }
        return try await zone == nil ? note(study, date) : brief(study, date)
    }

    private func brief(_ study: Study, _ date: Day) async throws -> Wording {
        let zone = try study.zone(self.zone ?? "")
        let scenario = try read(study, self.scenario ?? shownScenario(in: study))
        let id = study.network.zones[zone].id.text
        let runs = try await study.briefRuns(
            zone: zone, supplier: study.supplier(supplierName(in: study)), scenario: scenario, allShocks: allShocks)
        let command = "gasdep report \(id)" + supplierOption(study) + " --scenario \(scenario.id)" + (allShocks ? " --all-shocks" : "") + languageOption
        return {
            (try study.countryBrief(runs, date: date, generator: Self.generator, command: command), id.lowercased())
        }
    }

    private func comparison(_ study: Study, _ date: Day) async throws -> Wording {
        let comparison = try await study.comparison(
            compare.map { ($0, ComparisonSide($0)) }, scenario: scenario, supplier: study.supplier(supplier))
        let command = "gasdep report --compare \(compare.joined(separator: " "))" + (scenario.map { " --scenario \($0)" } ?? "")
            + supplierOption(study) + languageOption
        return {
            (try study.comparisonNote(comparison, date: date, generator: Self.generator, command: command), "comparison")
        }
    }

    private func review(_ study: Study, _ date: Day) async throws -> Wording {
        let runs = try await study.regionRuns(supplier: study.supplier(supplierName(in: study)))
        let command = "gasdep report --region" + supplierOption(study) + languageOption
        return { (try study.regionReview(runs, date: date, generator: Self.generator, command: command), "region") }
    }

    private func note(_ study: Study, _ date: Day) async throws -> Wording {
        let scenario = try read(study, self.scenario ?? "")
        let runs = try await study.shockNoteRuns(scenario: scenario)
        let command = "gasdep report --scenario \(scenario.id)" + languageOption
        return { (try study.shockNote(runs, date: date, generator: Self.generator, command: command), scenario.id) }
    }

    /// The supplier asked for; where none was and the dataset does not have the usual one, its first with an origin.
    private func supplierName(in study: Study) -> String {
        let suppliers = study.network.suppliers
        guard supplier == Self.usualSupplier, study.network.supplier(Identifier(supplier)) == nil,
            let first = suppliers.first(where: { [.pipeline, .lng].contains($0.kind) })
        else { return supplier }
        return first.id.text
    }

    /// The scenario that a brief shows where none is named: the usual one, or the first of a dataset's own.
    private func shownScenario(in study: Study) -> String {
        study.library.names.contains(Self.usualScenario) ? Self.usualScenario : study.library.names.first ?? Self.usualScenario
    }

    private func read(_ study: Study, _ name: String) throws -> Scenario {
        let (scenario, findings) = try study.scenario(name)
        if !options.quiet { Console.print(findings) }
        return scenario
    }

    private func supplierOption(_ study: Study) -> String {
        let name = supplierName(in: study)
        return name == Self.usualSupplier ? "" : " --supplier \(name)"
    }

    private var languageOption: String { language == "en" ? "" : " --language \(language)" }

    private static var generator: String { "gasdep \(Gasdep.version)" }
}
