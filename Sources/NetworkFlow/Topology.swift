/// What stays the same from solve to solve: the ends of the arcs, the entries of the side rows, the order of elimination and
/// the patterns that follow from them. Made once, shared by all solves and threads.
///
/// Rows of the extended system are the nodes and the side rows; columns are the arcs and one slack per side row, which is
/// an ordinary arc from the ground into its row. Row `rowCount` is the ground: it takes what nobody reads, and its price
/// stays 0, so no kernel asks whether an end is the ground.
struct Topology: Sendable {
    let nodeCount: Int
    let arcCount: Int
    let sideRowCount: Int
    /// Column j of the kernels is column order[j] of the problem: those from the ground (slacks too), to the ground, between nodes, and
    /// last the arcs that meet side rows; within each part by place in the order of elimination, so that what lies close in memory is
    /// worked on together.
    let order: [Int32]
    /// Where the first three parts end.
    let fromGroundEnd: Int, toGroundEnd: Int, plainColumns: Int
    /// rowPosition[i]: place of node i, or of side row i − nodeCount, in the order of elimination.
    let rowPosition: [Int32]
    let pattern: FactorPattern
    /// Rows and matrix entry of each column, in kernel order.
    let tails: IndexBuffer, heads: IndexBuffer, entries: IndexBuffer
    let coupling: CouplingPattern
    /// Arcs at each node (offsets and list), for repairs and price ranges.
    let incidence: Incidence

    private let arcTails: [Int32], arcHeads: [Int32]
    private let sideRowArcs: [[Int32]]

    var rowCount: Int { nodeCount + sideRowCount }
    var columnCount: Int { arcCount + sideRowCount }

    init(_ problem: FlowProblem) {
        nodeCount = problem.nodeCount
        arcCount = problem.arcs.count
        sideRowCount = problem.sideRows.count
        let rows = nodeCount + sideRowCount
        arcTails = problem.arcs.map { Int32($0.tail) }
        arcHeads = problem.arcs.map { Int32($0.head) }
        sideRowArcs = problem.sideRows.map { $0.entries.map { Int32($0.arc) } }

        // The rows that each arc meets beyond its two ends.
        var sideEntries = [[CouplingPattern.Source]](repeating: [], count: arcCount)
        for (r, row) in problem.sideRows.enumerated() {
            for (k, entry) in row.entries.enumerated() {
                sideEntries[entry.arc].append(.init(sideRow: Int32(r), position: Int32(k)))
            }
        }
        // Graph of rows that share a column.
        func rowsOfColumn(_ column: Int) -> [Int] {
            guard column < problem.arcs.count else { return [problem.nodeCount + column - problem.arcs.count] }
            let arc = problem.arcs[column]
            return [arc.tail, arc.head].filter { $0 >= 0 } + sideEntries[column].map { problem.nodeCount + Int($0.sideRow) }
        }
        var graph = [[Int32]](repeating: [], count: rows)
        for column in 0..<arcCount {
            let members = rowsOfColumn(column)
            for i in members { for j in members where i != j { graph[i].append(Int32(j)) } }
        }
        var mark = [Int32](repeating: -1, count: rows)
        for i in 0..<rows {
            graph[i] = graph[i].filter { j in
                defer { mark[Int(j)] = Int32(i) }
                return mark[Int(j)] != Int32(i)
            }
        }
        let elimination = Ordering.minimumDegree(graph)
        let position = Ordering.inverse(elimination)
        rowPosition = position
        pattern = FactorPattern(graph: graph, order: elimination, position: position)

        let ground = Int32(rows), nodeCount = problem.nodeCount, arcCount = problem.arcs.count
        func permuted(_ row: Int) -> Int32 { row < 0 ? ground : position[row] }
        let ends: [(tail: Int32, head: Int32)] = (0..<arcCount + sideRowCount).map { column in
            column < arcCount
                ? (permuted(problem.arcs[column].tail), permuted(problem.arcs[column].head))
                : (ground, permuted(nodeCount + column - arcCount))
        }
        func sorted(_ columns: [Int]) -> [Int] {
            func key(_ column: Int) -> (Int32, Int32, Int) {
                let (tail, head) = ends[column]
                return tail == ground || head == ground ? (min(tail, head), 0, column) : (max(tail, head), min(tail, head), column)
            }
            return columns.sorted { key($0) < key($1) }
        }
        let all = Array(0..<arcCount + sideRowCount)
        let plain = all.filter { $0 >= arcCount || sideEntries[$0].isEmpty }
        let coupled = all.filter { $0 < arcCount && !sideEntries[$0].isEmpty }
        let fromGround = sorted(plain.filter { ends[$0].tail == ground })
        let toGround = sorted(plain.filter { ends[$0].head == ground })
        let inner = sorted(plain.filter { ends[$0].tail != ground && ends[$0].head != ground })
        order = (fromGround + toGround + inner + coupled).map { Int32($0) }
        fromGroundEnd = fromGround.count
        toGroundEnd = fromGroundEnd + toGround.count
        plainColumns = plain.count

        var tails: [Int32] = [], heads: [Int32] = [], entries: [Int32] = []
        for column in order {
            let (tail, head) = ends[Int(column)]
            tails.append(tail)
            heads.append(head)
            entries.append(pattern.entry(tail, head))
        }
        self.tails = IndexBuffer(tails)
        self.heads = IndexBuffer(heads)
        self.entries = IndexBuffer(entries)
        coupling = CouplingPattern(
            columns: coupled.map { (ends[$0].tail, ends[$0].head, sideEntries[$0]) }, rowOfSideRow: { position[problem.nodeCount + $0] }, pattern: pattern)
        incidence = Incidence(problem)
    }

