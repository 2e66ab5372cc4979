/// One change to the conditions, described in data.
///
/// A kind of shock is one file: a keyword, the parameters that a scenario file may give, and what it does to the conditions.
public protocol Shock: Sendable {
    /// The value of `kind` in a scenario file.
    static var keyword: String { get }
    /// One sentence for lists and documentation.
    static var summary: String { get }
    static var parameters: [ShockParameter] { get }

    /// - Throws: `ShockError` naming the parameter that is missing or does not fit the network.
    init(_ arguments: ShockArguments, in network: Network) throws(ShockError)

    /// When it holds.
    var window: ShockWindow { get }

    func apply(to conditions: inout Conditions, in network: Network)
    /// What happens, in a reader's words.
    func sentence(in network: Network) -> String
}

/// A parameter that a scenario file may give to a shock.
public struct ShockParameter: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        case suppliers, routes, zones, storages, terminals
        /// 0 (nothing happens) to 100 (all is lost).
        case percent
        /// Any finite number.
        case number
        case day
        case text
    }

    public let name: String
    public let kind: Kind
    public let isRequired: Bool
    public let summary: String

    public init(_ name: String, _ kind: Kind, required: Bool = false, _ summary: String) {
        self.name = name
        self.kind = kind
        isRequired = required
        self.summary = summary
    }

    /// Every shock may say when it begins and ends; without dates it lasts the whole run.
    public static let dates = [
        ShockParameter("from", .day, "first day, default the start of the run"),
        ShockParameter("to", .day, "last day, default the end of the run"),
    ]
    public static let depth = ShockParameter("depth", .percent, "how much is lost, default 100")
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
            found.append(index)
        }
        return found
    }

    /// The share that remains: 1 − depth.
    public var remaining: Double { 1 - (numbers["depth"] ?? 100) / 100 }

    public func window() throws(ShockError) -> ShockWindow {
        let from = days["from"]
        let to = days["to"]
        if let from, let to, to < from { throw .contradiction(parameter: "to", reason: "ends before it begins (\(from))") }
        return ShockWindow(from: from, to: to)
    }
}

/// When a shock holds. In a monthly run it scales a month's capacity by the share of days that it leaves untouched.
public struct ShockWindow: Sendable, Equatable {
    public let from: Day?
    public let to: Day?

    public init(from: Day? = nil, to: Day? = nil) {
        self.from = from
        self.to = to
    }

    /// Share of a period's days on which the shock holds: 0 to 1. Runs of one step have no dates: always 1.
    public func share(of period: Period, in horizon: Horizon) -> Double {
        guard horizon == .gasYear else { return 1 }
        let first = from.map { dayNumber($0, in: period) } ?? 1
        let last = to.map { dayNumber($0, in: period) } ?? Int(period.days)
        let held = min(last, Int(period.days)) - max(first, 1) + 1
        return Double(max(0, held)) / period.days
    }

    /// Day of the period counted from 1; before it ≤ 0, after it > its days.
    private func dayNumber(_ day: Day, in period: Period) -> Int {
        if (day.year, day.month) < (period.year, period.month) { return 0 }
        if (day.year, day.month) > (period.year, period.month) { return Int(period.days) + 1 }
        return day.day - period.firstDay + 1
    }

    /// Scales one item's values so that `remaining` of it is left while the shock holds.
    public func scale(_ values: inout [Double], to remaining: Double, periods: [Period], horizon: Horizon) {
        for step in values.indices {
            let share = share(of: periods[step], in: horizon)
            if share > 0, remaining != 1, values[step] != 0 {
                values[step] = remaining == 0 && share == 1 ? 0 : values[step] * (1 - share * (1 - remaining))
            }
        }
    }
}
