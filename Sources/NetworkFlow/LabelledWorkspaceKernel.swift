/// Memory of a labelled iterate, and the way of problems in and of answers out.
final class LabelledWorkspace<B: BlockSize> {
    var iterate: LabelledIterate<B>
    private let arena = Arena()
    private let topology: Topology

    init(_ topology: Topology) {
        self.topology = topology
        let K = B.size, rows = topology.rowCount, columns = topology.columnCount, pattern = topology.pattern
        iterate = LabelledIterate<B>(
            rows: rows, columns: columns, plainColumns: topology.plainColumns, matrixEntries: pattern.matrixEntries,
            arcs: arena.make(columns, LabelledArcState()), vectors: arena.make(7 * K * columns, 0),
            withdrawal: arena.make((rows + 1) * K, 0), price: arena.make((rows + 1) * K, 0),
            presence: arena.make((rows + 1) * K, 0),
            imbalance: arena.make((rows + 1) * K, 0), right: arena.make((rows + 1) * K, 0),
            diagonal: arena.make((rows + 1) * K * K, 0), upper: arena.make((pattern.matrixEntries + 1) * K * K, 0),
            factor: arena.make((pattern.factorEntries + 1) * K * K, 0), pivots: arena.make((rows + 1) * K * K, 0),
            workRow: arena.make((rows + 1) * K * K, 0), filled: arena.make(rows + 1, 0),
            scratch: arena.make(2 * K + K * K, 0), isPooled: arena.make(rows + 1, false),
            reference: arena.make(rows + 1, 0),
            upperStart: pattern.upperStart.base, upperRows: pattern.upperRows.base,
            lowerStart: pattern.lowerStart.base, lowerRows: pattern.lowerRows.base,
            rowStart: pattern.rowStart.base, rowColumns: pattern.rowColumns.base,
            extraStart: topology.coupling.starts.base, extraRows: topology.coupling.rows.base,
            pairStart: topology.coupling.pairStarts.base, pairs: topology.coupling.pairs.base,
            extraCoefficients: arena.make(topology.coupling.sources.count, 0))
    }

    /// `carries` tells for each (arc, label) whether it is on; labels from the problem's count to the block's size are off.
    func load(_ problem: LabelledProblem, carries: [Bool], price: Double, capacityBound: Double) {
        let K = B.size, labels = problem.labelCount, it = iterate
        for j in 0..<it.columns {
            let a = Int(topology.order[j])
            guard a < topology.arcCount else {
                loadSlack(j, problem.sideRows[a - topology.arcCount].ampleSlack { min(problem.arcs[$0].capacity, capacityBound) })
                continue
            }
            let arc = problem.arcs[a]
            var state = LabelledArcState()
            state.gain = arc.gain
            state.curvature = arc.curvature
            state.labelCurvature = arc.labelCurvature
            state.capacity = min(arc.capacity, capacityBound)
            state.tail = topology.tails[j]
            state.head = topology.heads[j]
            state.entry = topology.entries[j]
            it.cost(j).update(repeating: 0, count: 7 * K)
            for k in 0..<labels where carries[a * labels + k] {
                state.isOpen = true
                it.cost(j)[k] = arc.cost(of: k)
                // The start finds the labels that are on by a flow above zero.
                it.x(j)[k] = 1
            }
            it.arcs[j] = state
        }
        for (k, source) in topology.coupling.sources.enumerated() {
            it.extraCoefficients[k] = problem.sideRows[Int(source.sideRow)].entries[Int(source.position)].coefficient
        }
        for (r, side) in problem.sideRows.enumerated() {
            let row = Int(topology.rowPosition[topology.nodeCount + r])
            for k in 0..<K {
                it.withdrawal[row * K + k] = k == 0 ? side.limit : 0
                it.price[row * K + k] = 0
            }
            it.isPooled[row] = true
        }
        for i in 0..<topology.nodeCount {
            let row = Int(topology.rowPosition[i])
            for k in 0..<K {
                it.withdrawal[row * K + k] = 0
                it.price[row * K + k] = 0
            }
            switch problem.balances[i] {
            case .total(let b): it.withdrawal[row * K] = b
            case .byLabel(let b): for k in 0..<labels { it.withdrawal[row * K + k] = b[k] }
            }
            it.isPooled[row] = problem.isPooled(i)
            for k in 0..<K { it.price[row * K + k] = price }
        }
        for k in 0..<K { it.right[it.rows * K + k] = 0 }
        it.right.update(repeating: 0, count: it.rows * K)
        for k in 0..<K { it.price[it.rows * K + k] = 0 }
        iterate.primalStep = 0
        iterate.dualStep = 0
    }

    /// Flows of (arc, label), prices of (node, label).
    func point(labels: Int) -> LabelledPoint {
        let K = B.size, it = iterate
        var flows = [Double](repeating: 0, count: topology.arcCount * labels)
        for j in 0..<it.columns where it.arcs[j].isOpen {
            let a = Int(topology.order[j])
            guard a < topology.arcCount else { continue }
            for k in 0..<labels { flows[a * labels + k] = it.x(j)[k] }
        }
        let prices = (0..<topology.nodeCount).map { i in
            let row = Int(topology.rowPosition[i]) * K
            return (0..<labels).map { it.price[row + $0] }
        }
        return LabelledPoint(
            flows: flows, nodePrices: prices,
            sideRowPrices: (topology.nodeCount..<topology.rowCount).map {
                let row = Int(topology.rowPosition[$0])
                return max(0, -it.price[row * K + Int(it.reference[row])])
            })
    }

    /// The slack of a side row: an arc from the ground into it, of the first label.
    private func loadSlack(_ j: Int, _ capacity: Double) {
        var state = LabelledArcState()
        state.capacity = capacity
        state.tail = topology.tails[j]
        state.head = topology.heads[j]
        state.entry = topology.entries[j]
        state.isOpen = capacity > 0
        iterate.cost(j).update(repeating: 0, count: 7 * B.size)
        if state.isOpen { iterate.x(j)[0] = 1 }
        iterate.arcs[j] = state
    }
}

/// What an iteration leaves behind, before repair and certificate.
struct LabelledPoint: Sendable {
    var flows: [Double]
    var nodePrices: [[Double]]
    /// v ≥ 0: what one unit more of a limit saves.
    var sideRowPrices: [Double]
}
