import GasModel

/// **Import dependency**: net imports as percent of consumption.
public enum ImportDependency: Indicator {
    public static let page = IndicatorDescription(
        id: "import-dependency", title: "Import dependency",
        meaning: "How much of what a country burns comes across its borders, whoever sells it.",
        formula: "100 · (imports − exports) / consumption; gas in transit is in neither.",
        unit: "% of consumption", range: "below 0 for a net exporter; above 100 while stores are filled",
        inputs: ["imports, exports and consumption of the same year, without transit"],
        misleads: """
            Says nothing about from whom: 100 % from ten sellers and 100 % from one look the same. With transit counted as import it \
            exceeds 100 % for every transit country. Domestic production of a sanctioned owner counts as safe here and is not.
            """,
        source: "Eurostat and Commission country sheets: net imports over gross inland consumption", grade: .a,
        example: WorkedExample(
            "A country imports 30 TWh, exports 2 TWh and consumes 31.1 TWh: 100 · (30 − 2) / 31.1 = 90.03 %.",
            inputs: [
                .init("imports", 30, "TWh/y"), .init("exports", 2, "TWh/y"), .init("consumption", 31.1, "TWh/y"),
            ],
            results: [.init("import dependency", 90.03, "%")]))

    /// - Returns: percent; `nil` where nothing is consumed.
    public static func percent(imports: Double, exports: Double, consumption: Double) -> Double? {
        consumption > 0 ? 100 * (imports - exports) / consumption : nil
    }

    /// From a reported mix: what is not domestic. High counts consumption whose origin the mix does not list as imported.
    public static func percent(_ mix: ReportedMix, in network: Network) -> Interval {
        var domestic = 0.0
        var imported = 0.0
        for row in mix.shares {
            if network.suppliers[row.supplier].kind == .domestic {
                domestic += row.share.central
            } else {
                imported += row.share.central
            }
        }
        return Interval(low: imported, central: imported, high: max(imported, 100 - domestic))
    }
}
