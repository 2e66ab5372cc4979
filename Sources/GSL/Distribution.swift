import CGSL

/// Distributions by cumulative probability and its inverse (`gsl_cdf`).
public enum Distribution: Sendable, Hashable {
    case normal(mean: Double, deviation: Double)
    /// log X is normal with mean `zeta` and standard deviation `sigma`.
    case lognormal(zeta: Double, sigma: Double)
    case uniform(low: Double, high: Double)
    /// The largest of many: P(X ≤ x) = exp(−exp(−(x − location)/scale)); GSL's `gumbel1` with a = 1/scale, b = 1 after the shift.
    case gumbel(location: Double, scale: Double)
    case exponential(mean: Double)
    case beta(a: Double, b: Double)

    /// P(X ≤ x).
    public func probability(upTo x: Double) -> Double {
        switch self {
        case .normal(let mean, let deviation): gsl_cdf_gaussian_P(x - mean, deviation)
        case .lognormal(let zeta, let sigma): gsl_cdf_lognormal_P(x, zeta, sigma)
        case .uniform(let low, let high): gsl_cdf_flat_P(x, low, high)
        case .gumbel(let location, let scale): gsl_cdf_gumbel1_P(x - location, 1 / scale, 1)
        case .exponential(let mean): gsl_cdf_exponential_P(x, mean)
        case .beta(let a, let b): gsl_cdf_beta_P(x, a, b)
        }
    }

    /// The x with P(X ≤ x) = probability. Throws outside 0…1.
    public func quantile(_ probability: Double) throws(GSLError) -> Double {
        guard probability >= 0, probability <= 1 else {
            throw GSLError(code: 1, reason: "a probability lies in 0…1, not \(probability)")
        }
        return try checked {
            switch self {
            case .normal(let mean, let deviation): mean + gsl_cdf_gaussian_Pinv(probability, deviation)
            case .lognormal(let zeta, let sigma): gsl_cdf_lognormal_Pinv(probability, zeta, sigma)
            case .uniform(let low, let high): gsl_cdf_flat_Pinv(probability, low, high)
            case .gumbel(let location, let scale): location + gsl_cdf_gumbel1_Pinv(probability, 1 / scale, 1)
            case .exponential(let mean): gsl_cdf_exponential_Pinv(probability, mean)
            case .beta(let a, let b): gsl_cdf_beta_Pinv(probability, a, b)
            }
        }
    }

    /// The Gumbel distribution with this mean and standard deviation (method of moments): scale = σ√6/π, location = mean − γ·scale.
    public static func gumbel(mean: Double, deviation: Double) -> Distribution {
        let scale = deviation * 6.0.squareRoot() / Double.pi
        return .gumbel(location: mean - 0.577215664901532861 * scale, scale: scale)
    }
}
