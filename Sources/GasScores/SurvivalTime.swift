import GasModel

/// **Survival time**: how long everybody is served after a shock.
public enum SurvivalTime: Indicator {
    public static let page = IndicatorDescription(
        id: "survival-time", title: "Survival time",
        meaning: "On which day after a shock gas first runs short, if everybody plays well until then.",
        formula:
            "The largest n such that days 1…n can all be served in full, by bisection over n; the first day of shortage is n + 1.",
        unit: "days", range: "0 (short on the first day) to the horizon searched (\u{201C}more than\u{201D})",
        inputs: ["an answer to: can days 1…n be served in full?"],
        misleads: """
            It is what can be achieved with foresight, not what happens: each n may need stores to be saved from the first day. Daily \
            runs only; a monthly run has no first day.
            """,
        source: "JRC GEMFLOW (Rodríguez-Gómez et al. 2016) for the idea; defined here as a search", grade: .c,
        example: WorkedExample(
            "100 GWh in store, 7 GWh/d missing every day, limit 60: 14 days need 98, 15 need 105, so 14.",
            inputs: [.init("in store", 100, "GWh"), .init("missing", 7, "GWh/d"), .init("limit", 60, "days")],
            results: [.init("survival", 14, "days")]))

    /// - Parameters:
    ///   - limit: how far to look, at least one day.
    ///   - isServed: whether days 1…n can be served in full; true for fewer days wherever it is true for more.
    public static func search(upTo limit: Int, isServed: (Int) throws -> Bool) rethrows -> Survival? {
        guard limit >= 1 else { return nil }
        if try isServed(limit) { return Survival(days: limit, limit: limit) }
        var served = 0
        var short = limit
        while short - served > 1 {
            let middle = served + (short - served) / 2
            if try isServed(middle) { served = middle } else { short = middle }
        }
        return Survival(days: served, limit: limit)
    }
}
