import GasModel

/// **IRD**, ENTSOG's import route diversification, 0 to 10,000.
public enum ImportRouteDiversification: Indicator {
    private static let terciles = "ENTSOG TYNDP 2015: terciles of the year 2015, no official threshold"

    public static let page = IndicatorDescription(
        id: "ird", title: "Import route diversification (ENTSOG)",
        meaning:
            "How evenly entry capacity is spread over borders, direct pipes from suppliers, and LNG terminals; low is good.",
        formula: """
            IRD = Σ over borders (Σ points of the border c)² + Σ over direct import points c² + Σ over LNG terminals c², c in percent of all \
            firm entry capacity. Points of one border are added up first; every terminal is on its own.
            """,
        unit: "points", range: "10,000 / n to 10,000: one entry is 10,000, two equal are 5,000, three equal 3,333",
        bands: [
            IndicatorBand("best third", to: .excluding(3_585), source: terciles),
            IndicatorBand("middle third", from: .including(3_585), to: .including(6_153), source: terciles),
            IndicatorBand("worst third", from: .excluding(6_153), source: terciles),
        ],
        inputs: ["firm entry capacity of every border point, direct import point and terminal"],
        misleads: """
            Capacity, not gas: an empty pipe counts in full, and a big transit pipe makes a small country look concentrated. Two borders \
            fed by one pipe upstream count as two. Own production and storage are not in it.
            """,
        source: "ENTSOG TYNDP 2017, Annex F, 4.1.1", grade: .a,
        example: WorkedExample(
            "Two points of 30 and 20 on one border, a direct pipe of 30, a terminal of 20: 50² + 30² + 20² = 3800.",
            inputs: [
                .init("first point of the border", 30, "GWh/d"), .init("second point of the border", 20, "GWh/d"),
                .init("direct pipe", 30, "GWh/d"), .init("terminal", 20, "GWh/d"),
            ],
            results: [.init("IRD", 3_800, "points")]))

    /// `nil` where there is no firm entry capacity.
    public static func index<Border: Equatable>(
        interconnections: [(border: Border, capacity: Double)], imports: [Double], terminals: [Double]
    ) -> Double? {
        let borders = Shares.grouped(interconnections.map { (key: $0.border, amount: $0.capacity) }).map(\.amount)
        return Shares.hhi(borders + imports + terminals)
    }

    public static func index(zone: Int, in network: Network, on day: Day) -> Double? {
        let assets = SupplyAssets.list(area: [zone], in: network, on: day)
        return index(
            interconnections: assets.compactMap { asset in asset.border.map { ($0, asset.capacity) } },
            imports: assets.filter { $0.kind == .directImport }.map(\.capacity),
            terminals: assets.filter { $0.kind == .terminal }.map(\.capacity))
    }
}
