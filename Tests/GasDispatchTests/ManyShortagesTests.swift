import GasDispatch
import GasModel
import NetworkFlow
import TestSupport
import Testing

/// Shortages side by side are those of one after the other, to the bit.
@Suite struct ManyShortagesTests {
    private static func conditions(_ horizon: Horizon, _ count: Int) throws -> [Conditions] {
        var random = SplitMix(23)
        return try (0..<count).map { _ in
            var conditions = try Conditions(Toy.network(), horizon: horizon, start: Toy.october)
            for source in conditions.sourceCapacity.indices {
                let part = [0, 0.5, 1][random.count(0, 2)]
                conditions.sourceCapacity[source] = conditions.sourceCapacity[source].map { $0 * part }
                if random.count(0, 1) == 0 { conditions.sourceVolume[source] *= random.number(0.2, 1) }
            }
            // The boundary market lacks all that it wants when it is alone, so run 0 differs too.
            let upland = [0.0, 10, 40][random.count(0, 2)]
            for step in conditions.periods.indices {
                conditions.demand[1][step] *= random.number(0.5, 2)
                conditions.demand[2][step] = upland
            }
            return conditions
        }
    }

    @Test(arguments: [Cooperation.fair, .everyStateForItself, .servedFirst], [Horizon.gasYear, .peakDay])
    func areThoseOfOneAfterTheOther(_ rule: Cooperation, _ horizon: Horizon) throws {
        let evaluator = try NetworkEvaluator(Toy.network(), settings: SolverSettings(tolerance: 1e-10))
        let conditions = try Self.conditions(horizon, 11)
        let alone = try conditions.map { try evaluator.shortage($0, rule: rule, studied: 1, endYields: false) }
        let together = try evaluator.shortages(conditions, rule: rule, studied: 1, endYields: false)
        #expect(together == alone && alone.contains { $0.unservedTotal[1] > 0 })
        #expect(try evaluator.shortages([], rule: rule, studied: 1, endYields: false).isEmpty)
    }

    /// Horizons cannot share a vector, and the second linear solver knows no vectors: the answers are there all the same.
    @Test func mixedHorizonsAndTheOtherSolver() throws {
        let evaluator = try NetworkEvaluator(Toy.network(), settings: SolverSettings(tolerance: 1e-10))
        let mixed = try Self.conditions(.gasYear, 2) + Self.conditions(.peakDay, 3)
        #expect(
            try evaluator.shortages(mixed, rule: .fair, studied: nil, endYields: true)
                == mixed.map { try evaluator.shortage($0, rule: .fair, studied: nil, endYields: true) })
        let band = try NetworkEvaluator(Toy.network(), settings: SolverSettings(tolerance: 1e-10, linearSolver: .gsl))
        let days = try Self.conditions(.peakDay, 5)
        #expect(
            try band.shortages(days, rule: .fair, studied: nil, endYields: false)
                == days.map { try band.shortage($0, rule: .fair, studied: nil, endYields: false) })
    }
}
