import GasDependency
import Testing

/// The three rules and what must be bought, on the dataset that ships.
@Suite struct RuleTests {
    let study = DefaultDatasetTests.study

    @Test func servedFirstIsALowerBoundAndFairIsTheUOfTheCard() async throws {
        let russia = try study.supplier("russia")
        let shares = try await study.ruleShares(suppliers: [russia])
        let card = try await study.scorecard(suppliers: [russia], settings: UnavoidableDependence.Case.all)
        #expect(shares.count == 3 * study.network.zones.indices.filter(study.isMarket).count)
        for share in shares {
            #expect(share.servedFirst <= share.fair.central + 0.01, "\(study.network.zones[share.zone].name) \(share.horizon)")
            let printed = card.zones[share.zone].dependence.first?.unavoidable(share.horizon, storagePercent: share.storagePercent)
            #expect(abs((printed?.share.central ?? -1) - share.fair.central) < 1e-6)
            #expect(abs((printed?.share.high ?? -1) - share.fair.high) < 1e-6 && abs((printed?.share.low ?? -1) - share.fair.low) < 1e-6)
        }
    }

    /// What is lost is bought elsewhere or unserved; nothing else happens to it.
    @Test func lostGasIsBoughtOrUnserved() throws {
        let russia = try study.supplier("russia")
        let purchases = try PurchasesInstead(study.evaluator, without: russia, start: study.start)
        var seen = 0
        for zone in study.studyZones where study.isMarket(zone) {
            guard let purchase = purchases.purchase(of: zone) else { continue }
            let demand = study.network.demands[zone].annual.central
            #expect(abs(purchase.replaced + purchase.unserved - purchase.lost) < 0.01 * demand)
            #expect(!purchase.origins.contains { $0.supplier == russia })
            if purchase.lost > 0.05 { seen += 1 }
        }
        #expect(seen >= 5)
    }

    @Test func extraCostIsVolumeTimesDifferenceOfCost() {
        let purchase = PurchaseInstead(
            zone: 0, supplier: 0, lost: 10, unserved: 1, lostCost: Interval(low: 18, central: 20, high: 22),
            origins: [
                .init(supplier: 1, before: 2, after: 12, cost: Interval(low: 25, central: 30, high: 40)),
                .init(supplier: 2, before: 3, after: 2, cost: Interval(15)),
            ], gates: [])
        // 10 · 30 − 1 · 15 − 9 · 20 = 105 million EUR; per MWh 105 / 9.
        #expect(purchase.extraCost == Interval(low: 55, central: 105, high: 205))
        #expect(abs((purchase.extraPerMWh?.central ?? 0) - 105.0 / 9) < 1e-12)
    }
}
