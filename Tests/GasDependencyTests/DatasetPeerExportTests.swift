import GasDependency
@testable import GasDispatch
import NetworkFlow
import TestSupport
import Testing

/// The dataset's own problems, for other solvers: every question, with and without each supplier, at every horizon of U, and the
/// scenarios of the library. Part of `make peers`, not of `make test`.
@Suite(.enabled(if: PeerCase.folder != nil)) struct DatasetPeerExportTests {
    @Test func everyQuestion() throws {
        let study = DefaultDatasetTests.study
        let network = study.network
        let unavoidable = UnavoidableDependence(study.evaluator, start: study.start)
        let suppliers = network.suppliers.indices.filter { [.pipeline, .lng].contains(network.suppliers[$0].kind) }
        for setting in UnavoidableDependence.Case.all {
            let name = "\(setting.horizon.rawValue)-\(Int(setting.storagePercent ?? 0))"
            let all = try Conditions(
                network, horizon: setting.horizon, start: study.start, storagePercent: setting.storagePercent)
            try write(all, named: "all-suppliers-\(name)")
            for supplier in suppliers {
                try write(
                    unavoidable.conditions(without: supplier, setting), named: "without-\(network.suppliers[supplier].id)-\(name)")
            }
        }
        for name in study.library.names {
            let scenario = try study.scenario(name).scenario
            var conditions = try scenario.baseline(network, evidence: .central)
            for shock in scenario.shocks { shock.apply(to: &conditions, in: network) }
            try write(conditions, named: name)
        }
    }

    /// Run 0, run 1 and run 2, as one commodity.
    private func write(_ conditions: Conditions, named name: String) throws {
        var conditions = conditions
        conditions.originRules = []
        let evaluator = DefaultDatasetTests.study.evaluator
        let expansion = try evaluator.engine(conditions).expansion
        let boundary = expansion.unserved(try evaluator.engine(conditions).solve(.boundarySelfService, conditions))
        let shortage = try evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: true)
        let settled = shortage.unserved.map { row in zip(row, conditions.periods).map { $0 * $1.days } }
        let questions: [(String, Question)] = [
            ("run0", .boundarySelfService),
            ("run1", .shortage(rule: .fair, studied: nil, boundary: boundary, endYields: true)),
            ("run2", .market(shortage: settled, storedGasPrice: expansion.network.storages.map { _ in conditions.nextSeasonPrice })),
        ]
        for (run, question) in questions {
            try PeerCase.write(expansion.problem(question, conditions), named: "dataset_\(name)-\(run)")
        }
    }
}
