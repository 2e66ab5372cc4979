/// What an institute puts on its reports: its name, an accent colour, a logo. Everything else of the style stays.
public struct House: Sendable, Equatable {
    public let name: String
    /// `#rrggbb`; `nil` keeps the program's own.
    public let accent: String?
    /// A PNG file that was checked; `nil` without one.
    public let logo: [UInt8]?
}

/// A colour of the form `#rrggbb`, and how well text in it can be read.
struct PrintColour: Equatable {
    private let channels: [Double]

    init?(_ text: String) {
        let digits = text.dropFirst()
        guard text.first == "#", digits.count == 6, digits.allSatisfy(\.isHexDigit), let value = Int(digits, radix: 16) else {
            return nil
        }
        channels = [value >> 16 & 255, value >> 8 & 255, value & 255].map { Double($0) / 255 }
    }

    /// Relative luminance, 0 to 1 (WCAG 2.2). The exponent 2.4 stands between 2 and 3; x^2.4 = x² · ⁵√x².
    private var luminance: Double {
        let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : Self.power(($0 + 0.055) / 1.055) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// Contrast of two colours, 1 to 21 (WCAG 2.2).
    func contrast(with other: PrintColour) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// x to the power of 2.4 by Newton's method on y⁵ = x², so that no mathematics library decides the answer.
    private static func power(_ x: Double) -> Double {
        var root = x
        for _ in 0..<60 where root > 0 {
            let fourth = root * root * root * root
            root -= (fourth * root - x * x) / (5 * fourth)
        }
        return x * x * root
    }
}
