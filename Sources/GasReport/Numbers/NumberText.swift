import GasModel

/// Numbers as printed, with the signs of the language at work and no system locale; never `-0`. English has a decimal point and a
/// narrow space between thousands, which no line breaks at.
public enum NumberText {
    public static let missing = "…"
    public static let notApplicable = "–"
    static let thin = "\u{202F}"
    static let minus = "\u{2212}"
    static let enDash = "–"

    private static let powers: [Double] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]

    /// `12 345.60`; not a number prints as missing, infinite as `∞`.
    public static func fixed(_ value: Double, _ decimals: Int) -> String {
        let language = Language.current
        return plain(value, decimals, grouping: language.groupMark, minus: minus, point: language.decimalMark)
    }

    /// ASCII, for machines: `-12345.60`.
    public static func machine(_ value: Double, _ decimals: Int) -> String {
        value.isFinite ? plain(value, decimals, grouping: "", minus: "-", point: ".") : ""
    }

    /// ASCII with at most six digits after the point and no trailing zeros.
    public static func trimmed(_ value: Double) -> String {
        var text = machine(value, 6)
        guard text.contains(".") else { return text }
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text
    }

    private static func plain(_ value: Double, _ decimals: Int, grouping: String, minus: String, point: String) -> String {
        guard !value.isNaN else { return missing }
        let decimals = min(max(decimals, 0), powers.count - 1)
        let scaled = (value.magnitude * powers[decimals]).rounded()
        guard scaled < 9e15 else { return (value < 0 ? minus : "") + "∞" }
        let whole = Int(scaled)
        let unit = Int(powers[decimals])
        var text = grouped(whole / unit, grouping)
        if decimals > 0 {
            let rest = String(whole % unit)
            text += point + String(repeating: "0", count: decimals - rest.utf8.count) + rest
        }
        return value < 0 && whole != 0 ? minus + text : text
    }

    private static func grouped(_ whole: Int, _ separator: String) -> String {
        let digits = Array(String(whole))
        guard !separator.isEmpty, digits.count > 3 else { return String(digits) }
        var text = ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position) % 3 == 0 { text += separator }
            text.append(digit)
        }
        return text
    }

    /// The last two digits of a year.
    public static func twoDigits(_ year: Int) -> String { year % 100 < 10 ? "0\(year % 100)" : "\(year % 100)" }

    /// In a table: a number that is not zero never prints as zero. What a CSV file rounds to zero is zero: rounding of the optimiser.
    static func cell(_ value: Double, _ decimals: Int, about: Bool) -> String {
        if trimmed(value) == "0" { return "0" }
        let text = fixed(value, decimals)
        if !value.isNaN, text == fixed(0, decimals) { return "<\(thin)" + smallest(decimals) }
        return about ? "≈\(thin)" + text : text
    }

    /// `(21–35)`; empty where both ends print alike.
    static func bracket(_ value: Interval, _ decimals: Int) -> String {
        let ends = range(value.low, value.high, decimals)
        return ends == fixed(value.high, decimals) ? "" : "(\(ends))"
    }

    /// `0.1`: the least number that a column of so many digits can show.
    static func smallest(_ decimals: Int) -> String { fixed(1 / powers[min(max(decimals, 0), 6)], decimals) }

    /// `27–53`; one number where both ends print alike. A negative end gets spaces round the dash.
    public static func range(_ low: Double, _ high: Double, _ decimals: Int) -> String {
        let first = fixed(low, decimals)
        let second = fixed(high, decimals)
        if first == second { return first }
        return low < 0 || high < 0 ? say("\(first) to \(second)") : first + enDash + second
    }

    /// Digits after the point that show `digits` significant ones; negative rounds before the point.
    public static func decimals(_ value: Double, significant digits: Int) -> Int {
        guard value.isFinite, value != 0 else { return 0 }
        var exponent = 0
        var rest = value.magnitude
        while rest >= 10 {
            rest /= 10
            exponent += 1
        }
        while rest < 1 {
            rest *= 10
            exponent -= 1
        }
        // 9.96 to two digits is 10, not 10.0.
        if (rest * powers[min(max(digits - 1, 0), 6)]).rounded() >= powers[min(max(digits, 0), 6)] { exponent += 1 }
        return min(digits - 1 - exponent, 6)
    }

    /// Digits after the point that evidence of a grade carries: two significant ones of grade C, three else, counted at the larger end
    /// of a range. Negative rounds before the point; whole percents up to 100 stay whole.
    static func decimals(_ leading: Double, grade: EvidenceGrade?) -> Int {
        let places = decimals(leading, significant: significantDigits(grade))
        return leading <= 100 ? max(places, 0) : places
    }

    static func significantDigits(_ grade: EvidenceGrade?) -> Int { grade == .c ? 2 : 3 }

    /// To so many significant digits, as far as they stand after the point; before it digits become zeros.
    public static func significant(_ value: Double, _ digits: Int) -> String {
        let places = decimals(value, significant: digits)
        return places >= 0 ? fixed(value, places) : fixed(rounded(value, significant: digits), 0)
    }

    /// Rounded before the point to so many significant digits; whole numbers have no more to lose.
    static func rounded(_ value: Double, significant digits: Int) -> Double {
        let places = decimals(value, significant: digits)
        guard places < 0 else { return value.rounded() }
        let unit = powers[min(-places, 6)]
        return (value / unit).rounded() * unit
    }
}
