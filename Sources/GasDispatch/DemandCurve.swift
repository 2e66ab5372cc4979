import GSL
import GasModel

/// Demand that answers to price, D · (p/p₀)^e, as a few straight pieces: arcs from the ground that serve a zone with demand forgone.
enum DemandCurve {
    /// Prices, in units of the price before, between which the curve is straight. Beyond the last one demand answers no more.
    static let breaks = [1.0, 1.5, 3, 8]
    static var pieceCount: Int { breaks.count - 1 }

    /// Share of demand that a piece gives up, and EUR/MWh at its two ends; `nil` where there is no price to answer to.
    static func piece(_ index: Int, _ response: DemandResponse, zone: Int, step: Int) -> (share: Double, from: Double, to: Double)? {
        let before = response.price[zone][step]
        let elasticity = response.elasticity[zone]
        guard before > 0, before.isFinite, elasticity < 0 else { return nil }
        let (from, to) = (breaks[index], breaks[index + 1])
        return (power(from, elasticity) - power(to, elasticity), from * before, to * before)
    }
}
