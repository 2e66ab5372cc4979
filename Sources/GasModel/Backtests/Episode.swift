/// Something that happened: what a run is given of it, and what it has to find.
///
/// Everything is data. The network is that of the episode's first day: assets not yet in service are closed, assets that have gone out of
/// service since are open, and the figures of `given` hold on their days instead of the dataset's.
public struct Episode: Sendable {
    /// Where a zone's demand comes from when nothing is given.
    public enum DemandRule: String, Sendable, CaseIterable {
        /// What was measured in the month; else the year's consumption by the dataset's monthly shares.
        case month
        /// The cold fortnight of the dataset, in one that was made for the episode.
        case coldFortnight = "cold-fortnight"
    }

    public let id: String
    public let title: String
    public let summary: String
    public let start: Day
    public let end: Day
    public let demandRule: DemandRule
    public let cooperation: Cooperation
    /// Fill of the stores at the start where nothing is given; `nil`: the labelled assumption.
    public let storagePercent: Double?
    /// Shocks hold over the whole window.
    public let shocks: [any Shock]
    public let given: [GivenFigure]
    public let expectations: [Expectation]
    /// What no source gives: printed as such.
    public let assumptions: [String]

    public init(
        id: String, title: String, summary: String = "", start: Day, end: Day, demandRule: DemandRule = .month,
        cooperation: Cooperation = .fair, storagePercent: Double? = nil, shocks: [any Shock] = [], given: [GivenFigure] = [],
        expectations: [Expectation] = [], assumptions: [String] = []
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.start = start
        self.end = end
        self.demandRule = demandRule
        self.cooperation = cooperation
        self.storagePercent = storagePercent
        self.shocks = shocks
        self.given = given
        self.expectations = expectations
        self.assumptions = assumptions
    }

    /// The longest window: beyond it yearly volumes and seasons decide, which a window does not know.
    public static let longestWindow = 92
}

/// A stretch of days within an episode.
public struct DayRange: Sendable, Equatable {
    public let first: Day
    public let last: Day

    public init(_ first: Day, _ last: Day) {
        self.first = first
        self.last = last
    }

    public var days: Int { Day.count(from: first, to: last) }

    public func overlaps(_ other: DayRange) -> Bool { first <= other.last && other.first <= last }
}

/// A figure that holds on some days instead of the dataset's.
public struct GivenFigure: Sendable, Equatable {
    public enum Part: String, Sendable, CaseIterable {
        /// How the network and the stores stood anyway: holds in the run without the event too.
        case network
        /// What happened.
        case event
    }

    public enum Target: Sendable, Equatable {
        /// GWh/d.
        case route(Int)
        case source(Int)
        case terminal(Int)
        case withdrawal(Int)
        case demand(Int)
        /// Percent of the working volume on the first day.
        case level([Int])
    }

    public let id: String
    public let range: DayRange
    public let target: Target
    public let targetName: String
    public let attribute: String
    public let value: Double
    public let unit: String
    public let part: Part
    public let sources: [Identifier<Publication>]
    public let grade: EvidenceGrade
    public let notes: String

    public init(
        id: String, range: DayRange, target: Target, targetName: String, attribute: String, value: Double, unit: String,
        part: Part, sources: [Identifier<Publication>] = [], grade: EvidenceGrade = .c, notes: String = ""
    ) {
        self.id = id
        self.range = range
        self.target = target
        self.targetName = targetName
        self.attribute = attribute
        self.value = value
        self.unit = unit
        self.part = part
        self.sources = sources
        self.grade = grade
        self.notes = notes
    }
}

extension Episode {
    public var window: DayRange { DayRange(start, end) }

    /// The window, cut wherever a given figure or an expectation begins or ends: within a step nothing changes.
    public var steps: [DayRange] {
        var firsts = [start]
        for range in given.map(\.range) + expectations.map(\.range) {
            firsts.append(range.first)
            firsts.append(range.last.next)
        }
        let ordered = firsts.filter { start <= $0 && $0 <= end }.sorted()
        var kept: [Day] = []
        for day in ordered where kept.last != day { kept.append(day) }
        return kept.indices.map { index in
            guard index + 1 < kept.count else { return DayRange(kept[index], end) }
            return DayRange(kept[index], Self.before(kept[index + 1]))
        }
    }

    private static func before(_ day: Day) -> Day {
        Day(year: day.year, month: day.month, day: day.day - 1)
            ?? Day(year: day.year, month: day.month - 1, day: Day.days(inMonth: max(1, day.month - 1), of: day.year))
            ?? Day(year: day.year - 1, month: 12, day: 31) ?? day
    }
}
