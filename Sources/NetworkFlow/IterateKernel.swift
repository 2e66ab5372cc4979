/// One pass of the interior point over the arcs or the factor.
enum Pass { case start, advance, objective, factor, solve, predict, direct }

/// What every pass needs of an arc, side by side in memory, and no more: the passes are bound by memory as much as by arithmetic.
struct ArcState<V: Lane> {
    /// Prices z of x ≥ 0 and w of s ≥ 0, weight D in A D Aᵀ, 1/x and 1/s. All are 0 for ever at a closed arc.
    var z: V, w: V, weight: V, inverseX: V, inverseS: V
    /// The direction; between predictor and corrector dx is the affine one, and dz and dw mean nothing.
    var dx: V, dz: V, dw: V
    /// Gains are shared by the lanes.
    var gain: Double
    var tail: Int32, head: Int32, entry: Int32
}

/// What only some passes need: cost, flow x and room s = u − x. A closed arc has x = 0, s = 1 for ever.
struct ArcFlow<V: Lane> {
    var cost: V, curvature: V, x: V, s: V
}

/// The state of one interior-point run: plain pointers into an arena, and the numbers that passes hand to the main loop.
struct Iterate<V: Lane> {
    // Sizes, and where the parts of the columns end (see `Topology`). Columns from plainColumns on meet side rows.
    let rows: Int, columns: Int, matrixEntries: Int
    let fromGroundEnd: Int, toGroundEnd: Int, plainColumns: Int
    let arcs: UnsafeMutablePointer<ArcState<V>>
    let flows: UnsafeMutablePointer<ArcFlow<V>>
    // One number per row and one for the ground: withdrawal b, price y, imbalance, right-hand side and solution dy, and what the
    // corrector adds to its right-hand side: a part of its own and one for each unit of the target.
    let withdrawal: UnsafeMutablePointer<V>, price: UnsafeMutablePointer<V>
    let imbalance: UnsafeMutablePointer<V>, right: UnsafeMutablePointer<V>
    let correction: UnsafeMutablePointer<V>, centring: UnsafeMutablePointer<V>
    // A D Aᵀ and its factor.
    let diagonal: UnsafeMutablePointer<V>, upper: UnsafeMutablePointer<V>
    let factor: UnsafeMutablePointer<V>, inversePivot: UnsafeMutablePointer<V>
    let workRow: UnsafeMutablePointer<V>, filled: UnsafeMutablePointer<Int32>
    let upperStart: UnsafePointer<Int32>, upperRows: UnsafePointer<Int32>
    let lowerStart: UnsafePointer<Int32>, lowerRows: UnsafePointer<Int32>
    let rowStart: UnsafePointer<Int32>, rowColumns: UnsafePointer<Int32>
    // Extra entries of coupled columns.
    let extraStart: UnsafePointer<Int32>, extraRows: UnsafePointer<Int32>
    let pairStart: UnsafePointer<Int32>, pairs: UnsafePointer<Int32>
    let extraCoefficients: UnsafeMutablePointer<V>

    /// Barrier parameter and proximal weight of the start, least target.
    var startMu = V(0), proximal = V(0), leastTarget = V(0)
    /// delta: mu · fading, but from `proximal` at the start to a thousandth of it.
    var delta = V(0), fading = V(0)
    /// Number of complementarity products of the open arcs.
    var products = V(0)
    /// Σ x z + s w, its mean mu, the largest imbalance, the objective.
    var gap = V(0), mu = V(0), largestImbalance = V(0), objective = V(0)
    /// sigma · mu of the corrector.
    var target = V(0)
    var primalStep = V(0), dualStep = V(0)
    /// Σ dx: not finite when the step is broken.
    var stepSize = V(0)
    /// One step length for flows and prices: the cautious variant.
    var commonStep = false
    /// 1 where some arc has a curvature; the imbalance up to which the balances pass for held.
    var curved = V(0), balanced = V(0)

    mutating func perform(_ pass: Pass) {
        switch pass {
        case .start: start()
        case .advance: advance()
        case .objective: evaluateObjective()
        case .factor: factorise()
        case .solve: substitute()
        case .predict: predict()
        case .direct: direct()
        }
    }
}

/// Memory of an iterate, and the way of problems in and of answers out.
final class Workspace<V: Lane> {
    var iterate: Iterate<V>
    private let arena = Arena()
    private let topology: Topology

    init(_ topology: Topology) {
        self.topology = topology
        let rows = topology.rowCount, columns = topology.columnCount, pattern = topology.pattern, zero = V(0)
        let empty = ArcState(
            z: zero, w: zero, weight: zero, inverseX: zero, inverseS: zero, dx: zero, dz: zero, dw: zero, gain: 1, tail: 0,
            head: 0, entry: 0)
        iterate = Iterate(
            rows: rows, columns: columns, matrixEntries: pattern.matrixEntries, fromGroundEnd: topology.fromGroundEnd,
            toGroundEnd: topology.toGroundEnd, plainColumns: topology.plainColumns,
            arcs: arena.make(columns, empty),
            flows: arena.make(columns, ArcFlow(cost: zero, curvature: zero, x: zero, s: V(1))),
            withdrawal: arena.make(rows + 1, zero), price: arena.make(rows + 1, zero),
            imbalance: arena.make(rows + 1, zero), right: arena.make(rows + 1, zero),
            correction: arena.make(rows + 1, zero), centring: arena.make(rows + 1, zero),
            diagonal: arena.make(rows + 1, zero), upper: arena.make(pattern.matrixEntries + 1, zero),
            factor: arena.make(pattern.factorEntries + 1, zero), inversePivot: arena.make(rows + 1, zero),
            workRow: arena.make(rows + 1, zero), filled: arena.make(rows + 1, 0),
            upperStart: pattern.upperStart.base, upperRows: pattern.upperRows.base,
            lowerStart: pattern.lowerStart.base, lowerRows: pattern.lowerRows.base,
            rowStart: pattern.rowStart.base, rowColumns: pattern.rowColumns.base,
            extraStart: topology.coupling.starts.base, extraRows: topology.coupling.rows.base,
            pairStart: topology.coupling.pairStarts.base, pairs: topology.coupling.pairs.base,
            extraCoefficients: arena.make(topology.coupling.sources.count, zero))
        for j in 0..<columns {
            iterate.arcs[j].tail = topology.tails[j]
            iterate.arcs[j].head = topology.heads[j]
            iterate.arcs[j].entry = topology.entries[j]
        }
    }

