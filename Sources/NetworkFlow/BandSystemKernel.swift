import GSL

/// GSL's band Cholesky under a reverse Cuthill–McKee ordering of its own.
struct BandSystem: LinearSystem, ~Copyable {
    private var band: BandCholesky
    /// Place of row k of the sparse order in the band.
    private let place: [Int32]
    private let pattern: FactorPattern
    private var right: [Double]

    init(_ topology: Topology) throws(FlowError) {
        pattern = topology.pattern
        let n = pattern.size
        var graph = [[Int32]](repeating: [], count: n)
        for k in 0..<n {
            for p in Int(pattern.upperStart[k])..<Int(pattern.upperStart[k + 1]) {
                graph[k].append(pattern.upperRows[p])
                graph[Int(pattern.upperRows[p])].append(Int32(k))
            }
        }
        place = Ordering.inverse(Ordering.reverseCuthillMcKee(graph))
        var bandwidth = 0
        for k in 0..<n { for j in graph[k] { bandwidth = max(bandwidth, Int(abs(place[k] - place[Int(j)]))) } }
        do { band = try BandCholesky(size: n, bandwidth: bandwidth) } catch { throw .linearSolver(error.description) }
        right = [Double](repeating: 0, count: n)
    }

    mutating func factor(_ iterate: inout Iterate<Double>) throws(FlowError) {
        // GSL stops at a pivot ≤ 0, which rounding can make of a tiny positive one: then a little more on the diagonal.
        var failure: GSLError?
        for shift in [0, 1e-15, 1e-13, 1e-11] {
            band.clear()
            for k in 0..<pattern.size {
                let row = Int(place[k]), d = iterate.diagonal[k]
                band.add(d > 0 ? d * (1 + shift) : 1, row: row, column: row)
                for p in Int(pattern.upperStart[k])..<Int(pattern.upperStart[k + 1]) {
                    let other = Int(place[Int(pattern.upperRows[p])])
                    band.add(iterate.upper[p], row: max(row, other), column: min(row, other))
                }
            }
            do throws(GSLError) {
                try band.factor()
                return
            } catch { failure = error }
        }
        throw .linearSolver(failure?.description ?? "no factor")
    }

    mutating func solve(_ iterate: inout Iterate<Double>) throws(FlowError) {
        for k in 0..<pattern.size { right[Int(place[k])] = iterate.right[k] }
        do { try band.solve(&right) } catch { throw .linearSolver(error.description) }
        for k in 0..<pattern.size { iterate.right[k] = right[Int(place[k])] }
    }
}
