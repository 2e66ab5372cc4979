/// The world has less LNG to sell, at a higher price.
public struct LNGShortage: GradedShock {
    public static let keyword = "lng-shortage"
    public static let summary = "The world sells less LNG to the model's terminals, at a higher price."
    public static let documentation = """
        The yearly volume of every LNG source, or of those of the suppliers named, falls to the percentage given, and its price rises. A \
        source of LNG serves all terminals of the model; which terminal gets the cargoes is the optimiser's choice. The volume loses the \
        share of days on which the shortage holds, the price rise the same. When all LNG becomes dearer, so does by as \
        much what follows the market: gas of hubs, gas whose calibrated price is the market's and not the evidence's, and gas beyond \
        contracts. Gas under contract where contracts take a source's whole volume, and own production, keep their cost. On a cold day or fortnight, which has no yearly volume, the \
        daily rate is cut instead.
        """
    public static let gradedBy = "volume"
    public static let parameters = [
        ShockParameter("volume", .percent, required: true, "percent of the volume that is left"),
        ShockParameter("price", .number, "EUR/MWh by which LNG becomes dearer, default 0"),
        ShockParameter("suppliers", .suppliers, "whose LNG, default all"),
    ] + ShockParameter.dates

    public let suppliers: [Int]?
    public var remaining: Double
    /// EUR/MWh.
    public let price: Double
    public let window: ShockWindow

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        guard let volume = arguments.numbers["volume"] else { throw .missing(parameter: "volume") }
        remaining = volume / 100
        price = arguments.numbers["price"] ?? 0
        guard price >= 0 else { throw .contradiction(parameter: "price", reason: "is below 0") }
        if remaining == 1, price == 0 {
            throw .contradiction(parameter: "volume", reason: "100 percent at no higher price is no shortage")
        }
        let suppliers = try arguments.indices("suppliers", required: false, known: network.suppliers.map(\.id))
        for supplier in suppliers {
            let sells = network.sources.contains { $0.supplier == supplier && $0.kind == .lng }
            guard sells else {
                throw .contradiction(parameter: "suppliers", reason: "\(network.suppliers[supplier].name) sells no LNG in the dataset")
            }
        }
        self.suppliers = suppliers.isEmpty ? nil : suppliers
        window = try arguments.window()
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        let open = window.remaining(remaining, in: conditions.periods, horizon: conditions.horizon)
        let days = conditions.periods.reduce(0) { $0 + $1.days }
        let held = conditions.periods.reduce(0) { $0 + window.share(of: $1, in: conditions.horizon) * $1.days } / days
        for index in network.sources.indices where network.sources[index].kind == .lng {
            guard suppliers?.contains(network.sources[index].supplier) ?? true else { continue }
            conditions.scale(.source(index), open: open, in: network)
            if conditions.horizon != .gasYear { scaleValues(&conditions.sourceCapacity[index], open: open) }
            conditions.sourceCost[index] += price * held
        }
        guard suppliers == nil else { return }
        for index in network.sources.indices where network.sources[index].followsMarket { conditions.sourceCost[index] += price * held }
        for index in network.sources.indices where conditions.sourcePremium[index] > 0 { conditions.sourcePremium[index] += price * held }
    }

    public func sentence(in network: Network) -> String {
        let whose = suppliers.map { $0.map { network.suppliers[$0].name }.joined(separator: ", ") } ?? "all LNG"
        let less = remaining < 1 ? "\(percent(remaining)) of the volume left" : nil
        let dearer = price > 0 ? "\(number(price)) EUR/MWh dearer" : nil
        return "\(whose): \([less, dearer].compactMap { $0 }.joined(separator: ", "))"
    }
}

extension Source {
    /// Whether its price moves with that of LNG, which has its own.
    fileprivate var followsMarket: Bool { kind == .hub || kind == .pipeline && calibration?.adjustment ?? 0 != 0 }
}
