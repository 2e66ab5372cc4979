/// When a shock holds. In a monthly run it scales a month's capacity by the share of days that it leaves untouched.
public struct ShockWindow: Sendable, Equatable {
    public let from: Day?
    public let to: Day?
    /// Days from `from` over which the loss grows evenly to its full depth; 0 is at once.
    public let rampDays: Int

    public init(from: Day? = nil, to: Day? = nil, rampDays: Int = 0) {
        self.from = from
        self.to = to
        self.rampDays = rampDays
    }

    /// Share of a period's loss that falls due: days on which the shock holds, a day of the ramp counting in part. 0 to 1. Runs of one
    /// step have no dates: always 1.
    public func share(of period: Period, in horizon: Horizon) -> Double {
        guard horizon == .gasYear else { return 1 }
        let first = max(from.map { dayNumber($0, in: period) } ?? 1, 1)
        let last = min(to.map { dayNumber($0, in: period) } ?? Int(period.days), Int(period.days))
        guard first <= last else { return 0 }
        guard rampDays > 0, let from, let start = Day(year: period.year, month: period.month, day: period.firstDay) else {
            return Double(last - first + 1) / period.days
        }
        let elapsed = start.ordinal - from.ordinal
        return (first...last).reduce(0) { $0 + min(1, Double(elapsed + $1) / Double(rampDays)) } / period.days
    }

    /// Whether it holds on a day; a ramp counts as holding.
    public func contains(_ day: Day) -> Bool {
        if let from, day < from { return false }
        if let to, day > to { return false }
        return true
    }

    /// Day of the period counted from 1; before it ≤ 0, after it > its days.
    private func dayNumber(_ day: Day, in period: Period) -> Int {
        if (day.year, day.month) < (period.year, period.month) { return 0 }
        if (day.year, day.month) > (period.year, period.month) { return Int(period.days) + 1 }
        return day.day - period.firstDay + 1
    }

    /// Scales one item's values so that `remaining` of it is left while the shock holds.
    public func scale(_ values: inout [Double], to remaining: Double, periods: [Period], horizon: Horizon) {
        scaleValues(&values, open: self.remaining(remaining, in: periods, horizon: horizon))
    }
}

/// Multiplies by shares; nothing left of something unlimited is nothing.
func scaleValues(_ values: inout [Double], open: [Double]) {
    for step in values.indices where open[step] != 1 && values[step] != 0 {
        values[step] = open[step] == 0 ? 0 : values[step] * open[step]
    }
}
