import GasModel

/// **DIV, diversification of supply** by supplier and by last entry, 0 to 100.
public enum Diversification: Indicator {
    public static let page = IndicatorDescription(
        id: "div", title: "DIV, diversification of supply",
        meaning:
            "How well consumption is spread over suppliers and over entries, in one number from 0 (one seller, one pipe) to 100.",
        formula: """
            DIV = 100 · (1 − w · Σ p² − (1 − w) · Σ e²); p the share of consumption by supplier, e by last entry (entries with a common \
            upstream asset count as one); w = ½, printed also for w = 1 and w = 0.
            """,
        unit: "points", range: "0 to 100; at w = 1 it is 100 · (1 − HHI/10,000), so 80 is ACER's HHI of 2,000",
        inputs: ["reported mix by origin", "observed mean flow by last entry", "weight w"],
        misleads: """
            Entries are known for part of consumption only and scaled to what is known. It measures what is bought, not what could be \
            bought: read it beside DIV*, the best that the pipes allow.
            """,
        source: "Defined here, from the Herfindahl–Hirschman index", grade: .c,
        example: WorkedExample(
            "Supplier HHI 5,000, entry HHI 2,500, w = ½: 100 · (1 − 0.5 · 0.5 − 0.5 · 0.25) = 62.5.",
            inputs: [
                .init("HHI by supplier", 5_000, "points"), .init("HHI by route", 2_500, "points"), .init("w", 0.5, ""),
            ],
            results: [.init("DIV", 62.5, "points")]))

    /// Both HHI 0 to 10,000.
    public static func score(supplierHHI: Interval, entryHHI: Double, supplierWeight: Double) -> Interval {
        func score(_ hhi: Double) -> Double {
            100 * (1 - supplierWeight * hhi / 10_000 - (1 - supplierWeight) * entryHHI / 10_000)
        }
        return Interval(low: score(supplierHHI.high), central: score(supplierHHI.central), high: score(supplierHHI.low))
    }

    /// Of what is reported: low with all gas of unproven origin from the largest foreign supplier; `nil` where the weight asks for
    /// suppliers and no mix is reported or more than half of it has no proven origin, or asks for entries and none is observed.
    public static func today(zone: Int, weight: Double, in network: Network) -> Interval? {
        let mix = ReportedMix(zone, in: network)
        let suppliers = mix.flatMap { $0.unproven > 50 ? nil : Concentration.hhi($0, in: network) }
        let entries = RouteConcentration.hhi(zone: zone, in: network)
        guard weight == 0 || suppliers != nil, weight == 1 || entries != nil else { return nil }
        return score(supplierHHI: suppliers ?? Interval(0), entryHHI: entries ?? 0, supplierWeight: weight)
    }
}
