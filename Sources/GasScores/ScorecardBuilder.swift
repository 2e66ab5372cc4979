import GasModel

/// Puts the scores of all zones together. Runs are shared: one shortage run answers for every zone.
public struct ScorecardBuilder: Sendable {
    public let evaluator: any Evaluator
    public let start: Day
    public let rule: Cooperation

    public init(_ evaluator: any Evaluator, start: Day, rule: Cooperation = .fair) {
        self.evaluator = evaluator
        self.start = start
        self.rule = rule
    }

    /// - Parameters:
    ///   - suppliers: for which A, U and G are wanted; default every origin that is neither domestic nor a hub nor unknown.
    ///   - settings: the horizons of U.
    public func scorecard(
        suppliers: [Int]? = nil, settings: [UnavoidableDependence.Case] = [.year]
    ) async throws -> Scorecard {
        let network = evaluator.network
        let asked =
            suppliers
            ?? network.suppliers.indices.filter {
                [.pipeline, .lng].contains(network.suppliers[$0].kind)
            }
        let unavoidable = UnavoidableDependence(evaluator, start: start, rule: rule)
        // One job per setting for what is short anyway, then one per supplier and setting; results are placed by their number.
        let references = try await Ordered.map(settings) { try unavoidable.reference($0) }
        let jobs = asked.indices.flatMap { supplier in settings.indices.map { (supplier, $0) } }
        let results = try await Ordered.map(jobs) { job in
            try unavoidable.scores(without: asked[job.0], settings[job.1], reference: references[job.1])
        }
        let worst = results.map(\.certificate).max() ?? 0
        let shares = asked.indices.map { supplier in
            settings.indices.map { results[supplier * settings.count + $0].zones }
        }
        let zones = network.zones.indices.map { zone -> ZoneScores in
            guard network.zones[zone].hasGasMarket, network.demands[zone].annual.central > 0 else {
                return .notApplicable(zone)
            }
            let mix = ReportedMix(zone, in: network)
            let dependence = asked.indices.map { position in
                self.dependence(
                    zone: zone, supplier: asked[position], mix: mix,
                    unavoidable: shares[position].compactMap { $0[zone] })
            }
            return scores(zone: zone, mix: mix, dependence: dependence)
        }
        return Scorecard(
            network: network, start: start, rule: rule, zones: zones,
            sharing: network.zones.indices.filter {
                network.zones[$0].role == .study && network.zones[$0].hasGasMarket
            },
            boundary: network.zones.indices.filter { network.zones[$0].role == .boundary }, certificate: worst)
    }

    private func dependence(
        zone: Int, supplier: Int, mix: ReportedMix?, unavoidable: [Unavoidable]
    ) -> Dependence {
        let today = mix.map { $0.dependence(on: supplier) }
        let year = unavoidable.first { $0.horizon == .gasYear }
        var avoidable: Interval?
        var carried = 0.0
        if let today, let year {
            avoidable = AvoidableDependence.score(today: today, unavoidable: year.share)
            carried = AvoidableDependence.carriedForOthers(today: today, unavoidable: year.share)
        }
        return Dependence(
            zone: zone, supplier: supplier, today: today, evidence: mix?.evidence(for: supplier), year: mix?.year,
            convention: .contractual, unavoidable: unavoidable, avoidable: avoidable, carriedForOthers: carried)
    }

    private func scores(
        zone: Int, mix: ReportedMix?, dependence: [Dependence]
    ) -> ZoneScores {
        let network = evaluator.network
        // Where the origin of more than half is unproven, a concentration by origin says nothing.
        let hhi = mix.flatMap { $0.unproven > 50 ? nil : Concentration.hhi($0, in: network) }
        return ZoneScores(
            zone: zone, isApplicable: true, mixYear: mix?.year, dependence: dependence, concentration: hhi,
            effectiveSuppliers: hhi.flatMap { EffectiveSuppliers.number(hhi: $0) },
            nMinusOne: [100, WithdrawalCurve.lowFill].compactMap {
                NMinusOneRule.score(zone: zone, in: network, on: start, storagePercent: $0)
            },
            diversification: Diversification.today(zone: zone, weight: 0.5, in: network),
            diversificationBySupplier: Diversification.today(zone: zone, weight: 1, in: network),
            diversificationByEntry: Diversification.today(zone: zone, weight: 0, in: network), entries: EntryUses.list(zone: zone, in: network, on: start))
    }
}
