import GasModel

/// **G, avoidable dependence**: what choice keeps alive.
public enum AvoidableDependence: Indicator {
    public static let page = IndicatorDescription(
        id: "avoidable-dependence", title: "G, avoidable dependence",
        meaning: "The part of dependence that contracts, price or habit keep alive, not pipes.",
        formula: "G = max(0, A − U), gas year only. Where U exceeds A, U − A is what the zone carries for others.",
        unit: "% of consumption", range: "0 to 100",
        inputs: ["A and U of the same zone, supplier and year"],
        misleads:
            "Avoidable is not free: beside it stands what the other gas would cost, and who would have to sell it.",
        source: "Defined here", grade: .c,
        example: WorkedExample(
            "A = 80 (to 84 with gas of unproven origin), U = 27 (10 to 30): G = 53, from 80 − 30 = 50 to 84 − 10 = 74.",
            inputs: [
                .init("A", 80, "%"), .init("A, high", 84, "%"), .init("U, low", 10, "%"), .init("U", 27, "%"),
                .init("U, high", 30, "%"),
            ],
            results: [.init("G, low", 50, "%"), .init("G", 53, "%"), .init("G, high", 74, "%")]))

    public static func score(today: Interval, unavoidable: Interval) -> Interval {
        Interval(
            low: max(0, today.low - unavoidable.high), central: max(0, today.central - unavoidable.central),
            high: max(0, today.high - unavoidable.low))
    }

    public static func carriedForOthers(today: Interval, unavoidable: Interval) -> Double {
        max(0, unavoidable.central - today.high)
    }
}
