import GasDependency
import GasDispatch
import GasModel
import GasScores
import Testing

/// The most diversified mixes of the default dataset.
@Suite struct DiversificationStudyTests {
    let study = SharedRuns.study

    /// No market's reported mix is more diversified than the best one of its pipes: DIV ≤ DIV\*, by both sets and by each alone.
    @Test func noReportedMixIsBetterThanTheBest() async throws {
        let zones = study.studyZones.filter(study.canDiversify)
        let (mixes, unanswered) = try await study.bestMixes(zones: zones, weights: [0.5, 1, 0])
        #expect(unanswered.count <= 2 && zones.count >= 10, "\(unanswered)")
        for row in mixes {
            let name = study.network.zones[row[0].mix.zone].name
            for best in row {
                if let today = best.today { #expect(today <= best.score + 0.01, "\(name), weight \(best.weight): \(today) \(best.score)") }
                #expect(best.mix.certificate.largest <= OptimalityRecord.tolerance)
                #expect(best.mix.byOrigin.allSatisfy { $0 > -1e-6 * best.mix.demand })
                // What is counted by origin is counted by corridor, and is consumed.
                #expect(abs(best.mix.byCorridor.reduce(0, +) - best.mix.consumption) < 1e-6 * best.mix.demand, "\(name)")
            }
            // The weighted best lies below the mean of the two that look at one thing only.
            #expect(row[0].score <= 0.5 * row[1].score + 0.5 * row[2].score + 0.01, "\(name)")
        }
    }

    @Test func theFrontierOfSerbiaClimbs() async throws {
        let zone = try study.zone("RS")
        let russia = try study.supplier("russia")
        let answer = try await study.diversification(zone: zone, weights: [0.5], frontier: true, suppliers: [russia])
        let frontier = try #require(answer.frontier)
        let best = try #require(answer.best.first)
        #expect(frontier.points.count >= 5)
        for (low, high) in zip(frontier.points, frontier.points.dropFirst()) {
            #expect(high.score > low.score && high.cost >= low.cost - 1e-3)
            if let before = low.marginal, let after = high.marginal { #expect(after >= before - 1e-3, "a convex frontier") }
        }
        let last = try #require(frontier.points.last)
        #expect(last.score <= best.score + 0.01 && last.score > best.score - 2)
        // The smallest share by search, and by one linear programme.
        let (conditions, shortage) = try BestDiversification(study.evaluator, start: study.start).year()
        let least = try study.evaluator.mix(of: zone, .least(supplier: russia), conditions, shortage: shortage)
        let searched = try #require(answer.smallestShares.first)
        #expect(abs(100 * least.share(of: russia) - searched.share.central) < 0.05)
        #expect(searched.cost > -1e-3)
    }
}
