import GSL
import Testing

@Suite struct Optimisation {
    @Test func valleyOfRosenbrock() throws {
        let found = try minimum(from: [-1.2, 1], firstStep: 0.1) { v in
            let (x, y) = (v[0], v[1])
            return (
                (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x),
                [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)]
            )
        }
        #expect(abs(found.x[0] - 1) < 1e-6 && abs(found.x[1] - 1) < 1e-6)
        #expect(found.value < 1e-12 && found.gradientNorm < 1e-6)
    }

    @Test func errorsOfTheFunctionsComeThrough() {
        struct Mine: Error, Equatable {}
        #expect(throws: Mine()) { try minimum(from: [0]) { _ in throw Mine() } }
        #expect(throws: Mine()) { try leastSquares(start: [1], weights: [1, 1]) { _ in throw Mine() } }
        #expect(throws: GSLError.self) { try minimum(from: []) { _ in (0, []) } }
        #expect(throws: GSLError.self) { try leastSquares(start: [1, 2], weights: [1]) { _ in [0] } }
    }

    @Test func exponentialDecayIsFitted() throws {
        let t = (0..<20).map { 0.25 * Double($0) }
        // Known parameters and a small disturbance that is orthogonal to nothing in particular.
        let y = t.enumerated().map { 5 * expSeries(-0.7 * $1) + 1 + 0.001 * ($0 % 2 == 0 ? 1 : -1) }
        let fit = try leastSquares(start: [1, 0.2, 0], weights: t.map { _ in 1 }) { p in
            zip(t, y).map { p[0] * expSeries(-p[1] * $0) + p[2] - $1 }
        }
        #expect(abs(fit.parameters[0] - 5) < 0.01 && abs(fit.parameters[1] - 0.7) < 0.01 && abs(fit.parameters[2] - 1) < 0.01)
        #expect(abs(fit.sumOfSquares - 20e-6) < 2e-6)
        for i in 0..<3 { #expect(fit.covariance[i][i] > 0) }
        #expect(abs(fit.covariance[0][1] - fit.covariance[1][0]) < 1e-9)
    }

    @Test func straightLineHasItsTextbookCovariance() throws {
        // y = a + b x at x = −1, 0, 1 with unit variance: var a = 1/3, var b = 1/2, independent.
        let fit = try leastSquares(start: [0, 0], weights: [1, 1, 1]) { p in [p[0] - p[1] - 1, p[0] - 2, p[0] + p[1] - 3] }
        #expect(abs(fit.parameters[0] - 2) < 1e-8 && abs(fit.parameters[1] - 1) < 1e-8)
        #expect(abs(fit.covariance[0][0] - 1 / 3.0) < 1e-6 && abs(fit.covariance[1][1] - 0.5) < 1e-6)
        #expect(abs(fit.covariance[0][1]) < 1e-6)
    }

    @Test func sobolPointsFillTheSquare() throws {
        var sequence = try SobolSequence(dimension: 2)
        var cells = [Int](repeating: 0, count: 16)
        for _ in 0..<255 {
            let p = sequence.next()
            cells[Int(p[0] * 4) * 4 + Int(p[1] * 4)] += 1
        }
        // 255 points of a (0,2)-sequence: 16 in each of 16 cells but for the missing origin.
        #expect(cells.allSatisfy { (15...16).contains($0) })
        #expect(throws: GSLError.self) { _ = try SobolSequence(dimension: 41) }
    }

    /// exp by its series, so that the test needs no mathematics library.
    private func expSeries(_ x: Double) -> Double {
        var term = 1.0, sum = 1.0
        for k in 1..<60 {
            term *= x / Double(k)
            sum += term
        }
        return sum
    }
}
