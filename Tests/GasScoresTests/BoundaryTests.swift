import GasModel
import Testing

@testable import GasScores

/// Values that lie exactly on a limit, ranges whose ends differ, and items that must not count: what random numbers do not meet.
@Suite struct BoundaryTests {
    private static let day = TwoMarkets.start

    /// The network of two markets with more in it.
    private static func network(
        _ demands: [Double], _ supplies: [TwoMarkets.Supply], pipes: (down: Double, up: Double) = (0, 0),
        volumes: [Int: Estimate] = [:], peaks: Double? = nil, store: Double? = nil, entries: [Entry] = [],
        mixes: [MixShare] = [], hub: Bool = false, sectors: [SectorUse] = [], role: Zone.Role = .study
    ) -> Network {
        let base = TwoMarkets.network(demands, supplies, pipes: pipes)
        return Network(
            title: base.title, zones: base.zones.map { Zone(id: $0.id, name: $0.name, role: role) },
            suppliers: base.suppliers + (hub ? [Supplier(id: "hub", name: "Hub", kind: .hub)] : []),
            sources: base.sources.indices.map { index in
                let source = base.sources[index]
                return Source(
                    id: source.id, supplier: source.supplier, entry: source.entry, kind: source.kind, capacity: source.capacity,
                    yearlyVolume: volumes[index] ?? source.yearlyVolume, cost: source.cost)
            }, routes: base.routes,
            storages: store.map {
                [
                    Storage(
                        id: "CAVE", zone: 1, name: "Cave", workingVolume: TwoMarkets.estimate(100), injection: TwoMarkets.estimate(1),
                        withdrawal: TwoMarkets.estimate($0))
                ]
            } ?? [],
            demands: base.demands.map { demand in
                Demand(
                    zone: demand.zone, annual: demand.annual, peakDay: peaks.map(TwoMarkets.estimate) ?? demand.peakDay,
                    coldSpell: peaks.map(TwoMarkets.estimate) ?? demand.coldSpell, monthlyShares: demand.monthlyShares)
            }, mixes: mixes, entries: entries, assumptions: base.assumptions, institutions: Institutions(sectors: sectors))
    }

    // MARK: On the limit

    @Test func marketHealthOnItsThresholds() {
        for hhi in [1_999.0, 2_000, 2_001] {
            for sources in [2.0, 3, 4] {
                for days in [94.0, 95, 96] {
                    let health = MarketHealthTest.result(hhi: Interval(hhi), sources: Interval(sources), healthyDays: days)
                    // HHI of 2,000 and three sources are healthy, 95 % of days is not more than 95 %.
                    #expect(health.isHealthy == (hhi <= 2_000 && sources >= 3 && days > 95), "\(hhi) \(sources) \(days)")
                }
            }
        }
        #expect(ResidualSupply.healthyDays([(110, 30), (109.999, 10)]) == 75)
    }

    @Test func mosesOnItsThresholds() {
        func bands(_ imports: Double, _ send: Double) -> [MosesProfile.Band?] {
            let profile = MosesProfile.profile(
                importDependence: imports, entryPoints: 2, ports: 0, storageSendOut: send, peakDemand: 100)
            return [profile.importRisk, profile.storage]
        }
        #expect(bands(10, 50) == [.low, .medium] && bands(70, 100) == [.high, .medium])
        #expect(bands(10.1, 49.9) == [.medium, .low] && bands(69.9, 100.1) == [.medium, .high])
    }

    /// A market that is short by a hundredth has nothing to spare, though its neighbour would share what it doubles to.
    @Test func aSmallShortageLeavesNoFlexibility() throws {
        let rule = TwoMarketRule(
            network: TwoMarkets.network([50, 50], [.init(supplier: 0, zone: 0, capacity: 99)], pipes: (99, 99)))
        let score = try #require(try RemainingFlexibilityRun(rule, start: Self.day).score(zone: 0, .year))
        #expect(score.percent == 0 && score.percentInZone == 0)
    }

