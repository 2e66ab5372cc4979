/// A contract goes on at another volume, and dearer.
public struct ContractRenewal: Shock {
    public static let keyword = "contract-renewal"
    public static let summary = "A contract goes on at another volume and price."
    public static let documentation = """
        From the day after the last day in contracts.csv, or from the day given, gas of the contract's supplier may be consumed and stored \
        in the buyer's zone only as far as the new volume, spread evenly over the year, and the supplier's other contracts with that \
        zone cover demand. A price above 0 is paid per MWh on top of the model's cost of that supplier, at the point where the contract hands \
        over, by gas for that zone. The share of take-or-pay is that of the old contract.
        """
    public static let parameters = [
        ShockParameter("contract", .contracts, required: true, "which contract, one"),
        ShockParameter("volume", .number, required: true, "TWh/y of the new contract"),
        ShockParameter("price", .number, "EUR/MWh more than the model's cost of the supplier, default 0"),
    ] + ShockParameter.span

    public let contract: Int
    /// TWh/y.
    public let volume: Double
    /// EUR/MWh.
    public let price: Double
    public let window: ShockWindow

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        let named = try arguments.indices("contract", known: network.institutions.contracts.map(\.id))
        guard named.count == 1 else { throw .contradiction(parameter: "contract", reason: "names more than one; write one shock for each") }
        contract = named[0]
        guard let volume = arguments.numbers["volume"] else { throw .missing(parameter: "volume") }
        guard volume >= 0 else { throw .contradiction(parameter: "volume", reason: "is below 0") }
        self.volume = volume
        price = arguments.numbers["price"] ?? 0
        guard price >= 0 else { throw .contradiction(parameter: "price", reason: "is below 0") }
        let given = try arguments.window()
        let end = network.institutions.contracts[contract].end
        if given.from == nil, end == nil {
            throw .contradiction(parameter: "contract", reason: "has no last day in the dataset; say from when it is renewed")
        }
        window = ShockWindow(from: given.from ?? end?.next, to: given.to, rampDays: given.rampDays)
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        let isYear = conditions.horizon == .gasYear
        conditions.lose([contract], in: network, title: network.title(ofLoss:_:)) { _, day in
            !isYear || window.contains(day)
        } left: { _, _ in
            volume * Units.gwhPerTWh / 365
        }
        guard price > 0 else { return }
        let terms = network.institutions.contracts[contract]
        let routes: [Int]
        if case .route(let route) = terms.gate {
            routes = [route]
        } else {
            routes = network.routes.indices.filter { network.routes[$0].to == .zone(terms.buyerZone) }
        }
        conditions.impose(
            OriginRule(
                title: "\(network.suppliers[terms.supplier].name) is dearer for \(network.zones[terms.buyerZone].name)",
                gas: OriginRule.Gas(suppliers: [terms.supplier], destinations: [terms.buyerZone]),
                effect: .surcharge(routes: routes, price: price),
                remaining: conditions.daily { _, day in !isYear || window.contains(day) ? 0 : 1 }))
    }

    public func sentence(in network: Network) -> String {
        let dearer = price > 0 ? ", \(number(price)) EUR/MWh dearer" : ""
        return "renewed\(window.from.map { " from \($0)" } ?? "") at \(number(volume)) TWh/y\(dearer): \(network.name(ofContract: contract))"
    }
}
