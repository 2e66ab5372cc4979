import GSL
import GasModel

/// How much the price rises for each percent of additional supply: priceChange = r · volumeChange through the origin, by trust-region
/// least squares (GSL), each observation weighted by its grade as in `Reconciliation`. With a handful of observations a standard error
/// means little; the range over the single observations is printed instead.
public enum ResponseFit {
    /// EUR/MWh per percent; `nil` without observations.
    public static func response(_ observations: [SupplyResponse]) throws -> Interval? {
        let rises = observations.filter { $0.volumeChange > 0 }
        guard !rises.isEmpty else { return nil }
        let weights = rises.map { observation in
            let error = Reconciliation.relativeError(observation.grade) * abs(observation.priceChange)
            return 1 / (error * error)
        }
        let fit = try leastSquares(start: [1], weights: weights) { parameters in
            rises.map { parameters[0] * $0.volumeChange - $0.priceChange }
        }
        let single = rises.map { $0.priceChange / $0.volumeChange }
        return Interval(low: single.min() ?? 0, central: fit.parameters[0], high: single.max() ?? 0)
    }
}
