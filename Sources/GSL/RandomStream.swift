import CGSL

/// A stream of random numbers (Mersenne twister, `gsl_rng_mt19937`). One stream per sample, seeded by run and index, makes
/// results independent of the order and the number of threads.
public struct RandomStream: ~Copyable {
    private let generator: UnsafeMutablePointer<gsl_rng>

    public init(seed: UInt64, index: UInt64 = 0) throws(GSLError) {
        generator = try allocated { gsl_rng_alloc(cgsl_rng_mt19937()) }
        // GSL keeps 32 bits of the seed: mix both words well before they are cut (splitmix64).
        var z = seed &+ 0x9E37_79B9_7F4A_7C15 &* (index &+ 1)
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        gsl_rng_set(generator, UInt(truncatingIfNeeded: (z ^ (z >> 31)) & 0xFFFF_FFFF))
    }

    deinit { gsl_rng_free(generator) }

    /// Uniform in 0..<1.
    public mutating func uniform() -> Double { gsl_rng_uniform(generator) }
    /// Uniform in 0..<bound; bound from 1 to 2³² − 1.
    public mutating func integer(below bound: Int) -> Int {
        precondition(bound > 0 && bound <= 0xFFFF_FFFF, "bound out of range")
        return Int(gsl_rng_uniform_int(generator, UInt(bound)))
    }
    public mutating func normal(mean: Double = 0, deviation: Double = 1) -> Double {
        mean + gsl_ran_gaussian_ziggurat(generator, deviation)
    }
    public mutating func lognormal(zeta: Double, sigma: Double) -> Double { gsl_ran_lognormal(generator, zeta, sigma) }
    public mutating func exponential(mean: Double) -> Double { gsl_ran_exponential(generator, mean) }
    public mutating func gumbel(location: Double, scale: Double) -> Double {
        location + gsl_ran_gumbel1(generator, 1 / scale, 1)
    }
    public mutating func bernoulli(_ probability: Double) -> Bool { gsl_ran_bernoulli(generator, probability) == 1 }

    /// A random order of the elements.
    public mutating func shuffle(_ values: inout [Int]) {
        values.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            gsl_ran_shuffle(generator, base, buffer.count, MemoryLayout<Int>.stride)
        }
    }
}
