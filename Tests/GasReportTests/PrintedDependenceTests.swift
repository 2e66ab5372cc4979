import GasModel
import Testing

@testable import GasReport

/// G is A less U for a reader who subtracts what is printed.
@Suite struct PrintedDependenceTests {
    private struct Draws: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private func number(_ text: String) -> Double { text.hasPrefix("<") ? 0 : Double(text) ?? .nan }

    @Test(arguments: [EvidenceGrade.a, .c]) func theDifferenceHoldsAsPrinted(_ grade: EvidenceGrade) throws {
        var draws = Draws(state: 7)
        for scale in [0.3, 9.0, 100.0] {
            for _ in 0..<400 {
                func interval() -> Interval {
                    let ends = (0..<3).map { _ in Double.random(in: 0...scale, using: &draws) }.sorted()
                    return Interval(low: ends[0], central: ends[1], high: ends[2])
                }
                let (today, unavoidable) = (interval(), interval())
                let printed = PrintedDependence(
                    today: today, unavoidable: unavoidable,
                    choice: Interval(
                        low: max(0, today.low - unavoidable.high), central: max(0, today.central - unavoidable.central),
                        high: max(0, today.high - unavoidable.low)), grade: grade)
                let (a, u, g) = (try #require(printed.today), try #require(printed.unavoidable), try #require(printed.choice))
                func shown(_ value: Double) -> Double { number(printed.quantity(Interval(value)).numberText) }
                let unit = printed.decimals == 1 ? 10.0 : 1.0
                func isDifference(_ choice: Double, _ first: Double, _ second: Double) -> Bool {
                    shown(choice) == (max(0, shown(first) * unit - shown(second) * unit).rounded() / unit)
                }
                #expect(isDifference(g.central, a.central, u.central), "\(today) \(unavoidable)")
                #expect(isDifference(g.low, a.low, u.high) && isDifference(g.high, a.high, u.low))
                #expect(abs(a.central - today.central) <= 0.5 / unit + 1e-9)
            }
        }
    }

    @Test func whatIsNotZeroNeverPrintsAsZero() throws {
        let printed = PrintedDependence(today: Interval(80.4), unavoidable: Interval(0.3), choice: Interval(80.1))
        #expect(printed.text(printed.today) == "80" && printed.text(printed.unavoidable) == "<\u{202F}1" && printed.text(printed.choice) == "80")
        let small = PrintedDependence(today: Interval(4.26), unavoidable: Interval(0), choice: Interval(4.26))
        #expect(small.text(small.today) == "4.3" && small.text(small.unavoidable) == "0" && small.text(small.choice) == "4.3")
    }

    /// The terminal prints what the brief prints, and data files keep the number.
    @Test func cellsPrintOneNumberAndHoldTheOther() {
        let cell = Cell(.interval(Interval(low: 76.4, central: 77.6, high: 77.6)), shown: Interval(low: 76, central: 77, high: 78))
        #expect(cell.printed(decimals: 0) == ("77", "(76–78)"))
        let table = Table(id: "t", title: "t", columns: [.init("a_percent", "A", unit: "%")], rows: [.init([cell])])
        #expect(FlatTable(table).rows.first?.fields == [.number(76.4), .number(77.6), .number(77.6)])
    }
}
