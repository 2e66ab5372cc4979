import GasModel

/// How supply and demand answer to the price that a shock makes, and the two ends of what the evidence allows: the mildest price with
/// the most willing supply and demand, the sharpest with the least willing.
struct PriceResponse {
    let network: Network
    /// EUR/MWh without the shock, zone × period; 0 where no further MWh could arrive and demand has no price to answer to.
    private let prices: [[Double]]
    private let supply: Interval?

    init(_ network: Network, baseline: Dispatch) throws {
        self.network = network
        let top = baseline.conditions.valueOfLostLoad
        prices = baseline.price.map { $0.map { $0 < top ? $0 : 0 } }
        supply = try ResponseFit.response(network.institutions.responses)
    }

    func central(_ conditions: Conditions) -> Conditions { answering(conditions, .central) }

    /// Mildest first.
    func extremes(_ conditions: Conditions) -> [Conditions] {
        guard conditions.periods.count > 1 else { return [] }
        return [(EvidenceLevel.low, supply?.low), (.high, supply?.high)].map { level, response in
            var changed = answering(conditions, level)
            guard let response, let supply, supply.central > 0 else { return changed }
            rescale(&changed, by: response / supply.central)
            return changed
        }
    }

    /// Elasticities are negative: their low end is the most elastic.
    private func answering(_ conditions: Conditions, _ level: EvidenceLevel) -> Conditions {
        var changed = conditions
        if conditions.periods.count > 1 {
            changed.demandResponse = DemandResponse(elasticity: network.elasticities(level), price: prices)
        }
        return changed
    }

    /// Turns the supply curves of LNG and hub gas about their reference, where the price is known.
    private func rescale(_ conditions: inout Conditions, by factor: Double) {
        for index in network.sources.indices {
            let source = network.sources[index]
            guard let calibration = source.calibration, source.kind == .lng || source.kind == .hub else { continue }
            conditions.sourceSlope[index] *= factor
            conditions.sourceCost[index] += calibration.response * 100 * (1 - factor)
        }
    }
}
