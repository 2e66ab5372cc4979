/// One way to run the method. When the first does not end in a certificate, the next are more cautious; the certificate is always that
/// of the caller's data.
struct Attempt: Sendable {
    var startMu = 100.0
    var proximal = 1e-7
    var commonStep = false
    /// Whether capacities above `Scales.ampleCapacity` are cut: good for the scales, wrong when gains multiply a flow beyond it.
    var isClipped = true
    /// Whether arcs that lead nowhere are closed: they leave the problem without an interior. (Labelled problems close them always.)
    var closesIdleArcs = false
    /// Excess over side rows and, a tenth of it, over capacities, as a share of what the certificate lets pass: gives an interior to
    /// problems where forced flows leave none.
    var excess = 0.0
    /// Costs of the arcs from the ground are cut at this many typical prices. Where the optimum uses none of the arcs that become
    /// cheaper it is that of the uncut problem too, and prices that could be anything up to theirs carry less rounding.
    var dearest = Double.infinity

    /// Attempts that differ from each other on this problem.
    static func ladder(_ problem: FlowProblem) -> some Sequence<Attempt> {
        let hasIdleArcs = { problem.closingIdleArcs() != problem }
        let needsRoom = {
            let ample = Scales(problem, clipped: true).ampleCapacity
            return problem.arcs.contains { $0.capacity > ample }
        }
        // Most problems need the first one only: what the others need is found out when they come.
        let all: [(Attempt, () -> Bool)] = [
            (Attempt(), { true }),
            (Attempt(closesIdleArcs: true), hasIdleArcs),
            (Attempt(isClipped: false, closesIdleArcs: true), needsRoom),
            (Attempt(closesIdleArcs: true, excess: 0.1), { true }),
            (Attempt(proximal: 1e-9, closesIdleArcs: true), { true }),
            (Attempt(proximal: 1e-5, commonStep: true, closesIdleArcs: true), { true }),
            (Attempt(closesIdleArcs: true, dearest: 1e3), { true }),
            (Attempt(closesIdleArcs: true, dearest: 1e5), { true }),
            (Attempt(startMu: 1e4, proximal: 1e-5, isClipped: false, closesIdleArcs: true), { true }),
        ]
        return all.lazy.filter { $0.1() }.map(\.0)
    }

    /// How to run a labelled problem: labels that are interchangeable in cost need a larger proximal weight unless a curvature of
    /// their own tells them apart.
    static func labelledLadder(_ problem: LabelledProblem) -> [Attempt] {
        let flat = [
            Attempt(proximal: 1e-5), Attempt(proximal: 1e-5, isClipped: false), Attempt(proximal: 1e-5, excess: 0.1),
            Attempt(proximal: 1e-6), Attempt(proximal: 1e-8), Attempt(proximal: 1e-5, dearest: 1e3),
            Attempt(proximal: 1e-5, dearest: 1e5),
            Attempt(startMu: 1e4, proximal: 1e-4, commonStep: true, isClipped: false),
        ]
        let isCurved = problem.arcs.allSatisfy { $0.capacity == 0 || $0.labelCurvature > 0 }
        return isCurved ? [Attempt(proximal: 1e-8), Attempt(proximal: 1e-7)] + flat : flat
    }

    func options<V>(_ settings: SolverSettings, _ deadline: ContinuousClock.Instant?) -> InteriorPoint<V>.Options {
        InteriorPoint<V>.Options(
            tolerance: settings.tolerance, iterationLimit: settings.iterationLimit, startMu: startMu, proximal: proximal,
            commonStep: commonStep, deadline: deadline)
    }
}

extension FlowProblem {
    /// Raises every limit and every capacity but zero by a share of what the certificate measures a violation against.
    mutating func loosen(_ share: Double) {
        let flow = withdrawals.reduce(0) { $0 + abs($1) }
        for r in sideRows.indices {
            let largest = sideRows[r].entries.reduce(0) { max($0, abs($1.coefficient)) }
            sideRows[r].limit += share * (abs(sideRows[r].limit) + largest * flow)
        }
        for a in arcs.indices where arcs[a].capacity > 0 { arcs[a].capacity += 0.1 * share * flow }
    }

    mutating func cutCosts(at price: Double) {
        guard price.isFinite else { return }
        for a in arcs.indices where arcs[a].tail < 0 { arcs[a].cost = min(arcs[a].cost, price) }
    }
}

extension LabelledProblem {
    /// As for one commodity.
    mutating func loosen(_ share: Double) {
        let flow = skeleton.withdrawals.reduce(0) { $0 + abs($1) }
        for a in arcs.indices where arcs[a].capacity > 0 { arcs[a].capacity += 0.1 * share * flow }
    }

    mutating func cutCosts(at price: Double) {
        guard price.isFinite else { return }
        for a in arcs.indices where arcs[a].tail < 0 { arcs[a].cost = min(arcs[a].cost, price) }
    }
}
