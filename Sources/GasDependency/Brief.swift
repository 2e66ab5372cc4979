import Foundation
import GasData
import GasDispatch
import GasModel
import GasReport
import GasScores

/// What a country brief is made of: solved numbers, no words. Made once, it can be worded in every language.
public struct BriefRuns: Sendable {
    public let zone: Int
    public let supplier: Int
    public let scorecard: Scorecard
    public let shock: ShockOutcome
    let matrix: BriefInput.ScenarioMatrix
    let deciding: DecidingFigures.Answer
    let diversification: BriefInput.Diversification?
    /// Why there is no answer to how far the supply could be spread.
    let uncertified: Uncertified?
    let observed: ReconciledYear
    let mix: OriginMix
    let origins: OriginShares?
    let rules: RuleShares?
    let critical: CriticalAssets
    let projects: ProjectAppraisal?
}

extension Study {
    /// Runs everything that a country brief needs.
    ///
    /// - Parameters:
    ///   - zone: what it is about.
    ///   - supplier: whose gas; default Russia.
    ///   - scenario: the shock that it shows month by month.
    ///   - allShocks: every scenario of the library beside every zone, instead of the dozen of `briefShocks`; a page more.
    public func briefRuns(zone: Int, supplier: Int, scenario: Scenario, allShocks: Bool = false) async throws -> BriefRuns {
        // Independent questions, asked at once: the cores answer them in any order, and no answer depends on another.
        // The longest chain of runs, each of which needs the one before it, begins first.
        async let diversified = diversification(zone: zone, supplier: supplier)
        async let scores = scorecard(suppliers: [supplier], settings: UnavoidableDependence.Case.all)
        async let deciding = decidingFigures(zone: zone, supplier: supplier)
        async let shock = outcome(of: scenario)
        async let others = shortages(allShocks ? library.names : Self.briefShocks.filter(library.names.contains))
        async let critical = criticalAssets()
        async let projects = isMarket(zone) ? projectRuns(zone: zone, supplier: supplier).appraisal(isAlone: true) : nil
        async let rules = rule(zone: zone, supplier: supplier)
        let observed = try observedYear()
        let shares = try origins(zones: [zone], suppliers: [supplier]).shares.first
        let (diversification, uncertified) = try await diversified
        return BriefRuns(
            zone: zone, supplier: supplier, scorecard: try await scores, shock: try await shock, matrix: try await others,
            deciding: try await deciding, diversification: diversification, uncertified: uncertified, observed: observed.year,
            mix: observed.mix, origins: shares, rules: try await rules, critical: try await critical, projects: try await projects)
    }

    /// The country brief as a document, from which every format is rendered.
    ///
    /// - Parameters:
    ///   - date: printed on it, an input and never the clock.
    ///   - command: the line that makes the brief again.
    public func countryBrief(_ runs: BriefRuns, date: Day, generator: String, command: String) throws -> Document {
        let missing: [RichText] = runs.uncertified == nil ? [] : ["How far the supply could be spread is not printed: no answer could be certified."]
        return CountryBrief.document(
            BriefInput(
                zone: runs.zone, supplier: runs.supplier, scorecard: runs.scorecard, shock: runs.shock, matrix: runs.matrix,
                diversification: runs.diversification,
                flows: BriefInput.MapFlows(
                    runs.observed, origins: runs.mix, words: "balanced flows of 2025, proportional mixing"),
                ground: try mapGround(),
                deciding: BriefInput.Deciding(
                    horizon: runs.deciding.setting.horizon, storagePercent: runs.deciding.setting.storagePercent,
                    measure: runs.deciding.measure, central: runs.deciding.central, figures: runs.deciding.figures),
                origins: runs.origins, rules: runs.rules, critical: runs.critical, projects: runs.projects,
                pastEvents: try pastEvents(),
                gaps: gaps(runs.observed) + missing, warnings: findings.filter { $0.severity == .warning }, date: date,
                status: "draft, not assured", generator: generator, command: command,
                evidence: UsedEvidence(
                    network, start: start, horizons: Horizon.allCases, scope: [.scores, .observedYear])))
    }

    /// Scenarios that a brief shows side by side: one of each kind. Those that the library lacks are left out.
    public static let briefShocks = [
        "russia-stops", "turkstream-halt", "bulgaria-transit-stops", "hungary-entry-stops", "azerbaijan-stops", "hormuz-lng",
        "eu-phase-out-2027", "eu-phase-out-no-transit", "serbia-contract-ends", "zvornik-outage", "storage-30", "cold-1in20",
        "russia-stops-cold-day", "balkan-compound",
    ]

