/// The stretch of time that a run covers.
public enum Horizon: String, Sendable, CaseIterable {
    /// Twelve months from the start.
    case gasYear = "gas-year"
    /// Thirty days of cold: demand derived from the fortnight and the peak day, an assumption.
    case coldMonth = "cold-month"
    /// A cold fortnight.
    case coldSpell = "cold-spell"
    /// Seven days of cold: demand derived from the fortnight and the peak day, an assumption.
    case coldWeek = "cold-week"
    /// One day of exceptional cold that occurs once in twenty years, in all zones at once.
    case peakDay = "peak-day"

    public var name: String {
        switch self {
        case .gasYear: "gas year"
        case .coldMonth: "cold month"
        case .coldSpell: "cold fortnight"
        case .coldWeek: "cold week"
        case .peakDay: "peak day"
        }
    }

    /// Days of the run.
    public var days: Int {
        switch self {
        case .gasYear: 365
        case .coldMonth: 30
        case .coldSpell: 14
        case .coldWeek: 7
        case .peakDay: 1
        }
    }

    /// Mean demand of the coldest n days once in twenty years falls with the logarithm of n: a straight line through the peak day and
    /// the fortnight. `nil` where the evidence gives the demand itself. A derived assumption; other return periods are in no source.
    ///
    /// ln 7 / ln 14 and ln 30 / ln 14.
    var coldInterpolation: Double? {
        switch self {
        case .coldWeek: 0.737_350_464_962_8
        case .coldMonth: 1.288_792_533_415_0
        case .gasYear, .coldSpell, .peakDay: nil
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
    /// Day of the month on which it begins.
    public let firstDay: Int

    public init(label: String, month: Int, year: Int, days: Double, firstDay: Int = 1) {
        self.label = label
        self.month = month
        self.year = year
        self.days = days
        self.firstDay = firstDay
    }

    /// Single days from a first day on.
    public static func days(from start: Day, count: Int) -> [Period] {
        var day = start
        return (0..<count).map { _ in
            defer { day = day.next }
            return Period(label: day.description, month: day.month, year: day.year, days: 1, firstDay: day.day)
        }
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
