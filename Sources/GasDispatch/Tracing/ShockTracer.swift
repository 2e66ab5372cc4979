import GasModel

/// Walks from a number that a scenario gives to the figures that it depends on.
///
/// Each figure with a range is set to its ends alone and the scenario is run again, baseline included; figures whose limits neither run
/// used are not: they cannot move the optimum.
public struct ShockTracer: Sendable {
    public let run: ShockRun
    public let scenario: Scenario
    /// Where the scenario stands; `nil` for one that was not read from a file.
    public let place: DataPlace?

    public init(_ evaluator: any Evaluator, scenario: Scenario, place: DataPlace?) {
        run = ShockRun(evaluator)
        self.scenario = scenario
        self.place = place
    }

    private var network: Network { run.evaluator.network }

    public func trace(_ target: TraceTarget, _ number: TraceTarget.ShockNumber) async throws -> NumberTrace {
        let zone = target.zone
        let name = network.zones[zone].name
        guard network.zones[zone].hasGasMarket, network.demands[zone].annual.central > 0 else {
            return NumberTrace(target: target, title: name, unit: "", value: nil, scope: "not applicable: no gas market", inputs: [])
        }
        let outcome = try run.outcome(of: scenario)
        let central = Self.value(number, of: outcome.zones[zone])
        let use = Self.use(outcome, number, in: network)
        let seen = network.inputs(
            horizon: scenario.horizon, start: scenario.runStart, storagePercent: scenario.storagePercent, withPrices: number != .unserved)
        let effects = try await Ordered.map(seen) { figure -> (ends: Interval, isPartial: Bool)? in
            guard let central, let estimate = network.estimate(figure), estimate.isDisputed else { return nil }
            let ends = try [EvidenceLevel.low, .high].filter { figure.canMove(estimate, to: $0, used: use[figure]) }
                .map { level in
                    let moved = try run.outcome(of: scenario, evidence: EvidenceSelection(overrides: [figure: level]))
                    return Self.value(number, of: moved.zones[zone])
                }
            let known = ends.compactMap { $0 } + [central]
            let effect = Interval(low: known.min() ?? central, central: central, high: known.max() ?? central)
            let isPartial = ends.contains { $0 == nil }
            return effect.high - effect.low > Self.threshold(number, outcome.zones[zone]) || isPartial ? (effect, isPartial) : nil
        }
        let inputs = zip(seen, effects).compactMap { figure, effect -> TracedInput? in
            guard let estimate = network.estimate(figure) else { return nil }
            let role = effect != nil ? .decides : role(of: figure, use[figure], outcome, number)
            let remarks = [estimate.rangeRemark, effect?.isPartial == true ? "at one end gas is short, and there is no price" : ""]
                .filter { !$0.isEmpty }
            return TracedInput(
                network.title(figure) + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"), unit: network.unit(figure), estimate, role: role, effect: effect?.ends)
        }
        func width(_ input: TracedInput) -> Double { input.effect.map { $0.high - $0.low } ?? 0 }
        let order = inputs.indices.sorted {
            (inputs[$0].role.rawValue, width(inputs[$1]), $0) < (inputs[$1].role.rawValue, width(inputs[$0]), $1)
        }
        return NumberTrace(
            target: target, title: "\(Self.title(number)) of \(name), \(scenario.title)", unit: Self.unit(number),
            value: Self.printed(number, outcome.zones[zone]),
            scope: """
                the scenario, and \(seen.count) figures that its run and the same run without it see. Those that move the number come first, \
                each set to the ends of its range alone
                """,
            measure: Self.measure(number), inputs: [stated] + order.map { inputs[$0] })
    }

    /// The scenario itself: what it supposes is an input like any figure.
    private var stated: TracedInput {
        TracedInput(
            title: "scenario \(scenario.id): "
                + (scenario.assumedDepths.isEmpty ? "days and depths" : "days, and depths that no source gives"),
            unit: "", value: nil, grade: scenario.assumedDepths.isEmpty ? .a : .c, sources: scenario.sources, place: place, role: .stated)
    }

    // MARK: The number

    private static func value(_ number: TraceTarget.ShockNumber, of impact: ZoneImpact) -> Double? {
        switch number {
        case .unserved: impact.unservedPercent
        case .price: impact.priceUnder
        case .bill: impact.billChange
        }
    }

    private static func printed(_ number: TraceTarget.ShockNumber, _ impact: ZoneImpact) -> Interval? {
        number == .price ? impact.priceUnderRange : value(number, of: impact).map { Interval($0) }
    }

    private static func title(_ number: TraceTarget.ShockNumber) -> String {
        switch number {
        case .unserved: "unserved demand"
        case .price: "price of one more MWh under the shock"
        case .bill: "change of the gas bill"
        }
    }

    private static func unit(_ number: TraceTarget.ShockNumber) -> String {
        switch number {
        case .unserved: "%"
        case .price: "EUR/MWh"
        case .bill: "million EUR"
        }
    }

    private static func measure(_ number: TraceTarget.ShockNumber) -> NumberTrace.Measure {
        switch number {
        case .unserved: .unserved
        case .price: .price
        case .bill: .bill
        }
    }

    /// Effects below this are not listed: 0.05 points, 0.05 EUR/MWh, a thousandth of the bill.
    private static func threshold(_ number: TraceTarget.ShockNumber, _ impact: ZoneImpact) -> Double {
        number == .bill ? 1e-3 * (impact.billUnder ?? 0) : 0.05
    }

    // MARK: Use

    /// How far the run under the shock and the one without it used each limit, the larger of both.
    private static func use(
        _ outcome: ShockOutcome, _ number: TraceTarget.ShockNumber, in network: Network
    ) -> [Figure: LimitUse] {
        let runs =
            number == .unserved
            ? [outcome.shortage.use, outcome.baselineShortage.use]
            : [outcome.shocked.limitUse(in: network), outcome.baseline.limitUse(in: network), outcome.shortage.use]
        return runs.reduce(into: [:]) { all, run in
            all.merge(run) { LimitUse(largest: max($0.largest, $1.largest), isBinding: $0.isBinding || $1.isBinding) }
        }
    }

    private func role(
        of figure: Figure, _ use: LimitUse?, _ outcome: ShockOutcome, _ number: TraceTarget.ShockNumber
    ) -> TracedInput.Role {
        /// GWh/d below which a flow is the tolerance's.
        func isUsed(_ use: LimitUse?) -> Bool { (use?.largest ?? 0) > 1e-3 }
        if use?.isBinding == true { return .binds }
        let flows = outcome.shocked.limitUse(in: network)
        switch figure {
        case .annualDemand, .coldDemand, .peakDemand, .assumption: return .used
        case .sourceCost(let index): return isUsed(flows[.sourceVolume(index)]) ? .used : .idle
        case .routeTariff(let index): return isUsed(flows[.routeCapacity(index)]) ? .used : .idle
        case .storageWorkingVolume(let index), .storageStart(let index):
            return isUsed(use ?? flows[.storageWithdrawal(index)]) ? .used : .idle
        default: return isUsed(use) ? .used : .idle
        }
    }
}

extension Dispatch {
    /// EUR/MWh below which a rent is the uniqueness term's, not a limit's.
    private static let leastRent = 1e-2

