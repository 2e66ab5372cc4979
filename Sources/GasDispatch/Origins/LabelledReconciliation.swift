import GasModel
import NetworkFlow

/// The observed year by origin: every supplier is a label, a zone's reported mix is an observation of what it consumed of each label,
/// border flows and supplies are observations of totals. Minimise Σ ½ ((x − observed)/σ)² over all of them.
///
/// Own production is consumed where it is found (the contractual reading); gas that a mix reports as of unknown origin may be of any
/// supplier, LNG of unstated origin of any that comes by ship. σ as in `Reconciliation`; that of a mix of an earlier year is tripled for
/// each year of its age.
public struct LabelledReconciliation: Sendable {
    public let network: Network
    private let settings: SolverSettings

    public init(_ network: Network, settings: SolverSettings = SolverSettings()) {
        self.network = network
        self.settings = settings
    }

    /// - Parameter mixYear: the latest year of mixes that may be used; default all.
    public func year(on day: Day, mixYear: Int? = nil) throws -> LabelledYear {
        let pattern = LabelledPattern(network, day: day, mixYear: mixYear ?? .max)
        let solution: LabelledSolution
        do {
            solution = try LabelledSolver(topologyOf: pattern.problem, settings: settings).solve(pattern.problem)
        } catch {
            throw Uncertified(question: "the observed year by origin", reason: "\(error)")
        }
        return try pattern.read(solution)
    }
}

/// One period, one node per place, world LNG, a pooled node of consumption per zone and one per zone whose stock changed.
private struct LabelledPattern {
    let network: Network
    /// Suppliers that have a source, in their order: the labels.
    let suppliers: [Int]
    private(set) var problem: LabelledProblem
    private var observations: [Observation] = []
    private var routeArcs: [Int] = []
    private var sourceArcs: [Int] = []
    private var terminalArcs: [Int] = []
    /// Per zone, the arcs by which gas is consumed.
    private var deliveries: [[Int]] = []

    /// What a year of age adds to the σ of a reported mix, in units of that σ.
    private static let aging = 2.0

    private struct Observation {
        let what: String
        let estimate: Estimate
        let rate: Double
        let sigma: Double
        let constant: Double
        let terms: [(arc: Int, sign: Double)]
    }

    init(_ network: Network, day: Day, mixYear: Int) {
        self.network = network
        suppliers = network.suppliers.indices.filter { index in network.sources.contains { $0.supplier == index } }
        let labels = suppliers.count
        problem = LabelledProblem(
            labelCount: labels,
            balances: Array(
                repeating: .byLabel(Array(repeating: 0, count: labels)), count: network.zones.count + network.junctions.count + 1),
            arcs: [])
        routes(day)
        sources(day)
        terminals(day)
        consumption(day, mixYear)
        for arc in problem.arcs.indices where problem.arcs[arc].capacity > 0 {
            problem.arcs[arc].labelCurvature = Reconciliation.unmeasured / problem.arcs[arc].capacity
        }
    }

    private var worldLNG: Int { network.zones.count + network.junctions.count }
    private var scale: Double { Units.gwhPerTWh / Reconciliation.daysOfYear }
    private var unlimited: Double { network.demands.reduce(1) { $0 + $1.annual.high * scale } }
    private var all: LabelSet { LabelSet(suppliers.indices) }

    private func node(_ place: Place) -> Int {
        switch place {
        case .zone(let index): index
        case .junction(let index): network.zones.count + index
        }
    }

    private mutating func add(from tail: Int, to head: Int, capacity: Double, _ labels: LabelSet) -> Int {
        problem.arcs.append(
            LabelledProblem.Arc(from: tail, to: head, capacity: capacity, cost: Reconciliation.unmeasured, labels: labels))
        return problem.arcs.count - 1
    }

    private mutating func observe(_ arc: Int, _ what: String, _ estimate: Estimate, rate: Double, sigma: Double, most: Double) {
        problem.arcs[arc].capacity = most
        problem.arcs[arc].cost = -rate / (sigma * sigma)
        problem.arcs[arc].curvature = 1 / (sigma * sigma)
        observations.append(
            Observation(what: what, estimate: estimate, rate: rate, sigma: sigma, constant: 0, terms: [(arc, 1)]))
    }

    private mutating func routes(_ day: Day) {
        let reconciliation = Reconciliation(network)
        let moving = LabelSet(suppliers.indices.filter { network.suppliers[suppliers[$0]].kind != .domestic })
        for index in network.routes.indices {
            let route = network.routes[index]
            let capacity = route.availability.isInUse(on: day) ? route.capacity?.high ?? 0 : 0
            let arc = add(from: node(route.from), to: node(route.to), capacity: capacity, moving)
            routeArcs.append(arc)
            if let observation = reconciliation.observation(index, on: day) {
                observe(
                    arc, "flow of \(route.name)", observation.mean, rate: observation.mean.central, sigma: observation.sigma,
                    most: max(capacity, observation.mean.high, observation.maximum))
            }
        }
    }

    private mutating func sources(_ day: Day) {
        for index in network.sources.indices {
            let source = network.sources[index]
            let isInUse = source.availability.isInUse(on: day)
            let capacity = isInUse ? min(source.capacity?.high ?? .infinity, unlimited) : 0
            let label = suppliers.firstIndex(of: source.supplier) ?? 0
            let arc = add(
                from: LabelledProblem.ground, to: source.kind == .lng ? worldLNG : node(source.entry), capacity: capacity, [label])
            sourceArcs.append(arc)
            if let volume = source.yearlyVolume, isInUse {
                observe(
                    arc, "supply of \(network.sourceName(index))", volume, rate: volume.low * scale,
                    sigma: Reconciliation.sigma(Estimate(central: volume.low, grade: volume.grade), scale: scale), most: capacity)
            }
        }
    }

