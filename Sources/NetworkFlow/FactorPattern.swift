/// The pattern of A D Aᵀ = L Δ Lᵀ: which entries of the matrix and of its factor can be nonzero (Davis 2006, chapter 4).
/// All indices are places in the order of elimination.
struct FactorPattern: Sendable {
    let size: Int
    /// Strict upper triangle by column: rows upperRows[upperStart[k]..<upperStart[k+1]] of column k.
    let upperStart: IndexBuffer, upperRows: IndexBuffer
    /// Strict lower triangle of L by column, rows ascending.
    let lowerStart: IndexBuffer, lowerRows: IndexBuffer
    /// Strict lower triangle of L by row: the columns of row k, ascending, which is an order in which they can be eliminated.
    let rowStart: IndexBuffer, rowColumns: IndexBuffer

    var matrixEntries: Int { upperRows.count }
    var factorEntries: Int { lowerRows.count }

    init(graph: [[Int32]], order: [Int32], position: [Int32]) {
        let n = graph.count
        size = n
        var upperStart: [Int32] = [0], upperRows: [Int32] = []
        for k in 0..<n {
            let rows = graph[Int(order[k])].map { position[Int($0)] }.filter { $0 < k }.sorted()
            upperRows.append(contentsOf: rows)
            upperStart.append(Int32(upperRows.count))
        }

        // Row k of L is reached from the entries of column k by climbing the elimination tree.
        var parent = [Int32](repeating: -1, count: n), mark = parent
        var rowStart: [Int32] = [0], rowColumns: [Int32] = []
        var count = [Int32](repeating: 0, count: n)
        for k in 0..<n {
            mark[k] = Int32(k)
            var columns: [Int32] = []
            for p in Int(upperStart[k])..<Int(upperStart[k + 1]) {
                var i = Int(upperRows[p])
                while mark[i] != Int32(k) {
                    if parent[i] < 0 { parent[i] = Int32(k) }
                    columns.append(Int32(i))
                    count[i] += 1
                    mark[i] = Int32(k)
                    i = Int(parent[i])
                }
            }
            columns.sort()
            rowColumns.append(contentsOf: columns)
            rowStart.append(Int32(rowColumns.count))
        }

        var lowerStart: [Int32] = [0]
        for k in 0..<n { lowerStart.append(lowerStart[k] + count[k]) }
        var next = lowerStart
        var lowerRows = [Int32](repeating: 0, count: rowColumns.count)
        for k in 0..<n {
            for p in Int(rowStart[k])..<Int(rowStart[k + 1]) {
                let i = Int(rowColumns[p])
                lowerRows[Int(next[i])] = Int32(k)
                next[i] += 1
            }
        }
        self.upperStart = IndexBuffer(upperStart)
        self.upperRows = IndexBuffer(upperRows)
        self.lowerStart = IndexBuffer(lowerStart)
        self.lowerRows = IndexBuffer(lowerRows)
        self.rowStart = IndexBuffer(rowStart)
        self.rowColumns = IndexBuffer(rowColumns)
    }

    /// Where A D Aᵀ[i, j] is stored; `matrixEntries`, a place that nobody reads, when i or j is the ground.
    func entry(_ i: Int32, _ j: Int32) -> Int32 {
        guard i != j, i < size, j < size else { return Int32(matrixEntries) }
        let column = Int(max(i, j)), row = min(i, j)
        var low = Int(upperStart[column]), high = Int(upperStart[column + 1])
        while low < high {
            let middle = (low + high) / 2
            if upperRows[middle] < row { low = middle + 1 } else { high = middle }
        }
        return Int32(low)
    }
}

/// The extra entries of the columns that meet side rows.
struct CouplingPattern: Sendable {
    /// Entry `position` of side row `sideRow`.
    struct Source: Sendable {
        let sideRow: Int32
        let position: Int32
    }

    /// Coupled column k has the extra entries starts[k]..<starts[k+1] with these rows.
    let starts: IndexBuffer, rows: IndexBuffer
    let sources: [Source]
    /// And these pairs of its entries meet in the matrix: (place, first, second); 0 is the tail, 1 the head, 2… the extra ones.
    let pairStarts: IndexBuffer, pairs: IndexBuffer

    init(
        columns: [(tail: Int32, head: Int32, extra: [Source])], rowOfSideRow: (Int) -> Int32, pattern: FactorPattern
    ) {
        var starts: [Int32] = [0], rows: [Int32] = [], sources: [Source] = []
        var pairStarts: [Int32] = [0], pairs: [Int32] = []
        for column in columns {
            let extra = column.extra.map { rowOfSideRow(Int($0.sideRow)) }
            let all = [column.tail, column.head] + extra
            for second in 2..<all.count {
                for first in 0..<second where all[first] < pattern.size {
                    pairs += [pattern.entry(all[first], all[second]), Int32(first), Int32(second)]
                }
            }
            rows += extra
            sources += column.extra
            starts.append(Int32(rows.count))
            pairStarts.append(Int32(pairs.count / 3))
        }
        self.starts = IndexBuffer(starts)
        self.rows = IndexBuffer(rows)
        self.sources = sources
        self.pairStarts = IndexBuffer(pairStarts)
        self.pairs = IndexBuffer(pairs)
    }
}
