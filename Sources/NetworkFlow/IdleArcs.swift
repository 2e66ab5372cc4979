extension FlowProblem {
    /// The same problem with every arc closed that can carry nothing: no gas can reach its tail, or none can leave from its head.
    ///
    /// Such an arc is zero in every feasible flow, but it leaves an interior-point method without an interior: the price of its
    /// lonely end may run away. Closing it changes neither the optimum nor the topology.
    public func closingIdleArcs() -> FlowProblem {
        let fed = reachable(forward: true)
        let drained = reachable(forward: false)
        var problem = self
        for index in arcs.indices {
            let arc = arcs[index]
            let canArrive = arc.tail < 0 || fed[arc.tail]
            let canLeave = arc.head < 0 || drained[arc.head]
            if !canArrive || !canLeave { problem.arcs[index].capacity = 0 }
        }
        return problem
    }

    /// Nodes that flow can reach along open arcs from the ground or from a forced injection; backward: from which flow can reach the
    /// ground or a withdrawal.
    private func reachable(forward: Bool) -> [Bool] {
        var reached = withdrawals.map { forward ? $0 < 0 : $0 > 0 }
        var next = Array(repeating: [Int](), count: nodeCount)
        var queue = reached.indices.filter { reached[$0] }
        for arc in arcs where arc.capacity > 0 {
            let (from, to) = forward ? (arc.tail, arc.head) : (arc.head, arc.tail)
            guard to >= 0 else { continue }
            if from >= 0 {
                next[from].append(to)
            } else if !reached[to] {
                reached[to] = true
                queue.append(to)
            }
        }
        while let node = queue.popLast() {
            for neighbour in next[node] where !reached[neighbour] {
                reached[neighbour] = true
                queue.append(neighbour)
            }
        }
        return reached
    }
}
