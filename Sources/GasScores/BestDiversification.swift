import GasModel

/// **DIV\***: the best DIV that pipes, stores and volumes allow a zone over a gas year, with no extra shortage for anyone.
public struct BestDiversification: Sendable, Indicator {
    public static let page = IndicatorDescription(
        id: "div-best", title: "DIV*, the most diversified mix",
        meaning: "How well a country's supply could be spread over suppliers and entries with the pipes that exist.",
        formula: """
            The largest 100 · (1 − w · Σ p² − (1 − w) · Σ e²) over all flows of the gas year in which nobody lacks more gas than the fair \
            shortage with all suppliers; p the share of the zone's consumption by origin, e by corridor (entries with a common upstream \
            asset count as one). Gas for the zone and gas for everybody else share pipes, terminals and volumes; the zone's stores end \
            with its own gas as they began. Only gas of proven origin counts: none of a hub. Of what enters at a boundary market, \
            and of another country's wells, only what that market does not use itself is on offer, beyond what the zone reports to buy \
            there. Solved as one quadratic program with an optimality certificate.
            """,
        unit: "points", range: "0 to 100",
        inputs: ["as U", "common-upstream groups", "weight w"],
        misleads: """
            An upper bound by pipes, not a plan: contracts, prices and politics are left out, and firm capacity counts as free to be \
            booked anew. Equal shares are what the optimum looks like, not a forecast of purchases: all gas of an origin has a way of open \
            capacity to the zone, but gas of two owners may be swapped where their ways meet. Stores give their full rate at every fill, \
            which helps the mix where it leans on them. Hub gas that is in truth from a new seller would make it higher.
            """,
        source: "Defined here: the largest value of DIV over the feasible flows", grade: .c,
        example: WorkedExample(
            """
            Demand 100 GWh/d. Three suppliers with a pipe each, of 80, 30 and 10. The best mix spreads evenly and fills the small ones: \
            60, 30, 10. Σ p² = Σ e² = 0.46, so DIV* = 100 · (1 − 0.46) = 54.
            """,
            inputs: [
                .init("demand", 100, "GWh/d"), .init("first pipe", 80, "GWh/d"), .init("second pipe", 30, "GWh/d"),
                .init("third pipe", 10, "GWh/d"),
            ],
            results: [.init("DIV*", 54, "points")]))

    public let evaluator: any MixEvaluator
    public let start: Day

    public init(_ evaluator: any MixEvaluator, start: Day) {
        self.evaluator = evaluator
        self.start = start
    }

    /// Whether a zone consumes gas that more than its own wells could bring.
    public static func isApplicable(_ zone: Int, in network: Network, on day: Day) -> Bool {
        network.zones[zone].hasGasMarket && network.demands[zone].annual.central > 0 && !network.corridors(into: zone).isEmpty
            && !SupplyAssets.livesOffItsOwnWells([zone], in: network, on: day)
    }

    /// Percent of demand that an extra shortage may be before a mix is refused.
    static let threshold = 1e-4

    /// Conditions of the gas year and the fair shortage with all suppliers: what every mix of a study shares. Habits, which hold flows
    /// where contracts and bookings have them, are off: the question is what could be.
    public func year(evidence: EvidenceSelection = .central) throws -> (conditions: Conditions, shortage: Shortage) {
        try years(of: [evaluator.network], evidence: evidence)[0]
    }

    /// - Parameters:
    ///   - variants: of the evaluator's network, with other dates.
    ///   - calm: the shortage with less in use. Who lacks nothing there lacks nothing with more: then it stands for all.
    func years(
        of variants: [Network], evidence: EvidenceSelection = .central, calm: Shortage? = nil
    ) throws -> [(conditions: Conditions, shortage: Shortage)] {
        let conditions = try variants.map { network in
            var conditions = try Conditions(network, horizon: .gasYear, start: start, evidence: evidence)
            conditions.habits = .none
            return conditions
        }
        if let calm, calm.unservedTotal.allSatisfy({ $0 == 0 }) { return conditions.map { ($0, calm) } }
        let shortages = try evaluator.shortages(conditions, rule: .fair, studied: nil, endYields: false)
        return zip(conditions, shortages).map { ($0, $1) }
    }

