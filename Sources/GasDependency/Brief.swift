import Foundation
import GasData
import GasDispatch
import GasModel
import GasReport
import GasScores

extension Study {
    /// The country brief as a document, from which every format is rendered.
    ///
    /// - Parameters:
    ///   - zone: what it is about.
    ///   - supplier: whose gas; default Russia.
    ///   - scenario: the shock that it shows month by month.
    ///   - date: printed on it, an input and never the clock.
    ///   - allShocks: adds every scenario of the library beside every zone; a page more.
    public func countryBrief(
        zone: Int, supplier: Int, scenario: Scenario, date: Day, generator: String, command: String,
        allShocks: Bool = false
    ) async throws -> Document {
        let card = try await scorecard(settings: UnavoidableDependence.Case.all)
        let answer = try await decidingFigures(zone: zone, supplier: supplier)
        let observed = try observedYear()
        let outcome = try outcome(of: scenario)
        let (spread, missing) = try await diversification(zone: zone, supplier: supplier)
        return CountryBrief.document(
            BriefInput(
                zone: zone, supplier: supplier, scorecard: card, shock: outcome, matrix: allShocks ? matrix(try await libraryOutcomes()) : nil,
                diversification: spread,
                flows: BriefInput.MapFlows(
                    observed.year, origins: observed.mix, words: "balanced flows of 2025, proportional mixing"),
                ground: try mapGround(),
                deciding: BriefInput.Deciding(
                    horizon: answer.setting.horizon, storagePercent: answer.setting.storagePercent,
                    measure: answer.measure, central: answer.central, figures: answer.figures),
                pastEvents: try pastEvents(),
                gaps: gaps(observed.year) + missing, warnings: findings.filter { $0.severity == .warning }, date: date,
                status: "draft, not assured", generator: generator, command: command,
                evidence: UsedEvidence(
                    network, start: start, horizons: Horizon.allCases, scope: [.scores, .observedYear])))
    }

    /// What the brief says of diversification; or a sentence why it says nothing.
    private func diversification(zone: Int, supplier: Int) async throws -> (BriefInput.Diversification?, missing: [RichText]) {
        guard canDiversify(zone), network.suppliers[supplier].kind != .domestic else { return (nil, []) }
        do {
            let answer = try await diversification(zone: zone, weights: [0.5], frontier: true, suppliers: [supplier])
            guard let best = answer.best.first, let frontier = answer.frontier, let smallest = answer.smallestShares.first
            else { return (nil, []) }
            return (BriefInput.Diversification(best: best, frontier: frontier, smallest: smallest), [])
        } catch let error as Uncertified {
            return (nil, [RichText("How far the supply could be spread is not printed: \(error.description).")])
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
