/// The evidence that the numbers of a document were made from: how well it is known, and where it was read.
public struct UsedEvidence: Sendable, Equatable {
    /// By kind of figure; the last is all of them.
    public let groups: [EvidenceCount]
    /// In the order of the bibliography.
    public let sources: [Identifier<Publication>]

    /// What a document is made from, besides its runs.
    public struct Scope: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Reported mixes of the latest year and supply by entry: the scores of the pair and of concentration.
        public static let scores = Scope(rawValue: 1)
        /// The balanced observed year: a map, a list of flows.
        public static let observedYear = Scope(rawValue: 2)
    }

    /// - Parameter horizons: of the runs, which are priced.
    public init(_ network: Network, start: Day, horizons: [Horizon], scope: Scope) {
        var figures: [Figure] = []
        var seen: Set<Figure> = []
        for horizon in horizons {
            for fill in [nil, WithdrawalCurve.lowFill] {
                for figure in network.inputs(horizon: horizon, start: start, storagePercent: fill, withPrices: true)
                where seen.insert(figure).inserted { figures.append(figure) }
            }
        }
        func estimates(_ isWanted: (Figure) -> Bool) -> [Estimate?] { figures.filter(isWanted).map(network.estimate) }
        var groups = [
            EvidenceCount("capacities of routes", estimates { if case .routeCapacity = $0 { true } else { false } }),
            EvidenceCount("tariffs of routes", estimates { if case .routeTariff = $0 { true } else { false } }),
            EvidenceCount(
                "capacities and yearly volumes of sources",
                estimates { figure in
                    switch figure {
                    case .sourceCapacity, .sourceVolume: true
                    default: false
                    }
                }),
            EvidenceCount("costs of sources", estimates { if case .sourceCost = $0 { true } else { false } }),
            EvidenceCount(
                "LNG terminals",
                estimates { figure in
                    switch figure {
                    case .terminalSendOut, .terminalVolume: true
                    default: false
                    }
                }),
            EvidenceCount(
                "stores",
                estimates { figure in
                    switch figure {
                    case .storageWorkingVolume, .storageInjection, .storageWithdrawal, .storageStart: true
                    default: false
                    }
                }),
            EvidenceCount(
                "demand",
                estimates { figure in
                    switch figure {
                    case .annualDemand, .peakDemand, .coldDemand: true
                    default: false
                    }
                }),
            EvidenceCount("modelling assumptions", estimates { if case .assumption = $0 { true } else { false } }),
        ]
        let routes = network.routes.filter { $0.availability.isInUse(on: start) }
        groups[0].miss(routes.filter { $0.capacity == nil }.count)
        groups[1].miss(routes.filter { $0.tariff == nil }.count)
        var read = figures.compactMap(network.estimate)
        let markets = network.zones.indices.filter { network.zones[$0].hasGasMarket }
        var sources = horizons.contains(.gasYear) ? markets.flatMap { network.demands[$0].sharesSources } : []
        if scope.contains(.scores) {
            let mixes = markets.flatMap(network.latestMix)
            groups.append(EvidenceCount("shares in supply mixes", mixes.map(\.share)))
            groups.append(EvidenceCount("supply by entry", network.entries.map(\.observed)))
            read += mixes.map(\.share) + network.entries.map(\.observed)
        }
        if scope.contains(.observedYear) {
            let flows = network.gates.compactMap { network.yearlyObservation(of: $0, on: start) }
            groups.append(EvidenceCount("observed flows", flows.map(\.mean)))
            read += flows.map(\.mean) + network.stockChanges.map(\.netInjection)
        }
        groups = groups.filter { $0.known + $0.missing > 0 }
        self.groups = groups + [EvidenceCount.total(groups)]
        sources += read.flatMap(\.sources)
        let used = Set(sources)
        self.sources = network.bibliography.map(\.id).filter(used.contains)
    }
}

extension Network {
    /// The reported mix of a zone in its latest year; empty where none is reported.
    public func latestMix(of zone: Int) -> [MixShare] {
        let rows = mixes.filter { $0.zone == zone }
        let year = rows.map(\.year).max()
        return rows.filter { $0.year == year }
    }

    /// Every asset through which gas enters a zone or leaves it.
    var gates: [Entry.Gate] {
        routes.indices.map { .route($0) } + terminals.indices.map { .terminal($0) } + sources.indices.map { .source($0) }
    }
}
