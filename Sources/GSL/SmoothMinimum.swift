import CGSL

/// A local minimum of a smooth function of several variables.
public struct SmoothMinimum: Sendable, Hashable {
    public let x: [Double]
    public let value: Double
    /// Euclidean norm of the gradient at x.
    public let gradientNorm: Double
    public let iterations: Int
}

private final class GradientCallback {
    let function: ([Double]) throws -> (value: Double, gradient: [Double])
    var failure: (any Error)?

    init(_ function: @escaping ([Double]) throws -> (value: Double, gradient: [Double])) { self.function = function }

    func evaluate(_ x: UnsafePointer<gsl_vector>, gradient: UnsafeMutablePointer<gsl_vector>?) -> Double {
        let n = x.pointee.size
        func fail() -> Double {
            if let gradient { for i in 0..<n { gsl_vector_set(gradient, i, .nan) } }
            return .nan
        }
        guard failure == nil else { return fail() }
        do {
            let result = try function((0..<n).map { gsl_vector_get(x, $0) })
            precondition(result.gradient.count == n, "the gradient has \(result.gradient.count) entries, not \(n)")
            if let gradient { for i in 0..<n { gsl_vector_set(gradient, i, result.gradient[i]) } }
            return result.value
        } catch {
            failure = error
            return fail()
        }
    }

    static func of(_ context: UnsafeMutableRawPointer?) -> GradientCallback {
        Unmanaged<GradientCallback>.fromOpaque(context!).takeUnretainedValue()
    }
}

/// A local minimum by the Broyden–Fletcher–Goldfarb–Shanno method (`gsl_multimin_fdfminimizer_vector_bfgs2`).
///
/// Ends when the gradient's norm falls below `gradientTolerance`, or when no step improves any more, which at the rounding floor
/// is success as well: look at `gradientNorm`. Throws `GSLError`, or whatever `function` throws.
public func minimum(
    from start: [Double], firstStep: Double = 1, lineTolerance: Double = 0.1, gradientTolerance: Double = 1e-8,
    iterationLimit: Int = 1000, of function: ([Double]) throws -> (value: Double, gradient: [Double])
) throws -> SmoothMinimum {
    guard !start.isEmpty else { throw GSLError(code: GSLError.invalidArgument, reason: "a minimum needs at least one variable") }
    return try withoutActuallyEscaping(function) { escaping in
        let callback = GradientCallback(escaping)
        let solver = try allocated { gsl_multimin_fdfminimizer_alloc(cgsl_multimin_bfgs(), start.count) }
        defer { gsl_multimin_fdfminimizer_free(solver) }
        let x = try allocated { gsl_vector_alloc(start.count) }
        defer { gsl_vector_free(x) }
        for (i, value) in start.enumerated() { gsl_vector_set(x, i, value) }
        var target = gsl_multimin_function_fdf(
            f: { x, context in GradientCallback.of(context).evaluate(x!, gradient: nil) },
            df: { x, context, gradient in _ = GradientCallback.of(context).evaluate(x!, gradient: gradient) },
            fdf: { x, context, value, gradient in value!.pointee = GradientCallback.of(context).evaluate(x!, gradient: gradient) },
            n: start.count, params: Unmanaged.passUnretained(callback).toOpaque())
        return try withExtendedLifetime(callback) {
            try withUnsafeMutablePointer(to: &target) { target in
                let set = Result { () throws(GSLError) in
                    try check { gsl_multimin_fdfminimizer_set(solver, target, x, firstStep, lineTolerance) }
                }
                if let failure = callback.failure { throw failure }
                try set.get()
                var iterations = 0
                while iterations < iterationLimit {
                    let status = gsl_multimin_fdfminimizer_iterate(solver)
                    if let failure = callback.failure { throw failure }
                    iterations += 1
                    if status == Int32(GSL_ENOPROG) { break }
                    try check { status }
                    if gsl_blas_dnrm2(gsl_multimin_fdfminimizer_gradient(solver)) < gradientTolerance { break }
                }
                let best = gsl_multimin_fdfminimizer_x(solver)!
                return SmoothMinimum(
                    x: start.indices.map { gsl_vector_get(best, $0) }, value: gsl_multimin_fdfminimizer_minimum(solver),
                    gradientNorm: gsl_blas_dnrm2(gsl_multimin_fdfminimizer_gradient(solver)), iterations: iterations)
            }
        }
    }
}
