import GasModel
import Testing

@testable import GasReport

@Suite struct NumberTextTests {
    @Test(arguments: [
        (0.0, 0, "0"), (-0.0, 0, "0"), (-0.04, 1, "0.0"), (12345.6, 0, "12\u{202F}346"),
        (1234567.891, 2, "1\u{202F}234\u{202F}567.89"),
        (-12.5, 1, "\u{2212}12.5"), (0.05, 1, "0.1"), (999.95, 1, "1\u{202F}000.0"), (0.5, 0, "1"),
    ])
    func fixed(_ value: Double, _ decimals: Int, _ text: String) { #expect(NumberText.fixed(value, decimals) == text) }

    @Test func notANumberIsMissing() {
        #expect(NumberText.fixed(.nan, 1) == "…")
        #expect(NumberText.fixed(.infinity, 1) == "∞")
        #expect(NumberText.machine(.nan, 1) == "")
        #expect(NumberText.machine(-1234.5, 1) == "-1234.5")
        #expect(
            NumberText.trimmed(12.5) == "12.5" && NumberText.trimmed(-0.0000001) == "0"
                && NumberText.trimmed(100) == "100")
    }

    @Test(arguments: [
        (12345.0, 3, "12\u{202F}300"), (9.96, 2, "10"), (0.01234, 3, "0.0123"), (99.96, 3, "100"), (5.0, 3, "5.00"),
        (142.4, 3, "142"),
    ])
    func significant(_ value: Double, _ digits: Int, _ text: String) {
        #expect(NumberText.significant(value, digits) == text)
    }

    @Test func smallIsNotZero() {
        #expect(Cell.number(0.02).printed(decimals: 1).main == "<\u{202F}0.1")
        #expect(Cell.number(0).printed(decimals: 1).main == "0")
        #expect(Cell.zero.printed(decimals: 1).main == "0")
        #expect(Cell.missing.printed(decimals: 1).main == "…")
        #expect(Cell.notApplicable.printed(decimals: 1).main == "–")
        #expect(Cell.number(12, grade: .c).printed(decimals: 0).main == "≈\u{202F}12")
        #expect(Cell.interval(Interval(low: 1, central: 2, high: 3)).printed(decimals: 0) == ("2", "(1–3)"))
        #expect(Cell.interval(Interval(low: 2.01, central: 2.02, high: 2.03)).printed(decimals: 0) == ("2", ""))
    }

    @Test func quantities() {
        #expect(Quantity(12.34, "GWh/d").text == "12.3\u{A0}GWh/d")
        #expect(Quantity(12.34, "GWh/d", grade: .c).text == "about 12\u{A0}GWh/d")
        #expect(Quantity(1234, "TWh", grade: .c).text == "about 1\u{202F}200\u{A0}TWh")
        #expect(Quantity.percent(Interval(low: 31.2, central: 33, high: 38)).text == "33\u{A0}% (31–38)")
        #expect(Quantity.percent(4.26).text == "4.3\u{A0}%")
        #expect(Quantity.percent(0).text == "0\u{A0}%")
        #expect(Quantity.percent(0.01).text == "<\u{202F}0.1\u{A0}%")
        #expect(Quantity.percent(Interval(low: -3, central: 1, high: 2)).rangeText == "\u{2212}3.0 to 2.0")
    }

    @Test func sharesSumToHundred() {
        #expect(PrintedShares.round([1, 1, 1]) == [34, 33, 33])
        #expect(PrintedShares.round([0.335, 0.335, 0.33]) == [34, 33, 33])
        for seed in 1...40 {
            let shares = (1...7).map { Double(($0 * seed * 7919) % 101) }
            #expect(PrintedShares.round(shares).reduce(0, +) == 100)
            #expect(abs(PrintedShares.round(shares, decimals: 1).reduce(0, +) - 100) < 1e-9)
        }
        #expect(PrintedShares.round([0, 0]) == [0, 0])
    }
}
