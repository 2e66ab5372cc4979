import GasModel
import NetworkFlow

/// The observed year: the balanced pattern of mean flows that is closest to contradictory statistics.
///
/// minimise Σ ½ ((x − observed)/σ)² over observed border flows, supplies, send-outs and consumption, with σ = (high − low)/4 and at
/// least 2, 5, 15 % of the central value for grades A, B, C. What nobody measured costs a little, so that it carries only what the
/// balances need. One node per place; the year's change in store is given.
public struct Reconciliation: Sendable {
    public let network: Network
    private let settings: SolverSettings

    public init(_ network: Network, settings: SolverSettings = SolverSettings()) {
        self.network = network
        self.settings = settings
    }

    static let daysOfYear = 365.0
    /// Cost of a GWh/d through an arc that nobody measured, in squared standard deviations.
    static let unmeasured = 0.001
    /// Least σ as a share of the central value.
    static func relativeError(_ grade: EvidenceGrade) -> Double {
        switch grade {
        case .a: 0.02
        case .b: 0.05
        case .c: 0.15
        }
    }

    /// σ in the unit of the estimate; never below a tenth of a GWh/d worth, so that a reported zero is not infinitely sure.
    static func sigma(_ estimate: Estimate, scale: Double, end: EvidenceLevel = .central) -> Double {
        max((estimate.high - estimate.low) / 4, relativeError(estimate.grade) * abs(estimate[end])) * scale + 0.1
    }

    /// The latest observation of a route that covers at least two hundred days and ends no more than a year before the day; else
    /// what zones are known to take through it, which is a lower bound and therefore trusted half as much.
    func observation(_ route: Int, on day: Day) -> (mean: Estimate, sigma: Double, maximum: Double)? {
        let measured = network.yearlyObservation(of: .route(route), on: day)
        if let measured {
            return (measured.mean, Self.sigma(measured.mean, scale: 1), measured.maximum ?? measured.mean.high)
        }
        let uses = network.entries.filter { $0.gate == .route(route) }.map(\.observed)
        guard let grade = uses.map(\.grade).max() else { return nil }
        let taken = Estimate(
            low: uses.reduce(0) { $0 + $1.low }, central: uses.reduce(0) { $0 + $1.central },
            high: uses.reduce(0) { $0 + $1.high }, sources: uses.flatMap(\.sources), grade: grade)
        return (taken, 2 * Self.sigma(taken, scale: 1), taken.high)
    }

    public func year(on day: Day) throws -> ReconciledYear {
        var layout = PatternLayout(network)
        let scale = Units.gwhPerTWh / Self.daysOfYear
        for index in network.routes.indices {
            let route = network.routes[index]
            let observation = observation(index, on: day)
            let capacity = route.availability.isInUse(on: day) ? route.capacity?.high ?? 0 : 0
            let arc = layout.add(from: layout.node(route.from), to: layout.node(route.to), capacity: capacity)
            if let observation {
                layout.observe(
                    arc, "flow of \(route.name)", observation.mean, rate: observation.mean.central,
                    sigma: observation.sigma, most: max(capacity, observation.mean.high, observation.maximum))
            }
        }
        for index in network.sources.indices {
            let source = network.sources[index]
            let head = source.kind == .lng ? layout.worldLNG : layout.node(source.entry)
            let capacity = source.availability.isInUse(on: day) ? source.capacity?.high ?? .infinity : 0
            let arc = layout.add(from: FlowProblem.ground, to: head, capacity: min(capacity, layout.unlimited))
            if let volume = source.yearlyVolume, source.availability.isInUse(on: day) {
                layout.observe(
                    arc, "supply of \(network.sourceName(index))", volume, rate: volume.low * scale,
                    sigma: Self.sigma(
                        Estimate(central: volume.low, grade: volume.grade), scale: scale),
                    most: min(capacity, layout.unlimited))
            }
        }
        for index in network.terminals.indices {
            let terminal = network.terminals[index]
            let capacity = terminal.availability.isInUse(on: day) ? terminal.sendOut.high : 0
            let arc = layout.add(from: layout.worldLNG, to: layout.node(.zone(terminal.zone)), capacity: capacity)
            // Without a low end nothing is known but what the terminal could do.
            if let volume = terminal.yearlyVolume, volume.low < volume.central, capacity > 0 {
                layout.observe(
                    arc, "send-out of \(terminal.name)", volume, rate: volume.low * scale,
                    sigma: Self.sigma(Estimate(central: volume.low, grade: volume.grade), scale: scale), most: capacity)
            }
        }
        for zone in network.zones.indices {
            let annual = network.demands[zone].annual
            let stock = network.latestStockChange(of: zone)
            layout.withdraw(
                zone, rate: annual.central * scale + (stock?.netInjection.central ?? 0) * scale, estimate: annual,
                consumption: annual.central * scale, sigma: Self.sigma(annual, scale: scale),
                name: "consumption of \(network.zones[zone].name)")
        }
        let problem = layout.problem()
        let solution: FlowSolution
        do {
            solution = try FlowSolver(topologyOf: problem, settings: settings).solve(problem)
        } catch {
            throw Uncertified(question: "the observed year", reason: "\(error)")
        }
        return try layout.read(solution)
    }
}

