import GasModel
import NetworkFlow

/// From arc flows (GWh per period) back to the network's items (GWh/d).
extension TimeExpansion {
    /// GWh, zone × period.
    func unserved(_ solution: FlowSolution) -> [[Double]] {
        network.zones.indices.map { zone in
            (0..<periodCount).map { step in
                solution.flows[shortageArc[zone][step]] + solution.flows[ampleArc[zone][step]]
            }
        }
    }

    func rates(_ totals: [[Double]], _ conditions: Conditions) -> [[Double]] {
        totals.map { row in zip(row, conditions.periods).map { $0 / $1.days } }
    }

    private func rates(_ arcs: [[Int]], _ solution: FlowSolution, _ conditions: Conditions) -> [[Double]] {
        arcs.map { row in
            row.isEmpty
                ? conditions.periods.map { _ in 0 }
                : zip(row, conditions.periods).map { solution.flows[$0] / $1.days }
        }
    }

    private func rents(_ arcs: [[Int]], _ solution: FlowSolution) -> [[Double]] {
        arcs.map { row in row.map { solution.capacityPrices[$0] } }
    }

    /// - Parameter problem: what was solved; prices are the upper ends of their ranges, the cost of one MWh more.
    func dispatch(_ solution: FlowSolution, of problem: FlowProblem, _ conditions: Conditions) throws -> Dispatch {
        let ranges = solution.priceRanges(of: problem)
        let injection = rates(injectionArc, solution, conditions)
        let withdrawal = rates(withdrawalArc, solution, conditions)
        let levels = network.storages.indices.map { store in
            var level = conditions.storageStart[store]
            return conditions.periods.indices.map { step in
                level += (injection[store][step] - withdrawal[store][step]) * conditions.periods[step].days
                return max(0, level)
            }
        }
        let last = periodCount - 1
        return try Dispatch(
            conditions: conditions,
            routeFlow: rates(routeArc, solution, conditions),
            sourceFlow: rates(sourceArc, solution, conditions),
            sourceTotal: sourceVolumeArc.map { solution.flows[$0] },
            terminalFlow: rates(terminalArc, solution, conditions),
            storageInjection: injection, storageWithdrawal: withdrawal, storageLevel: levels,
            unserved: rates(unserved(solution), conditions),
            price: network.zones.indices.map { zone in
                (0..<periodCount).map { min(ranges[layout.place(.zone(zone), $0)].upperBound, conditions.valueOfLostLoad) }
            },
            routeRent: rents(routeArc, solution),
            terminalRent: rents(terminalArc, solution),
            withdrawalRent: rents(withdrawalArc, solution),
            sourceVolumeRent: sourceVolumeArc.map { solution.capacityPrices[$0] },
            terminalVolumeRent: terminalVolumeArc.map { solution.capacityPrices[$0] },
            storageEndPrice: network.storages.indices.map { solution.nodePrices[layout.store($0, last)] },
            cost: solution.objective + settledCost(solution, conditions),
            certificate: record(solution.certificate, conditions))
    }

    /// What the shortages that run 1 settled cost at the value of lost load: run 2 takes them as given and free.
    private func settledCost(_ solution: FlowSolution, _ conditions: Conditions) -> Double {
        shortageArc.reduce(0) { $0 + $1.reduce(0) { $0 + solution.flows[$1] } } * conditions.valueOfLostLoad
    }

    func record(_ certificate: Certificate, _ conditions: Conditions) -> OptimalityRecord {
        OptimalityRecord(
            primalResidual: certificate.primalResidual, boundViolation: certificate.boundViolation,
            dualResidual: certificate.dualResidual, complementarity: certificate.complementarity,
            dualityGap: certificate.dualityGap,
            worstPlace: certificate.worstNode.map { name(ofNode: $0, periods: conditions.periods) } ?? "")
    }

    /// A solver's error in the network's names.
    func explain(_ error: FlowError, _ conditions: Conditions) -> String {
        "\(error)"
    }
}
