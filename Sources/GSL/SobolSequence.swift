import CGSL

/// Points that fill the unit cube more evenly than random ones (`gsl_qrng_sobol`), up to 40 dimensions. GSL does not scramble: add a random
/// shift modulo 1 for error estimates.
public struct SobolSequence: ~Copyable {
    private let generator: UnsafeMutablePointer<gsl_qrng>
    public let dimension: Int

    public init(dimension: Int) throws(GSLError) {
        guard (1...40).contains(dimension) else {
            throw GSLError(code: GSLError.invalidArgument, reason: "GSL's Sobol sequence has 1 to 40 dimensions, not \(dimension)")
        }
        generator = try allocated { gsl_qrng_alloc(cgsl_qrng_sobol(), UInt32(dimension)) }
        self.dimension = dimension
    }

    deinit { gsl_qrng_free(generator) }

    /// The next point of the sequence.
    public mutating func next() -> [Double] {
        var point = [Double](repeating: 0, count: dimension)
        gsl_qrng_get(generator, &point)
        return point
    }
}
