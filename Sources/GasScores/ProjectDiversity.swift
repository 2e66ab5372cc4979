import GasModel

/// DIV\* of one zone (suppliers and entries weigh the same) in networks with more in use.
///
/// Nothing that is added makes the best mix worse, so DIV\* is at least that of every network with less. Where that is also as much as
/// it can be, by the limits of origins and corridors or by the prices of a mix that is known, there is no run.
struct ProjectDiversity: Sendable {
    struct Answer: Sendable {
        let score: Double
        /// An optimum of this network, or of one with less in use that is as good.
        let mix: DestinedMix
    }

    let best: BestDiversification
    let zone: Int

    init(_ best: BestDiversification, zone: Int) {
        self.best = best
        self.zone = zone
    }

    /// Points of DIV that no table shows.
    private static let invisible = 0.005
    private static let weight = 0.5

    /// One answer per network; `nil` where none is certified.
    ///
    /// - Parameters:
    ///   - near: for each, answers for networks with less in use.
    ///   - calm: the shortage of the year with less in use.
    func answers(_ variants: [Network], near: [[Answer?]], calm: Shortage) throws -> [Answer?] {
        let years = try best.years(of: variants, calm: calm)
        return try zip(years, near).map { year, near in
            let known = near.compactMap { $0 }
            do {
                if let good = known.max(by: { $0.score < $1.score }) {
                    let bound = try best.evaluator.diversityBound(
                        of: zone, supplierWeight: Self.weight, year.conditions, shortage: year.shortage, near: known.map(\.mix))
                    if bound <= good.score + Self.invisible { return good }
                }
                let found = try best.best(zone, weight: Self.weight, year.conditions, year.shortage)
                return Answer(score: found.score, mix: found.mix)
            } catch is Uncertified { return nil }
        }
    }
}
