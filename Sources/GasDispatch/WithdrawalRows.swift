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
    func capacityPrices(_ solution: FlowSolution) -> [Double] {
        var prices = solution.capacityPrices
        for (row, price) in zip(sideRows.prefix(withdrawalRowCount), solution.sideRowPrices) { prices[row.entries[0].arc] += price }
        return prices
    }

    /// The most that each store could give, GWh, store × period, at the levels of a dispatch.
    func withdrawalLimits(_ flows: [Double], _ conditions: Conditions) -> [[Double]] {
        network.storages.indices.map { store in
            (0..<periodCount).map { step in
                let stored = step == 0 ? conditions.storageStart[store] : flows[carryArc[store][step - 1]]
                return conditions.withdrawalLimit(store, step).amount(stored: stored)
            }
        }
    }
}
