import GasDispatch
import GasModel
import TestSupport
import Testing

/// M29 and M30 of the reliability plan on random flow patterns, and a second implementation of proportional mixing.
@Suite struct MixingMetamorphicTests {
    static let samples = 500
    static let zoneCount = 6

    /// A random acyclic pattern that balances: every zone passes on part of what comes in, to zones of a higher number.
    struct Pattern {
        var entering: [Double]
        var flows: [(from: Int, to: Int, rate: Double)] = []

        init(_ random: inout SeededNumbers) {
            entering = (0..<MixingMetamorphicTests.zoneCount).map { _ in random.next(3) == 0 ? 0 : 1 + random.unit() * 99 }
            entering[0] = 10 + random.unit() * 90
            for zone in 0..<MixingMetamorphicTests.zoneCount {
                let inflow = entering[zone] + flows.filter { $0.to == zone }.reduce(0) { $0 + $1.rate }
                var left = inflow * random.unit()
                for other in (zone + 1)..<max(zone + 1, MixingMetamorphicTests.zoneCount) where random.next(2) == 0 {
                    let rate = left * random.unit()
                    flows.append((zone, other, rate))
                    left -= rate
                }
            }
        }

        /// One supplier per zone, at that zone.
        func mix() throws -> [[Double]?] {
            let count = entering.count
            let network = Network(
                title: "mix", zones: (0..<count).map { Zone(id: Identifier("Z\($0)"), name: "Z\($0)", role: .study) },
                suppliers: (0..<count).map { Supplier(id: Identifier("s\($0)"), name: "S\($0)", kind: .pipeline) },
                sources: (0..<count).map {
                    Source(
                        id: Identifier("S\($0)"), supplier: $0, entry: .zone($0), kind: .pipeline, capacity: nil,
                        yearlyVolume: nil, cost: nil)
                },
                routes: flows.indices.map {
                    Route(
                        id: Identifier("R\($0)"), name: "R\($0)", from: .zone(flows[$0].from), to: .zone(flows[$0].to),
                        corridor: "", capacity: nil)
                },
                demands: (0..<count).map {
                    Demand(zone: $0, annual: Toy.estimate(1), peakDay: nil, coldSpell: nil, monthlyShares: Toy.shares)
                })
            return try ProportionalMixing.trace(
                network, routeFlow: flows.map(\.rate), sourceFlow: entering, terminalFlow: []
            ).zones
        }
    }

    /// Literal: in the order of the zones every mix is what entered and what earlier zones sent, divided by the whole.
    @Test func secondImplementation() throws {
        var random = SeededNumbers(29)
        for _ in 0..<Self.samples {
            let pattern = Pattern(&random)
            let mix = try pattern.mix()
            var literal: [[Double]?] = []
            for zone in 0..<Self.zoneCount {
                var sum = (0..<Self.zoneCount).map { $0 == zone ? pattern.entering[zone] : 0 }
                for flow in pattern.flows where flow.to == zone {
                    guard let from = literal[flow.from] else { continue }
                    for supplier in sum.indices { sum[supplier] += flow.rate * from[supplier] }
                }
                let total = sum.reduce(0, +)
                literal.append(total > 1e-6 ? sum.map { $0 / total } : nil)
            }
            for zone in 0..<Self.zoneCount {
                guard let expected = literal[zone], let computed = mix[zone] else { continue }
                for supplier in expected.indices { #expect(abs(expected[supplier] - computed[supplier]) < 1e-9) }
            }
        }
    }

    /// M29: a zone that a single path feeds burns gas of that supplier only.
    @Test func aSinglePathIsOneSupplier() throws {
        var random = SeededNumbers(30)
        for _ in 0..<Self.samples {
            var pattern = Pattern(&random)
            let last = Self.zoneCount - 1
            let origin = random.next(last)
            pattern.entering[origin] = 5 + random.unit() * 90
            pattern.entering[last] = 0
            pattern.flows.removeAll { $0.to == last || $0.to == origin }
            pattern.flows.append((origin, last, 5))
            let mix = try #require(try pattern.mix()[last])
            #expect(abs(mix[origin] - 1) < 1e-9, "zone \(origin) has one source and nothing enters it from elsewhere")
        }
    }

    /// M30: a zone of pure transit in the middle of a pipe changes nobody's mix.
    @Test func pureTransitChangesNothingElsewhere() throws {
        var random = SeededNumbers(31)
        for _ in 0..<Self.samples {
            let pattern = Pattern(&random)
            guard let cut = pattern.flows.indices.first(where: { pattern.flows[$0].rate > 1e-3 }) else { continue }
            var longer = pattern
            let transit = Self.zoneCount
            longer.entering.append(0)
            longer.flows[cut].to = transit
            longer.flows.append((transit, pattern.flows[cut].to, pattern.flows[cut].rate))
            let (before, after) = (try pattern.mix(), try longer.mix())
            for zone in 0..<Self.zoneCount {
                guard let old = before[zone], let new = after[zone] else { continue }
                for supplier in 0..<Self.zoneCount { #expect(abs(old[supplier] - new[supplier]) < 1e-9) }
            }
        }
    }
}

/// SplitMix64: the same numbers on every machine.
struct SeededNumbers {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func bits() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func unit() -> Double { Double(bits() >> 11) / 9_007_199_254_740_992 }
    mutating func next(_ limit: Int) -> Int { Int(bits() % UInt64(limit)) }
}
