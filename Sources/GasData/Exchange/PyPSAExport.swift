import GasModel

/// Conditions as a PyPSA network in its CSV folder format (`pypsa.Network("folder")`).
///
/// Power is GWh/d and a snapshot weighs its days, so energy is GWh. A zone or junction is a bus, a route a link, a source a generator
/// whose carrier is its supplier, with its yearly volume as `e_sum_max`. LNG sources stand at one bus of their own, from which terminals
/// are links. A store is a bus of its own with a link in and a link out. Unserved demand is a generator at the value of lost load.
public enum PyPSAExport {
    /// Bus from which LNG terminals draw.
    static let worldLNG = "world LNG"
    static let unserved = "unserved"
    static let stored = "gas in store"

    /// - Returns: files by name, and what the format could not carry, a sentence each.
    public static func files(_ network: Network, _ conditions: Conditions) -> (files: [(name: String, text: String)], dropped: [String]) {
        var writer = Writer(network: network, conditions: conditions)
        writer.buses()
        writer.links()
        writer.generators()
        writer.stores()
        writer.loads()
        return (writer.files(), writer.dropped)
    }

    private struct Writer {
        let network: Network
        let conditions: Conditions
        var dropped: [String] = []
        private var bus = CSVText(["name", "carrier", "x", "y"])
        private var link = CSVText(["name", "bus0", "bus1", "carrier", "p_nom", "efficiency", "marginal_cost"])
        private var generator = CSVText(["name", "bus", "carrier", "p_nom", "marginal_cost", "e_sum_max"])
        private var store = CSVText(["name", "bus", "carrier", "e_nom", "e_initial", "e_cyclic"])
        private var load = CSVText(["name", "bus", "carrier"])
        private var linkShare: [(name: String, share: [Double])] = []
        private var generatorShare: [(name: String, share: [Double])] = []
        private var demand: [(name: String, share: [Double])] = []

        init(network: Network, conditions: Conditions) {
            self.network = network
            self.conditions = conditions
        }

        private var days: Double { conditions.periods.reduce(0) { $0 + $1.days } }
        private func number(_ value: Double) -> String { CSVText.number(value) }

        private func name(_ place: Place) -> String {
            switch place {
            case .zone(let index): network.zones[index].id.text
            case .junction(let index): network.junctions[index].id.text
            }
        }

        mutating func buses() {
            for zone in network.zones { addBus(zone.id.text, "gas", zone.position) }
            for junction in network.junctions { addBus(junction.id.text, "gas", junction.position) }
            if network.sources.contains(where: { $0.kind == .lng }) { addBus(worldLNG, "LNG", nil) }
            for storage in network.storages { addBus(storage.id.text, stored, storage.position) }
        }

        private mutating func addBus(_ name: String, _ carrier: String, _ position: GeoPoint?) {
            bus.add([name, carrier, position.map { number($0.longitude) } ?? "", position.map { number($0.latitude) } ?? ""])
        }

        private mutating func addLink(_ name: String, _ from: String, _ to: String, _ carrier: String, _ rate: [Double], _ cost: Double) {
            let most = rate.max() ?? 0
            link.add([name, from, to, carrier, number(most), "1", number(cost)])
            if most > 0, rate.contains(where: { $0 < most }) { linkShare.append((name, rate.map { $0 / most })) }
        }

        mutating func links() {
            for (index, route) in network.routes.enumerated() {
                addLink(
                    route.id.text, name(route.from), name(route.to), "pipe", conditions.routeCapacity[index], conditions.routeTariff[index])
            }
            for (index, terminal) in network.terminals.enumerated() {
                addLink(
                    terminal.id.text, worldLNG, network.zones[terminal.zone].id.text, "terminal", conditions.terminalSendOut[index], 0)
                if conditions.terminalVolume[index] < (conditions.terminalSendOut[index].max() ?? 0) * days {
                    dropped.append(
                        "terminal \(terminal.id): the yearly volume of \(number(conditions.terminalVolume[index])) GWh; a link has no such limit")
                }
            }
            for (index, storage) in network.storages.enumerated() {
                let zone = network.zones[storage.zone].id.text
                addLink("\(storage.id) injection", zone, storage.id.text, "injection", conditions.storageInjection[index], 0)
                addLink("\(storage.id) withdrawal", storage.id.text, zone, "withdrawal", conditions.storageWithdrawal[index], 0)
            }
        }

