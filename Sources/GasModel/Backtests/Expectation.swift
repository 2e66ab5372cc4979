/// What happened, as a range, and whether a run had to find it.
public struct Expectation: Sendable, Equatable {
    public enum Quantity: String, Sendable, CaseIterable {
        /// Percent of a zone's demand.
        case unserved = "unserved_percent"
        case served = "served_percent"
        /// Percent of demand that stays unserved even when the zone is served before all others: what no other gas could reach.
        case unservedServedFirst = "unserved_served_first_percent"
        /// GWh/d through a route, terminal or out of a zone's stores (net).
        case flow = "flow_gwh_per_day"
        case withdrawal = "withdrawal_gwh_per_day"
        /// Happened, but the model has no such quantity: printed, never judged.
        case outsideModel = "outside_model"

        public var unit: String {
            switch self {
            case .unserved, .served, .unservedServedFirst: "%"
            case .flow, .withdrawal: "GWh/d"
            case .outsideModel: ""
            }
        }

        public var words: String {
            switch self {
            case .unserved: "unserved"
            case .served: "served"
            case .unservedServedFirst: "unserved even if served first"
            case .flow: "flow"
            case .withdrawal: "net withdrawal"
            case .outsideModel: "not a quantity of the model"
            }
        }
    }

    public enum Standing: String, Sendable, CaseIterable {
        /// Follows from what the run was told: no test.
        case given
        /// The run had to find it.
        case found
    }

    public enum Target: Sendable, Equatable {
        case zone(Int)
        case route(Int)
        case terminal(Int)
        case none
    }

    public let id: String
    public let range: DayRange
    public let target: Target
    public let targetName: String
    public let quantity: Quantity
    /// `nil`: no figure was found.
    public let low: Double?
    public let high: Double?
    public let standing: Standing
    public let sources: [Identifier<Publication>]
    public let grade: EvidenceGrade
    public let notes: String
    /// Why the model misses it, as far as it was looked into.
    public let cause: String

    public init(
        id: String, range: DayRange, target: Target, targetName: String, quantity: Quantity, low: Double?, high: Double?,
        standing: Standing, sources: [Identifier<Publication>] = [], grade: EvidenceGrade = .c, notes: String = "",
        cause: String = ""
    ) {
        self.id = id
        self.range = range
        self.target = target
        self.targetName = targetName
        self.quantity = quantity
        self.low = low
        self.high = high
        self.standing = standing
        self.sources = sources
        self.grade = grade
        self.notes = notes
        self.cause = cause
    }
}

/// How an expectation fared.
public enum Verdict: String, Sendable, CaseIterable {
    case met, missed
    /// Nothing to compare: no figure of what happened, or no such quantity in the model.
    case noEvidence = "no-evidence"
    /// The run was told.
    case given

    public var words: String {
        switch self {
        case .met: "met"
        case .missed: "missed"
        case .noEvidence: "no evidence"
        case .given: "given"
        }
    }

    /// What is printed with one digit is judged with one digit.
    static let resolution = 0.05

    public init(_ expectation: Expectation, found: Double?) {
        guard expectation.standing == .found else {
            self = .given
            return
        }
        guard let found, expectation.low != nil || expectation.high != nil else {
            self = .noEvidence
            return
        }
        let isInside =
            found >= (expectation.low ?? -.infinity) - Self.resolution && found <= (expectation.high ?? .infinity) + Self.resolution
        self = isInside ? .met : .missed
    }
}
