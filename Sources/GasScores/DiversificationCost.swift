import GSL
import GasModel

/// **Cost of diversification**: the frontier of best mixes from the cheapest to the most diversified, and what each step costs.
public struct DiversificationCost: Sendable, Indicator {
    public static let page = IndicatorDescription(
        id: "diversification-cost", title: "Cost of diversification",
        meaning: "What one more point of diversification costs a year, and how that rises on the way to the most diversified mix.",
        formula: """
            Market dispatch of the gas year with a price μ on ½ · (w Σ p² + (1 − w) Σ e²) · consumption. μ is searched so that the steps \
            are even in DIV (Brent's method, a twentieth of a step). Cost: supply and transport of the whole model beyond the cheapest \
            dispatch, without the price μ. Marginal: cost of a step over its points.
            """,
        unit: "EUR million a year per point; EUR/MWh of consumption", range: "0 and more",
        inputs: ["as DIV*", "cost of every source, tariffs"],
        misleads: """
            Supply costs are estimates by origin and many tariffs are assumed; habits that hold flows where they were are off. Swaps between owners of gas are free; contracts that would \
            have to be ended are not in it. Who pays is open: the cost is that of the whole model, divided by what the zone consumes.
            """,
        source: "Defined here; the sweep is the classical weighting of two goals, the search Brent's (GNU GSL)", grade: .c,
        example: WorkedExample(
            """
            From 30 to 34 points costs EUR 2 million more a year: 2 / 4 = 0.5 million per point. With 4 TWh of consumption that is \
            2 / 4 = 0.5 EUR/MWh.
            """,
            inputs: [
                .init("DIV before", 30, "points"), .init("DIV after", 34, "points"), .init("cost", 2, "EUR million"),
                .init("consumption", 4, "TWh"),
            ],
            results: [.init("marginal cost", 0.5, "EUR million per point"), .init("cost per MWh", 0.5, "EUR/MWh")]))

    public let evaluator: any MixEvaluator

    public init(_ evaluator: any MixEvaluator) { self.evaluator = evaluator }

    /// EUR/MWh: cheapest mixes, and among nearly equal ones the most diversified.
    static let leastPrice = 0.02
    /// As a share of the value of lost load: beyond it a zone would rather go short than buy from one supplier.
    static let largestPriceShare = 0.5
    /// Steps of the frontier, and the part of a step to which their ends are met.
    static let steps = 6
    static let tolerance = 0.05
    /// Points below which a frontier has no steps.
    static let flat = 0.5

    public func frontier(_ zone: Int, weight: Double, _ conditions: Conditions, _ shortage: Shortage) throws
        -> DiversificationFrontier
    {
        var known: [(logPrice: Double, mix: DestinedMix, score: Double)] = []
        func run(_ logPrice: Double) throws -> Double {
            if let found = known.first(where: { $0.logPrice == logPrice }) { return found.score }
            let mix = try evaluator.mix(
                of: zone, .market(diversityPrice: Numerics.exponential(logPrice), supplierWeight: weight, provenOnly: true), conditions,
                shortage: shortage)
            let score = BestDiversification.score(mix, weight: weight)
            known.append((logPrice, mix, score))
            known.sort { $0.logPrice < $1.logPrice }
            return score
        }
        let ends = [Self.leastPrice, Self.largestPriceShare * conditions.valueOfLostLoad].map(Numerics.logarithm)
        let first = try run(ends[0])
        let last = try run(ends[1])
        if last - first > Self.flat {
            for step in 1..<Self.steps {
                let target = first + (last - first) * Double(step) / Double(Self.steps)
                let near = Self.tolerance * (last - first) / Double(Self.steps)
                let low = known.last { $0.score <= target }?.logPrice ?? ends[0]
                let high = known.first { $0.score > target && $0.logPrice > low }?.logPrice ?? ends[1]
                // A value within the tolerance counts as the root and ends the search.
                _ = try root(in: low...high, absolute: 1e-3, relative: 0) { logPrice in
                    let off = try run(logPrice) - target
                    return abs(off) <= near ? 0 : off
                }
            }
        }
        return DiversificationFrontier(
            weight: weight, points: Self.points(chosen(known, from: first, to: last)))
    }

    /// Of everything that the search visited, the mixes nearest to the even steps.
    private func chosen(
        _ known: [(logPrice: Double, mix: DestinedMix, score: Double)], from first: Double, to last: Double
    ) -> [(price: Double, mix: DestinedMix, score: Double)] {
        let count = last - first > Self.flat ? Self.steps : 1
        var positions: [Int] = []
        for step in 0...count {
            let target = first + (last - first) * Double(step) / Double(count)
            guard
                let nearest = known.indices.min(by: { (abs(known[$0].score - target), $0) < (abs(known[$1].score - target), $1) })
            else { continue }
            if !positions.contains(nearest) { positions.append(nearest) }
        }
        return positions.sorted().map { (Numerics.exponential(known[$0].logPrice), known[$0].mix, known[$0].score) }
    }

    static func points(_ runs: [(price: Double, mix: DestinedMix, score: Double)]) -> [DiversificationFrontier.Point] {
        var points: [DiversificationFrontier.Point] = []
        for run in runs {
            let cost = ((run.mix.cost ?? 0) - (runs[0].mix.cost ?? 0)) / 1_000
            points.append(
                DiversificationFrontier.Point(
                    price: run.price, mix: run.mix, score: run.score, cost: cost,
                    costPerMWh: perMWh(million: cost, consumption: run.mix.consumption),
                    marginal: points.last.flatMap { marginal(cost - $0.cost, points: run.score - $0.score) }))
        }
        return points
    }

    /// Million EUR per point; `nil` where a step leads nowhere.
    static func marginal(_ cost: Double, points: Double) -> Double? { points > 0 ? cost / points : nil }

    /// EUR/MWh of million EUR and GWh.
    static func perMWh(million: Double, consumption: Double) -> Double {
        consumption > 0 ? million * 1_000 / consumption : 0
    }
}
