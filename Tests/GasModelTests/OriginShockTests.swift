import GasModel
import TestSupport
import Testing

/// Shocks that look at the origin of gas, at the level of the conditions.
@Suite struct OriginShockTests {
    let network = Toy.network()

    func rules(_ shock: any Shock, _ horizon: Horizon = .gasYear) throws -> [OriginRule] {
        var conditions = try Conditions(network, horizon: horizon, start: Toy.october, storagePercent: horizon == .gasYear ? nil : 30)
        let before = conditions
        shock.apply(to: &conditions, in: network)
        let rules = conditions.originRules
        conditions.originRules = []
        #expect(conditions == before, "a rule on origin moves no number")
        return rules
    }

    @Test func aBanForbidsConsumptionInItsZonesFromItsDay() throws {
        let ban = try ImportBan(
            ShockArguments(
                lists: ["suppliers": ["east"], "zones": ["LOW", "MID"]], numbers: ["depth": 80], days: ["from": Toy.day(2025, 12, 17)],
                texts: ["contracts": "short", "gas": "pipeline"]), in: network)
        let rule = try #require(try rules(ban).first)
        #expect(rule.gas == OriginRule.Gas(suppliers: [0], contracts: .short, kind: .pipeline))
        #expect(rule.effect == .consumption(zones: [0, 1]))
        #expect(rule.remaining[0] == 1 && abs(rule.remaining[3] - 0.2) < 1e-12 && abs(rule.remaining[2] - (1 - 15.0 / 31 * 0.8)) < 1e-12)
        #expect(ban.sentence(in: network).contains("titles are exchanged freely"))
    }