        mutating func generators() {
            for (index, source) in network.sources.enumerated() {
                let volume = conditions.sourceVolume[index]
                // What has no daily limit is held back by its volume, or by what all could burn.
                let ceiling = min(volume, conditions.demand.indices.reduce(0) { $0 + (conditions.demand[$1].max() ?? 0) * days })
                let rate = conditions.sourceCapacity[index].map { min($0, ceiling) }
                let most = rate.max() ?? 0
                let at = source.kind == .lng ? worldLNG : name(source.entry)
                generator.add([
                    source.id.text, at, network.suppliers[source.supplier].id.text, number(most), number(conditions.sourceCost[index]),
                    number(volume),
                ])
                if most > 0, rate.contains(where: { $0 < most }) { generatorShare.append((source.id.text, rate.map { $0 / most })) }
            }
            if conditions.sourceSlope.contains(where: { $0 > 0 }) {
                dropped.append("the rise of each source's price with its volume, and what holds routes to their observed flows")
            }
            for (index, zone) in network.zones.enumerated() {
                let most = conditions.demand[index].max() ?? 0
                guard most > 0 else { continue }
                generator.add([
                    "\(zone.id) \(unserved)", zone.id.text, unserved, number(most), number(conditions.valueOfLostLoad), "inf",
                ])
            }
        }

        mutating func stores() {
            for (index, storage) in network.storages.enumerated() {
                let isCyclic = conditions.storageEnd[index] > 0
                store.add([
                    storage.id.text, storage.id.text, stored, number(conditions.storageWorkingVolume[index]),
                    number(conditions.storageStart[index]), isCyclic ? "True" : "False",
                ])
            }
            if network.storages.indices.contains(where: { conditions.storageEnd[$0] > 0 }) {
                dropped.append("levels of stores on the first day: PyPSA chooses a level to which a cyclic store returns")
            }
        }

        mutating func loads() {
            for (index, zone) in network.zones.enumerated() where conditions.demand[index].contains(where: { $0 > 0 }) {
                load.add([zone.id.text, zone.id.text, "gas"])
                demand.append((zone.id.text, conditions.demand[index]))
            }
        }

        func files() -> [(name: String, text: String)] {
            let carriers = network.suppliers.map(\.id.text) + ["gas", "LNG", "pipe", "terminal", "injection", "withdrawal", stored, unserved]
            var carrier = CSVText(["name"])
            for name in carriers { carrier.add([name]) }
            var snapshot = CSVText(["snapshot", "objective", "generators", "stores"])
            for period in conditions.periods {
                snapshot.add([stamp(period)] + Array(repeating: number(period.days), count: 3))
            }
            var title = CSVText(["name", "pypsa_version"])
            title.add([network.title, "1.0.0"])
            return [
                ("buses.csv", bus.text), ("carriers.csv", carrier.text), ("generators.csv", generator.text),
                ("generators-p_max_pu.csv", series(generatorShare)), ("links.csv", link.text),
                ("links-p_max_pu.csv", series(linkShare)), ("loads.csv", load.text), ("loads-p_set.csv", series(demand)),
                ("network.csv", title.text), ("snapshots.csv", snapshot.text), ("stores.csv", store.text),
            ].filter { !$0.1.isEmpty }
        }

        private func stamp(_ period: Period) -> String {
            "\(period.year)-\(period.month < 10 ? "0" : "")\(period.month)-01 00:00:00"
        }

        private func series(_ columns: [(name: String, share: [Double])]) -> String {
            guard !columns.isEmpty else { return "" }
            var table = CSVText(["snapshot"] + columns.map(\.name))
            for (step, period) in conditions.periods.enumerated() {
                table.add([stamp(period)] + columns.map { number($0.share[step]) })
            }
            return table.text
        }
    }
}
