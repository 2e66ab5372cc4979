import GasModel
import TestSupport
import Testing

/// Assets, LNG, stores, cold, savings, plans.
@Suite struct SupplyShockTests {
    let network = Toy.network(
        institutions: Institutions(
            sectors: [
                SectorUse(zone: 0, year: 2023, sector: "industry", percent: 100),
                SectorUse(zone: 0, year: 2024, sector: "industry", percent: 40),
                SectorUse(zone: 0, year: 2024, sector: "households", percent: 60),
            ]))

    func year() throws -> Conditions { try Conditions(network, horizon: .gasYear, start: Toy.october) }

    func applied(_ shock: any Shock, to conditions: Conditions? = nil) throws -> Conditions {
        var conditions = try conditions ?? year()
        shock.apply(to: &conditions, in: network)
        return conditions
    }

    @Test func anOutageHitsAssetsOfAnyKind() throws {
        let conditions = try applied(
            AssetOutage(ShockArguments(lists: ["assets": ["MID_LOW", "WELLS", "PORT", "CAVE", "MID_LOW"]], numbers: ["depth": 50]), in: network))
        #expect(conditions.routeCapacity[1][0] == 20, "named twice is hit once")
        #expect(conditions.sourceCapacity[2][0] == 5 && conditions.terminalSendOut[0][0] == 10)
        #expect(conditions.storageWithdrawal[0][0] == 5 && conditions.storageInjection[0][0] == 2.5)
    }

    @Test func anUpstreamLabelHitsAllRoutesThatCarryIt() throws {
        let shared = Network(
            title: "shared", zones: network.zones, junctions: network.junctions, suppliers: network.suppliers, sources: network.sources,
            routes: ["A", "B", "C"].map {
                Route(
                    id: Identifier($0), name: $0, from: .junction(0), to: .zone(0), corridor: $0, capacity: Toy.estimate(10),
                    sharedUpstream: $0 == "C" ? "other" : "string")
            }, demands: network.demands)
        #expect(try AssetOutage(ShockArguments(lists: ["upstream": ["string"]]), in: shared).assets == [.route(0), .route(1)])
        #expect(throws: ShockError.missing(parameter: "assets")) { try AssetOutage(ShockArguments(), in: shared) }
    }

