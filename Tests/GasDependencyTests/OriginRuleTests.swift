import GasDependency
import Testing

/// Rules on origin on the network that ships: what a reader would check at once.
@Suite struct OriginRuleTests {
    let study = DefaultDatasetTests.study
    var network: Network { study.network }
    var union: [Int] { network.zones.indices.filter { network.zones[$0].isEUMember } }

    func run(_ rules: [OriginRule], horizon: Horizon = .gasYear) throws -> (Shortage, Dispatch) {
        var conditions = try Conditions(
            network, horizon: horizon, start: study.start, storagePercent: horizon == .gasYear ? nil : 30)
        conditions.originRules = rules
        let shortage = try study.evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
        return (shortage, try study.evaluator.dispatch(conditions, shortage: shortage, storedGasPrice: nil))
    }

    func rule(_ effect: OriginRule.Effect, _ gas: OriginRule.Gas, remaining: Double = 0, periods: Int = 12) -> OriginRule {
        OriginRule(title: "rule", gas: gas, effect: effect, remaining: Array(repeating: remaining, count: periods))
    }

    func russia() throws -> Int { try study.supplier("russia") }

    /// Consumption of gas from a supplier, in store at the start or not.
    func consumed(_ dispatch: Dispatch, zone: Int, from supplier: Int) throws -> Double {
        let lots = try #require(dispatch.lots)
        return lots.lots.indices.reduce(0) {
            $0 + (lots.lots[$1].suppliers.contains(supplier) ? lots.consumption[zone][$1] : 0)
        }
    }

    @Test func anImportBanOfTheUnionSparesTransitToSerbiaAndBosnia() throws {
        let russia = try russia()
        let (shortage, dispatch) = try run([rule(.consumption(zones: union), .init(suppliers: [russia]))])
        for name in ["RS", "BA"] {
            let zone = try study.zone(name)
            #expect(shortage.unservedTotal[zone] == 0)
            #expect(try consumed(dispatch, zone: zone, from: russia) > 0)
        }
        for zone in union { #expect(try consumed(dispatch, zone: zone, from: russia) < 1e-3, "\(network.zones[zone].name)") }
        let (_, free) = try run([])
        #expect(dispatch.cost > free.cost)
    }

    @Test(arguments: [Horizon.gasYear, .peakDay]) func aBanTakesNoMoreThanAStop(_ horizon: Horizon) throws {
        let russia = try russia()
        let (ban, _) = try run(
            [rule(.consumption(zones: union), .init(suppliers: [russia]), periods: horizon == .gasYear ? 12 : 1)], horizon: horizon)
        var stopped = try Conditions(
            network, horizon: horizon, start: study.start, storagePercent: horizon == .gasYear ? nil : 30)
        SupplierStop(suppliers: [russia]).apply(to: &stopped, in: network)
        let stop = try study.evaluator.shortage(stopped, rule: .fair, studied: nil, endYields: false)
        #expect(ban.unservedTotal.reduce(0, +) <= stop.unservedTotal.reduce(0, +) + 1)
    }

    @Test func aRuleThatLeavesAllOpenChangesNoBit() throws {
        let open = rule(.consumption(zones: union), .init(suppliers: [try russia()]), remaining: 1)
        let (ruled, free) = (try run([open]), try run([]))
        #expect(ruled.0.unserved == free.0.unserved && ruled.1.routeFlow == free.1.routeFlow && ruled.1.lots == nil)
    }

    /// Hungary's long contract spares what it covers; nothing else of Russia may be consumed in the Union.
    @Test func aBanOnShortContractsIsMilderThanOneOnAll() throws {
        let russia = try russia()
        let (all, _) = try run([rule(.consumption(zones: union), .init(suppliers: [russia]))])
        let (short, dispatch) = try run([rule(.consumption(zones: union), .init(suppliers: [russia], contracts: .short))])
        #expect(short.unservedTotal.reduce(0, +) <= all.unservedTotal.reduce(0, +) + 1)
        let lots = try #require(dispatch.lots)
        let long = try #require(lots.lots.firstIndex { $0.title == "Russia under long contracts" })
        let other = try #require(lots.lots.firstIndex { $0.title == "Russia outside long contracts" })
        for zone in union { #expect(lots.consumption[zone][other] < 1e-3) }
        #expect(union.reduce(0) { $0 + lots.consumption[$1][long] } > 1000)
    }

    @Test func aClosedPassageKeepsOneOriginOutOfAPipe() throws {
        let russia = try russia()
        let route = try #require(network.route("BG_RS_KIR"))
        let (_, dispatch) = try run([rule(.passage(routes: [route]), .init(suppliers: [russia]))])
        let lots = try #require(dispatch.lots)
        for lot in lots.lots.indices where lots.lots[lot].suppliers.contains(russia) {
            #expect(lots.routeFlow[route][lot] < 1e-3)
        }
    }

    /// Albania burns its own field gas and no pipe leads there: no further MWh could arrive.
    @Test func whereNoMoreGasCanArriveThereIsNoPrice() throws {
        let (_, dispatch) = try run([rule(.consumption(zones: union), .init(suppliers: [try russia()]))])
        let albania = try study.zone("AL")
        #expect(dispatch.price[albania].allSatisfy { $0 == dispatch.conditions.valueOfLostLoad })
        let serbia = try study.zone("RS")
        #expect(dispatch.price[serbia].allSatisfy { $0 > 10 && $0 < 100 })
    }
}
