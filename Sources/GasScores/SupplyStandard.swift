import GasModel

/// **Supply standard** of Art. 6(1) of Regulation (EU) 2017/1938, in its three cases.
public enum SupplyStandard: Indicator {
    public static let page = IndicatorDescription(
        id: "supply-standard", title: "Supply standard for protected customers",
        meaning:
            "Do households and social services get all their gas in a cold week, a hard month, and a month without the largest pipe?",
        formula:
            "For each case 100 · min over its days of (1 − unserved protected demand / protected demand); met where it is 100 in all three.",
        unit: "%", range: "0 to 100",
        bands: [
            IndicatorBand("met", from: .including(100), source: "Regulation (EU) 2017/1938, Art. 6(1)"),
            IndicatorBand("not met", to: .excluding(100), source: "Regulation (EU) 2017/1938, Art. 6(1)"),
        ],
        inputs: [
            "served share of protected demand by day: 7 days of extreme cold (1 in 20), 30 days of exceptionally high demand (1 in 20), "
                + "30 days without the single largest infrastructure under average winter conditions"
        ],
        misleads: """
            Only protected customers count: industry may be cut to nothing while the standard is met. Who is protected differs between \
            states.
            """,
        source: "Regulation (EU) 2017/1938, Art. 6(1)(a)–(c)", grade: .a,
        example: WorkedExample(
            "A month in which 2 of 40 GWh/d of protected demand are missing on the worst day: 100 · (1 − 2 / 40) = 95 %, not met.",
            inputs: [.init("protected demand", 40, "GWh/d"), .init("unserved on the worst day", 2, "GWh/d")],
            results: [.init("served", 95, "%")]))

    /// Percent of protected demand served on the worst day; `nil` without days or without protected demand.
    public static func percent(_ days: [(unserved: Double, demand: Double)]) -> Double? {
        let shares = days.compactMap { day in day.demand > 0 ? 1 - day.unserved / day.demand : nil }
        return shares.min().map { 100 * min(1, max(0, $0)) }
    }

    /// The three cases together. A case with too few days is not answered.
    public static func result(
        _ cases: [(case: SupplyStandardResult.Case, days: [(unserved: Double, demand: Double)])]
    ) -> SupplyStandardResult {
        SupplyStandardResult(
            served: SupplyStandardResult.Case.allCases.map { wanted in
                guard let days = cases.first(where: { $0.case == wanted })?.days, days.count >= wanted.days else {
                    return nil
                }
                return percent(days)
            })
    }
}
