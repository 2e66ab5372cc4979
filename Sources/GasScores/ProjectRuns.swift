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

    /// Number of states that `appraisal` computes: what progress is counted in.
    public var stateCount: Int {
        let count = network.plannedProjects(on: start).count
        return 1 + count + count * (count - 1) / 2
    }

    /// - Parameters:
    ///   - isAlone: each project alone, without pairs, DIV\* and the worth of existing pipes: a twentieth of the runs.
    ///   - progress: called after each state, from any thread.
    public func appraisal(isAlone: Bool = false, progress: @escaping @Sendable () -> Void = {}) async throws -> ProjectAppraisal {
        let projects = network.plannedProjects(on: start)
        let base = try (0..<caseCount).map { try shortage($0, network) }
        let before = state(base, network, isAlone ? nil : try diversification(network, before: nil))
        progress()
        // A case in which nobody counted here is short has nothing to relieve, and no column.
        let isShort = base.map { run in
            run.total(of: zones) >= ProjectAppraisal.resolution * zones.reduce(0) { $0 + run.demandTotal[$1] }
        }
        let pairs = isAlone ? [] : projects.indices.flatMap { first in
            projects.indices.filter { $0 > first }.map { (first, $0) }
        }
        let options = projects.indices.map { [$0] } + pairs.map { [$0.0, $0.1] }
        let states = try await Ordered.map(options) { option in
            defer { progress() }
            let variant = network.commissioning(option.flatMap { projects[$0].assets })
            let runs = try (0..<caseCount).map { index in isShort[index] ? try shortage(index, variant) : base[index] }
            let isAsked = !isAlone && option.count == 1
            return state(runs, variant, isAsked ? try diversification(variant, before: before.diversification) : nil)
        }
        let cases = base.indices.map { index in
            ProjectAppraisal.Case(
                title: title(index), id: identifier(index),
                demand: zones.reduce(0) { $0 + base[index].demandTotal[$1] })
        }
        return ProjectAppraisal(
            network: network, zones: zones, supplier: supplier, cases: cases, projects: projects, before: before,
            alone: Array(states.prefix(projects.count)),
            pairs: zip(pairs, states.dropFirst(projects.count)).map {
                ProjectAppraisal.Pair(first: $0.0, second: $0.1, state: $1)
            },
            pipes: isAlone ? [] : try await pipes(base, isShort))
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

    private func shortage(_ index: Int, _ network: Network) throws -> Shortage {
        try shortage(index, conditions(index, network))
    }

    private func shortage(_ index: Int, _ conditions: Conditions) throws -> Shortage {
        let isShock = index >= Self.settings.count
        return try evaluator.shortage(
            conditions, rule: isShock ? shocks[index - Self.settings.count].scenario.cooperation : .fair, studied: nil,
            endYields: isShock)
    }

    /// DIV\* of the one zone that the numbers are about. Where what it was before is already the bound of the variant, no run is made:
    /// nothing that is added can make it better.
    private func diversification(_ network: Network, before: Double?) throws -> Double? {
        guard zones.count == 1, let mixes = evaluator as? any MixEvaluator else { return nil }
        let best = BestDiversification(mixes, start: start)
        do {
            let year = try best.year(of: network)
            if let before {
                let bound = try mixes.diversityBound(of: zones[0], supplierWeight: 0.5, year.conditions, shortage: year.shortage)
                if bound <= before + Self.invisible { return before }
            }
            return try best.best(zones[0], weight: 0.5, year.conditions, year.shortage).score
        } catch is Uncertified { return nil }
    }

    /// Points of DIV that no table shows.
    private static let invisible = 0.005

    private func state(_ runs: [Shortage], _ network: Network, _ diversification: Double?) -> ProjectAppraisal.State {
        ProjectAppraisal.State(
            unserved: runs.map { $0.total(of: zones) },
            nMinusOne: RegionalNMinusOne.score(
                area: zones, in: network, on: start, storagePercent: WithdrawalCurve.lowFill)?.percent,
            diversification: diversification, certificate: runs.map(\.certificate.largest).max() ?? 0)
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
        return try await Ordered.map(open) { route in
            let avoided = try base.indices.map { index -> Double in
                // A limit that does not bind has no value: certified by its price of zero.
                guard isShort[index], base[index].use[.routeCapacity(route)]?.isBinding == true else { return 0 }
                var wider = try conditions(index, network)
                for step in wider.periods.indices where wider.routeCapacity[route][step] > 0 {
                    wider.routeCapacity[route][step] += Self.widening
                }
                let change = base[index].total(of: zones) - (try shortage(index, wider)).total(of: zones)
                return abs(change) < 1e-3 ? 0 : change / Self.widening
            }
            return ProjectAppraisal.PipeValue(
                route: route, capacity: network.routes[route].capacity?.central ?? 0, normalYear: normal[route],
                withoutSupplier: without[route], avoided: avoided)
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
