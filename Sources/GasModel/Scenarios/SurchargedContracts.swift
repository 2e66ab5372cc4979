/// A contract whose gas pays a surcharge for its origin on the way to its gate.
public struct SurchargedContract: Sendable, Equatable {
    public let contract: Int
    /// The first pipe on which it pays.
    public let route: Int
    /// EUR/MWh per period.
    public let price: [Double]
    /// GWh/d per period that are not paid for anyway.
    public let rate: [Double]
    /// EUR/MWh that the seller asks more for gas beyond its contracts: the advantage that the surcharge eats first.
    public let premium: Double

    /// EUR/MWh that is left of the surcharge once the contract's advantage is eaten.
    public func rest(_ step: Int) -> Double { max(0, price[step] - premium) }
}

extension Conditions {
    /// Contracts that a surcharge makes dearer. A seller does not sell to others at the contract's price because the buyer's way became dearer: all
    /// its gas is at the price beyond contracts, and where a contract's gas passes the surcharge it gets its advantage back.
    public func surchargedContracts(in network: Network) -> [SurchargedContract] {
        originRules.flatMap { rule -> [SurchargedContract] in
            guard case .surcharge(let routes, let price) = rule.effect, !rule.isIdle, rule.gas.destinations == nil, rule.gas.home == nil,
                rule.gas.kind.admits(isLNG: false)
            else { return [] }
            return contractRate.indices.compactMap { index in
                let contract = network.institutions.contracts[index]
                guard let source = contractSource[index], sourcePremium[source] > 0, contractRate[index].contains(where: { $0 > 0 }),
                    rule.gas.suppliers?.contains(contract.supplier) ?? true,
                    rule.gas.contracts == nil || (rule.gas.contracts == .long) == (contract.legalClass == .long),
                    let route = routes.first(where: { passes(index, route: $0, in: network) })
                else { return nil }
                return SurchargedContract(
                    contract: index, route: route, price: rule.remaining.map { (1 - $0) * price },
                    rate: contractRate[index].map { $0 * (1 - (contract.takeOrPayPercent ?? 0) / 100) }, premium: sourcePremium[source])
            }
        }
    }
}
