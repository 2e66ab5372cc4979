import GasModel
import NetworkFlow

/// From arc flows (GWh per period) back to the network's items (GWh/d).
extension TimeExpansion {
    /// GWh, zone × period.
    func unserved(_ optimum: Optimum) -> [[Double]] {
        network.zones.indices.map { zone in
            (0..<periodCount).map { step in
                optimum.flows[shortageArc[zone][step]] + optimum.flows[ampleArc[zone][step]]
            }
        }
    }

    /// GWh, zone × period.
    private func forgone(_ optimum: Optimum) -> [[Double]] {
        responseArc.map { row in row.map { $0.reduce(0) { $0 + optimum.flows[$1] } } }
    }

    func rates(_ totals: [[Double]], _ conditions: Conditions) -> [[Double]] {
        totals.map { row in zip(row, conditions.periods).map { $0 / $1.days } }
    }

    private func rates(_ arcs: [[Int]], _ optimum: Optimum, _ conditions: Conditions) -> [[Double]] {
        arcs.map { row in
            row.isEmpty
                ? conditions.periods.map { _ in 0 }
                : zip(row, conditions.periods).map { optimum.flows[$0] / $1.days }
        }
    }

    private func rents(_ arcs: [[Int]], _ optimum: Optimum) -> [[Double]] {
        arcs.map { row in row.map { optimum.capacityPrices[$0] } }
    }

    func dispatch(_ optimum: Optimum, _ conditions: Conditions) throws -> Dispatch {
        let injection = rates(injectionArc, optimum, conditions)
        let withdrawal = rates(withdrawalArc, optimum, conditions)
        let levels = network.storages.indices.map { store in
            var level = conditions.storageStart[store]
            return conditions.periods.indices.map { step in
                level += (injection[store][step] - withdrawal[store][step]) * conditions.periods[step].days
                return max(0, level)
            }
        }
        return try Dispatch(
            conditions: conditions,
            routeFlow: rates(routeArc, optimum, conditions),
            sourceFlow: rates(sourceArc, optimum, conditions),
            sourceTotal: network.sources.indices.map { volumeArcs($0).reduce(0) { $0 + optimum.flows[$1] } },
            terminalFlow: rates(terminalArc, optimum, conditions),
            storageInjection: injection, storageWithdrawal: withdrawal, storageLevel: levels,
            unserved: rates(unserved(optimum), conditions),
            forgone: rates(forgone(optimum), conditions),
            price: optimum.zonePrices.map { row in row.map { min($0, conditions.valueOfLostLoad) } },
            routeRent: rents(routeArc, optimum),
            terminalRent: rents(terminalArc, optimum),
            withdrawalRent: rents(withdrawalArc, optimum),
            sourceVolumeRent: network.sources.indices.map { volumeRent($0, optimum, conditions) },
            terminalVolumeRent: terminalVolumeArc.map { optimum.capacityPrices[$0] },
            storageEndPrice: optimum.storeEndPrices,
            cost: optimum.objective + settledCost(optimum, conditions) + minimumBills(conditions),
            lots: optimum.lots, certificate: optimum.certificate)
    }

    /// What one more GWh of a source's volume would save: the price of its last tranche.
    private func volumeRent(_ source: Int, _ optimum: Optimum, _ conditions: Conditions) -> Double {
        guard !trancheArcs[source].isEmpty else { return optimum.capacityPrices[sourceVolumeArc[source]] }
        let tranches = conditions.tranches(ofSource: source, in: network)
        let isContracted = conditions.sourceVolume[source] - tranches.sum <= 0
        let arc = isContracted ? trancheArcs[source][trancheArcs[source].count - 1] : sourceVolumeArc[source]
        return optimum.capacityPrices[arc]
    }

    /// kEUR of take-or-pay, which is due whether the gas is taken or not.
    private func minimumBills(_ conditions: Conditions) -> Double {
        network.sources.indices.reduce(0) { sum, source in
            guard !trancheArcs[source].isEmpty else { return sum }
            let paid = conditions.tranches(ofSource: source, in: network).paid
            return sum + (conditions.sourceCost[source] + 0.5 * conditions.sourceSlope[source] * paid) * paid
        }
    }

    /// What the shortages that run 1 settled cost at the value of lost load: run 2 takes them as given and free.
    private func settledCost(_ optimum: Optimum, _ conditions: Conditions) -> Double {
        shortageArc.reduce(0) { $0 + $1.reduce(0) { $0 + optimum.flows[$1] } } * conditions.valueOfLostLoad
    }

    func record(_ certificate: Certificate, place: String) -> OptimalityRecord {
        OptimalityRecord(
            primalResidual: certificate.primalResidual,
            boundViolation: max(certificate.boundViolation, certificate.sideRowViolation),
            dualResidual: certificate.dualResidual, complementarity: certificate.complementarity,
            dualityGap: certificate.dualityGap, worstPlace: place)
    }
}
