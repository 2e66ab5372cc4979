import GasModel
import NetworkFlow

/// The time-expanded network: which node and which arc stands for what. Built once per network and number of periods; every
/// question about the same horizon is the same topology with other numbers.
///
/// Nodes: a place (zone or junction) and a store per period; a node per source and year, per terminal and year, per zone for its
/// shortage over the run, and one for the world LNG market. Arc quantities are GWh per period, or per run where the arc is yearly.
struct TimeExpansion: Sendable {
    /// What an arc stands for.
    enum Role: Hashable, Sendable {
        case route(Int, Int)
        case sourceVolume(Int)
        /// Beside `sourceVolume`: gas that contracts pay for whether taken or not, and gas at the contract's price.
        case paidVolume(Int)
        case contractVolume(Int)
        /// The same for one contract whose gas must pass the pipe that it names.
        case gatedVolume(Int, contract: Int)
        case source(Int, Int)
        case terminalVolume(Int)
        case terminal(Int, Int)
        case injection(Int, Int)
        case withdrawal(Int, Int)
        /// Gas that stays in a store until the next period.
        case carry(Int, Int)
        /// Gas in a store at the end beyond its target.
        case endSurplus(Int)
        /// Gas missing in a store at the end.
        case endShortfall(Int)
        /// A zone's shortage over the run, and its spread over the periods.
        case shortageTotal(Int)
        case shortage(Int, Int)
        /// Demand that a piece of the zone's curve gives up for its price.
        case response(Int, Int, piece: Int)
        /// Last resort of a zone: what makes every problem feasible.
        case ample(Int, Int)
    }

    let network: Network
    let periodCount: Int
    let nodeCount: Int
    let roles: [Role]
    let arcs: [FlowProblem.Arc]

    let routeArc: [[Int]]
    let sourceArc: [[Int]]
    let sourceVolumeArc: [Int]
    /// Tranches of a source's volume that contracts make, the cheapest first; without the rest, which is `sourceVolumeArc`.
    let trancheArcs: [[Int]]
    /// Arcs of contracts that name a pipe, by source; empty where that does not bind.
    let gateArcs: [[(contract: Int, arc: Int)]]
    /// Pipes that such contracts name.
    let gates: [Int]
    let terminalArc: [[Int]]
    let terminalVolumeArc: [Int]
    let injectionArc: [[Int]]
    let withdrawalArc: [[Int]]
    let carryArc: [[Int]]
    let endShortfallArc: [Int]
    let shortageTotalArc: [Int]
    let shortageArc: [[Int]]
    let ampleArc: [[Int]]
    /// Zone × period × piece; empty rows where demand does not answer.
    let responseArc: [[[Int]]]
    /// What couples withdrawals with levels, then contracts with their pipes, without its numbers.
    let sideRows: [FlowProblem.SideRow]
    let withdrawalRowCount: Int
    /// Weight of the term that makes flows unique, relative to the documented one. The tests halve it.
    let uniqueness: Double

