import GasModel

/// Who goes short first: a convention, by which a zone's shortage is split among its sectors.
///
/// Industry and power plants are cut first, in proportion to their use; then services; households last. So Regulation (EU) 2017/1938
/// has it in spirit: households are protected customers (Article 2(5)), services may be, industry is not. Heat from gas belongs to the
/// protected too, but the statistics give power and heat in one. The shares of the year hold in every period, which overstates what
/// industry can give up in winter. No country's emergency plan was read.
enum ProtectionOrder {
    /// Sectors that are cut together, first cut first; a sector that is not named here is cut with the first.
    static let tiers = [["industry", "power-and-heat"], ["services"], ["households"]]

    /// GWh over the run, in the dataset's order of sectors; `nil` where the shares of use are not known.
    static func split(_ dispatch: Dispatch, _ shortage: Shortage, zone: Int, in network: Network) -> [SectorShortage]? {
        guard let uses = network.sectorShares(zone: zone), dispatch.total(dispatch.conditions.demand[zone]) > 0 else { return nil }
        let known = uses.reduce(0) { $0 + $1.percent }
        guard known > 0 else { return nil }
        var unserved = uses.map { _ in 0.0 }
        for (step, period) in dispatch.periods.enumerated() {
            var left = shortage.unserved[zone][step] * period.days
            let demand = dispatch.conditions.demand[zone][step] * period.days
            for tier in tiers.indices where left > 0 {
                let members = uses.indices.filter { Self.tier(of: uses[$0].sector) == tier }
                let use = members.reduce(0) { $0 + uses[$1].percent } / known * demand
                guard use > 0 else { continue }
                let cut = min(left, use)
                for member in members { unserved[member] += cut * uses[member].percent / known * demand / use }
                left -= cut
            }
        }
        let total = dispatch.total(dispatch.conditions.demand[zone])
        return uses.indices.map { index in
            SectorShortage(sector: uses[index].sector, unserved: unserved[index], demand: total * uses[index].percent / known)
        }
    }

    private static func tier(of sector: String) -> Int { tiers.firstIndex { $0.contains(sector) } ?? 0 }
}
