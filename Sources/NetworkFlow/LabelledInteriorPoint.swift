/// The method of `InteriorPoint` with a vector of flows on every arc. The joint capacity couples the labels of one arc by a term of
/// rank one; eliminating it (Sherman and Morrison) leaves the normal matrix of one commodity with K × K blocks.
struct LabelledInteriorPoint<B: BlockSize> {
    typealias Options = InteriorPoint<Double>.Options

    let workspace: LabelledWorkspace<B>
    let options: Options

    func run(_ scales: Scales) -> (Outcome, iterations: Int) {
        workspace.iterate.startMu = options.startMu * scales.price * scales.flow
        workspace.iterate.proximal = options.proximal * scales.price / scales.flow
        workspace.iterate.leastTarget = 0.1 * options.tolerance * scales.price * scales.smallFlow
        workspace.iterate.commonStep = options.commonStep
        let imbalanceStop = 1e-2 * options.tolerance * scales.consumption
        workspace.iterate.fading = 1 / (scales.flow * scales.flow)
        workspace.iterate.balanced = 1e-6 * scales.consumption
        var best = Double.infinity, idle = 0
        workspace.iterate.start()
        var iteration = 0
        while true {
            workspace.iterate.advance()
            let it = workspace.iterate
            let goal = options.tolerance * (1 + abs(it.objective))
            if it.gap < 0.5 * best { (best, idle) = (it.gap, 0) } else { idle += 1 }
            let isCentred = it.gap <= goal || (idle >= 8 && it.gap <= 1e4 * goal)
            if isCentred && (it.largestImbalance <= imbalanceStop || idle >= 8) { return (.converged, iteration) }
            // Without an interior prices run away: the next attempt knows better.
            if idle >= 15 { return (.stalled, iteration) }
            if iteration >= options.iterationLimit { return (.iterationLimit, iteration) }
            if Task.isCancelled { return (.cancelled, iteration) }
            if let deadline = options.deadline, ContinuousClock.now > deadline { return (.timeLimit, iteration) }
            workspace.iterate.leastTarget = min(it.leastTarget, 0.1 * goal / it.products)
            workspace.iterate.factorise()
            workspace.iterate.substitute()  // affine direction
            workspace.iterate.predict()  // sigma
            workspace.iterate.correct()  // second-order terms, target sigma · mu
            workspace.iterate.substitute()
            workspace.iterate.direct()  // alpha of flows and of prices
            iteration += 1
            if !workspace.iterate.stepSize.isFinite { return (.stalled, iteration) }
        }
    }
}
