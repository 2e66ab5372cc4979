/// Consumption and production of a zone in a year, TWh; `nil` is unknown.
public struct YearlyBalance: Sendable, Equatable {
    public let zone: Identifier<Zone>
    public let year: Int
    public let consumption: Double?
    public let production: Double?

    public init(zone: Identifier<Zone>, year: Int, consumption: Double?, production: Double?) {
        self.zone = zone
        self.year = year
        self.consumption = consumption
        self.production = production
    }
}

/// From what a zone's demand in an episode was made, best first.
public enum DemandBasis: Int, Sendable, Comparable {
    case given
    /// Measured in the month.
    case month
    /// The year's consumption, by the monthly shares of the dataset.
    case year
    /// The cold fortnight of a dataset made for the episode.
    case coldFortnight
    /// No figure of that year was found: the dataset's year stands in.
    case otherYear

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    public var words: String {
        switch self {
        case .given: "given"
        case .month: "measured in the month"
        case .year: "year's consumption by monthly shares"
        case .coldFortnight: "cold fortnight of the dataset"
        case .otherYear: "no figure of that year; the dataset's year stands in"
        }
    }
}

/// A zone's demand on the days of an episode.
struct EpisodeDemand {
    let network: Network
    let episode: Episode
    let balances: [YearlyBalance]

    /// GWh/d on one day, and what it rests on. Given figures are applied elsewhere.
    func rate(zone: Int, on day: Day) -> (rate: Double, basis: DemandBasis) {
        let demand = network.demands[zone]
        if episode.demandRule == .coldFortnight { return (demand.coldSpell?.central ?? 0, .coldFortnight) }
        let days = Double(Day.days(inMonth: day.month, of: day.year))
        let measured = network.institutions.monthlyConsumption.first {
            $0.zone == zone && $0.year == day.year && $0.month == day.month
        }
        if let measured { return (measured.consumption * Units.gwhPerTWh / days, .month) }
        let share = demand.monthlyShares[day.month - 1] * Units.gwhPerTWh / days
        let year = balances.first { $0.zone == network.zones[zone].id && $0.year == day.year }?.consumption
        if let year { return (year * share, .year) }
        return (demand.annual.central * share, .otherYear)
    }

    /// Mean over a step, and the weakest basis of its days.
    func rate(zone: Int, in step: DayRange) -> (rate: Double, basis: DemandBasis) {
        var sum = 0.0
        var basis = DemandBasis.given
        var day = step.first
        for _ in 0..<step.days {
            let one = rate(zone: zone, on: day)
            sum += one.rate
            basis = max(basis, one.basis)
            day = day.next
        }
        return (sum / Double(step.days), basis)
    }
}
