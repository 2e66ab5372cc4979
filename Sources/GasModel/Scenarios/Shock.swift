/// One change to the conditions, described in data.
///
/// A kind of shock is one file: a keyword, the parameters that a scenario file may give, and what it does to the conditions.
public protocol Shock: Sendable {
    /// The value of `kind` in a scenario file.
    static var keyword: String { get }
    /// One sentence for lists.
    static var summary: String { get }
    /// One paragraph: what is supposed, how it becomes numbers, what it leaves out. `gasdep explain` prints it.
    static var documentation: String { get }
    static var parameters: [ShockParameter] { get }

    /// - Throws: `ShockError` naming the parameter that is missing or does not fit the network.
    init(_ arguments: ShockArguments, in network: Network) throws(ShockError)

    /// When it holds.
    var window: ShockWindow { get }
    /// Whether everybody knows it long before: it does not move the first day of the run.
    var isForeseen: Bool { get }

    func apply(to conditions: inout Conditions, in network: Network)
    /// What happens, in a reader's words.
    func sentence(in network: Network) -> String
}

extension Shock {
    public var isForeseen: Bool { false }
}

/// A shock that can be milder: from nothing lost (`remaining` 1) to all lost (0).
public protocol GradedShock: Shock {
    /// The parameter that sets how much remains.
    static var gradedBy: String { get }
    /// Share that is left, 0 to 1.
    var remaining: Double { get set }
}

extension GradedShock {
    public static var gradedBy: String { "depth" }
}

/// A shock whose text can be read in two ways: what a run prints is the range between them.
public protocol TwoReadings: Shock {
    /// What the milder reading supposes, in a reader's words.
    static var mild: String { get }
    /// The same under the stricter reading; `nil` where this is the stricter one.
    var stricter: Self? { get }
}

/// The values that a scenario file gives to one shock, checked for kind and range by the reader.
public struct ShockArguments: Sendable, Equatable {
    public var lists: [String: [String]]
    public var numbers: [String: Double]
    public var days: [String: Day]
    public var texts: [String: String]

    public init(
        lists: [String: [String]] = [:], numbers: [String: Double] = [:], days: [String: Day] = [:],
        texts: [String: String] = [:]
    ) {
        self.lists = lists
        self.numbers = numbers
        self.days = days
        self.texts = texts
    }
}

public enum ShockError: Error, Sendable, Equatable, CustomStringConvertible {
    case missing(parameter: String)
    case unknown(parameter: String, value: String, known: [String])
    case contradiction(parameter: String, reason: String)

    public var parameter: String {
        switch self {
        case .missing(let parameter), .unknown(let parameter, _, _), .contradiction(let parameter, _): parameter
        }
    }

    public var description: String {
        switch self {
        case .missing(let parameter): "\u{201C}\(parameter)\u{201D} is missing"
        case .unknown(let parameter, let value, _):
            "\u{201C}\(value)\u{201D} in \u{201C}\(parameter)\u{201D} is not in the dataset"
        case .contradiction(let parameter, let reason): "\u{201C}\(parameter)\u{201D}: \(reason)"
        }
    }
}

extension ShockArguments {
    /// Looks identifiers up in the network.
    public func indices<Subject>(
        _ parameter: String, required: Bool = true, known: [Identifier<Subject>]
    ) throws(ShockError) -> [Int] {
        guard let names = lists[parameter], !names.isEmpty else {
            if required { throw .missing(parameter: parameter) }
            return []
        }
        var found: [Int] = []
        for name in names {
            guard let index = known.firstIndex(of: Identifier(name)) else {
                throw .unknown(parameter: parameter, value: name, known: known.map(\.text))
            }
            // Named twice is hit once.
            if !found.contains(index) { found.append(index) }
        }
        return found
    }

    /// The share that remains: 1 − depth.
    public var remaining: Double { 1 - (numbers["depth"] ?? 100) / 100 }

    public func window() throws(ShockError) -> ShockWindow {
        let from = days["from"]
        let to = days["to"]
        if let from, let to, to < from { throw .contradiction(parameter: "to", reason: "ends before it begins (\(from))") }
        let ramp = numbers["ramp"] ?? 0
        guard ramp >= 0, ramp <= 366, ramp == ramp.rounded() else {
            throw .contradiction(parameter: "ramp", reason: "is a whole number of days, at most a year")
        }
        if ramp > 0, from == nil { throw .contradiction(parameter: "ramp", reason: "needs the day on which it begins, from") }
        return ShockWindow(from: from, to: to, rampDays: Int(ramp))
    }
}
