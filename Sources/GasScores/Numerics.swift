/// Logarithm and exponential in plain Swift: the same digits on every machine, whatever its C library.
enum Numerics {
    private static let ln2High = 0x1.62e42fefa38p-1
    private static let ln2Low = 0x1.ef35793c7673p-45

    /// Natural logarithm of a positive finite number, to one unit in the last place or so.
    ///
    /// x = 2^k·m with m between √½ and √2; ln m = 2·artanh s, s = (m − 1)/(m + 1).
    static func logarithm(_ x: Double) -> Double {
        guard x > 0 else { return x == 0 ? -.infinity : .nan }
        guard x < .infinity else { return x }
        var power = Double(x.exponent)
        var mantissa = x.significand
        if mantissa > 1.414213562373095 {
            mantissa /= 2
            power += 1
        }
        let s = (mantissa - 1) / (mantissa + 1)
        let square = s * s
        // Σ s^(2j)/(2j + 1), smallest first; s² < 0.0295, so twelve terms reach 1e-19.
        var series = 0.0
        for term in stride(from: 23, through: 3, by: -2) { series = (series + 1 / Double(term)) * square }
        return power * ln2High + (2 * s * (1 + series) + power * ln2Low)
    }

    /// e to the x.
    static func exponential(_ x: Double) -> Double {
        guard x < 709.7 else { return x.isNaN ? x : .infinity }
        guard x > -708 else { return 0 }
        let power = (x / (ln2High + ln2Low)).rounded()
        let rest = (x - power * ln2High) - power * ln2Low
        var series = 1.0
        for term in stride(from: 16, through: 1, by: -1) { series = 1 + series * rest / Double(term) }
        return Double(sign: .plus, exponent: Int(power), significand: series)
    }

    /// x to the y for x > 0; 0 to a positive power is 0.
    static func power(_ x: Double, _ y: Double) -> Double {
        if y == 1 { return x }
        if x == 0 { return y > 0 ? 0 : y == 0 ? 1 : .infinity }
        return exponential(y * logarithm(x))
    }
}
