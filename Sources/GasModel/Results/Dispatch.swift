/// The flows of one run: a certified optimum of the market dispatch. It cannot exist uncertified.
///
/// Rates are GWh/d, item × period; totals GWh over the run; prices EUR/MWh.
public struct Dispatch: Sendable, Equatable {
    public let conditions: Conditions
    public let routeFlow: [[Double]]
    /// Sources that enter at a zone or junction; LNG flows through `terminalFlow` and counts in `sourceTotal`.
    public let sourceFlow: [[Double]]
    public let sourceTotal: [Double]
    public let terminalFlow: [[Double]]
    public let storageInjection: [[Double]]
    public let storageWithdrawal: [[Double]]
    /// GWh in store at the end of each period.
    public let storageLevel: [[Double]]
    public let unserved: [[Double]]
    /// Demand given up for its price, zone × period.
    public let forgone: [[Double]]
    /// Cost of one more MWh in a zone.
    public let price: [[Double]]
    /// What one more GWh/d of a route's capacity would save, EUR/MWh.
    public let routeRent: [[Double]]
    /// The same for a terminal's send-out and for a store's withdrawal rate.
    public let terminalRent: [[Double]]
    public let withdrawalRent: [[Double]]
    /// What one more GWh of a source's or terminal's yearly volume would save, EUR/MWh.
    public let sourceVolumeRent: [Double]
    public let terminalVolumeRent: [Double]
    /// EUR/MWh of gas left in each store at the end.
    public let storageEndPrice: [Double]
    /// kEUR over the run.
    public let cost: Double
    /// Whose gas went where; `nil` where the run had one commodity.
    public let lots: LotFlows?
    public let certificate: OptimalityRecord

    package init(
        conditions: Conditions, routeFlow: [[Double]], sourceFlow: [[Double]], sourceTotal: [Double],
        terminalFlow: [[Double]], storageInjection: [[Double]], storageWithdrawal: [[Double]],
        storageLevel: [[Double]], unserved: [[Double]], forgone: [[Double]] = [], price: [[Double]], routeRent: [[Double]],
        terminalRent: [[Double]], withdrawalRent: [[Double]], sourceVolumeRent: [Double], terminalVolumeRent: [Double],
        storageEndPrice: [Double], cost: Double, lots: LotFlows? = nil, certificate: OptimalityRecord
    ) throws(Uncertified) {
        guard certificate.largest <= OptimalityRecord.tolerance else {
            throw Uncertified(
                question: "the dispatch", reason: "a residual is too large at \(certificate.worstPlace)")
        }
        self.conditions = conditions
        self.routeFlow = routeFlow
        self.sourceFlow = sourceFlow
        self.sourceTotal = sourceTotal
        self.terminalFlow = terminalFlow
        self.storageInjection = storageInjection
        self.storageWithdrawal = storageWithdrawal
        self.storageLevel = storageLevel
        self.unserved = unserved
        self.forgone = forgone.isEmpty ? unserved.map { $0.map { _ in 0 } } : forgone
        self.price = price
        self.routeRent = routeRent
        self.terminalRent = terminalRent
        self.withdrawalRent = withdrawalRent
        self.sourceVolumeRent = sourceVolumeRent
        self.terminalVolumeRent = terminalVolumeRent
        self.storageEndPrice = storageEndPrice
        self.cost = cost
        self.lots = lots
        self.certificate = certificate
    }

    public var periods: [Period] { conditions.periods }

    public func total(_ rates: [Double]) -> Double {
        zip(rates, conditions.periods).reduce(0) { $0 + $1.0 * $1.1.days }
    }

    public func mean(_ rates: [Double]) -> Double {
        total(rates) / conditions.periods.reduce(0) { $0 + $1.days }
    }

    /// GWh over the run that each supplier delivered, in the order of the network's suppliers.
    public func supplied(in network: Network) -> [Double] {
        var totals = [Double](repeating: 0, count: network.suppliers.count)
        for index in network.sources.indices { totals[network.sources[index].supplier] += sourceTotal[index] }
        return totals
    }
}
