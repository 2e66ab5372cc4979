import GasModel
import TestSupport
import Testing

@Suite struct DayTests {
    @Test(arguments: ["2027-11-01", "2024-02-29", "0001-01-01"])
    func readsAndPrints(_ text: String) { #expect(Day(text)?.description == text) }

    @Test(arguments: ["2027-11-31", "2023-02-29", "2027-13-01", "27-11-01", "2027-1-1", "2027-11-01 ", "", "2027/11/01", "٢٠٢٧-11-01"])
    func refuses(_ text: String) { #expect(Day(text) == nil) }

    @Test func isOrdered() { #expect(Toy.day(2026, 9, 30) < Toy.day(2026, 10, 1)) }

    /// 1 January 2000 is day 730,120 of the proleptic Gregorian calendar.
    @Test func daysAreCounted() {
        #expect(Toy.day(1, 1, 1).ordinal == 1 && Toy.day(2000, 1, 1).ordinal == 730_120)
        #expect(Toy.day(2024, 3, 1).ordinal - Toy.day(2024, 2, 28).ordinal == 2)
    }

    @Test(arguments: [("2024-02-28", "2024-02-29"), ("2025-12-31", "2026-01-01"), ("2025-02-28", "2025-03-01")])
    func daysFollowEachOther(_ first: String, _ second: String) {
        #expect(Day(first)?.next == Day(second) && Day(second)?.previous == Day(first))
    }
}
