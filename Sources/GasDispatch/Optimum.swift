import GasModel
import NetworkFlow

/// A certified optimum as the time expansion reads it, whether one commodity or many lots were solved for.
struct Optimum: Sendable {
    /// Flow of every arc of the expansion, all lots together: GWh per period, or per run where the arc is yearly.
    let flows: [Double]
    /// What one more unit of each arc's capacity would save.
    let capacityPrices: [Double]
    /// EUR/MWh, zone × period: the cost of one MWh more; empty where the question has no money in it.
    let zonePrices: [[Double]]
    /// EUR/MWh of gas left in each store at the end.
    let storeEndPrices: [Double]
    let objective: Double
    let lots: LotFlows?
    let certificate: OptimalityRecord

    /// - Parameter pricing: the problem that was solved, where prices are wanted: they are the upper ends of their ranges.
    init(_ solution: FlowSolution, _ expansion: TimeExpansion, _ conditions: Conditions, pricing problem: FlowProblem?) {
        let layout = expansion.layout
        let last = expansion.periodCount - 1
        flows = solution.flows
        capacityPrices = expansion.capacityPrices(solution.capacityPrices, sideRows: solution.sideRowPrices)
        if let problem {
            let ranges = solution.priceRanges(of: problem)
            zonePrices = expansion.network.zones.indices.map { zone in
                (0...last).map { ranges[layout.place(.zone(zone), $0)].upperBound }
            }
        } else {
            zonePrices = []
        }
        storeEndPrices = expansion.network.storages.indices.map { solution.nodePrices[layout.store($0, last)] }
        objective = solution.objective
        lots = nil
        certificate = expansion.record(
            solution.certificate,
            place: solution.certificate.worstNode.map { expansion.name(ofNode: $0, periods: conditions.periods) } ?? "")
    }

    /// Prices are those of the demand nodes: where several are optimal, one within their range; infinite where no further MWh could
    /// arrive, whatever its origin.
    init(_ solution: LabelledSolution, _ labelled: LabelledExpansion) {
        let expansion = labelled.expansion
        let network = expansion.network
        let last = expansion.periodCount - 1
        let partition = labelled.partition
        let flows = expansion.roles.indices.map { solution.totalFlow(ofArc: $0) }
        self.flows = flows
        let canArrive = expansion.placesWithRoom(flows, capacities: expansion.roles.indices.map { labelled.problem.arcs[$0].capacity })
        capacityPrices = expansion.capacityPrices(solution.capacityPrices, sideRows: solution.sideRowPrices)
        zonePrices = network.zones.indices.map { zone in
            (0...last).map { step in
                let node = labelled.demandNode[zone][step]
                let hub = expansion.layout.place(.zone(zone), step)
                guard canArrive[hub] else { return .infinity }
                return node < 0 ? solution.nodePrices[hub].min() ?? 0 : solution.nodePrices[node][0]
            }
        }
        storeEndPrices = network.storages.indices.map {
            solution.nodePrices[expansion.layout.store($0, last)][partition.stock(in: network.storages[$0].zone)]
        }
        objective = solution.objective
        lots = labelled.flows(solution)
        certificate = expansion.record(
            solution.certificate, place: solution.certificate.worstNode.map(labelled.name(ofNode:)) ?? "")
    }
}

extension TimeExpansion {
    /// A flow closer to its bound than this share of the capacity leaves no room.
    private static let leastRoom = 1e-6

    /// Places to which one more unit could be brought, by more flow or by taking it from another use; shortage is no supply.
    func placesWithRoom(_ flows: [Double], capacities: [Double]) -> [Bool] {
        var next = [[Int]](repeating: [], count: nodeCount)
        var reached = [Bool](repeating: false, count: nodeCount)
        var queue: [Int] = []
        func link(_ from: Int, _ to: Int) {
            guard to >= 0 else { return }
            if from >= 0 {
                next[from].append(to)
            } else if !reached[to] {
                reached[to] = true
                queue.append(to)
            }
        }
        for arc in roles.indices where capacities[arc] > 0 {
            switch roles[arc] {
            case .shortageTotal, .shortage, .ample, .response, .endShortfall: continue
            default: break
            }
            let room = Self.leastRoom * capacities[arc]
            if capacities[arc] - flows[arc] > room { link(arcs[arc].tail, arcs[arc].head) }
            if flows[arc] > room { link(arcs[arc].head, arcs[arc].tail) }
        }
        while let node = queue.popLast() {
            for other in next[node] where !reached[other] {
                reached[other] = true
                queue.append(other)
            }
        }
        return reached
    }
}
