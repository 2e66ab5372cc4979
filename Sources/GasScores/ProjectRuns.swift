import GasModel

/// Appraises planned projects: the same cases again with each project in use from the first day, and with every two of them.
///
/// Everything else stays as it is: no project brings gas that no source has, and none changes what others do.
public struct ProjectRuns: Sendable {
    /// A named shock, with the level of the stores on its first day (GWh per store) where the undisturbed year gives it.
    public struct ShockCase: Sendable {
        public let scenario: Scenario
        public let storageLevels: [Double]?

        public init(scenario: Scenario, storageLevels: [Double]?) {
            self.scenario = scenario
            self.storageLevels = storageLevels
        }
    }

    public let evaluator: any Evaluator
    public let start: Day
    public let supplier: Int
    /// Whose shortage counts.
    public let zones: [Int]
    public let shocks: [ShockCase]

    /// The horizons of U, where stores are low because that is where markets differ. All that is short without the supplier counts,
    /// not only what is short beyond the same run with it: a project that ends a shortage of both must not seem to raise U.
    static let settings = [
        UnavoidableDependence.Case.year,
        UnavoidableDependence.Case(horizon: .coldSpell, storagePercent: WithdrawalCurve.lowFill),
        UnavoidableDependence.Case(horizon: .peakDay, storagePercent: WithdrawalCurve.lowFill),
    ]

    public init(_ evaluator: any Evaluator, start: Day, supplier: Int, zones: [Int], shocks: [ShockCase]) {
        self.evaluator = evaluator
        self.start = start
        self.supplier = supplier
        self.zones = zones
        self.shocks = shocks
    }

    private var network: Network { evaluator.network }
    private var caseCount: Int { Self.settings.count + shocks.count }

    /// How many parts `appraisal` reports: the states of the network, and a question for DIV\* for each that has one.
    public var partCount: Int {
        let count = network.plannedProjects(on: start).count
        let pairs = count * (count - 1) / 2
        return 1 + count + pairs + (diversities.isEmpty ? 0 : diversities.count * (1 + count) + (zones.count == 1 ? pairs : 0))
    }

