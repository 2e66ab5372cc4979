import GasModel

/// A, U and G with the digits that a page shows. G is the printed A less the printed U, so that a reader who subtracts finds what is
/// printed; every text, table and chart of the three takes its digits here.
///
/// One number of decimals for all three: whole percents, or one digit where none of them reaches ten and the evidence is not grade C.
public struct PrintedDependence: Sendable, Equatable {
    public let decimals: Int
    /// Rounded; a share that would round to zero keeps its value and prints as `<1`.
    public let today: Interval?
    public let unavoidable: Interval?
    public let choice: Interval?
    /// What the printed U exceeds the upper end of the printed A by.
    public let carried: Double

    /// - Parameter decimals: `nil` chooses by the rule above.
    public init(today: Interval?, unavoidable: Interval?, choice: Interval?, grade: EvidenceGrade? = nil, decimals given: Int? = nil) {
        let highest = [today, unavoidable, choice].compactMap { $0?.high }.max() ?? 0
        let decimals = given ?? (highest < 9.95 && grade != .c ? 1 : 0)
        var unit = 1.0
        for _ in 0..<decimals { unit *= 10 }
        func whole(_ value: Double) -> Double { value < BriefContext.visible ? 0 : (value * unit).rounded() / unit }
        /// A difference of rounded numbers carries dust after the last digit.
        func less(_ first: Double, _ second: Double) -> Double { max(0, (first * unit - second * unit).rounded() / unit) }
        func shown(_ value: Double) -> Double {
            let rounded = whole(value)
            return rounded == 0 && value >= BriefContext.visible ? value : rounded
        }
        self.decimals = decimals
        self.today = today?.map(shown)
        self.unavoidable = unavoidable?.map(shown)
        if choice != nil, let today, let unavoidable {
            self.choice = Interval(
                low: less(whole(today.low), whole(unavoidable.high)), central: less(whole(today.central), whole(unavoidable.central)),
                high: less(whole(today.high), whole(unavoidable.low)))
            carried = less(whole(unavoidable.central), whole(today.high))
        } else {
            self.choice = choice?.map(shown)
            carried = 0
        }
    }

    public init(_ dependence: Dependence, decimals: Int? = nil) {
        self.init(
            today: dependence.today, unavoidable: dependence.unavoidable(.gasYear)?.share, choice: dependence.avoidable,
            grade: dependence.evidence?.grade, decimals: decimals)
    }

    public init(_ dependence: RegionalDependence, grade: EvidenceGrade? = nil) {
        self.init(today: dependence.today, unavoidable: dependence.unavoidable, choice: dependence.avoidable, grade: grade)
    }

    /// One of the three in a sentence, with its sign and range.
    public func quantity(_ share: Interval, grade: EvidenceGrade? = nil) -> Quantity {
        Quantity(share, "%", grade: grade, precision: .decimals(decimals))
    }

    /// One of the three alone, without its sign; `…` where it is unknown.
    func text(_ share: Interval?) -> String { share.map { quantity($0).numberText } ?? NumberText.missing }
}
