import GasDispatch
import GasModel
import NetworkFlow
import TestSupport
import Testing

@Suite struct DispatchTests {
    let network = Toy.network()

    func dispatch(_ shocks: [any Shock] = []) throws -> Dispatch {
        let evaluator = try NetworkEvaluator(network)
        var conditions = try Conditions(network, horizon: .gasYear, start: Toy.october)
        for shock in shocks { shock.apply(to: &conditions, in: network) }
        let shortage = try evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
        return try evaluator.dispatch(conditions, shortage: shortage, storedGasPrice: nil)
    }

    /// What comes in, plus what stores give, is what is consumed: in every zone and month to 1e-8 of regional demand.
    @Test func gasIsConserved() throws {
        for shocks in [[], [SupplierStop(suppliers: [0], remaining: 0.5)]] as [[any Shock]] {
            let result = try dispatch(shocks)
            let scale = result.conditions.demand.reduce(0) { $0 + result.total($1) }
            for zone in network.zones.indices {
                for step in result.periods.indices {
                    var balance = result.unserved[zone][step] - result.conditions.demand[zone][step]
                    for (index, route) in network.routes.enumerated() {
                        if route.to == .zone(zone) { balance += result.routeFlow[index][step] }
                        if route.from == .zone(zone) { balance -= result.routeFlow[index][step] }
                    }
                    for (index, source) in network.sources.enumerated() where source.entry == .zone(zone) {
                        balance += result.sourceFlow[index][step]
                    }
                    for (index, terminal) in network.terminals.enumerated() where terminal.zone == zone {
                        balance += result.terminalFlow[index][step]
                    }
                    for (index, store) in network.storages.enumerated() where store.zone == zone {
                        balance += result.storageWithdrawal[index][step] - result.storageInjection[index][step]
                    }
                    #expect(abs(balance * result.periods[step].days) <= 1e-8 * scale)
                }
            }
            for (index, level) in result.storageLevel.enumerated() {
                #expect(abs(level[11] - result.conditions.storageEnd[index]) <= 1e-8 * scale)
                #expect(level.allSatisfy { $0 <= result.conditions.storageWorkingVolume[index] + 1e-8 * scale })
            }
        }
    }

    /// East costs 20 to 22, wells 15, LNG 40: LNG is bought only where East's 30 TWh and the wells do not reach.
    @Test func cheapGasFlowsFirst() throws {
        let result = try dispatch()
        #expect(abs(result.sourceTotal[2] - 3_650) < 1)
        #expect(result.sourceTotal[1] < 1)
        #expect(abs(result.sourceTotal[0] - (29_200 - 3_650)) < 1)
        let price = result.price[0][0]
        #expect(price > 20 && price < 25)
    }

    @Test func pricesReachTheValueOfLostLoadInAShortage() throws {
        let result = try dispatch([SupplierStop(suppliers: [0])])
        #expect(result.price[0].allSatisfy { abs($0 - 500) < 0.01 }, "\(result.price[0])")
    }

    @Test func aDeeperCutNeverLowersTheCost() throws {
        var last = -Double.infinity
        for depth in stride(from: 0.0, through: 1.0, by: 0.125) {
            let result = try dispatch([SupplierStop(suppliers: [0], remaining: 1 - depth)])
            #expect(result.cost >= last - 1e-8 * abs(last))
            last = result.cost
        }
    }
}

@Suite struct ShockRunTests {
    let network = Toy.network()

    @Test func aZeroPercentShockIsTheBaselineToTheLastBit() throws {
        let run = ShockRun(try NetworkEvaluator(network))
        let outcome = try run.outcome(
            of: Scenario(id: "none", title: "none", start: Toy.october, shocks: [SupplierStop(suppliers: [0], remaining: 1)]))
        #expect(outcome.shocked == outcome.baseline)
        #expect(outcome.changes.isEmpty)
        #expect(outcome.replacements.isEmpty)
    }

    @Test func whatIsLostIsReplacedOrUnserved() throws {
        let run = ShockRun(try NetworkEvaluator(network))
        let outcome = try run.outcome(
            of: Scenario(id: "east", title: "East stops", start: Toy.october, shocks: [SupplierStop(suppliers: [0])]))
        #expect(abs(outcome.replacements.reduce(0) { $0 + $1.change }) < 1e-3)
        #expect(outcome.zones[0].firstShortage == 0)
        #expect(outcome.changes.map(\.what) == ["daily capacity of East at Leg"])
    }

    /// Unforeseen: a January shock finds the store where the undisturbed autumn had left it, not filled in advance.
    @Test func aShockIsUnforeseen() throws {
        let run = ShockRun(try NetworkEvaluator(network))
        let january = Toy.day(2026, 1, 1)
        let calm = try run.outcome(of: Scenario(id: "calm", title: "calm", start: Toy.october, shocks: []))
        let hit = try run.outcome(
            of: Scenario(id: "hit", title: "hit", start: january, shocks: [SupplierStop(suppliers: [0])]))
        #expect(abs(hit.shocked.conditions.storageStart[0] - calm.baseline.storageLevel[0][2]) < 1e-9)
        #expect(hit.shocked.periods.first?.label == "2026-01")
    }
}

@Suite struct MixingTests {
    let network = Toy.network()

    /// East 60 and wells 10 meet in Midland; 30 flow on: Lowland has 6/7 East of what comes over the gate and 10 of LNG.
    @Test func mixesInProportion() throws {
        let mix = try ProportionalMixing.trace(
            network, routeFlow: [60, 30, 0, 0], sourceFlow: [60, 10, 10], terminalFlow: [10])
        let midland = try #require(mix.zones[0])
        #expect(abs(midland[0] - 6.0 / 7) < 1e-12)
        let lowland = try #require(mix.zones[1])
        #expect(abs(lowland[0] - 30 * 6.0 / 7 / 40) < 1e-12)
        #expect(abs(lowland[1] - 0.25) < 1e-12)
        #expect(mix.zones[3] == nil)
        for row in mix.zones.compactMap({ $0 }) { #expect(abs(row.reduce(0, +) - 1) < 1e-12) }
    }
}
