import GasModel

/// What replaced the gas that a shock took away, over the whole model.
enum Replacements {
    static func list(baseline: Dispatch, shocked: Dispatch, in network: Network) -> [Replacement] {
        let before = baseline.supplied(in: network)
        let under = shocked.supplied(in: network)
        var rows = network.suppliers.indices.map {
            Replacement(name: network.suppliers[$0].name, kind: .supplier($0), before: before[$0], under: under[$0])
        }
        rows.append(
            Replacement(
                name: "stores (net withdrawal)", kind: .stores, before: netWithdrawal(baseline),
                under: netWithdrawal(shocked)))
        rows.append(
            Replacement(name: "unserved demand", kind: .unserved, before: unserved(baseline), under: unserved(shocked)))
        rows.append(
            Replacement(
                name: "demand given up for its price", kind: .forgone, before: forgone(baseline), under: forgone(shocked)))
        let total = before.reduce(0, +)
        return rows.filter { abs($0.change) > 1e-6 * max(total, 1) }
            .sorted { ($0.change, $1.name) < ($1.change, $0.name) }
    }

    private static func netWithdrawal(_ dispatch: Dispatch) -> Double {
        zip(dispatch.storageWithdrawal, dispatch.storageInjection).reduce(0) {
            $0 + dispatch.total($1.0) - dispatch.total($1.1)
        }
    }

    private static func forgone(_ dispatch: Dispatch) -> Double {
        dispatch.forgone.reduce(0) { $0 + dispatch.total($1) }
    }

    private static func unserved(_ dispatch: Dispatch) -> Double {
        dispatch.unserved.reduce(0) { $0 + dispatch.total($1) }
    }
}
