import GasModel

/// **U, unavoidable dependence.**
///
/// Formula: unserved share of a zone's demand when the supplier delivers nothing and everything else is re-dispatched so that the
/// region shares what is missing, percent, less what would be unserved with all suppliers under the same conditions (on a cold day
/// with low stores some zones are short whoever delivers; that shortage is nobody's U). Annual U keeps stores cyclic (a lasting loss, not a windfall); the peak day and the
/// cold fortnight start with stores at the fill named.
/// Interval: high takes observed, low technical yearly potentials of the other sources; for hub gas the high end also removes the
/// supplier's share of the hub. Split: with unlimited volumes elsewhere what remains is the *infrastructure gap*, the rest the *supply gap*.
/// Source: ENTSOG's cooperative supply-source dependence (TYNDP 2015, 2017), later MASD. Misleads alone: it is often zero over a
/// year, and a dependence that the pipes could end is ended only by buying the other gas.
public struct UnavoidableDependence: Sendable {
    /// One setting of U that is printed.
    public struct Case: Hashable, Sendable {
        public let horizon: Horizon
        public let storagePercent: Double?

        public init(horizon: Horizon, storagePercent: Double? = nil) {
            self.horizon = horizon
            self.storagePercent = storagePercent
        }

        public static let year = Case(horizon: .gasYear)
        public static let all: [Case] = [
            .year,
            Case(horizon: .coldSpell, storagePercent: 100), Case(horizon: .coldSpell, storagePercent: 30),
            Case(horizon: .peakDay, storagePercent: 100), Case(horizon: .peakDay, storagePercent: 30),
        ]
    }

    public let evaluator: any Evaluator
    public let start: Day
    public let rule: Cooperation

    public init(_ evaluator: any Evaluator, start: Day, rule: Cooperation = .fair) {
        self.evaluator = evaluator
        self.start = start
        self.rule = rule
    }

    private var network: Network { evaluator.network }

    /// The shortage without a supplier.
    public func shortage(
        without supplier: Int, _ setting: Case, evidence: EvidenceSelection = .central,
        unlimitedVolumes: Bool = false, hubShareRemoved: Double = 0, studied: Int? = nil,
        demandFactor: (zone: Int, factor: Double)? = nil
    ) throws -> Shortage {
        var conditions = try Conditions(
            network, horizon: setting.horizon, start: start, evidence: evidence,
            storagePercent: setting.storagePercent)
        SupplierStop(suppliers: [supplier]).apply(to: &conditions, in: network)
        if hubShareRemoved > 0 {
            for index in network.sources.indices where network.suppliers[network.sources[index].supplier].kind == .hub {
                for step in conditions.periods.indices { conditions.sourceCapacity[index][step] *= 1 - hubShareRemoved }
                conditions.sourceVolume[index] *= 1 - hubShareRemoved
            }
        }
        if unlimitedVolumes {
            for index in network.sources.indices where network.sources[index].kind != .production {
                if network.sources[index].supplier != supplier { conditions.sourceVolume[index] = .infinity }
            }
            for index in network.terminals.indices { conditions.terminalVolume[index] = .infinity }
        }
        if let demandFactor {
            for step in conditions.periods.indices { conditions.demand[demandFactor.zone][step] *= demandFactor.factor }
        }
        return try evaluator.shortage(conditions, rule: rule, studied: studied, endYields: false)
    }

    /// The shortage with every supplier present.
    public func shortageWithAll(
        _ setting: Case, evidence: EvidenceSelection = .central, demandFactor: (zone: Int, factor: Double)? = nil
    ) throws -> Shortage {
        var conditions = try Conditions(
            network, horizon: setting.horizon, start: start, evidence: evidence, storagePercent: setting.storagePercent)
        if let demandFactor {
            for step in conditions.periods.indices { conditions.demand[demandFactor.zone][step] *= demandFactor.factor }
        }
        return try evaluator.shortage(conditions, rule: rule, studied: nil, endYields: false)
    }

    /// What is short with all suppliers, for each set of potentials: shared by all suppliers of a card.
    public struct Reference: Sendable {
        public let central: Shortage
        public let observed: Shortage
        public let technical: Shortage

        public var certificate: Double {
            max(central.certificate.largest, observed.certificate.largest, technical.certificate.largest)
        }
    }

    public func reference(_ setting: Case) throws -> Reference {
        let central = try shortageWithAll(setting)
        guard setting.horizon == .gasYear else {
            // Yearly potentials do not limit a day or a fortnight.
            return Reference(central: central, observed: central, technical: central)
        }
        return Reference(
            central: central, observed: try shortageWithAll(setting, evidence: EvidenceSelection(potentials: .low)),
            technical: try shortageWithAll(setting, evidence: EvidenceSelection(potentials: .high)))
    }

    /// U of every zone, `nil` where a zone has no demand; and the largest residual of the runs behind it.
    public func scores(
        without supplier: Int, _ setting: Case, reference: Reference
    ) throws -> (zones: [Unavoidable?], certificate: Double) {
        let hubShare = hubShare(of: supplier)
        let isYear = setting.horizon == .gasYear
        let central = try shortage(without: supplier, setting)
        let pessimistic = isYear || hubShare > 0
            ? try shortage(
                without: supplier, setting, evidence: EvidenceSelection(potentials: .low), hubShareRemoved: hubShare)
            : central
        let optimistic = isYear
            ? try shortage(without: supplier, setting, evidence: EvidenceSelection(potentials: .high)) : central
        let pipes = isYear ? try shortage(without: supplier, setting, unlimitedVolumes: true) : central
        let zones = network.zones.indices.map { zone -> Unavoidable? in
            guard network.zones[zone].hasGasMarket, central.rate(zone) != nil else { return nil }
            func added(_ run: Shortage, _ all: Shortage) -> Double {
                100 * max(0, (run.rate(zone) ?? 0) - (all.rate(zone) ?? 0))
            }
            let share = Interval(
                low: added(optimistic, reference.technical), central: added(central, reference.central),
                high: added(pessimistic, reference.observed))
            return Unavoidable(
                horizon: setting.horizon, storagePercent: setting.storagePercent, share: share,
                infrastructureGap: min(added(pipes, reference.central), share.central))
        }
        let residuals = [central, pessimistic, optimistic, pipes].map(\.certificate.largest)
        return (zones, max(reference.certificate, residuals.max() ?? 0))
    }

    /// Share of hub gas that may come from the supplier, 0 to 1: the high end of the labelled assumption, zero without one.
    private func hubShare(of supplier: Int) -> Double {
        let id = Identifier<Assumption>("hub_share_\(network.suppliers[supplier].id)")
        return (network.assumption(id)?.value.high ?? 0) / 100
    }
}

/// **G, avoidable dependence.**
///
/// Formula: max(0, A − U), percent of consumption, gas year only: kept alive by contracts, price or habit, not by pipes.
/// Avoidable is not free. Where U exceeds A the excess is what the zone carries for others.
public enum AvoidableDependence {
    public static func score(today: Interval, unavoidable: Interval) -> Interval {
        Interval(
            low: max(0, today.low - unavoidable.high), central: max(0, today.central - unavoidable.central),
            high: max(0, today.high - unavoidable.low))
    }

    public static func carriedForOthers(today: Interval, unavoidable: Interval) -> Double {
        max(0, unavoidable.central - today.high)
    }
}
