/// Every number that the optimiser will see. Topology stays in the network; shocks change these values only.
///
/// Arrays run over the network's items; inner arrays over the periods. *Unlimited* is `Double.infinity`, *none* is 0; an unknown
/// capacity of a route or rate of a store counts as none (and the data check warns).
public struct Conditions: Sendable, Equatable {
    public let horizon: Horizon
    /// First day of the run.
    public let start: Day
    public internal(set) var periods: [Period]
    /// GWh/d, route × period.
    public var routeCapacity: [[Double]]
    /// EUR/MWh per route.
    public var routeTariff: [Double]
    /// GWh/d, source × period.
    public var sourceCapacity: [[Double]]
    /// GWh over the run, per source.
    public var sourceVolume: [Double]
    /// EUR/MWh per source at no volume.
    public var sourceCost: [Double]
    /// EUR/MWh by which a source's price rises with each GWh over the run.
    public var sourceSlope: [Double]
    /// EUR/MWh that a source's gas beyond its contracts costs more: the seller sells it at what the market gives.
    public var sourcePremium: [Double]
    /// GWh/d that each contract brings, contract × period; empty on cold days and in daily runs, which look at pipes alone.
    public var contractRate: [[Double]]
    /// The source whose gas a contract brings.
    public internal(set) var contractSource: [Int?]
    /// Whether gas under a contract counts only as it passes the pipe that the contract names: in back-test windows, where no habit
    /// holds flows to their ways. Lots know no such limit.
    public var contractsNameGates = false
    /// GWh/d, terminal × period.
    public var terminalSendOut: [[Double]]
    /// What holds routes and terminals to their observed flows.
    public var habits: Habits
    /// GWh over the run, per terminal.
    public var terminalVolume: [Double]
    /// GWh per store.
    public var storageWorkingVolume: [Double]
    /// GWh/d, store × period.
    public var storageInjection: [[Double]]
    /// GWh/d, store × period.
    public var storageWithdrawal: [[Double]]
    /// Percent of the working volume for which the withdrawal rates above are; `nil` is the full rate.
    public var withdrawalFill: [Double?]
    /// Share of the full rate that each store gives at `WithdrawalCurve.lowFill`; 1 where the rate of the run is that of its fill already.
    public var storageLowFillShare: [Double]
    /// GWh per store on the first day.
    public var storageStart: [Double]
    /// GWh per store at the end; an end target yields to demand.
    public var storageEnd: [Double]
    /// GWh/d, zone × period.
    public var demand: [[Double]]
    /// EUR/MWh: what an unserved MWh costs in the market dispatch.
    public var valueOfLostLoad: Double
    /// EUR/MWh: what gas missing in store at the end of a shock is worth next season, the price at which industry stops buying.
    public var nextSeasonPrice: Double
    /// Where demand answers to price; `nil` is fixed demand.
    public var demandResponse: DemandResponse?
    /// Rules that look at the origin of gas, none by default.
    public var originRules: [OriginRule] = []
    /// Share of each period in which no gas leaves a zone before its own demand is served, zone × period; empty is nowhere.
    public var keptAtHome: [[Double]] = []

    /// What a store can give in a period.
    public func withdrawalLimit(_ store: Int, _ step: Int) -> WithdrawalCurve.Limit {
        WithdrawalCurve.limit(
            rate: storageWithdrawal[store][step], workingVolume: storageWorkingVolume[store],
            atLowFill: storageLowFillShare[store], days: periods[step].days)
    }

    /// EUR/MWh by which the price of a source without calibration rises from no to full use.
    public static let uncalibratedRise = 2.0

