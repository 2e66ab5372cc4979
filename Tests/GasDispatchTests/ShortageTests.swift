import GasDispatch
import GasModel
import NetworkFlow
import TestSupport
import Testing

@Suite struct ShortageTests {
    let network = Toy.network()

    func shortage(
        _ shocks: [any Shock], horizon: Horizon = .gasYear, rule: Cooperation = .fair, studied: Int? = nil,
        solver: LinearSolverKind = .sparse
    ) throws -> Shortage {
        var settings = SolverSettings()
        settings.linearSolver = solver
        let evaluator = try NetworkEvaluator(network, settings: settings)
        var conditions = try Conditions(network, horizon: horizon, start: Toy.october, storagePercent: horizon == .gasYear ? nil : 100)
        for shock in shocks { shock.apply(to: &conditions, in: network) }
        return try evaluator.shortage(conditions, rule: rule, studied: studied, endYields: false)
    }

    @Test func nobodyIsShortWithAllSuppliers() throws {
        let result = try shortage([])
        #expect(result.unservedTotal == [0, 0, 0, 0])
        #expect(result.rate(3) == nil, "a zone without demand has no rate")
    }

    /// An emptied store whose compressors fail cannot be as full at the end as it was to be: it ends as full as it can.
    @Test func aStoreThatCannotBeRefilledEndsAsFullAsItCan() throws {
        let evaluator = try NetworkEvaluator(network)
        var conditions = try Conditions(network, horizon: .gasYear, start: Toy.october)
        let target = conditions.storageEnd[0]
        conditions.storageStart[0] = 0
        for step in conditions.periods.indices { conditions.storageInjection[0][step] *= 0.1 }
        #expect(throws: Uncertified.self) { try evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false) }
        let reachable = conditions.withReachableEnds()
        #expect(abs(reachable.storageEnd[0] - 0.999 * 0.5 * 365) < 1e-9 && reachable.storageEnd[0] < target)
        let result = try evaluator.shortage(reachable, rule: .fair, studied: nil, endYields: false)
        #expect(result.unservedTotal == [0, 0, 0, 0])
        conditions.storageStart[0] = target
        #expect(conditions.withReachableEnds() == conditions)
    }

    /// Without East, Midland has 3.65 TWh of its own for 18.25 (80 % short); Lowland has 3.65 TWh of LNG for 10.95 (66.7 % short) and
    /// gas cannot flow up. Taking from Midland would only raise the larger rate.
    @Test func withoutEastTheLargestRateIsAsSmallAsItCanBe() throws {
        let result = try shortage([SupplierStop(suppliers: [0])])
        #expect(abs(result.rate(0)! - 0.8) < 1e-4)
        #expect(abs(result.rate(1)! - 2.0 / 3) < 1e-4)
        #expect(result.certificate.largest <= OptimalityRecord.tolerance)
    }

    /// Served first, Lowland may take all of Midland's wells: 10.95 − 3.65 − 3.65.
    @Test func servedFirstIsALowerBound() throws {
        let result = try shortage([SupplierStop(suppliers: [0])], rule: .servedFirst, studied: 1)
        #expect(abs(result.rate(1)! - 3.65 / 10.95) < 1e-4, "\(result.unservedTotal)")
        #expect(result.rate(0)! > 0.99)
    }

    /// East at 20 GWh/d on the peak day: 20 + 10 wells + 10 cave for Midland's 80 and Lowland's 50, with 20 LNG in Lowland.
    /// Shared evenly: 130 − 60 = 70 short, rate 70/130 in both; Lowland needs 50 · (1 − 70/130) − 20 = 3.08 over the gate.
    @Test func ratesAreEqualWherePipesAllow() throws {
        let result = try shortage(
            [SupplierStop(suppliers: [0], remaining: 0.2)], horizon: .peakDay)
        #expect(abs(result.rate(0)! - 70.0 / 130) < 1e-4)
        #expect(abs(result.rate(1)! - 70.0 / 130) < 1e-4)
    }

    @Test func everyStateForItselfKeepsItsGas() throws {
        let result = try shortage([SupplierStop(suppliers: [0], remaining: 0.2)], horizon: .peakDay, rule: .everyStateForItself)
        #expect(abs(result.unservedTotal[0] - 40) < 1e-3)
        #expect(abs(result.unservedTotal[1] - 30) < 1e-3)
    }

    @Test func bothLinearSolversAgree() throws {
        let shocks: [any Shock] = [SupplierStop(suppliers: [0], remaining: 0.4)]
        let sparse = try shortage(shocks)
        let band = try shortage(shocks, solver: .gsl)
        for zone in network.zones.indices {
            #expect(abs(sparse.unservedTotal[zone] - band.unservedTotal[zone]) < 1e-4)
        }
    }
}
