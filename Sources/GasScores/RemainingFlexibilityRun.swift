import GasModel

/// **Remaining flexibility** (ENTSOG): two shortage runs for a zone.
public struct RemainingFlexibilityRun: Sendable, Indicator {
    public static let page = IndicatorDescription(
        id: "remaining-flexibility", title: "Remaining flexibility (ENTSOG)",
        meaning: "How much more gas a country could draw, up to twice its demand, before anybody runs short.",
        formula: """
            Model the case; raise the zone's demand by 100 %; model again. RF = 100 − percent of the additional demand that is disrupted, \
            counted wherever it is disrupted. Zero where the zone is short already.
            """,
        unit: "% of demand", range: "0 (nothing to spare) to 100 (demand could double)",
        bands: [
            IndicatorBand("no flexibility", to: .including(0), source: "ENTSOG TYNDP 2017"),
            IndicatorBand("0–15 %", from: .excluding(0), to: .including(15), source: "ENTSOG TYNDP 2020"),
            IndicatorBand("over 15 %", from: .excluding(15), source: "ENTSOG TYNDP 2020"),
        ],
        inputs: ["a shortage run on a peak day or cold fortnight, with or without a supplier"],
        misleads: """
            Each zone alone: two neighbours may both count on the same spare pipe. With sharing, shortage counted in the zone alone \
            flatters it; both values are kept.
            """,
        source: "ENTSOG TYNDP 2017, Annex F, 4.2.1", grade: .a,
        example: WorkedExample(
            "Demand 50 GWh/d doubles to 100; 60 can be reached, so 40 of the added 50 stay unserved: 100 − 80 = 20 %.",
            inputs: [.init("demand", 50, "GWh/d"), .init("supply within reach", 60, "GWh/d")],
            results: [.init("remaining flexibility", 20, "%")]))

    public let evaluator: any Evaluator
    public let start: Day
    public let rule: Cooperation

    public init(_ evaluator: any Evaluator, start: Day, rule: Cooperation = .fair) {
        self.evaluator = evaluator
        self.start = start
        self.rule = rule
    }

    /// `nil` without demand.
    ///
    /// - Parameter supplier: who delivers nothing; default everybody delivers.
    public func score(
        zone: Int, _ setting: UnavoidableDependence.Case, without supplier: Int? = nil,
        evidence: EvidenceSelection = .central
    ) throws -> RemainingFlexibility? {
        let network = evaluator.network
        var conditions = try Conditions(
            network, horizon: setting.horizon, start: start, evidence: evidence, storagePercent: setting.storagePercent)
        if let supplier { conditions.scaleSources(to: 0, in: network) { $0 == supplier } }
        let before = try evaluator.shortage(conditions, rule: rule, studied: zone, endYields: false)
        guard let rate = before.rate(zone) else { return nil }
        let added = before.demandTotal[zone]
        if rate > 0 { return RemainingFlexibility(percent: 0, percentInZone: 0, addedDemand: added) }
        for step in conditions.periods.indices { conditions.demand[zone][step] *= 2 }
        let after = try evaluator.shortage(conditions, rule: rule, studied: zone, endYields: false)
        let everywhere = after.total(of: Array(network.zones.indices)) - before.total(of: Array(network.zones.indices))
        return RemainingFlexibility(
            percent: Self.percent(disrupted: everywhere, added: added),
            percentInZone: Self.percent(
                disrupted: after.unservedTotal[zone] - before.unservedTotal[zone], added: added),
            addedDemand: added)
    }

    static func percent(disrupted: Double, added: Double) -> Double { 100 * min(1, max(0, 1 - disrupted / added)) }
}
