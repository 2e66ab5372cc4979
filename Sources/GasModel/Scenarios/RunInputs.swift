extension Network {
    /// The figures that the conditions of a run are made from, in the order of the tables. What only prices gas is left out where no
    /// price is asked for: a shortage run has no costs.
    ///
    /// - Parameters:
    ///   - storagePercent: fill of every store on the first day; `nil` takes each store's own level.
    public func inputs(horizon: Horizon, start: Day, storagePercent: Double? = nil, withPrices: Bool) -> [Figure] {
        let isYear = horizon == .gasYear
        let periods = isYear ? Period.months(from: start) : [Period(label: "", month: start.month, year: start.year, days: 1)]
        func isInUse(_ availability: Availability) -> Bool {
            periods.contains { Day(year: $0.year, month: $0.month, day: 1).map(availability.isInUse(on:)) ?? false }
        }
        var figures: [Figure] = []
        var assumed: [Identifier<Assumption>] = []
        for index in routes.indices where isInUse(routes[index].availability) {
            figures.append(.routeCapacity(index))
            guard withPrices else { continue }
            if routes[index].tariff == nil { assumed.append(.defaultTariff) } else { figures.append(.routeTariff(index)) }
        }
        for index in sources.indices where sources[index].followsDemand || isInUse(sources[index].availability) {
            if !sources[index].followsDemand { figures.append(.sourceCapacity(index)) }
            if isYear { figures.append(.sourceVolume(index)) }
            if withPrices { figures.append(.sourceCost(index)) }
        }
        for index in terminals.indices where isInUse(terminals[index].availability) {
            figures.append(.terminalSendOut(index))
            if isYear { figures.append(.terminalVolume(index)) }
        }
        for index in storages.indices where isInUse(storages[index].availability) {
            figures += [.storageWorkingVolume(index), .storageInjection(index), .storageWithdrawal(index)]
            if storagePercent == nil {
                if storages[index].startLevelPercent == nil { assumed.append(.storageStartPercent) } else { figures.append(.storageStart(index)) }
            }
            // Over a year withdrawal falls with the fill; a short run has one fill, and its rate.
            if isYear || storagePercent != nil { assumed.append(.withdrawalAtLowFill(storages[index].shape)) }
        }
        for index in zones.indices where zones[index].hasGasMarket {
            switch horizon {
            case .gasYear: figures.append(.annualDemand(index))
            case .coldSpell: figures.append(.coldDemand(index))
            case .peakDay: figures.append(.peakDemand(index))
            case .coldWeek, .coldMonth: figures += [.peakDemand(index), .coldDemand(index)]
            }
        }
        if withPrices {
            assumed += [.valueOfLostLoad, .scarcityPrice]
            if isYear, routes.contains(where: { $0.observedVolume != nil }) { assumed.append(.habit) }
        }
        return figures.filter { estimate($0) != nil }
            + assumptions.indices.filter { assumed.contains(assumptions[$0].id) }.map { .assumption($0) }
    }

    /// The observation of a year's flow through a gate: the latest that covers at least two hundred days and ends no earlier than the
    /// year before the day.
    public func yearlyObservation(of gate: Entry.Gate, on day: Day) -> ObservedFlow? {
        observedFlows.filter { $0.gate == gate && $0.approximateDays >= 200 && $0.end.year >= day.year - 1 }
            .max { ($0.end, $0.start) < ($1.end, $1.start) }
    }
}
