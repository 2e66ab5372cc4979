import GasModel

/// All indicators of a zone that need no run, in the catalogue's order, with a reason where one is missing.
public struct ZoneIndicators: Sendable {
    public let network: Network
    public let zone: Int
    public let day: Day
    public let options: IndicatorOptions

    public init(zone: Int, in network: Network, on day: Day, options: IndicatorOptions = IndicatorOptions()) {
        self.network = network
        self.zone = zone
        self.day = day
        self.options = options
    }

    static let lowFill = WithdrawalCurve.lowFill
    private static let coarse = "a boundary market: the data do not tell its infrastructures apart"

    public var readings: [IndicatorReading] {
        guard network.zones[zone].hasGasMarket, network.demands[zone].annual.central > 0 else {
            return Self.pages.map { reading($0, nil, missing: "no gas market: not applicable") }
        }
        return mixReadings + structureReadings + riskReadings + lawReadings + capacityReadings + storageReadings + profileReadings
    }

    /// The pages that `readings` can answer or must say why not.
    static let pages: [IndicatorDescription] = [
        ImportDependency.page, Concentration.page, RouteConcentration.page, ControllerConcentration.page, EffectiveSuppliers.page,
        SupplySourceCount.page, Diversification.page, ShannonWiener.page, StirlingDiversity.page, SupplierConcentrationIndex.page,
        NeumannStabilityIndex.page, NeumannProductionIndex.page, RiskyExternalSupply.page, NMinusOneRule.page,
        BidirectionalCapacity.page, ImportRouteDiversification.page, InterconnectionDiversification.page, PeakMargin.page,
        ResidualSupply.page, MarketHealthTest.page, StorageCover.page, WithdrawalCover.page, MosesProfile.page,
    ]

    func reading(
        _ page: IndicatorDescription, _ value: Interval?, variant: String = "", unit: String? = nil, missing: String
    ) -> IndicatorReading {
        IndicatorReading(
            id: page.id, variant: variant, value: value, unit: unit ?? page.unit,
            band: value.flatMap { page.band(of: $0.central)?.name }, missing: value == nil ? missing : nil)
    }

    /// As the scorecard prints it: where the origin of more than half is unproven, a concentration by origin says nothing.
    private var hhi: Interval? {
        ReportedMix(zone, in: network).flatMap { $0.unproven > 50 ? nil : Concentration.hhi($0, in: network) }
    }

    private var mixReadings: [IndicatorReading] {
        let mix = ReportedMix(zone, in: network)
        let noMix = "no mix by origin is reported"
        let noEntries = "no flow by entry is observed"
        let unproven = mix == nil ? noMix : "more than half of the mix has no proven origin"
        let routes = RouteConcentration.hhi(zone: zone, in: network)
        let sources = mix.flatMap { SupplySourceCount.number($0, in: network) }
        return [
            reading(ImportDependency.page, mix.map { ImportDependency.percent($0, in: network) }, missing: noMix),
            reading(Concentration.page, hhi, missing: unproven),
            reading(RouteConcentration.page, routes.map { Interval($0) }, missing: noEntries),
            reading(EffectiveSuppliers.page, hhi.flatMap { EffectiveSuppliers.number(hhi: $0) }, missing: unproven),
            reading(SupplySourceCount.page, sources, missing: noMix),
            reading(
                Diversification.page, Diversification.today(zone: zone, weight: 0.5, in: network), variant: "w = ½",
                missing: "\(unproven) or \(noEntries)"),
            reading(
                Diversification.page, Diversification.today(zone: zone, weight: 1, in: network), variant: "by supplier",
                missing: unproven),
            reading(
                Diversification.page, Diversification.today(zone: zone, weight: 0, in: network), variant: "by entry",
                missing: noEntries),
            reading(
                ShannonWiener.page, mix.flatMap { shannonWiener($0) }, variant: "of imports",
                missing: mix == nil ? noMix : "nothing is imported from a supplier whose origin is established"),
        ]
    }

    /// Central: imports of established origin; low: all unproven gas from the largest of them.
    private func shannonWiener(_ mix: ReportedMix) -> Interval? {
        let rows = mix.shares.filter {
            !network.suppliers[$0.supplier].isUnproven && network.suppliers[$0.supplier].kind != .domestic
        }
        var amounts = Shares.grouped(rows.map { (key: $0.supplier, amount: $0.share.central) }).map(\.amount)
        guard let central = ShannonWiener.index(amounts),
            let largest = amounts.indices.max(by: { amounts[$0] < amounts[$1] })
        else { return nil }
        amounts[largest] += mix.unproven
        return Interval(low: ShannonWiener.index(amounts) ?? central, central: central, high: central)
    }

