import GSL
import GasModel

/// Physical origin by proportional mixing (Bialek's tracing): gas that leaves a place has the mix of all gas that came to it.
///
/// For every place i with throughput P_i: P_i q_i = Σ_j f_ji q_j + g_i, with f_ji the flow from place j and g_i what enters there by
/// supplier. One linear system, solved by GSL's LU once and for each supplier. Places without throughput are left out: their row
/// would be singular. Gas drawn from stores over the year takes the mix of the place.
public enum ProportionalMixing {
    /// Flows below this share of all throughput do not make a mix.
    static let stillness = 1e-9

    /// - Parameters:
    ///   - routeFlow, sourceFlow, terminalFlow: mean rates, GWh/d, as in `ReconciledYear`.
    ///   - presumption: routes at which gas counts as a supplier's, whatever was mixed before (legal convention).
    public static func trace(
        _ network: Network, routeFlow: [Double], sourceFlow: [Double], terminalFlow: [Double],
        presumption: [Presumption] = []
    ) throws -> OriginMix {
        let zones = network.zones.count
        let junctions = network.junctions.count
        let lng = zones + junctions
        func node(_ place: Place) -> Int {
            switch place {
            case .zone(let index): index
            case .junction(let index): zones + index
            }
        }
        var flows: [(from: Int, to: Int, rate: Double)] = []
        var presumed = [Double](repeating: 0, count: network.routes.count)
        for index in network.routes.indices where routeFlow[index] > 0 {
            presumed[index] = presumption.first { $0.route == index }.map { (1 - $0.proven) * routeFlow[index] } ?? 0
            let proven = routeFlow[index] - presumed[index]
            if proven > 0 { flows.append((node(network.routes[index].from), node(network.routes[index].to), proven)) }
        }
        for index in network.terminals.indices where terminalFlow[index] > 0 {
            flows.append((lng, network.terminals[index].zone, terminalFlow[index]))
        }
        var entering = Array(repeating: Array(repeating: 0.0, count: network.suppliers.count), count: lng + 1)
        for index in network.sources.indices where sourceFlow[index] > 0 {
            let source = network.sources[index]
            entering[source.kind == .lng ? lng : node(source.entry)][source.supplier] += sourceFlow[index]
        }
        for rule in presumption {
            entering[node(network.routes[rule.route].to)][rule.supplier] += presumed[rule.route]
        }
        var throughput = entering.map { $0.reduce(0, +) }
        for flow in flows { throughput[flow.to] += flow.rate }
        let limit = throughput.reduce(0, +) * stillness
        let live = throughput.indices.filter { throughput[$0] > limit }
        var position = Array(repeating: -1, count: throughput.count)
        for (row, place) in live.enumerated() { position[place] = row }
        guard !live.isEmpty else {
            return OriginMix(
                convention: .physical, zones: network.zones.map { _ in nil }, junctions: network.junctions.map { _ in nil })
        }
        var matrix = try Matrix(rows: live.count, columns: live.count)
        for row in live.indices { matrix[row, row] = throughput[live[row]] }
        for flow in flows where position[flow.from] >= 0 && position[flow.to] >= 0 {
            matrix[position[flow.to], position[flow.from]] -= flow.rate
        }
        let factor = try LUFactor(matrix)
        var shares = Array(repeating: Array(repeating: 0.0, count: network.suppliers.count), count: live.count)
        for supplier in network.suppliers.indices {
            let column = try factor.solve(live.map { entering[$0][supplier] })
            for row in live.indices { shares[row][supplier] = column[row] }
        }
        func mix(_ place: Int) -> [Double]? {
            guard position[place] >= 0 else { return nil }
            let row = shares[position[place]].map { max(0, $0) }
            let sum = row.reduce(0, +)
            return sum > 0 ? row.map { $0 / sum } : nil
        }
        return OriginMix(
            convention: presumption.isEmpty ? .physical : .legalPresumption, zones: (0..<zones).map(mix), junctions: (0..<junctions).map { mix(zones + $0) })
    }

    /// Gas that passes a route counts as the supplier's but for the proven share, 0 to 1.
    public struct Presumption: Sendable, Equatable {
        public let route: Int
        public let supplier: Int
        public let proven: Double

        public init(route: Int, supplier: Int, proven: Double = 0) {
            self.route = route
            self.supplier = supplier
            self.proven = proven
        }
    }
}
