@testable import GasDispatch
import GasModel
import NetworkFlow
import TestSupport
import Testing

/// Whose gas a diverse mix may hold, and what no mix can exceed.
@Suite struct OfferTests {
    /// A zone of 100 GWh/d beside a boundary market at which the second supplier delivers 50; a hub of 200 leads to the zone, and so
    /// does the first supplier, who also reaches the boundary market.
    private static func mix(
        boundaryDemand: Double, reported: Double? = nil, _ goal: MixGoal = .mostDiversified(supplierWeight: 1)
    ) throws -> DestinedMix {
        func source(_ id: String, _ supplier: Int, _ entry: Place, _ most: Double, _ kind: Source.Kind = .pipeline) -> Source {
            Source(
                id: Identifier(id), supplier: supplier, entry: entry, kind: kind, capacity: Toy.estimate(most), yearlyVolume: nil,
                cost: Toy.estimate(20))
        }
        func pipe(_ id: String, _ from: Place, _ to: Place) -> Route {
            Route(id: Identifier(id), name: id, from: from, to: to, corridor: "", capacity: Toy.estimate(200))
        }
        let network = Network(
            title: "offers",
            zones: [Zone(id: "Z", name: "Zone", role: .study), Zone(id: "B", name: "Boundary", role: .boundary)],
            junctions: [Junction(id: "J", name: "J"), Junction(id: "H", name: "H")],
            suppliers: [
                Supplier(id: "one", name: "One", kind: .pipeline), Supplier(id: "two", name: "Two", kind: .pipeline),
                Supplier(id: "hub", name: "Hub", kind: .hub),
            ],
            sources: [source("S1", 0, .junction(0), 400), source("S2", 1, .zone(1), 50), source("S3", 2, .junction(1), 200, .hub)],
            routes: [
                pipe("JZ", .junction(0), .zone(0)), pipe("JB", .junction(0), .zone(1)), pipe("BZ", .zone(1), .zone(0)),
                pipe("HZ", .junction(1), .zone(0)),
            ],
            demands: [100, boundaryDemand].enumerated().map {
                Demand(
                    zone: $0.offset, annual: Toy.estimate($0.element * 365 / 1_000), peakDay: Toy.estimate($0.element), coldSpell: nil,
                    monthlyShares: Toy.shares)
            },
            mixes: reported.map { [MixShare(zone: 0, year: 2025, supplier: 1, share: Toy.estimate($0))] } ?? [],
            assumptions: Toy.network().assumptions)
        let evaluator = try NetworkEvaluator(network, settings: SolverSettings(tolerance: 1e-10))
        let conditions = try Conditions(network, horizon: .peakDay, start: Toy.october)
        let shortage = try evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
        return try evaluator.mix(of: 0, goal, conditions, shortage: shortage)
    }

    @Test func aBoundaryMarketOffersWhatItDoesNotUse() throws {
        // 50 enter, 60 are used: nothing is spare. 50 enter, 20 are used: 30 are.
        let none = try Self.mix(boundaryDemand: 60)
        #expect(none.share(of: 0) > 1 - 1e-6 && none.share(of: 1) < 1e-6)
        #expect(abs(try Self.mix(boundaryDemand: 20).share(of: 1) - 0.3) < 1e-4)
    }

    @Test func whatIsBoughtTodayStaysAnOption() throws {
        #expect(abs(try Self.mix(boundaryDemand: 60, reported: 10).share(of: 1) - 0.1) < 1e-4)
        // 30 spare and 10 of today.
        #expect(abs(try Self.mix(boundaryDemand: 20, reported: 10).share(of: 1) - 0.4) < 1e-4)
    }

    /// Hub gas makes no mix diverse, but it can stand in for a supplier.
    @Test func hubGasIsNoOrigin() throws {
        let diverse = try Self.mix(boundaryDemand: 20)
        #expect(!diverse.origins.contains { $0.supplier == 2 } && diverse.extraShortage < 1e-4)
        let market = try Self.mix(boundaryDemand: 20, .market(diversityPrice: 50, supplierWeight: 1, provenOnly: true))
        #expect(!market.origins.contains { $0.supplier == 2 })
        #expect(try Self.mix(boundaryDemand: 20, .least(supplier: 0)).share(of: 2) > 0.6)
    }

