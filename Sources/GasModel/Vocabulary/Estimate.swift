/// How well a figure is known.
public enum EvidenceGrade: String, Sendable, Comparable, CaseIterable {
    /// Read in a source (unit conversions included).
    case a = "A"
    /// Recalled from a well-known publication that is named.
    case b = "B"
    /// Estimated; the row says how.
    case c = "C"

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Which end of an estimate a run uses.
public enum EvidenceLevel: String, Sendable, CaseIterable {
    case low, central, high
}

/// What the ends of a range are.
public enum RangeMeaning: String, Sendable, CaseIterable {
    /// Low is what was observed, high what is technically possible: nobody disagrees.
    case potential
    /// Sources disagree, or the figure is not better known.
    case disputed
}

/// One figure of the evidence: central value, the range where sources disagree, where it was found and how well it is known.
///
/// The unit is in the name of the property that holds the estimate. An unknown figure is no estimate at all (`nil`), never zero.
public struct Estimate: Sendable, Equatable {
    public let low: Double
    public let central: Double
    public let high: Double
    public let sources: [Identifier<Publication>]
    public let grade: EvidenceGrade
    public let year: Int?
    public let meaning: RangeMeaning
    /// Where the figure stands: file, line and column of the central value.
    public let place: DataPlace?

    /// - Precondition: `low ≤ central ≤ high`; readers report a finding before they get here.
    public init(
        low: Double? = nil, central: Double, high: Double? = nil, sources: [Identifier<Publication>] = [],
        grade: EvidenceGrade, year: Int? = nil, meaning: RangeMeaning = .disputed, place: DataPlace? = nil
    ) {
        let low = low ?? central
        let high = high ?? central
        precondition(low <= central && central <= high, "an estimate is ordered low, central, high")
        self.low = low
        self.central = central
        self.high = high
        self.sources = sources
        self.grade = grade
        self.year = year
        self.meaning = meaning
        self.place = place
    }

    public subscript(level: EvidenceLevel) -> Double {
        switch level {
        case .low: low
        case .central: central
        case .high: high
        }
    }

    /// The figure has a range, whatever its ends mean.
    public var isDisputed: Bool { low < high }

    /// What the ends are, where they differ and are no disagreement; for lists of figures.
    public var rangeRemark: String { isDisputed && meaning == .potential ? "low observed, high technical" : "" }
}

/// Where a figure stands in a dataset: file relative to the dataset's folder, line and column counted from 1.
public struct DataPlace: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let file: String
    public let line: Int
    public let column: Int

    public init(file: String, line: Int, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
    }

    public var description: String { "\(file):\(line):\(column)" }

    public static func < (left: Self, right: Self) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}
