import GasModel
import TestSupport
import Testing

@Suite struct DayTests {
    @Test(arguments: ["2027-11-01", "2024-02-29", "0001-01-01"])
    func readsAndPrints(_ text: String) { #expect(Day(text)?.description == text) }

    @Test(arguments: ["2027-11-31", "2023-02-29", "2027-13-01", "27-11-01", "2027-1-1", "2027-11-01 ", "", "2027/11/01", "٢٠٢٧-11-01"])
    func refuses(_ text: String) { #expect(Day(text) == nil) }

    @Test func isOrdered() { #expect(Toy.day(2026, 9, 30) < Toy.day(2026, 10, 1)) }
}
