import GasDispatch
import GasModel
import NetworkFlow
import TestSupport
import Testing

/// Every failure of the optimiser says what failed, and where, in the network's words.
@Suite struct ExplanationTests {
    let network = Toy.network()

    func reason(_ settings: SolverSettings = SolverSettings(), _ change: (inout Conditions) -> Void = { _ in }) throws -> String {
        var conditions = try Conditions(network, horizon: .gasYear, start: Toy.october)
        SupplierStop(suppliers: [0], remaining: 0.4).apply(to: &conditions, in: network)
        change(&conditions)
        let evaluator = try NetworkEvaluator(network, settings: settings)
        do {
            _ = try evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
        } catch let error as Uncertified { return error.reason }
        Issue.record("there is an answer")
        return ""
    }

    /// A kind of place, its identifier and, unless it is of the whole run, a month.
    static var place: Regex<(Substring, Substring)> { #/worst at (zone|junction|store|route|source|terminal|market) [A-Za-z]+/# }

    @Test func limitsNameTheResidualAndThePlace() throws {
        let iterations = try reason(SolverSettings(iterationLimit: 3))
        #expect(iterations.hasPrefix("not solved in 3 iterations; ") && iterations.contains(Self.place), "\(iterations)")
        let time = try reason(SolverSettings(timeLimit: 0))
        #expect(time.hasPrefix("not solved in 0.0 s; ") && time.contains(Self.place), "\(time)")
        let tolerance = try reason(SolverSettings(certificateTolerance: 1e-40))
        #expect(tolerance.contains("1e-40 is allowed") && tolerance.contains(Self.place), "\(tolerance)")
    }

    @Test func badNumbersNameZoneRouteAndStoreWithTheMonth() throws {
        #expect(try reason { $0.demand[2][3] = .nan } == "zone UP 2026-01: withdrawal nan is not finite")
        #expect(try reason { $0.routeCapacity[1][0] = -1 }.hasPrefix("route MID_LOW 2025-10: capacity -31.0 "))
        #expect(try reason { $0.storageInjection[0][11] = .nan }.hasPrefix("store CAVE injection 2026-09: capacity nan "))
    }

    /// What cannot be solved for the distance of its numbers names them.
    @Test func numbersFarApartAreNamed() throws {
        let text = try reason(SolverSettings(certificateTolerance: 1e-40)) { $0.storageInjection[0][4] = 1e-9 }
        #expect(text.contains("its capacities span from 2.8") && text.contains(" at store CAVE injection 2026-02 to "), "\(text)")
    }

    @Test func cancellationIsNoAnswer() async throws {
        let network = network
        let task = Task { () async throws -> Shortage in
            while !Task.isCancelled { await Task.yield() }
            let conditions = try Conditions(network, horizon: .gasYear, start: Toy.october)
            return try NetworkEvaluator(network).shortage(conditions, rule: .fair, studied: nil, endYields: false)
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
