import GasModel

/// Survival time of a scenario by bisection on daily runs.
public struct SurvivalRun: Sendable {
    /// Largest n such that days 1…n are served in full: cautious with yearly volumes in proportion to the days, bold with the whole
    /// yearly volume at hand from the first day, daily limits in both.
    public struct Answer: Sendable, Equatable {
        public let cautious: Survival
        public let bold: Survival

        public init(cautious: Survival, bold: Survival) {
            self.cautious = cautious
            self.bold = bold
        }
    }

    /// Lengths of the daily runs that are made, in days: short questions get short runs. The last is how far the search looks.
    public static let lengths = [7, 15, 30, 60, 120]
    public static let limit = 120

    /// Must answer for daily conditions of these lengths.
    public let evaluator: any Evaluator
    public let scenario: Scenario
    private let conditions: Conditions

    /// - Parameter storageStart: GWh per store on the scenario's first day.
    public init(
        _ evaluator: any Evaluator, scenario: Scenario, storageStart: [Double], weather: Conditions.Weather,
        undisturbed: Bool = false
    ) throws {
        self.evaluator = evaluator
        self.scenario = scenario
        var conditions = try Conditions.daily(
            evaluator.network, start: scenario.runStart, days: Self.limit, storageStart: storageStart, weather: weather)
        if !undisturbed {
            for shock in scenario.shocks { shock.apply(to: &conditions, in: evaluator.network) }
        }
        self.conditions = conditions
    }

    /// Of the zones together (the first of them that falls short ends it) and of each.
    public func survival(of zones: [Int]) throws -> (together: Answer, each: [Answer]) {
        let cautious = try cautious(of: zones)
        let bold = try searches(zones) { _ in 1 }
        let answers = zip(cautious, bold).map { Answer(cautious: $0.0, bold: $0.1) }
        return (answers[0], Array(answers.dropFirst()))
    }

    /// The cautious half: the zones together first, then each.
    public func cautious(of zones: [Int]) throws -> [Survival] { try searches(zones) { Double($0) / 365 } }

    /// All zones first, then each; runs are shared, because one answers for every zone.
    private func searches(_ zones: [Int], volumeShare: (Int) -> Double) throws -> [Survival] {
        var runs: [Int: Shortage] = [:]
        func run(_ days: Int) throws -> Shortage {
            if let known = runs[days] { return known }
            let length = Self.lengths.first { $0 >= days } ?? Self.limit
            let run = try evaluator.shortage(
                conditions.serving(first: days, of: length, volumeShare: volumeShare(days), in: evaluator.network),
                rule: scenario.cooperation, studied: nil, endYields: true)
            runs[days] = run
            return run
        }
        let together = try SurvivalTime.search(upTo: Self.limit) { days in try run(days).total(of: zones) == 0 }
        let each = try zones.map { zone in
            try SurvivalTime.search(upTo: Self.limit) { days in try run(days).unservedTotal[zone] == 0 }
        }
        let none = Survival(days: 0, limit: Self.limit)
        return ([together] + each).map { $0 ?? none }
    }
}