    /// Throws when the problem has other nodes, arc ends or side-row entries.
    func check(_ problem: FlowProblem) throws(FlowError) {
        guard problem.nodeCount == nodeCount else { throw .otherTopology("\(problem.nodeCount) nodes, not \(nodeCount)") }
        guard problem.arcs.count == arcCount else { throw .otherTopology("\(problem.arcs.count) arcs, not \(arcCount)") }
        guard problem.sideRows.count == sideRowCount else {
            throw .otherTopology("\(problem.sideRows.count) side rows, not \(sideRowCount)")
        }
        for a in 0..<arcCount where problem.arcs[a].tail != Int(arcTails[a]) || problem.arcs[a].head != Int(arcHeads[a]) {
            throw .otherTopology("arc \(a) has other ends")
        }
        for r in 0..<sideRowCount {
            let known = sideRowArcs[r], entries = problem.sideRows[r].entries
            guard entries.count == known.count, zip(entries, known).allSatisfy({ $0.arc == Int($1) }) else {
                throw .otherTopology("side row \(r) has other arcs")
            }
        }
    }
}

/// The arcs that touch each node.
struct Incidence: Sendable {
    private let offsets: [Int32]
    private let list: [Int32]

    init(_ problem: FlowProblem) {
        // The ground is the last bucket.
        let n = problem.nodeCount
        func bucket(_ i: Int) -> Int { i < 0 ? n : i }
        var offsets = [Int32](repeating: 0, count: n + 2)
        for arc in problem.arcs {
            offsets[bucket(arc.tail) + 1] += 1
            offsets[bucket(arc.head) + 1] += 1
        }
        for i in 0...n { offsets[i + 1] += offsets[i] }
        var next = offsets
        var list = [Int32](repeating: 0, count: 2 * problem.arcs.count)
        for (a, arc) in problem.arcs.enumerated() {
            for end in [bucket(arc.tail), bucket(arc.head)] {
                list[Int(next[end])] = Int32(a)
                next[end] += 1
            }
        }
        self.offsets = offsets
        self.list = list
    }

    /// Arcs at node i in ascending order; i = nodeCount is the ground.
    func arcs(at i: Int) -> ArraySlice<Int32> { list[Int(offsets[i])..<Int(offsets[i + 1])] }
}