/// Arcs of the one-period pattern: routes, sources, terminals, then two deviation arcs per zone.
private struct PatternLayout {
    let network: Network
    let unlimited: Double
    private var arcs: [FlowProblem.Arc] = []
    private var withdrawals: [Double]
    private var observations: [Observation] = []

    private struct Observation {
        let what: String
        let estimate: Estimate
        let rate: Double
        let sigma: Double
        /// Observed quantity = constant + Σ sign · flow.
        let constant: Double
        let terms: [(arc: Int, sign: Double)]
    }

    init(_ network: Network) {
        self.network = network
        unlimited = network.demands.reduce(1) { $0 + $1.annual.high * Units.gwhPerTWh / Reconciliation.daysOfYear }
        withdrawals = Array(repeating: 0, count: network.zones.count + network.junctions.count + 1)
    }

    var worldLNG: Int { network.zones.count + network.junctions.count }

    func node(_ place: Place) -> Int {
        switch place {
        case .zone(let index): index
        case .junction(let index): network.zones.count + index
        }
    }

    mutating func add(from tail: Int, to head: Int, capacity: Double) -> Int {
        var arc = FlowProblem.Arc(from: tail, to: head, capacity: capacity, cost: Reconciliation.unmeasured)
        arc.curvature = capacity > 0 ? Reconciliation.unmeasured / capacity : 0
        arcs.append(arc)
        return arcs.count - 1
    }

    mutating func observe(
        _ arc: Int, _ what: String, _ estimate: Estimate, rate: Double, sigma: Double, most: Double
    ) {
        arcs[arc].capacity = most
        arcs[arc].cost = -rate / (sigma * sigma)
        arcs[arc].curvature = 1 / (sigma * sigma)
        observations.append(
            Observation(what: what, estimate: estimate, rate: rate, sigma: sigma, constant: 0, terms: [(arc, 1)]))
    }

    /// A zone takes `rate`, and may deviate from its reported consumption either way.
    mutating func withdraw(
        _ zone: Int, rate: Double, estimate: Estimate, consumption: Double, sigma: Double, name: String
    ) {
        withdrawals[zone] += rate
        let isMarket = consumption > 0
        let most = isMarket ? 4 * consumption + 1 : 0
        for (tail, head) in [(FlowProblem.ground, zone), (zone, FlowProblem.ground)] {
            arcs.append(
                FlowProblem.Arc(
                    from: tail, to: head, capacity: most, cost: 0, curvature: isMarket ? 1 / (sigma * sigma) : 0))
        }
        guard isMarket else { return }
        observations.append(
            Observation(
                what: name, estimate: estimate, rate: consumption, sigma: sigma, constant: consumption,
                terms: [(arcs.count - 2, -1), (arcs.count - 1, 1)]))
    }

    func problem() -> FlowProblem { FlowProblem(withdrawals: withdrawals, arcs: arcs).closingIdleArcs() }

    func read(_ solution: FlowSolution) throws -> ReconciledYear {
        let flows = solution.flows
        let routes = network.routes.count
        let sources = network.sources.count
        let terminals = network.terminals.count
        let deviationArc = routes + sources + terminals
        let deviations = observations.map { observation in
            ReconciledYear.Deviation(
                what: observation.what, observed: observation.estimate, observedRate: observation.rate,
                reconciledRate: observation.terms.reduce(observation.constant) { $0 + $1.sign * flows[$1.arc] },
                sigma: observation.sigma)
        }
        let order = deviations.indices.sorted {
            (abs(deviations[$0].inSigmas), $1) > (abs(deviations[$1].inSigmas), $0)
        }
        let certificate = solution.certificate
        return try ReconciledYear(
            routeFlow: Array(flows[0..<routes]), sourceFlow: Array(flows[routes..<routes + sources]),
            terminalFlow: Array(flows[routes + sources..<deviationArc]),
            consumption: network.zones.indices.map { zone in
                network.demands[zone].annual.central * Units.gwhPerTWh / Reconciliation.daysOfYear
                    - flows[deviationArc + 2 * zone] + flows[deviationArc + 2 * zone + 1]
            },
            deviations: order.map { deviations[$0] },
            certificate: OptimalityRecord(
                primalResidual: certificate.primalResidual, boundViolation: certificate.boundViolation,
                dualResidual: certificate.dualResidual, complementarity: certificate.complementarity,
                dualityGap: certificate.dualityGap, worstPlace: certificate.worstNode.map(name(ofNode:)) ?? ""))
    }

    private func name(ofNode node: Int) -> String {
        if node < network.zones.count { return network.zones[node].name }
        let junction = node - network.zones.count
        return junction < network.junctions.count ? network.junctions[junction].name : "world LNG"
    }
}
