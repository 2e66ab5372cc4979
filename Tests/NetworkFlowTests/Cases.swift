import NetworkFlow

typealias Arc = FlowProblem.Arc
let ground = FlowProblem.ground
/// Price of an unserved unit in the cases.
let voll = 3000.0

/// A network of `nodes` nodes where demand can go unserved at a price and anything can be vented, so that it is never infeasible.
func network(_ nodes: Int, demand: [Int: Double] = [:], vents: Bool = true, _ arcs: [Arc]) -> FlowProblem {
    var withdrawals = [Double](repeating: 0, count: nodes)
    var all: [Arc] = []
    for i in 0..<nodes {
        guard let d = demand[i] else { continue }
        withdrawals[i] = d
        if d > 0 { all.append(Arc(from: ground, to: i, capacity: 4 * d + 1, cost: voll)) }
    }
    all += arcs
    if vents { for i in 0..<nodes { all.append(Arc(from: i, to: ground, capacity: 1e5, cost: 100)) } }
    return FlowProblem(withdrawals: withdrawals, arcs: all)
}

/// A small generator for tests: splitmix64, the same numbers on every machine.
struct Dice {
    private var state: UInt64
    init(_ seed: UInt64) {
        state = seed
        // Seeds that differ by a step of the state would give shifted copies of one stream.
        state = next() ^ (seed &* 0xD134_2543_DE82_EF95)
    }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
    mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }
    mutating func below(_ n: Int) -> Int { Int(next() % UInt64(n)) }
    mutating func pick(_ values: [Double]) -> Double { values[below(values.count)] }
}