    // MARK: Ends of ranges

    @Test func unprovenGasWidensCountsAndNumbers() throws {
        // 50 and 30 proven, two hubs' worth unproven: 15 reach the cut-off, 5 exactly too.
        let network = MixNetwork.network([(0, 50), (1, 30), (3, 15), (4, 5)])
        let mix = try #require(ReportedMix(0, in: network))
        #expect(SupplySourceCount.number(mix, in: network) == Interval(low: 2, central: 2, high: 4))
        let number = try #require(EffectiveSuppliers.number(hhi: Interval(low: 2_500, central: 4_000, high: 5_000)))
        #expect(number == Interval(low: 2, central: 2.5, high: 4))
        // Carried begins where A ends, with all gas of unproven origin in it.
        let today = Interval(low: 5, central: 5, high: 15)
        #expect(AvoidableDependence.carriedForOthers(today: today, unavoidable: Interval(20)) == 5)
    }

    /// 40 GWh/d of other gas (20 observed, 50 technical) through 60 GWh/d of pipe for 100 of demand: U is 60 (50–80), of which 40 are pipes.
    @Test func potentialsMakeTheRangeOfU() throws {
        func volume(_ rate: Double) -> Double { rate * 365 / 1_000 }
        let network = Self.network(
            [100, 0], [.init(supplier: 0, zone: 0, capacity: 500), .init(supplier: 1, zone: 0, capacity: 60)],
            volumes: [1: Estimate(low: volume(20), central: volume(40), high: volume(50), grade: .c)])
        let rule = TwoMarketRule(network: network)
        let scores = try UnavoidableDependence(rule, start: Self.day).scores(without: 0, .year)
        let year = try #require(scores.zones[0])
        #expect(isClose(year.share.low, 50, 1e-9) && isClose(year.share.central, 60, 1e-9) && isClose(year.share.high, 80, 1e-9))
        #expect(isClose(year.infrastructureGap, 40, 1e-9))
        let rules = try #require(try CooperationRules(rule, start: Self.day).shares(without: 0, .year).first)
        for share in [rules.fair, rules.everyStateForItself] {
            #expect(isClose(share.low, 50, 1e-9) && isClose(share.central, 60, 1e-9) && isClose(share.high, 80, 1e-9))
        }
    }

    /// A shortage of 20 that exists whoever delivers is in no figure: without the first supplier 50 of 100 are short, 30 of them for it.
    @Test func decidingFiguresMeasureWhatIsAdded() async throws {
        let network = TwoMarkets.network(
            [100, 0], [.init(supplier: 0, zone: 0, capacity: 30), .init(supplier: 1, zone: 0, capacity: 50)])
        let figures = DecidingFigures(UnavoidableDependence(TwoMarketRule(network: network), start: Self.day))
        let answer = try await figures.answer(zone: 0, supplier: 0, setting: .year, limit: 1)
        #expect(answer.measure == .unavoidable && isClose(answer.central, 30, 1e-9))
    }

    // MARK: What does not count

    /// A store is the largest infrastructure of the law where it is, never of ENTSOG's disruption; wells are neither.
    @Test func whatMayBeTheLargest() throws {
        let network = Self.network(
            [10, 50], [.init(supplier: 2, zone: 1, capacity: 70, kind: .production)], pipes: (20, 0), store: 30)
        let law = try #require(NMinusOneRule.score(zone: 1, in: network, on: Self.day, storagePercent: 100))
        #expect(law.largestName == "Cave" && law.largest == 30 && isClose(law.percent, 100 * (20 + 70 + 30 - 30) / 50))
        let slid = try #require(try LargestDisruptionRun(TwoMarketRule(network: network), start: Self.day).score(zone: 1))
        #expect(slid.lostName == "Up to Down" && slid.lostCapacity == 20)
    }