    /// Where suppliers meet in one junction and pipes lead on, nothing else is in the way: the bound is the best there is. Elsewhere it
    /// is never below.
    @Test func theBoundIsNeverBelowTheBest() throws {
        var random = SplitMix(19)
        for round in 0..<500 {
            let isOpen = round % 2 == 0
            let supplies = (0..<random.count(1, 4)).map { _ in random.number(10, 90) }
            let pipes = (0..<random.count(1, 4)).map { _ in random.number(10, 90) }
            let demand = 0.9 * min(supplies.reduce(0, +), pipes.reduce(0, +))
            let weight = random.number(0, 1)
            let network = DiversificationTests.Case(
                demand: [demand], supplies: supplies.indices.map { ($0, isOpen ? 0 : $0 % pipes.count, supplies[$0]) },
                pipes: pipes.indices.map { (isOpen ? 0 : $0, 0, pipes[$0]) }
            ).network
            let evaluator = try NetworkEvaluator(network, settings: SolverSettings(tolerance: 1e-10))
            let conditions = try Conditions(network, horizon: .peakDay, start: Toy.october)
            let shortage = try evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
            let bound = try evaluator.diversityBound(of: 0, supplierWeight: weight, conditions, shortage: shortage, near: [])
            if isOpen {
                func squares(_ limits: [Double]) -> Double {
                    DiversificationTests.level(limits, total: demand).reduce(0) { $0 + $1 * $1 / demand / demand }
                }
                #expect(abs(bound - 100 * (1 - weight * squares(supplies) - (1 - weight) * squares(pipes))) < 1e-6)
            } else if shortage.unservedTotal[0] < 1e-6 * demand, round % 5 == 1 {
                let best = try evaluator.mix(of: 0, .mostDiversified(supplierWeight: weight), conditions, shortage: shortage)
                let (p, e) = (best.originShares, best.corridorShares)
                let score = 100 * (1 - weight * p.reduce(0) { $0 + $1 * $1 } - (1 - weight) * e.reduce(0) { $0 + $1 * $1 })
                #expect(score <= bound + 0.01, "\(supplies) \(pipes) \(demand): \(score) over \(bound)")
            }
        }
    }

    /// The prices of a best mix bound every other: what it is with wider pipes is at most the bound, and where only what it does not need is
    /// widened the bound is the mix itself.
    @Test func pricesOfAMixBoundThatOfWiderPipes() throws {
        var random = SplitMix(31)
        for _ in 0..<200 {
            let pipes = (0..<random.count(2, 4)).map { _ in random.number(5, 80) }
            let demand = 0.9 * pipes.reduce(0, +) * random.number(0.4, 1)
            func answer(_ pipes: [Double], near: [DestinedMix]) throws -> (mix: DestinedMix, bound: Double, score: Double) {
                let network = DiversificationTests.Case(
                    demand: [demand], supplies: pipes.indices.map { ($0, $0, 90) }, pipes: pipes.indices.map { ($0, 0, pipes[$0]) }
                ).network
                let evaluator = try NetworkEvaluator(network, settings: SolverSettings(tolerance: 1e-10))
                let conditions = try Conditions(network, horizon: .peakDay, start: Toy.october)
                let shortage = try evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
                let mix = try evaluator.mix(of: 0, .mostDiversified(supplierWeight: 0.5), conditions, shortage: shortage)
                let squares = mix.originShares.reduce(0) { $0 + $1 * $1 } + mix.corridorShares.reduce(0) { $0 + $1 * $1 }
                return (
                    mix, try evaluator.diversityBound(of: 0, supplierWeight: 0.5, conditions, shortage: shortage, near: near),
                    100 * (1 - 0.5 * squares)
                )
            }
            let narrow = try answer(pipes, near: [])
            let widened = random.count(0, pipes.count - 1)
            let wide = try answer(pipes.indices.map { pipes[$0] + ($0 == widened ? random.number(1, 40) : 0) }, near: [narrow.mix])
            #expect(wide.score <= wide.bound + 0.01 && wide.bound >= narrow.score - 0.01, "\(pipes) \(demand): \(wide.score) over \(wide.bound)")
            // A pipe that is not full in the best mix is wide enough.
            if narrow.mix.byCorridor[widened] < 0.99 * pipes[widened] {
                #expect(wide.bound < narrow.score + 0.05, "\(pipes) \(demand): \(narrow.score), bound \(wide.bound)")
            }
        }
    }
}
