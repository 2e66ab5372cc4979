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
        #expect(unanswered.isEmpty && zones.count >= 10, "\(unanswered)")
        let year = try BestDiversification(study.evaluator, start: study.start).year()
        for row in mixes {
            let name = study.network.zones[row[0].mix.zone].name
            let bound = try study.evaluator.diversityBound(
                of: row[0].mix.zone, supplierWeight: 0.5, year.conditions, shortage: year.shortage, near: [])
            #expect(row[0].score <= bound + 0.01, "\(name): \(row[0].score) over its bound \(bound)")
            // World LNG reaches every one of them, by whatever terminal.
            #expect(row[1].mix.origins.contains { study.network.suppliers[$0.supplier].kind == .lng }, "\(name)")
            #expect(row[1].score > 80, "\(name)")
            for best in row {
                if let today = best.today { #expect(today.low <= best.score + 0.01, "\(name), weight \(best.weight): \(today) \(best.score)") }
                #expect(best.mix.certificate.largest <= OptimalityRecord.tolerance)
                #expect(best.mix.byOrigin.allSatisfy { $0 > -1e-6 * best.mix.demand })
                // What is counted by origin is counted by corridor, and is consumed.
                #expect(abs(best.mix.byCorridor.reduce(0, +) - best.mix.consumption) < 1e-6 * best.mix.demand, "\(name)")
            }
            // The weighted best lies below the mean of the two that look at one thing only.
            #expect(row[0].score <= 0.5 * row[1].score + 0.5 * row[2].score + 0.01, "\(name)")
        }
    }

    /// Every market, every weight, also where every capacity is another: which market an optimiser fails on must not hang on the data.
    @Test(arguments: [0, 1, 2] as [UInt64]) func everyMixIsCertifiedOnPerturbedData(seed: UInt64) async throws {
        let best = BestDiversification(study.evaluator, start: study.start)
        var (conditions, shortage) = try best.year()
        if seed > 0 {
            var state = seed
            func scaled(_ rates: [Double]) -> [Double] {
                // One factor between 0.7 and 1.3 for a pipe, source, terminal or store, by a linear congruential generator.
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let factor = 0.7 + 0.6 * Double(state >> 11) * 0x1p-53
                return rates.map { factor * $0 }
            }
            conditions.routeCapacity = conditions.routeCapacity.map(scaled)
            conditions.sourceCapacity = conditions.sourceCapacity.map(scaled)
            conditions.sourceVolume = conditions.sourceVolume.map { scaled([$0])[0] }
            conditions.terminalSendOut = conditions.terminalSendOut.map(scaled)
            conditions.storageInjection = conditions.storageInjection.map(scaled)
            conditions.storageWithdrawal = conditions.storageWithdrawal.map(scaled)
            shortage = try study.evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
        }
        let zones = study.studyZones.filter(study.canDiversify)
        let weights = seed == 0 ? [0.25, 0.75] : [0.25, 1]
        for (zone, weight) in zones.flatMap({ zone in weights.map { (zone, $0) } }) {
            let mix = try study.evaluator.mix(of: zone, .mostDiversified(supplierWeight: weight), conditions, shortage: shortage)
            #expect(mix.certificate.largest <= OptimalityRecord.tolerance)
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
