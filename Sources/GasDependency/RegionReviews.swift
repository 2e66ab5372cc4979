import GasDispatch
import GasModel
import GasReport
import GasScores

/// What a regional review is made of: solved numbers, no words.
public struct RegionRuns: Sendable {
    public let supplier: Int
    public let scorecard: Scorecard
    public let outcomes: [ShockOutcome]
    let assets: CriticalAssets
    let observed: ReconciledYear
    let mix: OriginMix
}

extension Study {
    /// Runs everything that a regional review needs.
    public func regionRuns(supplier: Int) async throws -> RegionRuns {
        async let scores = scorecard(suppliers: [supplier], settings: UnavoidableDependence.Case.all)
        async let shocks = libraryOutcomes(library.names)
        async let assets = criticalAssets()
        let observed = try observedYear()
        return RegionRuns(
            supplier: supplier, scorecard: try await scores, outcomes: try await shocks, assets: try await assets,
            observed: observed.year, mix: observed.mix)
    }

    /// The regional review as a document.
    public func regionReview(_ runs: RegionRuns, date: Day, generator: String, command: String) throws -> Document {
        let (card, outcomes) = (runs.scorecard, runs.outcomes)
        let markets = studyZones.filter { network.zones[$0].hasGasMarket }
        let mix = RegionalConcentration.mix(of: markets, in: network)
        return RegionReview.document(
            RegionReviewInput(
                supplier: runs.supplier, scorecard: card,
                dependence: mix.flatMap { RegionalConcentration.dependence(on: runs.supplier, card, $0, zones: markets) }, mix: mix,
                uses: AssetUse.list(runs.observed, in: network, on: start), matrix: matrix(outcomes),
                critical: CriticalLimit.list(outcomes, rise: 0.5), assets: runs.assets,
                stores: StorageCover.rows(zones: markets, in: network, on: start),
                flows: BriefInput.MapFlows(
                    runs.observed, origins: runs.mix, words: "balanced flows of 2025, proportional mixing"),
                ground: try mapGround(),
                certificate: max(card.certificate, runs.assets.certificate, outcomes.map(\.certificate).max() ?? 0),
                frame: frame(
                    evidence: UsedEvidence(
                        network, start: start, horizons: Horizon.allCases, scope: [.scores, .observedYear]),
                    observed: runs.observed, date: date, generator: generator, command: command)))
    }

    /// Scenarios of the library, run.
    func libraryOutcomes(_ names: [String]) async throws -> [ShockOutcome] {
        let scenarios = try names.map { try scenario($0).scenario }
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
