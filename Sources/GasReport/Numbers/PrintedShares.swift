/// Shares that sum to 100 as printed.
public enum PrintedShares {
    /// Rounds by largest remainder. Equal remainders: the earlier share wins, so the answer does not depend on the machine.
    ///
    /// - Parameter shares: fractions or percentages, none negative; scaled to 100 before rounding.
    public static func round(_ shares: [Double], decimals: Int = 0) -> [Double] {
        let total = shares.reduce(0, +)
        guard total > 0, shares.allSatisfy({ $0 >= 0 && $0.isFinite }) else { return shares }
        var unit = 1.0
        for _ in 0..<max(0, decimals) { unit *= 10 }
        let exact = shares.map { $0 / total * 100 * unit }
        var units = exact.map { $0.rounded(.down) }
        let missing = Int((100 * unit - units.reduce(0, +)).rounded())
        let order = exact.indices.sorted { left, right in
            let first = exact[left] - units[left]
            let second = exact[right] - units[right]
            return first == second ? left < right : first > second
        }
        for index in order.prefix(max(0, missing)) { units[index] += 1 }
        return units.map { $0 / unit }
    }
}
