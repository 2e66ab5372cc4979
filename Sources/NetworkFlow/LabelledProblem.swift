/// Separable convex flow of K labels (commodities) that share the capacities of a network:
///
///     minimise    Σ_a [ Σ_k (cost_a + labelCosts_{a,k}) x_{a,k} + ½ curvature_a (Σ_k x_{a,k})² + ½ labelCurvature_a Σ_k x_{a,k}² ]
///     subject to  the balance of every label at every node that keeps labels apart,
///                 the balance of the total at every node that pools them,
///                 x_{a,k} ≥ 0,   Σ_k x_{a,k} ≤ capacity_a,   x_{a,k} = 0 for labels that the arc does not admit
///                 Σ_a coefficient_{r,a} Σ_k x_{a,k} ≤ limit_r for every side row r
///
/// Pairs of arc and label that no source reaches, or from which no sink is reached, carry nothing; idle loops among them do not count.
public struct LabelledProblem: Sendable, Equatable {
    public static let ground = -1
    /// Blocks beyond this size would be slow and are not compiled.
    public static let largestLabelCount = 16

    /// What is withdrawn at a node, net.
    public enum Balance: Sendable, Equatable {
        /// Labels stay apart; one withdrawal per label.
        case byLabel([Double])
        /// Labels are pooled: only the total is balanced, and what leaves by an arc may carry any label.
        case total(Double)
    }

    public struct Arc: Sendable, Equatable {
        public var tail: Int
        public var head: Int
        public var gain: Double
        public var cost: Double
        /// Added to `cost`, one per label; empty means none.
        public var labelCosts: [Double]
        /// Slope of the marginal cost in the total, and in each label's own flow; both ≥ 0.
        public var curvature: Double
        public var labelCurvature: Double
        /// Joint capacity of all labels, finite.
        public var capacity: Double
        /// The labels that may use the arc.
        public var labels: LabelSet

        public init(
            from tail: Int, to head: Int, capacity: Double, cost: Double = 0, labelCosts: [Double] = [],
            curvature: Double = 0, labelCurvature: Double = 0, gain: Double = 1, labels: LabelSet = .all
        ) {
            self.tail = tail
            self.head = head
            self.capacity = capacity
            self.cost = cost
            self.labelCosts = labelCosts
            self.curvature = curvature
            self.labelCurvature = labelCurvature
            self.gain = gain
            self.labels = labels
        }

        func cost(of label: Int) -> Double { labelCosts.isEmpty ? cost : cost + labelCosts[label] }
    }

    public var labelCount: Int
    public var balances: [Balance]
    public var arcs: [Arc]
    /// Limits that couple the totals of arcs, all labels together.
    public var sideRows: [FlowProblem.SideRow]

    public init(labelCount: Int, balances: [Balance], arcs: [Arc], sideRows: [FlowProblem.SideRow] = []) {
        self.labelCount = labelCount
        self.balances = balances
        self.arcs = arcs
        self.sideRows = sideRows
    }

    public var nodeCount: Int { balances.count }

    func isPooled(_ node: Int) -> Bool {
        if case .total = balances[node] { return true } else { return false }
    }

    /// Throws `FlowError.malformed` that names the first bad node or arc.
    public func validate() throws(FlowError) {
        guard labelCount >= 1, labelCount <= Self.largestLabelCount else {
            throw .malformed(.node(0, "\(labelCount) labels; from 1 to \(Self.largestLabelCount) are possible"))
        }
        for (i, balance) in balances.enumerated() {
            switch balance {
            case .total(let b) where b.isFinite: break
            case .byLabel(let b) where b.count == labelCount && b.allSatisfy(\.isFinite): break
            case .total(let b): throw .malformed(.node(i, "withdrawal \(b) is not finite"))
            case .byLabel(let b): throw .malformed(.node(i, "withdrawals \(b) are not \(labelCount) finite numbers"))
            }
        }
        let nodes = -1..<nodeCount
        for (a, arc) in arcs.enumerated() {
            if let fault = arc.fault(nodes: nodes, labels: labelCount) { throw .malformed(.arc(a, fault)) }
        }
        for (r, row) in sideRows.enumerated() {
            if let fault = row.fault(arcCount: arcs.count) { throw .malformed(.sideRow(r, fault)) }
        }
    }
}

extension LabelledProblem.Arc {
    fileprivate func fault(nodes: Range<Int>, labels: Int) -> String? {
        if !nodes.contains(tail) { return "tail \(tail) is not a node" }
        if !nodes.contains(head) { return "head \(head) is not a node" }
        if tail == head { return "tail and head are the same" }
        if !(capacity >= 0 && capacity.isFinite) { return "capacity \(capacity) is not a finite number ≥ 0" }
        if !cost.isFinite { return "cost \(cost) is not finite" }
        if !(labelCosts.isEmpty || labelCosts.count == labels && labelCosts.allSatisfy(\.isFinite)) {
            return "label costs \(labelCosts) are not \(labels) finite numbers"
        }
        if !(curvature >= 0 && curvature.isFinite) { return "curvature \(curvature) is not a finite number ≥ 0" }
        if !(labelCurvature >= 0 && labelCurvature.isFinite) {
            return "label curvature \(labelCurvature) is not a finite number ≥ 0"
        }
        if !(gain > 0 && gain.isFinite) { return "gain \(gain) is not a finite number > 0" }
        return nil
    }
}

/// A set of labels 0…63.
public struct LabelSet: Sendable, Hashable, ExpressibleByArrayLiteral {
    private var bits: UInt64

    public init(_ labels: some Sequence<Int>) {
        bits = 0
        for label in labels { bits |= 1 << UInt64(label) }
    }

    public init(arrayLiteral labels: Int...) { self.init(labels) }

