import GasModel
import Testing

@testable import GasScores

@Suite struct CertifiedSearchTests {
    struct Broken: Error {}

    static let uncertified = Uncertified(question: "the shortage", reason: "test")

    /// Short below `kink`, nothing above; no certificate within `gap` of it.
    static func excess(_ x: Double, kink: Double, gap: Double) throws -> Double {
        if abs(x - kink) < gap { throw uncertified }
        return max(0, kink - x) - 1e-4
    }

    @Test func findsAPointWhereEveryRunIsCertified() throws {
        let found = try CertifiedSearch.crossing(in: 0...1, absolute: 1e-6, relative: 1e-6) {
            try Self.excess($0, kink: 0.3, gap: 0)
        }
        #expect(found.isPoint && abs(found.central - 0.2999) < 1e-5)
    }

    @Test func bracketsAPointWhereRunsFail() throws {
        var random = SeededRandom(70)
        for _ in 0..<samples {
            let kink = random.number(0.05...0.95)
            let gap = random.number(0.0002...0.01)
            let found = try CertifiedSearch.crossing(in: 0...1, absolute: 1e-6, relative: 1e-6) {
                try Self.excess($0, kink: kink, gap: gap)
            }
            #expect(found.low <= kink - gap && found.high >= kink + gap)
            // The end that is named is served, and the bracket is little wider than the gap.
            #expect(found.central == found.high)
            #expect(found.high - found.low <= 16 * gap + 1e-6)
        }
    }

    @Test func risingExcessNamesTheLowEnd() throws {
        let found = try CertifiedSearch.crossing(in: 0...10, absolute: 1e-6, relative: 1e-6) { x in
            if abs(x - 4) < 0.01 { throw Self.uncertified }
            return max(0, x - 4) - 1e-4
        }
        #expect(found.central == found.low && found.low <= 3.99 && found.high >= 4.01)
    }

    @Test func otherErrorsPass() {
        #expect(throws: Broken.self) {
            try CertifiedSearch.crossing(in: 0...1, absolute: 1e-6, relative: 1e-6) { _ in throw Broken() }
        }
    }
}