    /// Conditions with no shock.
    ///
    /// - Parameters:
    ///   - storagePercent: fill of every store at the start; `nil` takes each store's own start level, or the labelled assumption.
    /// - Throws: `ConditionsError` when an assumption that every run needs is missing from the dataset.
    public init(
        _ network: Network, horizon: Horizon, start: Day, evidence: EvidenceSelection = .central,
        storagePercent: Double? = nil
    ) throws(ConditionsError) {
        func value(_ figure: Figure) -> Double? {
            network.estimate(figure)?[evidence.level(of: figure)]
        }
        func assumed(_ id: Identifier<Assumption>) throws(ConditionsError) -> Double {
            guard let index = network.assumptions.firstIndex(where: { $0.id == id }) else {
                throw ConditionsError.missingAssumption(id)
            }
            let figure = Figure.assumption(index)
            return network.assumptions[index].value[evidence.level(of: figure)]
        }
        self.horizon = horizon
        self.start = start
        switch horizon {
        case .gasYear: periods = Period.months(from: start)
        case .coldMonth, .coldSpell, .coldWeek, .peakDay:
            periods = [Period(label: horizon.rawValue, month: start.month, year: start.year, days: Double(horizon.days))]
        }
        let periods = self.periods
        /// The share of a period in which an asset is in use is 0 or 1: its first day decides.
        func inUse(_ availability: Availability) -> [Bool] {
            periods.map { period in
                Day(year: period.year, month: period.month, day: 1).map(availability.isInUse(on:)) ?? false
            }
        }
        func available(_ value: Double?, _ availability: Availability) -> [Double] {
            inUse(availability).map { $0 ? value ?? 0 : 0 }
        }
        let isYear = horizon == .gasYear
        let tariff = try assumed(.defaultTariff)
        let startPercent = try assumed(.storageStartPercent)
        valueOfLostLoad = try assumed(.valueOfLostLoad)
        nextSeasonPrice = try assumed(.scarcityPrice)

        routeCapacity = network.routes.indices.map {
            available(value(.routeCapacity($0)), network.routes[$0].availability)
        }
        routeTariff = network.routes.indices.map { value(.routeTariff($0)) ?? tariff }

        let shares = network.demands.map(\.monthlyShares)
        demand = network.demands.indices.map { index in
            let annual = value(.annualDemand(index)) ?? 0
            switch horizon {
            case .gasYear:
                return periods.map { annual * Units.gwhPerTWh * shares[index][$0.month - 1] / $0.days }
            case .coldSpell: return [value(.coldDemand(index)) ?? 0]
            case .peakDay: return [value(.peakDemand(index)) ?? 0]
            case .coldWeek, .coldMonth:
                let peak = value(.peakDemand(index)) ?? 0
                let fortnight = value(.coldDemand(index)) ?? 0
                return [max(0, peak + (fortnight - peak) * (horizon.coldInterpolation ?? 1))]
            }
        }
        let demand = self.demand
        sourceCapacity = network.sources.indices.map { index in
            let source = network.sources[index]
            if source.followsDemand, case .zone(let zone) = source.entry {
                let volume = (value(.sourceVolume(index)) ?? 0) * Units.gwhPerTWh
                return periods.indices.map { step in
                    let period = periods[step]
                    return isYear ? volume * shares[zone][period.month - 1] / period.days : demand[zone][step]
                }
            }
            return available(value(.sourceCapacity(index)) ?? .infinity, source.availability)
        }
        sourceVolume = network.sources.indices.map { index in
            guard isYear, let volume = value(.sourceVolume(index)) else { return .infinity }
            return volume * Units.gwhPerTWh
        }
        // A day or a fortnight moves no yearly volume: its price is that of the reference.
        sourceCost = network.sources.indices.map { index in
            let calibration = network.sources[index].calibration
            return (value(.sourceCost(index)) ?? 0) + ((isYear ? calibration?.intercept : calibration?.adjustment) ?? 0)
        }
        let volumes = sourceVolume
        sourceSlope = network.sources.indices.map { index in
            if isYear, let calibration = network.sources[index].calibration { return calibration.slope }
            let volume = volumes[index]
            return volume > 0 && volume < .infinity ? Self.uncalibratedRise / volume : 0
        }
        sourcePremium = network.sources.map { isYear ? $0.calibration?.premium ?? 0 : 0 }
        contractRate = []
        contractSource = isYear ? Self.contractSources(network, on: start) : []
        terminalSendOut = network.terminals.indices.map {
            available(value(.terminalSendOut($0)), network.terminals[$0].availability)
        }
        terminalVolume = network.terminals.indices.map { index in
            guard isYear, let volume = value(.terminalVolume(index)) else { return .infinity }
            return volume * Units.gwhPerTWh
        }
        habits = isYear ? Habits(network) { value($0) } : .none
        storageWorkingVolume = network.storages.indices.map { index in
            inUse(network.storages[index].availability).first == true ? value(.storageWorkingVolume(index)) ?? 0 : 0
        }
        storageInjection = network.storages.indices.map {
            available(value(.storageInjection($0)), network.storages[$0].availability)
        }
        // A cold day or fortnight late in the winter finds the stores low, and a low store gives less.
        var withdrawal: [[Double]] = []
        var lowFillShare: [Double] = []
        for index in network.storages.indices {
            let storage = network.storages[index]
            let atLowFill = try assumed(.withdrawalAtLowFill(storage.shape))
            let factor = isYear ? 1 : storagePercent.map { WithdrawalCurve.factor(fill: $0, atLowFill: atLowFill) } ?? 1
            lowFillShare.append(isYear ? atLowFill : 1)
            withdrawal.append(available(value(.storageWithdrawal(index)).map { $0 * factor }, storage.availability))
        }
        storageWithdrawal = withdrawal
        withdrawalFill = network.storages.map { _ in isYear ? nil : storagePercent }
        storageLowFillShare = lowFillShare
        let working = storageWorkingVolume
        storageStart = network.storages.indices.map { index in
            working[index] * (storagePercent ?? value(.storageStart(index)) ?? startPercent) / 100
        }
        storageEnd = isYear ? storageStart : network.storages.map { _ in 0 }
        if isYear { contractRate = contractRatesByDate(network) }
    }
}