    public static let all = LabelSet(0..<64)

    public func contains(_ label: Int) -> Bool { bits >> UInt64(label) & 1 == 1 }
    public mutating func remove(_ label: Int) { bits &= ~(1 << UInt64(label)) }
    public mutating func insert(_ label: Int) { bits |= 1 << UInt64(label) }
}

/// The network of states (node, label), or (node) where labels are pooled: each admitted pair of arc and label is one arc.
/// Joint capacities are not part of it. Balances, reachability and repairs of a labelled problem are those of this network.
struct StateNetwork: Sendable {
    let labelCount: Int
    /// First state of each node; a pooled node has one, another has `labelCount`.
    let firstState: [Int]
    let isPooled: [Bool]
    let stateCount: Int
    /// Tail and head state of (arc, label) at arc · labelCount + label; −1 is the ground.
    let tails: [Int32], heads: [Int32]

    init(_ problem: LabelledProblem) {
        labelCount = problem.labelCount
        isPooled = problem.balances.indices.map { problem.isPooled($0) }
        var first: [Int] = [], count = 0
        for pooled in isPooled {
            first.append(count)
            count += pooled ? 1 : problem.labelCount
        }
        firstState = first
        stateCount = count
        let pooled = isPooled
        func state(_ node: Int, _ label: Int) -> Int32 { node < 0 ? -1 : Int32(first[node] + (pooled[node] ? 0 : label)) }
        var tails: [Int32] = [], heads: [Int32] = []
        for arc in problem.arcs {
            for k in 0..<problem.labelCount {
                tails.append(state(arc.tail, k))
                heads.append(state(arc.head, k))
            }
        }
        self.tails = tails
        self.heads = heads
    }

    /// Withdrawal of each state.
    func withdrawals(_ problem: LabelledProblem) -> [Double] {
        var b: [Double] = []
        for balance in problem.balances {
            switch balance {
            case .total(let total): b.append(total)
            case .byLabel(let each): b += each
            }
        }
        return b
    }

    /// For each pair (arc, label) whether flow can come to it from a source and go on to a sink.
    func carries(_ problem: LabelledProblem) -> [Bool] {
        let pairs = tails.count
        var open = [Bool](repeating: false, count: pairs)
        for (a, arc) in problem.arcs.enumerated() where arc.capacity > 0 {
            for k in 0..<labelCount { open[a * labelCount + k] = arc.labels.contains(k) }
        }
        let b = withdrawals(problem)
        let reached = spread(open, from: b.map { $0 < 0 }, starts: tails, ends: heads)
        let leading = spread(open, from: b.map { $0 > 0 }, starts: heads, ends: tails)
        return (0..<pairs).map { p in
            open[p] && (tails[p] < 0 || reached[Int(tails[p])]) && (heads[p] < 0 || leading[Int(heads[p])])
        }
    }

    /// States reachable from the ground and the marked states along the open pairs.
    private func spread(_ open: [Bool], from marked: [Bool], starts: [Int32], ends: [Int32]) -> [Bool] {
        var offsets = [Int](repeating: 0, count: stateCount + 1)
        for p in open.indices where open[p] && starts[p] >= 0 { offsets[Int(starts[p]) + 1] += 1 }
        for i in 0..<stateCount { offsets[i + 1] += offsets[i] }
        var next = offsets, list = [Int](repeating: 0, count: offsets[stateCount])
        var reached = marked
        for p in open.indices where open[p] {
            if starts[p] < 0 {
                if ends[p] >= 0 { reached[Int(ends[p])] = true }
            } else {
                list[next[Int(starts[p])]] = p
                next[Int(starts[p])] += 1
            }
        }
        var queue = reached.indices.filter { reached[$0] }
        while let i = queue.popLast() {
            for q in offsets[i]..<offsets[i + 1] {
                let j = Int(ends[list[q]])
                if j >= 0 && !reached[j] {
                    reached[j] = true
                    queue.append(j)
                }
            }
        }
        return reached
    }
}

extension LabelledProblem {
    /// The same problem as one commodity on the state network, with a side row for every joint capacity: for export, and for a
    /// second opinion. Pair (a, k) becomes arc a · labelCount + k. Throws where an arc has a curvature in the total, which is not separable.
    public func expanded() throws(FlowError) -> FlowProblem {
        try validate()
        let network = StateNetwork(self)
        let carries = network.carries(self)
        var problem = FlowProblem(withdrawals: network.withdrawals(self), arcs: [])
        for (a, arc) in arcs.enumerated() {
            if arc.curvature > 0 { throw .malformed(.arc(a, "a curvature in the total of the labels is not separable")) }
            for k in 0..<labelCount {
                let p = a * labelCount + k
                problem.arcs.append(
                    FlowProblem.Arc(
                        from: Int(network.tails[p]), to: Int(network.heads[p]), capacity: carries[p] ? arc.capacity : 0,
                        cost: arc.cost(of: k), curvature: arc.labelCurvature, gain: arc.gain))
            }
            let on = (0..<labelCount).filter { carries[a * labelCount + $0] }
            if on.count > 1 {
                problem.sideRows.append(
                    .init(entries: on.map { .init(arc: a * labelCount + $0, coefficient: 1) }, limit: arc.capacity))
            }
        }
        problem.sideRows += sideRows.map(expanded)
        return problem
    }

    /// A side row of totals as one of the pairs (arc, label).
    func expanded(_ row: FlowProblem.SideRow) -> FlowProblem.SideRow {
        FlowProblem.SideRow(
            entries: row.entries.flatMap { entry in
                (0..<labelCount).map { .init(arc: entry.arc * labelCount + $0, coefficient: entry.coefficient) }
            }, limit: row.limit)
    }
}
