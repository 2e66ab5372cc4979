import GasModel
import Testing

@testable import GasScores

/// Published vectors, and inputs at which a careless formula prints 0 or 100.
@Suite struct EdgeCaseTests {
    @Test func publishedVectors() {
        // T2: one, two, three equal entries.
        for (count, expected) in [(1, 10_000.0), (2, 5_000), (3, 10_000.0 / 3)] {
            let equal = [Double](repeating: 7, count: count)
            let borders = equal.indices.map { (border: $0, capacity: equal[$0]) }
            #expect(isClose(Shares.hhi(equal), expected))
            #expect(
                isClose(
                    ImportRouteDiversification.index(interconnections: borders, imports: [], terminals: []), expected))
            #expect(
                isClose(
                    InterconnectionDiversification.index(interconnections: borders, terminals: [], averageDemand: 5),
                    expected))
        }
        // T4: seven equal shares.
        #expect(isClose(ShannonWiener.index([Double](repeating: 1, count: 7)), 1.945910149055313, 1e-14))
        #expect(ShannonWiener.index([5]) == 0 && ShannonWiener.index([5])?.sign == .plus)
        // T5.
        #expect(isClose(Concentration.hhi(proven: [0.92, 0.08], unproven: 0).central, 8_528))
        // Bulgaria early 2022.
        #expect(isClose(EffectiveSuppliers.hill(order: .simpson, [90, 10]), 1 / 0.82))
        // Terminals are independent in IRD and one border in LICD.
        #expect(
            isClose(
                ImportRouteDiversification.index(
                    interconnections: [(border: 0, capacity: 50)], imports: [], terminals: [25, 25]), 3_750))
        #expect(
            isClose(
                InterconnectionDiversification.index(
                    interconnections: [(border: 0, capacity: 50)], terminals: [25, 25], averageDemand: 90), 5_000))
    }

    @Test func nothingIsNotApplicable() {
        #expect(ImportDependency.percent(imports: 0, exports: 0, consumption: 0) == nil)
        #expect(Shares.hhi([]) == nil && Shares.hhi([0, 0]) == nil)
        #expect(Shares.hhi([-1, 2]) == nil && Shares.hhi([.nan]) == nil && Shares.hhi([.infinity]) == nil)
        #expect(ShannonWiener.index([]) == nil)
        #expect(StirlingDiversity.index([1, 1], disparity: [[0, 1]]) == nil)
        #expect(StirlingDiversity.index([1, 1], disparity: [[0, 1], [0.5, 0]]) == nil)
        #expect(SupplySourceCount.number([]) == nil)
        #expect(SupplierConcentrationIndex.index([], grossInlandConsumption: 0) == nil)
        #expect(RouteConcentration.hhi([]) == nil)
        #expect(ControllerConcentration.hhi([]) == nil)
        #expect(
            ControllerConcentration.hhi([(1, [.init(owner: "P", share: 0.7), .init(owner: "Q", share: 0.7)])]) == nil)
        #expect(BidirectionalCapacity.percent(inward: 0, outward: 0) == nil)
        #expect(SupplyStandard.percent([]) == nil && SupplyStandard.percent([(0, 0)]) == nil)
        #expect(ResidualSupply.index([], demand: 0) == nil && ResidualSupply.healthyDays([]) == nil)
        #expect(ResidualSupply.index([("A", 10)], demand: 5) == 0)
        #expect(CurtailmentRate.percent(unserved: 0, demand: 0) == nil)
        #expect(PeakMargin.percent(routes: [], other: 0, lost: 1, peakDemand: 0) == nil)
        #expect(SurvivalTime.search(upTo: 0) { _ in true } == nil)
        #expect(CriticalSource.worst([], horizon: .gasYear) == nil)
    }

    /// Romania's shape: 88 domestic, 12 from a hub. The hub's gas is imported, so the domestic supplier cannot be its origin.
    @Test func hubGasIsNeverDomestic() throws {
        let network = MixNetwork.network([(2, 88), (3, 12)])
        let hhi = Concentration.hhi(try #require(ReportedMix(0, in: network)), in: network)
        #expect(isClose(hhi.low, 7_744) && isClose(hhi.high, 7_744 + 144))
    }

    /// Half is control, also where the half is a sum of parts with dust in the last digit.
    @Test func halfAnAssetIsControl() {
        let hhi = ControllerConcentration.hhi([(60, [.init(owner: "P", share: 0.5)]), (40, [.init(owner: "Q", share: 0.3 + 0.1 + 0.1)])])
        #expect(isClose(hhi?.low, 5_200) && isClose(hhi?.high, 5_200))
    }

    @Test func unknownWeightsAreNotGuessed() {
        #expect(NeumannStabilityIndex.index([(0.5, 0.2), (0.5, nil)]) == nil)
        #expect(isClose(NeumannStabilityIndex.index([(1, 0.2), (0, nil)]), 0))
        #expect(NeumannStabilityIndex.index([(1, 1.5)]) == nil)
        #expect(
            RiskyExternalSupply.index(
                [.init(netImports: 1, risk: nil, transitFactor: 1)], netImportDependency: 1, shareInMix: 1) == nil)
    }

    @Test func supplyStandardIsUnknownUntilAllCasesAre() {
        let week = [(unserved: Double, demand: Double)](repeating: (0, 10), count: 7)
        let month = [(unserved: Double, demand: Double)](repeating: (0, 10), count: 30)
        #expect(SupplyStandard.result([(.coldWeek, week)]).isMet == nil)
        #expect(SupplyStandard.result([(.coldWeek, week), (.hardMonth, week), (.disruption, month)]).isMet == nil)
        #expect(SupplyStandard.result([(.coldWeek, week), (.hardMonth, month), (.disruption, month)]).isMet == true)
        let short = month.dropLast() + [(1, 10)]
        #expect(SupplyStandard.result([(.disruption, Array(short))]).isMet == false)
        #expect(SupplyStandard.result([]).isMet == nil)
    }

    /// T9: nothing to spare gives 0, spare for twice the demand gives 100; short already gives 0.
    @Test func remainingFlexibilityEnds() throws {
        func flexibility(_ supply: Double) throws -> Double? {
            let rule = TwoMarketRule(
                network: TwoMarkets.network([50, 0], [.init(supplier: 0, zone: 0, capacity: supply)]))
            return try RemainingFlexibilityRun(rule, start: TwoMarkets.start).score(zone: 0, .year)?.percent
        }
        #expect(isClose(try flexibility(50), 0))
        #expect(isClose(try flexibility(100), 100))
        #expect(isClose(try flexibility(300), 100))
        #expect(try flexibility(40) == 0)
        let rule = TwoMarketRule(network: TwoMarkets.network([50, 0], []))
        #expect(try RemainingFlexibilityRun(rule, start: TwoMarkets.start).score(zone: 1, .year) == nil)
    }

    /// T13: one entry, nothing else: cut it and all is lost; N−1 is 0.
    @Test func singleEntry() throws {
        let network = TwoMarkets.network([20, 10], [.init(supplier: 0, zone: 0, capacity: 99)], pipes: (19, 0))
        let slid = try #require(
            try LargestDisruptionRun(TwoMarketRule(network: network), start: TwoMarkets.start).score(zone: 1))
        #expect(slid.before == 0 && isClose(slid.after, 100) && slid.lostName == "Up to Down")
        #expect(NMinusOneRule.score(zone: 1, in: network, on: TwoMarkets.start, storagePercent: 100)?.percent == 0)
    }

    /// A terminal may be the largest; stores and wells never are.
    @Test func terminalIsLost() throws {
        let network = TwoMarkets.network(
            [0, 50],
            [.init(supplier: 0, zone: 1, capacity: 20), .init(supplier: 2, zone: 1, capacity: 45, kind: .production)],
            terminal: 30)
        let slid = try #require(
            try LargestDisruptionRun(TwoMarketRule(network: network), start: TwoMarkets.start).score(zone: 1))
        #expect(slid.lostName == "Port" && slid.lostCapacity == 30 && slid.before == 0 && slid.after == 0)
        let tight = TwoMarkets.network([0, 50], [.init(supplier: 0, zone: 1, capacity: 20)], terminal: 30)
        let lost = try #require(
            try LargestDisruptionRun(TwoMarketRule(network: tight), start: TwoMarkets.start).score(zone: 1))
        #expect(isClose(lost.added, 60, 1e-6))
    }

    /// LNG has no daily limit at its source: a stopped LNG supplier must lose its yearly volume too, and nothing becomes NaN.
    @Test func aStoppedSupplierLosesVolumeAndCapacity() throws {
        let network = TwoMarkets.network(
            [10, 10], [.init(supplier: 0, zone: 0, capacity: 5), .init(supplier: 1, zone: 0, capacity: 5)])
        var conditions = try Conditions(network, horizon: .gasYear, start: TwoMarkets.start)
        conditions.sourceCapacity[0] = conditions.periods.map { _ in .infinity }
        conditions.scaleSources(to: 0, in: network) { $0 == 0 }
        #expect(conditions.sourceCapacity[0].allSatisfy { $0 == 0 } && conditions.sourceVolume[0] == 0)
        #expect(conditions.sourceCapacity[1].allSatisfy { $0 == 5 } && conditions.sourceVolume[1] == .infinity)
    }

    /// Headroom: 100 GWh/d of other gas, 50 of demand; at 0.01 % unserved the demand is 100 / 0.9999.
    @Test func headroomOfOneZone() throws {
        let network = TwoMarkets.network(
            [50, 0], [.init(supplier: 0, zone: 0, capacity: 60), .init(supplier: 1, zone: 0, capacity: 100)])
        let figures = DecidingFigures(UnavoidableDependence(TwoMarketRule(network: network), start: TwoMarkets.start))
        let headroom = try figures.headroom(zone: 0, supplier: 0, .year, evidence: .central)
        #expect(abs(headroom - (100 * (100 / 0.9999) / 50 - 100)) < 0.02)
    }

    @Test func scorecardSplitsThePair() async throws {
        let network = TwoMarkets.network(
            [100, 50], [.init(supplier: 0, zone: 0, capacity: 999), .init(supplier: 1, zone: 0, capacity: 90)],
            pipes: (50, 0))
        let card = try await ScorecardBuilder(TwoMarketRule(network: network), start: TwoMarkets.start).scorecard(suppliers: [
            0
        ])
        let dependence = try #require(card.zones[1].dependence.first)
        #expect(isClose(dependence.unavoidable(.gasYear)?.share.central, 40, 1e-6))
        // No mix is reported: A and G are unknown, not zero.
        #expect(dependence.today == nil && dependence.avoidable == nil)
        #expect(card.zones[0].concentration == nil && card.zones[0].diversification == nil)
    }
}
