import GasModel

/// **Minimum annual supply dependence** (ENTSOG), cooperative and not: U under the rules of cooperation.
public struct SupplyDependenceRun: Sendable, Indicator {
    public static let page = IndicatorDescription(
        id: "masd", title: "Minimum annual supply dependence (ENTSOG)",
        meaning:
            "The part of a year's demand that no other gas can replace, when neighbours share and when they do not.",
        formula: """
            Supplier at zero, all else unchanged, a whole year. Cooperative (CSSD, MASD): the region spreads the shortage as evenly as the \
            pipes allow. Not cooperative (USSD): gas leaves a country only when it is itself served. Percent of yearly demand unserved.
            """,
        unit: "% of demand", range: "0 to 100",
        bands: [
            IndicatorBand(
                "20–40 %", from: .including(20), to: .excluding(40), source: "ENTSOG Southern Corridor GRIP 2014"),
            IndicatorBand(
                "40–60 %", from: .including(40), to: .including(60), source: "ENTSOG Southern Corridor GRIP 2014"),
            IndicatorBand("over 60 %", from: .excluding(60), source: "ENTSOG Southern Corridor GRIP 2014"),
        ],
        inputs: ["as U"],
        misleads: """
            Equal values in all zones point to missing gas, different values between neighbours to missing pipes. ENTSOG's uncooperative \
            case only drops the sharing; ours also keeps gas at home, as the Union's stress test of 2014 did. No contract for transit \
            counts in it: a country takes what passes before it lets it on, and boundary markets, which bear their part when all share, serve \
            themselves first; so the loss of all lands on those last in line, and a few points of shortage shared become most of the \
            demand of a small country. An outer bound, not what law allows.
            """,
        source: "ENTSOG TYNDP 2015, 2017 (USSD, CSSD), 2018, 2020 (MASD); stress test 2014", grade: .a,
        example: WorkedExample(
            """
            Upstream zone: demand 100, 90 of other gas; downstream zone: demand 50, none; pipe 40. Sharing: both miss 40 %. Each for \
            itself: upstream misses 10 %, downstream 100 %.
            """,
            inputs: [
                .init("upstream demand", 100, "GWh/d"), .init("downstream demand", 50, "GWh/d"),
                .init("other gas", 90, "GWh/d"), .init("pipe", 40, "GWh/d"),
            ],
            results: [
                .init("cooperative, both", 40, "%"), .init("not cooperative, upstream", 10, "%"),
                .init("not cooperative, downstream", 100, "%"),
            ]))

    public let evaluator: any Evaluator
    public let start: Day

    public init(_ evaluator: any Evaluator, start: Day) {
        self.evaluator = evaluator
        self.start = start
    }

    /// Of every zone with demand, in the order of the zones.
    ///
    /// - Parameter withServedFirst: adds the lower bound, one run per zone.
    public func scores(
        without supplier: Int, _ setting: UnavoidableDependence.Case = .year, evidence: EvidenceSelection = .central,
        withServedFirst: Bool = false
    ) throws -> [SupplyDependence] {
        func shortage(_ rule: Cooperation, _ studied: Int? = nil) throws -> Shortage {
            try UnavoidableDependence(evaluator, start: start, rule: rule)
                .shortage(without: supplier, setting, evidence: evidence, studied: studied)
        }
        let fair = try shortage(.fair)
        let selfish = try shortage(.everyStateForItself)
        return try evaluator.network.zones.indices.compactMap { zone in
            guard let shared = fair.rate(zone), let alone = selfish.rate(zone) else { return nil }
            let first = withServedFirst ? try shortage(.servedFirst, zone).rate(zone).map { 100 * $0 } : nil
            return SupplyDependence(
                zone: zone, cooperative: 100 * shared, nonCooperative: 100 * alone, servedFirst: first)
        }
    }
}

/// **Value of solidarity**: what sharing saves a zone.
public enum ValueOfSolidarity: Indicator {
    public static let page = IndicatorDescription(
        id: "value-of-solidarity", title: "Value of solidarity",
        meaning:
            "How many points of its demand a country is spared because its neighbours share; negative for one that gives more than it gets.",
        formula: "U (every state for itself) − U (fair), same supplier, horizon and evidence.",
        unit: "percentage points", range: "−100 to 100",
        inputs: ["U under both rules"],
        misleads: """
            One crisis only: the country that gives in this one may need help in the next. Boundary markets bear their part when all share \
            and none when every state is for itself, so for the region as a whole it is positive.
            """,
        source: "Defined here; the two rules are those of the Union's stress test of 2014", grade: .c,
        example: WorkedExample(
            "Downstream: 100 − 40 = 60 points gained. Upstream: 10 − 40 = −30.",
            inputs: [
                .init("downstream, each for itself", 100, "%"), .init("downstream, fair", 40, "%"),
                .init("upstream, each for itself", 10, "%"), .init("upstream, fair", 40, "%"),
            ],
            results: [.init("downstream", 60, "points"), .init("upstream", -30, "points")]))

    public static func points(everyStateForItself: Double, fair: Double) -> Double { everyStateForItself - fair }
}
