import GasModel

/// **A, dependence today (contractual convention).**
///
/// Formula: share of a zone's *consumption* that originates at the supplier, from reported mixes of the latest year, percent.
/// Gas of unproven origin (hub gas, `unknown`) makes A an interval: none of it, or all of it, from the supplier.
/// Range 0–100. Misleads where press figures for imports are read as shares of consumption: the dataset says which it used.
public struct ReportedMix: Sendable, Equatable {
    public let zone: Int
    public let year: Int
    /// The rows of that year, in the order of the network's suppliers.
    public let shares: [MixShare]
    /// Percent of consumption whose origin is not established.
    public let unproven: Double

    /// The latest reported year of a zone; `nil` where none is reported.
    public init?(_ zone: Int, in network: Network) {
        let rows = network.mixes.filter { $0.zone == zone }
        guard let year = rows.map(\.year).max() else { return nil }
        self.zone = zone
        self.year = year
        shares = rows.filter { $0.year == year }.sorted { $0.supplier < $1.supplier }
        unproven = shares.reduce(0) {
            $0 + (network.suppliers[$1.supplier].isUnproven ? $1.share.central : 0)
        }
    }

    /// Reported share of a supplier, percent; zero where the mix does not list it.
    public func share(of supplier: Int) -> Double {
        shares.reduce(0) { $0 + ($1.supplier == supplier ? $1.share.central : 0) }
    }

    /// A: low and central without, high with all gas of unproven origin.
    public func dependence(on supplier: Int) -> Interval {
        let share = share(of: supplier)
        return Interval(low: share, central: share, high: min(100, share + unproven))
    }

    public func evidence(for supplier: Int) -> Estimate? {
        shares.first { $0.supplier == supplier }?.share
    }

    /// Shares of suppliers whose origin is established, as fractions of consumption.
    public func proven(in network: Network) -> [Double] {
        shares.filter { !network.suppliers[$0.supplier].isUnproven }.map { $0.share.central / 100 }
    }
}
