/// One input of a run, with a key that means the same in another dataset: the way by which two runs are laid side by side.
struct RunItem {
    /// `routes/KIREEVO capacity`: table and identifier, then what of it.
    let key: String
    /// In a reader's words.
    let what: String
    let unit: String
    /// Per period, or one value for the run.
    let values: [Double]
    let isPerPeriod: Bool
    /// Whether the run's total in GWh says more than the mean rate where the periods of two runs differ.
    let isEnergy: Bool
    /// Whether only a run of a year has it: a day has no yearly volume and no level to end at.
    let isYearly: Bool

    init(
        _ key: String, _ what: String, _ unit: String, _ values: [Double], isPerPeriod: Bool = true, isEnergy: Bool = false,
        isYearly: Bool = false
    ) {
        self.key = key
        self.what = what
        self.unit = unit
        self.values = values
        self.isPerPeriod = isPerPeriod
        self.isEnergy = isEnergy
        self.isYearly = isYearly
    }

    /// Every number that the optimiser saw, in the order of the network, and the latest reported mixes.
    static func list(_ conditions: Conditions, _ network: Network) -> [RunItem] {
        var items: [RunItem] = []
        func rates(_ key: String, _ figure: Figure, _ values: [Double]) {
            items.append(RunItem(key, network.title(figure), "GWh/d", values))
        }
        func once(_ key: String, _ what: String, _ unit: String, _ value: Double, isYearly: Bool = false) {
            items.append(RunItem(key, what, unit, [value], isPerPeriod: false, isYearly: isYearly))
        }
        for index in network.routes.indices {
            let key = "routes/\(network.routes[index].id)"
            rates("\(key) capacity", .routeCapacity(index), conditions.routeCapacity[index])
            once("\(key) tariff", network.title(.routeTariff(index)), "EUR/MWh", conditions.routeTariff[index])
        }
        for index in network.sources.indices {
            let key = "sources/\(network.sources[index].id)"
            items.append(
                RunItem(
                    "\(key) capacity", network.title(.sourceCapacity(index)), "GWh/d", conditions.sourceCapacity[index],
                    isEnergy: network.sources[index].followsDemand))
            once(
                "\(key) volume", network.title(.sourceVolume(index)), "GWh", conditions.sourceVolume[index], isYearly: true)
            // A supply curve is printed at the volume it was fitted to: where it meets zero volume is no price that anybody sees.
            let reference = (network.sources[index].calibration?.reference ?? 0) * Units.gwhPerTWh
            once(
                "\(key) cost", network.title(.sourceCost(index)), "EUR/MWh",
                conditions.sourceCost[index] + conditions.sourceSlope[index] * reference)
        }
        for index in network.terminals.indices {
            let key = "terminals/\(network.terminals[index].id)"
            rates("\(key) send-out", .terminalSendOut(index), conditions.terminalSendOut[index])
            once(
                "\(key) volume", network.title(.terminalVolume(index)), "GWh", conditions.terminalVolume[index], isYearly: true)
        }
        for index in network.storages.indices {
            let key = "storages/\(network.storages[index].id)"
            once(
                "\(key) volume", network.title(.storageWorkingVolume(index)), "GWh", conditions.storageWorkingVolume[index])
            rates("\(key) injection", .storageInjection(index), conditions.storageInjection[index])
            rates("\(key) withdrawal", .storageWithdrawal(index), conditions.storageWithdrawal[index])
        }
        for index in network.zones.indices {
            items.append(
                RunItem(
                    "zones/\(network.zones[index].id) demand", "demand of \(network.zones[index].name)", "GWh/d",
                    conditions.demand[index], isEnergy: true))
        }
        once("assumptions/value of lost load", "value of lost load", "EUR/MWh", conditions.valueOfLostLoad)
        once("assumptions/next season", "price of gas next season", "EUR/MWh", conditions.nextSeasonPrice)
        // Levels follow from where a run begins: after what somebody chose.
        for index in network.storages.indices {
            let storage = network.storages[index]
            once("storages/\(storage.id) start", "gas in \(storage.name) on the first day", "GWh", conditions.storageStart[index])
            once(
                "storages/\(storage.id) end", "gas wanted in \(storage.name) at the end", "GWh", conditions.storageEnd[index],
                isYearly: true)
        }
        for rule in conditions.originRules { items.append(RunItem("rules/\(rule.title)", rule.title, "share open", rule.remaining)) }
        for zone in network.zones.indices {
            let rows = network.mixes.filter { $0.zone == zone }
            guard let year = rows.map(\.year).max() else { continue }
            for row in rows where row.year == year {
                let supplier = network.suppliers[row.supplier]
                once(
                    "mixes/\(network.zones[zone].id) \(supplier.id)",
                    "reported share of \(supplier.name) in \(network.zones[zone].name)", "%", row.share.central)
            }
        }
        return items
    }
}

/// Something that only one of two networks or runs has.
public struct UnmatchedItem: Sendable, Equatable {
    public enum Side: String, Sendable { case first, second }

    public let side: Side
    /// Table of the dataset (`routes`), or `rules`.
    public let table: String
    public let id: String
    public let name: String

    public init(side: Side, table: String, id: String, name: String) {
        self.side = side
        self.table = table
        self.id = id
        self.name = name
    }

    /// What a network and a run consist of, by table and identifier.
    static func parts(_ conditions: Conditions, _ network: Network) -> [(table: String, id: String, name: String)] {
        network.zones.map { ("zones", $0.id.text, $0.name) } + network.junctions.map { ("junctions", $0.id.text, $0.name) }
            + network.suppliers.map { ("suppliers", $0.id.text, $0.name) }
            + network.sources.indices.map { ("sources", network.sources[$0].id.text, network.sourceName($0)) }
            + network.routes.map { ("routes", $0.id.text, $0.name) }
            + network.storages.map { ("storages", $0.id.text, $0.name) }
            + network.terminals.map { ("terminals", $0.id.text, $0.name) }
            + conditions.originRules.map { ("rules", $0.title, $0.title) }
    }
}
