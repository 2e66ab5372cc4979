import Foundation
@_exported import GasData
@_exported import GasDispatch
@_exported import GasModel
@_exported import GasReport
@_exported import GasScores
import NetworkFlow

/// A dataset that passed its checks, and the questions that can be asked of it. The public face of the library.
///
///     let study = try Study(dataset: folder)
///     let card = try await study.scorecard()
///     let outcome = try study.outcome(of: study.scenario("turkstream-halt"))
public struct Study: Sendable {
    public let network: Network
    /// Warnings and notes of the data check; errors never get this far.
    public let findings: [Finding]
    public let map: MapData?
    public let evaluator: NetworkEvaluator
    public let library: ScenarioLibrary
    let settings: SolverSettings
    /// First day of the gas year that the scores are about.
    public let start: Day

    /// - Parameter criteria: plausibility criteria, as `Dataset.load` takes them; what they find are warnings.
    /// - Throws: `StudyError.invalidData` with every error of the dataset.
    public init(
        dataset: URL, scenarios: URL, criteria: URL? = nil, start: Day = Study.defaultStart,
        linearSolver: LinearSolverKind = .sparse
    ) throws {
        let loaded = Dataset.load(from: dataset, criteria: criteria)
        guard let network = loaded.network, !loaded.hasError else {
            throw StudyError.invalidData(loaded.findings.filter { $0.severity == .error })
        }
        self.network = network
        findings = loaded.findings
        map = loaded.map
        library = ScenarioLibrary(folder: scenarios)
        self.start = start
        settings = SolverSettings(tolerance: 1e-10, linearSolver: linearSolver)
        evaluator = try NetworkEvaluator(network, settings: settings)
    }

    /// The same study of another year.
    ///
    /// - Parameter start: the first of a month.
    init(_ study: Study, start: Day) {
        network = study.network
        findings = study.findings
        map = study.map
        evaluator = study.evaluator
        settings = study.settings
        library = study.library
        self.start = start
    }

    /// 1 October 2025: the gas year that the evidence describes best.
    public static let defaultStart = Day.gasYear2025

    // MARK: Names

    public func zone(_ name: String) throws -> Int {
        if let index = network.zone(Identifier(name.uppercased())) { return index }
        if let index = network.zones.firstIndex(where: { $0.name.lowercased() == name.lowercased() }) { return index }
        let known = network.zones.map(\.id.text)
        throw StudyError.unknownZone(name, known: known, nearest: Spelling.nearest(to: name.uppercased(), among: known))
    }

    public func supplier(_ name: String) throws -> Int {
        if let index = network.supplier(Identifier(name.lowercased())) { return index }
        let known = network.suppliers.map(\.id.text)
        throw StudyError.unknownSupplier(
            name, known: known, nearest: Spelling.nearest(to: name.lowercased(), among: known))
    }

    // MARK: Questions

    /// Scores of every zone.
    ///
    /// - Parameters:
    ///   - suppliers: default every origin that is neither domestic, nor a hub, nor unknown.
    ///   - settings: the horizons of U.
    public func scorecard(
        suppliers: [Int]? = nil, settings: [UnavoidableDependence.Case] = [.year]
    ) async throws -> Scorecard {
        try await ScorecardBuilder(evaluator, start: start).scorecard(suppliers: suppliers, settings: settings)
    }

    /// The inputs that decide a zone's U on a supplier.
    public func decidingFigures(zone: Int, supplier: Int, limit: Int = 10) async throws -> DecidingFigures.Answer {
        try await DecidingFigures(UnavoidableDependence(evaluator, start: start))
            .answer(zone: zone, supplier: supplier, limit: limit)
    }

    /// A scenario by the name of the library, or from a TOML file.
    ///
    /// - Throws: `StudyError.unknownScenario`, or `StudyError.invalidData` with every error of the file.
    public func scenario(_ name: String) throws -> (scenario: Scenario, findings: [Finding]) {
        let file: URL
        if let url = library.url(named: name) {
            file = url
        } else if FileManager.default.fileExists(atPath: name) {
            file = URL(fileURLWithPath: name)
        } else {
            throw StudyError.unknownScenario(name, known: library.names, nearest: library.nearest(to: name))
        }
        let result = ScenarioReader.read(file: file, network: network, library: library.folder)
        guard let scenario = result.scenario, !result.findings.contains(where: { $0.severity == .error }) else {
            throw StudyError.invalidData(result.findings.filter { $0.severity == .error })
        }
        return (scenario, result.findings)
    }

    /// What a scenario does.
    public func outcome(of scenario: Scenario) throws -> ShockOutcome {
        try ShockRun(evaluator).outcome(of: scenario)
    }

