import GasModel

/// One zone, one supplier per pipe: every mix in closed form, by filling the pipes to a common level.
struct ParallelPipes: MixEvaluator {
    let network: Network
    private let demand: Double
    private let pipes: [Double]

    /// GWh/d, the same every day.
    ///
    /// - Parameter spread: how far the evidence of each pipe goes to either side; zero is certain.
    init(demand: Double, pipes: [Double], costs: [Double] = [], spread: Double = 0) {
        self.demand = demand
        self.pipes = pipes
        let plain = TwoMarkets.network([demand, 0], [])
        network = Network(
            title: "parallel pipes", zones: plain.zones,
            junctions: pipes.indices.map { Junction(id: Identifier("J\($0)"), name: "Border \($0)") },
            suppliers: pipes.indices.map { Supplier(id: Identifier("s\($0)"), name: "Supplier \($0)", kind: .pipeline) },
            sources: pipes.indices.map {
                Source(
                    id: Identifier("S\($0)"), supplier: $0, entry: .junction($0), kind: .pipeline, capacity: nil, yearlyVolume: nil,
                    cost: TwoMarkets.estimate(costs.isEmpty ? 20 : costs[$0]))
            },
            routes: pipes.indices.map {
                Route(
                    id: Identifier("R\($0)"), name: "Pipe \($0)", from: .junction($0), to: .zone(0), corridor: "",
                    capacity: Estimate(low: pipes[$0] - spread, central: pipes[$0], high: pipes[$0] + spread, grade: .c))
            }, demands: plain.demands, assumptions: plain.assumptions)
    }

    func shortage(_ conditions: Conditions, rule: Cooperation, studied: Int?, endYields: Bool) throws -> Shortage {
        let missing = max(0, demand - pipes.reduce(0, +))
        return try Shortage(
            rule: rule, conditions: conditions,
            unserved: conditions.demand.map { row in row.map { $0 > 0 ? missing : 0 } }, certificate: TwoMarketRule.proof)
    }

    func dispatch(_ conditions: Conditions, shortage: Shortage, storedGasPrice: [Double]?) throws -> Dispatch {
        try TwoMarketRule(network: TwoMarkets.network([demand, 0], [])).dispatch(
            conditions, shortage: shortage, storedGasPrice: storedGasPrice)
    }

    func mix(of zone: Int, _ goal: MixGoal, _ conditions: Conditions, shortage: Shortage) throws -> DestinedMix {
        let days = conditions.periods.reduce(0) { $0 + $1.days }
        var limits = conditions.routeCapacity.map { $0[0] }
        if case .capped(let supplier, let share) = goal { limits[supplier] = min(limits[supplier], share * demand) }
        let rates: [Double]
        if case .least(let supplier) = goal {
            let others = limits.indices.filter { $0 != supplier }.reduce(0) { $0 + limits[$1] }
            rates = limits.indices.map { $0 == supplier ? max(0, demand - others) : limits[$0] * min(1, demand / max(others, 1e-9)) }
        } else {
            rates = Self.level(limits, total: demand)
        }
        let served = rates.reduce(0, +)
        let given = shortage.unservedTotal[zone]
        return try DestinedMix(
            zone: zone, origins: network.sources.indices.map { network.origin(ofSource: $0) },
            corridors: network.corridors(into: zone), byOrigin: rates.map { $0 * days }, byCorridor: rates.map { $0 * days },
            demand: demand * days, extraShortage: max(0, demand * days - given - served * days), cost: 0, limits: [],
            certificate: TwoMarketRule.proof)
    }

    func diversityBound(
        of zone: Int, supplierWeight: Double, _ conditions: Conditions, shortage: Shortage, near: [DestinedMix]
    ) -> Double { 100 }

    /// The point nearest to equal shares: everybody at a common level, or at his limit.
    static func level(_ limits: [Double], total: Double) -> [Double] {
        var left = total
        var rates = limits.map { _ in 0.0 }
        for (rank, index) in limits.indices.sorted(by: { (limits[$0], $0) < (limits[$1], $1) }).enumerated() {
            rates[index] = min(limits[index], left / Double(limits.count - rank))
            left -= rates[index]
        }
        return rates
    }
}
