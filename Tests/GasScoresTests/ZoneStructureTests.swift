import GasModel
import Testing

@testable import GasScores

/// Controllers, Rao's entropy, SCI and REES of a zone, from the network's tables, against a literal reading of their definitions.
@Suite struct ZoneStructureTests {
    /// Suppliers: Russia, Norway, LNG from the United States, own wells, a hub in Norway, unknown.
    private static let suppliers = [
        Supplier(id: "russia", name: "Russia", kind: .pipeline, country: "RUS"),
        Supplier(id: "norway", name: "Norway", kind: .pipeline, country: "NOR"),
        Supplier(id: "lng-us", name: "LNG", kind: .lng, country: "USA"),
        Supplier(id: "domestic", name: "own", kind: .domestic),
        Supplier(id: "hub", name: "Hub", kind: .hub, country: "NOR"),
        Supplier(id: "unknown", name: "Unknown", kind: .unknown),
    ]

    private static func network(
        entries: [(supplier: Int, route: Int, flow: Double)] = [], mix: [(supplier: Int, percent: Double)] = [],
        institutions: Institutions = .none
    ) -> Network {
        Network(
            title: "structure", zones: [Zone(id: "Z", name: "Z", role: .study)], junctions: [Junction(id: "J", name: "J")],
            suppliers: suppliers, sources: [],
            // The first two fail together.
            routes: (0..<4).map {
                Route(
                    id: Identifier("R\($0)"), name: "R\($0)", from: .junction(0), to: .zone(0), corridor: "",
                    capacity: TwoMarkets.estimate(100), sharedUpstream: $0 < 2 ? "shared" : nil)
            },
            demands: [
                Demand(
                    zone: 0, annual: TwoMarkets.estimate(10), peakDay: nil, coldSpell: nil,
                    monthlyShares: Array(repeating: 1.0 / 12, count: 12))
            ],
            mixes: mix.map { MixShare(zone: 0, year: 2025, supplier: $0.supplier, share: TwoMarkets.estimate($0.percent)) },
            entries: entries.map {
                Entry(zone: 0, supplier: $0.supplier, gate: .route($0.route), observed: TwoMarkets.estimate($0.flow), period: "2025")
            }, institutions: institutions)
    }

    private static func actors(_ count: Int) -> [Actor] {
        (0..<count).map { Actor(id: Identifier("a\($0)"), name: "Actor \($0)", kind: .company) }
    }

    /// Owners have lower numbers than what they own, so that the controllers can be written down from the top.
    @Test func controllersFromTheTopDown() throws {
        var random = SeededRandom(61)
        for _ in 0..<samples {
            let count = 5
            var percent = [[Double]](repeating: Array(repeating: 0, count: count), count: count + 4)
            var ownerships: [Ownership] = []
            for owned in 0..<count + 4 {
                var left = 100.0
                for owner in 0..<min(owned, count) where random.count(0...2) > 0 {
                    let part = random.count(0...4) == 0 ? min(50, left) : random.number(0...left)
                    percent[owned][owner] = part
                    left -= part
                    ownerships.append(
                        Ownership(owner: owner, owned: owned < count ? .actor(owned) : .asset(.route(owned - count)), percent: part))
                }
            }
            var controller = Array(0..<count)
            func groups(_ owned: Int) -> [Double] {
                var sums = [Double](repeating: 0, count: count)
                for owner in 0..<count { sums[controller[owner]] += percent[owned][owner] }
                return sums
            }
            for actor in 0..<count {
                let able = groups(actor).indices.filter { groups(actor)[$0] >= 50 - 1e-9 }
                if able.count == 1 { controller[actor] = able[0] }
            }
            let flows = (0..<4).map { _ in random.amount() }
            let network = Self.network(
                entries: flows.enumerated().map { (0, $0.offset, $0.element) },
                institutions: Institutions(actors: Self.actors(count), ownerships: ownerships))
            let total = flows.reduce(0, +)
            let known = (0..<4).contains { route in flows[route] > 0 && ownerships.contains { $0.owned == .asset(.route(route)) } }
            guard total > 0, known else {
                #expect(ControllerConcentration.result(zone: 0, in: network) == nil)
                continue
            }
            var held = [Double](repeating: 0, count: count)
            var open = 0.0
            for route in 0..<4 {
                let sums = groups(count + route)
                let able = sums.indices.filter { sums[$0] / 100 >= 0.5 - 1e-9 }
                if able.count == 1 {
                    held[able[0]] += flows[route] / total
                } else {
                    for actor in 0..<count { held[actor] += flows[route] / total * sums[actor] / 100 }
                    open += flows[route] / total * max(0, 1 - sums.reduce(0, +) / 100)
                }
            }
            let result = try #require(ControllerConcentration.result(zone: 0, in: network))
            let squares = held.reduce(0) { $0 + $1 * $1 }
            let largest = held.max() ?? 0
            #expect(isClose(result.hhi.low, 10_000 * squares))
            #expect(isClose(result.hhi.high, 10_000 * (squares + 2 * largest * open + open * open)))
            #expect(isClose(result.largestPercent, 100 * largest) && isClose(result.unknownPercent, 100 * open, 1e-9))
        }
    }

