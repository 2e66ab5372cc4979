import GasModel

/// One zone with a reported mix. Suppliers: 0 and 1 by pipe, 2 domestic, 3 a hub, 4 unknown.
enum MixNetwork {
    static func network(_ shares: [(supplier: Int, percent: Double)]) -> Network {
        region(demand: [10], shares.map { (0, $0.supplier, $0.percent) })
    }

    /// Zones with their demand, TWh/y.
    static func region(demand: [Double], _ shares: [(zone: Int, supplier: Int, percent: Double)]) -> Network {
        Network(
            title: "mix", zones: demand.indices.map { Zone(id: Identifier("Z\($0)"), name: "Z\($0)", role: .study) },
            suppliers: [
                Supplier(id: "first", name: "First", kind: .pipeline),
                Supplier(id: "second", name: "Second", kind: .pipeline),
                Supplier(id: "domestic", name: "domestic", kind: .domestic),
                Supplier(id: "hub", name: "Hub", kind: .hub),
                Supplier(id: "unknown", name: "unknown", kind: .unknown),
            ],
            sources: [], routes: [],
            demands: demand.indices.map {
                Demand(
                    zone: $0, annual: TwoMarkets.estimate(demand[$0]), peakDay: nil, coldSpell: nil,
                    monthlyShares: Array(repeating: 1.0 / 12, count: 12))
            },
            mixes: shares.map {
                MixShare(zone: $0.zone, year: 2024, supplier: $0.supplier, share: TwoMarkets.estimate($0.percent))
            })
    }
}
