/// Counting days: the calendar without a clock.
extension Day {
    /// Days since 1 January of year 1 (which is 0) in the Gregorian calendar.
    public var number: Int {
        let years = year - 1
        let leaps = years / 4 - years / 100 + years / 400
        return years * 365 + leaps + (1..<month).reduce(0) { $0 + Self.days(inMonth: $1, of: year) } + day - 1
    }

    /// Days from the first to the last, both counted.
    public static func count(from first: Day, to last: Day) -> Int { last.number - first.number + 1 }
}
