import GasModel

/// The one way in which data write a number: `-12.5`, `3e6`. No thousands separators, no decimal comma, no NaN, nothing infinite.
enum NumberGrammar {
    struct Defect: Error, Equatable {
        let code: FindingCode
        let message: String
        let remedy: String
    }

    static func parse(_ text: String, limits: Limits = .standard) -> Result<Double, Defect> {
        guard text.utf8.count <= limits.numberCharacters else {
            return .failure(
                Defect(
                    code: .limitExceeded, message: "the number is longer than \(limits.numberCharacters) characters",
                    remedy: "round it; this is the limit for one number"))
        }
        if matches(text) {
            guard let value = Double(text), value.isFinite else {
                return .failure(
                    Defect(
                        code: .notFinite, message: "\(text.quoted) is too large for a number",
                        remedy: "write a number below 1e308; leave the cell empty where the figure is unknown"))
            }
            return .success(value == 0 ? 0 : value)
        }
        return .failure(explain(text))
    }

    /// `"-"? digits ("." digits)? ([eE] [+-]? digits)?`
    private static func matches(_ text: String) -> Bool {
        var rest = text.utf8[...]
        func digits() -> Bool {
            let count = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
            rest = rest.dropFirst(count)
            return count > 0
        }
        func take(_ characters: String) -> Bool {
            guard let first = rest.first, characters.utf8.contains(first) else { return false }
            rest = rest.dropFirst()
            return true
        }
        _ = take("-")
        guard digits() else { return false }
        if take(".") { guard digits() else { return false } }
        if take("eE") {
            _ = take("+-")
            guard digits() else { return false }
        }
        return rest.isEmpty
    }

    private static func explain(_ text: String) -> Defect {
        let bare = text.lowercased().drop { $0 == "-" || $0 == "+" }
        if ["nan", "inf", "infinity", "unlimited"].contains(bare) {
            return Defect(
                code: .notFinite, message: "\(text.quoted) is not a finite number",
                remedy: "leave the cell empty where the figure is unknown or there is no limit")
        }
        if ["na", "n/a", "null", "none", "-", "", "?", "unknown"].contains(bare) {
            return Defect(
                code: .wrongType, message: "\(text.quoted) is not a number",
                remedy: "leave the cell empty where the figure is unknown")
        }
        let separators = text.filter { !$0.isASCII || !($0.isNumber) }
        let hasDigits = text.contains { $0.isASCII && $0.isNumber }
        if hasDigits, separators.allSatisfy({ ",. '_+-\u{A0}\u{202F}\u{2009}\u{2212}".contains($0) }) {
            let isComma = separators.drop { $0 == "-" } == ","
            return Defect(
                code: .numberFormat,
                message: isComma
                    ? "\(text.quoted) has a comma in it" : "\(text.quoted) has spaces, signs or separators in it",
                remedy: isComma
                    ? "write the decimal point as a point and no thousands separators"
                    : "write digits, one decimal point, and nothing else")
        }
        return Defect(
            code: .wrongType, message: "\(text.quoted) is not a number",
            remedy: hasDigits
                ? "write the number alone; the unit is in the name of the column"
                : "write a number, or leave the cell empty where the figure is unknown")
    }
}
