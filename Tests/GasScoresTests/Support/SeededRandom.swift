/// SplitMix64: the same numbers on every machine.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func number(_ range: ClosedRange<Double> = 0...1) -> Double { Double.random(in: range, using: &self) }
    mutating func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// Zero now and then, because edge cases live there.
    mutating func amount(_ limit: Double = 100) -> Double { count(0...5) == 0 ? 0 : number(0...limit) }
    /// Entry points on one of three borders.
    mutating func points() -> [(border: Int, capacity: Double)] {
        (0..<count(0...5)).map { _ in (count(0...2), amount()) }
    }
    mutating func amounts(_ length: ClosedRange<Int> = 0...8) -> [Double] { (0..<count(length)).map { _ in amount() } }
}

/// How many random inputs every second implementation sees.
let samples = 600

func isClose(_ a: Double?, _ b: Double?, _ tolerance: Double = 1e-10) -> Bool {
    switch (a, b) {
    case (nil, nil): true
    case (let a?, let b?): abs(a - b) <= tolerance * max(1, abs(a), abs(b))
    default: false
    }
}
