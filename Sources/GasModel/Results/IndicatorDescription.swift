/// The page of one indicator: what `gasdep explain` prints and `gasdep scores --indicators` lists.
public struct IndicatorDescription: Sendable, Equatable {
    /// Short and stable (`hhi`).
    public let id: String
    public let title: String
    /// One line in a reader's words.
    public let meaning: String
    /// Plain text, with every symbol explained.
    public let formula: String
    public let unit: String
    public let range: String
    /// Empty where nobody published any; none is invented.
    public let bands: [IndicatorBand]
    public let inputs: [String]
    /// When the number says something else than it seems to.
    public let misleads: String
    /// Where the formula comes from.
    public let source: String
    /// How well the formula is known: A read in the source, B recalled from it, C defined here.
    public let grade: EvidenceGrade
    /// Printed wherever the number is, where the formula or its bands need checking.
    public let caveat: String?
    public let example: WorkedExample

    public init(
        id: String, title: String, meaning: String, formula: String, unit: String, range: String,
        bands: [IndicatorBand] = [], inputs: [String], misleads: String, source: String, grade: EvidenceGrade,
        caveat: String? = nil, example: WorkedExample
    ) {
        self.id = id
        self.title = title
        self.meaning = meaning
        self.formula = formula
        self.unit = unit
        self.range = range
        self.bands = bands
        self.inputs = inputs
        self.misleads = misleads
        self.source = source
        self.grade = grade
        self.caveat = caveat
        self.example = example
    }

    /// The first band that holds a value; `nil` where none does.
    public func band(of value: Double) -> IndicatorBand? { bands.first { $0.contains(value) } }
}

/// A published class of values.
public struct IndicatorBand: Sendable, Equatable {
    public enum Limit: Sendable, Equatable {
        case including(Double)
        case excluding(Double)
    }

    public let name: String
    /// `nil` is open.
    public let lower: Limit?
    public let upper: Limit?
    public let source: String

    public init(_ name: String, from lower: Limit? = nil, to upper: Limit? = nil, source: String) {
        self.name = name
        self.lower = lower
        self.upper = upper
        self.source = source
    }

    public func contains(_ value: Double) -> Bool {
        let isAbove =
            switch lower {
            case .none: true
            case .including(let limit): value >= limit
            case .excluding(let limit): value > limit
            }
        let isBelow =
            switch upper {
            case .none: true
            case .including(let limit): value <= limit
            case .excluding(let limit): value < limit
            }
        return isAbove && isBelow
    }
}

/// A small case with its numbers, so that a reader can follow the arithmetic and a test can redo it.
public struct WorkedExample: Sendable, Equatable {
    public struct Quantity: Sendable, Equatable {
        public let name: String
        public let value: Double
        public let unit: String

        public init(_ name: String, _ value: Double, _ unit: String) {
            self.name = name
            self.value = value
            self.unit = unit
        }
    }

    /// The arithmetic in words; holds every result as printed below.
    public let text: String
    public let inputs: [Quantity]
    /// Rounded as printed: half a unit of the last decimal is its precision.
    public let results: [Quantity]

    public init(_ text: String, inputs: [Quantity], results: [Quantity]) {
        self.text = text
        self.inputs = inputs
        self.results = results
    }
}
