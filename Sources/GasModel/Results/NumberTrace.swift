/// A printed number that can be traced: `RS.unavoidable.russia.peak-day.30`.
public struct TraceTarget: Sendable, Hashable, CustomStringConvertible {
    public enum Quantity: Sendable, Hashable {
        /// A: reported mix.
        case today(supplier: Int)
        /// U at one horizon.
        case unavoidable(supplier: Int, horizon: Horizon, storagePercent: Double?)
        /// G: A less U of the gas year.
        case avoidable(supplier: Int)
        case nMinusOne(storagePercent: Double)
        case concentration, effectiveSuppliers, diversification
        /// DIV\*, with equal weight on suppliers and corridors.
        case bestDiversification
        /// A number that a scenario gives, by its name in the library or its file.
        case shock(ShockNumber, scenario: String)
    }

    public enum ShockNumber: String, Sendable, CaseIterable {
        /// Percent of demand.
        case unserved
        /// EUR/MWh under the shock.
        case price
        /// Change in million EUR.
        case bill
    }

    public let zone: Int
    public let quantity: Quantity
    /// As a user writes it.
    public let description: String

    public init(zone: Int, quantity: Quantity, in network: Network) {
        self.zone = zone
        self.quantity = quantity
        func fill(_ percent: Double?) -> [String] { percent.map { [String(Int($0))] } ?? [] }
        let parts: [String] =
            switch quantity {
            case .today(let supplier): ["today", network.suppliers[supplier].id.text]
            case .unavoidable(let supplier, let horizon, let percent):
                ["unavoidable", network.suppliers[supplier].id.text, horizon.rawValue] + fill(percent)
            case .avoidable(let supplier): ["avoidable", network.suppliers[supplier].id.text]
            case .nMinusOne(let percent): ["n-1"] + fill(percent)
            case .concentration: ["concentration"]
            case .effectiveSuppliers: ["effective-suppliers"]
            case .diversification: ["diversification"]
            case .bestDiversification: ["best-diversification"]
            case .shock(let number, let scenario): [number.rawValue, scenario]
            }
        description = ([network.zones[zone].id.text] + parts).joined(separator: ".")
    }
}

/// Where a printed number comes from, down to the rows of the dataset.
public struct NumberTrace: Sendable {
    /// What the effects of inputs are measured on.
    public enum Measure: Sendable {
        /// U, percent.
        case unavoidable
        /// Percent by which the zone's demand could grow before it falls short.
        case headroom
        /// The traced number itself: percent of demand, EUR/MWh, million EUR.
        case unserved, price, bill
        /// DIV\*, points.
        case bestDiversification

        public init(_ measure: DecidingFigure.Measure) {
            switch measure {
            case .unavoidable: self = .unavoidable
            case .headroom: self = .headroom
            }
        }
    }

    public let target: TraceTarget
    /// What the number is, in a reader's words.
    public let title: String
    public let unit: String
    /// `nil` where the number does not exist for the zone.
    public let value: Interval?
    /// How the inputs were found and what was left out.
    public let scope: String
    /// What the effects are measured on; `nil` where the number is arithmetic on stated figures.
    public let measure: Measure?
    /// The strongest role first.
    public let inputs: [TracedInput]

    public init(
        target: TraceTarget, title: String, unit: String, value: Interval?, scope: String,
        measure: Measure? = nil, inputs: [TracedInput]
    ) {
        self.target = target
        self.title = title
        self.unit = unit
        self.value = value
        self.scope = scope
        self.measure = measure
        self.inputs = inputs
    }

    /// Grades of the inputs that the number rests on; idle ones are left out.
    public var grades: EvidenceCount {
        EvidenceCount("inputs", grades: inputs.filter { $0.role != .idle }.map(\.grade))
    }
}

/// One input of a traced number.
public struct TracedInput: Sendable {
    public enum Role: Int, Sendable, CaseIterable {
        /// The number is arithmetic on it.
        case stated
        /// Set to the ends of its range, it moves the number.
        case decides
        /// More of it would change the optimum behind the number.
        case binds
        /// The run makes use of it.
        case used
        /// The run sees it and makes no use of it.
        case idle

        public var name: String {
            switch self {
            case .stated: "stated"
            case .decides: "decides"
            case .binds: "binds"
            case .used: "used"
            case .idle: "idle"
            }
        }
    }

    public let title: String
    public let unit: String
    public let value: Interval?
    public let grade: EvidenceGrade
    public let sources: [Identifier<Publication>]
    public let place: DataPlace?
    public let role: Role
    /// The measure with this input at the ends of its range, all else central.
    public let effect: Interval?

    public init(
        title: String, unit: String, value: Interval?, grade: EvidenceGrade, sources: [Identifier<Publication>],
        place: DataPlace?, role: Role, effect: Interval? = nil
    ) {
        self.title = title
        self.unit = unit
        self.value = value
        self.grade = grade
        self.sources = sources
        self.place = place
        self.role = role
        self.effect = effect
    }

    public init(_ title: String, unit: String, _ estimate: Estimate, role: Role, effect: Interval? = nil) {
        self.init(
            title: title, unit: unit,
            value: Interval(low: estimate.low, central: estimate.central, high: estimate.high), grade: estimate.grade,
            sources: estimate.sources, place: estimate.place, role: role, effect: effect)
    }
}
