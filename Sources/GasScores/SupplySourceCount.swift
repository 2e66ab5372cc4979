import GasModel

/// **Number of supply sources** that matter.
public enum SupplySourceCount: Indicator {
    /// Share of consumption from which a source counts.
    public static let materiality = 0.05

    public static let page = IndicatorDescription(
        id: "supply-sources", title: "Number of supply sources",
        meaning: "How many origins deliver at least 5 % of consumption.",
        formula: "n = number of suppliers with a share of at least φ; φ = 5 % unless named otherwise.",
        unit: "sources", range: "0 and more",
        bands: [
            IndicatorBand("healthy", from: .including(3), source: "ACER Gas Target Model, 2015 review (recalled)"),
            IndicatorBand("few", to: .excluding(3), source: "ACER Gas Target Model, 2015 review (recalled)"),
        ],
        inputs: ["reported mix of consumption by origin", "cut-off φ"],
        misleads: """
            A source of 4.9 % does not count and one of 5 % does. Hub gas and gas of unknown origin are no source: the high end adds one \
            for each unproven row that reaches the cut-off.
            """,
        source: "ACER Gas Target Model, market-health metrics (2015)", grade: .b,
        caveat: "The cut-off of 5 % is recalled and must be checked before it is quoted as ACER's.",
        example: WorkedExample(
            "Shares of 78, 13, 5 and 4 % with a cut-off of 5 %: the first three count, so 3.",
            inputs: [
                .init("first", 78, "%"), .init("second", 13, "%"), .init("third", 5, "%"), .init("fourth", 4, "%"),
            ],
            results: [.init("sources", 3, "")]))

    /// - Parameter shares: fractions of consumption. `nil` where no share is reported.
    public static func number(_ shares: [Double], materiality: Double = materiality) -> Int? {
        shares.isEmpty ? nil : shares.count { $0 > 0 && $0 >= materiality - 1e-12 }
    }

    public static func number(_ mix: ReportedMix, in network: Network, materiality: Double = materiality) -> Interval? {
        guard !mix.shares.isEmpty else { return nil }
        let proven = Double(number(mix.proven(in: network), materiality: materiality) ?? 0)
        let unproven = mix.shares.filter { network.suppliers[$0.supplier].isUnproven }.map { $0.share.central / 100 }
        let more = Double(number(unproven, materiality: materiality) ?? 0)
        return Interval(low: proven, central: proven, high: proven + more)
    }
}
