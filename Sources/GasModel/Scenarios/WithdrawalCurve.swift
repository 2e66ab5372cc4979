/// How withdrawal falls as a store empties, where no published curve is in the data: full rate when full, a labelled share of it at
/// 30 percent, linear between and beyond.
public enum WithdrawalCurve {
    /// Percent of the working volume at which Regulation (EU) 2017/1938 asks for a second look.
    public static let lowFill = 30.0

    /// - Parameters:
    ///   - fill: percent of the working volume.
    ///   - atLowFill: share of the full rate at `lowFill`, 0 to 1.
    public static func factor(fill: Double, atLowFill: Double) -> Double {
        let slope = (1 - atLowFill) / (100 - lowFill)
        return min(1, max(0, atLowFill + slope * (fill - lowFill)))
    }

    /// The most that a store can give in a period, GWh: `base + perStored · what lies in it when the period begins`.
    public struct Limit: Sendable, Equatable {
        public let base: Double
        public let perStored: Double

        public init(base: Double, perStored: Double) {
            self.base = base
            self.perStored = perStored
        }

        public func amount(stored: Double) -> Double { base + perStored * stored }
    }

    /// The limit of a period in which nothing is injected. Each day's rate is that of the fill in which the day finds the store, so
    /// the total of a line w = a + b · stored is (1 − (1 − b)ⁿ)(stored + a/b) after n days: one linear cut, exact, and lower than
    /// what the fill at the start of the period alone would allow. Injection in the same period is not counted.
    ///
    /// A line that would give nothing before the store is empty (below 30 % of the rate at low fill) is taken through the origin.
    public static func limit(rate: Double, workingVolume: Double, atLowFill: Double, days: Double) -> Limit {
        let whenEmpty = factor(fill: 0, atLowFill: atLowFill)
        let a = rate * whenEmpty
        let b = workingVolume > 0 ? min(1, rate * (1 - whenEmpty) / workingVolume) : 0
        guard b > 0 else { return Limit(base: rate * days, perStored: 0) }
        var kept = 1.0
        for _ in 0..<Int(days) { kept *= 1 - b }
        return Limit(base: (1 - kept) * a / b, perStored: 1 - kept)
    }
}