    private var lawReadings: [IndicatorReading] {
        let demandSidePercent = options.demandSidePercent
        let unknown = NMinusOneRule.isDetailed([zone], in: network)
            ? "the 1-in-20 day is unknown, or gas is used at the well" : Self.coarse
        let fills = [100, Self.lowFill].flatMap { fill -> [IndicatorReading] in
            let score = NMinusOneRule.score(
                zone: zone, in: network, on: day, storagePercent: fill, demandSidePercent: demandSidePercent)
            let share = demandSidePercent.map { " of \(Self.plain($0)) %" } ?? ""
            return [
                reading(
                    NMinusOneRule.page, score.map { Interval($0.percent) }, variant: "stores at \(Int(fill)) %", missing: unknown),
                reading(
                    NMinusOneRule.page, score?.percentWithDemandSide.map { Interval($0) },
                    variant: "stores at \(Int(fill)) %, demand-side measures\(share)",
                    missing: score == nil
                        ? unknown
                        : demandSidePercent == nil
                            ? "no measure is in the dataset: give --demand-side PERCENT" : "measures cover the whole peak"),
                reading(
                    NMinusOneRule.page, score.map { Interval($0.demandSideNeeded) },
                    variant: "stores at \(Int(fill)) %, measures needed to meet it", unit: "GWh/d", missing: unknown
                ).withoutBand,
            ]
        }
        let borders = BidirectionalCapacity.borders(of: zone, in: network, on: day).map { border in
            reading(
                BidirectionalCapacity.page, Interval(border.percent),
                variant: "with \(network.zones[border.neighbour].name)",
                missing: "")
        }
        let none = reading(BidirectionalCapacity.page, nil, missing: "no firm capacity with a neighbouring market")
        return fills + (borders.isEmpty ? [none] : borders)
    }

    private var capacityReadings: [IndicatorReading] {
        let noEntry = "no firm entry capacity is known"
        let months = ResidualSupply.months(zone: zone, in: network, from: day) ?? []
        let worst = months.compactMap(\.index).min()
        let healthy = ResidualSupply.healthyDays(months.map { ($0.index, $0.period.days) })
        let health = MarketHealthTest.result(
            hhi: hhi, sources: ReportedMix(zone, in: network).flatMap { SupplySourceCount.number($0, in: network) },
            healthyDays: healthy)
        let tests = [health.isConcentrationHealthy, health.hasEnoughSources, health.isResidualSupplyHealthy]
        let passed = Double(tests.count { $0 == true })
        let possible = passed + Double(tests.count { $0 == nil })
        let verdict = reading(
            MarketHealthTest.page, Interval(low: passed, central: passed, high: possible), variant: "of three",
            missing: "")
        func value(_ number: Double?) -> Interval? { number.map { Interval($0) } }
        return [
            reading(
                ImportRouteDiversification.page,
                value(ImportRouteDiversification.index(zone: zone, in: network, on: day)),
                missing: noEntry),
            reading(
                InterconnectionDiversification.page,
                value(InterconnectionDiversification.index(zone: zone, in: network, on: day)),
                missing: "neither a terminal nor firm capacity with a European neighbour is known"),
        ]
            + [1, 2].map { lost in
                reading(
                    PeakMargin.page, value(PeakMargin.percent(zone: zone, in: network, on: day, lost: lost)),
                    variant: "PF-\(lost)", missing: NMinusOneRule.isDetailed([zone], in: network) ? "the peak day or any capacity is unknown" : Self.coarse)
            } + [
                reading(
                    ResidualSupply.page, value(worst), variant: "worst month",
                    missing: "no demand by month, or gas is used at the well"),
                reading(
                    ResidualSupply.page, value(healthy), variant: "months at 110 % or more", unit: "% of days",
                    missing: "no demand by month, or gas is used at the well"
                ).withoutBand,
                health.isHealthy == nil ? verdict.withoutBand : verdict,
            ]
    }

    private var storageReadings: [IndicatorReading] {
        let noStore = "no store in use"
        return [
            reading(
                StorageCover.page,
                StorageCover.days(zone: zone, in: network, on: day, fillPercent: 100).map { Interval($0) },
                variant: "full stores", missing: noStore)
        ]
            + [100, Self.lowFill].map { fill in
                reading(
                    WithdrawalCover.page,
                    WithdrawalCover.percent(zone: zone, in: network, on: day, storagePercent: fill).map {
                        Interval($0)
                    },
                    variant: "stores at \(Int(fill)) %", missing: "\(noStore), or the peak day is unknown")
            }
    }
}

extension IndicatorReading {
    /// Bands of the page are for another unit.
    fileprivate var withoutBand: IndicatorReading {
        IndicatorReading(id: id, variant: variant, value: value, unit: unit, missing: missing)
    }
}