    /// Read strictly, a ban closes every border of its zones but the named ones.
    @Test func theStricterReadingClosesTheBordersButTheTransit() throws {
        let ban = try ImportBan(
            ShockArguments(lists: ["suppliers": ["east"], "zones": ["MID"], "transit": ["LEG_MID"]]), in: network)
        #expect(try rules(ban).count == 1)
        let strict = try #require(ban.stricter)
        #expect(strict.stricter == nil && strict.sentence(in: network).contains("it may pass on Leg to Midland only"))
        let borders = try #require(try rules(strict).last)
        #expect(borders.effect == .passage(routes: [1, 2]) && borders.gas.suppliers == [0])
        let shut = try ImportBan(
            ShockArguments(lists: ["suppliers": ["east"], "zones": ["MID"]], texts: ["swaps": "forbidden"]), in: network)
        #expect(try rules(shut)[1].effect == .passage(routes: [0, 1, 2]))
        #expect(throws: ShockError.self, "a route that is no border of the zones") {
            try ImportBan(ShockArguments(lists: ["suppliers": ["east"], "zones": ["MID"], "transit": ["NEW"]]), in: network)
        }
    }

    /// With long contracts spared, a zone takes what its own bring: 30 GWh/d in Midland, of 58.9 in a month of 31 days, and nothing for the
    /// store; nothing in Lowland.
    @Test func theStricterReadingLetsNobodySellOn() throws {
        let contract = Contract(
            id: "L", buyerZone: 0, supplier: 0, dailyVolume: 30, start: Toy.day(2020, 1, 1), end: Toy.day(2030, 1, 1), legalClass: .long)
        let network = Toy.network(institutions: Institutions(contracts: [contract]))
        let ban = try ImportBan(
            ShockArguments(
                lists: ["suppliers": ["east"], "zones": ["MID", "LOW"]], days: ["from": Toy.day(2025, 11, 1)],
                texts: ["contracts": "short", "swaps": "forbidden"]), in: network)
        var conditions = try Conditions(network, horizon: .gasYear, start: Toy.october)
        ban.apply(to: &conditions, in: network)
        #expect(conditions.originRules.map(\.effect) == [.consumption(zones: [0]), .consumption(zones: [1])])
        #expect(conditions.originRules[0].remaining[0] == 1 && conditions.originRules[0].storing?[0] == 1)
        #expect(abs(conditions.originRules[0].remaining[2] - 30 / (18_250.0 / 12 / 31)) < 1e-12)
        #expect(conditions.originRules[0].storing?[2] == 0 && conditions.originRules[1].remaining[2] == 0)
    }

    @Test func aGroupStandsForItsMembers() throws {
        let ban = try ImportBan(ShockArguments(lists: ["suppliers": ["east"], "zones": ["region"]]), in: network)
        #expect(ban.zones == [0, 1, 3])
        #expect(ban.sentence(in: network).contains("the region"))
        #expect(try ImportBan(ShockArguments(lists: ["suppliers": ["east"], "zones": ["LOW", "region"]]), in: network).zones == [0, 1, 3])
        #expect(throws: ShockError.self) { try ImportBan(ShockArguments(lists: ["suppliers": ["east"], "zones": ["west"]]), in: network) }
    }

    @Test func aBanOfDepthZeroIsNoRule() throws {
        let ban = try ImportBan(ShockArguments(lists: ["suppliers": ["east"], "zones": ["LOW"]], numbers: ["depth": 0]), in: network)
        #expect(try rules(ban).isEmpty)
    }

    @Test func proofOpensItsShareOfARouteToTheZonesThatAsk() throws {
        let proof = try OriginProof(ShockArguments(lists: ["routes": ["LEG_MID"], "zones": ["LOW"]], numbers: ["proof": 30]), in: network)
        let rule = try #require(try rules(proof, .peakDay).first)
        #expect(rule.gas == OriginRule.Gas(destinations: [1]) && rule.effect == .passage(routes: [0]))
        #expect(rule.remaining.count == 1 && abs(rule.remaining[0] - 0.3) < 1e-12)
        #expect(proof.sentence(in: network).contains("30 % can be proven"))
    }

    @Test func proofAtASourceNeedsAllSourcesOfItsSupplier() throws {
        let rule = try #require(
            try rules(OriginProof(ShockArguments(lists: ["sources": ["EAST"], "zones": ["LOW"]]), in: network)).first)
        #expect(rule.gas.suppliers == [0] && rule.effect == .consumption(zones: [1]))
        #expect(throws: ShockError.missing(parameter: "routes")) { try OriginProof(ShockArguments(lists: ["zones": ["LOW"]]), in: network) }
        let two = Network(
            title: "two", zones: network.zones, junctions: network.junctions, suppliers: network.suppliers,
            sources: network.sources + [
                Source(id: "EAST_2", supplier: 0, entry: .zone(1), kind: .pipeline, capacity: nil, yearlyVolume: nil, cost: nil)
            ], routes: network.routes, demands: network.demands)
        #expect(throws: ShockError.self) { try OriginProof(ShockArguments(lists: ["sources": ["EAST"], "zones": ["LOW"]]), in: two) }
    }

    @Test func aTransitStopFiltersByOriginAndDestination() throws {
        let stop = try TransitStop(
            ShockArguments(lists: ["routes": ["MID_LOW"], "suppliers": ["east"], "destinations": ["LOW"]]), in: network)
        let rule = try #require(try rules(stop).first)
        #expect(rule.gas == OriginRule.Gas(suppliers: [0], destinations: [1]) && rule.effect == .passage(routes: [1]))
        #expect(rule.remaining.allSatisfy { $0 == 0 })
        #expect(stop.sentence(in: network) == "no passage of gas from East for Lowland on Midland to Lowland")
        #expect(throws: ShockError.self) { try TransitStop(ShockArguments(lists: ["routes": ["MID_LOW"]]), in: network) }
    }

    @Test func aTariffForAllGasNeedsNoRule() throws {
        var conditions = try Conditions(network, horizon: .gasYear, start: Toy.october)
        try Tariff(ShockArguments(lists: ["routes": ["MID_LOW"]], numbers: ["price": 3]), in: network).apply(to: &conditions, in: network)
        #expect(conditions.routeTariff == [1, 5, 1, 1] && conditions.originRules.isEmpty)
    }

    @Test func aTariffByOriginOrDateIsASurcharge() throws {
        let levy = try Tariff(
            ShockArguments(
                lists: ["routes": ["MID_LOW"], "suppliers": ["east"]], numbers: ["price": 10.2],
                days: ["from": Toy.day(2025, 10, 1), "to": Toy.day(2025, 12, 31)]), in: network)
        let rule = try #require(try rules(levy).first)
        #expect(rule.gas.suppliers == [0] && rule.effect == .surcharge(routes: [1], price: 10.2))
        #expect(rule.remaining == [0, 0, 0] + Array(repeating: 1, count: 9))
        #expect(throws: ShockError.self) {
            try Tariff(ShockArguments(lists: ["routes": ["MID_LOW"]], numbers: ["price": 0]), in: network)
        }
    }
}
