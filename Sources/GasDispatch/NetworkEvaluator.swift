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
        try self.init(network, settings: settings, days: days, uniqueness: 1)
    }

    /// - Parameter uniqueness: weight of the term that makes flows unique, relative to the documented one.
    init(_ network: Network, settings: SolverSettings, days: [Int] = [], uniqueness: Double) throws {
        func engine(_ count: Int, hasResponse: Bool = false) throws -> Engine {
            try Engine(
                TimeExpansion(network, periodCount: count, hasResponse: hasResponse, uniqueness: uniqueness), settings)
        }
        self.network = network
        self.settings = settings
        daily = try days.map { try engine($0) }
        year = try engine(12)
        short = try engine(1)
        responsive = network.elasticities().contains { $0 < 0 } ? try engine(12, hasResponse: true) : nil
    }

    /// The analysis of a horizon is kept; one of another number of steps, as episodes have, is made when it is asked for.
    func engine(_ conditions: Conditions) throws -> Engine {
        let count = conditions.periods.count
        let hasGates = conditions.contractsNameGates
        if !hasGates, let kept = ([short, year] + daily).first(where: { $0.expansion.periodCount == count }) { return kept }
        return try Engine(
            TimeExpansion(network, periodCount: count, hasGates: hasGates, uniqueness: year.expansion.uniqueness), settings)
    }

    public func shortage(
        _ posed: Conditions, rule: Cooperation, studied: Int?, endYields: Bool
    ) throws -> Shortage {
        let conditions = posed.forLots
        let engine = try engine(conditions)
        let expansion = engine.expansion
        let selfService = try engine.solve(.boundarySelfService, conditions)
        let boundary = expansion.unserved(selfService)
        let optimum = try engine.solve(
            .shortage(rule: rule, studied: studied, boundary: boundary, endYields: endYields), conditions)
        return try shortage(conditions, optimum, rule, expansion)
    }

    public func dispatch(_ posed: Conditions, shortage: Shortage, storedGasPrice: [Double]?) throws -> Dispatch {
        let conditions = posed.forLots
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

extension Conditions {
    /// The same where lots are told apart: they know no side rows, so contracts bind at no pipe.
    fileprivate var forLots: Conditions {
        guard contractsNameGates, !originRules.allSatisfy(\.isIdle) else { return self }
        var plain = self
        plain.contractsNameGates = false
        return plain
    }
}

/// One topology with its symbolic analysis.
struct Engine: Sendable {
    let expansion: TimeExpansion
    let solver: FlowSolver
    var settings: SolverSettings { solver.settings }

    init(_ expansion: TimeExpansion, _ settings: SolverSettings) throws {
        self.expansion = expansion
        solver = try FlowSolver(
            topologyOf: FlowProblem(
                withdrawals: Array(repeating: 0, count: expansion.nodeCount), arcs: expansion.arcs, sideRows: expansion.sideRows),
            settings: settings)
    }

    /// With a rule on origin in force lots are kept apart; else gas is one commodity.
    ///
    /// - Parameters:
    ///   - separating: suppliers whose gas is to be followed even where no rule asks for it.
    ///   - weight: of the term that makes the flows of lots unique, beside the expansion's own.
    func solve(
        _ question: Question, _ conditions: Conditions, separating: [Int] = [], weight: Double = Objective.lots
    ) throws -> Optimum {
        guard conditions.originRules.allSatisfy(\.isIdle), separating.isEmpty else {
            let labelled = try LabelledExpansion(
                expansion, question, conditions, separating: separating, weight: weight * expansion.uniqueness,
                withdrawalLimits: expansion.withdrawalLimits(oneCommodity(question, conditions).flows, conditions))
            do throws(FlowError) {
                let solver = try LabelledSolver(topologyOf: labelled.problem, settings: solver.settings)
                return Optimum(try solver.solve(labelled.problem), labelled)
            } catch { throw try refusal(of: question, error) { labelled.explanation.reason(error) } }
        }
        return try oneCommodity(question, conditions)
    }

    private func oneCommodity(_ question: Question, _ conditions: Conditions) throws -> Optimum {
        let problem = expansion.problem(question, conditions)
        let solution = try certified(question, conditions, problem) { () throws(FlowError) in try solver.solve(problem) }
        return Optimum(solution, expansion, conditions, pricing: question.hasMoney ? problem : nil)
    }

    /// What the solver says, or why it has no answer, in the network's words.
    func certified<Answer>(
        _ question: Question, _ conditions: Conditions, _ problem: FlowProblem, _ solve: () throws(FlowError) -> Answer
    ) throws -> Answer {
        do throws(FlowError) { return try solve() } catch {
            let explanation = expansion.explanation(conditions)
            throw try refusal(of: question, error) { explanation.reason(error) + explanation.spans(of: problem) }
        }
    }

    /// A cancellation is no failure of the problem: a search that tries other values must not go on.
    private func refusal(of question: Question, _ error: FlowError, reason: () -> String) throws -> Uncertified {
        if case .cancelled = error { throw CancellationError() }
        return Uncertified(question: question.title, reason: reason())
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
