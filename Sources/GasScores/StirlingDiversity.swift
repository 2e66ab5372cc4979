import GasModel

/// **Stirling diversity**: number, evenness and disparity of the options.
public enum StirlingDiversity: Indicator {
    public static let page = IndicatorDescription(
        id: "stirling", title: "Stirling diversity (Rao)",
        meaning:
            "How many options, how even, and how different from each other: the chance that two units of gas differ, weighted by how much.",
        formula: "Δ = Σ over i ≠ j (ordered pairs) of d_ij^α · (p_i · p_j)^β; α = β = 1 is Rao's quadratic entropy.",
        unit: "none", range: "0 to 1 for α = β = 1 and disparities of at most 1",
        inputs: ["shares by option", "disparity d_ij of every pair, 0 (same) to 1 (nothing in common)"],
        misleads: """
            The disparities are a judgement and carry the result: print them. Some papers count each pair once, which halves the number. \
            With d = 1 for every pair and α = β = 1 it is 1 − HHI/10,000.
            """,
        source: "A. Stirling (2007), A general framework for analysing diversity; Rao (1982)", grade: .b,
        example: WorkedExample(
            """
            Half Russian by pipe, 30 % Azerbaijani by pipe, 20 % LNG; disparities 0.6 (the two pipes), 1, 0.9: \
            2 · (0.6 · 0.15 + 1 · 0.10 + 0.9 · 0.06) = 0.488.
            """,
            inputs: [
                .init("first share", 0.5, "share"), .init("second share", 0.3, "share"),
                .init("third share", 0.2, "share"),
                .init("disparity first–second", 0.6, "0 to 1"), .init("disparity first–third", 1, "0 to 1"),
                .init("disparity second–third", 0.9, "0 to 1"),
            ],
            results: [.init("Rao's entropy", 0.488, "")]))

    /// `nil` without amounts, or where the matrix does not fit, is not symmetric or holds something that is no disparity.
    public static func index(
        _ amounts: [Double], disparity: [[Double]], alpha: Double = 1, beta: Double = 1
    ) -> Double? {
        guard let shares = Shares.normalised(amounts), alpha >= 0, beta >= 0, disparity.count == shares.count,
            disparity.allSatisfy({ $0.count == shares.count && $0.allSatisfy { $0 >= 0 && $0 < .infinity } })
        else { return nil }
        var sum = 0.0
        for i in shares.indices {
            for j in shares.indices.dropFirst(i + 1) {
                guard disparity[i][j] == disparity[j][i] else { return nil }
                guard shares[i] > 0, shares[j] > 0 else { continue }
                sum += 2 * Numerics.power(disparity[i][j], alpha) * Numerics.power(shares[i] * shares[j], beta)
            }
        }
        return sum
    }
}
