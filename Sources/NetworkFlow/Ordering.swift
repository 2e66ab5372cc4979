/// Orders of the unknowns of a sparse symmetric system. A graph is given by the neighbours of each vertex, without loops
/// or repetitions. An order lists the vertices: order[k] is eliminated k-th.
enum Ordering {
    /// Greedy minimum degree on the explicit elimination graph (Tinney and Walker 1967): eliminate a vertex of least
    /// degree, join its neighbours, repeat. Keeps the fill of the factor of a planar network near N log N.
    static func minimumDegree(_ graph: [[Int32]]) -> [Int32] {
        let n = graph.count
        var neighbours = graph
        var buckets = DegreeBuckets(degrees: graph.map(\.count))
        var mark = [Int32](repeating: -1, count: n)
        var stamp: Int32 = -1
        var order: [Int32] = []
        order.reserveCapacity(n)
        while order.count < n {
            let v = buckets.removeSmallest()
            order.append(Int32(v))
            let clique = neighbours[v]
            neighbours[v] = []
            for i32 in clique {
                let i = Int(i32)
                stamp += 1
                mark[i] = stamp
                // One array at a time is taken out, changed and put back, so that nothing is copied.
                var list: [Int32] = []
                swap(&list, &neighbours[i])
                if let own = list.firstIndex(of: Int32(v)) {
                    list[own] = list[list.count - 1]
                    list.removeLast()
                }
                for j in list { mark[Int(j)] = stamp }
                for j in clique where mark[Int(j)] != stamp { list.append(j) }
                buckets.move(i, to: list.count)
                swap(&list, &neighbours[i])
            }
        }
        return order
    }

    /// Reverse Cuthill–McKee: breadth first from a vertex far out, neighbours by degree, reversed. Keeps the band narrow.
    static func reverseCuthillMcKee(_ graph: [[Int32]]) -> [Int32] {
        let n = graph.count
        var placed = [Bool](repeating: false, count: n)
        var order: [Int32] = []
        order.reserveCapacity(n)
        for seed in 0..<n where !placed[seed] {
            var start = seed
            // Twice to the end of a breadth-first search: a vertex of nearly greatest eccentricity.
            for _ in 0..<2 { start = farthest(from: start, in: graph) }
            placed[start] = true
            var next = order.count
            order.append(Int32(start))
            while next < order.count {
                let fresh = graph[Int(order[next])].filter { !placed[Int($0)] }
                    .sorted { (graph[Int($0)].count, $0) < (graph[Int($1)].count, $1) }
                for j in fresh { placed[Int(j)] = true }
                order.append(contentsOf: fresh)
                next += 1
            }
        }
        return order.reversed()
    }

    /// The last vertex of a breadth-first search; of the last level, one of least degree.
    private static func farthest(from start: Int, in graph: [[Int32]]) -> Int {
        var level = [Int](repeating: -1, count: graph.count)
        var queue = [start]
        level[start] = 0
        var next = 0
        while next < queue.count {
            let i = queue[next]
            next += 1
            for j32 in graph[i] where level[Int(j32)] < 0 {
                level[Int(j32)] = level[i] + 1
                queue.append(Int(j32))
            }
        }
        let last = level[queue[queue.count - 1]]
        return queue.filter { level[$0] == last }.min { (graph[$0].count, $0) < (graph[$1].count, $1) } ?? start
    }

    static func inverse(_ order: [Int32]) -> [Int32] {
        var position = [Int32](repeating: 0, count: order.count)
        for (k, i) in order.enumerated() { position[Int(i)] = Int32(k) }
        return position
    }
}

/// Vertices in doubly linked lists by degree.
private struct DegreeBuckets {
    private var first: [Int], next: [Int], previous: [Int], degree: [Int]
    private var least = 0

    init(degrees: [Int]) {
        degree = degrees
        first = [Int](repeating: -1, count: degrees.count + 1)
        next = [Int](repeating: -1, count: degrees.count)
        previous = next
        for i in degrees.indices.reversed() { link(i) }
    }

    private mutating func link(_ i: Int) {
        let d = degree[i]
        (next[i], previous[i]) = (first[d], -1)
        if first[d] >= 0 { previous[first[d]] = i }
        first[d] = i
    }

    private mutating func unlink(_ i: Int) {
        if previous[i] >= 0 { next[previous[i]] = next[i] } else { first[degree[i]] = next[i] }
        if next[i] >= 0 { previous[next[i]] = previous[i] }
    }

    mutating func removeSmallest() -> Int {
        while first[least] < 0 { least += 1 }
        let v = first[least]
        unlink(v)
        return v
    }

    mutating func move(_ i: Int, to newDegree: Int) {
        unlink(i)
        degree[i] = newDegree
        link(i)
        least = min(least, newDegree)
    }
}
