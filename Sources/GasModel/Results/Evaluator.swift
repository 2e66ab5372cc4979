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

    /// The market dispatch with a shortage given (run 2).
    ///
    /// - Parameter storedGasPrice: EUR/MWh that gas missing at the end of each store costs; `nil` makes the end target binding.
    func dispatch(_ conditions: Conditions, shortage: Shortage, storedGasPrice: [Double]?) throws -> Dispatch
}
