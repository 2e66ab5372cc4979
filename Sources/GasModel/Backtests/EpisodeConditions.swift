/// The network as of a date.
extension Conditions {
    /// Conditions of an episode, one step for each stretch in which nothing changes.
    ///
    /// Daily limits only, as on a cold day: no yearly volume and no season. Gas that is missing in store at the end is a price, not a
    /// limit. Production is that of the episode's year where a figure was found.
    ///
    /// - Parameter parts: `network` alone is the run without the event.
    public init(
        _ network: Network, episode: Episode, balances: [YearlyBalance], parts: [GivenFigure.Part]
    ) throws(ConditionsError) {
        try self.init(network, horizon: .coldSpell, start: episode.start, storagePercent: episode.storagePercent)
        let steps = episode.steps
        periods = steps.map { step in
            Period(
                label: step.days == 1 ? "\(step.first)" : "\(step.first)/\(step.last)", month: step.first.month,
                year: step.first.year, days: Double(step.days))
        }
        func available(_ estimate: Estimate?, _ availability: Availability) -> [Double] {
            steps.map { availability.isInUse(on: $0.first) ? estimate?.central ?? 0 : 0 }
        }
        let demands = EpisodeDemand(network: network, episode: episode, balances: balances)
        demand = network.zones.indices.map { zone in steps.map { demands.rate(zone: zone, in: $0).rate } }
        routeCapacity = network.routes.map { available($0.capacity, $0.availability) }
        terminalSendOut = network.terminals.map { available($0.sendOut, $0.availability) }
        storageInjection = network.storages.map { available($0.injection, $0.availability) }
        setSupplies(network, episode, balances)
        setContracts(network, episode)
        try setStores(network, episode, parts)
        for figure in episode.given where parts.contains(figure.part) { apply(figure, steps) }
        followDemand(network)
        if parts.contains(.event) {
            for shock in episode.shocks { shock.apply(to: &self, in: network) }
        }
    }

    private mutating func setSupplies(_ network: Network, _ episode: Episode, _ balances: [YearlyBalance]) {
        let steps = episode.steps
        sourceCapacity = network.sources.map { source in
            steps.map { source.availability.isInUse(on: $0.first) ? source.capacity?.central ?? .infinity : 0 }
        }
        for zone in network.zones.indices {
            let balance = balances.first { $0.zone == network.zones[zone].id && $0.year == episode.start.year }
            guard let production = balance?.production else { continue }
            let fields = network.sources.indices.filter {
                network.sources[$0].kind == .production && network.sources[$0].entry == .zone(zone)
                    && network.sources[$0].availability.isInUse(on: episode.start)
            }
            // What several fields gave together cannot be told apart.
            guard fields.count == 1, let field = fields.first else { continue }
            sourceCapacity[field] = steps.map { _ in production * Units.gwhPerTWh / 365 }
        }
    }

    /// A window knows contracts by their dates, daily quantities and gates. A seller whose whole volume goes under contracts is no spot seller
    /// from one week to the next: gas beyond them comes last before the stores.
    private mutating func setContracts(_ network: Network, _ episode: Episode) {
        contractSource = Self.contractSources(network, on: episode.start)
        contractsNameGates = true
        contractRate = network.institutions.contracts.map { contract in
            episode.steps.map { contract.isDelivering(on: $0.first) ? contract.rate ?? 0 : 0 }
        }
        sourcePremium = network.sources.indices.map { source in
            network.sources[source].calibration?.premium ?? 0 > 0 ? max(0, nextSeasonPrice - 1 - sourceCost[source]) : 0
        }
    }

    private mutating func followDemand(_ network: Network) {
        for index in network.sources.indices where network.sources[index].followsDemand {
            if case .zone(let zone) = network.sources[index].entry { sourceCapacity[index] = demand[zone] }
        }
    }

    /// A low store gives less.
    private mutating func setStores(
        _ network: Network, _ episode: Episode, _ parts: [GivenFigure.Part]
    ) throws(ConditionsError) {
        guard let assumed = network.assumption(.storageStartPercent)?.value.central else {
            throw .missingAssumption(.storageStartPercent)
        }
        var fill = network.storages.map { _ in episode.storagePercent ?? assumed }
        for figure in episode.given where parts.contains(figure.part) {
            if case .level(let stores) = figure.target { for store in stores { fill[store] = figure.value } }
        }
        for index in network.storages.indices {
            let storage = network.storages[index]
            let shape = Identifier<Assumption>.withdrawalAtLowFill(storage.shape)
            guard let atLowFill = network.assumption(shape)?.value.central else { throw .missingAssumption(shape) }
            let isInUse = storage.availability.isInUse(on: episode.start)
            storageWorkingVolume[index] = isInUse ? storage.workingVolume.central : 0
            storageStart[index] = storageWorkingVolume[index] * fill[index] / 100
            let factor = WithdrawalCurve.factor(fill: fill[index], atLowFill: atLowFill)
            storageWithdrawal[index] = episode.steps.map {
                storage.availability.isInUse(on: $0.first) ? (storage.withdrawal?.central ?? 0) * factor : 0
            }
        }
        storageEnd = storageStart
    }

    private mutating func apply(_ figure: GivenFigure, _ steps: [DayRange]) {
        for step in steps.indices where figure.range.overlaps(steps[step]) {
            switch figure.target {
            case .route(let index): routeCapacity[index][step] = figure.value
            case .source(let index): sourceCapacity[index][step] = figure.value
            case .terminal(let index): terminalSendOut[index][step] = figure.value
            case .withdrawal(let index): storageWithdrawal[index][step] = figure.value
            case .demand(let zone): demand[zone][step] = figure.value
            case .level: continue
            }
        }
    }
}

extension Episode {
    /// On what a zone's demand rests.
    public func demandBasis(zone: Int, in network: Network, balances: [YearlyBalance]) -> DemandBasis {
        if given.contains(where: { $0.target == .demand(zone) }) { return .given }
        return EpisodeDemand(network: network, episode: self, balances: balances).rate(zone: zone, in: window).basis
    }
}
