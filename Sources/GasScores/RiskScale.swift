import GasModel

/// How the political stability of a seller's state is made a weight from 0 (safe) to 1: an option that is off by default, because a
/// weight mixes a judgement about states into a measure of spread.
public enum RiskScale: String, Sendable, CaseIterable {
    /// In proportion to the World Bank's estimate.
    case linear
    /// By the state's rank among all.
    case percentile

    /// `nil` where the table has none.
    public func risk(of supplier: Int, in network: Network) -> Double? {
        let row = network.institutions.supplierRisks.first { $0.supplier == supplier }
        return self == .linear ? row?.linearWeight : row?.percentileWeight
    }
}
