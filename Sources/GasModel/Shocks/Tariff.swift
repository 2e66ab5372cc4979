/// Gas pays more on some routes, all gas or that of an origin.
public struct Tariff: Shock {
    public static let keyword = "tariff"
    public static let summary = "Gas pays more on some routes, all gas or that of some suppliers."
    public static let documentation = """
        Every MWh on the routes named pays the price on top of the tariff that the dataset has, or of the labelled default. With \
        suppliers only their gas pays, as the Bulgarian levy of 2023 meant for Russian gas. In a month in which it holds on some days \
        only, the price is spread over the month. It raises the cost of the way. Gas under contract that passes there pays it out of the \
        contract's advantage over gas beyond contracts first, so that a small levy moves none of it; and no seller sells gas at the price of a \
        contract to others because the buyer's way became dearer.
        """
    public static let parameters = [
        ShockParameter("routes", .routes, required: true, "where it is paid"),
        ShockParameter("price", .number, required: true, "EUR/MWh on top, above 0"),
        ShockParameter("suppliers", .suppliers, "whose gas pays, default anybody's"),
    ] + ShockParameter.dates

    public let routes: [Int]
    public let suppliers: [Int]?
    /// EUR/MWh.
    public let price: Double
    public let window: ShockWindow

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        routes = try arguments.indices("routes", known: network.routes.map(\.id))
        let suppliers = try arguments.indices("suppliers", required: false, known: network.suppliers.map(\.id))
        self.suppliers = suppliers.isEmpty ? nil : suppliers
        guard let price = arguments.numbers["price"] else { throw .missing(parameter: "price") }
        guard price > 0 else { throw .contradiction(parameter: "price", reason: "is not above 0") }
        self.price = price
        window = try arguments.window()
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        let before = conditions
        conditions.impose(
            OriginRule(
                title: sentence(in: network), gas: OriginRule.Gas(suppliers: suppliers),
                effect: .surcharge(routes: routes, price: price),
                remaining: window.remaining(0, in: conditions.periods, horizon: conditions.horizon)))
        // Where nobody's gas is told apart and no contract pays, it is a tariff like any other.
        if suppliers == nil, window == ShockWindow(), conditions.surchargedContracts(in: network).isEmpty {
            conditions = before
            for index in routes { conditions.routeTariff[index] += price }
        }
    }

    public func sentence(in network: Network) -> String {
        let origin = suppliers.map { " from " + $0.map { network.suppliers[$0].name }.joined(separator: ", ") } ?? ""
        return "gas\(origin) pays \(number(price)) EUR/MWh more on \(routes.map { network.routes[$0].name }.joined(separator: "; "))"
    }
}
