import GasModel

/// The price of one more MWh in a zone, and what it makes of a bill.
///
/// Where nobody is short but no further MWh could arrive there is no such price: the whole run then has none. In a period with a
/// shortage the price is the value of lost load, which nobody pays: it counts in the mean, not in a bill.
struct ZonePrices {
    /// EUR/MWh, weighted by demand; `nil` without demand or without a price.
    let mean: Double?
    /// Million EUR over the run; `nil` where any demand is unserved, too.
    let bill: Double?
    /// EUR/MWh per period; `nil` where demand is unserved, there is none, or there is no price.
    let market: [Double?]

    static let none = ZonePrices(mean: nil, bill: nil, market: [])

    private init(mean: Double?, bill: Double?, market: [Double?]) {
        self.mean = mean
        self.bill = bill
        self.market = market
    }

    init(_ zone: Int, _ dispatch: Dispatch) {
        let demand = dispatch.conditions.demand[zone]
        let price = dispatch.price[zone]
        let lost = dispatch.unserved[zone]
        let isServed = demand.indices.map { lost[$0] <= 1e-6 * demand[$0] }
        let isCutOff = price.indices.contains { price[$0] >= dispatch.conditions.valueOfLostLoad && isServed[$0] }
        let weight = dispatch.total(demand)
        guard weight > 0, !isCutOff else {
            mean = nil
            bill = nil
            market = price.map { _ in nil }
            return
        }
        // GWh · EUR/MWh is thousand EUR.
        let bought = zip(demand, dispatch.forgone[zone]).map { $0 - $1 }
        let paid = dispatch.total(zip(bought, price).map { $0 * $1 })
        mean = dispatch.total(zip(demand, price).map { $0 * $1 }) / weight
        bill = isServed.allSatisfy { $0 } ? paid / 1000 : nil
        market = price.indices.map { isServed[$0] && demand[$0] > 0 ? price[$0] : nil }
    }
}
