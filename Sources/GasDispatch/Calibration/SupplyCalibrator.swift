import GasModel

/// Calibrates the cost of supply by positive mathematical programming (Howitt 1995): with every source held at its volume of the
/// observed year, the market dispatch says what a MWh at its entry is worth; that worth, less the cost of the evidence, is the
/// adjustment, and with it the free dispatch takes the observed volume of its own accord.
///
/// One adjustment per source, none per route. Hubs are the yardstick: they stay free, at the cost of the evidence, and set the level of
/// all prices. LNG and hub gas become dearer by `response` for each percent above the reference; other sources, whose spare is a
/// contract's flexibility, by `Conditions.uncalibratedRise` over their whole volume. Production, which no price holds back, and sources
/// at their limit keep the cost of the evidence.
/// Flows of routes and terminals are held by `Habits` with one weight for all.
public struct SupplyCalibrator: Sendable {
    public let evaluator: any Evaluator
    public let start: Day

    public init(_ evaluator: any Evaluator, start: Day) {
        self.evaluator = evaluator
        self.start = start
    }

    /// A price so low that a source gives all it has.
    private static let whatever = -500.0
    /// A source that gives this share of what it can is at its limit: its price is not what holds it back.
    private static let full = 0.995
    /// A source that the dispatch leaves below this share of its reference could not be placed.
    private static let placed = 0.9999
    private static let daysOfYear = 365.0
    /// Contracts that account for this share of a source's volume are taken to be all that there are.
    private static let accounted = 0.95

    public func calibration() throws -> Calibration {
        let network = evaluator.network
        let year = try LabelledReconciliation(network).year(on: start)
        let response = try ResponseFit.response(network.institutions.responses) ?? Interval(Conditions.uncalibratedRise / 100)
        let habits = Habits(
            network, routeFlow: physical(year.routeFlow.map { $0.reduce(0, +) }), terminalFlow: year.terminalFlow)
        let fits = try self.fits(year, habits, response.central)
        let free = try dispatch(fits, habits)
        let supplies = network.sources.indices.compactMap { source in
            fits[source].map { fit in
                Calibration.Supply(
                    source: source, evidence: network.sources[source].cost, fit: fit,
                    reproduced: free.sourceTotal[source] / Units.gwhPerTWh, isAnchor: network.sources[source].kind == .hub)
            }
        }
        return Calibration(
            response: response, routeFlow: habits.routeFlow, terminalFlow: habits.terminalFlow, supplies: supplies, borders: borders(free), predictions: try predictions())
    }

    /// The pattern keeps origins apart, and with them titles that cross in one pipe: Russian gas north while other gas comes south. Where nobody
    /// measured either direction, what flows is the difference, and habit holds no more than flows. GWh/d.
    private func physical(_ flows: [Double]) -> [Double] {
        let network = evaluator.network
        let isMeasured = network.routes.indices.map { network.yearlyObservation(of: .route($0), on: start) != nil }
        var net = flows
        for one in network.routes.indices where !isMeasured[one] {
            for other in network.routes.indices where other > one && !isMeasured[other] {
                let (there, back) = (network.routes[one], network.routes[other])
                guard there.from == back.to, there.to == back.from else { continue }
                let titles = min(net[one], net[other])
                net[one] -= titles
                net[other] -= titles
            }
        }
        return net
    }

    /// `nil` for a source that gives nothing, and for production.
    private func fits(_ year: LabelledYear, _ habits: Habits, _ response: Double) throws -> [SupplyCalibration?] {
        let network = evaluator.network
        let references = year.sourceFlow.map { $0 * Self.daysOfYear }
        var held = try uncalibrated(habits)
        let potential = held.sourceVolume
        for source in network.sources.indices where network.sources[source].kind != .hub {
            held.sourceCost[source] = Self.whatever
            held.sourceSlope[source] = 0
            held.sourceVolume[source] = min(held.sourceVolume[source], references[source])
        }
        let shortage = try evaluator.shortage(held, rule: .fair, studied: nil, endYields: false)
        let dispatch = try evaluator.dispatch(held, shortage: shortage, storedGasPrice: nil)
        return network.sources.indices.map { index in
            let source = network.sources[index]
            let reference = min(references[index], dispatch.sourceTotal[index])
            guard reference > 1, source.kind != .production else { return nil }
            let isYardstick = source.kind == .hub
            let isPlaced = dispatch.sourceTotal[index] > Self.placed * held.sourceVolume[index]
            let worth = dispatch.sourceVolumeRent[index] + Self.whatever
            let cost = source.cost?.central ?? 0
            let isAtLimit = reference >= Self.full * potential[index]
            let isPriceTaker = source.kind == .lng || source.kind == .hub
            return SupplyCalibration(
                reference: reference / Units.gwhPerTWh, adjustment: isYardstick || !isPlaced || isAtLimit ? 0 : worth - cost,
                response: isPriceTaker ? response : Conditions.uncalibratedRise / 100,
                premium: isAtLimit && isUnderContract(index, reference) ? max(0, worth - cost) : 0)
        }
    }

