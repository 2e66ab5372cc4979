@testable import GasDispatch
import GasModel
import NetworkFlow
import TestSupport
import Testing

/// The most diversified mix against closed forms, a literal second method, and cases by hand.
@Suite struct DiversificationTests {
    /// A zone at the end of pipes from one junction or several, beside a second zone that draws on the same junctions.
    struct Case {
        var demand: [Double]
        /// Supplier, junction, GWh/d.
        var supplies: [(supplier: Int, junction: Int, most: Double)]
        /// Junction, zone, GWh/d.
        var pipes: [(junction: Int, zone: Int, most: Double)]
        var months = Toy.shares

        var network: Network {
            let toy = Toy.network()
            let suppliers = (supplies.map(\.supplier).max() ?? 0) + 1
            let junctions = (supplies.map(\.junction) + pipes.map(\.junction)).max() ?? 0
            return Network(
                title: "case",
                zones: demand.indices.map { Zone(id: Identifier("Z\($0)"), name: "Zone \($0)", role: .study) },
                junctions: (0...junctions).map { Junction(id: Identifier("J\($0)"), name: "Junction \($0)") },
                suppliers: (0..<suppliers).map { Supplier(id: Identifier("s\($0)"), name: "Supplier \($0)", kind: .pipeline) },
                sources: supplies.indices.map {
                    Source(
                        id: Identifier("S\($0)"), supplier: supplies[$0].supplier, entry: .junction(supplies[$0].junction),
                        kind: .pipeline, capacity: Toy.estimate(supplies[$0].most), yearlyVolume: nil,
                        cost: Toy.estimate(20 + 5 * Double(supplies[$0].supplier)))
                },
                routes: pipes.indices.map {
                    Route(
                        id: Identifier("R\($0)"), name: "Pipe \($0)", from: .junction(pipes[$0].junction),
                        to: .zone(pipes[$0].zone), corridor: "", capacity: Toy.estimate(pipes[$0].most))
                },
                demands: demand.indices.map {
                    Demand(
                        zone: $0, annual: Toy.estimate(demand[$0] * 365 / 1_000), peakDay: Toy.estimate(demand[$0]),
                        coldSpell: nil, monthlyShares: months)
                }, assumptions: toy.assumptions)
        }

        func mix(_ goal: MixGoal, _ horizon: Horizon = .peakDay) throws -> DestinedMix {
            let network = network
            let evaluator = try NetworkEvaluator(network, settings: SolverSettings(tolerance: 1e-10))
            let conditions = try Conditions(network, horizon: horizon, start: Toy.october)
            let shortage = try evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
            return try evaluator.mix(of: 0, goal, conditions, shortage: shortage)
        }
    }

    static func level(_ limits: [Double], total: Double) -> [Double] {
        var (low, high) = (0.0, total)
        for _ in 0..<100 {
            let middle = (low + high) / 2
            if limits.reduce(0, { $0 + min($1, middle) }) < total { low = middle } else { high = middle }
        }
        return limits.map { min($0, high) }
    }

    /// Suppliers meet in one junction, several pipes lead on: suppliers and corridors are levelled each on its own.
    @Test func levelsByClosedForm() throws {
        var random = SplitMix(7)
        for round in 0..<500 {
            let supplies = (0..<random.count(1, 4)).map { _ in random.number(10, 90) }
            let pipes = (0..<random.count(1, 4)).map { _ in random.number(10, 90) }
            let demand = 0.98 * min(supplies.reduce(0, +), pipes.reduce(0, +)) * random.number(0.3, 1)
            let weight = round % 3 == 0 ? 0.5 : random.number(0.1, 0.9)
            let mix = try Case(
                demand: [demand], supplies: supplies.indices.map { ($0, 0, supplies[$0]) },
                pipes: pipes.map { (0, 0, $0) }
            ).mix(.mostDiversified(supplierWeight: weight))
            for (share, rate) in zip(mix.originShares, Self.level(supplies, total: demand)) {
                #expect(abs(share - rate / demand) < 2e-4, "\(supplies) \(pipes) \(demand)")
            }
            for (share, rate) in zip(mix.corridorShares, Self.level(pipes, total: demand)) {
                #expect(abs(share - rate / demand) < 2e-4, "\(supplies) \(pipes) \(demand)")
            }
            #expect(mix.extraShortage < 1e-6 * demand)
            #expect(mix.certificate.largest <= OptimalityRecord.tolerance)
        }
    }

