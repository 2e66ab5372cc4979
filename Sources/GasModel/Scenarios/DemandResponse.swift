/// How demand answers to a price above what it was: D · (p/p₀)^e with the elasticity of the zone's sectors. It acts in the market dispatch only: what cannot be delivered is settled before, and counts as unserved.
public struct DemandResponse: Sendable, Equatable {
    /// Elasticity per zone, ≤ 0.
    public var elasticity: [Double]
    /// EUR/MWh, zone × period, at which demand is what the conditions say.
    public var price: [[Double]]

    public init(elasticity: [Double], price: [[Double]]) {
        self.elasticity = elasticity
        self.price = price
    }
}

extension Network {
    /// Elasticity of each zone's demand: the default of each sector weighted by its share of use in the latest statistics; a zone
    /// without statistics of sectors takes the mean of those that have them. Zero where the dataset has no default elasticities.
    public func elasticities(_ level: EvidenceLevel = .central) -> [Double] {
        let defaults = institutions.elasticities.filter(\.isDefault)
        let own = zones.indices.map { zone -> Double? in
            let rows = institutions.sectors.filter { $0.zone == zone }
            guard let year = rows.map(\.year).max() else { return nil }
            let latest = rows.filter { $0.year == year }
            return latest.reduce(0) { sum, row in
                sum + row.percent / 100 * (defaults.first { $0.sector == row.sector }?.value[level] ?? 0)
            }
        }
        let known = own.compactMap { $0 }
        let mean = known.isEmpty ? 0 : known.reduce(0, +) / Double(known.count)
        return own.map { $0 ?? mean }
    }
}
