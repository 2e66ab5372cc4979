import GasModel

/// **U, unavoidable dependence**: what stays unserved without a supplier. One run answers for every zone.
public struct UnavoidableDependence: Sendable, Indicator {
    public static let page = IndicatorDescription(
        id: "unavoidable-dependence", title: "U, unavoidable dependence",
        meaning:
            "How much demand stays unserved if one supplier delivers nothing and everybody else does what the pipes allow.",
        formula: """
            U = 100 · Σ unserved / Σ demand, with all sources of the supplier at zero and everything else re-dispatched so that the region \
            shares what is missing, less what is unserved under the same conditions with all suppliers (a shortage that exists \
            whoever delivers is nobody's U). Gas year (stores end as they began), cold fortnight and peak day (stores at 30 % and 100 %). With \
            unlimited volumes elsewhere what remains is the infrastructure gap; the rest is the supply gap.
            """,
        unit: "% of demand", range: "0 to 100",
        inputs: [
            "capacities of pipes, terminals, stores",
            "yearly potential of every source: observed, with spare, technical",
            "demand by month, cold fortnight, peak day", "who shares: the rule of cooperation",
        ],
        misleads: """
            Often zero over a year where the peak day is not. A dependence that the pipes could end is ended only by buying the other \
            gas. U above A means that the zone shares what others lose.
            """,
        source:
            "ENTSOG: cooperative supply-source dependence (TYNDP 2015, 2017), later minimum annual supply dependence",
        grade: .a,
        example: WorkedExample(
            """
            Two zones with 100 and 50 GWh/d. The supplier leaves both; 90 GWh/d from elsewhere reach the first, of which 50 may pass on \
            to the second. Shared evenly both miss 100 · 60 / 150 = 40 %.
            """,
            inputs: [
                .init("first demand", 100, "GWh/d"), .init("second demand", 50, "GWh/d"),
                .init("other gas", 90, "GWh/d"),
                .init("pipe between them", 50, "GWh/d"),
            ],
            results: [.init("U of both", 40, "%")]))

    /// One setting of U that is printed.
    public struct Case: Hashable, Sendable {
        public let horizon: Horizon
        public let storagePercent: Double?

        public init(horizon: Horizon, storagePercent: Double? = nil) {
            self.horizon = horizon
            self.storagePercent = storagePercent
        }

        public static let year = Case(horizon: .gasYear)
        /// The settings of one horizon: the year, or stores full and at 30 %.
        public static func at(_ horizon: Horizon) -> [Case] {
            horizon == .gasYear
                ? [.year] : [100, WithdrawalCurve.lowFill].map { Case(horizon: horizon, storagePercent: $0) }
        }
        public static let all: [Case] = at(.gasYear) + at(.coldSpell) + at(.peakDay)
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
        let conditions = try conditions(
            without: supplier, setting, evidence: evidence, unlimitedVolumes: unlimitedVolumes, hubShareRemoved: hubShareRemoved,
            demandFactor: demandFactor)
        return try evaluator.shortage(conditions, rule: rule, studied: studied, endYields: false)
    }

    /// What the optimiser sees without a supplier.
    public func conditions(
        without supplier: Int, _ setting: Case, evidence: EvidenceSelection = .central,
        unlimitedVolumes: Bool = false, hubShareRemoved: Double = 0, demandFactor: (zone: Int, factor: Double)? = nil
    ) throws -> Conditions {
        var conditions = try Conditions(
            network, horizon: setting.horizon, start: start, evidence: evidence,
            storagePercent: setting.storagePercent)
        conditions.scaleSources(to: 0, in: network) { $0 == supplier }
        if hubShareRemoved > 0 {
            conditions.scaleSources(to: 1 - hubShareRemoved, in: network) { network.suppliers[$0].kind == .hub }
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
        return conditions
    }

    /// The shortage with every supplier present.
    public func shortageWithAll(
        _ setting: Case, evidence: EvidenceSelection = .central, studied: Int? = nil,
        demandFactor: (zone: Int, factor: Double)? = nil
    ) throws -> Shortage {
        try evaluator.shortage(
            conditionsWithAll(setting, evidence: evidence, demandFactor: demandFactor), rule: rule, studied: studied, endYields: false)
    }

    private func conditionsWithAll(
        _ setting: Case, evidence: EvidenceSelection, demandFactor: (zone: Int, factor: Double)? = nil
    ) throws -> Conditions {
        var conditions = try Conditions(
            network, horizon: setting.horizon, start: start, evidence: evidence, storagePercent: setting.storagePercent)
        if let demandFactor {
            for step in conditions.periods.indices { conditions.demand[demandFactor.zone][step] *= demandFactor.factor }
        }
        return conditions
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
        // Yearly potentials do not limit a day or a fortnight.
        let potentials: [EvidenceLevel] = setting.horizon == .gasYear ? [.central, .low, .high] : [.central]
        let runs = try evaluator.shortages(
            potentials.map { try conditionsWithAll(setting, evidence: EvidenceSelection(potentials: $0)) }, rule: rule, studied: nil,
            endYields: false)
        return Reference(central: runs[0], observed: runs.count > 1 ? runs[1] : runs[0], technical: runs.last ?? runs[0])
    }

    /// U of every zone, `nil` where a zone has no demand; and the largest residual of the runs behind it.
    public func scores(
        without supplier: Int, _ setting: Case, reference given: Reference? = nil
    ) throws -> (zones: [Unavoidable?], certificate: Double) {
        let reference = try given ?? self.reference(setting)
        let hubShare = hubShare(of: supplier)
        let isYear = setting.horizon == .gasYear
        var asked = [try conditions(without: supplier, setting)]
        if isYear || hubShare > 0 {
            asked.append(
                try conditions(without: supplier, setting, evidence: EvidenceSelection(potentials: .low), hubShareRemoved: hubShare))
        }
        if isYear {
            asked.append(try conditions(without: supplier, setting, evidence: EvidenceSelection(potentials: .high)))
            asked.append(try conditions(without: supplier, setting, unlimitedVolumes: true))
        }
        let runs = try evaluator.shortages(asked, rule: rule, studied: nil, endYields: false)
        let central = runs[0]
        let pessimistic = runs.count > 1 ? runs[1] : central
        let optimistic = isYear ? runs[2] : central
        let pipes = isYear ? runs[3] : central
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
        let residuals = runs.map(\.certificate.largest)
        return (zones, max(reference.certificate, residuals.max() ?? 0))
    }

    /// Share of hub gas that may come from the supplier, 0 to 1: the high end of the labelled assumption, zero without one.
    func hubShare(of supplier: Int) -> Double {
        let id = Identifier<Assumption>("hub_share_\(network.suppliers[supplier].id)")
        return (network.assumption(id)?.value.high ?? 0) / 100
    }
}

extension Conditions {
    /// Cuts daily and yearly limits of the sources of some suppliers. LNG has no daily limit at its source, so both must fall.
    mutating func scaleSources(to remaining: Double, in network: Network, where isCut: (Int) -> Bool) {
        func scaled(_ value: Double) -> Double { remaining <= 0 ? 0 : value * remaining }
        for index in network.sources.indices where isCut(network.sources[index].supplier) {
            for step in sourceCapacity[index].indices {
                sourceCapacity[index][step] = scaled(sourceCapacity[index][step])
            }
            sourceVolume[index] = scaled(sourceVolume[index])
        }
    }
}
