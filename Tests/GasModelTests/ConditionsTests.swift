import GasModel
import TestSupport
import Testing

@Suite struct ConditionsTests {
    let network = Toy.network()

    @Test func gasYearHasTwelveMonthsFromOctober() throws {
        let conditions = try Conditions(network, horizon: .gasYear, start: Toy.october)
        #expect(conditions.periods.map(\.label) == [
            "2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07",
            "2026-08", "2026-09",
        ])
        #expect(conditions.periods.reduce(0) { $0 + $1.days } == 365)
    }

    /// 18.25 TWh in twelve equal months: October has 31 days, so 18,250 / 12 / 31 GWh/d.
    @Test func demandIsSpreadByMonthlyShares() throws {
        let conditions = try Conditions(network, horizon: .gasYear, start: Toy.october)
        #expect(abs(conditions.demand[0][0] - 18_250.0 / 12 / 31) < 1e-9)
        let total = zip(conditions.demand[0], conditions.periods).reduce(0) { $0 + $1.0 * $1.1.days }
        #expect(abs(total - 18_250) < 1e-6)
    }

    @Test func shortHorizonsUsePeakAndColdDemandAndNoYearlyLimit() throws {
        let peak = try Conditions(network, horizon: .peakDay, start: Toy.october, storagePercent: 30)
        #expect(peak.demand.map { $0[0] } == [80, 50, 0, 0])
        #expect(peak.sourceVolume.allSatisfy { $0 == .infinity })
        #expect(peak.storageStart == [180])
        #expect(abs(peak.storageWithdrawal[0][0] - 6) < 1e-12)
        let cold = try Conditions(network, horizon: .coldSpell, start: Toy.october, storagePercent: 100)
        #expect(cold.demand[1] == [45])
        #expect(cold.periods[0].days == 14)
        #expect(cold.storageWithdrawal[0] == [10])
    }

    @Test func missingZeroAndUnlimitedAreThreeThings() throws {
        let conditions = try Conditions(network, horizon: .gasYear, start: Toy.october)
        #expect(conditions.routeCapacity[2] == Array(repeating: 0, count: 12), "unknown capacity is no firm capacity")
        #expect(conditions.sourceVolume[1] == .infinity, "no yearly limit is unlimited")
        #expect(conditions.routeTariff == [1, 2, 1, 1], "an unknown tariff takes the labelled default")
    }

    @Test func assetsEnterOnTheirDate() throws {
        let conditions = try Conditions(network, horizon: .gasYear, start: Toy.october)
        #expect(conditions.routeCapacity[3] == [0, 0, 0, 0, 0, 0, 50, 50, 50, 50, 50, 50])
    }

    @Test func evidenceLevelsMovePotentialsOrSingleFigures() throws {
        let low = try Conditions(network, horizon: .gasYear, start: Toy.october, evidence: EvidenceSelection(potentials: .low))
        #expect(low.sourceVolume[0] == 20_000)
        #expect(low.routeCapacity[0][0] == 90)
        let one = try Conditions(
            network, horizon: .gasYear, start: Toy.october,
            evidence: EvidenceSelection(overrides: [.routeCapacity(0): .low]))
        #expect(one.sourceVolume[0] == 30_000)
        #expect(one.routeCapacity[0][0] == 80)
    }

    @Test func aMissingAssumptionIsNamed() {
        let bare = Network(title: "bare", zones: [], suppliers: [], sources: [], routes: [], demands: [])
        #expect(throws: ConditionsError.missingAssumption(.defaultTariff)) {
            try Conditions(bare, horizon: .gasYear, start: Toy.october)
        }
    }

    @Test func withdrawalFallsLinearlyWithTheFill() {
        #expect(WithdrawalCurve.factor(fill: 100, atLowFill: 0.6) == 1)
        #expect(WithdrawalCurve.factor(fill: 30, atLowFill: 0.6) == 0.6)
        #expect(abs(WithdrawalCurve.factor(fill: 65, atLowFill: 0.6) - 0.8) < 1e-12)
    }

    /// Day by day, each day's rate that of the fill in which it finds the store.
    @Test(arguments: [(1.0, 600.0), (0.3, 600), (0, 600), (0.5, 20)])
    func aMonthGivesTheSumOfItsDays(_ fill: Double, _ volume: Double) {
        let limit = WithdrawalCurve.limit(rate: 10, workingVolume: volume, atLowFill: 0.6, days: 30)
        var stored = fill * volume, given = 0.0
        for _ in 0..<30 {
            let rate = 10 * WithdrawalCurve.factor(fill: 0, atLowFill: 0.6)
                + 10 * (1 - WithdrawalCurve.factor(fill: 0, atLowFill: 0.6)) * stored / volume
            given += rate
            stored -= rate
        }
        #expect(abs(limit.amount(stored: fill * volume) - given) < 1e-9)
        #expect(WithdrawalCurve.limit(rate: 10, workingVolume: volume, atLowFill: 1, days: 30) == .init(base: 300, perStored: 0))
    }
}
