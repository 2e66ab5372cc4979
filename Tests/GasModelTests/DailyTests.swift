import GasModel
import TestSupport
import Testing

/// Single days: calendar, windows of shocks, demand.
@Suite struct DailyTests {
    @Test func daysFollowTheCalendar() {
        let days = Period.days(from: Toy.day(2027, 12, 30), count: 62)
        #expect(days[1].label == "2027-12-31" && days[2].label == "2028-01-01")
        #expect(days[61].label == "2028-02-29", "2028 is a leap year")
        #expect(Toy.day(2027, 2, 28).next == Toy.day(2027, 3, 1))
    }

    /// A stop from 10 to 12 January is whole on those days, nothing on others, and 3 of 31 in the month.
    @Test func windowsCountDaysNotMonths() {
        let window = ShockWindow(from: Toy.day(2026, 1, 10), to: Toy.day(2026, 1, 12))
        let days = Period.days(from: Toy.day(2026, 1, 1), count: 45)
        #expect(days.indices.filter { window.share(of: days[$0], in: .gasYear) > 0 } == [9, 10, 11])
        #expect(window.share(of: days[9], in: .gasYear) == 1)
        let month = Period.months(from: Toy.day(2026, 1, 1))[0]
        #expect(abs(window.share(of: month, in: .gasYear) - 3.0 / 31) < 1e-12)
    }

    @Test func dailyDemandIsThatOfTheMonthOrOfTheCold() throws {
        let network = Toy.network()
        let ordinary = try Conditions.daily(
            network, start: Toy.day(2026, 1, 1), days: 40, storageStart: [300], weather: .ordinary)
        let months = try Conditions(network, horizon: .gasYear, start: Toy.day(2026, 1, 1))
        #expect(ordinary.demand[0][0] == months.demand[0][0] && ordinary.demand[0][39] == months.demand[0][1])
        let cold = try Conditions.daily(
            network, start: Toy.day(2026, 1, 1), days: 40, storageStart: [300], weather: .coldStart)
        #expect(cold.demand[0][0] == 80)
        // The fortnight has the mean of the evidence: 70.
        #expect(abs(cold.demand[0][0..<14].reduce(0, +) / 14 - 70) < 1e-9)
        #expect(cold.demand[0][14] == ordinary.demand[0][14])
    }

    /// On a straight line in the logarithm of the days: 80 on the day, 70 in the fortnight, so 80 − 10 · ln 7 / ln 14 in the week.
    @Test func coldWeekAndMonthLieOnTheLogarithm() throws {
        let network = Toy.network()
        let week = try Conditions(network, horizon: .coldWeek, start: Toy.october, storagePercent: 30)
        let month = try Conditions(network, horizon: .coldMonth, start: Toy.october, storagePercent: 30)
        #expect(abs(week.demand[0][0] - 72.626_495_350) < 1e-6)
        #expect(abs(month.demand[0][0] - 67.112_074_666) < 1e-6)
        #expect(week.periods.map(\.days) == [7] && month.periods.map(\.days) == [30])
    }

    @Test func whatIsCutOffHasNoDemandAndNoCapacity() throws {
        let network = Toy.network()
        let run = try Conditions.daily(network, start: Toy.october, days: 30, storageStart: [300], weather: .ordinary)
        let part = run.serving(first: 5, of: 7, volumeShare: 0.5, in: network)
        #expect(part.periods.count == 7)
        #expect(part.demand[0][4] > 0 && part.demand[0][5] == 0)
        #expect(part.routeCapacity[0] == [90, 90, 90, 90, 90, 0, 0])
        #expect(part.sourceVolume[0] == run.sourceVolume[0] / 2)
    }
}
