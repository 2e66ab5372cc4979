extension Conditions {
    /// The rules that say what is left to buyers when contracts are lost: on each day on which a contract is lost, gas of its supplier may
    /// be taken in the buyer's zone only as far as what the supplier still delivers there under contracts goes: to demand first, the rest to
    /// stores.
    ///
    /// A contract without a known volume covers nothing. Gas of other suppliers is free, and so is this supplier's gas elsewhere.
    ///
    /// - Parameters:
    ///   - contracts: those that are lost.
    ///   - isLost: whether a contract is lost on a day.
    ///   - resale: what the seller does with what is lost.
    ///   - left: GWh/d that a lost contract, or what replaces it, still brings on a day.
    mutating func lose(
        _ contracts: [Int], in network: Network, resale: Resale = .allowed, title: (_ supplier: Int, _ zone: Int) -> String,
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
            func cover(_ day: Day) -> Double? {
                guard lost.contains(where: { isLost($0, day) }) else { return nil }
                return related.reduce(0) { sum, contract in
                    if lost.contains(contract), isLost(contract, day) { return sum + left(contract, day) }
                    return sum + (all[contract].isDelivering(on: day) ? all[contract].rate ?? 0 : 0)
                }
            }
            for contract in lost {
                void(contract, isLost: isLost, left: left, all[contract])
                guard resale == .noBuyer, !contractRate.isEmpty else { continue }
                withhold(daily { _, day in isLost(contract, day) ? max(0, (all[contract].meanRate ?? 0) - left(contract, day)) : 0 }, of: contract)
            }
            impose(covered(title: title(supplier, zone), OriginRule.Gas(suppliers: [supplier]), zone: zone, in: network) { _, day in cover(day) })
        }
    }

    /// The seller finds no other buyer: what a contract brought stays where it comes from.
    ///
    /// - Parameter lost: GWh/d per period.
    private mutating func withhold(_ lost: [Double], of contract: Int) {
        guard let source = contractSource[contract] else { return }
        for step in periods.indices where sourceCapacity[source][step] < .infinity {
            sourceCapacity[source][step] = max(0, sourceCapacity[source][step] - lost[step])
        }
        let volume = zip(lost, periods).reduce(0) { $0 + $1.0 * $1.1.days }
        if sourceVolume[source] < .infinity { sourceVolume[source] = max(0, sourceVolume[source] - volume) }
    }

    /// Takes a contract out of the quantities in force on the days on which it is lost.
    mutating func void(_ index: Int, isLost: (Int, Day) -> Bool, left: (Int, Day) -> Double, _ contract: Contract) {
        guard !contractRate.isEmpty else { return }
        contractRate[index] = daily { _, day in
            isLost(index, day) ? left(index, day) : contract.isDelivering(on: day) ? contract.meanRate ?? 0 : 0
        }
    }

    /// The rule that a zone takes no more of some gas than a daily quantity: demand first, and what is over may be stored.
    ///
    /// - Parameter cover: GWh/d on a day of a step; `nil` where the gas is free on that day.
    func covered(
        title: String, _ gas: OriginRule.Gas, zone: Int, in network: Network, cover: (Int, Day) -> Double?
    ) -> OriginRule {
        let stores = network.storages.indices.filter { network.storages[$0].zone == zone }
        return OriginRule(
            title: title, gas: gas, effect: .consumption(zones: [zone]),
            remaining: daily { step, day in
                guard let cover = cover(step, day), demand[zone][step] > 0 else { return 1 }
                return min(1, cover / demand[zone][step])
            },
            storing: daily { step, day in
                guard let cover = cover(step, day) else { return 1 }
                let injection = stores.reduce(0) { $0 + storageInjection[$1][step] }
                return injection > 0 ? min(1, max(0, cover - demand[zone][step]) / injection) : 1
            })
    }
}

/// What a seller does with gas that a buyer no longer takes under a contract: the two readings of a lost contract.
public enum Resale: String, Sendable, CaseIterable {
    /// He sells it to others, and what they do not need any more may go to the buyer: the mild reading.
    case allowed
    /// Nobody else takes it: the strict one.
    case noBuyer = "none"

    static let parameter = ShockParameter(
        "resale", .choice(Resale.allCases.map(\.rawValue)), "whether the seller finds other buyers for what is lost, default allowed; a run prints both")
    static let mild = "the seller finds other buyers for what is lost, and titles are exchanged freely"
    static let page = """
        A lost contract has two readings, and a run of a scenario prints both: resale = "allowed", the milder one, lets the seller sell the \
        quantities to others at what the market gives; with resale = "none" nobody else takes them, and the source gives so much less.
        """

    init(_ arguments: ShockArguments) { self = arguments.texts["resale"].flatMap { Resale(rawValue: $0) } ?? .allowed }

    /// For the sentence of a shock.
    var words: String { self == .noBuyer ? "; nobody else takes the gas" : "" }
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
