import GasModel

/// The indicators of a zone that need runs, as readings: ENTSOG's, the supply standard, price exposure.
public struct ModelledIndicators: Sendable {
    public let evaluator: any Evaluator
    public let start: Day
    public let supplier: Int

    public init(_ evaluator: any Evaluator, start: Day, supplier: Int) {
        self.evaluator = evaluator
        self.start = start
        self.supplier = supplier
    }

    private static let peak = UnavoidableDependence.Case(horizon: .peakDay, storagePercent: WithdrawalCurve.lowFill)
    private static let cold = UnavoidableDependence.Case(horizon: .coldSpell, storagePercent: WithdrawalCurve.lowFill)

    /// One list per zone, in the order of the zones given. A zone that cannot be answered for says why.
    public func readings(zones: [Int]) async throws -> [[IndicatorReading]] {
        let shared = try Shared(self)
        return try await Ordered.map(zones) { try readings($0, shared) }
    }

    /// What one set of runs answers for every zone.
    private struct Shared: Sendable {
        let curtailment: [(setting: UnavoidableDependence.Case, run: Shortage)]
        let dependence: [SupplyDependence]
        let exposure: [Double?]

        init(_ parent: ModelledIndicators) throws {
            let unavoidable = UnavoidableDependence(parent.evaluator, start: parent.start)
            curtailment = try [peak, cold].map { ($0, try unavoidable.shortageWithAll($0)) }
            dependence = try SupplyDependenceRun(parent.evaluator, start: parent.start).scores(without: parent.supplier)
            exposure = try PriceExposure(parent.evaluator, start: parent.start).scores(
                supplier: parent.supplier, .year)
        }
    }

    private func readings(_ zone: Int, _ shared: Shared) throws -> [IndicatorReading] {
        let network = evaluator.network
        guard network.zones[zone].hasGasMarket, network.demands[zone].annual.central > 0 else {
            let pages = [
                SupplyStandard.page, CurtailmentRate.page, RemainingFlexibilityRun.page, LargestDisruptionRun.page,
                SupplyDependenceRun.page, PriceExposure.page,
            ]
            return pages.map { reading($0, nil, missing: "no gas market: not applicable") }
        }
        return try standard(zone) + entsog(zone, shared)
    }

    private func standard(_ zone: Int) throws -> [IndicatorReading] {
        let served = try ProtectedSupply(evaluator, start: start).served(zone: zone)
        return SupplyStandardResult.Case.allCases.indices.map { index in
            reading(
                SupplyStandard.page, served?[index],
                variant: "\(SupplyStandardResult.Case.allCases[index].rawValue), stores at \(Int(WithdrawalCurve.lowFill)) %",
                unit: "% of protected demand", missing: "the use by sector is unknown")
        }
    }

    private func entsog(_ zone: Int, _ shared: Shared) throws -> [IndicatorReading] {
        let name = evaluator.network.suppliers[supplier].name
        var readings = shared.curtailment.map { setting, run in
            reading(
                CurtailmentRate.page, CurtailmentRate.percent(run, zone: zone).map { Interval($0) },
                variant: "all suppliers, \(words(setting))", missing: "no demand")
        }
        let flexibility = RemainingFlexibilityRun(evaluator, start: start)
        for lost in [nil, supplier] {
            readings.append(
                reading(
                    RemainingFlexibilityRun.page,
                    try flexibility.score(zone: zone, Self.peak, without: lost).map { Interval($0.percent) },
                    variant: "\(lost == nil ? "all suppliers" : "without \(name)"), \(words(Self.peak))", missing: "no demand"))
        }
        for fill in [100, WithdrawalCurve.lowFill] {
            let slid = try LargestDisruptionRun(evaluator, start: start).score(zone: zone, storagePercent: fill)
            readings.append(
                reading(
                    LargestDisruptionRun.page, slid.map { Interval($0.after) },
                    variant: slid.map { "without \($0.lostName), peak day, stores at \(Int(fill)) %" } ?? "",
                    missing: "no import infrastructure"))
        }
        let dependence = shared.dependence.first { $0.zone == zone }
        readings.append(
            reading(
                SupplyDependenceRun.page, dependence.map { Interval($0.cooperative) },
                variant: "cooperative, without \(name)", missing: "no demand"))
        readings.append(
            reading(
                SupplyDependenceRun.page, dependence.map { Interval($0.nonCooperative) },
                variant: "not cooperative, without \(name)", missing: "no demand"))
        readings.append(
            reading(
                PriceExposure.page, shared.exposure[zone].map { Interval($0) }, variant: "to \(name), gas year",
                missing: "no demand"))
        return readings
    }

    private func words(_ setting: UnavoidableDependence.Case) -> String {
        setting.horizon.name + (setting.storagePercent.map { ", stores at \(Int($0)) %" } ?? "")
    }

    private func reading(
        _ page: IndicatorDescription, _ exact: Interval?, variant: String = "", unit: String? = nil, missing: String
    ) -> IndicatorReading {
        // Hundredths of a percent are what sharing by a quadratic term cannot tell from nothing.
        let value = exact.map { $0.map { abs($0) < 0.01 ? 0 : $0 } }
        return IndicatorReading(
            id: page.id, variant: variant, value: value, unit: unit ?? page.unit,
            band: value.flatMap { page.band(of: $0.central)?.name }, missing: value == nil ? missing : nil)
    }
}