    /// Percent of demand unserved under scenarios of the library, in the order of their names given.
    private func shortages(_ names: [String]) async throws -> BriefInput.ScenarioMatrix {
        let scenarios = try names.map { try scenario($0).scenario }
        let run = ShockRun(evaluator)
        let shortages = try await Ordered.map(scenarios) { try run.shortage(of: $0) }
        return BriefInput.ScenarioMatrix(
            scenarios: scenarios.map(\.title), zones: studyZones,
            unserved: shortages.map { shortage in studyZones.map { shortage.rate($0).map { $0 * 100 } } })
    }

    /// What the loss of each asset alone would do on the coldest day, stores at 30 %.
    public func criticalAssets() async throws -> CriticalAssets {
        try await CriticalAssetRuns(evaluator, start: start).ranking()
    }

    /// U of a zone over the gas year under the three rules; `nil` without a market.
    private func rule(zone: Int, supplier: Int) async throws -> RuleShares? {
        guard isMarket(zone) else { return nil }
        return try CooperationRules(evaluator, start: start).shares(without: supplier, .year, zones: [zone]).first
    }

    /// What the brief says of diversification; or why it says nothing.
    private func diversification(zone: Int, supplier: Int) async throws -> (BriefInput.Diversification?, Uncertified?) {
        guard canDiversify(zone), network.suppliers[supplier].kind != .domestic else { return (nil, nil) }
        do {
            let answer = try await diversification(zone: zone, weights: [0.5], frontier: true, suppliers: [supplier])
            guard let best = answer.best.first, let frontier = answer.frontier, let smallest = answer.smallestShares.first
            else { return (nil, nil) }
            return (BriefInput.Diversification(best: best, frontier: frontier, smallest: smallest), nil)
        } catch let error as Uncertified {
            return (nil, error)
        }
    }

    /// Outlines, courses and labels for the map, if the dataset has them.
    func mapGround() throws -> MapGround? {
        guard let map, let outlines = map.outlines.first else { return nil }
        return MapGround(
            outlines: try Outlines(geoJSON: outlines.text),
            courses: map.courses.map { MapGround.Course(route: $0.route, points: $0.points) },
            labels: map.labels.map { MapGround.Label(id: $0.id, text: $0.text, kind: $0.kind, position: $0.position) })
    }

    /// The first day of the dataset's edition (`2026.11`): the date of a report that is given none.
    public var editionDay: Day {
        let parts = network.edition.split(separator: ".").compactMap { Int($0) }
        return (parts.count >= 2 ? Day(year: parts[0], month: parts[1], day: 1) : nil) ?? start
    }

    /// What a reader must know about the evidence before quoting.
    func gaps(_ year: ReconciledYear) -> [RichText] {
        var gaps: [RichText] = []
        let used = network.routes.filter { $0.availability.isInUse(on: start) }
        let unpriced = used.filter { $0.tariff == nil }.count
        if unpriced > 0, let tariff = network.assumption(.defaultTariff) {
            gaps.append(
                "No tariff is known for \(unpriced) of \(used.count) routes in use; \(Quantity(tariff.value, "EUR/MWh")) is assumed. Prices and costs rest on it, shortages do not.")
        }
        let unknown = used.filter { $0.capacity == nil }.map(\.name)
        if !unknown.isEmpty {
            gaps.append("No firm capacity is known for \(unknown.joined(separator: ", ")): counted as none.")
        }
        let markets = network.zones.indices.filter { network.zones[$0].hasGasMarket }
        let estimatedPeaks = markets.filter { network.demands[$0].peakDay?.grade == .c }.count
        if estimatedPeaks > 0 {
            gaps.append("The 1-in-20 day of \(estimatedPeaks) of \(markets.count) markets is an estimate; no official figure was read.")
        }
        let unfilled = network.storages.filter { $0.startLevelPercent == nil && $0.availability.isInUse(on: start) }.count
        if unfilled > 0, let fill = network.assumption(.storageStartPercent) {
            gaps.append("For \(unfilled) stores no level on 1 October is known; \(Quantity(fill.value, "%")) is assumed.")
        }
        if let worst = year.deviations.first, abs(worst.inSigmas) >= 1 {
            gaps.append(
                "Balancing 2025 moved \(worst.what) from \(Quantity(worst.observedRate, "GWh/d")) to \(Quantity(worst.reconciledRate, "GWh/d")): the statistics around it contradict each other.")
        }
        return gaps
    }
}
