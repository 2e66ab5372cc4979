import GSL
import Testing

@Suite struct Errors {
    @Test func reasonFileAndLineReachTheUser() throws {
        var band = try BandCholesky(size: 2, bandwidth: 1)
        band.add(1, row: 0, column: 0)
        band.add(2, row: 1, column: 0)
        band.add(1, row: 1, column: 1)
        do throws(GSLError) {
            try band.factor()
            Issue.record("an indefinite matrix was factorised")
        } catch {
            #expect(error.reason == "matrix is not positive definite")
            #expect(error.file == "cholesky_band.c")
            #expect(error.line > 0)
            #expect(error.code == 1)
        }
    }

    @Test func closureErrorsComeBeforeGSLsOwn() {
        struct Mine: Error, Equatable {}
        #expect(throws: Mine()) { try root(in: 0...1) { x in if x > 0.3 { throw Mine() } else { return -1 } } }
        #expect(throws: Mine()) { try minimum(in: 0...1) { _ in throw Mine() } }
    }

    @Test func errorsOfThreadsDoNotMix() async {
        await withTaskGroup(of: Bool.self) { group in
            for k in 0..<200 {
                group.addTask {
                    do {
                        if k % 2 == 0 { return try abs(root(in: 0...2) { $0 * $0 - 2 }.x - 2.0.squareRoot()) < 1e-10 }
                        _ = try root(in: 0...1) { $0 * $0 + 1 }
                        return false
                    } catch { return k % 2 == 1 && "\(error)".contains("endpoints do not straddle y=0") }
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}

@Suite struct LinearAlgebra {
    @Test func bandCholeskySolves() throws {
        // The second-difference matrix with 1 on the right: x_i = (i+1)(n−i)/2.
        let n = 20
        var band = try BandCholesky(size: n, bandwidth: 1)
        for _ in 0..<2 {
            band.clear()
            for i in 0..<n {
                band.add(2, row: i, column: i)
                if i > 0 { band.add(-1, row: i, column: i - 1) }
            }
            try band.factor()
            var x = [Double](repeating: 1, count: n)
            try band.solve(&x)
            for i in 0..<n { #expect(abs(x[i] - Double((i + 1) * (n - i)) / 2) < 1e-10) }
        }
    }

    @Test func aMatrixOfOneIsABandToo() throws {
        var band = try BandCholesky(size: 1, bandwidth: 3)
        band.add(4, row: 0, column: 0)
        try band.factor()
        var x = [2.0]
        try band.solve(&x)
        #expect(x == [0.5])
    }

    @Test func notANumberIsNotPositiveDefinite() throws {
        var band = try BandCholesky(size: 1, bandwidth: 0)
        band.add(.nan, row: 0, column: 0)
        #expect(throws: GSLError.self) { try band.factor() }
    }

    @Test func luSolvesAndKnowsSingularity() throws {
        var a = try Matrix(rows: 3, columns: 3)
        let values = [[0.0, 2, 1], [1, 1, 0], [3, 0, 1]]
        for i in 0..<3 { for j in 0..<3 { a[i, j] = values[i][j] } }
        let factor = try LUFactor(a)
        let x = try factor.solve([7, 3, 6])
        #expect(zip(x, [1, 2, 3]).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(abs(factor.determinant - (-5)) < 1e-12)
        #expect(throws: GSLError.self) { _ = try LUFactor(try Matrix(rows: 2, columns: 2)) }
        #expect(throws: GSLError.self) { _ = try LUFactor(try Matrix(rows: 2, columns: 3)) }
    }
}

@Suite struct Searches {
    @Test func rootAndMinimum() throws {
        let r = try root(in: 0...2) { $0 * $0 * $0 - 2 }
        #expect(abs(r.x - 1.2599210498948732) < 1e-11)
        let m = try minimum(in: 0...5) { ($0 - 1.7) * ($0 - 1.7) + 3 }
        #expect(abs(m.x - 1.7) < 1e-6)
    }

    @Test func iterationLimitIsAnError() {
        #expect(throws: GSLError.self) { try root(in: 0...1e9, iterationLimit: 2) { $0 * $0 * $0 - 2 } }
    }
}

@Suite struct Numbers {
    @Test func quantilesAndMoments() throws {
        let sample = try SortedSample([4, 1, 3, 2])
        #expect(sample.values == [1, 2, 3, 4])
        #expect(sample.median == 2.5)
        #expect(abs(sample.quantile(0.25) - 1.75) < 1e-15)
        #expect(sample.quantile(0) == 1 && sample.quantile(1) == 4)
        #expect(mean([1, 2, 6]) == 3)
        #expect(abs(standardDeviation([1, 2, 6]) - 7.0.squareRoot()) < 1e-14)
        #expect(throws: GSLError.self) { try SortedSample([1, .nan]) }
        var values = [5.0, 1, 4, 2, 3]
        #expect(select(&values, index: 1) == 2)
    }

    @Test(arguments: [
        Distribution.normal(mean: 2, deviation: 3), .lognormal(zeta: 0.1, sigma: 0.5), .uniform(low: -1, high: 4),
        .gumbel(location: 10, scale: 2), .exponential(mean: 7), .beta(a: 2, b: 5), .gumbel(mean: 100, deviation: 12),
    ])
    func quantileInvertsProbability(distribution: Distribution) throws {
        for p in [0.001, 0.05, 0.5, 0.95, 0.999] {
            #expect(abs(distribution.probability(upTo: try distribution.quantile(p)) - p) < 1e-9)
        }
        #expect(throws: GSLError.self) { try distribution.quantile(1.5) }
    }

    @Test func gumbelByMoments() throws {
        // Known: the median of a Gumbel distribution is location − scale · ln ln 2.
        let g = Distribution.gumbel(location: 10, scale: 2)
        #expect(abs(try g.quantile(0.5) - (10 + 2 * 0.36651292058166435)) < 1e-12)
        var stream = try RandomStream(seed: 1)
        guard case .gumbel(let location, let scale) = Distribution.gumbel(mean: 100, deviation: 12) else { return }
        let draws = (0..<20_000).map { _ in stream.gumbel(location: location, scale: scale) }
        #expect(abs(mean(draws) - 100) < 0.5)
        #expect(abs(standardDeviation(draws) - 12) < 0.4)
    }

    @Test func streamsAreReproducibleAndDistinct() throws {
        func draws(_ index: UInt64) throws -> [Double] {
            var stream = try RandomStream(seed: 7, index: index)
            return (0..<5).map { _ in stream.uniform() } + [stream.normal(), stream.exponential(mean: 2)]
        }
        #expect(try draws(0) == draws(0))
        #expect(try draws(0) != draws(1))
        var stream = try RandomStream(seed: 3)
        var order = Array(0..<10)
        stream.shuffle(&order)
        #expect(order.sorted() == Array(0..<10) && order != Array(0..<10))
        #expect((0..<100).allSatisfy { _ in stream.integer(below: 3) < 3 })
        let hits = (0..<10_000).filter { _ in stream.bernoulli(0.3) }.count
        #expect(abs(Double(hits) - 3000) < 200)
        #expect((0..<100).allSatisfy { _ in stream.lognormal(zeta: 0, sigma: 1) > 0 })
    }

    @Test func steffenStaysMonotone() throws {
        let curve = try MonotoneCurve(x: [0, 1, 2, 3], y: [0, 0, 5, 5])
        let y = try curve.values(at: (0...300).map { Double($0) / 100 })
        #expect(zip(y, y.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(y[0] == 0 && y[100] == 0 && y[200] == 5)
        #expect(throws: GSLError.self) { try curve.values(at: [3.1]) }
        #expect(throws: GSLError.self) { try MonotoneCurve(x: [0, 2, 1], y: [0, 1, 2]) }
    }
}
