import GasModel

/// **Curtailment rate**: unserved share of demand, in ENTSOG's classes.
public enum CurtailmentRate: Indicator {
    private static let classes = "ENTSOG TYNDP 2020, security of supply needs"

    public static let page = IndicatorDescription(
        id: "curtailment-rate", title: "Curtailment rate (disrupted rate)",
        meaning: "How much of demand stays unserved.",
        formula: "100 · unserved / demand, over the run.",
        unit: "% of demand", range: "0 to 100",
        bands: [
            IndicatorBand("served", to: .including(0), source: classes),
            IndicatorBand(
                "no remaining flexibility (within model allocation)", from: .excluding(0), to: .excluding(5),
                source: classes),
            IndicatorBand("5–15 %", from: .including(5), to: .excluding(15), source: classes),
            IndicatorBand("15–30 %", from: .including(15), to: .excluding(30), source: classes),
            IndicatorBand("30–50 %", from: .including(30), to: .including(50), source: classes),
            IndicatorBand("over 50 %", from: .excluding(50), source: classes),
        ],
        inputs: ["unserved gas and demand by zone"],
        misleads: """
            Depends on the rule of cooperation, which must be named. A mean over a year hides February. Which class a limit itself \
            belongs to is not published; here it is the higher one, except 50.
            """,
        source: "ENTSOG TYNDP 2017 (DR), 2020 (CR)", grade: .a,
        example: WorkedExample(
            "12 of 80 GWh/d are missing: 100 · 12 / 80 = 15 %, class 15–30 %.",
            inputs: [.init("unserved", 12, "GWh/d"), .init("demand", 80, "GWh/d")],
            results: [.init("curtailment rate", 15, "%")]))

    /// `nil` without demand.
    public static func percent(unserved: Double, demand: Double) -> Double? {
        demand > 0 ? 100 * min(1, max(0, unserved / demand)) : nil
    }

    public static func percent(_ shortage: Shortage, zone: Int) -> Double? { shortage.rate(zone).map { 100 * $0 } }

    /// Of a group of zones together, which is not the mean of their rates.
    public static func percent(_ shortage: Shortage, zones: [Int]) -> Double? {
        percent(unserved: shortage.total(of: zones), demand: zones.reduce(0) { $0 + shortage.demandTotal[$1] })
    }
}