    /// What it does where the law that it supposes is read strictly; `nil` where it has one reading.
    public func strictOutcome(of scenario: Scenario) throws -> ShockOutcome? {
        try scenario.strictReading.map(outcome(of:))
    }

    /// Every condition that a scenario changes; solves only what settles the stores of a later start.
    public func changes(of scenario: Scenario) throws -> [ConditionChange] {
        try ShockRun(evaluator).changes(of: scenario)
    }

    /// What a scenario does when its assumed depths are set to each of these percentages.
    public func sweep(_ scenario: Scenario, depths: [Double] = [0, 25, 50, 75, 100]) async throws -> [SweptOutcome] {
        let run = ShockRun(evaluator)
        return try await Ordered.map(depths) { depth in
            SweptOutcome(depth: depth, outcome: try run.outcome(of: scenario.atDepth(depth)))
        }
    }

    /// The observed year, balanced; and the origin of its gas by proportional mixing.
    public func observedYear() throws -> (year: ReconciledYear, mix: OriginMix) {
        let year = try Reconciliation(network).year(on: start)
        let mix = try ProportionalMixing.trace(
            network, routeFlow: year.routeFlow, sourceFlow: year.sourceFlow, terminalFlow: year.terminalFlow)
        return (year, mix)
    }
}

extension Study {
    public typealias LinearSolver = LinearSolverKind

    /// The zones of the region, in the dataset's order.
    public var studyZones: [Int] { network.zones.indices.filter { network.zones[$0].role == .study } }

    /// Whether gas is traded in a zone; else every score is *not applicable*.
    public func isMarket(_ zone: Int) -> Bool {
        network.zones[zone].hasGasMarket && network.demands[zone].annual.central > 0
    }
}

extension Study {
    /// The deciding figures as a table.
    public func table(_ answer: DecidingFigures.Answer, zone: Int, supplier: Int) -> Table {
        let fill = answer.setting.storagePercent.map { " with stores at \(NumberText.fixed($0, 0)) %" } ?? ""
        return ScoreTables.deciding(
            answer.figures, setting: answer.setting.horizon.name + fill, zone: zone, supplier: supplier, in: network)
    }

    /// The language of a catalogue in `Languages` of the reports' folder. What is made inside its `speaking` comes out in it.
    ///
    /// - Throws: `LanguageError` with file and line.
    public func language(_ tag: String, reports: URL) throws -> Language {
        try LanguageLibrary(folder: reports.appendingPathComponent("Languages")).language(tag)
    }

    /// The house style with an institute's name, logo and accent colour.
    ///
    /// - Throws: `StudyError.invalidData` with every error of the file.
    public func style(house file: URL) throws -> HouseStyle {
        var style = HouseStyle.standard
        let (house, findings) = HouseReader.read(file: file, papers: [style.paper, style.tint])
        guard let house else { throw StudyError.invalidData(findings.filter { $0.severity == .error }) }
        style.institute = house.name
        style.logo = house.logo
        if let accent = house.accent { style.accent = accent }
        return style
    }

    /// Before a long computation: whether `write` could write such a file at its end.
    ///
    /// - Throws: as `write`.
    public func checkOutput(_ file: URL, reports: URL) throws {
        guard !file.hasDirectoryPath else { return }
        switch file.pathExtension.lowercased() {
        case "pdf": try PDFRenderer(resources: ReportResources(folder: reports)).checkEngine()
        case "html", "xlsx", "csv", "json": break
        default: throw StudyError.unknownFormat(file.lastPathComponent)
        }
        try AtomicFile.check(file)
    }

    /// Renders a document and writes it, whole or not at all, in the format that the file's name asks for: a file that ends in
    /// pdf, html, json, xlsx or csv (a row per value), or a folder, which receives a CSV file per table.
    ///
    /// - Parameter reports: folder of fonts, style and engine.
    /// - Throws: `ReportError`, and `StudyError.unknownFormat` for any other ending.
    public func write(_ document: Document, to file: URL, reports: URL) throws {
        let resources = ReportResources(folder: reports)
        if file.hasDirectoryPath {
            try AtomicFile.write(CSVTables.files(of: document).map { ($0.name, $0.text) }, into: file)
            return
        }
        switch file.pathExtension.lowercased() {
        case "pdf": try PDFRenderer(resources: resources).write(document, to: file)
        case "html": try HTMLRenderer(resources: resources).write(document, to: file)
        case "xlsx": try WorkbookRenderer().write(document, to: file)
        case "csv": try AtomicFile.write(CSVTables.long(document), to: file)
        case "json": try AtomicFile.write(JSONRenderer.render(document), to: file)
        default: throw StudyError.unknownFormat(file.lastPathComponent)
        }
    }
}
