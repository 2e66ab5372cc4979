import GasDispatch
import GasModel
import GasReport
import GasScores

/// What the optimiser says about the supply mix of a zone.
public struct ZoneDiversification: Sendable {
    public let zone: Int
    /// One per weight asked for, in that order.
    public let best: [BestMix]
    /// Where it was asked for, with the first weight.
    public let frontier: DiversificationFrontier?
    public let smallestShares: [SmallestShareResult]
    public let neededCapacities: [NeededCapacityResult]

    /// Largest relative residual of the runs behind it.
    public var certificate: Double {
        max(
            best.map(\.mix.certificate.largest).max() ?? 0,
            frontier?.points.map(\.mix.certificate.largest).max() ?? 0,
            smallestShares.map(\.mix.certificate.largest).max() ?? 0)
    }
}

extension Study {
    /// Zones that consume gas which can reach them by the network's gates, and do not live off their own wells alone.
    public func canDiversify(_ zone: Int) -> Bool { BestDiversification.isApplicable(zone, in: network, on: start) }

    /// DIV\* of zones, for each weight of suppliers against corridors; zones without a certified answer stand apart.
    ///
    /// - Parameter progress: called after each of `zones.count * weights.count` runs, from any thread.
    public func bestMixes(
        zones: [Int], weights: [Double], progress: @escaping @Sendable () -> Void = {}
    ) async throws -> (mixes: [[BestMix]], unanswered: [(zone: Int, reason: String)]) {
        let best = BestDiversification(evaluator, start: start)
        let (conditions, shortage) = try best.year()
        let jobs = zones.flatMap { zone in weights.map { (zone, $0) } }
        let results = try await Ordered.map(jobs) { job -> Result<BestMix, Uncertified> in
            defer { progress() }
            do { return .success(try best.best(job.0, weight: job.1, conditions, shortage)) } catch let error as Uncertified {
                return .failure(error)
            }
        }
        var mixes: [[BestMix]] = []
        var unanswered: [(zone: Int, reason: String)] = []
        for (position, zone) in zones.enumerated() {
            let row = results[position * weights.count..<(position + 1) * weights.count]
            do { mixes.append(try row.map { try $0.get() }) } catch { unanswered.append((zone, "\(error)")) }
        }
        return (mixes, unanswered)
    }

    /// Best mixes of a zone and what else was asked for.
    ///
    /// - Parameters:
    ///   - suppliers: whose smallest share is wanted; from outside the region.
    ///   - pipes: whether the needed capacity of each pipe into the zone is wanted, for the year and the coldest day with stores at 30 %.
    public func diversification(
        zone: Int, weights: [Double], frontier: Bool, suppliers: [Int] = [], pipes: Bool = false
    ) async throws -> ZoneDiversification {
        let year = try BestDiversification(evaluator, start: start).year()
        let run = BestDiversification(evaluator, start: start)
        let best = try await Ordered.map(weights) { try run.best(zone, weight: $0, year.conditions, year.shortage) }
        let swept = frontier
            ? try DiversificationCost(evaluator).frontier(zone, weight: weights[0], year.conditions, year.shortage) : nil
        let smallest = SmallestShare(evaluator)
        let shares = try await Ordered.map(suppliers) {
            try smallest.result(zone, supplier: $0, year.conditions, year.shortage)
        }
        let routes = pipes ? network.routes.indices.filter { network.routes[$0].to == .zone(zone) } : []
        let settings = [UnavoidableDependence.Case.year, .init(horizon: .peakDay, storagePercent: WithdrawalCurve.lowFill)]
        let needed = NeededCapacity(evaluator, start: start)
        let jobs = routes.flatMap { route in settings.map { (route, $0) } }
        let capacities = try await Ordered.map(jobs) { try needed.result(route: $0.0, $0.1) }
        return ZoneDiversification(
            zone: zone, best: best, frontier: swept, smallestShares: shares, neededCapacities: capacities.compactMap { $0 })
    }
}

extension ZoneDiversification {
    /// What there is of it, in the order of reading.
    public func tables(in network: Network) -> [Table] {
        var tables = [DiversificationTables.best([best], in: network)]
        if let first = best.first {
            tables += [DiversificationTables.origins(first, in: network), DiversificationTables.corridors(first, in: network)]
            if !first.mix.limits.isEmpty { tables.append(DiversificationTables.limits(first)) }
        }
        if let frontier { tables.append(DiversificationTables.frontier(frontier, in: network)) }
        if !smallestShares.isEmpty { tables.append(DiversificationTables.smallestShares(smallestShares, in: network)) }
        if !neededCapacities.isEmpty { tables.append(DiversificationTables.neededCapacities(neededCapacities, in: network)) }
        return tables
    }
}
