/// Where a zone's gas comes from, period by period: the flows of a certified dispatch, added up as they are printed.
///
/// Transit is taken off the pipelines that bring gas in, each in proportion to what it brings.
public struct ZoneBalance: Sendable, Equatable {
    public enum Origin: Sendable, Equatable {
        case ownProduction
        case terminals
        /// By the name of the border or leg.
        case entry(String)
        /// Net withdrawal; periods of net injection count as none.
        case stores
        /// Demand that the price drives away: nothing arrives, and nobody is cut off.
        case forgone
    }

    public struct Row: Sendable, Equatable {
        public let origin: Origin
        /// GWh/d per period.
        public let rates: [Double]
        /// GWh over the run.
        public let total: Double
    }

    /// Own production, terminals, entries in the order of the network, stores.
    public let rows: [Row]
    /// GWh/d per period.
    public let unserved: [Double]
    public let demand: [Double]
    /// GWh over the run.
    public let unservedTotal: Double

    public init(_ dispatch: Dispatch, zone: Int, in network: Network) {
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
        func row(_ origin: Origin, _ rate: (Int) -> Double) -> Row {
            let rates = periods.map(rate)
            return Row(origin: origin, rates: rates, total: dispatch.total(rates))
        }
        var rows = [
            row(.ownProduction) { max(0, sum(sources, dispatch.sourceFlow, $0) - exported[$0]) },
            row(.terminals) { sum(terminals, dispatch.terminalFlow, $0) },
        ]
        for (corridor, members) in Self.corridors(inward, network) {
            rows.append(row(.entry(corridor)) { sum(members, dispatch.routeFlow, $0) * kept[$0] })
        }
        rows.append(
            row(.stores) {
                max(0, sum(stores, dispatch.storageWithdrawal, $0) - sum(stores, dispatch.storageInjection, $0))
            })
        rows.append(row(.forgone) { dispatch.forgone[zone][$0] })
        self.rows = rows
        unserved = dispatch.unserved[zone]
        demand = dispatch.conditions.demand[zone]
        unservedTotal = dispatch.total(dispatch.unserved[zone])
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
