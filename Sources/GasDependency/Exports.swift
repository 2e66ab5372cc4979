import Foundation
import GasData
import GasModel
import GasReport
import GasScores

/// The dataset and its scores in the formats of other tools.
extension Study {
    /// The gas year, or a cold day or fortnight with full stores, as a PyPSA folder.
    ///
    /// - Returns: what the format could not carry, a sentence each.
    public func exportPyPSA(horizon: Horizon, to folder: URL) throws -> [String] {
        let conditions = try Conditions(
            network, horizon: horizon, start: start, storagePercent: horizon == .gasYear ? nil : 100)
        let export = PyPSAExport.files(network, conditions)
        try AtomicFile.write(export.files, into: folder)
        return export.dropped
    }

    /// The scores of all zones as IAMC long format.
    public func exportIAMC(model: String, to file: URL) async throws {
        let card = try await scorecard(settings: UnavoidableDependence.Case.all)
        try AtomicFile.write(IAMCTable.text(card, model: model, scenario: "gas year from \(start), dataset \(network.edition)"), to: file)
    }

    /// The market dispatch as MPS, with its quadratic terms (QUADOBJ) or without.
    public func exportMPS(horizon: Horizon, linearOnly: Bool, to file: URL) throws {
        let conditions = try Conditions(
            network, horizon: horizon, start: start, storagePercent: horizon == .gasYear ? nil : 100)
        let shortage = try evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
        try AtomicFile.write(evaluator.mps(conditions, shortage: shortage, linearOnly: linearOnly), to: file)
    }
}
