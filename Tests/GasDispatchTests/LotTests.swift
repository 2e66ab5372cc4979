@testable import GasDispatch
import GasModel
import NetworkFlow
import TestSupport
import Testing

/// Whose gas it is: rules on origin, and the lots that they make.
@Suite struct LotTests {
    let network = Toy.network()
    let middle = 0, low = 1
    let east = 0

    func conditions(_ rules: [OriginRule], horizon: Horizon = .gasYear) throws -> Conditions {
        var conditions = try Conditions(
            network, horizon: horizon, start: Toy.october, storagePercent: horizon == .gasYear ? nil : 100)
        conditions.originRules = rules
        return conditions
    }

    func shortage(_ conditions: Conditions) throws -> Shortage {
        try NetworkEvaluator(network).shortage(conditions, rule: .fair, studied: nil, endYields: false)
    }

    func rule(_ effect: OriginRule.Effect, _ gas: OriginRule.Gas, remaining: Double = 0, steps: Int = 12) -> OriginRule {
        OriginRule(title: "rule", gas: gas, effect: effect, remaining: Array(repeating: remaining, count: steps))
    }

    /// East may not be consumed in Midland but may pass: Midland keeps its wells (20 % of demand), Lowland is served.
    @Test func aBanOnConsumptionLeavesTransitOpen() throws {
        let result = try shortage(conditions([rule(.consumption(zones: [middle]), .init(suppliers: [east]))]))
        #expect(abs(result.rate(middle)! - 0.8) < 1e-4)
        #expect(result.unservedTotal[low] == 0)
        #expect(result.certificate.largest <= OptimalityRecord.tolerance)
    }

    /// A ban that leaves half of the demand open: Midland takes 9.125 TWh of East beside 3.65 of wells and the 0.3 that lay in
    /// store, and refills the store with the half of East that it may inject: 5.175 are missing.
    @Test func aBanInPartLeavesItsShare() throws {
        let result = try shortage(
            conditions([rule(.consumption(zones: [middle]), .init(suppliers: [east]), remaining: 0.5)]))
        #expect(abs(result.unservedTotal[middle] - 5175) < 1, "\(result.unservedTotal)")
    }

    /// East may not cross the gate to Lowland: Lowland has its terminal's 3.65 TWh, the wells' 3.65
    /// and the 0.3 that lay in store; Midland lives on East.
    @Test func aTransitStopClosesTheRouteForOneOriginOnly() throws {
        let result = try shortage(conditions([rule(.passage(routes: [1]), .init(suppliers: [east]))]))
        #expect(result.unservedTotal[middle] == 0)
        #expect(abs(result.rate(low)! - 3.35 / 10.95) < 1e-4)
    }

    /// The leg is closed for gas that is to be consumed in Lowland, whatever its origin: only wells, store and
    /// terminal remain for it.
    @Test func aDestinationFilterSplitsTheGasByWhereItGoes() throws {
        let result = try shortage(conditions([rule(.passage(routes: [0]), .init(destinations: [low]))]))
        #expect(result.unservedTotal[middle] == 0)
        #expect(abs(result.rate(low)! - 3.35 / 10.95) < 1e-4)
    }

    /// Half of the leg for East: 45 GWh/d of 90; all of it would be 80 for both zones' needs beyond their own.
    @Test func aRouteThatIsHalfOpenToOneOriginKeepsItsJointCapacity() throws {
        let peak = try shortage(
            conditions([rule(.passage(routes: [0]), .init(suppliers: [east]), remaining: 0.5, steps: 1)], horizon: .peakDay))
        // 130 of demand; 45 East, 10 wells, 10 cave, 20 terminal.
        #expect(abs(peak.unservedTotal.reduce(0, +) - 45) < 1e-3)
    }

    /// Gas in store before a ban stays lawful: on a cold day the cave gives its 10 GWh/d to Midland.
    @Test func storedGasStaysLawful() throws {
        let result = try shortage(
            conditions([rule(.consumption(zones: [middle]), .init(suppliers: [east]), steps: 1)], horizon: .peakDay))
        #expect(abs(result.unservedTotal[middle] - 60) < 1e-3)
    }