    private mutating func terminals(_ day: Day) {
        for index in network.terminals.indices {
            let terminal = network.terminals[index]
            let capacity = terminal.availability.isInUse(on: day) ? terminal.sendOut.high : 0
            let arc = add(from: worldLNG, to: terminal.zone, capacity: capacity, all)
            terminalArcs.append(arc)
            if let volume = terminal.yearlyVolume, volume.low < volume.central, capacity > 0 {
                observe(
                    arc, "send-out of \(terminal.name)", volume, rate: volume.low * scale,
                    sigma: Reconciliation.sigma(Estimate(central: volume.low, grade: volume.grade), scale: scale), most: capacity)
            }
        }
    }

    private mutating func consumption(_ day: Day, _ mixYear: Int) {
        for zone in network.zones.indices {
            let annual = network.demands[zone].annual
            let rate = annual.central * scale
            guard rate > 0 else {
                deliveries.append([])
                continue
            }
            let demand = addPooled(rate)
            deliveries.append(mix(zone, rate: rate, to: demand, day, mixYear))
            let sigma = Reconciliation.sigma(annual, scale: scale)
            let short = add(from: LabelledProblem.ground, to: demand, capacity: 4 * rate + 1, all)
            let more = add(from: demand, to: LabelledProblem.ground, capacity: 4 * rate + 1, all)
            for arc in [short, more] {
                problem.arcs[arc].cost = 0
                problem.arcs[arc].curvature = 1 / (sigma * sigma)
            }
            observations.append(
                Observation(
                    what: "consumption of \(network.zones[zone].name)", estimate: annual, rate: rate, sigma: sigma, constant: rate,
                    terms: [(short, -1), (more, 1)]))
            if let change = network.latestStockChange(of: zone).map({ $0.netInjection.central * scale }), change != 0 {
                let store = addPooled(change)
                _ = change > 0
                    ? add(from: zone, to: store, capacity: 2 * change, all) : add(from: store, to: zone, capacity: -2 * change, all)
            }
        }
    }

    private mutating func addPooled(_ total: Double) -> Int {
        problem.balances.append(.total(total))
        return problem.balances.count - 1
    }

    /// One arc per supplier of the reported mix, and one for gas whose origin the mix leaves open.
    private mutating func mix(_ zone: Int, rate: Double, to demand: Int, _ day: Day, _ mixYear: Int) -> [Int] {
        let rows = network.mixes.filter { $0.zone == zone && $0.year <= mixYear }
        let year = rows.map(\.year).max()
        var arcs: [Int] = []
        var open = Estimate(central: 0, grade: .c)
        let name = network.zones[zone].name
        // A mix of an earlier year says less about this one.
        let yearsOld = max(0, day.year - (year ?? day.year))
        let age = 1 + Self.aging * Double(yearsOld)
        let stated = yearsOld > 0 ? " (mix of \(year ?? day.year))" : ""
        for row in rows where row.year == year {
            let supplier = network.suppliers[row.supplier]
            guard let label = suppliers.firstIndex(of: row.supplier) else {
                open = row.share
                continue
            }
            let ships = LabelSet(suppliers.indices.filter { network.suppliers[suppliers[$0]].kind == .lng })
            let arc = add(from: zone, to: demand, capacity: 0, supplier.isUnstatedLNG ? ships : [label])
            arcs.append(arc)
            observe(
                arc, "gas from \(supplier.name) in \(name)\(stated)", row.share, rate: row.share.central / 100 * rate,
                sigma: age * Reconciliation.sigma(row.share, scale: rate / 100), most: 4 * rate)
        }
        let rest = add(from: zone, to: demand, capacity: 4 * rate, all)
        arcs.append(rest)
        if year != nil {
            let sigma = age * max(Reconciliation.sigma(open, scale: rate / 100), 0.02 * rate)
            observe(
                rest, "gas of open origin in \(name)\(stated)", open, rate: open.central / 100 * rate, sigma: sigma, most: 4 * rate)
        }
        return arcs
    }

    func read(_ solution: LabelledSolution) throws -> LabelledYear {
        func bySupplier(_ arcs: [Int]) -> [Double] {
            var row = [Double](repeating: 0, count: network.suppliers.count)
            for (label, supplier) in suppliers.enumerated() {
                row[supplier] = arcs.reduce(0) { $0 + solution.flow(ofArc: $1, label: label) }
            }
            return row
        }
        let deviations = observations.map { observation in
            ReconciledYear.Deviation(
                what: observation.what, observed: observation.estimate, observedRate: observation.rate,
                reconciledRate: observation.terms.reduce(observation.constant) { $0 + $1.sign * solution.totalFlow(ofArc: $1.arc) },
                sigma: observation.sigma)
        }
        let order = deviations.indices.sorted { (abs(deviations[$0].inSigmas), $1) > (abs(deviations[$1].inSigmas), $0) }
        let certificate = solution.certificate
        return try LabelledYear(
            consumption: deliveries.map(bySupplier), routeFlow: routeArcs.map { bySupplier([$0]) },
            sourceFlow: sourceArcs.map { solution.totalFlow(ofArc: $0) },
            terminalFlow: terminalArcs.map { solution.totalFlow(ofArc: $0) }, deviations: order.map { deviations[$0] },
            certificate: OptimalityRecord(
                primalResidual: certificate.primalResidual, boundViolation: certificate.boundViolation,
                dualResidual: certificate.dualResidual, complementarity: certificate.complementarity,
                dualityGap: certificate.dualityGap, worstPlace: certificate.worstNode.map { "node \($0)" } ?? ""))
    }
}
