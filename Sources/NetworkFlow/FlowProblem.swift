/// Separable convex network flow with gains:
///
///     minimise    Σ_a  cost_a x_a + ½ curvature_a x_a²
///     subject to  Σ_{a into i} gain_a x_a − Σ_{a out of i} x_a = withdrawals_i     for every node i
///                 0 ≤ x_a ≤ capacity_a                                              for every arc a
///                 Σ_a coefficient_{r,a} x_a ≤ limit_r                               for every side row r
///
/// A problem is only data. It is never infeasible when every node has an ample dear arc from the ground and, where
/// something is pushed in (withdrawal < 0), an ample dear arc to the ground; to provide them is the caller's job.
public struct FlowProblem: Sendable, Equatable {
    /// The node without a balance: supplies come from it, demands go to it. Its price is 0.
    public static let ground = -1

    /// A directed connection with flow x in 0…capacity; `gain` of it arrives at the head.
    public struct Arc: Sendable, Equatable {
        public var tail: Int
        public var head: Int
        public var gain: Double
        public var cost: Double
        /// Slope of the marginal cost, ≥ 0.
        public var curvature: Double
        /// Finite. Zero closes the arc for this solve and leaves the topology as it is.
        public var capacity: Double

        public init(
            from tail: Int, to head: Int, capacity: Double, cost: Double = 0, curvature: Double = 0, gain: Double = 1
        ) {
            self.tail = tail
            self.head = head
            self.capacity = capacity
            self.cost = cost
            self.curvature = curvature
            self.gain = gain
        }
    }

    /// A limit that couples arcs: Σ coefficient · x ≤ limit. For the few cases that no junction node can express.
    public struct SideRow: Sendable, Equatable {
        public struct Entry: Sendable, Equatable {
            public var arc: Int
            public var coefficient: Double

            public init(arc: Int, coefficient: Double) {
                self.arc = arc
                self.coefficient = coefficient
            }
        }
        public var entries: [Entry]
        public var limit: Double

        public init(entries: [Entry], limit: Double) {
            self.entries = entries
            self.limit = limit
        }
    }

    /// Net inflow required at each node: demand positive, forced injection negative.
    public var withdrawals: [Double]
    public var arcs: [Arc]
    public var sideRows: [SideRow]

    public init(withdrawals: [Double], arcs: [Arc], sideRows: [SideRow] = []) {
        self.withdrawals = withdrawals
        self.arcs = arcs
        self.sideRows = sideRows
    }

    public var nodeCount: Int { withdrawals.count }

    /// Σ cost x + ½ curvature x², in plain order. For the certified value see `Certificate.primalObjective`.
    public func objective(of flows: [Double]) -> Double {
        var sum = 0.0
        for (arc, x) in zip(arcs, flows) { sum += (arc.cost + 0.5 * arc.curvature * x) * x }
        return sum
    }

    /// Throws `FlowError.malformed` that names the first bad node, arc or side row.
    public func validate() throws(FlowError) {
        for (i, b) in withdrawals.enumerated() where !b.isFinite {
            throw .malformed(.node(i, "withdrawal \(b) is not finite"))
        }
        let nodes = -1..<nodeCount
        for (a, arc) in arcs.enumerated() where !arc.isSound(nodes: nodes) {
            throw .malformed(.arc(a, arc.fault(nodes: nodes) ?? "unsound"))
        }
        for (r, row) in sideRows.enumerated() {
            if let fault = row.fault(arcCount: arcs.count) { throw .malformed(.sideRow(r, fault)) }
        }
    }
}

extension FlowProblem.Arc {
    /// The quick form of `fault == nil`.
    @inline(__always)
    fileprivate func isSound(nodes: Range<Int>) -> Bool {
        let finite = (capacity + curvature + gain + abs(cost)).isFinite
        return finite && capacity >= 0 && curvature >= 0 && gain > 0 && tail != head && nodes.contains(tail) && nodes.contains(head)
    }

    fileprivate func fault(nodes: Range<Int>) -> String? {
        if !nodes.contains(tail) { return "tail \(tail) is not a node" }
        if !nodes.contains(head) { return "head \(head) is not a node" }
        if tail == head { return "tail and head are the same" }
        if !(capacity >= 0 && capacity.isFinite) { return "capacity \(capacity) is not a finite number ≥ 0" }
        if !cost.isFinite { return "cost \(cost) is not finite" }
        if !(curvature >= 0 && curvature.isFinite) { return "curvature \(curvature) is not a finite number ≥ 0" }
        if !(gain > 0 && gain.isFinite) { return "gain \(gain) is not a finite number > 0" }
        return nil
    }
}

extension FlowProblem.SideRow {
    func fault(arcCount: Int) -> String? {
        if !limit.isFinite { return "limit \(limit) is not finite" }
        var seen = Set<Int>()
        for entry in entries {
            if entry.arc < 0 || entry.arc >= arcCount { return "arc \(entry.arc) does not exist" }
            if !entry.coefficient.isFinite { return "coefficient \(entry.coefficient) of arc \(entry.arc) is not finite" }
            if !seen.insert(entry.arc).inserted { return "arc \(entry.arc) appears twice" }
        }
        return nil
    }
}
