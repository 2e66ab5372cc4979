import GasModel

/// From the observed year and the run without a supplier to what each zone would buy instead.
public struct PurchasesInstead: Sendable {
    private let network: Network
    private let supplier: Int
    private let year: ReconciledYear
    private let before: OriginMix
    private let after: OriginMix
    private let dispatch: Dispatch
    private let shortage: Shortage

    /// Volumes below this share of demand are what the small convex term moves, GWh/d flows likewise.
    private static let resolution = 1e-3

    /// - Parameter start: of the gas year; yearly potentials are central.
    public init(_ evaluator: any Evaluator, without supplier: Int, start: Day) throws {
        network = evaluator.network
        self.supplier = supplier
        year = try Reconciliation(network).year(on: start)
        before = try ProportionalMixing.trace(
            network, routeFlow: year.routeFlow, sourceFlow: year.sourceFlow, terminalFlow: year.terminalFlow)
        var conditions = try Conditions(network, horizon: .gasYear, start: start)
        for index in network.sources.indices where network.sources[index].supplier == supplier {
            conditions.sourceCapacity[index] = conditions.periods.map { _ in 0 }
            conditions.sourceVolume[index] = 0
        }
        shortage = try evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
        dispatch = try evaluator.dispatch(conditions, shortage: shortage, storedGasPrice: nil)
        let days = conditions.periods.reduce(0) { $0 + $1.days }
        let dispatch = self.dispatch
        after = try ProportionalMixing.trace(
            network, routeFlow: dispatch.routeFlow.map(dispatch.mean),
            sourceFlow: dispatch.sourceTotal.map { $0 / days },
            terminalFlow: dispatch.terminalFlow.map(dispatch.mean))
    }

    /// `nil` where the zone has no gas, or no origin can be traced.
    public func purchase(of zone: Int) -> PurchaseInstead? {
        guard let mixBefore = before.zones[zone], let mixAfter = after.zones[zone], let rate = shortage.rate(zone) else {
            return nil
        }
        let demand = shortage.demandTotal[zone] / Units.gwhPerTWh
        let origins = network.suppliers.indices.compactMap { other -> PurchaseInstead.Origin? in
            let origin = PurchaseInstead.Origin(
                supplier: other, before: demand * mixBefore[other], after: demand * (1 - rate) * mixAfter[other],
                cost: cost(of: other, delivered: dispatch.sourceTotal))
            return other != supplier && abs(origin.bought) > Self.resolution * demand ? origin : nil
        }
        return PurchaseInstead(
            zone: zone, supplier: supplier, lost: demand * mixBefore[supplier], unserved: demand * rate,
            lostCost: cost(of: supplier, delivered: year.sourceFlow),
            origins: origins.sorted { ($0.bought, $1.supplier) > ($1.bought, $0.supplier) }, gates: gates(zone))
    }

    /// Mean cost of a supplier's sources, weighted by what they deliver; the plain mean where they deliver nothing.
    private func cost(of supplier: Int, delivered: [Double]) -> Interval? {
        var sum = (low: 0.0, central: 0.0, high: 0.0, weight: 0.0)
        let own = network.sources.indices.filter { network.sources[$0].supplier == supplier }
        let isIdle = own.allSatisfy { delivered[$0] <= 0 }
        for index in own {
            let weight = isIdle ? 1 : max(0, delivered[index])
            guard weight > 0 else { continue }
            guard let cost = network.sources[index].cost else { return nil }
            sum.low += weight * cost.low
            sum.central += weight * cost.central
            sum.high += weight * cost.high
            sum.weight += weight
        }
        guard sum.weight > 0 else { return nil }
        return Interval(low: sum.low / sum.weight, central: sum.central / sum.weight, high: sum.high / sum.weight)
    }

    private func gates(_ zone: Int) -> [PurchaseInstead.Gate] {
        let day = dispatch.conditions.start
        let routes = network.routes.indices.filter {
            network.routes[$0].to == .zone(zone) && network.routes[$0].availability.isInUse(on: day)
        }.map {
            PurchaseInstead.Gate(
                name: network.routes[$0].name, before: year.routeFlow[$0], after: dispatch.mean(dispatch.routeFlow[$0]),
                capacity: network.routes[$0].capacity?.central)
        }
        let terminals = network.terminals.indices.filter {
            network.terminals[$0].zone == zone && network.terminals[$0].availability.isInUse(on: day)
        }.map {
            PurchaseInstead.Gate(
                name: network.terminals[$0].name, before: year.terminalFlow[$0],
                after: dispatch.mean(dispatch.terminalFlow[$0]), capacity: network.terminals[$0].sendOut.central)
        }
        return (routes + terminals).filter { max($0.before, $0.after) > 0.05 }
    }
}
