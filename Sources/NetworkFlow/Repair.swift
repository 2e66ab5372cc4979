/// Makes the flows of an iterate exact: clips them to their bounds and leads what is missing or left over at the nodes to the
/// ground, along a tree of arcs with room. Arcs far from both bounds come first, for there a change costs nothing.
struct Repair {
    let problem: FlowProblem
    let incidence: Incidence
    let isCoupled: [Bool]

    init(_ problem: FlowProblem, incidence: Incidence) {
        self.problem = problem
        self.incidence = incidence
        var coupled = [Bool](repeating: false, count: problem.sideRows.isEmpty ? 0 : problem.arcs.count)
        for row in problem.sideRows { for entry in row.entries { coupled[entry.arc] = true } }
        isCoupled = coupled
    }

    func repaired(_ flows: [Double]) -> [Double] {
        var x = flows
        for a in x.indices { x[a] = min(max(x[a], 0), problem.arcs[a].capacity) }
        let withdrawn = problem.withdrawals.reduce(0) { $0 + abs($1) }
        // The second round takes what the first could not.
        for _ in 0..<2 {
            var missing = shortfall(x)
            let largest = missing.reduce(0) { max($0, abs($1)) }
            guard largest > 1e-14 * withdrawn, largest.isFinite else { return x }
            settle(&missing, &x, room: 100 * largest)
        }
        return x
    }

    /// b_i − net inflow of every node.
    private func shortfall(_ x: [Double]) -> [Double] {
        var missing = problem.withdrawals.map { CompensatedSum($0) }
        for (a, arc) in problem.arcs.enumerated() where x[a] != 0 {
            if arc.head >= 0 { missing[arc.head].add(product: -arc.gain, x[a]) }
            if arc.tail >= 0 { missing[arc.tail].add(x[a]) }
        }
        return missing.map(\.value)
    }

    private func settle(_ missing: inout [Double], _ x: inout [Double], room: Double) {
        let (order, link) = tree(x, room: room)
        for i in order.reversed() {
            let need = missing[i], a = link[i], arc = problem.arcs[a]
            guard need != 0 else { continue }
            let wanted = arc.head == i ? need / arc.gain : -need
            let change = min(max(x[a] + wanted, 0), arc.capacity) - x[a]
            x[a] += change
            if arc.head >= 0 { missing[arc.head] -= arc.gain * change }
            if arc.tail >= 0 { missing[arc.tail] += change }
        }
    }

    /// A breadth-first tree from the ground: nodes in the order of discovery and the arc that links each to it.
    private func tree(_ x: [Double], room: Double) -> (order: [Int], link: [Int]) {
        let n = problem.nodeCount
        var link = [Int](repeating: -1, count: n)
        var order: [Int] = []
        order.reserveCapacity(n)
        func grow(from i: Int, _ admit: (Int) -> Bool) {
            for a32 in incidence.arcs(at: i < 0 ? n : i) {
                let a = Int(a32), arc = problem.arcs[a]
                let j = arc.tail == i ? arc.head : arc.tail
                if j >= 0, link[j] < 0, admit(a) {
                    link[j] = a
                    order.append(j)
                }
            }
        }
        func isFree(_ a: Int) -> Bool { isCoupled.isEmpty || !isCoupled[a] }
        let classes: [(Int) -> Bool] = [
            { isFree($0) && min(x[$0], problem.arcs[$0].capacity - x[$0]) > room },
            { isFree($0) && problem.arcs[$0].capacity > room },
            { problem.arcs[$0].capacity > 0 },
        ]
        for admit in classes where order.count < n {
            grow(from: FlowProblem.ground, admit)
            var next = 0
            while next < order.count {
                grow(from: order[next], admit)
                next += 1
            }
        }
        return (order, link)
    }
}