enum NastyCases {
    static let all: [(name: String, problem: FlowProblem)] = [
        ("single node, one supply", network(1, demand: [0: 10], [Arc(from: ground, to: 0, capacity: 20, cost: 15)])),
        ("supply equals demand", network(1, demand: [0: 10], [Arc(from: ground, to: 0, capacity: 10, cost: 15)])),
        ("no supply anywhere", network(3, demand: [0: 10, 1: 5, 2: 1], [route(0, 1, 100), route(1, 2, 100)])),
        (
            "all capacities zero",
            network(4, demand: [0: 10, 3: 2], [supply(0, 0, 15), route(0, 1, 0), route(1, 2, 0), route(2, 3, 0)])
        ),
        (
            "node without demand or open arc",
            network(3, demand: [0: 10], vents: false, [supply(0, 20, 15), route(0, 1, 0), route(1, 2, 0)])
        ),
        ("disconnected demand", network(3, demand: [0: 10, 2: 5], [supply(0, 20, 15), route(0, 1, 9)])),
        (
            "demand as an arc behind closed arcs",
            network(
                2, vents: false,
                [supply(0, 20, 15), route(0, 1, 0), sale(1, 5, voll), route(1, 0, 5), sale(0, 10, voll)])
        ),
        (
            "exact ties",
            network(6, demand: [5: 100], (0..<5).map { supply($0, 50, 20) } + (0..<5).map { route($0, 5, 50) })
        ),
        (
            "ties within 1e-9",
            network(
                6, demand: [5: 100], (0..<5).map { supply($0, 50, 20 + 1e-9 * Double($0)) } + (0..<5).map { route($0, 5, 50) })
        ),
        (
            "identical parallel arcs",
            network(2, demand: [1: 10], [supply(0, 100, 20)] + (0..<5).map { _ in route(0, 1, 3) })
        ),
        (
            "zero-cost loop",
            network(
                3, demand: [2: 10],
                [supply(0, 20, 20)] + [(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)].map { route($0.0, $0.1, 50, 0) })
        ),
        (
            "1e9 beside 1e-3",
            network(
                3, demand: [1: 10, 2: 1e-3],
                [
                    supply(0, 1e9, 20), route(0, 1, 1e9), Arc(from: 1, to: 2, capacity: 1e-3, cost: 1, gain: 0.999),
                    route(0, 2, 1e9, 2),
                ])
        ),
        (
            "1e6 beside costs of 1e-3",
            FlowProblem(
                withdrawals: [0, 10],
                arcs: [
                    Arc(from: ground, to: 1, capacity: 100, cost: 1e6), supply(0, 8, 1e-3), route(0, 1, 20, 2e-3),
                    Arc(from: 0, to: ground, capacity: 1e5, cost: 100), Arc(from: 1, to: ground, capacity: 1e5, cost: 100),
                ])
        ),
        (
            "slopes 1e-9 and 1e3",
            network(
                3, demand: [2: 10],
                [
                    Arc(from: ground, to: 0, capacity: 20, cost: 20, curvature: 1e-9),
                    Arc(from: ground, to: 1, capacity: 20, cost: 19, curvature: 1e3), route(0, 2, 50), route(1, 2, 50),
                ])
        ),
        ("negative supply cost", network(2, demand: [1: 10], [supply(0, 4, -30), supply(0, 20, 20), route(0, 1, 50)])),
        (
            "forced injection larger than the way out",
            network(2, demand: [0: -20, 1: 10], [supply(1, 50, voll), route(0, 1, 12)])
        ),
        (
            "chain of 300 with 1 % loss each",
            network(
                300, demand: [299: 1],
                [supply(0, 100, 20)] + (0..<299).map { Arc(from: $0, to: $0 + 1, capacity: 100, cost: 0.01, gain: 0.99) })
        ),
        (
            // Without vents nothing hints at flows of twenty times the demand.
            "chain of 300 with 1 % loss each, no vents",
            network(
                300, demand: [299: 1], vents: false,
                [supply(0, 100, 20)] + (0..<299).map { Arc(from: $0, to: $0 + 1, capacity: 100, cost: 0.01, gain: 0.99) })
        ),
        (
            "gain one half",
            network(2, demand: [1: 10], [supply(0, 100, 20), Arc(from: 0, to: 1, capacity: 50, cost: 1, gain: 0.5)])
        ),
        ("store closed, above target, free carry-over", closedStore()),
        ("365 equal days with free storage", flatYear()),
        (
            "integer transport problem",
            network(
                20, demand: Dictionary(uniqueKeysWithValues: (10..<20).map { ($0, 5.0) }),
                (0..<10).map { supply($0, 5, 20) }
                    + (0..<100).map { route($0 / 10, 10 + $0 % 10, 5, Double(($0 / 10 * ($0 % 10)) % 3)) })
        ),
        ("zero demand everywhere", network(3, [supply(0, 20, 15), route(0, 1, 5), route(1, 2, 5)])),
        ("1e6 beside 1e-6", network(2, demand: [0: 1e6, 1: 1e-6], [supply(0, 2e6, 15), route(0, 1, 1)])),
        (
            "quadratic everywhere, elastic demand only",
            network(
                4,
                [
                    Arc(from: ground, to: 0, capacity: 50, cost: 10, curvature: 0.4),
                    Arc(from: ground, to: 1, capacity: 30, cost: 12, curvature: 0.1),
                ] + (0..<4).map { Arc(from: $0, to: ground, capacity: 20, cost: -60, curvature: 2) } + [
                    Arc(from: 0, to: 2, capacity: 8, cost: 1, curvature: 0.01, gain: 0.99),
                    Arc(from: 1, to: 2, capacity: 9, cost: 1, curvature: 0.01),
                    Arc(from: 2, to: 3, capacity: 30, cost: 0.5, gain: 0.995),
                ])
        ),
    ]

    static func supply(_ i: Int, _ capacity: Double, _ cost: Double) -> Arc {
        Arc(from: ground, to: i, capacity: capacity, cost: cost)
    }
    static func sale(_ i: Int, _ capacity: Double, _ value: Double) -> Arc {
        Arc(from: i, to: ground, capacity: capacity, cost: -value)
    }
    static func route(_ i: Int, _ j: Int, _ capacity: Double, _ cost: Double = 1) -> Arc {
        Arc(from: i, to: j, capacity: capacity, cost: cost)
    }

