import GasModel

/// A number with a definition: its page stands beside its computation.
public protocol Indicator {
    static var page: IndicatorDescription { get }
}

/// Parts of a whole.
enum Shares {
    /// Amounts as fractions of their sum; `nil` where there is nothing, or something that is no amount.
    static func normalised(_ amounts: [Double]) -> [Double]? {
        guard amounts.allSatisfy({ $0 >= 0 && $0 < .infinity }) else { return nil }
        let total = amounts.reduce(0, +)
        return total > 0 ? amounts.map { $0 / total } : nil
    }

    /// Amounts of items with the same key added up, in the order of first appearance.
    static func grouped<Key: Equatable>(_ items: [(key: Key, amount: Double)]) -> [(key: Key, amount: Double)] {
        var groups: [(key: Key, amount: Double)] = []
        for item in items {
            if let index = groups.firstIndex(where: { $0.key == item.key }) {
                groups[index].amount += item.amount
            } else {
                groups.append(item)
            }
        }
        return groups
    }

    /// HHI of amounts, 0 to 10,000.
    static func hhi(_ amounts: [Double]) -> Double? {
        normalised(amounts).map { 10_000 * $0.reduce(0) { $0 + $1 * $1 } }
    }
}
