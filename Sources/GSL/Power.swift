import CGSL

/// base^exponent by GSL's exponential and logarithm (`gsl_sf_exp`, `gsl_sf_log`).
///
/// - Precondition: base > 0, and a result that a Double can hold.
public func power(_ base: Double, _ exponent: Double) -> Double {
    precondition(base > 0, "the base of a power is positive")
    return gsl_sf_exp(exponent * gsl_sf_log(base))
}
