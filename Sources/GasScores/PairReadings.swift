import GasModel

/// The pair of a zone and what belongs to it, as readings: A, U, G, the worst supplier, what solidarity and little of the supplier are
/// worth, and the most diversified mix.
public struct PairReadings: Sendable {
    public let evaluator: any MixEvaluator
    public let start: Day
    public let supplier: Int

    public init(_ evaluator: any MixEvaluator, start: Day, supplier: Int) {
        self.evaluator = evaluator
        self.start = start
        self.supplier = supplier
    }

    private static let peak = UnavoidableDependence.Case(horizon: .peakDay, storagePercent: WithdrawalCurve.lowFill)
    private static let settings = [UnavoidableDependence.Case.year, peak]
    /// Pages that `readings` answers or says why not.
    static let pages: [IndicatorDescription] = [
        ReportedMix.page, UnavoidableDependence.page, AvoidableDependence.page, CriticalSource.page, ValueOfSolidarity.page,
        SmallestSupply.page, BestDiversification.page, DiversificationEfficiency.page,
    ]

    private var network: Network { evaluator.network }
    private var name: String { network.suppliers[supplier].name }

    /// One list per zone, in the order of the zones given; runs are shared.
    public func readings(zones: [Int]) async throws -> [[IndicatorReading]] {
        let card = try await ScorecardBuilder(evaluator, start: start).scorecard(settings: Self.settings)
        let rules = try Self.settings.map { try CooperationRules(evaluator, start: start).shares(without: supplier, $0) }
        let best = BestDiversification(evaluator, start: start)
        let year = try best.year()
        return try await Ordered.map(zones) { zone in
            guard card.zones[zone].isApplicable else {
                return Self.pages.map { reading($0, nil, missing: "no gas market: not applicable") }
            }
            let own = rules.map { $0.first { $0.zone == zone } }
            return pair(card.zones[zone]) + worst(card.zones[zone]) + solidarity(own) + (try smallest(zone))
                + (try diversified(zone, best, year.conditions, year.shortage))
        }
    }

    private func pair(_ scores: ZoneScores) -> [IndicatorReading] {
        let pair = scores.dependence.first { $0.supplier == supplier }
        let noMix = "no mix by origin is reported"
        return [reading(ReportedMix.page, pair?.today, variant: "\(name), contractual", missing: noMix)]
            + Self.settings.map { setting in
                reading(
                    UnavoidableDependence.page, pair?.unavoidable(setting.horizon, storagePercent: setting.storagePercent)?.share,
                    variant: "\(name), \(words(setting))", missing: "\(name) is no supplier that a run can do without")
            } + [
                reading(AvoidableDependence.page, pair?.avoidable, variant: "\(name), gas year", missing: noMix)
            ]
    }

    private func worst(_ scores: ZoneScores) -> [IndicatorReading] {
        Self.settings.map { setting in
            let worst = CriticalSource.worst(
                scores.dependence, horizon: setting.horizon, storagePercent: setting.storagePercent)
            let isHurt = worst.map { $0.unavoidable.central >= Self.visible } ?? false
            let who = worst.map { isHurt ? network.suppliers[$0.supplier].name : "no supplier" } ?? ""
            return reading(
                CriticalSource.page, worst?.unavoidable, variant: "\(who), \(words(setting))", missing: "no supplier was run")
        }
    }

    private func solidarity(_ rules: [RuleShares?]) -> [IndicatorReading] {
        zip(Self.settings, rules).map { setting, share in
            reading(
                ValueOfSolidarity.page, share.map { Interval($0.valueOfSolidarity) }, variant: "without \(name), \(words(setting))",
                missing: "no demand")
        }
    }

    private func smallest(_ zone: Int) throws -> [IndicatorReading] {
        try Self.settings.map { setting in
            reading(
                SmallestSupply.page,
                try SmallestSupply(evaluator, start: start).percent(zone: zone, supplier: supplier, setting),
                variant: "\(name), \(words(setting))", missing: "no demand")
        }
    }

    private func diversified(
        _ zone: Int, _ best: BestDiversification, _ conditions: Conditions, _ shortage: Shortage
    ) throws -> [IndicatorReading] {
        func lines(_ mix: BestMix?, _ missing: String) -> [IndicatorReading] {
            [
                reading(BestDiversification.page, mix.map { Interval($0.score) }, variant: "w = ½, gas year", missing: missing),
                reading(
                    DiversificationEfficiency.page, mix?.efficiency, variant: "w = ½",
                    missing: mix == nil ? missing : "DIV of today is not known, or DIV* is zero"),
            ]
        }
        guard BestDiversification.isApplicable(zone, in: network, on: start) else {
            return lines(nil, "gas is used at the well, or none can reach it")
        }
        do { return lines(try best.best(zone, weight: 0.5, conditions, shortage), "") } catch let error as Uncertified {
            return lines(nil, "\(error)")
        }
    }

    private func words(_ setting: UnavoidableDependence.Case) -> String {
        setting.horizon.name + (setting.storagePercent.map { ", stores at \(Int($0)) %" } ?? "")
    }

    /// Hundredths of a percent are what sharing by a quadratic term cannot tell from nothing.
    private static let visible = 0.01

    private func reading(
        _ page: IndicatorDescription, _ exact: Interval?, variant: String = "", missing: String
    ) -> IndicatorReading {
        let value = exact.map { $0.map { abs($0) < Self.visible ? 0 : $0 } }
        return IndicatorReading(
            id: page.id, variant: value == nil ? "" : variant, value: value, unit: page.unit,
            band: value.flatMap { page.band(of: $0.central)?.name }, missing: value == nil ? missing : nil)
    }
}
