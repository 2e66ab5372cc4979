import GasModel
import TestSupport
import Testing

/// The network as of a date, the demand of a date, and what counts as met.
@Suite struct EpisodeTests {
    let network = Toy.network()

    func episode(
        from start: Day = Toy.day(2022, 4, 27), to end: Day = Toy.day(2022, 5, 6), storagePercent: Double? = nil,
        rule: Episode.DemandRule = .month, given: [GivenFigure] = [], expectations: [GasModel.Expectation] = []
    ) -> Episode {
        Episode(
            id: "e", title: "E", start: start, end: end, demandRule: rule, storagePercent: storagePercent, given: given,
            expectations: expectations)
    }

    func figure(
        _ target: GivenFigure.Target, _ value: Double, _ part: GivenFigure.Part = .network,
        from first: Day = Toy.day(2022, 4, 27), to last: Day = Toy.day(2022, 5, 6)
    ) -> GivenFigure {
        GivenFigure(
            id: "g", range: DayRange(first, last), target: target, targetName: "", attribute: "", value: value, unit: "", part: part)
    }

    func conditions(
        _ episode: Episode, _ parts: [GivenFigure.Part] = [.network, .event], in other: Network? = nil, balances: [YearlyBalance] = []
    ) throws -> Conditions {
        try Conditions(other ?? network, episode: episode, balances: balances, parts: parts)
    }

    @Test func daysAreCountedByTheCalendar() {
        #expect(Day.count(from: Toy.day(2024, 2, 28), to: Toy.day(2024, 3, 1)) == 3)
        #expect(Day.count(from: Toy.day(2023, 2, 28), to: Toy.day(2023, 3, 1)) == 2)
        #expect(Day.count(from: Toy.day(2000, 1, 1), to: Toy.day(2000, 12, 31)) == 366)
        #expect(Day.count(from: Toy.day(1900, 1, 1), to: Toy.day(1900, 12, 31)) == 365)
        #expect(Toy.day(2023, 12, 31).next == Toy.day(2024, 1, 1) && Toy.day(2024, 2, 28).next == Toy.day(2024, 2, 29))
    }

    @Test func windowIsCutWhereSomethingChanges() {
        let relief = figure(.route(1), 5, .event, from: Toy.day(2022, 4, 30), to: Toy.day(2022, 5, 6))
        let early = GasModel.Expectation(
            id: "x", range: DayRange(Toy.day(2022, 4, 27), Toy.day(2022, 4, 28)), target: .zone(0), targetName: "", quantity: .unserved,
            low: 0, high: 0, standing: .found)
        let steps = episode(given: [relief], expectations: [early]).steps
        #expect(steps.map(\.first) == [Toy.day(2022, 4, 27), Toy.day(2022, 4, 29), Toy.day(2022, 4, 30)])
        #expect(steps.map(\.days) == [2, 1, 7])
        let newYear = figure(.route(0), 1, from: Toy.day(2023, 1, 1), to: Toy.day(2023, 1, 2))
        let across = episode(from: Toy.day(2022, 12, 30), to: Toy.day(2023, 1, 5), given: [newYear]).steps
        #expect(across.map(\.last) == [Toy.day(2022, 12, 31), Toy.day(2023, 1, 2), Toy.day(2023, 1, 5)])
    }

    @Test func whatIsNotYetInServiceIsClosedAndOpensOnItsDay() throws {
        #expect(try conditions(episode()).routeCapacity[3] == [0])
        let later = episode(from: Toy.day(2026, 4, 1), to: Toy.day(2026, 4, 3))
        #expect(try conditions(later).routeCapacity[3] == [50])
    }

    @Test func givenFiguresHoldOnTheirDaysAndTheEventIsAbsentWithoutIt() throws {
        let event = figure(.route(0), 7, .event, from: Toy.day(2022, 5, 1))
        let opened = figure(.route(2), 12)
        let run = episode(given: [opened, event])
        let under = try conditions(run)
        #expect(under.routeCapacity[0] == [90, 7] && under.routeCapacity[2] == [12, 12])
        let before = try conditions(run, [.network])
        #expect(before.routeCapacity[0] == [90, 90] && before.routeCapacity[2] == [12, 12])
    }

    @Test func demandIsTheBestThatIsKnown() throws {
        let measured = Toy.network(
            institutions: Institutions(monthlyConsumption: [
                MonthlyConsumption(zone: 0, year: 2022, month: 4, consumption: 3),
                MonthlyConsumption(zone: 0, year: 2022, month: 5, consumption: 1.55),
            ]))
        let balances = [YearlyBalance(zone: "LOW", year: 2022, consumption: 3.65, production: nil)]
        let run = episode()
        let demand = try conditions(run, in: measured, balances: balances).demand
        // Four days of April at 100 GWh/d, six of May at 50.
        #expect(abs(demand[0][0] - 70) < 1e-9)
        #expect(abs(demand[1][0] - (4 * 3650.0 / 12 / 30 + 6 * 3650.0 / 12 / 31) / 10) < 1e-9)
        #expect(run.demandBasis(zone: 0, in: measured, balances: balances) == .month)
        #expect(run.demandBasis(zone: 1, in: measured, balances: balances) == .year)
        #expect(run.demandBasis(zone: 1, in: measured, balances: []) == .otherYear)
        let told = episode(given: [figure(.demand(0), 33)])
        #expect(try conditions(told, in: measured).demand[0] == [33])
        #expect(told.demandBasis(zone: 0, in: measured, balances: []) == .given)
        #expect(try conditions(episode(rule: .coldFortnight)).demand[0] == [70])
    }

    @Test func productionIsThatOfTheYear() throws {
        let balances = [YearlyBalance(zone: "MID", year: 2022, consumption: nil, production: 7.3)]
        #expect(try conditions(episode(), balances: balances).sourceCapacity[2] == [20])
        #expect(try conditions(episode()).sourceCapacity[2] == [10])
    }

    @Test func aLowStoreGivesLessAndALevelCanBeGiven() throws {
        let low = try conditions(episode(storagePercent: 30))
        #expect(low.storageStart == [180] && abs(low.storageWithdrawal[0][0] - 6) < 1e-9 && low.storageEnd == [180])
        let given = try conditions(episode(storagePercent: 30, given: [figure(.level([0]), 100)]))
        #expect(given.storageStart == [600] && given.storageWithdrawal[0] == [10])
    }

    @Test(arguments: [
        (0.0, Verdict.met), (0.05, .met), (0.06, .missed), (-0.06, .missed),
    ])
    func verdictGoesByWhatIsPrinted(_ found: Double, _ verdict: Verdict) {
        func expectation(_ low: Double?, _ high: Double?, _ standing: GasModel.Expectation.Standing) -> GasModel.Expectation {
            GasModel.Expectation(
                id: "x", range: DayRange(Toy.october, Toy.october), target: .zone(0), targetName: "", quantity: .unserved, low: low,
                high: high, standing: standing)
        }
        #expect(Verdict(expectation(0, 0, .found), found: found) == verdict)
        #expect(Verdict(expectation(nil, nil, .found), found: found) == .noEvidence)
        #expect(Verdict(expectation(0, 0, .found), found: nil) == .noEvidence)
        #expect(Verdict(expectation(0, 0, .given), found: found) == .given)
        #expect(Verdict(expectation(nil, 0, .found), found: -5) == .met && Verdict(expectation(1, nil, .found), found: 5) == .met)
    }
}
