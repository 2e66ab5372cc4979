import GasModel

/// Which figures decide a result: every input with a range is set to its low and high end, one at a time, all else central.
///
/// Measured on U at the first horizon where it is positive; where U is zero at every horizon, on the *headroom*: the percentage by
/// which the zone's demand could grow before it falls short without the supplier, found by GSL's Brent root finder.
public struct DecidingFigures: Sendable {
    public let unavoidable: UnavoidableDependence

    public init(_ unavoidable: UnavoidableDependence) { self.unavoidable = unavoidable }

    public struct Answer: Sendable, Equatable {
        public let setting: UnavoidableDependence.Case
        public let measure: DecidingFigure.Measure
        /// Percent, all inputs central.
        public let central: Double
        /// Widest first.
        public let figures: [DecidingFigure]
    }

    /// - Parameters:
    ///   - given: the setting of U; default the first at which it is positive.
    ///   - limit: how many figures to keep.
    public func answer(
        zone: Int, supplier: Int, setting given: UnavoidableDependence.Case? = nil, limit: Int
    ) async throws -> Answer {
        let network = unavoidable.evaluator.network
        var setting = given ?? UnavoidableDependence.Case(horizon: .peakDay, storagePercent: WithdrawalCurve.lowFill)
        var measure = DecidingFigure.Measure.headroom
        for candidate in given.map({ [$0] }) ?? UnavoidableDependence.Case.all {
            if try share(zone, supplier, candidate, .central) > 0 {
                setting = candidate
                measure = .unavoidable
                break
            }
        }
        let (chosen, measured) = (setting, measure)
        let central = try result(zone, supplier, chosen, measured, .central)
        let use = try unavoidable.shortage(
            without: supplier, setting,
            demandFactor: measure == .headroom ? (zone, 1 + central / 100) : nil
        ).use
        let disputed = candidates(in: network, setting.horizon).compactMap { figure in
            network.estimate(figure).flatMap { $0.isDisputed ? (figure, $0) : nil }
        }
        let all = try unavoidable.shortageWithAll(chosen)
        let figures = try await Ordered.map(disputed) { figure, estimate in
            func end(_ level: EvidenceLevel) throws -> Double {
                guard figure.canMove(estimate, to: level, used: use[figure]) else { return central }
                // With all suppliers most limits do not matter: that run is then the central one.
                let known = figure.canMove(estimate, to: level, used: all.use[figure]) ? nil : all
                return try result(zone, supplier, chosen, measured, EvidenceSelection(overrides: [figure: level]), withAll: known)
            }
            let low = try end(.low)
            let high = try end(.high)
            let effect = Interval(low: min(low, high, central), central: central, high: max(low, high, central))
            return DecidingFigure(figure: figure, estimate: estimate, effect: effect, measure: measured)
        }
        let order = figures.indices.sorted { (figures[$0].width, $1) > (figures[$1].width, $0) }
        return Answer(
            setting: setting, measure: measure, central: central,
            figures: order.prefix(limit).map { figures[$0] }.filter { $0.width > 0.05 })
    }

    private func result(
        _ zone: Int, _ supplier: Int, _ setting: UnavoidableDependence.Case, _ measure: DecidingFigure.Measure,
        _ evidence: EvidenceSelection, withAll: Shortage? = nil
    ) throws -> Double {
        switch measure {
        case .unavoidable: try share(zone, supplier, setting, evidence, withAll: withAll)
        case .headroom: try headroom(zone: zone, supplier: supplier, setting, evidence: evidence)
        }
    }

    /// U of a zone, percent.
    ///
    /// - Parameter withAll: the shortage with all suppliers, where it is known.
    private func share(
        _ zone: Int, _ supplier: Int, _ setting: UnavoidableDependence.Case, _ evidence: EvidenceSelection, withAll: Shortage? = nil
    ) throws -> Double {
        let without = try unavoidable.shortage(without: supplier, setting, evidence: evidence)
        guard (without.rate(zone) ?? 0) > 0 else { return 0 }
        let all = try withAll ?? unavoidable.shortageWithAll(setting, evidence: evidence)
        return 100 * max(0, (without.rate(zone) ?? 0) - (all.rate(zone) ?? 0))
    }

    /// Percent by which the zone's demand could grow before it falls short; at most `ceiling`.
    func headroom(
        zone: Int, supplier: Int, _ setting: UnavoidableDependence.Case, evidence: EvidenceSelection
    ) throws -> Double {
        let ceiling = 1_000.0
        /// A shortage this small, percent of demand, is where headroom ends.
        let threshold = 0.01
        func excess(_ growth: Double) throws -> Double {
            let without = try unavoidable.shortage(
                without: supplier, setting, evidence: evidence, demandFactor: (zone, 1 + growth / 100))
            return 100 * (without.rate(zone) ?? 0) - threshold
        }
        if try excess(ceiling) < 0 { return ceiling }
        if try excess(0) >= 0 { return 0 }
        return try CertifiedSearch.crossing(in: 0...ceiling, absolute: 0.01, relative: 1e-6) { try excess($0) }.central
    }

    private func candidates(in network: Network, _ horizon: Horizon) -> [Figure] {
        let isYear = horizon == .gasYear
        var figures: [Figure] = network.routes.indices.map { .routeCapacity($0) }
        figures += network.sources.indices.map { .sourceCapacity($0) }
        figures += network.terminals.indices.map { .terminalSendOut($0) }
        figures += network.storages.indices.map { .storageWithdrawal($0) }
        if isYear {
            figures += network.sources.indices.map { .sourceVolume($0) }
            figures += network.terminals.indices.map { .terminalVolume($0) }
            figures += network.storages.indices.map { .storageWorkingVolume($0) }
            figures += network.storages.indices.map { .storageInjection($0) }
            figures += network.zones.indices.map { .annualDemand($0) }
        } else {
            figures += network.zones.indices.map { horizon == .peakDay ? .peakDemand($0) : .coldDemand($0) }
            figures += network.assumptions.indices.filter { index in
                Storage.Shape.allCases.contains { network.assumptions[index].id == .withdrawalAtLowFill($0) }
            }.map { .assumption($0) }
        }
        return figures
    }
}
