extension Study {
    /// U's shortages found a second time, by successive linear programmes, as a table: one row per supplier and horizon.
    ///
    /// - Parameter suppliers: default every origin that is neither domestic, nor a hub, nor unknown.
    public func fairnessTable(suppliers: [Int]? = nil, settings: [UnavoidableDependence.Case]) async throws -> Table {
        let asked = suppliers ?? network.suppliers.indices.filter { [.pipeline, .lng].contains(network.suppliers[$0].kind) }
        let unavoidable = UnavoidableDependence(evaluator, start: start)
        let cases = asked.flatMap { supplier in settings.map { (supplier, $0) } }
        let evaluator = evaluator
        let checks = try await Ordered.map(cases) { supplier, setting in
            try evaluator.fairness(unavoidable.conditions(without: supplier, setting))
        }
        return ScoreTables.fairness(
            zip(cases, checks).map { ScoreTables.CheckedCase(supplier: $0.0, horizon: $0.1.horizon, storagePercent: $0.1.storagePercent, check: $1) },
            in: network)
    }
}