    private static func closedStore() -> FlowProblem {
        let steps = 6
        var b = [Double](repeating: 0, count: 2 * steps), arcs: [Arc] = []
        for t in 0..<steps {
            arcs += [
                supply(t, 8, 20 + Double(t % 2)), Arc(from: t, to: steps + t, capacity: 0, cost: 0.4, gain: 0.99),
                route(steps + t, t, t < 3 ? 0 : 2, 0.2), supply(t, 100, voll),
            ]
            b[t] = t > 2 ? 10 : 7
            if t > 0 { arcs.append(route(steps + t - 1, steps + t, 10, 0)) }
        }
        b[steps] = -6
        b[2 * steps - 1] = 3
        arcs.append(supply(2 * steps - 1, 12, voll))
        arcs += (0..<2 * steps).map { Arc(from: $0, to: ground, capacity: 1e5, cost: 100) }
        return FlowProblem(withdrawals: b, arcs: arcs)
    }

    private static func flatYear() -> FlowProblem {
        let days = 365
        var b = [Double](repeating: 0, count: 2 * days), arcs: [Arc] = []
        for t in 0..<days {
            arcs += [supply(t, 10, 20), route(t, days + t, 5, 0), route(days + t, t, 5, 0), supply(t, 60, voll)]
            // Three dear days, three cheap ones.
            b[t] = t / 3 % 2 == 0 ? 14 : 6
            if t > 0 { arcs.append(route(days + t - 1, days + t, 100, 0)) }
        }
        b[days] = -50
        arcs += (0..<2 * days).map { Arc(from: $0, to: ground, capacity: 1e5, cost: 100) }
        return FlowProblem(withdrawals: b, arcs: arcs)
    }
}

enum RandomCases {
    /// 2–15 nodes, capacities from 0 to 1e4, gains down to ½, forced injections, slopes up to 10, negative costs.
    static func make(_ dice: inout Dice, linear: Bool = false) -> FlowProblem {
        let n = 2 + dice.below(14)
        var arcs: [Arc] = []
        for _ in 0..<(n + dice.below(3 * n)) {
            let i = dice.below(n), j = dice.below(n)
            if i == j { continue }
            arcs.append(
                Arc(
                    from: i, to: j, capacity: dice.pick([0, 1, 2, 5, 10, 1e4]), cost: dice.pick([0.01, 0.5, 1, 1, 2]),
                    curvature: linear ? 0 : dice.pick([0, 0, 0, 1e-6, 0.1]), gain: dice.pick([1, 1, 0.99, 0.5])))
        }
        var b = [Double](repeating: 0, count: n)
        for i in 0..<n {
            for _ in 0..<dice.below(3) {
                arcs.append(
                    Arc(
                        from: ground, to: i, capacity: dice.pick([0, 1, 5, 10, 100]), cost: dice.pick([-5, 0, 10, 20, 20, 21]),
                        curvature: linear ? 0 : dice.pick([0, 0, 1e-6, 0.1, 10])))
            }
            if dice.uniform() < 0.4 {
                arcs.append(
                    Arc(
                        from: i, to: ground, capacity: dice.pick([0, 1, 5]), cost: dice.pick([-50, -30, -20]),
                        curvature: linear ? 0 : dice.pick([0, 0, 1, 5])))
            }
            b[i] = dice.pick([-5, 0, 0, 0, 1, 5, 10])
            arcs.append(Arc(from: ground, to: i, capacity: 200, cost: voll))
            arcs.append(Arc(from: i, to: ground, capacity: 1e4, cost: 100))
        }
        return FlowProblem(withdrawals: b, arcs: arcs)
    }
}
