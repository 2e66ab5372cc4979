/// The number of labels as a type, so that the loops over a block have constant bounds.
protocol BlockSize: Sendable { static var size: Int { get } }
enum Block1: BlockSize { @_transparent static var size: Int { 1 } }
enum Block2: BlockSize { @_transparent static var size: Int { 2 } }
enum Block3: BlockSize { @_transparent static var size: Int { 3 } }
enum Block4: BlockSize { @_transparent static var size: Int { 4 } }
enum Block5: BlockSize { @_transparent static var size: Int { 5 } }
enum Block6: BlockSize { @_transparent static var size: Int { 6 } }
enum Block8: BlockSize { @_transparent static var size: Int { 8 } }
enum Block12: BlockSize { @_transparent static var size: Int { 12 } }
enum Block16: BlockSize { @_transparent static var size: Int { 16 } }

/// The numbers of an arc that all labels share, and where its vectors over labels lie.
struct LabelledArcState {
    var gain = 1.0, curvature = 0.0, labelCurvature = 0.0, capacity = 0.0
    /// Room s of the joint capacity and its price w.
    var s = 1.0, w = 0.0, ds = 0.0, dw = 0.0
    /// Sum of the flows, known better than by adding them.
    var total = 0.0
    /// weights = Σ e; gamma = Q + w/s couples the labels; shared = 1 + gamma Σ e.
    var weights = 1.0, gamma = 0.0, shared = 1.0
    /// The pressure h is this for all labels and h_k for each.
    var commonPressure = 0.0
    var tail: Int32 = 0, head: Int32 = 0, entry: Int32 = 0
    var isOpen = false
}

/// The state of an interior-point run over K labels. Block vectors and matrices of size K = B.size stand where `Iterate` has numbers.
///
/// The balances of a node are written for every label but one, its *reference*, and in the reference's place for the TOTAL: a
/// saturated arc is stiff in the total and soft in the exchange of labels, and only so both are kept to full relative accuracy. The
/// reference is the label with most weight at the node in the iteration at hand: with one that has all but left the node, or that
/// cannot come there, the total would be the sum of the other rows, the block singular, and its prices noise. A pooled node has the
/// total's row only.
struct LabelledIterate<B: BlockSize> {
    let rows: Int, columns: Int, matrixEntries: Int
    let arcs: UnsafeMutablePointer<LabelledArcState>
    /// Seven vectors per arc: cost, x, z, weight e = 1/(W + z/x + delta), own pressure h, dx, dz. A label that is off has x = 0.
    let vectors: UnsafeMutablePointer<Double>
    let withdrawal: UnsafeMutablePointer<Double>, price: UnsafeMutablePointer<Double>
    /// Weight of each label on the arcs of a node.
    let presence: UnsafeMutablePointer<Double>
    /// `right` becomes the change of prices: at the reference what all labels have in common, elsewhere what one has beyond it.
    let imbalance: UnsafeMutablePointer<Double>, right: UnsafeMutablePointer<Double>
    let diagonal: UnsafeMutablePointer<Double>, upper: UnsafeMutablePointer<Double>
    let factor: UnsafeMutablePointer<Double>, pivots: UnsafeMutablePointer<Double>
    let workRow: UnsafeMutablePointer<Double>, filled: UnsafeMutablePointer<Int32>
    let scratch: UnsafeMutablePointer<Double>
    let isPooled: UnsafeMutablePointer<Bool>
    /// The label in whose place the total of a node's balances stands.
    let reference: UnsafeMutablePointer<Int32>
    let upperStart: UnsafePointer<Int32>, upperRows: UnsafePointer<Int32>
    let lowerStart: UnsafePointer<Int32>, lowerRows: UnsafePointer<Int32>
    let rowStart: UnsafePointer<Int32>, rowColumns: UnsafePointer<Int32>

    var startMu = 0.0, proximal = 0.0, leastTarget = 0.0, products = 1.0
    var gap = 0.0, mu = 0.0, largestImbalance = 0.0, objective = 0.0, target = 0.0
    var primalStep = 0.0, dualStep = 0.0, stepSize = 0.0
    var commonStep = false
    /// As in `Iterate`.
    var delta = 0.0, fading = 0.0
    /// Whether the largest imbalance is at most `balanced`.
    var isBalanced = false, balanced = 0.0

    @inline(__always) func cost(_ j: Int) -> UnsafeMutablePointer<Double> { vectors + j &* (7 &* B.size) }
    @inline(__always) func x(_ j: Int) -> UnsafeMutablePointer<Double> { vectors + (j &* 7 &+ 1) &* B.size }
    @inline(__always) func z(_ j: Int) -> UnsafeMutablePointer<Double> { vectors + (j &* 7 &+ 2) &* B.size }
    @inline(__always) func e(_ j: Int) -> UnsafeMutablePointer<Double> { vectors + (j &* 7 &+ 3) &* B.size }
    @inline(__always) func h(_ j: Int) -> UnsafeMutablePointer<Double> { vectors + (j &* 7 &+ 4) &* B.size }
    @inline(__always) func dx(_ j: Int) -> UnsafeMutablePointer<Double> { vectors + (j &* 7 &+ 5) &* B.size }
    @inline(__always) func dz(_ j: Int) -> UnsafeMutablePointer<Double> { vectors + (j &* 7 &+ 6) &* B.size }

    /// (Aᵀ v) of column j, one number per label.
    @inline(__always)
    func pull(_ v: UnsafeMutablePointer<Double>, _ j: Int, into out: UnsafeMutablePointer<Double>) {
        let K = B.size, g = arcs[j].gain
        let t = v + Int(truncatingIfNeeded: arcs[j].tail) &* K, h = v + Int(truncatingIfNeeded: arcs[j].head) &* K
        var k = 0
        while k < K {
            out[k] = g * h[k] - t[k]
            k &+= 1
        }
    }

