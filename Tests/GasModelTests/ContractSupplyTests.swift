import GasModel
import TestSupport
import Testing

/// Contracts by their dates and quantities, and what of them can still be delivered.
@Suite struct ContractSupplyTests {
    /// Midland buys 40 GWh/d of East at the leg with 80 percent of take-or-pay until the end of March, Lowland 20 GWh/d at the gate.
    static func network(_ contracts: [Contract]? = nil) -> Network {
        Toy.network(institutions: Institutions(contracts: contracts ?? [
            Contract(
                id: "MID", buyerZone: 0, supplier: 0, dailyVolume: 40, takeOrPayPercent: 80, start: Toy.day(2020, 1, 1),
                end: Toy.day(2026, 3, 31), gate: .route(0)),
            Contract(id: "LOW", buyerZone: 1, supplier: 0, dailyVolume: 20, start: Toy.day(2020, 1, 1), end: Toy.day(2030, 1, 1), gate: .route(1)),
            Contract(id: "SHIP", buyerZone: 1, supplier: 1, dailyVolume: 20, start: Toy.day(2020, 1, 1), end: Toy.day(2030, 1, 1), gate: .terminal(0)),
        ]))
    }

    let network = network()

    func conditions(_ change: (inout Conditions) -> Void = { _ in }) throws -> Conditions {
        var conditions = try Conditions(network, horizon: .gasYear, start: Toy.october)
        conditions.sourcePremium[0] = 5
        change(&conditions)
        return conditions
    }

    /// October to March are 182 days.
    @Test func aContractEndsOnItsDay() throws {
        let conditions = try conditions()
        #expect(conditions.contractRate[0] == Array(repeating: 40, count: 6) + Array(repeating: 0, count: 6))
        #expect(conditions.contractSource == [0, 0, nil], "LNG is no pipe's gas")
        let tranches = conditions.tranches(ofSource: 0, in: network)
        #expect(abs(tranches.paid - 0.8 * 40 * 182) < 1e-6)
        #expect(abs(tranches.contracted - (0.2 * 40 * 182 + 20 * 365)) < 1e-6)
    }

    @Test func withoutAPremiumOnlyTheMinimumBillCounts() throws {
        let plain = try conditions { $0.sourcePremium[0] = 0 }
        #expect(plain.tranches(ofSource: 0, in: network) == SupplyTranches(paid: 0.8 * 40 * 182, contracted: 0))
        #expect(plain.tranches(ofSource: 1, in: network) == .none)
    }

    @Test func whatCannotBeDeliveredIsNoContract() throws {
        func volume(_ change: (inout Conditions) -> Void) throws -> Double {
            let tranches = try conditions(change).tranches(ofSource: 0, in: network)
            return tranches.paid + tranches.contracted
        }
        let all = 40.0 * 182 + 20 * 365
        #expect(abs(try volume { _ in } - all) < 1e-6)
        #expect(abs(try volume { $0.routeCapacity[1] = $0.routeCapacity[1].map { _ in 0 } } - 40 * 182) < 1e-6, "the gate is shut")
        #expect(abs(try volume { $0.routeCapacity[1] = $0.routeCapacity[1].map { _ in 5 } } - (40 * 182 + 5 * 365)) < 1e-6)
        #expect(try volume { $0.routeCapacity[0] = $0.routeCapacity[0].map { _ in 0 } } == 0, "nothing comes up the leg")
        func rule(_ effect: OriginRule.Effect, _ gas: OriginRule.Gas) -> OriginRule {
            OriginRule(title: "rule", gas: gas, effect: effect, remaining: Array(repeating: 0, count: 12))
        }
        #expect(abs(try volume { $0.originRules = [rule(.consumption(zones: [1]), .init(suppliers: [0]))] } - 40 * 182) < 1e-6, "Lowland may not take it")
        #expect(abs(try volume { $0.originRules = [rule(.passage(routes: [1]), .init(suppliers: [0]))] } - 40 * 182) < 1e-6)
        #expect(abs(try volume { $0.originRules = [rule(.passage(routes: [0]), .init(destinations: [1]))] } - 40 * 182) < 1e-6)
        #expect(abs(try volume { $0.originRules = [rule(.passage(routes: [1]), .init(suppliers: [1]))] } - all) < 1e-6, "others' gas")
    }

    @Test func aLostContractIsOutOfForceFromItsDay() throws {
        let spot = try ContractExpiry(
            ShockArguments(lists: ["contracts": ["LOW"]], days: ["from": Toy.day(2026, 1, 1)], texts: ["afterwards": "spot"]), in: network)
        let under = try conditions { spot.apply(to: &$0, in: network) }
        #expect(under.contractRate[1] == [20, 20, 20] + Array(repeating: 0, count: 9) && under.originRules.isEmpty)
        let nothing = try ContractExpiry(
            ShockArguments(lists: ["contracts": ["LOW"]], days: ["from": Toy.day(2026, 1, 1)]), in: network)
        let lost = try conditions { nothing.apply(to: &$0, in: network) }
        #expect(lost.contractRate == under.contractRate && lost.originRules.count == 1)
        let renewed = try ContractRenewal(ShockArguments(lists: ["contract": ["MID"]], numbers: ["volume": 3.65]), in: network)
        #expect(try conditions { renewed.apply(to: &$0, in: network) }.contractRate[0] == Array(repeating: 40, count: 6) + Array(repeating: 10, count: 6))
    }

    /// Two contracts of 40 GWh/d through a leg that a rule leaves open for 45 of 90: together they bring 45, half each.
    @Test func contractsShareWhatARuleLeavesOpen() throws {
        let network = Toy.network(institutions: Institutions(contracts: ["A", "B"].map {
            Contract(
                id: Identifier($0), buyerZone: 0, supplier: 0, dailyVolume: 40, start: Toy.day(2020, 1, 1), end: Toy.day(2030, 1, 1), gate: .route(0))
        }))
        var conditions = try Conditions(network, horizon: .gasYear, start: Toy.october)
        conditions.originRules = [
            OriginRule(title: "half", gas: .init(suppliers: [0]), effect: .passage(routes: [0]), remaining: Array(repeating: 0.5, count: 12))
        ]
        let amounts = conditions.deliverable(ofSource: 0, in: network)
        #expect(amounts.allSatisfy { abs($0[0] - 22.5 * 31) < 1e-9 }, "\(amounts.map { $0[0] })")
        #expect(conditions.deliverable(0, in: network)[0] == 40 * 31)
    }
}
