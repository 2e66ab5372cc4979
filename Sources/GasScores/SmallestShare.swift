import GasModel

/// **Smallest share**: how little of a supplier's gas a zone can burn over a year when nobody loses gas by it, and what that costs.
public struct SmallestShare: Sendable, Indicator {
    public static let page = IndicatorDescription(
        id: "smallest-share", title: "Smallest share of a supplier",
        meaning: "How little of one supplier's gas a country could do with while that supplier still serves others.",
        formula: """
            The smallest share of the zone's consumption of the gas year to which the supplier can be capped so that no more than \
            0.0001 % of the zone's demand is unserved anywhere beyond the fair shortage (Brent's method, to 0.01 points). Cost: market \
            dispatch with the cap less market dispatch without, of the whole model, per MWh that the zone consumes.
            """,
        unit: "% of consumption; EUR/MWh", range: "0 to 100",
        inputs: ["as DIV*", "cost of every source, tariffs"],
        misleads: """
            Smaller than U: here the supplier goes on serving others, whose other gas the zone may take in exchange. Swaps are free.
            """,
        source: "Defined here; the search is Brent's method (GNU GSL)", grade: .c,
        example: WorkedExample(
            "Demand 100 GWh/d, pipes of other suppliers 30 and 10: 100 − 30 − 10 = 60 of 100 must come from the first, 60 %.",
            inputs: [
                .init("demand", 100, "GWh/d"), .init("supplier's pipe", 80, "GWh/d"), .init("second pipe", 30, "GWh/d"),
                .init("third pipe", 10, "GWh/d"),
            ],
            results: [.init("smallest share", 60, "%")]))

    public let evaluator: any MixEvaluator

    public init(_ evaluator: any MixEvaluator) { self.evaluator = evaluator }

    /// Of the share, 0 to 1.
    static let tolerance = 1e-4

    public func result(_ zone: Int, supplier: Int, _ conditions: Conditions, _ shortage: Shortage) throws -> SmallestShareResult {
        func mix(_ share: Double) throws -> DestinedMix {
            try evaluator.mix(of: zone, .capped(supplier: supplier, share: share), conditions, shortage: shortage)
        }
        let threshold = BestDiversification.threshold / 100
        func excess(_ share: Double) throws -> Double {
            let run = try mix(share)
            return run.extraShortage / run.demand - threshold
        }
        // Among mixes that cost the same the most diversified one: else own gas would be swapped away for nothing.
        let free = try evaluator.mix(
            of: zone, .market(diversityPrice: DiversificationCost.leastPrice, supplierWeight: 1, provenOnly: false), conditions,
            shortage: shortage)
        let share: Interval
        if try excess(0) <= 0 {
            share = Interval(0)
        } else {
            share = try CertifiedSearch.crossing(in: 0...1, absolute: Self.tolerance, relative: 0, excess: excess)
        }
        // The edge itself has no interior: the run that is printed stands a tolerance above it.
        let capped = try mix(share.central > 0 ? min(1, share.central + Self.tolerance) : 0)
        let cost = ((capped.cost ?? 0) - (free.cost ?? 0)) / 1_000
        return SmallestShareResult(
            supplier: supplier, share: share.map { 100 * $0 }, cheapest: 100 * free.share(of: supplier),
            costPerMWh: DiversificationCost.perMWh(million: cost, consumption: capped.consumption), cost: cost, mix: capped)
    }
}