    /// - Parameters:
    ///   - hasResponse: whether demand may answer to price.
    ///   - hasGates: whether contracts bind at the pipes that they name.
    init(_ network: Network, periodCount: Int, hasResponse: Bool = false, hasGates: Bool = false, uniqueness: Double = 1) {
        self.uniqueness = uniqueness
        self.network = network
        self.periodCount = periodCount
        let layout = NodeLayout(network, periodCount: periodCount)
        nodeCount = layout.count
        var roles: [Role] = []
        var arcs: [FlowProblem.Arc] = []
        func add(_ role: Role, from tail: Int, to head: Int) -> Int {
            roles.append(role)
            arcs.append(FlowProblem.Arc(from: tail, to: head, capacity: 0))
            return arcs.count - 1
        }
        func perPeriod(_ make: (Int) -> Int) -> [Int] { (0..<periodCount).map(make) }
        let ground = FlowProblem.ground
        let last = periodCount - 1

        routeArc = network.routes.indices.map { index in
            let route = network.routes[index]
            return perPeriod {
                add(.route(index, $0), from: layout.place(route.from, $0), to: layout.place(route.to, $0))
            }
        }
        sourceVolumeArc = network.sources.indices.map { index in
            let isLNG = network.sources[index].kind == .lng
            return add(.sourceVolume(index), from: ground, to: isLNG ? layout.worldLNG : layout.source(index))
        }
        sourceArc = network.sources.indices.map { index in
            let source = network.sources[index]
            guard source.kind != .lng else { return [] }
            return perPeriod {
                add(.source(index, $0), from: layout.source(index), to: layout.place(source.entry, $0))
            }
        }
        trancheArcs = network.sources.indices.map { index in
            let source = network.sources[index]
            guard source.kind == .pipeline else { return [] }
            let contracts = network.institutions.contracts.filter { $0.supplier == source.supplier && !$0.isLNG }
            var found: [Int] = []
            if contracts.contains(where: { $0.takeOrPayPercent ?? 0 > 0 }) {
                found.append(add(.paidVolume(index), from: ground, to: layout.source(index)))
            }
            if !contracts.isEmpty { found.append(add(.contractVolume(index), from: ground, to: layout.source(index))) }
            return found
        }
        gateArcs = network.sources.indices.map { index in
            guard hasGates else { return [] }
            return Self.gatedContracts(network, source: network.sources[index]).map {
                ($0, add(.gatedVolume(index, contract: $0), from: ground, to: layout.source(index)))
            }
        }
        terminalVolumeArc = network.terminals.indices.map {
            add(.terminalVolume($0), from: layout.worldLNG, to: layout.terminal($0))
        }
        terminalArc = network.terminals.indices.map { index in
            perPeriod {
                add(
                    .terminal(index, $0), from: layout.terminal(index),
                    to: layout.place(.zone(network.terminals[index].zone), $0))
            }
        }
        let stores = network.storages.indices
        func hub(_ store: Int, _ step: Int) -> Int { layout.place(.zone(network.storages[store].zone), step) }
        injectionArc = stores.map { store in
            perPeriod { add(.injection(store, $0), from: hub(store, $0), to: layout.store(store, $0)) }
        }
        withdrawalArc = stores.map { store in
            perPeriod { add(.withdrawal(store, $0), from: layout.store(store, $0), to: hub(store, $0)) }
        }
        carryArc = stores.map { store in
            (0..<last).map { add(.carry(store, $0), from: layout.store(store, $0), to: layout.store(store, $0 + 1)) }
        }
        endShortfallArc = stores.map { store in
            _ = add(.endSurplus(store), from: layout.store(store, last), to: ground)
            return add(.endShortfall(store), from: ground, to: layout.store(store, last))
        }
        shortageTotalArc = network.zones.indices.map { add(.shortageTotal($0), from: ground, to: layout.shortage($0)) }
        shortageArc = network.zones.indices.map { zone in
            perPeriod {
                add(.shortage(zone, $0), from: layout.shortage(zone), to: layout.place(.zone(zone), $0))
            }
        }
        ampleArc = network.zones.indices.map { zone in
            perPeriod { add(.ample(zone, $0), from: ground, to: layout.place(.zone(zone), $0)) }
        }
        let pieces = hasResponse ? DemandCurve.pieceCount : 0
        responseArc = network.zones.indices.map { zone in
            (0..<periodCount).map { step in
                (0..<pieces).map {
                    add(.response(zone, step, piece: $0), from: ground, to: layout.place(.zone(zone), step))
                }
            }
        }
        let withdrawalRows = Self.emptyWithdrawalRows(withdrawalArc: withdrawalArc, carryArc: carryArc)
        withdrawalRowCount = withdrawalRows.count
        gates = Self.gates(network, gateArcs)
        sideRows = withdrawalRows + Self.emptyGateRows(gates: gates, arcs: gateArcs, routeArc: routeArc)
        self.roles = roles
        self.arcs = arcs
        self.layout = layout
    }

    let layout: NodeLayout

    /// All arcs by which a source's yearly volume comes, the cheapest first.
    func volumeArcs(_ source: Int) -> [Int] { gateArcs[source].map(\.arc) + trancheArcs[source] + [sourceVolumeArc[source]] }
}

/// Numbers the nodes.
struct NodeLayout: Sendable {
    let zones: Int
    let junctions: Int
    let stores: Int
    let sources: Int
    let terminals: Int
    let periods: Int

    init(_ network: Network, periodCount: Int) {
        zones = network.zones.count
        junctions = network.junctions.count
        stores = network.storages.count
        sources = network.sources.count
        terminals = network.terminals.count
        periods = periodCount
    }

    private var perPeriod: Int { zones + junctions + stores }
    private var firstYearly: Int { perPeriod * periods }
    var count: Int { firstYearly + sources + terminals + zones + 1 }

    func place(_ place: Place, _ step: Int) -> Int {
        switch place {
        case .zone(let index): step * perPeriod + index
        case .junction(let index): step * perPeriod + zones + index
        }
    }

    func store(_ index: Int, _ step: Int) -> Int { step * perPeriod + zones + junctions + index }
    func source(_ index: Int) -> Int { firstYearly + index }
    func terminal(_ index: Int) -> Int { firstYearly + sources + index }
    func shortage(_ zone: Int) -> Int { firstYearly + sources + terminals + zone }
    var worldLNG: Int { firstYearly + sources + terminals + zones }
}
