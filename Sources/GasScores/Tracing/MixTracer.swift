import GasModel

/// Walks from DIV\* to the figures that it depends on: each figure with a range is set to its ends alone and the best mix is found anew.
public struct MixTracer: Sendable {
    public let best: BestDiversification
    /// Weight of suppliers against corridors that the tables of scores print.
    public static let weight = 0.5
    /// Points of DIV\* below which an effect is not listed.
    static let threshold = 0.05

    public init(_ evaluator: any MixEvaluator, start: Day) {
        best = BestDiversification(evaluator, start: start)
    }

    /// - Throws: `Uncertified` where the best mix itself has no certified answer.
    public func trace(_ target: TraceTarget) async throws -> NumberTrace {
        let network = best.evaluator.network
        let zone = target.zone
        let name = network.zones[zone].name
        guard BestDiversification.isApplicable(zone, in: network, on: best.start) else {
            return NumberTrace(
                target: target, title: "DIV* of \(name)", unit: "", value: nil,
                scope: "not applicable: no gas market, no entry, or only its own wells", inputs: [])
        }
        let (conditions, shortage) = try best.year()
        let central = try best.best(zone, weight: Self.weight, conditions, shortage)
        let seen = network.inputs(horizon: .gasYear, start: best.start, storagePercent: nil, withPrices: false)
        let effects = try await Ordered.map(seen) { figure -> Interval? in
            guard let estimate = network.estimate(figure), estimate.isDisputed else { return nil }
            let ends = try [EvidenceLevel.low, .high]
                .filter { figure.canMove(estimate, to: $0, used: central.mix.use[figure]) }
                .map { level in
                    let moved = try best.year(evidence: EvidenceSelection(overrides: [figure: level]))
                    return try best.best(zone, weight: Self.weight, moved.conditions, moved.shortage).score
                }
            let known = ends + [central.score]
            let effect = Interval(low: known.min() ?? central.score, central: central.score, high: known.max() ?? central.score)
            return effect.high - effect.low > Self.threshold ? effect : nil
        }
        let inputs = network.traced(seen, effects: effects, use: central.mix.use, overMonths: true)
        return NumberTrace(
            target: target, title: "DIV* of \(name), the most diversified mix that the pipes allow", unit: "0 to 100",
            value: Interval(central.score),
            scope: """
                \(seen.count) figures that the run sees (costs and tariffs have no part in it). Those that move DIV* by more than 0.05 points \
                come first, each set to the ends of its range alone
                """,
            measure: .bestDiversification, inputs: inputs)
    }
}
