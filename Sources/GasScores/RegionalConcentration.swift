import GasModel

/// **HHI of a region**, 0 to 10,000: concentration of what all its zones consume, by origin.
///
/// Consumption by origin is added up zone by zone, so transit is in no share; it is not the mean of the zones' HHIs, which says how
/// concentrated the average market is, not the region.
public enum RegionalConcentration: Indicator {
    public static let page = IndicatorDescription(
        id: "hhi-region", title: "HHI of the region",
        meaning: "How concentrated the gas that a whole region consumes is on few origins.",
        formula: """
            10,000 · Σ p², p = Σ consumption of the zones from an origin / Σ consumption. What a zone produces and consumes itself is an \
            origin of its own per producing country.
            """,
        unit: "points", range: "0 to 10,000",
        inputs: ["reported mix of every zone", "yearly demand of every zone"],
        misleads: """
            It treats the region as one market, as if any zone could have any gas. Mixes are of different years where the latest differ. Gas \
            of unproven origin, and of zones that report no mix, makes it an interval.
            """,
        source: "Herfindahl–Hirschman index on summed consumption; defined here", grade: .c,
        example: WorkedExample(
            """
            Two zones of 30 and 10 TWh; the first 80 % Russian and 20 % own, the second all Azerbaijani: 60, 15 and 25 % of 40 TWh, so \
            0.36 + 0.0225 + 0.0625 = 0.445, times 10,000 is 4450. The mean of 6800 and 10,000 would be 8400.
            """,
            inputs: [
                .init("first zone", 30, "TWh"), .init("second zone", 10, "TWh"), .init("Russian in the first", 80, "%"),
                .init("own in the first", 20, "%"), .init("Azerbaijani in the second", 100, "%"),
            ],
            results: [.init("HHI of the region", 4_450, "points"), .init("mean of the zones", 8_400, "points")]))

    /// - Parameter zones: with a gas market; zones without demand count for nothing.
    /// - Returns: `nil` where nothing is consumed.
    public static func mix(of zones: [Int], in network: Network) -> RegionalMix? {
        var amounts: [(key: RegionalMix.Origin, amount: Double)] = []
        var open = 0.0
        var own: [Double] = []
        var withoutMix: [Int] = []
        let consumption = zones.reduce(0) { $0 + network.demands[$1].annual.central }
        guard consumption > 0 else { return nil }
        for zone in zones {
            let demand = network.demands[zone].annual.central
            guard let mix = ReportedMix(zone, in: network) else {
                withoutMix.append(zone)
                open += demand
                continue
            }
            var reported = 0.0
            for share in mix.shares {
                let isOwn = network.suppliers[share.supplier].kind == .domestic
                amounts.append(
                    (isOwn ? .production(zone: zone) : .supplier(share.supplier), demand * share.share.central / 100))
                reported += share.share.central
            }
            open += demand * max(0, 100 - reported) / 100
            own.append(Concentration.hhi(mix, in: network).central)
        }
        let grouped = Shares.grouped(amounts).filter { $0.amount > 0 }
        func isUnproven(_ origin: RegionalMix.Origin) -> Bool {
            if case .supplier(let index) = origin { network.suppliers[index].isUnproven } else { false }
        }
        let unproven = open + grouped.reduce(0) { $0 + (isUnproven($1.key) ? $1.amount : 0) }
        let imports = grouped.filter { item in
            if case .supplier = item.key { !isUnproven(item.key) } else { false }
        }.map { $0.amount / consumption }
        let produced = grouped.reduce(0) { sum, item in
            if case .production = item.key { sum + 10_000 * item.amount / consumption * (item.amount / consumption) } else { sum }
        }
        // Unproven gas was imported: the high end gives it to the largest foreign origin.
        let foreign = Concentration.hhi(proven: imports, unproven: unproven / consumption)
        let order = grouped.indices.sorted {
            grouped[$0].amount == grouped[$1].amount ? $0 < $1 : grouped[$0].amount > grouped[$1].amount
        }
        return RegionalMix(
            shares: order.map {
                .init(
                    origin: grouped[$0].key, volume: grouped[$0].amount, percent: grouped[$0].amount / consumption * 100)
            },
            openVolume: open, openPercent: open / consumption * 100, consumption: consumption,
            unprovenPercent: unproven / consumption * 100, concentration: foreign.map { $0 + produced },
            meanOfZones: own.isEmpty ? nil : own.reduce(0, +) / Double(own.count), withoutMix: withoutMix)
    }

    /// The pair of the region: A from the mixes, U from one joint run per end of the evidence, both weighted by demand.
    ///
    /// - Returns: `nil` where a zone has no U for the gas year.
    public static func dependence(on supplier: Int, _ card: Scorecard, _ mix: RegionalMix, zones: [Int]) -> RegionalDependence? {
        let network = card.network
        let shares = zones.compactMap { zone in
            card.zones[zone].dependence.first { $0.supplier == supplier }?.unavoidable(.gasYear).map {
                (demand: network.demands[zone].annual.central, share: $0.share)
            }
        }
        guard shares.count == zones.count, mix.consumption > 0 else { return nil }
        func mean(_ end: (Interval) -> Double) -> Double {
            shares.reduce(0) { $0 + $1.demand * end($1.share) } / mix.consumption
        }
        let own = mix.shares.first { $0.origin == .supplier(supplier) }?.percent ?? 0
        let today = Interval(low: own, central: own, high: min(100, own + mix.unprovenPercent))
        let unavoidable = Interval(low: mean(\.low), central: mean(\.central), high: mean(\.high))
        return RegionalDependence(
            supplier: supplier, today: today, unavoidable: unavoidable,
            avoidable: AvoidableDependence.score(today: today, unavoidable: unavoidable))
    }
}

extension StorageCover {
    /// The stores of some zones with full stores; zones without a store in use are left out.
    public static func rows(zones: [Int], in network: Network, on day: Day) -> [StorageCoverRow] {
        zones.compactMap { zone in
            guard let volume = stock(zone: zone, in: network, on: day, fillPercent: 100), volume > 0 else { return nil }
            return StorageCoverRow(
                zone: zone, volume: volume,
                yearPercent: yearPercent(
                    stock: volume, annualDemand: network.demands[zone].annual.central * Units.gwhPerTWh),
                days: days(zone: zone, in: network, on: day, fillPercent: 100),
                peakFull: WithdrawalCover.percent(zone: zone, in: network, on: day, storagePercent: 100),
                peakLow: WithdrawalCover.percent(zone: zone, in: network, on: day, storagePercent: WithdrawalCurve.lowFill))
        }
    }
}
