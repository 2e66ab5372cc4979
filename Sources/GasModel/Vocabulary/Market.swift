/// What a zone consumes.
public struct Demand: Sendable, Equatable {
    public let zone: Int
    /// TWh/y.
    public let annual: Estimate
    /// GWh/d on a day of exceptional cold that occurs once in twenty years.
    public let peakDay: Estimate?
    /// GWh/d, mean of a cold fortnight.
    public let coldSpell: Estimate?
    /// Twelve shares of the year, January first, sum 1.
    public let monthlyShares: [Double]
    public let sharesSources: [Identifier<Publication>]
    public let sharesGrade: EvidenceGrade
    public let place: DataPlace?

    public init(
        zone: Int, annual: Estimate, peakDay: Estimate?, coldSpell: Estimate?, monthlyShares: [Double],
        sharesSources: [Identifier<Publication>] = [], sharesGrade: EvidenceGrade = .c, place: DataPlace? = nil
    ) {
        self.zone = zone
        self.annual = annual
        self.peakDay = peakDay
        self.coldSpell = coldSpell
        self.monthlyShares = monthlyShares
        self.sharesSources = sharesSources
        self.sharesGrade = sharesGrade
        self.place = place
    }
}

/// A reported share of a zone's consumption by origin.
public struct MixShare: Sendable, Equatable {
    public let zone: Int
    public let year: Int
    public let supplier: Int
    /// Percent of consumption.
    public let share: Estimate
    public let notes: String

    public init(zone: Int, year: Int, supplier: Int, share: Estimate, notes: String = "") {
        self.zone = zone
        self.year = year
        self.supplier = supplier
        self.share = share
        self.notes = notes
    }
}

/// Observed supply of a zone by supplier and last entry.
public struct Entry: Sendable, Equatable {
    /// The last asset that the gas passed before it was consumed.
    public enum Gate: Hashable, Sendable {
        case route(Int)
        case terminal(Int)
        case source(Int)
    }

    public let zone: Int
    public let supplier: Int
    public let gate: Gate
    /// GWh/d, mean of the period.
    public let observed: Estimate
    public let period: String
    public let notes: String

    public init(zone: Int, supplier: Int, gate: Gate, observed: Estimate, period: String, notes: String = "") {
        self.zone = zone
        self.supplier = supplier
        self.gate = gate
        self.observed = observed
        self.period = period
        self.notes = notes
    }
}

/// A measured mean flow of a route, or what a source or terminal delivered.
public struct ObservedFlow: Sendable, Equatable {
    public let gate: Entry.Gate
    public let start: Day
    public let end: Day
    /// GWh/d.
    public let mean: Estimate
    /// GWh/d.
    public let maximum: Double?
    /// Why the calibrated dispatch misses it, as far as it was looked into.
    public let cause: String

    /// Days of the period, months counted as thirty; for telling a year from a month.
    public var approximateDays: Int {
        (end.year - start.year) * 365 + (end.month - start.month) * 30 + end.day - start.day + 1
    }

    public init(gate: Entry.Gate, start: Day, end: Day, mean: Estimate, maximum: Double?, cause: String = "") {
        self.gate = gate
        self.start = start
        self.end = end
        self.mean = mean
        self.maximum = maximum
        self.cause = cause
    }
}

/// An item of the bibliography.
public struct Publication: Sendable, Equatable {
    public let id: Identifier<Publication>
    public let title: String
    public let publisher: String
    public let year: String
    public let address: String
    public let licence: String
    public let howRead: String

    public init(
        id: Identifier<Publication>, title: String, publisher: String, year: String = "", address: String = "",
        licence: String = "", howRead: String = ""
    ) {
        self.id = id
        self.title = title
        self.publisher = publisher
        self.year = year
        self.address = address
        self.licence = licence
        self.howRead = howRead
    }
}

/// A modelling constant that evidence does not give or gives only as a range: printed as an assumption.
public struct Assumption: Sendable, Equatable {
    public let id: Identifier<Assumption>
    public let name: String
    public let value: Estimate
    public let unit: String
    public let why: String

    public init(id: Identifier<Assumption>, name: String, value: Estimate, unit: String, why: String) {
        self.id = id
        self.name = name
        self.value = value
        self.unit = unit
        self.why = why
    }
}

/// Observed change of a zone's gas in store over a year.
public struct StockChange: Sendable, Equatable {
    public let zone: Int
    public let period: String
    /// TWh, positive when gas went in.
    public let netInjection: Estimate

    public init(zone: Int, period: String, netInjection: Estimate) {
        self.zone = zone
        self.period = period
        self.netInjection = netInjection
    }
}