    /// Writes the numbers of a scenario into a lane. The problem must have this topology, and the gains of the other lanes.
    func load(_ problem: FlowProblem, scales: Scales, capacityBound: Double, lane: Int) {
        let it = iterate, pinned = problem.pinnedArcs
        for j in 0..<it.columns {
            let column = Int(topology.order[j]), flow = it.flows + j
            var capacity: Double
            if column < topology.arcCount {
                let arc = problem.arcs[column]
                flow.pointee.cost.setLane(lane, arc.cost)
                flow.pointee.curvature.setLane(lane, arc.curvature)
                it.arcs[j].gain = arc.gain
                capacity = pinned.isEmpty || !pinned[column] ? min(arc.capacity, capacityBound) : 0
            } else {
                flow.pointee.cost.setLane(lane, 0)
                flow.pointee.curvature.setLane(lane, 0)
                it.arcs[j].gain = 1
                capacity = problem.sideRows[column - topology.arcCount].ampleSlack { min(problem.arcs[$0].capacity, capacityBound) }
            }
            // The start reads the capacity from x and replaces it.
            flow.pointee.x.setLane(lane, capacity)
        }
        for i in 0..<topology.nodeCount { it.withdrawal[Int(topology.rowPosition[i])].setLane(lane, problem.withdrawals[i]) }
        for (r, row) in problem.sideRows.enumerated() {
            it.withdrawal[Int(topology.rowPosition[topology.nodeCount + r])].setLane(lane, row.limit)
        }
        for (k, source) in topology.coupling.sources.enumerated() {
            let entry = problem.sideRows[Int(source.sideRow)].entries[Int(source.position)]
            it.extraCoefficients[k].setLane(lane, entry.coefficient)
        }
        for i in 0..<it.rows { it.price[i].setLane(lane, scales.price) }
        for r in 0..<topology.sideRowCount { it.price[Int(topology.rowPosition[topology.nodeCount + r])].setLane(lane, 0) }
        it.price[it.rows].setLane(lane, 0)
    }

    /// What the last iteration left in one lane, in the order of the problem.
    func point(lane: Int) -> PrimalDualPoint {
        let it = iterate
        var flows = [Double](repeating: 0, count: topology.arcCount)
        var weights = [Double](repeating: 0, count: topology.columnCount)
        for j in 0..<it.columns {
            let column = Int(topology.order[j])
            if column < topology.arcCount { flows[column] = it.flows[j].x.lane(lane) }
            weights[column] = it.arcs[j].weight.lane(lane)
        }
        let prices = (0..<it.rows).map { it.price[Int(topology.rowPosition[$0])].lane(lane) }
        return PrimalDualPoint(
            flows: flows, nodePrices: Array(prices[..<topology.nodeCount]),
            // A slack costs nothing, so the price of its row is ≤ 0; what the caller sees is the value of a higher limit.
            sideRowPrices: prices[topology.nodeCount...].map { max(0, -$0) }, weights: weights)
    }
}

extension FlowProblem {
    /// Arcs that a side row holds at zero: no positive flow fits. They have no interior point, so the method treats them as closed;
    /// empty when there are none.
    var pinnedArcs: [Bool] { sideRows.pinnedArcs(of: arcs.count) }
}

extension [FlowProblem.SideRow] {
    func pinnedArcs(of arcCount: Int) -> [Bool] {
        guard contains(where: \.isPinning) else { return [] }
        var pinned = [Bool](repeating: false, count: arcCount)
        for row in self where row.isPinning { for entry in row.entries where entry.coefficient > 0 { pinned[entry.arc] = true } }
        return pinned
    }
}

extension FlowProblem.SideRow {
    /// Limit zero and no negative coefficient.
    var isPinning: Bool { limit == 0 && entries.allSatisfy { $0.coefficient >= 0 } }

    /// Twice the largest value that limit − Σ coefficient · x can take: where all flows of the row are zero the slack takes that
    /// value, and the method needs room above it.
    func ampleSlack(_ capacity: (_ arc: Int) -> Double) -> Double {
        var slack = limit
        for entry in entries where entry.coefficient < 0 { slack -= entry.coefficient * capacity(entry.arc) }
        return 2 * max(slack, 0)
    }
}

/// What an iteration leaves behind, before repair and certificate.
struct PrimalDualPoint: Sendable {
    var flows: [Double]
    var nodePrices: [Double]
    var sideRowPrices: [Double]
    /// D of the arcs and of the slacks of side rows.
    var weights: [Double]
}
