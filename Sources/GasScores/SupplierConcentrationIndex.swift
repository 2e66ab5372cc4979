import GasModel

/// **SCI**, the Commission's supplier concentration index, 0 to 100.
public enum SupplierConcentrationIndex: Indicator {
    public static let page = IndicatorDescription(
        id: "sci", title: "Supplier concentration index (Commission)",
        meaning: "How concentrated imports from outside the EEA are, measured against everything the country consumes.",
        formula:
            "SCI = 100 · Σ (max(0, M − X) / GIC)² over partners outside the EEA; M imports, X exports, GIC gross inland consumption.",
        unit: "points", range: "0 to 100 (more while stores are filled)",
        inputs: ["imports and exports by partner", "which partners are outside the EEA", "gross inland consumption"],
        misleads: """
            Partners inside the EEA do not count, even where they resell gas from outside: a country that buys Russian gas at a hub \
            scores 0. Own production lowers it, because the denominator is consumption.
            """,
        source: "European Commission staff work on energy dependency (2014)", grade: .b,
        caveat: "The formula is recalled.",
        example: WorkedExample(
            "Imports of 80 and 15 from two partners outside the EEA, 5 re-exported to the first, 20 from inside; consumption 110: 100 · ((75/110)² + (15/110)²) = 48.35.",
            inputs: [
                .init("imports from the first", 80, "TWh/y"), .init("exports to the first", 5, "TWh/y"),
                .init("imports from the second", 15, "TWh/y"), .init("imports from inside the EEA", 20, "TWh/y"),
                .init("gross inland consumption", 110, "TWh/y"),
            ],
            results: [.init("SCI", 48.35, "points")]))

    public struct Partner: Sendable, Equatable {
        public let imports: Double
        public let exports: Double
        public let isInsideEEA: Bool

        public init(imports: Double, exports: Double, isInsideEEA: Bool) {
            self.imports = imports
            self.exports = exports
            self.isInsideEEA = isInsideEEA
        }
    }

    /// `nil` where nothing is consumed.
    public static func index(_ partners: [Partner], grossInlandConsumption: Double) -> Double? {
        guard grossInlandConsumption > 0 else { return nil }
        return 100
            * partners.reduce(0) { sum, partner in
                guard !partner.isInsideEEA else { return sum }
                let part = max(0, partner.imports - partner.exports) / grossInlandConsumption
                return sum + part * part
            }
    }
}
