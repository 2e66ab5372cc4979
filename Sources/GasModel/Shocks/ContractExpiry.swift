/// Contracts end and are not renewed.
public struct ContractExpiry: GradedShock, TwoReadings {
    public static let keyword = "contract-expiry"
    public static let summary = "Contracts end; their buyers' zone is left with what other contracts of the supplier cover."
    public static let documentation = """
        From the day after the last day in contracts.csv, or from the day given, gas of the contract's supplier may be consumed and stored \
        in the buyer's zone only as far as the supplier's other contracts with that zone cover demand: those that deliver on the day, at \
        their daily quantity or a 365th of the annual one; a contract without a known volume covers nothing. Without any other contract \
        none of the supplier's gas may be consumed there: purchases on the spot are taken to end with the contract. Gas of others is \
        free, and so are the pipes. Depth below 100 says that so much of the quantity goes on under other names. afterwards = "spot" is the \
        other reading: the seller goes on selling, but at what the market gives instead of the contract's price, and no quantity is \
        assured. In either reading the contract no longer counts among the quantities at the contract's price. \(Resale.page)
        """
    public static let mild = Resale.mild
    public static let parameters = [
        ShockParameter("contracts", .contracts, required: true, "which contracts end"),
        ShockParameter("afterwards", .choice(Afterwards.allCases.map(\.rawValue)), "what the seller does then, default nothing"), Resale.parameter, .depth,
    ] + ShockParameter.span

    public enum Afterwards: String, Sendable, CaseIterable {
        /// Nothing is delivered.
        case nothing
        /// Gas is sold at what the market gives.
        case spot
    }

    public let contracts: [Int]
    public let afterwards: Afterwards
    public private(set) var resale: Resale
    public var remaining: Double
    /// From the earliest end, where the file gives no day.
    public let window: ShockWindow
    private let given: ShockWindow

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        contracts = try arguments.indices("contracts", known: network.institutions.contracts.map(\.id))
        afterwards = arguments.texts["afterwards"].flatMap { Afterwards(rawValue: $0) } ?? .nothing
        resale = Resale(arguments)
        if resale == .noBuyer, afterwards == .spot {
            throw .contradiction(parameter: "resale", reason: "with afterwards = \u{201C}spot\u{201D} the seller goes on selling")
        }
        remaining = arguments.remaining
        given = try arguments.window()
        if given.from == nil, let endless = contracts.first(where: { network.institutions.contracts[$0].end == nil }) {
            throw .contradiction(
                parameter: "contracts",
                reason: "\(network.institutions.contracts[endless].id) has no last day in the dataset; say from when it is lost")
        }
        let ends = contracts.compactMap { network.institutions.contracts[$0].end }
        window = ShockWindow(from: given.from ?? ends.min()?.next, to: given.to, rampDays: given.rampDays)
    }

    public var stricter: Self? {
        guard resale == .allowed, afterwards == .nothing else { return nil }
        var strict = self
        strict.resale = .noBuyer
        return strict
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        let all = network.institutions.contracts
        let isYear = conditions.horizon == .gasYear
        func isLost(_ contract: Int, _ day: Day) -> Bool {
            !isYear || given.contains(day) && (given.from != nil || all[contract].end.map { day > $0 } ?? false)
        }
        func left(_ contract: Int, _ day: Day) -> Double { (all[contract].rate ?? 0) * remaining }
        switch afterwards {
        case .nothing: conditions.lose(contracts, in: network, resale: resale, title: network.title(ofLoss:_:), isLost: isLost, left: left)
        case .spot: for contract in contracts { conditions.void(contract, isLost: isLost, left: left, all[contract]) }
        }
    }

    public func sentence(in network: Network) -> String {
        let names = contracts.map(network.name(ofContract:)).joined(separator: "; ")
        let when = window.from.map { " from \($0)" } ?? ""
        return "not renewed\(when): \(names)" + (remaining == 0 ? "" : "; \(percent(remaining)) of the quantity goes on")
            + (afterwards == .spot ? "; beyond that the seller sells at what the market gives" : "") + resale.words
    }
}
