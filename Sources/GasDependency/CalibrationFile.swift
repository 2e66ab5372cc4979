import Foundation
import GasDispatch
import GasModel
import GasReport

extension Study {
    /// The cost of supply that reproduces the observed year.
    public func calibration() throws -> Calibration {
        try SupplyCalibrator(evaluator, start: start).calibration()
    }

    /// `calibration.csv` of a dataset, made from the rest of it.
    public func calibrationFile(_ calibration: Calibration) -> String {
        func number(_ value: Double, _ places: Int) -> String { NumberText.machine(value, places) }
        let rows = calibration.supplies.map { supply in
            [
                network.sources[supply.source].id.text, number(supply.fit.reference, 4), number(supply.fit.adjustment, 4),
                number(supply.fit.response, 4), number(supply.fit.premium, 4), "",
            ].joined(separator: ",")
        }
        func kept(_ id: String, _ rate: Double) -> String? {
            let volume = rate * 365 / Units.gwhPerTWh
            return volume < 1e-4 ? nil : [id, number(volume, 4), "", "", "", ""].joined(separator: ",")
        }
        let routes = network.routes.indices.compactMap { kept(network.routes[$0].id.text, calibration.routeFlow[$0]) }
        let terminals = network.terminals.indices.compactMap {
            kept(network.terminals[$0].id.text, calibration.terminalFlow[$0])
        }
        let head = "item,reference_twh,adjustment_eur_per_mwh,response_eur_per_mwh_per_percent,premium_eur_per_mwh,notes"
        return ([head] + rows + routes + terminals).joined(separator: "\n") + "\n"
    }
}
