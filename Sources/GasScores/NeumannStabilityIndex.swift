import GasModel

/// **SWN1**: Shannon–Wiener, each supplier weighted by its political stability. An option that is off by default.
public enum NeumannStabilityIndex: Indicator {
    static let stabilityWarning = """
        A low stability lowers a diversity index: a country that buys from many unstable states scores near zero, just like one with a \
        single seller. Two ideas in one number, so it is off by default and never printed without the plain index.
        """

    public static let page = IndicatorDescription(
        id: "swn1", title: "Shannon–Wiener–Neumann 1",
        meaning: "Diversity of imports, discounted by how stable the sellers are (optional).",
        formula: "SWN1 = −Σ b · x · ln x, x the share of imports, b the political stability of the seller, 0 to 1.",
        unit: "nats", range: "0 to ln n",
        inputs: [
            "imports by supplier", "political stability of every supplier, 0 to 1 (rescaled World Bank indicator)",
        ],
        misleads: stabilityWarning, source: "A. Neumann (2007), How to measure security of supply", grade: .b,
        caveat: "That the index exists was read; its algebra is recalled.",
        example: WorkedExample(
            "90 % from a seller with stability 0.3, 10 % from one with 0.4: 0.3 · 0.0948 + 0.4 · 0.2303 = 0.1206.",
            inputs: [
                .init("first share", 0.9, "share of imports"), .init("first stability", 0.3, "0 to 1"),
                .init("second share", 0.1, "share of imports"), .init("second stability", 0.4, "0 to 1"),
            ],
            results: [.init("SWN1", 0.1206, "nats")]))

    /// `nil` without imports, or where the stability of a seller is unknown.
    public static func index(_ imports: [(amount: Double, stability: Double?)]) -> Double? {
        guard let shares = Shares.normalised(imports.map(\.amount)) else { return nil }
        var sum = 0.0
        for (share, seller) in zip(shares, imports) where share > 0 {
            guard let stability = seller.stability, (0...1).contains(stability) else { return nil }
            sum -= stability * ShannonWiener.term(share)
        }
        return sum
    }
}
