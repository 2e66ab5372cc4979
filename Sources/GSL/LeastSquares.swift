import CGSL

/// Parameters that make the weighted sum of squared residuals as small as possible.
public struct LeastSquaresFit: Sendable, Hashable {
    public let parameters: [Double]
    /// Covariance of the parameters for residuals of unit variance, row by row; multiply by `sumOfSquares / (n − p)` when the
    /// weights are only relative.
    public let covariance: [[Double]]
    public let sumOfSquares: Double
    public let iterations: Int
}

private final class ResidualCallback {
    let function: ([Double]) throws -> [Double]
    let count: Int
    var failure: (any Error)?

    init(_ count: Int, _ function: @escaping ([Double]) throws -> [Double]) {
        self.count = count
        self.function = function
    }

    func evaluate(_ x: UnsafePointer<gsl_vector>, into f: UnsafeMutablePointer<gsl_vector>) -> Int32 {
        guard failure == nil else { return Int32(GSL_EBADFUNC) }
        do {
            let residuals = try function((0..<x.pointee.size).map { gsl_vector_get(x, $0) })
            precondition(residuals.count == count, "\(residuals.count) residuals, not \(count)")
            for i in 0..<count { gsl_vector_set(f, i, residuals[i]) }
            return 0
        } catch {
            failure = error
            return Int32(GSL_EBADFUNC)
        }
    }
}

/// Nonlinear least squares by a trust region (Levenberg–Marquardt, `gsl_multifit_nlinear`), derivatives by finite differences.
///
/// - Parameters:
///   - start: initial parameters, p of them.
///   - weights: one per residual (1/variance), n ≥ p; their number says how many residuals there are.
///   - residuals: the n residuals at given parameters.
/// Throws `GSLError`, or whatever `residuals` throws.
public func leastSquares(
    start: [Double], weights: [Double], iterationLimit: Int = 200, tolerance: Double = 1e-10,
    residuals: ([Double]) throws -> [Double]
) throws -> LeastSquaresFit {
    let p = start.count, n = weights.count
    guard p > 0, n >= p else {
        throw GSLError(code: GSLError.invalidArgument, reason: "\(n) residuals cannot determine \(p) parameters")
    }
    return try withoutActuallyEscaping(residuals) { escaping in
        let callback = ResidualCallback(n, escaping)
        var options = gsl_multifit_nlinear_default_parameters()
        let solver = try allocated { gsl_multifit_nlinear_alloc(cgsl_multifit_trust(), &options, n, p) }
        defer { gsl_multifit_nlinear_free(solver) }
        let x = try allocated { gsl_vector_alloc(p) }, w = try allocated { gsl_vector_alloc(n) }
        defer {
            gsl_vector_free(x)
            gsl_vector_free(w)
        }
        for i in 0..<p { gsl_vector_set(x, i, start[i]) }
        for i in 0..<n { gsl_vector_set(w, i, weights[i]) }
        var target = gsl_multifit_nlinear_fdf()
        target.f = { x, context, f in
            Unmanaged<ResidualCallback>.fromOpaque(context!).takeUnretainedValue().evaluate(x!, into: f!)
        }
        target.n = n
        target.p = p
        target.params = Unmanaged.passUnretained(callback).toOpaque()
        return try withExtendedLifetime(callback) {
            try withUnsafeMutablePointer(to: &target) { target in
                let run = Result { () throws(GSLError) in
                    try check { gsl_multifit_nlinear_winit(x, w, target, solver) }
                    var info: Int32 = 0
                    try check {
                        gsl_multifit_nlinear_driver(iterationLimit, tolerance, tolerance, 0, nil, nil, &info, solver)
                    }
                }
                if let failure = callback.failure { throw failure }
                try run.get()
                let covariance = try Matrix(rows: p, columns: p)
                try check { gsl_multifit_nlinear_covar(gsl_multifit_nlinear_jac(solver), 0, covariance.pointer) }
                let residual = gsl_multifit_nlinear_residual(solver)!
                var sum = 0.0
                for i in 0..<n { sum += gsl_vector_get(residual, i) * gsl_vector_get(residual, i) }
                let best = gsl_multifit_nlinear_position(solver)!
                return LeastSquaresFit(
                    parameters: (0..<p).map { gsl_vector_get(best, $0) },
                    covariance: (0..<p).map { i in (0..<p).map { covariance[i, $0] } }, sumOfSquares: sum,
                    iterations: Int(gsl_multifit_nlinear_niter(solver)))
            }
        }
    }
}
