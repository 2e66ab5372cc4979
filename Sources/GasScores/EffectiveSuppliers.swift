import GasModel

/// **Effective number of suppliers**: Hill numbers of the mix.
public enum EffectiveSuppliers: Indicator {
    public static let page = IndicatorDescription(
        id: "effective-suppliers", title: "Effective number of suppliers",
        meaning:
            "The number of equal suppliers that would be as concentrated as the real mix: \u{201C}buys as if from 1.2 suppliers\u{201D}.",
        formula:
            "10,000 / HHI = 1 / Σ p² (Hill number of order 2); of order 1 it is exp(Shannon–Wiener), of order 0 the count.",
        unit: "suppliers", range: "1 and more",
        inputs: ["reported mix of consumption by origin"],
        misleads: "Equal shares of two suppliers that share one pipe are still two here; DIV counts the pipe too.",
        source: "Hill (1973), Diversity and evenness", grade: .b,
        example: WorkedExample(
            "92 % and 8 %: 1 / (0.92² + 0.08²) = 1 / 0.8528 = 1.173.",
            inputs: [.init("Russia", 0.92, "share"), .init("domestic", 0.08, "share")],
            results: [.init("effective number", 1.173, "suppliers")]))

    /// - Parameter hhi: 0 to 10,000. `nil` where nothing of the mix is proven.
    public static func number(hhi: Interval) -> Interval? {
        guard hhi.low > 0 else { return nil }
        return Interval(low: 10_000 / hhi.high, central: 10_000 / hhi.central, high: 10_000 / hhi.low)
    }

    /// Hill number of amounts by supplier: order 0 counts, 1 is exp(Shannon–Wiener), 2 is 1/Σp². `nil` without amounts.
    public static func hill(order: Order, _ amounts: [Double]) -> Double? {
        switch order {
        case .count: Shares.normalised(amounts).map { Double($0.count { $0 > 0 }) }
        case .shannon: ShannonWiener.index(amounts).map { Numerics.exponential($0) }
        case .simpson: Shares.hhi(amounts).map { 10_000 / $0 }
        }
    }

    public enum Order: Int, Sendable, CaseIterable {
        case count, shannon, simpson
    }
}
