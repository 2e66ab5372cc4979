import GasModel

/// Runs for the supply standard: protected customers in a cold week, a cold month, and a winter month without the largest entry.
public struct ProtectedSupply: Sendable {
    public let evaluator: any Evaluator
    public let start: Day
    /// Fill of every store on the first day, percent.
    public let storagePercent: Double

    public init(_ evaluator: any Evaluator, start: Day, storagePercent: Double = WithdrawalCurve.lowFill) {
        self.evaluator = evaluator
        self.start = start
        self.storagePercent = storagePercent
    }

    /// Percent of protected demand that is served in each case of `SupplyStandardResult.Case`; others are cut first.
    ///
    /// Protected are households and services. Their share of a cold day is unknown: central is their share of the year, low takes
    /// all other use as the same every day, so that the cold falls on the protected alone.
    ///
    /// - Returns: `nil` where the use by sector is unknown.
    public func served(zone: Int) throws -> [Interval]? {
        let network = evaluator.network
        guard let share = Self.protectedShare(zone, in: network) else { return nil }
        let others = (1 - share) * network.demands[zone].annual.central * Units.gwhPerTWh / 365
        return try SupplyStandardResult.Case.allCases.map { wanted in
            let conditions = try conditions(wanted, zone: zone)
            let run = try evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: true)
            let demand = conditions.demand[zone][0]
            let delivered = demand - run.unserved[zone][0]
            func percent(_ protected: Double) -> Double {
                protected > 0
                    ? SupplyStandard.percent([(unserved: max(0, protected - delivered), demand: protected)]) ?? 0 : 100
            }
            let central = percent(share * demand)
            return Interval(low: percent(max(share * demand, demand - others)), central: central, high: central)
        }
    }

    /// Households and services, share of the latest year's use.
    static func protectedShare(_ zone: Int, in network: Network) -> Double? {
        let rows = network.institutions.sectors.filter { $0.zone == zone }
        guard let year = rows.map(\.year).max() else { return nil }
        let latest = rows.filter { $0.year == year }
        return latest.filter { ["households", "services"].contains($0.sector) }.reduce(0) { $0 + $1.percent } / 100
    }

    private func conditions(_ wanted: SupplyStandardResult.Case, zone: Int) throws -> Conditions {
        let network = evaluator.network
        let horizon: Horizon = wanted == .coldWeek ? .coldWeek : .coldMonth
        var conditions = try Conditions(network, horizon: horizon, start: start, storagePercent: storagePercent)
        guard wanted == .disruption else { return conditions }
        let winter = [10, 11, 12, 1, 2, 3]
        let days = winter.reduce(0) { $0 + Day.days(inMonth: $1, of: 2_025) }
        for index in network.zones.indices {
            let demand = network.demands[index]
            let share = winter.reduce(0) { $0 + demand.monthlyShares[$1 - 1] }
            conditions.demand[index] = [demand.annual.central * Units.gwhPerTWh * share / Double(days)]
        }
        for source in network.sources.indices where network.sources[source].followsDemand {
            if case .zone(let index) = network.sources[source].entry {
                conditions.sourceCapacity[source] = conditions.demand[index]
            }
        }
        let assets = SupplyAssets.list(area: [zone], in: network, on: start, storagePercent: storagePercent)
        let largest = SupplyAssets.groups(assets.filter { $0.kind != .production }).first
        conditions.close(largest?.items ?? [])
        return conditions
    }
}

extension Conditions {
    /// Takes assets out for the whole run.
    mutating func close(_ items: [SupplyAsset.Item]) {
        for item in items {
            switch item {
            case .route(let index): routeCapacity[index] = periods.map { _ in 0 }
            case .source(let index): sourceCapacity[index] = periods.map { _ in 0 }
            case .terminal(let index): terminalSendOut[index] = periods.map { _ in 0 }
            case .storage(let index):
                storageWithdrawal[index] = periods.map { _ in 0 }
                storageInjection[index] = periods.map { _ in 0 }
            }
        }
    }
}