    /// Whether the contracts of the dataset account for a source's volume, GWh. Where they do not, it is not known what goes beyond them.
    private func isUnderContract(_ source: Int, _ volume: Double) -> Bool {
        guard network.sources[source].kind == .pipeline, let year = try? Conditions(network, horizon: .gasYear, start: start) else { return false }
        let contracted = year.contractRate.indices.filter { year.contractSource[$0] == source }.reduce(0) { sum, contract in
            sum + zip(year.contractRate[contract], year.periods).reduce(0) { $0 + $1.0 * $1.1.days }
        }
        return contracted >= Self.accounted * volume
    }

    private var network: Network { evaluator.network }

    /// Conditions of the gas year at the costs of the evidence.
    private func uncalibrated(_ habits: Habits) throws -> Conditions {
        let network = evaluator.network
        var conditions = try Conditions(network, horizon: .gasYear, start: start)
        for source in network.sources.indices {
            conditions.sourceCost[source] = network.sources[source].cost?.central ?? 0
            conditions.sourceSlope[source] = 0
            conditions.sourcePremium[source] = 0
        }
        conditions.contractRate = []
        conditions.habits = habits
        return conditions
    }

    private func dispatch(_ fits: [SupplyCalibration?], _ habits: Habits) throws -> Dispatch {
        var conditions = try uncalibrated(habits)
        conditions.contractRate = try Conditions(evaluator.network, horizon: .gasYear, start: start).contractRate
        for (source, fit) in fits.enumerated() {
            guard let fit else { continue }
            conditions.sourcePremium[source] = fit.premium
            conditions.sourceCost[source] += fit.intercept
            conditions.sourceSlope[source] = fit.slope
        }
        let shortage = try evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
        return try evaluator.dispatch(conditions, shortage: shortage, storedGasPrice: nil)
    }

    /// Measured means that overlap the calibrated year by at least half of their months.
    private func borders(_ dispatch: Dispatch) -> [Calibration.Border] {
        let network = evaluator.network
        return network.observedFlows.compactMap { flow in
            guard case .route(let route) = flow.gate else { return nil }
            let steps = dispatch.periods.indices.filter { step in
                let period = dispatch.periods[step]
                guard let day = Day(year: period.year, month: period.month, day: 15) else { return false }
                return day >= flow.start && day <= flow.end
            }
            let months = (flow.end.year - flow.start.year) * 12 + flow.end.month - flow.start.month + 1
            guard months >= 6, 2 * steps.count >= months else { return nil }
            let days = steps.reduce(0) { $0 + dispatch.periods[$1].days }
            let flowed = steps.reduce(0) { $0 + dispatch.routeFlow[route][$1] * dispatch.periods[$1].days }
            return Calibration.Border(
                route: route, start: flow.start, end: flow.end, observed: flow.mean, modelled: flowed / days,
                cause: flow.cause)
        }
    }

    /// Zones with mixes of this year and of an earlier one: the earlier mixes and this year's flows, against this year's mixes.
    private func predictions() throws -> [Calibration.Prediction] {
        let network = evaluator.network
        let earlier = try LabelledReconciliation(network).year(on: start, mixYear: start.year - 1)
        return network.mixes.compactMap { row in
            guard row.year == start.year, !network.suppliers[row.supplier].isUnproven,
                network.mixes.contains(where: { $0.zone == row.zone && $0.year == start.year - 1 }),
                let shares = earlier.shares(row.zone)
            else { return nil }
            return Calibration.Prediction(share: row, predicted: shares[row.supplier] * 100)
        }
    }
}