    /// How far the market dispatch used each limit.
    func limitUse(in network: Network) -> [Figure: LimitUse] {
        var uses: [Figure: LimitUse] = [:]
        func steps(_ figure: Figure, _ flow: [Double], rent: [Double]? = nil, limit: [Double]? = nil) {
            let isFull = limit.map { zip(flow, $0).contains { $0 > 0 && $0 >= $1 * (1 - 1e-6) } } ?? false
            uses[figure] = LimitUse(largest: flow.max() ?? 0, isBinding: rent.map { $0.contains { $0 > Self.leastRent } } ?? isFull)
        }
        for index in network.routes.indices { steps(.routeCapacity(index), routeFlow[index], rent: routeRent[index]) }
        for index in network.sources.indices {
            steps(.sourceCapacity(index), sourceFlow[index], limit: conditions.sourceCapacity[index])
            uses[.sourceVolume(index)] = LimitUse(largest: sourceTotal[index], isBinding: sourceVolumeRent[index] > Self.leastRent)
        }
        for index in network.terminals.indices {
            steps(.terminalSendOut(index), terminalFlow[index], rent: terminalRent[index])
            uses[.terminalVolume(index)] = LimitUse(
                largest: total(terminalFlow[index]), isBinding: terminalVolumeRent[index] > Self.leastRent)
        }
        for index in network.storages.indices {
            steps(.storageWithdrawal(index), storageWithdrawal[index], rent: withdrawalRent[index])
            steps(.storageInjection(index), storageInjection[index], limit: conditions.storageInjection[index])
        }
        return uses
    }
}
