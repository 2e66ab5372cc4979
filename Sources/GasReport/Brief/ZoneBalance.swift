import GasModel

/// Where a zone's gas comes from, month by month: the flows of a certified dispatch, added up as they are printed.
///
/// Transit is taken off the pipelines that bring gas in, each in proportion to what it brings.
struct ZoneBalance {
    struct Row: Equatable {
        let key: String
        let name: String
        let look: String
        /// GWh/d per period.
        let values: [Double]
    }

    /// Bottom of the stack first. Rows that carry nothing are left out.
    let rows: [Row]
    let unserved: [Double]
    let demand: [Double]

    init(_ dispatch: Dispatch, zone: Int, in network: Network) {
        let periods = dispatch.periods.indices
        let place = Place.zone(zone)
        let inward = network.routes.indices.filter { network.routes[$0].to == place }
        let outward = network.routes.indices.filter { network.routes[$0].from == place }
        func sum(_ indices: [Int], _ flows: [[Double]], _ step: Int) -> Double {
            indices.reduce(0) { $0 + flows[$1][step] }
        }
        let arriving = periods.map { sum(inward, dispatch.routeFlow, $0) }
        let leaving = periods.map { sum(outward, dispatch.routeFlow, $0) }
        let kept = periods.map { arriving[$0] > 0 ? max(0, 1 - leaving[$0] / arriving[$0]) : 0 }
        // More leaves than arrives: the rest is exported production and stored gas.
        let exported = periods.map { max(0, leaving[$0] - arriving[$0]) }

        let sources = network.sources.indices.filter { network.sources[$0].entry == place }
        let terminals = network.terminals.indices.filter { network.terminals[$0].zone == zone }
        let stores = network.storages.indices.filter { network.storages[$0].zone == zone }
        var rows = [
            Row(
                key: "own", name: "own production", look: "domestic",
                values: periods.map { max(0, sum(sources, dispatch.sourceFlow, $0) - exported[$0]) }),
            Row(
                key: "terminals", name: "LNG terminals", look: "lng",
                values: periods.map { sum(terminals, dispatch.terminalFlow, $0) }),
        ]
        for (corridor, members) in Self.corridors(inward, network) {
            rows.append(
                Row(
                    key: "entry " + corridor, name: "via \(corridor)", look: "",
                    values: periods.map { sum(members, dispatch.routeFlow, $0) * kept[$0] }))
        }
        rows.append(
            Row(
                key: "stores", name: "from store", look: "storage",
                values: periods.map {
                    max(0, sum(stores, dispatch.storageWithdrawal, $0) - sum(stores, dispatch.storageInjection, $0))
                }))
        self.rows = rows
        unserved = dispatch.unserved[zone]
        demand = dispatch.conditions.demand[zone]
    }

    /// Routes by the name of their corridor, in the order of the network.
    private static func corridors(_ routes: [Int], _ network: Network) -> [(String, [Int])] {
        var found: [(String, [Int])] = []
        for index in routes {
            let route = network.routes[index]
            let name = route.corridor.isEmpty ? route.name : route.corridor
            if let position = found.firstIndex(where: { $0.0 == name }) {
                found[position].1.append(index)
            } else {
                found.append((name, [index]))
            }
        }
        return found
    }
}
