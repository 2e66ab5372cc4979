/// Moves labels in a column apart so that none overlaps, each as near as possible to where it belongs.
enum Labels {
    /// - Parameters:
    ///   - wanted: positions in any order.
    ///   - gap: smallest distance between two.
    /// - Returns: positions in the order of `wanted`.
    static func spread(_ wanted: [Double], gap: Double, low: Double, high: Double) -> [Double] {
        let order = wanted.indices.sorted { wanted[$0] == wanted[$1] ? $0 < $1 : wanted[$0] < wanted[$1] }
        var placed = order.map { min(max(wanted[$0], low), high) }
        for _ in 0..<60 {
            var moved = false
            for index in placed.indices.dropFirst() {
                let short = gap - (placed[index] - placed[index - 1])
                guard short > 0.01 else { continue }
                placed[index - 1] -= short / 2
                placed[index] += short / 2
                moved = true
            }
            if let first = placed.first, first < low { placed[0] = low }
            if let last = placed.last, last > high { placed[placed.count - 1] = high }
            if !moved { break }
        }
        // Whatever is still too close is pushed down from the top.
        for index in placed.indices.dropFirst() where placed[index] < placed[index - 1] + gap {
            placed[index] = placed[index - 1] + gap
        }
        var result = wanted
        for (position, index) in order.enumerated() { result[index] = placed[position] }
        return result
    }
}