    /// By hand: the second supplier's pipe of 90 also feeds a neighbour that has nothing else and burns 50: 40 are left for 100.
    @Test func theNeighbourGoesFirstWhereItHasNothingElse() throws {
        let mix = try Case(
            demand: [100, 50], supplies: [(0, 0, 200), (1, 1, 90)],
            pipes: [(0, 0, 200), (1, 0, 200), (1, 1, 200)]
        ).mix(.mostDiversified(supplierWeight: 0.5))
        #expect(abs(mix.originShares[0] - 0.6) < 1e-4 && abs(mix.corridorShares[1] - 0.4) < 1e-4)
        #expect(mix.extraShortage < 1e-4)
        #expect(mix.limits.map(\.name) == ["daily supply of Supplier 1 at Junction 1"])
        // One GWh more of it moves both shares by a hundredth: 100 · (0.6 − 0.4) · 2 · (½ + ½) / 100.
        #expect(abs(mix.limits[0].value - 0.4) < 1e-2)
    }

    @Test func corridorsAloneAndSuppliersAlone() throws {
        let narrow = Case(demand: [100], supplies: [(0, 0, 100), (1, 0, 20)], pipes: [(0, 0, 90), (0, 0, 40)])
        let byEntry = try narrow.mix(.mostDiversified(supplierWeight: 0))
        #expect(abs(byEntry.corridorShares[1] - 0.4) < 1e-4)
        let bySupplier = try narrow.mix(.mostDiversified(supplierWeight: 1))
        #expect(abs(bySupplier.originShares[1] - 0.2) < 1e-4)
        #expect(abs(bySupplier.corridorShares.reduce(0, +) - 1) < 1e-6)
    }

    /// A year of unequal months without stores: each month is levelled against the others in turn until nothing moves; that is
    /// the same convex programme by another road.
    @Test func aYearOfUnequalMonths() throws {
        var random = SplitMix(11)
        for _ in 0..<25 {
            let raw = (0..<12).map { _ in random.number(0.3, 1.7) }
            let months = raw.map { $0 / raw.reduce(0, +) }
            let demand = 100.0
            let highest = (months.max() ?? 1) * 365 / 28 * demand
            var pipes = (0..<3).map { _ in random.number(10, 60) }
            pipes.append(highest)
            let network = Case(
                demand: [demand], supplies: pipes.indices.map { ($0, $0, 2 * highest) },
                pipes: pipes.indices.map { ($0, 0, pipes[$0]) }, months: months)
            let mix = try network.mix(.mostDiversified(supplierWeight: 0.5), .gasYear)
            let periods = try Conditions(network.network, horizon: .gasYear, start: Toy.october).periods
            let needs = periods.map { demand * 365 * months[$0.month - 1] }
            var flows = periods.indices.map { step in Self.level(pipes.map { $0 * periods[step].days }, total: needs[step]) }
            for _ in 0..<2_000 {
                for step in periods.indices {
                    let others = pipes.indices.map { pipe in
                        periods.indices.reduce(0) { $0 + ($1 == step ? 0 : flows[$1][pipe]) }
                    }
                    flows[step] = Self.fill(others, upTo: pipes.map { $0 * periods[step].days }, total: needs[step])
                }
            }
            let totals = pipes.indices.map { pipe in flows.reduce(0) { $0 + $1[pipe] } }
            for (share, total) in zip(mix.corridorShares, totals) {
                #expect(abs(share - total / (demand * 365)) < 5e-4, "\(pipes) \(months)")
            }
        }
    }