    public func best(_ zone: Int, weight: Double, _ conditions: Conditions, _ shortage: Shortage) throws -> BestMix {
        let mix = try evaluator.mix(of: zone, .mostDiversified(supplierWeight: weight), conditions, shortage: shortage)
        guard mix.extraShortage <= Self.threshold / 100 * mix.demand else {
            throw Uncertified(
                question: "the most diversified mix of \(evaluator.network.zones[zone].name)",
                reason: "with its gas kept apart \(mix.extraShortage) GWh more would be unserved")
        }
        let score = Self.score(mix, weight: weight)
        let today = Diversification.today(zone: zone, weight: weight, in: evaluator.network)
        return BestMix(
            weight: weight, mix: mix, score: score, today: today,
            efficiency: today.flatMap { DiversificationEfficiency.percent(today: $0, best: score) },
            origins: Self.origins(mix, in: evaluator.network), corridors: Self.corridors(mix, in: evaluator.network))
    }

    /// DIV of a mix.
    public static func score(_ mix: DestinedMix, weight: Double) -> Double {
        score(origins: mix.originShares, corridors: mix.corridorShares, weight: weight)
    }

    static func score(origins: [Double], corridors: [Double], weight: Double) -> Double {
        func squares(_ shares: [Double]) -> Double { shares.reduce(0) { $0 + $1 * $1 } }
        return 100 * (1 - weight * squares(origins) - (1 - weight) * squares(corridors))
    }

    /// Fractions of what is reported; `nil` without a report.
    private static func reportedOrigins(_ zone: Int, in network: Network) -> [(origin: Origin, share: Double)]? {
        guard let mix = ReportedMix(zone, in: network) else { return nil }
        let rows = Shares.grouped(
            mix.shares.map { row -> (key: Origin, amount: Double) in
                let isOwn = network.suppliers[row.supplier].kind == .domestic
                return (Origin(supplier: row.supplier, producer: isOwn ? zone : nil), row.share.central)
            })
        return Shares.normalised(rows.map(\.amount)).map { shares in zip(rows, shares).map { ($0.key, $1) } }
    }

    private static func reportedCorridors(_ zone: Int, in network: Network) -> [(key: String, share: Double)]? {
        let rows = Shares.grouped(
            network.entries.filter { $0.zone == zone }.map {
                (key: network.corridorKey($0.gate), amount: $0.observed.central)
            })
        return Shares.normalised(rows.map(\.amount)).map { shares in zip(rows, shares).map { ($0.key, $1) } }
    }

    /// Percent; what neither the report nor the best mix has is left out.
    private static func origins(_ mix: DestinedMix, in network: Network) -> [MixLine] {
        let reported = reportedOrigins(mix.zone, in: network)
        let others = (reported ?? []).map(\.origin).filter { !mix.origins.contains($0) }
        return lines(
            (mix.origins + others).map { origin in
                MixLine(
                    name: network.name(of: origin, seenFrom: mix.zone),
                    today: reported.map { $0.reduce(0) { $0 + ($1.origin == origin ? 100 * $1.share : 0) } },
                    best: zip(mix.origins, mix.originShares).reduce(0) { $0 + ($1.0 == origin ? 100 * $1.1 : 0) })
            })
    }

    private static func corridors(_ mix: DestinedMix, in network: Network) -> [MixLine] {
        let reported = reportedCorridors(mix.zone, in: network)
        let closed = network.corridors(into: mix.zone).filter { corridor in
            !mix.corridors.contains { $0.key == corridor.key }
        }
        return lines(
            (mix.corridors + closed).map { corridor in
                MixLine(
                    name: network.name(of: corridor),
                    today: reported.map { $0.reduce(0) { $0 + ($1.key == corridor.key ? 100 * $1.share : 0) } },
                    best: zip(mix.corridors, mix.corridorShares).reduce(0) {
                        $0 + ($1.0.key == corridor.key ? 100 * $1.1 : 0)
                    })
            })
    }

    private static func lines(_ all: [MixLine]) -> [MixLine] { all.filter { max($0.today ?? 0, $0.best) >= visible } }

    /// Percent below which a part of a mix is not listed.
    private static let visible = 0.05
}