    /// v −= A · amount for column j; `total` is the sum of the amounts, known better than by adding them.
    @inline(__always)
    func push(_ amount: UnsafeMutablePointer<Double>, total: Double, into v: UnsafeMutablePointer<Double>, _ j: Int) {
        let K = B.size, g = arcs[j].gain
        let tail = Int(truncatingIfNeeded: arcs[j].tail), head = Int(truncatingIfNeeded: arcs[j].head)
        let t = v + tail &* K, h = v + head &* K
        let atTail = Int(truncatingIfNeeded: reference[tail]), atHead = Int(truncatingIfNeeded: reference[head])
        var k = 0
        while k < K {
            t[k] += k == atTail ? total : amount[k]
            h[k] -= g * (k == atHead ? total : amount[k])
            k &+= 1
        }
    }

    /// (Aᵀ dy) of column j after a solve: what the labels have in common, returned, and what each has beyond it.
    @inline(__always)
    func pullStep(_ j: Int, into out: UnsafeMutablePointer<Double>) -> Double {
        let K = B.size, g = arcs[j].gain
        let tail = Int(truncatingIfNeeded: arcs[j].tail), head = Int(truncatingIfNeeded: arcs[j].head)
        let t = right + tail &* K, h = right + head &* K
        let atTail = Int(truncatingIfNeeded: reference[tail]), atHead = Int(truncatingIfNeeded: reference[head])
        var k = 0
        while k < K {
            out[k] = (k == atHead ? 0 : g * h[k]) - (k == atTail ? 0 : t[k])
            k &+= 1
        }
        return g * h[atHead] - t[atTail]
    }

    /// dx = D (h + common) for an arc; returns Σ dx. D is never formed, for its entries cancel, and what the labels have in common
    /// stays apart: on a saturated arc it is large, and moves next to nothing.
    @inline(__always)
    func respond(
        _ j: Int, _ h: UnsafeMutablePointer<Double>, common: Double, into out: UnsafeMutablePointer<Double>
    ) -> Double {
        let K = B.size, e = self.e(j), weights = arcs[j].weights
        var mean = 0.0, k = 0
        while k < K {
            mean += e[k] * h[k]
            k &+= 1
        }
        mean /= weights
        let shared = (mean + common) / arcs[j].shared
        k = 0
        while k < K {
            out[k] = e[k] * ((h[k] - mean) + shared)
            k &+= 1
        }
        return weights * shared
    }

    /// Adds the arc's blocks of the normal matrix, in the bases of its ends. None of their entries is a difference.
    @inline(__always)
    func assemble(_ j: Int, _ scratch: UnsafeMutablePointer<Double>) {
        let K = B.size, e = self.e(j), arc = arcs[j]
        let share = scratch, own = scratch + K, D = scratch + 2 &* K
        let b = arc.gamma / arc.shared, inverse = 1 / arc.shared
        var sum = 0.0, i = 0
        while i < K {
            sum += e[i]
            share[i] = e[i] * inverse
            i &+= 1
        }
        i = 0
        while i < K {
            var others = 0.0, k = 0
            while k < K {
                D[i &* K &+ k] = -b * e[i] * e[k]
                if k != i { others += e[k] }
                k &+= 1
            }
            own[i] = e[i] * (1 + arc.gamma * others) * inverse
            D[i &* K &+ i] = own[i]
            i &+= 1
        }
        let tail = Int(truncatingIfNeeded: arc.tail), head = Int(truncatingIfNeeded: arc.head), g = arc.gain
        let entry = Int(truncatingIfNeeded: arc.entry)
        // A block stands at (row of the end eliminated later, column of the other).
        let later = max(tail, head), earlier = min(tail, head)
        add(j, sum * inverse, share, own, D, 1, at: tail, tail, to: diagonal + tail &* K &* K)
        add(j, sum * inverse, share, own, D, g * g, at: head, head, to: diagonal + head &* K &* K)
        add(j, sum * inverse, share, own, D, -g, at: later, earlier, to: upper + entry &* K &* K)
    }

    /// Adds scale · D, in the basis of one node by rows and of another by columns.
    @inline(__always)
    private func add(
        _ j: Int, _ corner: Double, _ share: UnsafeMutablePointer<Double>, _ own: UnsafeMutablePointer<Double>,
        _ D: UnsafeMutablePointer<Double>, _ scale: Double, at row: Int, _ column: Int, to block: UnsafeMutablePointer<Double>
    ) {
        let K = B.size, p = Int(truncatingIfNeeded: reference[row]), q = Int(truncatingIfNeeded: reference[column])
        if isPooled[row] || isPooled[column] {
            var k = 0
            while k < K {
                if k == q || !isPooled[column] {
                    block[p &* K &+ k] += scale * (k == q ? corner : share[k])
                }
                k &+= 1
            }
            k = 0
            while k < K {
                if k != p && !isPooled[row] { block[k &* K &+ q] += scale * share[k] }
                k &+= 1
            }
            return
        }
        let e = self.e(j), b = arcs[j].gamma / arcs[j].shared
        var k = 0
        while k < K {
            D[p &* K &+ k] = share[k]
            D[k &* K &+ q] = share[k]
            k &+= 1
        }
        D[p &* K &+ q] = corner
        k = 0
        while k < K &* K {
            block[k] += scale * D[k]
            k &+= 1
        }
        k = 0
        while k < K {
            D[p &* K &+ k] = -b * e[p] * e[k]
            D[k &* K &+ q] = -b * e[k] * e[q]
            k &+= 1
        }
        D[p &* K &+ p] = own[p]
        D[q &* K &+ q] = own[q]
    }
}
