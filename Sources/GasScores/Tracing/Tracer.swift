import GasModel

/// Walks from a printed number to the figures that it depends on.
///
/// Arithmetic on stated figures lists them. A number that a run gives depends on all that the run sees: what moves it comes first, then
/// the limits that bind, then what the run makes use of; the rest is idle.
public struct Tracer: Sendable {
    public let unavoidable: UnavoidableDependence

    public init(_ evaluator: any Evaluator, start: Day, rule: Cooperation = .fair) {
        unavoidable = UnavoidableDependence(evaluator, start: start, rule: rule)
    }

    private var network: Network { unavoidable.evaluator.network }
    private var start: Day { unavoidable.start }

    public func trace(_ target: TraceTarget) async throws -> NumberTrace {
        let zone = target.zone
        let name = network.zones[zone].name
        guard network.zones[zone].hasGasMarket, network.demands[zone].annual.central > 0 else {
            return NumberTrace(
                target: target, title: name, unit: "", value: nil, scope: "not applicable: no gas market", inputs: [])
        }
        let stated = StatedInputs(network, zone: zone, start: start)
        let mix = ReportedMix(zone, in: network)
        switch target.quantity {
        case .today(let supplier):
            return NumberTrace(
                target: target, title: "A: share of \(network.suppliers[supplier].name) in the consumption of \(name)",
                unit: "%", value: mix?.dependence(on: supplier),
                scope: "reported mix of \(mix.map { String($0.year) } ?? "no year"): the supplier, and gas of unproven origin, which is the range",
                inputs: stated.mix { $0 == supplier || network.suppliers[$0].isUnproven })
        case .unavoidable(let supplier, let horizon, let percent):
            return try await unavoidable(target, supplier, UnavoidableDependence.Case(horizon: horizon, storagePercent: percent))
        case .avoidable(let supplier):
            let year = try await unavoidable(target, supplier, .year)
            let today = mix?.dependence(on: supplier)
            var value: Interval?
            if let today, let share = year.value { value = AvoidableDependence.score(today: today, unavoidable: share) }
            return NumberTrace(
                target: target, title: "G: avoidable dependence of \(name) on \(network.suppliers[supplier].name)", unit: "%",
                value: value, scope: "A less U. A: reported mix. U: \(year.scope)", measure: year.measure,
                inputs: stated.mix { $0 == supplier || network.suppliers[$0].isUnproven } + year.inputs)
        case .nMinusOne(let percent):
            let score = NMinusOneRule.score(zone: zone, in: network, on: start, storagePercent: percent)
            return NumberTrace(
                target: target, title: "N−1 of \(name), stores at \(Int(percent)) %", unit: "%",
                value: score.map { Interval($0.percent) },
                scope: "capacities that enter the formula on \(start); central values. Largest infrastructure: \(score?.largestName ?? "none")",
                inputs: stated.capacities(storagePercent: percent))
        case .concentration:
            let value = mix.flatMap { $0.unproven > 50 ? nil : Concentration.hhi($0, in: network) }
            return NumberTrace(
                target: target, title: "HHI by supplier of \(name)", unit: "0 to 10,000", value: value,
                scope: "every row of the reported mix of \(mix.map { String($0.year) } ?? "no year")", inputs: stated.mix { _ in true })
        case .effectiveSuppliers:
            let hhi = mix.flatMap { $0.unproven > 50 ? nil : Concentration.hhi($0, in: network) }
            return NumberTrace(
                target: target, title: "Effective number of suppliers of \(name)", unit: "suppliers",
                value: hhi.flatMap { EffectiveSuppliers.number(hhi: $0) },
                scope: "every row of the reported mix of \(mix.map { String($0.year) } ?? "no year")", inputs: stated.mix { _ in true })
        case .diversification:
            return NumberTrace(
                target: target, title: "DIV of \(name)", unit: "0 to 100",
                value: Diversification.today(zone: zone, weight: 0.5, in: network),
                scope: "every row of the reported mix of \(mix.map { String($0.year) } ?? "no year") and of the supply by entry",
                inputs: stated.mix { _ in true } + stated.entries())
        case .shock, .bestDiversification:
            preconditionFailure("traced where their runs are made")
        }
    }

    private func unavoidable(
        _ target: TraceTarget, _ supplier: Int, _ setting: UnavoidableDependence.Case
    ) async throws -> NumberTrace {
        let zone = target.zone
        let score = try unavoidable.scores(without: supplier, setting).zones[zone]
        let answer = try await DecidingFigures(unavoidable).answer(
            zone: zone, supplier: supplier, setting: setting, limit: .max)
        let run = try unavoidable.shortage(without: supplier, setting)
        let seen = network.inputs(
            horizon: setting.horizon, start: start, storagePercent: setting.storagePercent, withPrices: false
        ).filter { !$0.isOf(supplier, network) }
        let inputs = network.traced(
            seen, effects: seen.map { figure in answer.figures.first { $0.figure == figure }?.effect }, use: run.use,
            overMonths: setting.horizon == .gasYear)
        let fill = setting.storagePercent.map { ", stores at \(Int($0)) %" } ?? ""
        let supplierName = network.suppliers[supplier].name
        return NumberTrace(
            target: target,
            title: "U: demand of \(network.zones[zone].name) that stays unserved without \(supplierName), \(setting.horizon.name)\(fill)",
            unit: "%", value: score?.share,
            scope: """
                \(seen.count) figures that the run without \(supplierName) sees (its own sources are at zero; costs and tariffs have no part in \
                it). Those that move the measure by more than 0.05 points come first, each set to the ends of its range alone
                """,
            measure: NumberTrace.Measure(answer.measure), inputs: inputs)
    }
}

extension Figure {
    /// Whether it says what a supplier's own source can deliver.
    func isOf(_ supplier: Int, _ network: Network) -> Bool {
        switch self {
        case .sourceCapacity(let index), .sourceVolume(let index), .sourceCost(let index):
            network.sources[index].supplier == supplier
        default: false
        }
    }
}
