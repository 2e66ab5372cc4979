import Foundation
@testable import GasDispatch
import GasModel
import TestSupport
import Testing

/// Prices, and demand and supply that answer to them.
@Suite struct PriceTests {
    /// The toy region with one sector of elasticity −0.3 (−0.5 to −0.1) in Midland and Lowland.
    let network = Toy.network(
        institutions: Institutions(
            sectors: [
                SectorUse(zone: 0, year: 2023, sector: "industry", percent: 100),
                SectorUse(zone: 0, year: 2024, sector: "industry", percent: 60),
                SectorUse(zone: 0, year: 2024, sector: "households", percent: 40),
            ],
            elasticities: [
                Elasticity(
                    id: "I", sector: "industry", region: "toy", value: Toy.estimate(-0.5, low: -0.8, high: -0.2), isDefault: true),
                Elasticity(id: "H", sector: "households", region: "toy", value: Toy.estimate(0), isDefault: true),
                Elasticity(id: "X", sector: "industry", region: "elsewhere", value: Toy.estimate(-9)),
            ]))

    func run(_ conditions: Conditions) throws -> Dispatch {
        let evaluator = try NetworkEvaluator(network)
        let shortage = try evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
        return try evaluator.dispatch(conditions, shortage: shortage, storedGasPrice: nil)
    }

    func conditions() throws -> Conditions { try Conditions(network, horizon: .gasYear, start: Toy.october) }

    /// 60 % industry of −0.5: −0.3; a zone without statistics takes the mean of those that have them.
    @Test func elasticityIsTheMeanOfTheSectors() {
        #expect(abs(network.elasticities()[0] + 0.3) < 1e-12)
        #expect(abs(network.elasticities()[1] + 0.3) < 1e-12)
        #expect(abs(network.elasticities(.low)[0] + 0.48) < 1e-12)
        #expect(Toy.network().elasticities() == [0, 0, 0, 0])
    }

    /// East at twice its cost: demand falls along (p/p₀)^e, up to the error of straight pieces, and is not unserved.
    @Test func demandFallsAlongItsCurve() throws {
        let before = try run(conditions())
        var dear = try conditions()
        dear.sourceCost[0] += 20
        dear.demandResponse = DemandResponse(elasticity: network.elasticities(), price: before.price)
        let after = try run(dear)
        let ratio = after.price[0][0] / before.price[0][0]
        #expect(ratio > 1.3 && ratio < 3, "\(ratio)")
        let share = after.forgone[0][0] / dear.demand[0][0]
        let curve = 1 - pow(ratio, -0.3)
        #expect(share > 0.02 && abs(share - curve) < 0.02, "\(share) \(curve)")
        #expect(after.unserved.allSatisfy { $0.allSatisfy { $0 < 1e-6 } })
        #expect(after.forgone[2].allSatisfy { $0 == 0 })
    }

    @Test func whereThePriceIsTheSameNobodyGivesUpAnything() throws {
        let before = try run(conditions())
        var same = try conditions()
        same.demandResponse = DemandResponse(elasticity: network.elasticities(), price: before.price.map { $0.map { $0 * 1.001 } })
        let after = try run(same)
        #expect(after.forgone.allSatisfy { $0.allSatisfy { $0 < 1e-4 } })
    }

    /// Price = what one more GWh costs, by finite differences of the certified optimum.
    @Test(arguments: [0, 1]) func pricesAreDifferencesOfTheObjective(_ zone: Int) throws {
        let base = try conditions()
        let step = 3
        let dispatch = try run(base)
        var more = base
        let gwh = 5.0
        more.demand[zone][step] += gwh / base.periods[step].days
        let difference = (try run(more).cost - dispatch.cost) / gwh
        #expect(abs(difference - dispatch.price[zone][step]) < 0.02 * dispatch.price[zone][step], "\(difference)")
    }

    @Test func aResponseIsFittedThroughTheOrigin() throws {
        let rows = [
            SupplyResponse(id: "a", name: "a", volumeChange: 50, priceChange: 100, grade: .a),
            SupplyResponse(id: "b", name: "b", volumeChange: 100, priceChange: 100, grade: .a),
        ]
        // Relative errors: weights 1/price², so r = Σ v p / Σ v² = 15000/12500.
        let fit = try #require(try ResponseFit.response(rows))
        #expect(abs(fit.central - 1.2) < 1e-6 && fit.low == 1 && fit.high == 2)
        #expect(try ResponseFit.response([]) == nil)
    }

    @Test func aSupplyCurvePassesThroughItsReference() {
        let curve = SupplyCalibration(reference: 10, adjustment: 3, response: 1.5)
        // At the reference: intercept + slope · 10 000 GWh = adjustment; ten percent more costs 15 more.
        #expect(abs(curve.intercept + curve.slope * 10_000 - 3) < 1e-9)
        #expect(abs(curve.intercept + curve.slope * 11_000 - 18) < 1e-9)
    }
}
