import GasDispatch
import GasModel
import GasScores

extension Study {
    /// The observed year by origin, and each zone's shares of a supplier by every convention.
    ///
    /// - Parameter mixYear: the latest year of reported mixes that may be used; default all.
    public func origins(zones: [Int], suppliers: [Int], mixYear: Int? = nil) throws -> (year: LabelledYear, shares: [OriginShares]) {
        let year = try LabelledReconciliation(network).year(on: start, mixYear: mixYear)
        let conventions = try OriginConventions(network, year: year, reconciled: try Reconciliation(network).year(on: start))
        let consuming = zones.filter { network.zones[$0].hasGasMarket && network.demands[$0].annual.central > 0 }
        let shares = try consuming.flatMap { zone in
            let mix = ReportedMix(zone, in: network)
            return try suppliers.map { try conventions.shares(zone, supplier: $0, reported: mix?.dependence(on: $0)) }
        }
        return (year, shares)
    }
}
