import GasDependency
@testable import GasDispatch
import GasModel
import GasScores
import NetworkFlow
import Testing

/// What the optimiser promises about published scores, on the dataset that ships.
@Suite struct OptimiserTests {
    var study: Study { DefaultDatasetTests.study }

    /// Flows are unique because of a small convex term. Half of it, and no score moves by a tenth of a point.
    @Test func halfTheUniquenessTermMovesNoScore() async throws {
        let half = try NetworkEvaluator(study.network, settings: SolverSettings(tolerance: 1e-10), uniqueness: 0.5)
        let cases = UnavoidableDependence.Case.all
        let card = try await study.scorecard(settings: cases)
        let other = try await ScorecardBuilder(half, start: study.start).scorecard(settings: cases)
        var largest = 0.0
        func compare(_ one: Double?, _ two: Double?) {
            guard let one, let two else { return #expect(one == nil && two == nil) }
            largest = max(largest, abs(one - two))
        }
        for (mine, theirs) in zip(card.zones, other.zones) {
            for (one, two) in zip(mine.dependence, theirs.dependence) {
                #expect(one.unavoidable.count == cases.count || !mine.isApplicable)
                for (a, b) in zip(one.unavoidable, two.unavoidable) {
                    compare(a.share.low, b.share.low)
                    compare(a.share.central, b.share.central)
                    compare(a.share.high, b.share.high)
                    compare(a.infrastructureGap, b.infrastructureGap)
                }
                compare(one.avoidable?.central, two.avoidable?.central)
            }
        }
        for name in study.library.names {
            let scenario = try study.scenario(name).scenario
            let mine = try study.outcome(of: scenario)
            let theirs = try ShockRun(half).outcome(of: scenario)
            for (one, two) in zip(mine.zones, theirs.zones) { compare(one.unservedPercent, two.unservedPercent) }
        }
        #expect(largest < 0.1, "a score moves by \(largest) points")
    }

    /// The same for the best mixes, whose corridors are labels.
    @Test func halfTheUniquenessTermMovesNoBestMix() throws {
        let evaluator = try NetworkEvaluator(study.network)
        let half = try NetworkEvaluator(study.network, settings: SolverSettings(), uniqueness: 0.5)
        let (year, shortage) = try BestDiversification(evaluator, start: study.start).year()
        for name in ["RS", "HU"] {
            let goal = MixGoal.mostDiversified(supplierWeight: 0.5), zone = try study.zone(name)
            let (one, two) = (
                try evaluator.mix(of: zone, goal, year, shortage: shortage), try half.mix(of: zone, goal, year, shortage: shortage)
            )
            for (a, b) in zip(one.originShares + one.corridorShares, two.originShares + two.corridorShares) {
                #expect(100 * abs(a - b) < 0.1, "\(name): \(a) \(b)")
            }
        }
    }

    /// The quadratic programme of the fair shortage against successive linear programmes.
    @Test(arguments: UnavoidableDependence.Case.all)
    func fairSharesAreTheLexicographicMinimax(_ setting: UnavoidableDependence.Case) throws {
        let unavoidable = UnavoidableDependence(study.evaluator, start: study.start)
        let conditions = try unavoidable.conditions(without: study.supplier("russia"), setting)
        let check = try study.evaluator.fairness(conditions)
        let worst = try #require(check.largestDifference)
        #expect(worst.points < 0.1, "\(study.network.zones[worst.zone].name): \(worst.points) points")
        #expect(check.certificate <= OptimalityRecord.tolerance)
    }
}
