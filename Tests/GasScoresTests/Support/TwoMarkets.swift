import GasModel

/// Two zones, Up and Down, with a pipe each way and sources of two suppliers (0 and 1) or wells (2). Demand is the same every day.
enum TwoMarkets {
    struct Supply {
        let supplier: Int
        let zone: Int
        let capacity: Double
        var kind = Source.Kind.pipeline
    }

    static var start: Day {
        guard let day = Day(year: 2025, month: 10, day: 1) else { fatalError("no such day") }
        return day
    }

    static func estimate(_ value: Double) -> Estimate { Estimate(central: value, grade: .c) }

    /// - Parameters:
    ///   - pipes: capacity from Up to Down, and back.
    ///   - terminal: send-out in Down.
    static func network(
        _ demands: [Double], _ supplies: [Supply], pipes: (down: Double, up: Double) = (0, 0),
        terminal: Double? = nil
    )
        -> Network
    {
        let days = [31.0, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return Network(
            title: "two markets",
            zones: [Zone(id: "UP", name: "Up", role: .study), Zone(id: "DOWN", name: "Down", role: .study)],
            suppliers: [
                Supplier(id: "first", name: "First", kind: .pipeline),
                Supplier(id: "second", name: "Second", kind: .pipeline),
                Supplier(id: "own", name: "own wells", kind: .domestic),
            ],
            sources: supplies.indices.map { index in
                Source(
                    id: Identifier("S\(index)"), supplier: supplies[index].supplier, entry: .zone(supplies[index].zone),
                    kind: supplies[index].kind, capacity: estimate(supplies[index].capacity), yearlyVolume: nil,
                    cost: estimate(20))
            },
            routes: [
                Route(
                    id: "UP_DOWN", name: "Up to Down", from: .zone(0), to: .zone(1), corridor: "",
                    capacity: estimate(pipes.down)),
                Route(
                    id: "DOWN_UP", name: "Down to Up", from: .zone(1), to: .zone(0), corridor: "",
                    capacity: estimate(pipes.up)),
            ],
            terminals: terminal.map {
                [Terminal(id: "PORT", zone: 1, name: "Port", sendOut: estimate($0), yearlyVolume: nil)]
            } ?? [],
            demands: [0, 1].map { zone in
                Demand(
                    zone: zone, annual: estimate(demands[zone] * 365 / 1_000), peakDay: estimate(demands[zone]),
                    coldSpell: estimate(demands[zone]), monthlyShares: days.map { $0 / 365 })
            },
            assumptions: [
                Assumption(id: .defaultTariff, name: "tariff", value: estimate(1), unit: "EUR/MWh", why: "test"),
                Assumption(id: .storageStartPercent, name: "fill", value: estimate(50), unit: "%", why: "test"),
                Assumption(id: .scarcityPrice, name: "scarcity", value: estimate(120), unit: "EUR/MWh", why: "test"),
                Assumption(id: .valueOfLostLoad, name: "lost load", value: estimate(500), unit: "EUR/MWh", why: "test"),
            ]
                + [Storage.Shape.depletedField, .aquifer, .cavern].map {
                    Assumption(
                        id: .withdrawalAtLowFill($0), name: "low fill", value: estimate(0.6), unit: "share", why: "test"
                    )
                })
    }
}

/// Answers for two markets in closed form: each period on its own, one commodity, no storage.
struct TwoMarketRule: Evaluator {
    let network: Network

    static let proof = OptimalityRecord(
        primalResidual: 0, boundViolation: 0, dualResidual: 0, complementarity: 0, dualityGap: 0, worstPlace: "")

    private func supply(_ conditions: Conditions, _ zone: Int, _ step: Int) -> Double {
        let days = conditions.periods.reduce(0) { $0 + $1.days }
        let landed = network.terminals.indices.reduce(0) { sum, index in
            network.terminals[index].zone == zone ? sum + conditions.terminalSendOut[index][step] : sum
        }
        return network.sources.indices.reduce(landed) { sum, index in
            guard network.sources[index].entry == .zone(zone) else { return sum }
            return sum + min(conditions.sourceCapacity[index][step], conditions.sourceVolume[index] / days)
        }
    }

    func shortage(_ conditions: Conditions, rule: Cooperation, studied: Int?, endYields: Bool) throws -> Shortage {
        var unserved = [[Double]](repeating: [], count: 2)
        for step in conditions.periods.indices {
            let d = [conditions.demand[0][step], conditions.demand[1][step]]
            let s = [supply(conditions, 0, step), supply(conditions, 1, step)]
            let down = min(conditions.routeCapacity[0][step], s[0])
            let up = min(conditions.routeCapacity[1][step], s[1])
            var flow: Double
            switch rule {
            case .fair: flow = d[0] + d[1] > 0 ? (s[0] * d[1] - s[1] * d[0]) / (d[0] + d[1]) : 0
            case .servedFirst: flow = studied == 0 ? -max(0, d[0] - s[0]) : max(0, d[1] - s[1])
            case .everyStateForItself:
                flow = min(max(0, s[0] - d[0]), max(0, d[1] - s[1])) - min(max(0, s[1] - d[1]), max(0, d[0] - s[0]))
            }
            flow = min(max(flow, -up), down)
            unserved[0].append(max(0, d[0] - (s[0] - flow)))
            unserved[1].append(max(0, d[1] - (s[1] + flow)))
        }
        return try Shortage(rule: rule, conditions: conditions, unserved: unserved, certificate: Self.proof)
    }

    /// One pool: the price is the cost of the last source in merit order.
    func dispatch(_ conditions: Conditions, shortage: Shortage, storedGasPrice: [Double]?) throws -> Dispatch {
        let order = network.sources.indices.sorted { (conditions.sourceCost[$0], $0) < (conditions.sourceCost[$1], $1) }
        let prices = conditions.periods.indices.map { step -> Double in
            var left = conditions.demand[0][step] + conditions.demand[1][step]
            for index in order {
                left -= conditions.sourceCapacity[index][step]
                if left <= 0 { return conditions.sourceCost[index] }
            }
            return conditions.valueOfLostLoad
        }
        let none = [[Double]](repeating: prices.map { _ in 0 }, count: network.sources.count)
        return try Dispatch(
            conditions: conditions, routeFlow: none, sourceFlow: none, sourceTotal: none.map { _ in 0 },
            terminalFlow: [],
            storageInjection: [], storageWithdrawal: [], storageLevel: [], unserved: shortage.unserved,
            price: [prices, prices], routeRent: none, terminalRent: [], withdrawalRent: [],
            sourceVolumeRent: none.map { _ in 0 },
            terminalVolumeRent: [], storageEndPrice: [], cost: 0, certificate: Self.proof)
    }
}
