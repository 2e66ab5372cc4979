import GasModel
import NetworkFlow

/// Withdrawal that falls with the fill: from the second period on a side row per store that couples what it gives with what was
/// carried into the period; in the first period, where the level is known, a capacity.
extension TimeExpansion {
    /// The rows' entries; `withdrawalRows` puts the numbers in.
    static func emptyWithdrawalRows(withdrawalArc: [[Int]], carryArc: [[Int]]) -> [FlowProblem.SideRow] {
        zip(withdrawalArc, carryArc).flatMap { withdrawal, carry in
            carry.indices.map { step in
                FlowProblem.SideRow(
                    entries: [.init(arc: withdrawal[step + 1], coefficient: 1), .init(arc: carry[step], coefficient: 0)], limit: 0)
            }
        }
    }

    /// Store and period of a side row.
    func storeAndStep(ofRow row: Int) -> (store: Int, step: Int) {
        let perStore = periodCount - 1
        return (row / perStore, row % perStore + 1)
    }

    func withdrawalRows(_ conditions: Conditions) -> [FlowProblem.SideRow] {
        (0..<withdrawalRowCount).map { index in
            let (store, step) = storeAndStep(ofRow: index)
            let limit = conditions.withdrawalLimit(store, step)
            var row = sideRows[index]
            row.entries[1].coefficient = -limit.perStored
            row.limit = limit.base
            return row
        }
    }

    /// Price of each arc's capacity, what a store's fill takes from its rate included.
    func capacityPrices(_ prices: [Double], sideRows sideRowPrices: [Double]) -> [Double] {
        var prices = Array(prices.prefix(roles.count))
        for (row, price) in zip(sideRows.prefix(withdrawalRowCount), sideRowPrices) { prices[row.entries[0].arc] += price }
        return prices
    }
}
