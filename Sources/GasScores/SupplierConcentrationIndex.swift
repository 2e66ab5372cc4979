import GasModel

/// **SCI**, the Commission's supplier concentration index, 0 to 100.
public enum SupplierConcentrationIndex: Indicator {
    public static let page = IndicatorDescription(
        id: "sci", title: "Supplier concentration index (Commission)",
        meaning: "How concentrated imports from outside the EEA are, measured against everything the country consumes.",
        formula: """
            SCI = 100 · Σ (max(0, M − X) / GIC)² over partners outside the EEA; M imports, X exports, GIC gross inland consumption. Of a \
            zone: its reported mix by origin, in which re-exports are removed, stands for net imports over consumption; gas of unproven \
            origin comes from inside the EEA (low and central) or from the largest seller outside (high).
            """,
        unit: "points", range: "0 to 100 (more while stores are filled)",
        inputs: ["imports and exports by partner", "which partners are outside the EEA", "gross inland consumption"],
        misleads: """
            Partners inside the EEA do not count, even where they resell gas from outside: a country that buys Russian gas at a hub \
            scores 0. Own production lowers it, because the denominator is consumption. The Commission takes trading partners; by origin, as \
            for the zones here, gas that a neighbour resells counts for its producer.
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

    /// States of the European Economic Area, ISO 3166 alpha-3 (EEA Agreement; members of 2026).
    private static let area = [
        "AUT", "BEL", "BGR", "HRV", "CYP", "CZE", "DNK", "EST", "FIN", "FRA", "DEU", "GRC", "HUN", "IRL", "ITA", "LVA", "LTU", "LUX",
        "MLT", "NLD", "POL", "PRT", "ROU", "SVK", "SVN", "ESP", "SWE", "ISL", "LIE", "NOR",
    ]

    /// Of a zone, by origin.
    public static func index(_ mix: ReportedMix, in network: Network) -> Interval {
        let outside = mix.proven(in: network) { $0.kind != .domestic && !area.contains($0.country) }
        let partners = outside.map { Partner(imports: $0, exports: 0, isInsideEEA: false) }
        let unproven = mix.shares.reduce(0) { sum, row in
            let supplier = network.suppliers[row.supplier]
            return sum + (supplier.isUnproven && !area.contains(supplier.country) ? row.share.central / 100 : 0)
        }
        let central = index(partners, grossInlandConsumption: 1) ?? 0
        let largest = outside.max() ?? 0
        return Interval(
            low: central, central: central, high: central + 100 * ((largest + unproven) * (largest + unproven) - largest * largest))
    }
}
