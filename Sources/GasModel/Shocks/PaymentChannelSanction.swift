/// A bank may no longer be paid through: what is bought through it is lost.
public struct PaymentChannelSanction: GradedShock, TwoReadings {
    public static let keyword = "payment-channel-sanction"
    public static let summary = "A bank is cut off: contracts paid through it are lost, but for exempt buyers."
    public static let documentation = """
        Every contract whose payment channel in contracts.csv is the bank is lost on the days of the shock, and so are contracts named \
        here because their channel is not public. Buyers of exempt zones go on, always or on the days of the exemptions of sanctions.csv \
        that are named. A contract lost means what it means in contract-expiry: gas of its supplier may be consumed in the buyer's zone \
        only as far as the supplier's other contracts cover demand. Another way of payment is not foreseen: depth below 100 leaves that \
        share of the quantities. \(Resale.page)
        """
    public static let mild = Resale.mild
    public static let parameters = [
        ShockParameter("banks", .actors, "who may no longer be paid through"),
        ShockParameter("contracts", .contracts, "further contracts that are lost with the bank"),
        ShockParameter("exempt", .zones, "buyers that may go on"),
        ShockParameter("exemptions", .licences, "exemptions of sanctions.csv that hold on their days"), Resale.parameter, .depth,
    ] + ShockParameter.span

    public let banks: [Int]
    public let contracts: [Int]
    public let exempt: [Int]
    public let exemptions: [Int]
    public private(set) var resale: Resale
    public var remaining: Double
    public let window: ShockWindow

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        let institutions = network.institutions
        let banks = try arguments.indices("banks", required: false, known: institutions.actors.map(\.id))
        for actor in banks where institutions.actors[actor].kind != .bank {
            throw .contradiction(parameter: "banks", reason: "\(institutions.actors[actor].name) is no bank")
        }
        var contracts = try arguments.indices("contracts", required: false, known: institutions.contracts.map(\.id))
        let exempt = try arguments.zones("exempt", in: network)
        for index in institutions.contracts.indices {
            let paid = banks.contains { institutions.actors[$0].id.text == institutions.contracts[index].paymentChannel }
            if paid, !contracts.contains(index) { contracts.append(index) }
        }
        contracts = contracts.filter { !exempt.contains(institutions.contracts[$0].buyerZone) }
        if banks.isEmpty, contracts.isEmpty { throw .missing(parameter: "banks") }
        if contracts.isEmpty {
            throw .contradiction(parameter: "banks", reason: "no contract of the dataset is paid through it by a buyer that is not exempt")
        }
        self.banks = banks
        self.exempt = exempt
        self.contracts = contracts.sorted()
        exemptions = try arguments.indices("exemptions", required: false, known: institutions.sanctions.map(\.id))
        resale = Resale(arguments)
        remaining = arguments.remaining
        window = try arguments.window()
    }

    public var stricter: Self? {
        guard resale == .allowed else { return nil }
        var strict = self
        strict.resale = .noBuyer
        return strict
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        let all = network.institutions.contracts
        let isYear = conditions.horizon == .gasYear
        let free = exemptions.map { network.institutions.sanctions[$0] }
        conditions.lose(contracts, in: network, resale: resale, title: network.title(ofLoss:_:)) { contract, day in
            let isExempt = free.contains { exemption in
                exemption.beneficiary == network.zones[all[contract].buyerZone].id.text && exemption.isInForce(on: day)
            }
            let isHeld = !isYear || window.contains(day)
            return isHeld && !isExempt && all[contract].isDelivering(on: day)
        } left: { contract, _ in
            (all[contract].rate ?? 0) * remaining
        }
    }

    public func sentence(in network: Network) -> String {
        let names = banks.isEmpty ? "the payment channel" : banks.map { network.institutions.actors[$0].name }.joined(separator: ", ")
        let lost = contracts.map(network.name(ofContract:)).joined(separator: "; ")
        let spared = exempt.isEmpty ? "" : "; \(network.names(ofZones: exempt)) may go on paying"
        let mild = remaining == 0 ? "" : "; \(percent(remaining)) of the quantities go on"
        return "\(names) may no longer be paid through; lost where they deliver: \(lost)\(spared)\(mild)\(resale.words)"
    }
}

extension Sanction {
    func isInForce(on day: Day) -> Bool { ShockWindow(from: start, to: end).contains(day) }
}
