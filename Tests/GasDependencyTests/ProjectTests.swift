import GasDependency
import Testing

/// Planned projects on the dataset that ships.
@Suite struct ProjectTests {
    let study = DefaultDatasetTests.study

    @Test func everyPlannedAssetIsInExactlyOneProject() throws {
        let network = study.network
        let assets = network.plannedProjects(on: study.start).flatMap(\.assets)
        #expect(Set(assets).count == assets.count)
        let planned = network.routes.indices.filter {
            [.planned, .proposed, .underConstruction].contains(network.routes[$0].availability.status)
        }
        for route in planned { #expect(assets.contains(.route(route)), "\(network.routes[route].id)") }
        #expect(assets.contains(.source(try #require(network.source("RO_NEPTUN")))))
        let shelved = try #require(network.route("SGC_RO_WHITE"))
        #expect(!assets.contains(.route(shelved)))
    }

    /// By hand: the Southern Interconnection (43.4 GWh/d) carries more than Bosnia's coldest day (15.8), so a closed Zvornik hurts nobody.
    @Test func aSecondPipeIntoBosniaEndsTheHarmOfZvornik() async throws {
        let bosnia = try study.zone("BA")
        let runs = ProjectRuns(
            study.evaluator, start: study.start, supplier: try study.supplier("russia"), zones: [bosnia],
            shocks: [.init(scenario: try study.scenario("zvornik-outage").scenario, storageLevels: nil)])
        let appraisal = try await runs.appraisal()
        let index = try #require(appraisal.cases.firstIndex { $0.id == "zvornik-outage" })
        #expect(abs(appraisal.percent(appraisal.before)[index] - 100) < 1e-6)
        let south = try #require(appraisal.projects.firstIndex { $0.id == "southern-interconnection" })
        #expect(appraisal.percent(appraisal.alone[south])[index] == 0)
        #expect(appraisal.capacity(appraisal.projects[south]) == 43.4)
        // N−1 at 30 %: Zvornik is the only entry before; with 43.4 the largest is lost and Zvornik is left.
        let zvornik = try #require(study.network.routes.first { $0.id == "RS_BA_ZVO" }?.capacity?.central)
        let peak = try #require(study.network.demands[bosnia].peakDay?.central)
        #expect(appraisal.before.nMinusOne == 0)
        #expect(abs((appraisal.alone[south].nMinusOne ?? 0) - 100 * min(zvornik, 43.4) / peak) < 1e-9)
        // Every pair with it relieves at least as much here, and all pairs are there.
        #expect(appraisal.pairs.count == appraisal.projects.count * (appraisal.projects.count - 1) / 2)
        for pair in appraisal.pairs where pair.first == south || pair.second == south {
            #expect(appraisal.percent(pair.state)[index] == 0)
        }
        #expect(appraisal.before.certificate <= OptimalityRecord.tolerance)
    }

    /// By hand: Bosnia has one corridor; with a second as wide its supply by entry is halves, 50 points, and by supplier what it was. A
    /// pipe that leads nowhere near changes nothing, and no run is needed to know it.
    @Test func aSecondPipeIntoBosniaIsASecondCorridor() async throws {
        let bosnia = try study.zone("BA")
        let runs = ProjectRuns(
            study.evaluator, start: study.start, supplier: try study.supplier("russia"), zones: [bosnia], shocks: [])
        let appraisal = try await runs.appraisal()
        let mixes = try await study.bestMixes(zones: [bosnia], weights: [0.5, 1, 0]).mixes[0]
        func best(_ state: ProjectAppraisal.State) throws -> Double { try #require(state.diversification.compactMap { $0 }.first) }
        let today = try best(appraisal.before)
        #expect(abs(today - mixes[0].score) < 1e-9 && abs(mixes[2].score) < 1e-6)
        func project(_ id: String) throws -> Int { try #require(appraisal.projects.firstIndex { $0.id.text == id }) }
        func after(_ id: String) throws -> Double { try best(appraisal.alone[project(id)]) }
        #expect(abs(try after("southern-interconnection") - (mixes[1].score + 50) / 2) < 0.01)
        #expect(try after("RO_HU_CSA_EXP") == mixes[0].score)
        let wanted = Set([try project("southern-interconnection"), try project("RO_HU_CSA_EXP")])
        let pair = try #require(appraisal.pairs.first { Set([$0.first, $0.second]) == wanted })
        #expect(try best(pair.state) == after("southern-interconnection"))
    }

    /// DIV\* of pairs, found without a run wherever bounds allow it, against runs of their own: two that nobody would expect to matter, two
    /// new entries, and an entry with a field.
    @Test func mixesOfPairsAreThoseOfRunsOfTheirOwn() async throws {
        let serbia = try study.zone("RS")
        let runs = ProjectRuns(
            study.evaluator, start: study.start, supplier: try study.supplier("russia"), zones: [serbia], shocks: [])
        let appraisal = try await runs.appraisal()
        func project(_ id: String) throws -> Int { try #require(appraisal.projects.firstIndex { $0.assets.map(study.network.id(of:)).contains(id) }) }
        let best = BestDiversification(study.evaluator, start: study.start)
        for (one, other) in [("BG_RO_NV1_EXP", "RO_HU_CSA_EXP"), ("GR_MK_GEV", "GR_BG_KUL_EXP"), ("HR_BA_SOUTH", "RO_NEPTUN"), ("RO_NEPTUN", "TR_SAKARYA3")] {
            let (first, second) = (try project(one), try project(other))
            let pair = try #require(appraisal.pairs.first { Set([$0.first, $0.second]) == Set([first, second]) })
            let network = study.network.commissioning([first, second].flatMap { appraisal.projects[$0].assets })
            var conditions = try Conditions(network, horizon: .gasYear, start: study.start)
            conditions.habits = .none
            let shortage = try study.evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
            let own = try best.best(serbia, weight: 0.5, conditions, shortage).score
            #expect(abs((pair.state.diversification.first.flatMap { $0 } ?? 0) - own) < 0.03, "\(one), \(other): \(pair.state.diversification), \(own)")
        }
        // More in use is never worse.
        for pair in appraisal.pairs {
            for index in [pair.first, pair.second] {
                let (alone, both) = (appraisal.alone[index].diversification[0] ?? 0, pair.state.diversification[0] ?? 0)
                #expect(both >= alone - 1e-6, "\(appraisal.projects[pair.first].id) \(appraisal.projects[pair.second].id)")
            }
        }
    }

    /// Bosnia has one pipe: nothing else can hurt it as much.
    @Test func theLossOfZvornikIsBosniasWorst() async throws {
        let bosnia = try study.zone("BA")
        let ranking = try await CriticalAssetRuns(study.evaluator, start: study.start).ranking()
        let worst = try #require(ranking.ranking(zone: bosnia, visible: 0.05).first)
        #expect(worst.asset == .route(try #require(study.network.route("RS_BA_ZVO"))) && abs((worst.percent[bosnia] ?? 0) - 100) < 1e-6)
    }

    /// Dual values agree with what one more GWh/d saves in a run of its own.
    @Test func thePriceOfAPipeIsWhatWideningItSaves() throws {
        let network = study.network
        var conditions = try Conditions(network, horizon: .gasYear, start: study.start)
        let shortage = try study.evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
        let base = try study.evaluator.dispatch(conditions, shortage: shortage, storedGasPrice: nil)
        // A closed pipe has a price too, but not one that a half GWh/d tells apart.
        let values = network.routes.indices.map { route in
            conditions.routeCapacity[route].contains(0) ? 0 : base.total(base.routeRent[route])
        }
        let best = try #require(values.indices.max { values[$0] < values[$1] })
        for step in conditions.periods.indices { conditions.routeCapacity[best][step] += 0.5 }
        let wider = try study.evaluator.dispatch(conditions, shortage: shortage, storedGasPrice: nil)
        // Cost is convex in capacity: what the first half GWh/d saves is at most its price, and near it for so small a step.
        let saved = (base.cost - wider.cost) / 0.5
        #expect(saved <= values[best] * (1 + 1e-6) && saved >= values[best] * 0.9, "\(saved) for \(values[best])")
    }

    @Test func commissioningChangesNothingButTheDatesOfTheAssetsNamed() throws {
        let network = study.network
        let route = try #require(network.route("HR_BA_SOUTH"))
        let variant = network.commissioning([.route(route)])
        #expect(variant.routes[route].availability.isInUse(on: study.start))
        let before = try Conditions(network, horizon: .peakDay, start: study.start)
        var after = try Conditions(variant, horizon: .peakDay, start: study.start)
        #expect(after.routeCapacity[route] == [43.4])
        after.routeCapacity[route] = before.routeCapacity[route]
        #expect(after == before)
    }
}
