import GasModel

/// **Value of solidarity**: what sharing saves a zone.
public enum ValueOfSolidarity: Indicator {
    public static let page = IndicatorDescription(
        id: "value-of-solidarity", title: "Value of solidarity",
        meaning:
            "How many points of its demand a country is spared because its neighbours share; negative for one that gives more than it gets.",
        formula: "U (every state for itself) − U (fair), same supplier, horizon and evidence.",
        unit: "percentage points", range: "−100 to 100",
        inputs: ["U under both rules"],
        misleads: """
            One crisis only: the country that gives in this one may need help in the next. Boundary markets bear their part when all share \
            and none when every state is for itself, so for the region as a whole it is positive.
            """,
        source: "Defined here; the two rules are those of the Union's stress test of 2014", grade: .c,
        example: WorkedExample(
            "Downstream: 100 − 40 = 60 points gained. Upstream: 10 − 40 = −30.",
            inputs: [
                .init("downstream, each for itself", 100, "%"), .init("downstream, fair", 40, "%"),
                .init("upstream, each for itself", 10, "%"), .init("upstream, fair", 40, "%"),
            ],
            results: [.init("downstream", 60, "points"), .init("upstream", -30, "points")]))

    public static func points(everyStateForItself: Double, fair: Double) -> Double { everyStateForItself - fair }
}
