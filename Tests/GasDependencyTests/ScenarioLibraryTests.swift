import Foundation
import GasDependency
import Testing

/// The scenarios that ship, and what a reader would check of them at once.
@Suite struct ScenarioLibraryTests {
    let study = DefaultDatasetTests.study
    var network: Network { study.network }

    @Test func everyScenarioRestsOnSourcesAndSaysWhatItAssumes() throws {
        for name in study.library.names {
            let (scenario, findings) = try study.scenario(name)
            #expect(findings.isEmpty, "\(name): \(findings)")
            #expect(!scenario.sources.isEmpty && !scenario.assumptions.isEmpty && !scenario.summary.isEmpty, "\(name)")
        }
    }

    @Test func everyKindOfShockIsInTheFormatPage() throws {
        let page = try String(
            contentsOf: ArchitectureTests.root.appendingPathComponent("Datasets/scenarios/README.md"), encoding: .utf8)
        for kind in ShockCatalogue.all { #expect(page.contains("| `\(kind.keyword)` |"), "\(kind.keyword)") }
    }

    @Test func pagesOfKindsNameEveryParameter() {
        for kind in ShockCatalogue.all {
            let text = ShockPage.text(kind)
            #expect(text.contains(kind.documentation))
            for parameter in kind.parameters { #expect(text.contains(parameter.summary), "\(kind.keyword) \(parameter.name)") }
        }
    }

    /// The Union's ban spares third states; with transit stopped as well Serbia pays more than under the ban.
    @Test func thePhaseOutSparesSerbiaUnlessTransitStops() async throws {
        let serbia = try study.zone("RS")
        let ban = try await SharedRuns.outcome("eu-phase-out-2027")
        let both = try await SharedRuns.outcome("eu-phase-out-no-transit")
        #expect(ban.zones[serbia].unserved == 0)
        let (before, under, worse) = (
            try #require(ban.zones[serbia].priceBefore), try #require(ban.zones[serbia].priceUnder),
            try #require(both.zones[serbia].priceUnder)
        )
        #expect(under < before + 1, "gas that the Union refuses is not dearer in Serbia")
        #expect(worse > under + 1)
    }

    /// The stages of 2026 move next to nothing where long contracts may be sold on, and the Union's prices where they may not; nobody is cut off.
    @Test(arguments: ["eu-phase-out-2026", "eu-phase-out-2027"]) func theStricterReadingBites(_ name: String) throws {
        let scenario = try study.scenario(name).scenario
        let mild = try study.outcome(of: scenario)
        let strict = try #require(try study.strictOutcome(of: scenario))
        for zone in try ["RS", "BA", "BG", "HU"].map(study.zone) {
            #expect(mild.zones[zone].unserved == 0 && strict.zones[zone].unserved == 0)
        }
        for zone in try ["BG", "RO"].map(study.zone) {
            let one = try #require(mild.zones[zone].priceUnder), other = try #require(strict.zones[zone].priceUnder)
            #expect(other > one + 0.3, "\(network.zones[zone].name): \(one), \(other)")
        }
        #expect(strict.scenario.strictReading == nil && ReadingTables.readings(mild: mild, strict: strict, zones: study.studyZones).rows.count > 5)
    }

    /// A price is what one more MWh costs, where lots are kept apart too: by differences of the certified cost.
    @Test(arguments: ["RS", "HU"]) func pricesOfLotsAreDifferencesOfTheCost(_ name: String) throws {
        let zone = try study.zone(name)
        var under = try study.scenario("eu-phase-out-2027").scenario.conditions(network)
        func dispatch(_ conditions: Conditions) throws -> Dispatch {
            let shortage = try study.evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
            return try study.evaluator.dispatch(conditions, shortage: shortage, storedGasPrice: nil)
        }
        let base = try dispatch(under)
        let step = 3
        let gwh = 60.0
        under.demand[zone][step] += gwh / under.periods[step].days
        let difference = (try dispatch(under).cost - base.cost) / gwh
        #expect(abs(difference - base.price[zone][step]) < 0.1, "\(difference), \(base.price[zone][step])")
    }

    /// Gas whose way to its buyers is cut goes at what the market gives, not at the price of their contracts.
    @Test func aLostTransitMakesNoCheapGasUpstream() throws {
        let outcome = try study.outcome(of: study.scenario("bulgaria-transit-stops").scenario)
        let bulgaria = outcome.zones[try study.zone("BG")], serbia = outcome.zones[try study.zone("RS")]
        #expect(try #require(bulgaria.priceUnder) > #require(bulgaria.priceBefore) - 4)
        let before = try #require(serbia.contractsBefore), under = try #require(serbia.contractsUnder)
        #expect(before.volume > 20_000 && before.worth > 100 && under.volume == 0)
    }

    @Test func sanctionsOnNISHitTheSerbianWellsByTheTable() throws {
        let scenario = try study.scenario("nis-sanctions").scenario
        let sanction = try #require(scenario.shocks.first as? OwnerSanction)
        let wells = try #require(network.source("RS_PROD"))
        #expect(sanction.assets == [.source(wells)] && sanction.contracts.isEmpty)
        let changes = try study.changes(of: scenario)
        #expect(changes.count == 1 && changes[0].what.contains("Serbia"))
        // Licensed from 31 December to 23 January: 8 of 31 days of January are lost.
        let under = try scenario.conditions(network).sourceCapacity[wells]
        let before = try scenario.baseline(network).sourceCapacity[wells]
        #expect(abs(under[3] - before[3] * 23 / 31) < 1e-9 && under[4] == 0 && abs(under[0] - before[0] * 8 / 31) < 1e-9)
    }

    /// Half of the Turkish leg is Gazprom's: blocked by the United States, and by the Union since July 2024.
    @Test func exactlyHalfOfTheTurkishLegIsEnough() throws {
        let leg = try #require(network.route("TS2_BG_S2"))
        for authority in ["US", "EU"] {
            let sanction = try OwnerSanction(
                ShockArguments(lists: ["actors": ["gazprom"]], texts: ["authority": authority]), in: network)
            #expect(sanction.assets.contains(.route(leg)))
        }
        let early = try OwnerSanction(
            ShockArguments(
                lists: ["actors": ["gazprom"]], days: ["to": try #require(Day("2024-07-02"))], texts: ["authority": "EU"]), in: network)
        #expect(!early.assets.contains(.route(leg)))
    }

    @Test func aSweepBeginsAtNothingAndNeverGetsCheaper() async throws {
        let steps = try await study.sweep(study.scenario("bulgaria-transit-stops").scenario, depths: [0, 50, 100])
        #expect(steps[0].outcome.changes.isEmpty && steps[0].outcome.shocked == steps[0].outcome.baseline)
        let costs = steps.map(\.outcome.shocked.cost)
        #expect(zip(costs.dropFirst(), costs.dropFirst(2)).allSatisfy { $1 >= $0 * (1 - 1e-8) })
        #expect(ShockTables.sweep(steps, zones: study.studyZones).count == 2)
    }

    @Test func shortagesBySectorAddUp() async throws {
        let outcome = try await SharedRuns.outcome("turkstream-peak")
        var isShort = false
        for impact in outcome.zones {
            guard impact.unserved > 0, let split = impact.unservedBySector else { continue }
            isShort = true
            #expect(abs(split.reduce(0) { $0 + $1.unserved } - impact.unserved) < 1e-6 * impact.unserved)
            #expect(split.allSatisfy { $0.unserved <= $0.demand * (1 + 1e-9) })
        }
        #expect(isShort)
    }

    /// Nobody is short in the year of the run, because price and stores cover it; what they cover is U.
    @Test func aYearWithoutRussiaPrintsBothNumbers() async throws {
        let outcome = try await SharedRuns.outcome("russia-stops")
        let russia = try #require(network.supplier("russia"))
        let question = UnavoidableDependence(study.evaluator, start: outcome.scenario.start)
        let without = try question.shortage(without: russia, .year), with = try question.shortageWithAll(.year)
        for zone in study.studyZones where outcome.zones[zone].unservedPercent != nil {
            let unavoidable = max(0, (without.rate(zone) ?? 0) - (with.rate(zone) ?? 0)) * 100
            #expect(abs(try #require(outcome.zones[zone].lastingPercent) - unavoidable) < 0.02, "\(network.zones[zone].name)")
        }
        let serbia = outcome.zones[try study.zone("RS")]
        let lasting = try #require(serbia.lastingPercent)
        #expect(serbia.unserved == 0 && lasting > 1)
        #expect(ShockTables.impacts(outcome, zones: study.studyZones).columns.contains { $0.header == "unsoftened" })
    }

    @Test func aDayHasNoPrice() async throws {
        let outcome = try await SharedRuns.outcome("turkstream-peak")
        #expect(outcome.zones.allSatisfy { $0.priceBefore == nil && $0.priceUnder == nil && $0.billUnder == nil })
        #expect(!ShockTables.all(outcome, zones: study.studyZones).contains { $0.columns.contains { $0.key.hasPrefix("price") } })
    }

    @Test func noCostOfSupplyPrintsBelowZero() throws {
        for name in study.library.names {
            for change in try study.changes(of: study.scenario(name).scenario) where change.unit == "EUR/MWh" {
                #expect(change.before >= 0 && change.under >= change.before, "\(name): \(change)")
            }
        }
    }

    /// Albania burns its own gas, with no grid behind it: cold is no shortage there. Markets outside of the region are printed, too.
    @Test func wellsBehindNoGridGiveWhatTheColdTakes() async throws {
        let outcome = try await SharedRuns.outcome("balkan-compound")
        #expect(outcome.zones[try study.zone("AL")].unserved == 0)
        let outside = try #require(ShockTables.all(outcome, zones: study.studyZones).first { $0.id == "outside" })
        #expect(outside.rows.count == network.zones.filter { $0.role == .boundary }.count)
    }

    /// Keeping all gas at home serves Romania and Hungary first, and who lies behind them goes short.
    @Test func exportRestrictionsHitWhoLiesBehind() async throws {
        let free = try await SharedRuns.outcome("turkstream-peak"), kept = try await SharedRuns.outcome("own-demand-first")
        func change(_ zone: String) throws -> Double { kept.zones[try study.zone(zone)].unserved - free.zones[try study.zone(zone)].unserved }
        #expect(try change("HU") < -10 && change("RO") < -10)
        #expect(try change("MD") > 10)
    }

    /// A buyer without his contract pays more when nobody else takes the gas: it is missing for everybody.
    @Test(arguments: ["serbia-payment-channel", "serbia-contract-ends"]) func aLostContractHasTwoReadings(_ name: String) throws {
        let scenario = try study.scenario(name).scenario
        let mild = try study.outcome(of: scenario), strict = try #require(try study.strictOutcome(of: scenario))
        let serbia = try study.zone("RS")
        let one = try #require(mild.zones[serbia].priceUnder), other = try #require(strict.zones[serbia].priceUnder)
        #expect(other > one + 0.1 && strict.zones[serbia].unserved == 0, "\(one), \(other)")
    }
}
