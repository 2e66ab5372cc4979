@testable import GasDispatch
import GasModel
import NetworkFlow
import TestSupport
import Testing

/// Withdrawal falls with the fill.
@Suite struct WithdrawalTests {
    let network = Toy.network()

    /// East at 30 % in December leaves Midland short: the full store gives what it can, 270 of 310 GWh.
    func winter() throws -> Dispatch {
        let evaluator = try NetworkEvaluator(network)
        var conditions = try Conditions(network, horizon: .gasYear, start: Toy.october)
        conditions.sourceCapacity[0][2] *= 0.3
        let shortage = try evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
        return try evaluator.dispatch(conditions, shortage: shortage, storedGasPrice: nil)
    }

    @Test func noStoreGivesMoreThanItsFillAllows() throws {
        let result = try winter()
        var isBinding = false
        for step in result.periods.indices {
            let stored = step == 0 ? result.conditions.storageStart[0] : result.storageLevel[0][step - 1]
            let limit = result.conditions.withdrawalLimit(0, step).amount(stored: stored)
            let given = result.storageWithdrawal[0][step] * result.periods[step].days
            #expect(given <= limit + 1e-4)
            let full = result.conditions.storageWithdrawal[0][step] * result.periods[step].days
            if given > limit - 1e-2, limit < 0.95 * full { isBinding = true }
        }
        #expect(isBinding, "the winter must be hard enough that the fill binds: \(result.storageWithdrawal[0])")
    }

    /// With labels the same limits hold: the origin of gas does not help a store.
    @Test func lotsKeepToTheSameLimits() throws {
        var conditions = try Conditions(network, horizon: .gasYear, start: Toy.october)
        conditions.sourceCapacity[0][2] *= 0.3
        let engine = try Engine(TimeExpansion(network, periodCount: 12), SolverSettings(tolerance: 1e-10))
        let question = Question.shortage(
            rule: .fair, studied: nil, boundary: network.zones.map { _ in Array(repeating: 0, count: 12) }, endYields: false)
        let one = try engine.solve(question, conditions)
        let many = try engine.solve(question, conditions, separating: [0, 1, 2])
        for zone in network.zones.indices {
            let pair = [one, many].map { engine.expansion.unserved($0)[zone].reduce(0, +) }
            #expect(abs(pair[0] - pair[1]) < 0.5, "\(network.zones[zone].name): \(pair)")
        }
    }
}
