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
    public func countryBrief(
        zone: Int, supplier: Int, scenario: Scenario, date: Day, generator: String, command: String
    ) async throws -> Document {
        let card = try await scorecard(settings: UnavoidableDependence.Case.all)
        let answer = try await decidingFigures(zone: zone, supplier: supplier)
        let observed = try observedYear()
        let outcome = try outcome(of: scenario)
        return CountryBrief.document(
            BriefInput(
                zone: zone, supplier: supplier, scorecard: card, shock: outcome,
                flows: BriefInput.MapFlows(
                    observed.year, origins: observed.mix, words: "balanced flows of 2025, proportional mixing"),
                ground: try mapGround(),
                deciding: BriefInput.Deciding(
                    horizon: answer.setting.horizon, storagePercent: answer.setting.storagePercent,
                    measure: answer.measure, central: answer.central, figures: answer.figures),
                gaps: gaps(observed.year), warnings: findings.filter { $0.severity == .warning }, date: date,
                status: "draft, not assured", generator: generator, command: command))
    }

    /// Outlines, courses and labels for the map, if the dataset has them.
    private func mapGround() throws -> MapGround? {
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

    /// What a reader must know about the evidence before quoting: statistics that the balanced year could not honour.
    private func gaps(_ year: ReconciledYear) -> [RichText] {
        year.deviations.filter { abs($0.inSigmas) >= 2 }.prefix(4).map { deviation in
            RichText(
                "In the balanced year, \(deviation.what) is \(NumberText.fixed(deviation.reconciledRate, 0)) GWh/d "
                    + "against \(NumberText.fixed(deviation.observedRate, 0)) in the statistics: the figures around it contradict each other.")
        }
    }
}
