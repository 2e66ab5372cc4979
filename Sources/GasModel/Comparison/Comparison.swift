/// One side of a comparison: a run, and the scores behind it where datasets or years differ.
public struct ComparedRun: Sendable {
    /// As readers know it: title of a scenario, year, title of a dataset.
    public let label: String
    /// As it is written on the command line.
    public let name: String
    public let outcome: ShockOutcome
    public let scorecard: Scorecard?

    public init(label: String, name: String, outcome: ShockOutcome, scorecard: Scorecard? = nil) {
        self.label = label
        self.name = name
        self.outcome = outcome
        self.scorecard = scorecard
    }

    public var network: Network { outcome.network }
    public var dispatch: Dispatch { outcome.shocked }
}

/// A number on both sides; `nil` where a side does not know it or has no such thing.
public struct Paired: Sendable, Equatable {
    /// Table and identifier, the same on both sides.
    public let key: String
    public let name: String
    public let unit: String
    public let first: Double?
    public let second: Double?
    /// Months that the numbers are about; empty: the run.
    public let periods: String

    public init(key: String, name: String, unit: String, first: Double?, second: Double?, periods: String = "") {
        self.key = key
        self.name = name
        self.unit = unit
        self.first = first
        self.second = second
        self.periods = periods
    }

    /// Second less first; `nil` where one is unknown or unlimited.
    public var change: Double? {
        guard let first, let second, first.isFinite, second.isFinite else { return nil }
        return second - first
    }
}

/// What two runs do to one zone that both know.
public struct ZoneComparison: Sendable, Equatable {
    public let name: String
    public let isStudied: Bool
    public let unservedPercent: Paired
    public let unserved: Paired
    public let price: Paired
    /// `nil` on both sides where one run is longer than the other.
    public let bill: Paired
    /// Labels of the first periods with a shortage.
    public let firstShortage: [String?]
    /// Scores of the supplier that is compared; empty where none were made.
    public let scores: [ScorePair]
}

/// One score on both sides.
public struct ScorePair: Sendable, Equatable {
    public enum Score: String, Sendable, CaseIterable { case today, unavoidable, choice, concentration, diversification, nMinusOne }

    public let score: Score
    public let first: Interval?
    public let second: Interval?

    public var change: Double? {
        guard let first, let second else { return nil }
        return second.central - first.central
    }
}

/// Two runs side by side, aligned by identifier: what differs in the inputs, then in the results, and what only one of them has.
public struct Comparison: Sendable {
    public let first: ComparedRun
    public let second: ComparedRun
    /// Supplier of the scores, in the first network.
    public let supplier: Int?
    /// Inputs that differ, in the order of the first network.
    public let inputs: [Paired]
    /// How many inputs both runs have.
    public let alignedInputs: Int
    public let zones: [ZoneComparison]
    /// By supplier: GWh over the run; GWh/d where one run is longer than the other.
    public let supplies: [Paired]
    /// The same by pipe and terminal into the region; those that differ, largest change first.
    public let flows: [Paired]
    /// GWh in store at the end, by market; empty where one run is longer than the other.
    public let stores: [Paired]
    /// GWh that the region lacks, and percent of its demand.
    public let unserved: Paired
    public let unservedPercent: Paired
    public let unmatched: [UnmatchedItem]
    /// Largest residual of the runs on both sides.
    public let certificate: Double
}

/// Why two runs cannot be compared.
public enum ComparisonError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Energies of different calorific value, or of a temperature that differs, are different units.
    case differentBases(String, EnergyBasis, String, EnergyBasis)
    /// The dataset does not say which calorific value its energies have.
    case unknownBasis(String)

    public var description: String {
        switch self {
        case .differentBases(let first, let one, let second, let other):
            "\u{201C}\(first)\u{201D} counts energy as \(one), \u{201C}\(second)\u{201D} as \(other): the numbers are in different units; "
                + "convert one dataset first"
        case .unknownBasis(let name):
            "the dataset \u{201C}\(name)\u{201D} does not say which calorific value its energies have; add \"energy\" to its "
                + "datapackage.json: {\"calorific_value\": \"gross\", \"combustion_celsius\": 25, \"metering_celsius\": 0}"
        }
    }
}
