import GasModel

/// Every condition in which two runs differ: the table that shows what a scenario is.
public enum ConditionChanges {
    public static func list(before: Conditions, under: Conditions, in network: Network) -> [ConditionChange] {
        var changes: [ConditionChange] = []
        func compare(_ what: String, _ unit: String, _ old: [Double], _ new: [Double]) {
            let steps = old.indices.filter { old[$0] != new[$0] }
            guard !steps.isEmpty else { return }
            let days = steps.reduce(0) { $0 + before.periods[$1].days }
            func mean(_ values: [Double]) -> Double {
                steps.reduce(0) { $0 + values[$1] * before.periods[$1].days } / days
            }
            let labels = steps.map { before.periods[$0].label }
            let range =
                labels.count == before.periods.count
                ? "whole run" : labels.count == 1 ? labels[0] : "\(labels[0]) to \(labels[labels.count - 1])"
            changes.append(
                ConditionChange(what: what, unit: unit, before: mean(old), under: mean(new), periods: range))
        }
        func once(_ what: String, _ unit: String, _ old: Double, _ new: Double) {
            guard old != new else { return }
            changes.append(ConditionChange(what: what, unit: unit, before: old, under: new, periods: "whole run"))
        }
        for index in network.routes.indices {
            compare(
                network.title(.routeCapacity(index)), "GWh/d", before.routeCapacity[index], under.routeCapacity[index])
            once(network.title(.routeTariff(index)), "EUR/MWh", before.routeTariff[index], under.routeTariff[index])
        }
        for index in network.sources.indices {
            compare(
                network.title(.sourceCapacity(index)), "GWh/d", before.sourceCapacity[index], under.sourceCapacity[index])
            once(network.title(.sourceVolume(index)), "GWh", before.sourceVolume[index], under.sourceVolume[index])
            // A curve begins far below any price that is paid: what it costs at the observed volume is what a reader knows.
            let atObserved = before.horizon == .gasYear ? (network.sources[index].calibration?.response ?? 0) * 100 : 0
            if before.sourceCost[index] != under.sourceCost[index] {
                once(
                    network.title(.sourceCost(index)) + (atObserved > 0 ? " (at the observed volume)" : ""), "EUR/MWh",
                    before.sourceCost[index] + atObserved, under.sourceCost[index] + atObserved)
            }
        }
        for index in network.sources.indices {
            once(
                "what \(network.sourceName(index)) asks more beyond its contracts", "EUR/MWh", before.sourcePremium[index],
                under.sourcePremium[index])
        }
        for index in network.terminals.indices {
            compare(
                network.title(.terminalSendOut(index)), "GWh/d", before.terminalSendOut[index],
                under.terminalSendOut[index])
            once(network.title(.terminalVolume(index)), "GWh", before.terminalVolume[index], under.terminalVolume[index])
        }
        for index in network.storages.indices {
            compare(
                network.title(.storageInjection(index)), "GWh/d", before.storageInjection[index],
                under.storageInjection[index])
            compare(
                network.title(.storageWithdrawal(index)), "GWh/d", before.storageWithdrawal[index],
                under.storageWithdrawal[index])
            once(
                network.title(.storageWorkingVolume(index)), "GWh", before.storageWorkingVolume[index],
                under.storageWorkingVolume[index])
            once(
                "gas in \(network.storages[index].name) at the start", "GWh", before.storageStart[index],
                under.storageStart[index])
        }
        for index in before.contractRate.indices where index < under.contractRate.count {
            compare(
                "contract \(network.institutions.contracts[index].id) in force", "GWh/d", before.contractRate[index],
                under.contractRate[index])
        }
        for index in network.zones.indices {
            compare("demand of \(network.zones[index].name)", "GWh/d", before.demand[index], under.demand[index])
        }
        for zone in under.keptAtHome.indices {
            let kept = under.keptAtHome[zone].map { $0 * 100 }
            let earlier = before.keptAtHome.isEmpty ? kept.map { _ in 0 } : before.keptAtHome[zone].map { $0 * 100 }
            compare("no gas leaves \(network.zones[zone].name) before its own demand is served", "% of the days", earlier, kept)
        }
        for rule in under.originRules where !rule.isIdle && !before.originRules.contains(rule) {
            switch rule.effect {
            case .consumption: compare(rule.title, "% of demand open", rule.remaining.map { _ in 100 }, rule.remaining.map { $0 * 100 })
            case .passage: compare(rule.title, "% of capacity open", rule.remaining.map { _ in 100 }, rule.remaining.map { $0 * 100 })
            case .surcharge(_, let price):
                compare(rule.title, "EUR/MWh on top", rule.remaining.map { _ in 0 }, rule.remaining.map { (1 - $0) * price })
            case .ownDemandFirst:
                compare(rule.title, "% of the days", rule.remaining.map { _ in 0 }, rule.remaining.map { (1 - $0) * 100 })
            }
        }
        return changes
    }
}
