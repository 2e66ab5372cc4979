/// Answers questions about conditions. Scores receive one; they never see the solver behind it.
public protocol Evaluator: Sendable {
    var network: Network { get }

    /// The shortage under a rule of cooperation (run 1).
    ///
    /// - Parameters:
    ///   - studied: the zone that is served first; needed for that rule only.
    ///   - endYields: whether stores may end below their target where demand needs the gas.
    func shortage(
        _ conditions: Conditions, rule: Cooperation, studied: Int?, endYields: Bool
    ) throws -> Shortage

    /// The shortages of a list of conditions on the calling thread: each is what `shortage` gives, to the bit; many cost less together.
    func shortages(
        _ conditions: [Conditions], rule: Cooperation, studied: Int?, endYields: Bool
    ) throws -> [Shortage]

    /// The market dispatch with a shortage given (run 2).
    ///
    /// - Parameter storedGasPrice: EUR/MWh that gas missing at the end of each store costs; `nil` makes the end target binding.
    func dispatch(_ conditions: Conditions, shortage: Shortage, storedGasPrice: [Double]?) throws -> Dispatch
}

extension Evaluator {
    public func shortages(
        _ conditions: [Conditions], rule: Cooperation, studied: Int?, endYields: Bool
    ) throws -> [Shortage] {
        try conditions.map { try shortage($0, rule: rule, studied: studied, endYields: endYields) }
    }
}

/// The same answers for a network with other dates: what is built, and when, is a matter of conditions, not of topology.
public struct VariantEvaluator: Evaluator {
    public let network: Network
    private let base: any Evaluator

    /// - Precondition: `network` has the items of `base.network` in the same order.
    public init(_ network: Network, of base: any Evaluator) {
        precondition(
            network.routes.map(\.id) == base.network.routes.map(\.id)
                && network.storages.map(\.id) == base.network.storages.map(\.id)
                && network.sources.map(\.id) == base.network.sources.map(\.id)
                && network.terminals.map(\.id) == base.network.terminals.map(\.id))
        self.network = network
        self.base = base
    }

    public func shortage(
        _ conditions: Conditions, rule: Cooperation, studied: Int?, endYields: Bool
    ) throws -> Shortage {
        try base.shortage(conditions, rule: rule, studied: studied, endYields: endYields)
    }

    public func shortages(
        _ conditions: [Conditions], rule: Cooperation, studied: Int?, endYields: Bool
    ) throws -> [Shortage] {
        try base.shortages(conditions, rule: rule, studied: studied, endYields: endYields)
    }

    public func dispatch(_ conditions: Conditions, shortage: Shortage, storedGasPrice: [Double]?) throws -> Dispatch {
        try base.dispatch(conditions, shortage: shortage, storedGasPrice: storedGasPrice)
    }
}
