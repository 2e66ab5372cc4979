import GasModel

/// **Bidirectional capacity** of a border, Art. 5(4) of Regulation (EU) 2017/1938.
public enum BidirectionalCapacity: Indicator {
    public static let page = IndicatorDescription(
        id: "bidirectional-capacity", title: "Bidirectional capacity",
        meaning: "Can a border carry gas both ways?",
        formula: "100 · min(K_in, K_out) / max(K_in, K_out), K the firm capacity of the border in each direction.",
        unit: "%", range: "0 (one way) to 100 (equal both ways)",
        inputs: ["firm capacity of every border point in both directions"],
        misleads: """
            The law asks for permanent physical capacity, exemptions apart; it sets no ratio. Backhaul, which needs gas flowing the \
            other way, is not physical and must not be entered as firm.
            """,
        source: "Obligation: Regulation (EU) 2017/1938, Art. 5(4); the ratio is defined here", grade: .c,
        example: WorkedExample(
            "A border with 134 GWh/d one way and 40.2 the other: 100 · 40.2 / 134 = 30 %.",
            inputs: [.init("out", 134, "GWh/d"), .init("in", 40.2, "GWh/d")], results: [.init("bidirectional", 30, "%")]
        ))

    /// `nil` where neither direction has capacity.
    public static func percent(inward: Double, outward: Double) -> Double? {
        let larger = max(inward, outward)
        return larger > 0 ? 100 * min(inward, outward) / larger : nil
    }

    /// Every border of a zone with another market, in the order of the zones.
    public static func borders(of zone: Int, in network: Network, on day: Day) -> [BorderCapacity] {
        func capacity(into target: Int, from origin: Int) -> Double {
            SupplyAssets.list(area: [target], in: network, on: day).reduce(0) {
                $0 + ($1.border == .zone(origin) ? $1.capacity : 0)
            }
        }
        return network.zones.indices.compactMap { neighbour in
            guard neighbour != zone else { return nil }
            let inward = capacity(into: zone, from: neighbour)
            let outward = capacity(into: neighbour, from: zone)
            return percent(inward: inward, outward: outward).map {
                BorderCapacity(neighbour: neighbour, inward: inward, outward: outward, percent: $0)
            }
        }
    }
}
