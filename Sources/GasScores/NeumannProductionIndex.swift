import GasModel

/// **SWN2**: SWN1 raised by the domestic share. An option that is off by default.
public enum NeumannProductionIndex: Indicator {
    public static let page = IndicatorDescription(
        id: "swn2", title: "Shannon–Wiener–Neumann 2",
        meaning: "SWN1, raised by the share of own production (optional).",
        formula: "SWN2 = −Σ b · x · ln x · (1 + g), g the share of consumption from own production, 0 to 1.",
        unit: "nats", range: "0 to 2 · ln n",
        inputs: ["as SWN1", "share of consumption from own production"],
        misleads: NeumannStabilityIndex.stabilityWarning + " A single seller gives 0 however large the own production.",
        source: "A. Neumann (2007), How to measure security of supply", grade: .b,
        caveat: "That the index exists was read; its algebra is recalled.",
        example: WorkedExample(
            "The case of SWN1 with 8 % own production: 0.12055 · 1.08 = 0.1302.",
            inputs: [
                .init("first share", 0.9, "share of imports"), .init("first stability", 0.3, "0 to 1"),
                .init("second share", 0.1, "share of imports"), .init("second stability", 0.4, "0 to 1"),
                .init("own production", 0.08, "share of consumption"),
            ],
            results: [.init("SWN2", 0.1302, "nats")]))

    public static func index(_ imports: [(amount: Double, stability: Double?)], domesticShare: Double) -> Double? {
        guard (0...1).contains(domesticShare) else { return nil }
        return NeumannStabilityIndex.index(imports).map { $0 * (1 + domesticShare) }
    }
}