    /// 44.85 % by one company of a holder and 11.3 % by another are 56.15 % of that holder; companies that hold each other end the walk.
    @Test func sharesOfOneHolderAddUpAndCirclesEnd() {
        let nis = Self.network(
            entries: [(3, 0, 8), (0, 2, 2)],
            institutions: Institutions(
                actors: Self.actors(5),
                ownerships: [
                    Ownership(owner: 0, owned: .actor(1), percent: 95.7), Ownership(owner: 0, owned: .actor(2), percent: 100),
                    Ownership(owner: 1, owned: .asset(.route(0)), percent: 44.85),
                    Ownership(owner: 2, owned: .asset(.route(0)), percent: 11.3),
                    Ownership(owner: 3, owned: .asset(.route(0)), percent: 29.87),
                    Ownership(owner: 4, owned: .asset(.route(2)), percent: 100),
                ]))
        let result = ControllerConcentration.result(zone: 0, in: nis)
        #expect(result?.largest == 0 && isClose(result?.largestPercent, 80) && isClose(result?.hhi.central, 6_800))
        let circle = Self.network(
            entries: [(0, 0, 1)],
            institutions: Institutions(
                actors: Self.actors(2),
                ownerships: [
                    Ownership(owner: 0, owned: .actor(1), percent: 60), Ownership(owner: 1, owned: .actor(0), percent: 60),
                    Ownership(owner: 1, owned: .asset(.route(0)), percent: 100),
                ]))
        #expect(isClose(ControllerConcentration.result(zone: 0, in: circle)?.hhi.central, 10_000))
    }

    @Test func raoOfObservedEntries() {
        var random = SeededRandom(62)
        for _ in 0..<samples {
            let rows = (0..<random.count(0...6)).map { _ in (supplier: random.count(0...5), route: random.count(0...3), flow: random.amount()) }
            let network = Self.network(entries: rows)
            let total = rows.reduce(0) { $0 + $1.flow }
            guard total > 0 else {
                #expect(StirlingDiversity.index(zone: 0, in: network) == nil)
                continue
            }
            let ways = ["pipe", "pipe", "ship", "wells", "pipe", "pipe"]
            let corridors = ["shared", "shared", "two", "three"]
            var (low, high) = (0.0, 0.0)
            for i in rows.indices {
                for j in rows.indices where i != j {
                    let (one, other) = (rows[i], rows[j])
                    let both = one.flow / total * other.flow / total / 3
                    var same = 0.0
                    if corridors[one.route] != corridors[other.route] { same += 1 }
                    if ways[one.supplier] != ways[other.supplier] { same += 1 }
                    let isProven = one.supplier < 4 && other.supplier < 4
                    low += both * (same + (isProven && one.supplier != other.supplier ? 1 : 0))
                    high += both * (same + (!isProven || one.supplier != other.supplier ? 1 : 0))
                }
            }
            let index = StirlingDiversity.index(zone: 0, in: network)
            #expect(isClose(index?.low, low) && isClose(index?.central, high) && isClose(index?.high, high))
        }
    }

    @Test func commissionIndexAndRiskOfTheMix() throws {
        var random = SeededRandom(63)
        for _ in 0..<samples {
            let rows = (0..<random.count(1...6)).map { _ in (supplier: random.count(0...5), percent: random.amount(16)) }
            let weights = (0..<3).map { _ in random.number() }
            let hasLNG = random.count(0...4) > 0
            let risks = (0..<3).filter { $0 < 2 || hasLNG }.map {
                SupplierRisk(
                    country: "", supplier: $0, politicalStability: nil, linearWeight: weights[$0], percentileWeight: weights[$0] / 2)
            }
            let network = Self.network(mix: rows, institutions: Institutions(supplierRisks: risks))
            let mix = try #require(ReportedMix(0, in: network))
            let p = (0...5).map { supplier in rows.filter { $0.supplier == supplier }.map { $0.percent / 100 }.reduce(0, +) }
            // Outside the EEA: Russia and the United States; gas of unknown origin may be, that of the Norwegian hub is not.
            let sci = SupplierConcentrationIndex.index(mix, in: network)
            #expect(isClose(sci.low, 100 * (p[0] * p[0] + p[2] * p[2])))
            let (more, less) = (max(p[0], p[2]), min(p[0], p[2]))
            #expect(isClose(sci.high, 100 * ((more + p[5]) * (more + p[5]) + less * less)))

            let imports = p[0] + p[1] + p[2]
            let isKnown = imports > 0 && (hasLNG || p[2] == 0)
            for (scale, factor) in [(RiskScale.linear, 1.0), (.percentile, 0.5)] {
                let dependency = p[0] + p[1] + p[2] + p[4] + p[5]
                let literal = (0..<3).reduce(0) { sum, seller in
                    let term = p[seller] / imports * weights[seller] * factor
                    return sum + term * term
                } * dependency
                #expect(isClose(RiskyExternalSupply.index(mix, scale, in: network), isKnown ? literal : nil))
            }
        }
    }
}
