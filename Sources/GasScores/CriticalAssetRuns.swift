import GasModel

/// Ranks assets by what their loss alone would do: every pipe, terminal and store that carries gas on a peak day with low stores is taken
/// away, one at a time, and the shortage is shared again.
///
/// A day, because over a year other ways can make up for most pipes; low stores, because that is where markets differ. It misleads where
/// two assets fail together: pipes with a common upstream are still taken away one at a time.
public struct CriticalAssetRuns: Sendable {
    public let evaluator: any Evaluator
    public let start: Day

    public init(_ evaluator: any Evaluator, start: Day) {
        self.evaluator = evaluator
        self.start = start
    }

    /// GWh/d below which an asset carries nothing: its loss cannot be told from the certificate's tolerance.
    private static let idle = 1e-3

    public func ranking(storagePercent: Double = WithdrawalCurve.lowFill) async throws -> CriticalAssets {
        let network = evaluator.network
        let conditions = try Conditions(network, horizon: .peakDay, start: start, storagePercent: storagePercent)
        let before = try shortage(conditions)
        let studied = network.zones.indices.filter { network.zones[$0].role == .study }
        let used = assets(in: network).filter { asset in
            before.use[limit(asset)].map { $0.largest > Self.idle } ?? false
        }
        let runs = try await Ordered.map(used) { asset in
            var without = conditions
            without.close([item(asset)])
            return try shortage(without)
        }
        let losses = zip(used, runs).map { asset, after in
            CriticalAssets.Loss(
                asset: asset, name: network.name(of: asset), capacity: network.dailyCapacity(of: asset),
                percent: network.zones.indices.map { zone in
                    after.rate(zone).map { 100 * max(0, $0 - (before.rate(zone) ?? 0)) }
                }, total: max(0, after.total(of: studied) - before.total(of: studied)))
        }.filter { loss in loss.total > 0 || studied.contains { (loss.percent[$0] ?? 0) > 0 } }
        return CriticalAssets(
            storagePercent: storagePercent, tried: used.count, losses: losses,
            certificate: max(before.certificate.largest, runs.map(\.certificate.largest).max() ?? 0))
    }

    private func shortage(_ conditions: Conditions) throws -> Shortage {
        try evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
    }

    private func assets(in network: Network) -> [Asset] {
        network.routes.indices.map { .route($0) } + network.terminals.indices.map { .terminal($0) }
            + network.storages.indices.map { .storage($0) }
    }

    private func limit(_ asset: Asset) -> Figure {
        switch asset {
        case .route(let index): .routeCapacity(index)
        case .source(let index): .sourceCapacity(index)
        case .terminal(let index): .terminalSendOut(index)
        case .storage(let index): .storageWithdrawal(index)
        }
    }

    private func item(_ asset: Asset) -> SupplyAsset.Item {
        switch asset {
        case .route(let index): .route(index)
        case .source(let index): .source(index)
        case .terminal(let index): .terminal(index)
        case .storage(let index): .storage(index)
        }
    }
}
