import GasModel

/// **HHI, concentration by supplier of origin**, 0 to 10,000.
///
/// Gas of unproven origin is no supplier: low spreads it over so many that none counts, high gives all of it to the largest
/// foreign one.
public enum Concentration: Indicator {
    public static let page = IndicatorDescription(
        id: "hhi", title: "HHI by supplier",
        meaning: "How concentrated consumption is on few countries of origin; domestic production is one of them.",
        formula: "10,000 · Σ p², p the share of consumption by supplier of origin.",
        unit: "points", range: "0 to 10,000; one supplier is 10,000, n equal suppliers are 10,000 / n",
        bands: [
            IndicatorBand("healthy", to: .including(2_000), source: "ACER Gas Target Model, 2015 review (recalled)"),
            IndicatorBand(
                "concentrated", from: .excluding(2_000), source: "ACER Gas Target Model, 2015 review (recalled)"),
        ],
        inputs: ["reported mix of consumption by origin"],
        misleads: """
            ACER computes it on companies, for competition; here it is by country of origin, for security. Wrong when transit is \
            counted as supply. The HHI of a region is not the mean of national values. Gas of unproven origin makes it an interval.
            """,
        source: "Herfindahl–Hirschman index; ACER Gas Target Model Annex 3 (2015)", grade: .b,
        example: WorkedExample(
            "Bulgaria 2008/09 and Serbia 2009: 92 % Russian, 8 % domestic. 0.92² + 0.08² = 0.8528, times 10,000 is 8528.",
            inputs: [.init("Russia", 0.92, "share"), .init("domestic", 0.08, "share")],
            results: [.init("HHI", 8_528, "points")]))

    /// - Parameters:
    ///   - shares: fractions of consumption by supplier whose origin is established.
    ///   - unproven: fraction whose origin is not.
    public static func hhi(proven shares: [Double], unproven: Double) -> Interval {
        let spread = shares.reduce(0) { $0 + $1 * $1 }
        let largest = shares.max() ?? 0
        let gathered = spread - largest * largest + (largest + unproven) * (largest + unproven)
        return Interval(low: spread * 10_000, central: spread * 10_000, high: gathered * 10_000)
    }

    /// Unproven gas was imported: the high end gives it to the largest foreign supplier, never to the domestic one.
    public static func hhi(_ mix: ReportedMix, in network: Network) -> Interval {
        let domestic = mix.proven(in: network) { $0.kind == .domestic }.reduce(0, +)
        let own = 10_000 * domestic * domestic
        let imports = hhi(proven: mix.proven(in: network) { $0.kind != .domestic }, unproven: mix.unproven / 100)
        return Interval(low: imports.low + own, central: imports.central + own, high: imports.high + own)
    }
}
