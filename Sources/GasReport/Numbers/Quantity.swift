import GasModel

/// A number in running text: value, range, unit, and as many digits as its evidence carries.
public struct Quantity: Sendable, Equatable {
    public enum Precision: Sendable, Equatable {
        /// So many digits after the point; what is not zero never prints as zero.
        case decimals(Int)
        /// By grade: three significant digits for A and B, two for C.
        case byEvidence
        /// Percent: whole numbers from ten upwards, one digit below.
        case percent
    }

    public var value: Interval
    public var unit: String
    public var grade: EvidenceGrade?
    public var precision: Precision

    public init(_ value: Interval, _ unit: String, grade: EvidenceGrade? = nil, precision: Precision = .byEvidence) {
        self.value = value
        self.unit = unit
        self.grade = grade
        self.precision = precision
    }

    public init(_ value: Double, _ unit: String, grade: EvidenceGrade? = nil, precision: Precision = .byEvidence) {
        self.init(Interval(value), unit, grade: grade, precision: precision)
    }

    public init(_ estimate: Estimate, _ unit: String, precision: Precision = .byEvidence) {
        self.init(
            Interval(low: estimate.low, central: estimate.central, high: estimate.high), unit, grade: estimate.grade,
            precision: precision)
    }

    public static func percent(_ value: Double, grade: EvidenceGrade? = nil) -> Quantity {
        Quantity(value, "%", grade: grade, precision: .percent)
    }
    public static func percent(_ value: Interval, grade: EvidenceGrade? = nil) -> Quantity {
        Quantity(value, "%", grade: grade, precision: .percent)
    }

    /// A percentage without its sign, with as many digits as text would show.
    static func percentText(_ value: Double) -> String { Quantity.percent(value).numberText }

    /// `about 12 GWh/d`, `33 % (31–38)`.
    public var text: String {
        let amount = unit.isEmpty ? numberText : numberText + "\u{00A0}" + Language.current.known(unit)
        let range = rangeText
        let whole = range.isEmpty ? amount : "\(amount) (\(range))"
        return grade == .c && numberText != "0" ? say("about \(whole)") : whole
    }

    /// The central value without unit and grade.
    public var numberText: String { one(value.central) }

    /// `31–38`; empty where both ends print alike.
    public var rangeText: String {
        let low = one(value.low)
        let high = one(value.high)
        if low == high { return "" }
        return value.low < 0 || value.high < 0 ? say("\(low) to \(high)") : low + NumberText.enDash + high
    }

    private func one(_ number: Double) -> String {
        switch precision {
        case .decimals(let places):
            guard number != 0 else { return "0" }
            let text = NumberText.fixed(number, places)
            return number > 0 && text == NumberText.fixed(0, places) ? "<" + NumberText.thin + NumberText.smallest(places) : text
        case .byEvidence:
            guard number != 0 else { return "0" }
            // Ends of a range show the places of the larger one.
            let leading = max(value.low.magnitude, value.high.magnitude)
            let places = NumberText.decimals(leading, grade: grade)
            return places >= 0 ? NumberText.fixed(number, places) : NumberText.significant(number, NumberText.significantDigits(grade))
        case .percent:
            guard number != 0 else { return "0" }
            let small = max(value.low.magnitude, value.high.magnitude) < 9.95
            if number.magnitude < 0.05 { return number < 0 ? "0" : "<\(NumberText.thin)\(NumberText.fixed(0.1, 1))" }
            return NumberText.fixed(number, small && grade != .c ? 1 : 0)
        }
    }
}
