import Foundation
import GasModel
import Testing

@testable import GasScores

/// Recomputes the worked example of every page from its own inputs.
@Suite struct WorkedExampleTests {
    typealias Recompute = @Sendable ([Double]) throws -> [Double?]

    static let recompute: [String: Recompute] = [
        "dependence-today": { x in
            let network = MixNetwork.network([(0, x[0]), (3, x[1]), (2, x[2])])
            let mix = try #require(ReportedMix(0, in: network)?.dependence(on: 0))
            return [mix.central, mix.high]
        },
        "unavoidable-dependence": { x in
            let run = twoMarkets(
                [x[0], x[1]],
                [.init(supplier: 0, zone: 0, capacity: 999), .init(supplier: 1, zone: 0, capacity: x[2])], x[3])
            let scores = try UnavoidableDependence(run, start: TwoMarkets.start).scores(without: 0, .year).zones
            #expect(isClose(scores[0]?.share.central, scores[1]?.share.central))
            return [scores[0]?.share.central]
        },
        "avoidable-dependence": { x in
            let g = AvoidableDependence.score(
                today: Interval(low: x[0], central: x[0], high: x[1]),
                unavoidable: Interval(low: x[2], central: x[3], high: x[4]))
            return [g.low, g.central, g.high]
        },
        "critical-source": { x in
            [
                CriticalSource.worst(x.indices.map { dependence(supplier: $0, unavoidable: x[$0]) }, horizon: .gasYear)?
                    .unavoidable.central
            ]
        },
        "masd": { x in
            let run = twoMarkets(
                [x[0], x[1]], [.init(supplier: 0, zone: 1, capacity: 99), .init(supplier: 1, zone: 0, capacity: x[2])],
                x[3])
            let scores = try SupplyDependenceRun(run, start: TwoMarkets.start).scores(without: 0)
            #expect(isClose(scores[0].cooperative, scores[1].cooperative))
            return [scores[0].cooperative, scores[0].nonCooperative, scores[1].nonCooperative]
        },
        "value-of-solidarity": { x in
            [
                ValueOfSolidarity.points(everyStateForItself: x[0], fair: x[1]),
                ValueOfSolidarity.points(everyStateForItself: x[2], fair: x[3]),
            ]
        },
        "smallest-supply": { x in
            let run = twoMarkets(
                [x[0], 0], [.init(supplier: 0, zone: 0, capacity: x[2]), .init(supplier: 1, zone: 0, capacity: x[1])])
            let percent = try SmallestSupply(run, start: TwoMarkets.start).percent(zone: 0, supplier: 0, .year)
            return [percent.map { ($0.central * 10).rounded() / 10 }]
        },
        "smallest-share": { x in
            let run = ParallelPipes(demand: x[0], pipes: Array(x.dropFirst()))
            let year = try BestDiversification(run, start: TwoMarkets.start).year()
            let result = try SmallestShare(run).result(0, supplier: 0, year.conditions, year.shortage)
            return [(result.share.central * 10).rounded() / 10]
        },
        "div-best": { x in
            let run = ParallelPipes(demand: x[0], pipes: Array(x.dropFirst()))
            let best = BestDiversification(run, start: TwoMarkets.start)
            let year = try best.year()
            return [try best.best(0, weight: 0.5, year.conditions, year.shortage).score]
        },
        "div-efficiency": { x in [DiversificationEfficiency.percent(today: Interval(x[0]), best: x[1])?.central] },
        "diversification-cost": { x in
            [
                DiversificationCost.marginal(x[2], points: x[1] - x[0]),
                DiversificationCost.perMWh(million: x[2], consumption: x[3] * Units.gwhPerTWh),
            ]
        },
        "needed-capacity": { x in
            let run = twoMarkets(
                [0, x[0]], [.init(supplier: 0, zone: 0, capacity: 999), .init(supplier: 2, zone: 1, capacity: x[1])], x[2])
            let result = try NeededCapacity(run, start: TwoMarkets.start).result(route: 0, .year)
            return [result.map { ($0.needed.central * 10).rounded() / 10 }]
        },
        "import-dependency": { x in [ImportDependency.percent(imports: x[0], exports: x[1], consumption: x[2])] },
        "hhi": { x in [Concentration.hhi(proven: x, unproven: 0).central] },
        "hhi-region": { x in
            let mix = RegionalConcentration.mix(
                of: [0, 1], in: MixNetwork.region(demand: [x[0], x[1]], [(0, 0, x[2]), (0, 2, x[3]), (1, 1, x[4])]))
            return [mix?.concentration.central, mix?.meanOfZones]
        },
        "hhi-route": { x in [RouteConcentration.hhi([("shared", x[0]), ("shared", x[1]), ("other", x[2])])] },
        "hhi-controller": { x in
            [
                ControllerConcentration.hhi([
                    (x[0], [.init(owner: "P", share: x[1]), .init(owner: "state", share: 1 - x[1])]),
                    (x[2], [.init(owner: "Q", share: x[3])]),
                ])?.central
            ]
        },
        "effective-suppliers": { x in
            [EffectiveSuppliers.number(hhi: Concentration.hhi(proven: x, unproven: 0))?.central]
        },
        "supply-sources": { x in [SupplySourceCount.number(x.map { $0 / 100 }).map(Double.init)] },
        "div": { x in [Diversification.score(supplierHHI: Interval(x[0]), entryHHI: x[1], supplierWeight: x[2]).central]
        },
        "shannon-wiener": { x in [ShannonWiener.index(x)] },
        "swn1": { x in [NeumannStabilityIndex.index([(x[0], x[1]), (x[2], x[3])])] },
        "swn2": { x in [NeumannProductionIndex.index([(x[0], x[1]), (x[2], x[3])], domesticShare: x[4])] },
        "stirling": { x in
            [
                StirlingDiversity.index(
                    [x[0], x[1], x[2]], disparity: [[0, x[3], x[4]], [x[3], 0, x[5]], [x[4], x[5], 0]])
            ]
        },
        "sci": { x in
            [
                SupplierConcentrationIndex.index(
                    [
                        .init(imports: x[0], exports: x[1], isInsideEEA: false),
                        .init(imports: x[2], exports: 0, isInsideEEA: false),
                        .init(imports: x[3], exports: 0, isInsideEEA: true),
                    ], grossInlandConsumption: x[4])
            ]
        },
        "rees": { x in
            [
                RiskyExternalSupply.index(
                    [
                        .init(netImports: x[0], risk: x[1], transitFactor: x[2]),
                        .init(netImports: x[3], risk: x[4], transitFactor: x[5]),
                    ], netImportDependency: x[6], shareInMix: x[7])
            ]
        },
        "n-1": { x in
            [
                NMinusOne(
                    entryCapacity: x[0] + x[1] + x[2], production: 0, storage: 0, terminals: 0,
                    largest: max(x[0], x[1], x[2]),
                    largestName: "Karksi", peakDemand: x[3], storagePercent: 100
                ).percent
            ]
        },
        "n-1-regional": { x in
            let network = TwoMarkets.network(
                [x[4], x[5]],
                [
                    .init(supplier: 0, zone: 0, capacity: x[0]), .init(supplier: 1, zone: 1, capacity: x[1]),
                    .init(supplier: 2, zone: 0, capacity: x[2], kind: .production),
                ], pipes: (x[3], 0))
            return [
                RegionalNMinusOne.score(
                    area: [0, 1], in: network, on: TwoMarkets.start, storagePercent: 100)?.percent
            ]
        },
        "bidirectional-capacity": { x in [BidirectionalCapacity.percent(inward: x[1], outward: x[0])] },
        "supply-standard": { x in [SupplyStandard.percent([(0, x[0]), (x[1], x[0])])] },
        "ird": { x in
            [
                ImportRouteDiversification.index(
                    interconnections: [("A", x[0]), ("A", x[1])], imports: [x[2]], terminals: [x[3]])
            ]
        },
        "licd": { x in
            [
                InterconnectionDiversification.index(
                    interconnections: [("A", x[0]), ("B", x[1])], terminals: [x[2], x[3]], averageDemand: x[4])
            ]
        },
        "pf": { x in
            [1, 2].map { PeakMargin.percent(routes: Array(x[0...2]), other: x[3], lost: $0, peakDemand: x[4]) }
        },
        "rsi": { x in
            [ResidualSupply.index([("A", x[0]), ("A", x[1]), ("B", x[2]), (nil, x[3]), (nil, x[4])], demand: x[5])]
        },
        "acer-health": { x in
            let health = MarketHealthTest.result(hhi: Interval(x[0]), sources: Interval(x[1]), healthyDays: x[2])
            let tests = [health.isConcentrationHealthy, health.hasEnoughSources, health.isResidualSupplyHealthy]
            #expect(health.isHealthy == false)
            return [Double(tests.count { $0 == true })]
        },
        "storage-days": { x in [StorageCover.days(stock: x[0], meanWinterDemand: x[1])] },
        "withdrawal-cover": { x in [WithdrawalCover.percent(withdrawal: x[0] * x[1], peakDemand: x[2])] },
        "moses": { x in
            let profile = MosesProfile.profile(
                importDependence: x[0], entryPoints: Int(x[1]), ports: Int(x[2]), storageSendOut: x[3], peakDemand: x[4]
            )
            #expect(
                profile.importRisk == .high && profile.entryPoints == .medium && profile.ports == .low
                    && profile.storage == .low)
            return [WithdrawalCover.percent(withdrawal: x[3], peakDemand: x[4])]
        },
        "curtailment-rate": { x in [CurtailmentRate.percent(unserved: x[0], demand: x[1])] },
        "remaining-flexibility": { x in
            let run = twoMarkets([x[0], 0], [.init(supplier: 0, zone: 0, capacity: x[1])])
            return [try RemainingFlexibilityRun(run, start: TwoMarkets.start).score(zone: 0, peakDay)?.percent]
        },
        "slid": { x in
            let run = twoMarkets(
                [x[0], 0],
                [
                    .init(supplier: 0, zone: 0, capacity: x[1]), .init(supplier: 1, zone: 0, capacity: x[2]),
                    .init(supplier: 2, zone: 0, capacity: x[3], kind: .production),
                ])
            return [try LargestDisruptionRun(run, start: TwoMarkets.start).score(zone: 0)?.after]
        },
        "survival-time": { x in
            [SurvivalTime.search(upTo: Int(x[2])) { Double($0) * x[1] <= x[0] }.map { Double($0.days) }]
        },
        "sspde": { x in [PriceExposure.mean(x.map { $0 / 100 })] },
    ]

    static let peakDay = UnavoidableDependence.Case(horizon: .peakDay, storagePercent: 100)

    static func twoMarkets(_ demands: [Double], _ supplies: [TwoMarkets.Supply], _ pipe: Double = 0) -> TwoMarketRule {
        TwoMarketRule(network: TwoMarkets.network(demands, supplies, pipes: (pipe, 0)))
    }

    static func dependence(supplier: Int, unavoidable: Double) -> Dependence {
        Dependence(
            zone: 0, supplier: supplier, today: nil, evidence: nil, year: nil, convention: .contractual,
            unavoidable: [
                Unavoidable(
                    horizon: .gasYear, storagePercent: nil, share: Interval(unavoidable), infrastructureGap: nil)
            ],
            avoidable: nil, carriedForOthers: 0)
    }

    /// The shortest decimal text of a number says how many decimals it was rounded to.
    static func precision(_ value: Double) -> Double {
        let text = String(value)
        guard let point = text.firstIndex(of: ".") else { return 0.5 }
        let decimals = text[text.index(after: point)...]
        return decimals == "0" ? 1e-6 : 0.5 * pow(10, -Double(decimals.count)) * (1 + 1e-9)
    }

    @Test(arguments: IndicatorCatalogue.all)
    func exampleIsRecomputed(_ page: IndicatorDescription) throws {
        let recompute = try #require(Self.recompute[page.id], "no recomputation of \(page.id)")
        let computed = try recompute(page.example.inputs.map(\.value))
        #expect(computed.count == page.example.results.count)
        for (value, printed) in zip(computed, page.example.results) {
            let value = try #require(value)
            #expect(
                abs(value - printed.value) <= Self.precision(printed.value), "\(page.id): \(printed.name) is \(value)")
        }
    }

    @Test(arguments: IndicatorCatalogue.all)
    func textHoldsEveryResult(_ page: IndicatorDescription) {
        let text = page.example.text.replacingOccurrences(of: "−", with: "-")
        for result in page.example.results {
            let value = result.value
            let printed = value == value.rounded() ? String(Int(value)) : String(value)
            #expect(text.contains(printed), "\(page.id): \(printed) is not in the text")
        }
    }

    @Test func nothingIsRecomputedThatHasNoPage() {
        #expect(Set(Self.recompute.keys) == Set(IndicatorCatalogue.all.map(\.id)))
    }
}
