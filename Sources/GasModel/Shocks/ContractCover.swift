extension Conditions {
    /// The rules that say what is left to buyers when contracts are lost: on each day on which a contract is lost, gas of its supplier may
    /// be consumed in the buyer's zone only as far as what the supplier still delivers there under contracts covers demand.
    ///
    /// A contract without a known volume covers nothing. Gas of other suppliers is free, and so is this supplier's gas elsewhere.
    ///
    /// - Parameters:
    ///   - contracts: those that are lost.
    ///   - isLost: whether a contract is lost on a day.
    ///   - left: GWh/d that a lost contract, or what replaces it, still brings on a day.
    mutating func lose(
        _ contracts: [Int], in network: Network, title: (_ supplier: Int, _ zone: Int) -> String,
        isLost: (Int, Day) -> Bool, left: (Int, Day) -> Double
    ) {
        let all = network.institutions.contracts
        var done: [(supplier: Int, zone: Int)] = []
        for first in contracts {
            let (supplier, zone) = (all[first].supplier, all[first].buyerZone)
            guard !done.contains(where: { $0 == (supplier, zone) }) else { continue }
            done.append((supplier, zone))
            let related = all.indices.filter { all[$0].supplier == supplier && all[$0].buyerZone == zone }
            let lost = related.filter(contracts.contains)
            let open = daily { step, day in
                guard lost.contains(where: { isLost($0, day) }) else { return 1 }
                let covered = related.reduce(0) { sum, contract in
                    if lost.contains(contract), isLost(contract, day) { return sum + left(contract, day) }
                    return sum + (all[contract].isDelivering(on: day) ? all[contract].rate ?? 0 : 0)
                }
                return demand[zone][step] > 0 ? min(1, covered / demand[zone][step]) : 1
            }
            impose(
                OriginRule(
                    title: title(supplier, zone), gas: OriginRule.Gas(suppliers: [supplier]), effect: .consumption(zones: [zone]),
                    remaining: open))
        }
    }
}

extension Network {
    /// A contract in a sentence: its identifier, seller and buyer.
    func name(ofContract index: Int) -> String {
        let contract = institutions.contracts[index]
        func party(_ name: String) -> String { institutions.actors.first { $0.id.text == name }?.name ?? name }
        return "\(contract.id) (\(party(contract.seller)) to \(party(contract.buyer)), \(zones[contract.buyerZone].name))"
    }

    func title(ofLoss supplier: Int, _ zone: Int) -> String {
        "\(zones[zone].name) consumes gas from \(suppliers[supplier].name) only as contracts in force cover"
    }
}