    /// Over 10 days from 1 January the loss grows by a tenth a day: 5.5 of 10 days, then 21 whole days.
    @Test func aRampGrowsEvenly() throws {
        let ramp = try SupplierStop(
            ShockArguments(lists: ["suppliers": ["east"]], numbers: ["ramp": 10], days: ["from": Toy.day(2026, 1, 1)]), in: network)
        let capacity = try applied(ramp).sourceCapacity[0]
        #expect(capacity[2] == 100 && abs(capacity[3] - 100 * (1 - 26.5 / 31)) < 1e-9 && capacity[4] == 0)
        let long = try SupplierStop(
            ShockArguments(lists: ["suppliers": ["east"]], numbers: ["ramp": 60], days: ["from": Toy.day(2026, 1, 1)]), in: network)
        // February: days 32 to 59 of 60, mean 45.5 / 60.
        #expect(abs(try applied(long).sourceCapacity[0][4] - 100 * (1 - 45.5 / 60)) < 1e-9)
        #expect(throws: ShockError.self) {
            try SupplierStop(ShockArguments(lists: ["suppliers": ["east"]], numbers: ["ramp": 10]), in: network)
        }
    }

    @Test func lngGetsScarceAndDear() throws {
        var finite = try year()
        finite.sourceVolume[1] = 1000
        let shock = try LNGShortage(ShockArguments(numbers: ["volume": 60, "price": 8]), in: network)
        let conditions = try applied(shock, to: finite)
        #expect(abs(conditions.sourceVolume[1] - 600) < 1e-9 && conditions.sourceCost[1] == 48)
        #expect(conditions.sourceCapacity[0][0] == 100 && conditions.sourceCost[0] == 20, "pipelines go on")
        #expect(throws: ShockError.self) { try LNGShortage(ShockArguments(lists: ["suppliers": ["east"]], numbers: ["volume": 0]), in: network) }
        #expect(throws: ShockError.self, "nothing happens") { try LNGShortage(ShockArguments(numbers: ["volume": 100]), in: network) }
    }

    @Test func lngIsCutByTheDayWhereThereIsNoYear() throws {
        var peak = try Conditions(network, horizon: .peakDay, start: Toy.october, storagePercent: 100)
        peak.sourceCapacity[1] = [30]
        #expect(try applied(LNGShortage(ShockArguments(numbers: ["volume": 50]), in: network), to: peak).sourceCapacity[1] == [15])
    }

    @Test func storesBeginLowAndThenGiveLess() throws {
        let shock = try LowStorage(ShockArguments(lists: ["zones": ["MID"]], numbers: ["percent": 30]), in: network)
        let conditions = try applied(shock)
        #expect(conditions.storageStart == [180] && conditions.storageEnd == [300] && conditions.storageWithdrawal[0][0] == 10)
        let full = try Conditions(network, horizon: .peakDay, start: Toy.october, storagePercent: 100)
        let half = try Conditions(network, horizon: .peakDay, start: Toy.october, storagePercent: 65)
        for before in [full, half] {
            let day = try applied(shock, to: before)
            #expect(abs(day.storageWithdrawal[0][0] - 6) < 1e-12, "60 % of the full rate at 30 % fill, wherever it began")
            #expect(try abs(applied(shock, to: day).storageWithdrawal[0][0] - 6) < 1e-12, "twice is once")
        }
        #expect(throws: ShockError.self) { try LowStorage(ShockArguments(lists: ["zones": ["LOW"]], numbers: ["percent": 30]), in: network) }
    }

    @Test func aColdFortnightRaisesItsMonthsByItsDays() throws {
        let shock = try ColdSpell(ShockArguments(lists: ["zones": ["MID"]], numbers: ["days": 14], days: ["from": Toy.day(2026, 1, 25)]), in: network)
        let (before, after) = (try year(), try applied(shock))
        // Seven days in January, seven in February; the fortnight needs 70 GWh/d.
        #expect(abs(after.demand[0][3] - (before.demand[0][3] * 24 + 70 * 7) / 31) < 1e-9)
        #expect(abs(after.demand[0][4] - (before.demand[0][4] * 21 + 70 * 7) / 28) < 1e-9)
        #expect(after.demand[0][5] == before.demand[0][5] && after.demand[1] == before.demand[1])
    }

    @Test func otherLengthsLieOnALine() throws {
        func january(_ days: Double) throws -> Double {
            try applied(ColdSpell(ShockArguments(numbers: ["days": days], days: ["from": Toy.day(2026, 1, 5)]), in: network)).demand[0][3]
        }
        let usual = try year().demand[0][3]
        #expect(abs(try january(1) - (usual * 30 + 80) / 31) < 1e-9)
        // 80 − 10 × ln 7 / ln 14 and 80 − 10 × ln 30 / ln 14 GWh/d.
        #expect(abs(try january(7) - (usual * 24 + 7 * 72.626_495_35) / 31) < 1e-6)
        #expect(abs(try january(30) - (usual * 4 + 27 * 67.112_074_67) / 31) < 1e-6, "27 days from 5 January")
        #expect(throws: ShockError.self) { try january(10) }
        let peak = try Conditions(network, horizon: .peakDay, start: Toy.october)
        #expect(try applied(ColdSpell(ShockArguments(numbers: ["days": 14], days: ["from": Toy.october]), in: network), to: peak) == peak)
    }

    /// In a run of single days each day is its own period.
    @Test func dailyRunsSeeTheDay() throws {
        var daily = try Conditions.daily(network, start: Toy.day(2026, 1, 5), days: 6, storageStart: [300], weather: .ordinary)
        try ImportBan(
            ShockArguments(
                lists: ["suppliers": ["east"], "zones": ["MID"]], numbers: ["ramp": 4], days: ["from": Toy.day(2026, 1, 7), "to": Toy.day(2026, 1, 9)]),
            in: network
        ).apply(to: &daily, in: network)
        #expect(daily.originRules[0].remaining == [1, 1, 0.75, 0.5, 0.25, 1])
        try NewAsset(ShockArguments(lists: ["assets": ["NEW"]], days: ["from": Toy.day(2026, 1, 9)]), in: network).apply(to: &daily, in: network)
        #expect(daily.routeCapacity[3] == [0, 0, 0, 0, 50, 50])
    }

    @Test func sectorsSaveByTheirShare() throws {
        let shock = try SectorSaving(ShockArguments(lists: ["sectors": ["industry"]], numbers: ["saving": 25]), in: network)
        let (before, after) = (try year(), try applied(shock))
        #expect(shock.zones == [0], "no shares are known of the others")
        #expect(abs(after.demand[0][0] - before.demand[0][0] * 0.9) < 1e-12 && after.demand[1] == before.demand[1])
        #expect(throws: ShockError.self) {
            try SectorSaving(ShockArguments(lists: ["sectors": ["industry"], "zones": ["LOW"]], numbers: ["saving": 25]), in: network)
        }
    }

    @Test func plansComeIntoUseOnTheirDay() throws {
        let shock = try NewAsset(ShockArguments(lists: ["assets": ["NEW"]], days: ["from": Toy.day(2025, 11, 16)]), in: network)
        let capacity = try applied(shock).routeCapacity[3]
        #expect(capacity == [0, 25] + Array(repeating: 50, count: 10))
        #expect(throws: ShockError.self, "no capacity known") { try NewAsset(ShockArguments(lists: ["assets": ["UP_MID"]]), in: network) }
    }

    @Test func plansComeLate() throws {
        let shock = try DelayedAsset(ShockArguments(lists: ["assets": ["NEW"]], days: ["until": Toy.day(2026, 7, 1)]), in: network)
        #expect(try applied(shock).routeCapacity[3] == Array(repeating: 0, count: 9) + [50, 50, 50])
    }

    @Test func whatIsForeseenDoesNotMoveTheRun() throws {
        let plan = try NewAsset(ShockArguments(lists: ["assets": ["NEW"]], days: ["from": Toy.day(2026, 6, 1)]), in: network)
        let stop = SupplierStop(suppliers: [0], window: ShockWindow(from: Toy.day(2026, 1, 10)))
        func start(_ shocks: [any Shock]) -> Day { Scenario(id: "s", title: "s", start: Toy.october, shocks: shocks).runStart }
        #expect(start([plan]) == Toy.october && start([plan, stop]) == Toy.day(2026, 1, 1))
    }

    @Test func assumedDepthsAreSweptAndOthersStay() throws {
        let scenario = Scenario(
            id: "s", title: "s", start: Toy.october,
            shocks: [SupplierStop(suppliers: [0], remaining: 0.5), RouteOutage(routes: [1])], assumedDepths: [1])
        let mild = try scenario.atDepth(25).conditions(network)
        #expect(mild.routeCapacity[1][0] == 30 && mild.sourceCapacity[0][0] == 50)
    }
}
