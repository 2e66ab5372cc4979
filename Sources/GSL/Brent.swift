import CGSL

/// Where a search ended, and how sure it is.
public struct Located: Sendable, Hashable {
    /// The root or the place of the minimum.
    public let x: Double
    /// The bracket in which it lies.
    public let bracket: ClosedRange<Double>
    public let iterations: Int
}

/// A root of `function` in the bracket, by Brent's method (`gsl_root_fsolver_brent`).
///
/// The function must have opposite signs at the ends. The search ends when the bracket is narrower than
/// `absolute + relative · min |x|`. Throws `GSLError`, or whatever `function` throws.
public func root(
    in bracket: ClosedRange<Double>, absolute: Double = 1e-12, relative: Double = 1e-12, iterationLimit: Int = 200,
    of function: (Double) throws -> Double
) throws -> Located {
    try withoutActuallyEscaping(function) { escaping in
        let callback = Callback(escaping)
        let solver = try allocated { gsl_root_fsolver_alloc(cgsl_root_brent()) }
        defer { gsl_root_fsolver_free(solver) }
        var target = callback.gsl
        return try withExtendedLifetime(callback) {
            try withUnsafeMutablePointer(to: &target) { target in
                let attempt = Result { () throws(GSLError) in
                    try check { gsl_root_fsolver_set(solver, target, bracket.lowerBound, bracket.upperBound) }
                }
                try callback.rethrow()
                try attempt.get()
                for iteration in 1...max(iterationLimit, 1) {
                    let step = Result { () throws(GSLError) in try check { gsl_root_fsolver_iterate(solver) } }
                    try callback.rethrow()
                    try step.get()
                    let low = gsl_root_fsolver_x_lower(solver), high = gsl_root_fsolver_x_upper(solver)
                    if gsl_root_test_interval(low, high, absolute, relative) == 0 {
                        return Located(x: gsl_root_fsolver_root(solver), bracket: low...high, iterations: iteration)
                    }
                }
                throw GSLError(code: 11, reason: "no root to the tolerance in \(iterationLimit) iterations")
            }
        }
    }
}

/// The minimum of a unimodal `function` in the bracket, by Brent's method (`gsl_min_fminimizer_brent`).
///
/// `guess` must lie inside with a value below both ends; nil tries the golden section. Throws `GSLError`, or whatever `function` throws.
public func minimum(
    in bracket: ClosedRange<Double>, guess: Double? = nil, absolute: Double = 1e-8, relative: Double = 1e-7,
    iterationLimit: Int = 200, of function: (Double) throws -> Double
) throws -> Located {
    try withoutActuallyEscaping(function) { escaping in
        let callback = Callback(escaping)
        let solver = try allocated { gsl_min_fminimizer_alloc(cgsl_minimum_brent()) }
        defer { gsl_min_fminimizer_free(solver) }
        var target = callback.gsl
        let start = guess ?? bracket.lowerBound + 0.381966011250105 * (bracket.upperBound - bracket.lowerBound)
        return try withExtendedLifetime(callback) {
            try withUnsafeMutablePointer(to: &target) { target in
                let attempt = Result { () throws(GSLError) in
                    try check { gsl_min_fminimizer_set(solver, target, start, bracket.lowerBound, bracket.upperBound) }
                }
                try callback.rethrow()
                try attempt.get()
                for iteration in 1...max(iterationLimit, 1) {
                    let step = Result { () throws(GSLError) in try check { gsl_min_fminimizer_iterate(solver) } }
                    try callback.rethrow()
                    try step.get()
                    let low = gsl_min_fminimizer_x_lower(solver), high = gsl_min_fminimizer_x_upper(solver)
                    if gsl_min_test_interval(low, high, absolute, relative) == 0 {
                        return Located(x: gsl_min_fminimizer_x_minimum(solver), bracket: low...high, iterations: iteration)
                    }
                }
                throw GSLError(code: 11, reason: "no minimum to the tolerance in \(iterationLimit) iterations")
            }
        }
    }
}
