extension FlowProblem {
    /// The same problem with every arc closed that can carry nothing: no flow can reach its tail, or none can leave from its head.
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

    /// Prices under which the idle arcs stay empty, given prices of the problem without them: a node that nothing reaches is dear
    /// enough for its exits, a node that nothing leaves cheap enough for its entries. Elsewhere nothing changes.
    func pricesWithIdleArcs(_ prices: [Double]) -> [Double] {
        let fed = reachable(forward: true)
        let drained = reachable(forward: false)
        var y = prices
        // Each sweep settles the nodes one arc further on; loops of idle nodes need no more than all of them.
        for _ in 0...nodeCount {
            var changed = false
            for arc in arcs where arc.capacity > 0 {
                let tail = arc.tail < 0 ? 0 : y[arc.tail], head = arc.head < 0 ? 0 : y[arc.head]
                guard arc.cost - (arc.gain * head - tail) < 0 else { continue }
                if arc.tail >= 0 && !fed[arc.tail] {
                    y[arc.tail] = arc.gain * head - arc.cost
                    changed = true
                } else if arc.head >= 0 && !drained[arc.head] {
                    y[arc.head] = (arc.cost + tail) / arc.gain
                    changed = true
                }
            }
            if !changed { break }
        }
        return y
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
