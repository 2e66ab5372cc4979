import GasModel
import NetworkFlow

extension NetworkEvaluator {
    /// Solved side by side, four to a vector; run 0 is made once for all conditions that pose the same problem. Where a rule on origin is
    /// in force, or the horizons differ, one after the other.
    public func shortages(
        _ conditions: [Conditions], rule: Cooperation, studied: Int?, endYields: Bool
    ) throws -> [Shortage] {
        guard let first = conditions.first else { return [] }
        let areAlike = conditions.allSatisfy { each in
            each.periods.count == first.periods.count && each.originRules.allSatisfy(\.isIdle)
        }
        guard areAlike else {
            return try conditions.map { try shortage($0, rule: rule, studied: studied, endYields: endYields) }
        }
        let engine = try engine(first)
        let expansion = engine.expansion
        let own = conditions.map { expansion.problem(.boundarySelfService, $0) }
        var distinct: [Int] = []
        let number = own.indices.map { index -> Int in
            if let known = distinct.firstIndex(where: { own[$0] == own[index] }) { return known }
            distinct.append(index)
            return distinct.count - 1
        }
        let boundaries = try engine.solve(
            distinct.map { (.boundarySelfService, conditions[$0], own[$0]) }
        ).map { expansion.unserved($0) }
        let optima = try engine.solve(
            conditions.indices.map { index in
                let question = Question.shortage(
                    rule: rule, studied: studied, boundary: boundaries[number[index]], endYields: endYields)
                return (question, conditions[index], expansion.problem(question, conditions[index]))
            })
        return try zip(conditions, optima).map { try shortage($0, $1, rule, expansion) }
    }

    func shortage(
        _ conditions: Conditions, _ optimum: Optimum, _ rule: Cooperation, _ expansion: TimeExpansion
    ) throws -> Shortage {
        try Shortage(
            rule: rule, conditions: conditions, unserved: expansion.rates(expansion.unserved(optimum), conditions),
            certificate: optimum.certificate, use: expansion.limitUse(optimum, conditions))
    }
}

extension Engine {
    /// One commodity, many problems. The first that fails is the error of all.
    fileprivate func solve(_ asked: [(question: Question, conditions: Conditions, problem: FlowProblem)]) throws -> [Optimum] {
        try zip(asked, solver.solveTogether(asked.map(\.problem))).map { each, result in
            let solution = try certified(each.question, each.conditions, each.problem) { () throws(FlowError) in try result.get() }
            return Optimum(solution, expansion, each.conditions, pricing: each.question.hasMoney ? each.problem : nil)
        }
    }
}