    /// - Parameters:
    ///   - isAlone: each project alone, without pairs, DIV\* and the worth of existing pipes: a twentieth of the runs.
    ///   - progress: called with the number of parts that are done, from any thread.
    public func appraisal(
        isAlone: Bool = false, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> ProjectAppraisal {
        let projects = network.plannedProjects(on: start)
        let base = try await Ordered.map(Array(0..<caseCount)) { try shortage($0, conditions($0, network)) }
        progress(1)
        // A case in which nobody counted here is short has nothing to relieve, and no column.
        let isShort = base.map { run in
            run.total(of: zones) >= ProjectAppraisal.resolution * zones.reduce(0) { $0 + run.demandTotal[$1] }
        }
        let pairs = isAlone ? [] : projects.indices.flatMap { first in
            projects.indices.filter { $0 > first }.map { (first, $0) }
        }
        let options = projects.indices.map { [$0] } + pairs.map { [$0.0, $0.1] }
        let variants: @Sendable ([[Int]]) -> [Network] = { options in
            options.map { network.commissioning($0.flatMap { projects[$0].assets }) }
        }
        var states = try await Ordered.map(Self.batches(options)) { batch in
            defer { progress(batch.count) }
            return try self.states(variants(batch), base, isShort)
        }.flatMap { $0 }
        var before = state(base, network)
        if !isAlone {
            for diversity in diversities {
                let calm = try diversity.best.year().shortage
                let ground = try diversity.answers([network], near: [[]], calm: calm)[0]
                let alone = try await Ordered.map(Self.batches(Array(projects.indices))) { batch in
                    defer { progress(batch.count) }
                    return try diversity.answers(variants(batch.map { [$0] }), near: batch.map { _ in [ground] }, calm: calm)
                }.flatMap { $0 }
                // Of a pair for one zone only: for a region they would be thousands of labelled runs.
                let both = try await Ordered.map(Self.batches(zones.count == 1 ? pairs : [])) { batch in
                    defer { progress(batch.count) }
                    return try diversity.answers(
                        variants(batch.map { [$0.0, $0.1] }), near: batch.map { [alone[$0.0], alone[$0.1]] }, calm: calm)
                }.flatMap { $0 }
                progress(1)
                before.diversification.append(ground?.score)
                for (index, answer) in (alone + both).enumerated() { states[index].diversification.append(answer?.score) }
            }
        }
        let cases = base.indices.map { index in
            ProjectAppraisal.Case(
                title: title(index), id: identifier(index),
                demand: zones.reduce(0) { $0 + base[index].demandTotal[$1] })
        }
        return ProjectAppraisal(
            network: network, zones: zones, diversified: isAlone ? [] : diversities.map(\.zone), supplier: supplier, cases: cases,
            projects: projects, before: before,
            alone: Array(states.prefix(projects.count)),
            pairs: zip(pairs, states.dropFirst(projects.count)).map {
                ProjectAppraisal.Pair(first: $0.0, second: $0.1, state: $1)
            },
            pipes: isAlone ? [] : try await pipes(base, isShort))
    }

    /// One per zone whose mix can be more or less diverse; none where the evaluator knows no mixes.
    private var diversities: [ProjectDiversity] {
        guard let mixes = evaluator as? any MixEvaluator else { return [] }
        return zones.filter { BestDiversification.isApplicable($0, in: network, on: start) }
            .map { ProjectDiversity(BestDiversification(mixes, start: start), zone: $0) }
    }

    /// What one thread does at a time: enough to fill vectors and to share what runs have in common.
    private static func batches<Item>(_ items: [Item]) -> [[Item]] {
        stride(from: 0, to: items.count, by: 16).map { Array(items[$0..<min($0 + 16, items.count)]) }
    }

    private func states(_ variants: [Network], _ base: [Shortage], _ isShort: [Bool]) throws -> [ProjectAppraisal.State] {
        let runs = try base.indices.map { index in
            isShort[index]
                ? try shortages(index, variants.map { try conditions(index, $0) }) : variants.map { _ in base[index] }
        }
        return variants.indices.map { position in state(runs.map { $0[position] }, variants[position]) }
    }

    // MARK: - Cases

    private func title(_ index: Int) -> String {
        guard index < Self.settings.count else { return shocks[index - Self.settings.count].scenario.title }
        let setting = Self.settings[index]
        let fill = setting.storagePercent.map { ", stores \(Int($0)) %" } ?? ""
        return "without \(network.suppliers[supplier].name), \(setting.horizon.name)\(fill)"
    }

    private func identifier(_ index: Int) -> String {
        index < Self.settings.count
            ? "without-\(network.suppliers[supplier].id)-\(Self.settings[index].horizon.rawValue)" : shocks[index - Self.settings.count].scenario.id
    }

    private func conditions(_ index: Int, _ network: Network) throws -> Conditions {
        if index < Self.settings.count {
            let setting = Self.settings[index]
            var conditions = try Conditions(
                network, horizon: setting.horizon, start: start, storagePercent: setting.storagePercent)
            conditions.scaleSources(to: 0, in: network) { $0 == supplier }
            return conditions
        }
        let shock = shocks[index - Self.settings.count]
        var conditions = try shock.scenario.baseline(network)
        if let levels = shock.storageLevels {
            for store in levels.indices where self.network.storages[store].availability.isInUse(on: conditions.start) {
                conditions.storageStart[store] = levels[store]
                conditions.storageEnd[store] = levels[store]
            }
        }
        for change in shock.scenario.shocks { change.apply(to: &conditions, in: network) }
        return conditions
    }

    private func shortage(_ index: Int, _ conditions: Conditions) throws -> Shortage {
        try shortages(index, [conditions])[0]
    }

    private func shortages(_ index: Int, _ conditions: [Conditions]) throws -> [Shortage] {
        let isShock = index >= Self.settings.count
        return try evaluator.shortages(
            conditions, rule: isShock ? shocks[index - Self.settings.count].scenario.cooperation : .fair, studied: nil,
            endYields: isShock)
    }

    private func state(_ runs: [Shortage], _ network: Network) -> ProjectAppraisal.State {
        ProjectAppraisal.State(
            unserved: runs.map { $0.total(of: zones) },
            nMinusOne: RegionalNMinusOne.score(
                area: zones, in: network, on: start, storagePercent: WithdrawalCurve.lowFill)?.percent,
            certificate: runs.map(\.certificate.largest).max() ?? 0)
    }

    // MARK: - Pipes that exist

    /// GWh/d by which a pipe is widened to measure what that avoids.
    private static let widening = 1.0

    private func pipes(_ base: [Shortage], _ isShort: [Bool]) async throws -> [ProjectAppraisal.PipeValue] {
        let normal = try rents(
            try Conditions(network, horizon: .gasYear, start: start),
            UnavoidableDependence(evaluator, start: start).shortageWithAll(.year))
        let without = try rents(try conditions(0, network), base[0])
        let open = network.routes.indices.filter {
            network.routes[$0].availability.isInUse(on: start) && (network.routes[$0].capacity?.central ?? 0) > 0
        }
        let avoided = try await Ordered.map(Array(base.indices)) { index -> [Double] in
            // A limit that does not bind has no value: certified by its price of zero.
            let binding = isShort[index] ? open.filter { base[index].use[.routeCapacity($0)]?.isBinding == true } : []
            let wider = try binding.map { route in
                var wider = try conditions(index, network)
                for step in wider.periods.indices where wider.routeCapacity[route][step] > 0 {
                    wider.routeCapacity[route][step] += Self.widening
                }
                return wider
            }
            let runs = try shortages(index, wider)
            return open.map { route in
                guard let position = binding.firstIndex(of: route) else { return 0 }
                let change = base[index].total(of: zones) - runs[position].total(of: zones)
                return abs(change) < 1e-3 ? 0 : change / Self.widening
            }
        }
        return open.indices.map { position in
            let route = open[position]
            return ProjectAppraisal.PipeValue(
                route: route, capacity: network.routes[route].capacity?.central ?? 0, normalYear: normal[route],
                withoutSupplier: without[route], avoided: avoided.map { $0[position] })
        }
    }

    /// Thousand EUR per year and GWh/d of every route. A price below the cent is the uniqueness term's, not the market's.
    private func rents(_ conditions: Conditions, _ shortage: Shortage) throws -> [Double] {
        let dispatch = try evaluator.dispatch(conditions, shortage: shortage, storedGasPrice: nil)
        return network.routes.indices.map { route in
            dispatch.total(dispatch.routeRent[route].map { $0 < 0.1 ? 0 : $0 })
        }
    }
}
