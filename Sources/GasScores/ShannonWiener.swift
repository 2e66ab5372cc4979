import GasModel

/// **Shannon–Wiener index** of imports.
public enum ShannonWiener: Indicator {
    public static let page = IndicatorDescription(
        id: "shannon-wiener", title: "Shannon–Wiener index",
        meaning: "How many sellers there are and how even their parts: 0 for one, about 2 for seven equal ones.",
        formula: "SW = −Σ x · ln x, x the share of imports by supplier.",
        unit: "nats", range: "0 (one supplier) to ln n (n equal suppliers)",
        inputs: ["imports by supplier"],
        misleads: """
            Weighs small suppliers more than the HHI does. Usually on imports, so a large domestic production is not seen; SWN2 adds it.
            """,
        source: "A. Neumann (2007), How to measure security of supply", grade: .a,
        example: WorkedExample(
            "Bulgaria early 2022, 90 % Russian, 10 % Azerbaijani: −(0.9 · ln 0.9 + 0.1 · ln 0.1) = 0.325.",
            inputs: [.init("Russia", 0.9, "share of imports"), .init("Azerbaijan", 0.1, "share of imports")],
            results: [.init("SW", 0.325, "nats")]))

    /// - Parameter amounts: by supplier, any unit. `nil` without amounts.
    public static func index(_ amounts: [Double]) -> Double? {
        Shares.normalised(amounts).map { $0.reduce(0) { $0 - term($1) } }
    }

    /// x ln x, whose limit at 0 is 0.
    static func term(_ share: Double) -> Double { share > 0 ? share * Numerics.logarithm(share) : 0 }
}
