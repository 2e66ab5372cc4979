import GasModel

/// What a zone's contracts bring, and what they are worth against the seller's price for gas beyond contracts.
enum ContractWorths {
    /// - Parameter base: the undisturbed dispatch, in which gas beyond the contracts costs the seller's premium more.
    /// - Returns: `nil` for a zone without a contract with a seller whose premium is known.
    static func worth(zone: Int, of dispatch: Dispatch, base: Dispatch, in network: Network) -> ContractWorth? {
        let conditions = dispatch.conditions
        var volume = 0.0
        var worth = 0.0
        var hasContract = false
        let surcharged = conditions.surchargedContracts(in: network)
        for index in network.institutions.contracts.indices where network.institutions.contracts[index].buyerZone == zone {
            guard index < conditions.contractSource.count, let source = conditions.contractSource[index],
                conditions.sourcePremium[source] > 0
            else { continue }
            hasContract = true
            for (step, amount) in conditions.deliverable(ofSource: source, in: network)[index].enumerated() where amount > 0 {
                volume += amount
                // Under a shortage the price is a value of lost load, at which nobody buys.
                let isServed = dispatch.unserved[zone][step] <= 1e-6 * conditions.demand[zone][step]
                let levy = surcharged.first { $0.contract == index }?.price[step] ?? 0
                let rise = isServed ? dispatch.price[zone][step] - base.price[zone][step] : 0
                worth += amount * max(0, conditions.sourcePremium[source] + rise - levy) / 1000
            }
        }
        return hasContract ? ContractWorth(volume: volume, worth: worth) : nil
    }
}
