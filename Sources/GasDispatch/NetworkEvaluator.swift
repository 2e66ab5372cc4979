import GasModel
import NetworkFlow

/// Answers questions about conditions by optimisation: run 0 settles the boundary markets, run 1 the region's shortage, run 2 the flows.
///
/// One symbolic analysis per horizon; every run is a cold solve, so answers do not depend on their order or on threads.
public struct NetworkEvaluator: Evaluator {
    public let network: Network
    private let year: Engine
    private let short: Engine
    private let daily: [Engine]
    /// The year with demand that answers to price; `nil` where the dataset has no elasticities.
    private let responsive: Engine?
    private let settings: SolverSettings

    /// - Parameter days: lengths of the daily runs it must answer for.
    public init(_ network: Network, settings: SolverSettings = SolverSettings(), days: [Int] = []) throws {
        self.network = network
        self.settings = settings
        daily = try days.map { try Engine(TimeExpansion(network, periodCount: $0), settings) }
        year = try Engine(TimeExpansion(network, periodCount: 12), settings)
        short = try Engine(TimeExpansion(network, periodCount: 1), settings)
        responsive =
            network.elasticities().contains { $0 < 0 }
            ? try Engine(TimeExpansion(network, periodCount: 12, hasResponse: true), settings) : nil
    }

    /// The analysis of a horizon is kept; one of another number of steps, as episodes have, is made when it is asked for.
    private func engine(_ conditions: Conditions) throws -> Engine {
        let count = conditions.periods.count
        if let kept = ([short, year] + daily).first(where: { $0.expansion.periodCount == count }) { return kept }
        return try Engine(TimeExpansion(network, periodCount: count), settings)
    }

    public func shortage(
        _ conditions: Conditions, rule: Cooperation, studied: Int?, endYields: Bool
    ) throws -> Shortage {
        let engine = try engine(conditions)
        let expansion = engine.expansion
        let selfService = try engine.solve(.boundarySelfService, conditions)
        let boundary = expansion.unserved(selfService)
        let optimum = try engine.solve(
            .shortage(rule: rule, studied: studied, boundary: boundary, endYields: endYields), conditions)
        return try Shortage(
            rule: rule, conditions: conditions, unserved: expansion.rates(expansion.unserved(optimum), conditions),
            certificate: optimum.certificate, use: expansion.limitUse(optimum, conditions))
    }

    public func dispatch(_ conditions: Conditions, shortage: Shortage, storedGasPrice: [Double]?) throws -> Dispatch {
        let answers = conditions.demandResponse != nil && conditions.periods.count > 1
        let engine = try answers ? responsive ?? year : engine(conditions)
        let settled = shortage.unserved.map { row in zip(row, conditions.periods).map { $0 * $1.days } }
        let optimum = try engine.solve(.market(shortage: settled, storedGasPrice: storedGasPrice), conditions)
        return try engine.expansion.dispatch(optimum, conditions)
    }

    /// The market dispatch as an MPS file, for other solvers.
    public func mps(_ conditions: Conditions, shortage: Shortage, linearOnly: Bool) -> String {
        let engine = conditions.periods.count == 1 ? short : year
        let expansion = engine.expansion
        let settled = shortage.unserved.map { row in zip(row, conditions.periods).map { $0 * $1.days } }
        let problem = expansion.problem(.market(shortage: settled, storedGasPrice: nil), conditions)
        return problem.mps(
            name: "gasdep", nodeNames: (0..<expansion.nodeCount).map { expansion.name(ofNode: $0, periods: conditions.periods) },
            arcNames: expansion.roles.indices.map { expansion.name(ofArc: $0, periods: conditions.periods) },
            linearOnly: linearOnly)
    }
}

/// One topology with its symbolic analysis.
struct Engine: Sendable {
    let expansion: TimeExpansion
    private let solver: FlowSolver

    init(_ expansion: TimeExpansion, _ settings: SolverSettings) throws {
        self.expansion = expansion
        solver = try FlowSolver(
            topologyOf: FlowProblem(
                withdrawals: Array(repeating: 0, count: expansion.nodeCount), arcs: expansion.arcs, sideRows: []),
            settings: settings)
    }

    /// With a rule on origin in force lots are kept apart; else gas is one commodity.
    ///
    /// - Parameters:
    ///   - separating: suppliers whose gas is to be followed even where no rule asks for it.
    ///   - weight: of the term that makes the flows of lots unique.
    func solve(
        _ question: Question, _ conditions: Conditions, separating: [Int] = [], weight: Double = Objective.lots
    ) throws -> Optimum {
        do {
            guard conditions.originRules.allSatisfy(\.isIdle), separating.isEmpty else {
                let labelled = try LabelledExpansion(expansion, question, conditions, separating: separating, weight: weight)
                let solver = try LabelledSolver(topologyOf: labelled.problem, settings: solver.settings)
                return Optimum(try solver.solve(labelled.problem), labelled)
            }
            let problem = expansion.problem(question, conditions)
            return Optimum(try solver.solve(problem), expansion, conditions, pricing: question.hasMoney ? problem : nil)
        } catch let error as FlowError {
            throw Uncertified(question: question.title, reason: expansion.explain(error, conditions))
        }
    }
}

extension Question {
    /// Whether prices mean anything in it.
    var hasMoney: Bool { if case .market = self { true } else { false } }

    var title: String {
        switch self {
        case .boundarySelfService: "the boundary markets' own supply"
        case .shortage: "the shortage"
        case .market: "the market dispatch"
        }
    }
}
