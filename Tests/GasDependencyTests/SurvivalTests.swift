import GasDependency
import Testing

/// Daily runs on the dataset that ships.
@Suite struct SurvivalTests {
    let study = DefaultDatasetTests.study

    /// Bosnia has no store: without Zvornik it is short on the first day, and nobody else is.
    @Test func withoutAStoreSurvivalIsZero() throws {
        let scenario = try study.scenario("zvornik-outage").scenario
        let daily = try NetworkEvaluator(study.network, days: SurvivalRun.lengths)
        let levels = try ShockRun(study.evaluator).levels(on: scenario.runStart)
        let bosnia = try study.zone("BA")
        let serbia = try study.zone("RS")
        let run = try SurvivalRun(daily, scenario: scenario, storageStart: levels, weather: .ordinary)
        let answer = try run.cautious(of: [bosnia, serbia])
        #expect(answer[0].days == 0 && answer[1].firstDayOfShortage == 1)
        #expect(answer[2].isBeyondLimit)
    }

    /// A daily run whose days are all alike is short exactly as the one-day run is.
    @Test func oneDayOfADailyRunIsAPeakDay() throws {
        let network = study.network
        let daily = try NetworkEvaluator(network, days: SurvivalRun.lengths)
        let russia = try study.supplier("russia")
        let full = network.storages.map { $0.availability.isInUse(on: study.start) ? $0.workingVolume.central : 0 }
        var days = try Conditions.daily(
            network, start: study.start, days: SurvivalRun.limit, storageStart: full, weather: .coldStart
        ).serving(first: 1, of: 7, volumeShare: 1, in: network)
        var day = try Conditions(network, horizon: .peakDay, start: study.start, storagePercent: 100)
        for index in network.sources.indices where network.sources[index].supplier == russia {
            days.sourceVolume[index] = 0
            day.sourceVolume[index] = 0
        }
        let long = try daily.shortage(days, rule: .fair, studied: nil, endYields: true)
        let short = try study.evaluator.shortage(day, rule: .fair, studied: nil, endYields: true)
        for zone in study.studyZones {
            let demand = short.demandTotal[zone]
            #expect(abs(long.unservedTotal[zone] - short.unservedTotal[zone]) <= 2e-3 * demand, "\(network.zones[zone].name)")
        }
    }
}

/// Every indicator of a zone as a table.
@Suite struct IndicatorTableTests {
    let study = DefaultDatasetTests.study

    @Test func everyReadingHasAValueOrAReason() async throws {
        let zones = try ["RS", "ME"].map(study.zone)
        let tables = try await study.indicatorTables(zones: zones, supplier: study.supplier("russia"))
        #expect(tables.map(\.id) == ["indicators-rs", "indicators-me", "n-1-terms"])
        for table in tables.dropLast() {
            for row in table.rows where row.kind == .body {
                let hasReason = row.cells[5].content != .text(.empty)
                #expect((row.cells[2].content == .notApplicable) == hasReason)
            }
        }
        let montenegro = tables[1].rows.filter { $0.kind == .body }
        #expect(montenegro.allSatisfy { $0.cells[2].content == .notApplicable })
    }

    /// The standard asks for protected customers only: cut first is everybody else.
    @Test func theSupplyStandardIsMetWhereOthersCanBeCut() throws {
        let serbia = try study.zone("RS")
        let served = try #require(try ProtectedSupply(study.evaluator, start: study.start).served(zone: serbia))
        #expect(served.count == 3)
        #expect(served.allSatisfy { $0.low >= 0 && $0.high <= 100 && $0.low <= $0.central })
        let bosnia = try study.zone("BA")
        let without = try #require(try ProtectedSupply(study.evaluator, start: study.start).served(zone: bosnia))
        #expect(without[2].central == 0, "Zvornik is the only entry")
    }
}
