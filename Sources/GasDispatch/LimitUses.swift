import GasModel

extension TimeExpansion {
    /// Prices of capacity below this share of the price of shortage are the uniqueness term's, not a limit's.
    private static let bindingShare = 1e-2

    /// How far run 1 used each limit.
    func limitUse(_ optimum: Optimum, _ conditions: Conditions) -> [Figure: LimitUse] {
        limitUse(optimum.flows, conditions) { optimum.capacityPrices[$0] > Self.bindingShare * Objective.shortage }
    }

    /// How far flows use each limit, GWh over each step per arc.
    func limitUse(_ flows: [Double], _ conditions: Conditions, isBinding: (Int) -> Bool) -> [Figure: LimitUse] {
        var uses: [Figure: LimitUse] = [:]
        func steps(_ figure: Figure, _ arcs: [Int]) {
            guard !arcs.isEmpty else { return }
            let largest = zip(arcs, conditions.periods).reduce(0) { max($0, flows[$1.0] / $1.1.days) }
            uses[figure] = LimitUse(largest: largest, isBinding: arcs.contains(where: isBinding))
        }
        for index in network.routes.indices { steps(.routeCapacity(index), routeArc[index]) }
        for index in network.sources.indices {
            steps(.sourceCapacity(index), sourceArc[index])
            steps(.sourceVolume(index), [sourceVolumeArc[index]], perRun: true)
        }
        for index in network.terminals.indices {
            steps(.terminalSendOut(index), terminalArc[index])
            steps(.terminalVolume(index), [terminalVolumeArc[index]], perRun: true)
        }
        for index in network.storages.indices {
            steps(.storageInjection(index), injectionArc[index])
            steps(.storageWithdrawal(index), withdrawalArc[index])
        }
        func steps(_ figure: Figure, _ arcs: [Int], perRun: Bool) {
            uses[figure] = LimitUse(
                largest: arcs.reduce(0) { max($0, flows[$1]) }, isBinding: arcs.contains(where: isBinding))
        }
        return uses
    }
}
