/// How many figures of a kind have which grade.
public struct EvidenceCount: Sendable, Equatable {
    public let name: String
    public private(set) var a = 0
    public private(set) var b = 0
    public private(set) var c = 0
    public private(set) var missing = 0
    public private(set) var isTotal = false

    private init(name: String, isTotal: Bool = false) {
        self.name = name
        self.isTotal = isTotal
    }

    public var known: Int { a + b + c }

    private mutating func add(_ estimate: Estimate?) {
        switch estimate?.grade {
        case .a: a += 1
        case .b: b += 1
        case .c: c += 1
        case nil: missing += 1
        }
    }

    /// Groups of figures that a run can use; the last is all of them.
    public static func groups(_ network: Network) -> [EvidenceCount] {
        func count(_ name: String, _ estimates: [Estimate?]) -> EvidenceCount {
            var group = EvidenceCount(name: name)
            for estimate in estimates { group.add(estimate) }
            return group
        }
        let markets = network.zones.indices.filter { network.zones[$0].hasGasMarket }
        var groups = [
            count("capacities of routes", network.routes.map(\.capacity)),
            count("tariffs of routes", network.routes.map(\.tariff)),
            count("yearly volumes of sources", network.sources.filter { $0.kind != .lng }.map(\.yearlyVolume)),
            count("costs of sources", network.sources.map(\.cost)),
            count("send-out of LNG terminals", network.terminals.map(\.sendOut)),
            count("storage volumes", network.storages.map(\.workingVolume)),
            count("storage rates", network.storages.flatMap { [$0.injection, $0.withdrawal] }),
            count("annual demand", markets.map { network.demands[$0].annual }),
            count(
                "peak-day and cold-fortnight demand",
                markets.flatMap { [network.demands[$0].peakDay, network.demands[$0].coldSpell] }),
            count("shares in supply mixes", network.mixes.map(\.share)),
            count("supply by entry", network.entries.map(\.observed)),
            count("observed flows", network.observedFlows.map(\.mean)),
            count("modelling assumptions", network.assumptions.map(\.value)),
        ].filter { $0.a + $0.b + $0.c + $0.missing > 0 }
        var total = EvidenceCount(name: "all", isTotal: true)
        for group in groups {
            total.a += group.a
            total.b += group.b
            total.c += group.c
            total.missing += group.missing
        }
        groups.append(total)
        return groups
    }
}
