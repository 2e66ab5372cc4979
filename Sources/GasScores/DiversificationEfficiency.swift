import GasModel

/// **Efficiency of diversification**: DIV of today as a share of DIV\*.
public enum DiversificationEfficiency: Indicator {
    public static let page = IndicatorDescription(
        id: "div-efficiency", title: "Efficiency of diversification",
        meaning: "How much of the diversification that the pipes allow is used.",
        formula: "100 · DIV / DIV*, both with the same weight; low and high are those of DIV, from gas whose origin is not proven.",
        unit: "%", range: "0 to 100; above 100 the reported mix cannot be had in the year that is modelled",
        inputs: ["DIV*", "reported mix by origin", "observed mean flow by last entry"],
        misleads: """
            A high value where the pipes allow little is no comfort: read it beside DIV*. The report and the model are of different years \
            where the mix is old.
            """,
        source: "Defined here", grade: .c,
        example: WorkedExample(
            "DIV of today 27, DIV* 54: 100 · 27 / 54 = 50 %.",
            inputs: [.init("DIV", 27, "points"), .init("DIV*", 54, "points")], results: [.init("efficiency", 50, "%")]))

    public static func percent(today: Interval, best: Double) -> Interval? { best > 0 ? today.map { 100 * $0 / best } : nil }
}