/// Why conditions could not be made.
public enum ConditionsError: Error, Sendable, Equatable, CustomStringConvertible {
    case missingAssumption(Identifier<Assumption>)

    public var description: String {
        switch self {
        case .missingAssumption(let id):
            "the dataset has no assumption \u{201C}\(id)\u{201D}; add a row with this id to assumptions.csv"
        }
    }
}

extension Identifier where Subject == Assumption {
    /// What every run needs: a dataset without one of them is refused.
    public static let needed: [Self] =
        [.defaultTariff, .storageStartPercent, .valueOfLostLoad, .scarcityPrice]
        + [Storage.Shape.depletedField, .aquifer, .cavern].map { .withdrawalAtLowFill($0) }

    /// EUR/MWh of a route whose tariff is unknown.
    public static let defaultTariff: Self = "default_tariff"
    /// Percent of the working volume on the first day where a store has no figure.
    public static let storageStartPercent: Self = "storage_start_percent"
    /// Share of the full withdrawal rate that a store of a shape gives at `WithdrawalCurve.lowFill`; an unknown shape counts as a
    /// depleted field, the commonest.
    public static func withdrawalAtLowFill(_ shape: Storage.Shape) -> Self {
        switch shape {
        case .depletedField, .unknown: "withdrawal_low_depleted"
        case .aquifer: "withdrawal_low_aquifer"
        case .cavern: "withdrawal_low_cavern"
        }
    }
    /// EUR/MWh at which industry stops buying: the value of gas that a shock leaves missing in store.
    public static let scarcityPrice: Self = "value_of_lost_load_industry"
    /// EUR/MWh that it costs to leave an observed flow by the whole capacity of its route.
    public static let habit: Self = "habit_weight"
    /// EUR/MWh of unserved demand in the market dispatch.
    public static let valueOfLostLoad: Self = "value_of_lost_load_protected"
}
