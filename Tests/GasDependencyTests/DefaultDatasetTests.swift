import Foundation
import GasDependency
import Testing

/// What a reader would check at once, on the dataset that ships.
@Suite struct DefaultDatasetTests {
    static let root = ArchitectureTests.root

    static let study: Study = {
        do {
            return try Study(
                dataset: root.appendingPathComponent("Datasets/southeast-europe"),
                scenarios: root.appendingPathComponent("Datasets/scenarios"))
        } catch {
            fatalError("\(error)")
        }
    }()

    var study: Study { Self.study }

    func zone(_ name: String) throws -> Int { try study.zone(name) }

    @Test func nobodyIsShortWithAllSuppliersAndAverageDemand() throws {
        let conditions = try Conditions(study.network, horizon: .gasYear, start: study.start)
        let shortage = try study.evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
        for zone in study.network.zones.indices {
            #expect(shortage.unservedTotal[zone] == 0, "\(study.network.zones[zone].name) is short")
        }
    }

    @Test func cuttingZvornikLeavesBosniaWithNothingAndNobodyElseLosesAGWh() async throws {
        let outcome = try await SharedRuns.outcome("zvornik-outage")
        let bosnia = try zone("BA")
        #expect(abs((outcome.zones[bosnia].unservedPercent ?? 0) - 100) < 1e-6)
        for impact in outcome.zones where impact.zone != bosnia { #expect(impact.unserved == 0) }
    }

    @Test func montenegroAndKosovoAreNotApplicable() async throws {
        let card = try await study.scorecard(suppliers: [study.supplier("russia")])
        for name in ["ME", "XK"] {
            let scores = card.zones[try zone(name)]
            #expect(!scores.isApplicable)
            #expect(scores.dependence.isEmpty && scores.concentration == nil && scores.nMinusOne.isEmpty)
        }
        #expect(card.zones[try zone("RS")].isApplicable)
    }

    @Test func serbiasDependenceComesWithTheFiguresThatDecideIt() async throws {
        let serbia = try zone("RS")
        let russia = try study.supplier("russia")
        let card = try await study.scorecard(suppliers: [russia])
        let pair = try #require(card.zones[serbia].dependence.first)
        let today = try #require(pair.today)
        #expect(today.central > 70 && today.high <= 100)
        let year = try #require(pair.unavoidable(.gasYear))
        #expect(year.share.central >= 0 && year.share.central <= 100)
        #expect(pair.avoidable?.central == max(0, today.central - year.share.central))
        let answer = try await study.decidingFigures(zone: serbia, supplier: russia)
        #expect(answer.figures.count == 10)
        #expect(zip(answer.figures, answer.figures.dropFirst()).allSatisfy { $0.width >= $1.width })
    }

    @Test func aZeroPercentShockChangesNoByte() throws {
        let network = study.network
        let nothing = Scenario(
            id: "nothing", title: "nothing", start: study.start,
            shocks: [
                SupplierStop(suppliers: [try study.supplier("russia")], remaining: 1),
                RouteOutage(routes: Array(network.routes.indices), remaining: 1),
            ])
        let outcome = try study.outcome(of: nothing)
        #expect(outcome.shocked == outcome.baseline)
        #expect(outcome.shortage == outcome.baselineShortage)
        #expect(outcome.changes.isEmpty)
    }

    @Test func aDeeperCutNeverLowersTheRegionsCost() throws {
        var last = -Double.infinity
        for remaining in [1, 0.75, 0.5, 0.25, 0] {
            let scenario = Scenario(
                id: "cut", title: "cut", start: study.start,
                shocks: [SupplierStop(suppliers: [try study.supplier("russia")], remaining: remaining)])
            let outcome = try study.outcome(of: scenario)
            #expect(outcome.shocked.cost >= last * (1 - 1e-8), "at \(remaining)")
            last = outcome.shocked.cost
        }
    }

    @Test func bothLinearSolversFindTheSameOptimum() async throws {
        let second = try Study(
            dataset: Self.root.appendingPathComponent("Datasets/southeast-europe"),
            scenarios: Self.root.appendingPathComponent("Datasets/scenarios"), linearSolver: .gsl)
        let scenario = try study.scenario("turkstream-halt").scenario
        let sparse = try await SharedRuns.outcome(scenario.id)
        let band = try second.outcome(of: scenario)
        #expect(abs(sparse.shocked.cost - band.shocked.cost) <= 1e-7 * abs(sparse.shocked.cost))
        for zone in study.network.zones.indices {
            #expect(abs(sparse.zones[zone].unserved - band.zones[zone].unserved) < 1)
        }
    }

    @Test func everyScenarioOfTheLibraryRuns() async throws {
        let names = study.library.names
        for needed in [
            "turkstream-halt", "russia-stops", "hungary-entry-stops", "bulgaria-transit-stops", "zvornik-outage",
            "azerbaijan-stops", "cold-1in20",
        ] { #expect(names.contains(needed)) }
        let outcomes = try await SharedRuns.region.value.outcomes
        #expect(outcomes.map(\.scenario.id) == names)
        for outcome in outcomes {
            #expect(outcome.shocked.certificate.largest <= OptimalityRecord.tolerance)
        }
    }

    @Test func theObservedYearBalances() throws {
        let (year, mix) = try study.observedYear()
        for zone in study.network.zones.indices {
            guard let shares = mix.zones[zone] else { continue }
            #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
            #expect(year.consumption[zone] >= 0)
        }
    }
}