    /// Long contracts spare 7.3 TWh of the 14.6 that Midland needs of East; the rest of East's gas is short and banned.
    @Test func aRuleOnShortContractsSparesWhatLongOnesCover() throws {
        let contract = Contract(
            id: "L", buyerZone: middle, supplier: east, annualVolume: Toy.estimate(7.3), start: Toy.day(2020, 1, 1),
            end: Toy.day(2030, 1, 1), legalClass: .long)
        let network = Toy.network(institutions: Institutions(contracts: [contract]))
        var conditions = try Conditions(network, horizon: .gasYear, start: Toy.october)
        conditions.originRules = [
            rule(.consumption(zones: [middle, low]), .init(suppliers: [east], contracts: .short))
        ]
        let result = try NetworkEvaluator(network).shortage(conditions, rule: .fair, studied: nil, endYields: false)
        // 29.2 TWh of demand; 7.3 long, 3.65 wells, 3.65 terminal.
        #expect(abs(result.unservedTotal.reduce(0, +) - 14_600) < 2, "\(result.unservedTotal)")
    }

    @Test func anOriginPaysASurchargeWhereTheOtherDoesNot() throws {
        let evaluator = try NetworkEvaluator(network)
        let free = try conditions([])
        let taxed = try conditions([rule(.surcharge(routes: [1], price: 5), .init(suppliers: [east]))])
        func price(_ conditions: Conditions) throws -> Double {
            let shortage = try evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
            return try evaluator.dispatch(conditions, shortage: shortage, storedGasPrice: nil).price[low][0]
        }
        #expect(abs(try price(taxed) - price(free) - 5) < 0.05)
    }

    /// With no rule, following every origin changes neither cost nor shortage.
    @Test(arguments: Horizon.allCases) func labelsAloneCostNothing(_ horizon: Horizon) throws {
        let engine = try Engine(
            TimeExpansion(network, periodCount: horizon == .gasYear ? 12 : 1), SolverSettings(tolerance: 1e-10))
        let conditions = try conditions([], horizon: horizon)
        let all = Array(network.suppliers.indices)
        for question in [
            Question.boundarySelfService,
            .shortage(rule: .fair, studied: nil, boundary: network.zones.map { _ in conditions.periods.map { _ in 0 } }, endYields: false),
            .market(shortage: network.zones.map { _ in conditions.periods.map { _ in 0 } }, storedGasPrice: nil),
        ] {
            let one = try engine.solve(question, conditions)
            let many = try engine.solve(question, conditions, separating: all, weight: 0)
            #expect(abs(one.objective - many.objective) <= 1e-8 * (1 + abs(one.objective)), "\(question.title)")
            if question.hasMoney {
                let lots = try #require(many.lots)
                #expect(lots.lots.count == 4)
                for zone in [middle, low] {
                    let consumed = lots.consumption[zone].reduce(0, +)
                    let demand = zip(conditions.demand[zone], conditions.periods).reduce(0) { $0 + $1.0 * $1.1.days }
                    #expect(abs(consumed - demand) < 1e-6 * demand)
                }
            }
        }
    }

    @Test func whatNoRuleTellsApartIsOneLot() throws {
        let ban = rule(.consumption(zones: [middle]), .init(suppliers: [east]))
        #expect(LotPartition(network, try conditions([])).lots.count == 2, "all gas, and what lies in store")
        let partition = LotPartition(network, try conditions([ban, ban]))
        #expect(partition.lots.count == 3)
        #expect(partition.lots.indices.map(partition.title(of:)) == ["East", "Sea, domestic", "gas in store at the start"])
        let directed = rule(.passage(routes: [0]), .init(suppliers: [east], destinations: [low]))
        let split = LotPartition(network, try conditions([directed]))
        #expect(split.destinations == [[0, 2, 3], [1]])
        // East for Lowland; the rest for Lowland; all for the others; the store.
        #expect(split.lots.count == 4)
    }
}
