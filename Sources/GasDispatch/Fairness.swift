import GasModel
import NetworkFlow

extension NetworkEvaluator {
    /// Room that boundary markets get beyond the shortage that run 0 settled, as a share of demand: an interior for the linear programmes.
    private static let room = 1e-5

    /// The fair shortage of run 1, and the same by successive linear programmes. One commodity: rules on origin play no part.
    ///
    /// - Throws: `Uncertified` when either finds no certified answer.
    public func fairness(_ conditions: Conditions) throws -> FairnessCheck {
        let engine = try engine(conditions)
        let expansion = engine.expansion
        let shortage = try shortage(conditions, rule: .fair, studied: nil, endYields: false)
        let boundary = expansion.unserved(try engine.solve(.boundarySelfService, conditions))
        let question = Question.shortage(rule: .fair, studied: nil, boundary: boundary, endYields: false)
        var problem = expansion.problem(question, conditions)
        let demand = shortage.demandTotal
        // The last resort would be free here.
        for zone in network.zones.indices {
            for (step, arc) in expansion.ampleArc[zone].enumerated() {
                let isBoundary = network.zones[zone].role == .boundary
                problem.arcs[arc].capacity = isBoundary
                    ? Self.room * conditions.demand[zone][step] * conditions.periods[step].days : 0
            }
        }
        let zones = network.zones.indices.filter { problem.arcs[expansion.shortageTotalArc[$0]].capacity > 0 }
        let ratios = try engine.certified(question, conditions, problem) { () throws(FlowError) in
            try problem.lexicographicMinimax(
                of: zones.map { .init(arc: expansion.shortageTotalArc[$0], weight: demand[$0]) }, settings: engine.settings)
        }
        var linear: [Double?] = demand.map { $0 > 0 ? 0 : nil }
        for (zone, ratio) in zip(zones, ratios) { linear[zone] = 100 * min(1, ratio) }
        return FairnessCheck(
            quadratic: network.zones.indices.map { shortage.rate($0).map { 100 * $0 } }, linear: linear,
            certificate: shortage.certificate.largest)
    }
}
