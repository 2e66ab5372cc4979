/// The stretch of time that a run covers.
public enum Horizon: String, Sendable, CaseIterable {
    /// Twelve months from the start.
    case gasYear = "gas-year"
    /// A cold fortnight.
    case coldSpell = "cold-spell"
    /// One day of exceptional cold that occurs once in twenty years, in all zones at once.
    case peakDay = "peak-day"

    public var name: String {
        switch self {
        case .gasYear: "gas year"
        case .coldSpell: "cold fortnight"
        case .peakDay: "peak day"
        }
    }
}

/// One step of the time-expanded network.
public struct Period: Sendable, Equatable {
    /// `2025-10`, or the horizon's name where there is only one step.
    public let label: String
    public let month: Int
    public let year: Int
    public let days: Double

    public init(label: String, month: Int, year: Int, days: Double) {
        self.label = label
        self.month = month
        self.year = year
        self.days = days
    }

    /// Twelve months from a first month.
    public static func months(from start: Day) -> [Period] {
        (0..<12).map { offset in
            let month = (start.month - 1 + offset) % 12 + 1
            let year = start.year + (start.month - 1 + offset) / 12
            let label = "\(year)-" + (month < 10 ? "0\(month)" : "\(month)")
            return Period(label: label, month: month, year: year, days: Double(Day.days(inMonth: month, of: year)))
        }
    }
}