    /// Adds to piles of given heights, each by no more than its limit, so that the tops are as level as can be.
    static func fill(_ heights: [Double], upTo limits: [Double], total: Double) -> [Double] {
        var (low, high) = (0.0, (heights.max() ?? 0) + total)
        for _ in 0..<80 {
            let middle = (low + high) / 2
            let sum = heights.indices.reduce(0) { $0 + min(max(middle - heights[$1], 0), limits[$1]) }
            if sum < total { low = middle } else { high = middle }
        }
        return heights.indices.map { min(max(high - heights[$0], 0), limits[$0]) }
    }

    /// The least of a supplier by one linear programme, and by capping until somebody is short.
    @Test func leastAndCapAgree() throws {
        let tight = Case(
            demand: [100, 50], supplies: [(0, 0, 200), (1, 1, 90)], pipes: [(0, 0, 200), (1, 0, 200), (1, 1, 200)])
        #expect(abs(try tight.mix(.least(supplier: 0)).share(of: 0) - 0.6) < 1e-5)
        #expect(try tight.mix(.capped(supplier: 0, share: 0.601)).extraShortage < 1e-4)
        #expect(abs(try tight.mix(.capped(supplier: 0, share: 0.55)).extraShortage - 5) < 1e-3)
    }

    /// A price on concentration buys diversity with money; without it the cheaper supplier brings all that its pipe can.
    @Test func aPriceOnConcentrationBuysDiversity() throws {
        let two = Case(demand: [100], supplies: [(0, 0, 100), (1, 1, 100)], pipes: [(0, 0, 100), (1, 0, 100)])
        let cheap = try two.mix(.market(diversityPrice: 0.01, supplierWeight: 0.5, provenOnly: true))
        #expect(cheap.originShares[0] > 0.99)
        let dear = try two.mix(.market(diversityPrice: 50, supplierWeight: 0.5, provenOnly: true))
        // 50 · (p₁ − p₂) = 5 EUR/MWh of difference in cost.
        #expect(abs(dear.originShares[0] - dear.originShares[1] - 0.1) < 2e-3)
        let (low, high) = (try #require(cheap.cost), try #require(dear.cost))
        #expect(abs(high - low - 5 * (cheap.byOrigin[0] - dear.byOrigin[0])) < 0.5)
    }

    /// Own production is an origin and a corridor of its own; that of another country counts as far as it exceeds its own demand.
    @Test func productionIsConsumedWhereItIsFoundFirst() throws {
        let network = Toy.network()
        let evaluator = try NetworkEvaluator(network, settings: SolverSettings(tolerance: 1e-10))
        let conditions = try Conditions(network, horizon: .gasYear, start: Toy.october)
        let shortage = try evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
        let middle = try evaluator.mix(of: 0, .mostDiversified(supplierWeight: 0.5), conditions, shortage: shortage)
        let own = try #require(middle.origins.firstIndex(of: Origin(supplier: 2, producer: 0)))
        #expect(middle.originShares[own] > 0.19)
        let low = try evaluator.mix(of: 1, .mostDiversified(supplierWeight: 0.5), conditions, shortage: shortage)
        let others = try #require(low.origins.firstIndex(of: Origin(supplier: 2, producer: 0)))
        #expect(low.originShares[others] < 1e-6)
        #expect(throws: Uncertified.self) {
            try evaluator.mix(of: 3, .mostDiversified(supplierWeight: 0.5), conditions, shortage: shortage)
        }
    }
}

/// The same numbers on every machine.
struct SplitMix {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func number(_ low: Double, _ high: Double) -> Double { low + (high - low) * Double(next() >> 11) * 0x1p-53 }
    mutating func count(_ low: Int, _ high: Int) -> Int { low + Int(next() % UInt64(high - low + 1)) }
}
