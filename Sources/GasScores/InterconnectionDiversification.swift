import GasModel

/// **LICD**, ENTSOG's LNG and interconnection capacity diversification, 0 to 10,000.
public enum InterconnectionDiversification: Indicator {
    public static let page = IndicatorDescription(
        id: "licd", title: "LNG and interconnection capacity diversification (ENTSOG)",
        meaning:
            "How evenly a market is tied to its European neighbours and to the sea, for the gas it needs itself; low is good.",
        formula: """
            LICD = Σ (100 · k_b / Σ k)², k_b = min(capacity of border b, average-day demand); borders are those with other European \
            markets, and the sea is one more: all terminals together. Import and transit routes are left out.
            """,
        unit: "points", range: "10,000 / n to 10,000: two borders give at least 5,000, three at least 3,333",
        inputs: ["firm capacity by border with European markets", "send-out of terminals", "average-day demand"],
        misleads: """
            Depends on the demand: where every border exceeds it, all borders weigh the same. Geography limits it: a country with two \
            neighbours cannot go below 5,000.
            """,
        source: "ENTSOG TYNDP 2020, 5.3", grade: .a,
        example: WorkedExample(
            "Average demand 50 GWh/d; borders of 120 and 30, terminals of 10 and 15: capped 50, 30 and 25 of 105, squares 2267.6 + 816.3 + 566.9 = 3650.8.",
            inputs: [
                .init("first border", 120, "GWh/d"), .init("second border", 30, "GWh/d"),
                .init("first terminal", 10, "GWh/d"), .init("second terminal", 15, "GWh/d"),
                .init("average-day demand", 50, "GWh/d"),
            ],
            results: [.init("LICD", 3_650.8, "points")]))

    /// `nil` without demand or without capacity.
    public static func index<Border: Equatable>(
        interconnections: [(border: Border, capacity: Double)], terminals: [Double], averageDemand: Double
    ) -> Double? {
        guard averageDemand > 0 else { return nil }
        let borders = Shares.grouped(interconnections.map { (key: $0.border, amount: $0.capacity) }).map(\.amount)
        return Shares.hhi((borders + [terminals.reduce(0, +)]).map { min($0, averageDemand) })
    }

    /// Borders with EU members and Energy Community parties; pipes from junctions that a supplier feeds are import routes.
    public static func index(zone: Int, in network: Network, on day: Day) -> Double? {
        let assets = SupplyAssets.list(area: [zone], in: network, on: day)
        let interconnections = assets.compactMap { asset -> (border: Int, capacity: Double)? in
            guard case .zone(let neighbour) = asset.border,
                network.zones[neighbour].isEUMember || network.zones[neighbour].isEnergyCommunityParty
            else { return nil }
            return (neighbour, asset.capacity)
        }
        return index(
            interconnections: interconnections, terminals: assets.filter { $0.kind == .terminal }.map(\.capacity),
            averageDemand: network.demands[zone].annual.central * Units.gwhPerTWh / 365)
    }
}
