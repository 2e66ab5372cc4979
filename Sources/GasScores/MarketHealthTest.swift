import GasModel

/// **ACER's market-health test**: concentration, number of sources, residual supply.
public enum MarketHealthTest: Indicator {
    public static let page = IndicatorDescription(
        id: "acer-health", title: "Market health (ACER thresholds)",
        meaning: "Is the market concentrated, fed by too few, or at the mercy of one seller?",
        formula:
            "HHI ≤ 2,000, at least 3 supply sources, RSI ≥ 110 % on more than 95 % of days; healthy where all three hold.",
        unit: "tests passed", range: "0 to 3; not answered where an input is unknown and no test fails",
        bands: [
            IndicatorBand("healthy", from: .including(3), source: "ACER Gas Target Model, 2015 review (recalled)"),
            IndicatorBand("not healthy", to: .excluding(3), source: "ACER Gas Target Model, 2015 review (recalled)"),
        ],
        inputs: ["HHI", "number of supply sources", "share of days with RSI of at least 110 %"],
        misleads:
            "Thresholds are for well-functioning hubs of large markets; small single-pipe markets fail all three by size alone.",
        source: "ACER Gas Target Model, market-health metrics (2015)", grade: .b,
        caveat: "The thresholds are recalled.",
        example: WorkedExample(
            "HHI 1,900, four sources, RSI of at least 110 % on 94 % of days: the first two hold, 2 of 3, not healthy.",
            inputs: [.init("HHI", 1_900, "points"), .init("sources", 4, ""), .init("days", 94, "%")],
            results: [.init("tests passed", 2, "")]))

    /// `nil` inputs are unknown. An interval of concentration that straddles the threshold is no answer.
    public static func result(hhi: Interval?, sources: Interval?, healthyDays: Double?) -> MarketHealth {
        MarketHealth(
            isConcentrationHealthy: hhi.flatMap { $0.high <= 2_000 ? true : $0.low > 2_000 ? false : nil },
            hasEnoughSources: sources.flatMap { $0.low >= 3 ? true : $0.high < 3 ? false : nil },
            isResidualSupplyHealthy: healthyDays.map { $0 > ResidualSupply.wantedDays })
    }
}
