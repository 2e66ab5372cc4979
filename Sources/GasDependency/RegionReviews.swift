import GasDispatch
import GasModel
import GasReport
import GasScores

extension Study {
    /// The regional review as a document.
    public func regionReview(supplier: Int, date: Day, generator: String, command: String) async throws -> Document {
        let card = try await scorecard(suppliers: [supplier], settings: UnavoidableDependence.Case.all)
        let observed = try observedYear()
        let outcomes = try await libraryOutcomes()
        let markets = studyZones.filter { network.zones[$0].hasGasMarket }
        let mix = RegionalConcentration.mix(of: markets, in: network)
        return RegionReview.document(
            RegionReviewInput(
                supplier: supplier, scorecard: card,
                dependence: mix.flatMap { RegionalConcentration.dependence(on: supplier, card, $0, zones: markets) }, mix: mix,
                uses: AssetUse.list(observed.year, in: network, on: start), matrix: matrix(outcomes),
                critical: CriticalLimit.list(outcomes, rise: 0.5), stores: StorageCover.rows(zones: markets, in: network, on: start),
                flows: BriefInput.MapFlows(
                    observed.year, origins: observed.mix, words: "balanced flows of 2025, proportional mixing"),
                ground: try mapGround(), certificate: max(card.certificate, outcomes.map(\.certificate).max() ?? 0),
                frame: try frame(
                    evidence: UsedEvidence(
                        network, start: start, horizons: Horizon.allCases, scope: [.scores, .observedYear]),
                    date: date, generator: generator, command: command)))
    }

    /// Every scenario of the library, run.
    func libraryOutcomes() async throws -> [ShockOutcome] {
        let scenarios = try library.names.map { try scenario($0).scenario }
        let run = ShockRun(evaluator)
        return try await Ordered.map(scenarios) { try run.outcome(of: $0) }
    }

    /// Percent of demand unserved, scenario by zone of the region.
    func matrix(_ outcomes: [ShockOutcome]) -> BriefInput.ScenarioMatrix {
        BriefInput.ScenarioMatrix(
            scenarios: outcomes.map(\.scenario.title), zones: studyZones,
            unserved: outcomes.map { outcome in studyZones.map { outcome.zones[$0].unservedPercent } })
    }
}