    /// All stores of a boundary market may be one in the data: then it would be the largest infrastructure.
    @Test func aBoundaryMarketHasNoLargestInfrastructure() {
        for (role, isAnswered) in [(Zone.Role.study, true), (.boundary, false)] {
            let network = Self.network([10, 50], [], pipes: (20, 0), store: 30, role: role)
            #expect((NMinusOneRule.score(zone: 1, in: network, on: Self.day, storagePercent: 100) != nil) == isAnswered)
            #expect((RegionalNMinusOne.score(area: [0, 1], in: network, on: Self.day, storagePercent: 100) != nil) == isAnswered)
            #expect((PeakMargin.percent(zone: 1, in: network, on: Self.day, lost: 1) != nil) == isAnswered)
        }
    }

    @Test func regionalNMinusOneKnowsDemandSideMeasures() throws {
        let network = TwoMarkets.network(
            [60, 40], [.init(supplier: 0, zone: 0, capacity: 70), .init(supplier: 1, zone: 1, capacity: 50)])
        let score = try #require(
            RegionalNMinusOne.score(area: [0, 1], in: network, on: Self.day, storagePercent: 100, demandSidePercent: 20))
        // (120 − 70) / (100 − 20), and 50 GWh/d of measures would meet the standard.
        #expect(isClose(score.percentWithDemandSide, 62.5) && isClose(score.demandSideNeeded, 50))
    }

    /// LICD has European borders only: neither of the two markets is one.
    @Test func aBorderOutsideEuropeIsNoInterconnection() {
        let network = TwoMarkets.network([10, 10], [], pipes: (20, 0), terminal: 5)
        #expect(isClose(InterconnectionDiversification.index(zone: 1, in: network, on: Self.day), 10_000))
        #expect(InterconnectionDiversification.index(zone: 0, in: network, on: Self.day) == nil)
    }

    /// A hub controls nothing: gas of unproven origin has no seller that could be lost.
    @Test func aHubIsNoController() {
        func entry(_ supplier: Int, _ flow: Double) -> Entry {
            Entry(zone: 1, supplier: supplier, gate: .route(0), observed: TwoMarkets.estimate(flow), period: "2024")
        }
        func main(_ entries: [Entry]) -> String? {
            let network = Self.network([10, 10], [], pipes: (20, 0), entries: entries, hub: true)
            let pipe = SupplyAssets.list(area: [1], in: network, on: Self.day).first { $0.item == .route(0) }
            return pipe.flatMap { ResidualSupply.mainSupplier(of: $0, zone: 1, in: network) }
        }
        #expect(main([entry(3, 9), entry(0, 1)]) == nil && main([entry(0, 9), entry(3, 1)]) == "first")
        #expect(main([entry(2, 9)]) == nil && main([]) == nil)
    }

    @Test func curtailmentOfAGroupIsOfItsOwnDemand() throws {
        let network = TwoMarkets.network([100, 50], [.init(supplier: 0, zone: 0, capacity: 100), .init(supplier: 0, zone: 1, capacity: 20)])
        let shortage = try TwoMarketRule(network: network).shortage(
            Conditions(network, horizon: .gasYear, start: Self.day), rule: .fair, studied: nil, endYields: false)
        #expect(isClose(CurtailmentRate.percent(shortage, zones: [1]), 60) && isClose(CurtailmentRate.percent(shortage, zones: [0]), 0))
        #expect(isClose(CurtailmentRate.percent(shortage, zones: [0, 1]), 20))
    }

    /// Where more than half has no proven origin, a concentration by origin says nothing.
    @Test func aMixThatNobodyKnowsHasNoConcentration() async throws {
        for (unproven, isKnown) in [(50.0, true), (51, false)] {
            let network = Self.network(
                [10, 10], [.init(supplier: 0, zone: 0, capacity: 99)],
                mixes: [
                    MixShare(zone: 0, year: 2024, supplier: 0, share: TwoMarkets.estimate(100 - unproven)),
                    MixShare(zone: 0, year: 2024, supplier: 3, share: TwoMarkets.estimate(unproven)),
                ], hub: true)
            let card = try await ScorecardBuilder(TwoMarketRule(network: network), start: Self.day).scorecard(suppliers: [0])
            #expect((card.zones[0].concentration != nil) == isKnown && (card.zones[0].diversificationBySupplier != nil) == isKnown)
        }
    }

    // MARK: Runs that are refused, and their ends

    /// A mix that leaves somebody short is no answer.
    private struct Starving: MixEvaluator {
        let pipes = ParallelPipes(demand: 100, pipes: [60, 60])
        let lack: Double
        var network: Network { pipes.network }

        func shortage(_ conditions: Conditions, rule: Cooperation, studied: Int?, endYields: Bool) throws -> Shortage {
            try pipes.shortage(conditions, rule: rule, studied: studied, endYields: endYields)
        }

        func dispatch(_ conditions: Conditions, shortage: Shortage, storedGasPrice: [Double]?) throws -> Dispatch {
            try pipes.dispatch(conditions, shortage: shortage, storedGasPrice: storedGasPrice)
        }

        func mix(of zone: Int, _ goal: MixGoal, _ conditions: Conditions, shortage: Shortage) throws -> DestinedMix {
            let mix = try pipes.mix(of: zone, goal, conditions, shortage: shortage)
            return try DestinedMix(
                zone: zone, origins: mix.origins, corridors: mix.corridors, byOrigin: mix.byOrigin, byCorridor: mix.byCorridor,
                demand: mix.demand, extraShortage: lack * mix.demand, cost: 0, limits: [], certificate: mix.certificate)
        }

        func diversityBound(
            of zone: Int, supplierWeight: Double, _ conditions: Conditions, shortage: Shortage, near: [DestinedMix]
        ) -> Double { 100 }
    }

    @Test func aMixThatLeavesSomebodyShortIsRefused() throws {
        func best(_ lack: Double) throws -> BestMix {
            let best = BestDiversification(Starving(lack: lack), start: Self.day)
            let year = try best.year()
            return try best.best(0, weight: 0.5, year.conditions, year.shortage)
        }
        #expect(isClose(try best(0).score, 50))
        #expect(throws: Uncertified.self) { try best(2e-6) }
    }

    /// The mix that is printed beside the smallest share has that share, and no more than the tolerance.
    @Test func theMixOfTheSmallestShareHasIt() throws {
        let run = ParallelPipes(demand: 100, pipes: [80, 30, 10])
        let year = try BestDiversification(run, start: Self.day).year()
        let result = try SmallestShare(run).result(0, supplier: 0, year.conditions, year.shortage)
        #expect(abs(100 * result.mix.share(of: 0) - result.share.central) < 0.02 && abs(result.share.central - 60) < 0.02)
    }

    // MARK: Protected customers

    /// Mean day 50, cold day 100, 60 % of the year's use protected. 70 GWh/d reach the zone: 60 are protected by the year's share, 80 where
    /// the cold falls on the protected alone. Without the larger entry an average winter day has 20 for 30.
    @Test func protectedCustomersComeFirst() throws {
        let network = Self.network(
            [50, 0], [.init(supplier: 0, zone: 0, capacity: 50), .init(supplier: 1, zone: 0, capacity: 20)], peaks: 100,
            sectors: [("households", 40.0), ("services", 20), ("industry", 40)].map {
                SectorUse(zone: 0, year: 2024, sector: $0.0, percent: $0.1)
            })
        let served = try #require(try ProtectedSupply(TwoMarketRule(network: network), start: Self.day).served(zone: 0))
        for cold in [served[0], served[1]] { #expect(isClose(cold.central, 100) && isClose(cold.low, 87.5, 1e-6)) }
        #expect(isClose(served[2].central, 100 * 20 / 30, 1e-6) && isClose(served[2].low, 100 * 20 / 30, 1e-6))
    }
}
