/// A law that forbids gas of an origin in some zones. The gas may pass through them.
public struct ImportBan: GradedShock {
    public static let keyword = "import-ban"
    public static let summary = "Gas of an origin may be neither consumed nor stored in some zones; it may pass through."
    public static let documentation = """
        Gas of the suppliers may be neither consumed nor put into store in the zones, so that gas in transit passes but does not come \
        back. Gas that lay in store before stays lawful. With contracts = "short" the ban spares what long contracts with buyers in these \
        zones deliver, as far as their volumes are in the dataset; with "long" it spares the rest; gas outside of any long contract counts \
        as short. Within one market titles are exchanged freely: which gas counts as whose is settled as favourably as the rules allow, \
        which is the mildest reading of a ban. A ban on such swaps cannot be computed here. Depth below 100 leaves that share of a zone's \
        demand open to the gas: leaks, exemptions, late states.
        """
    public static let parameters = [
        ShockParameter("suppliers", .suppliers, required: true, "whose gas"),
        ShockParameter("zones", .zones, required: true, "where it is forbidden"),
        ShockParameter("contracts", .choice(["any", "long", "short"]), "under which contracts, default any"),
        ShockParameter("gas", .choice(LegalRule.GasKind.allCases.map(\.rawValue)), "how it comes, default any"), .depth,
    ] + ShockParameter.dates

    public let suppliers: [Int]
    public let zones: [Int]
    public let contracts: Contract.LegalClass?
    public let gas: LegalRule.GasKind
    public var remaining: Double
    public let window: ShockWindow

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        suppliers = try arguments.indices("suppliers", known: network.suppliers.map(\.id))
        zones = try arguments.zones(required: true, in: network)
        contracts = arguments.texts["contracts"].flatMap { Contract.LegalClass(rawValue: $0) }
        gas = arguments.texts["gas"].flatMap { LegalRule.GasKind(rawValue: $0) } ?? .any
        remaining = arguments.remaining
        window = try arguments.window()
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        conditions.impose(
            OriginRule(
                title: title(in: network), gas: OriginRule.Gas(suppliers: suppliers, contracts: contracts, kind: gas),
                effect: .consumption(zones: zones),
                remaining: window.remaining(remaining, in: conditions.periods, horizon: conditions.horizon)))
    }

    public func sentence(in network: Network) -> String {
        let limit = remaining == 0 ? "" : ", but for \(percent(remaining)) of demand"
        return "\(title(in: network))\(limit); it may pass through, and titles are exchanged freely within a market"
    }

    private func title(in network: Network) -> String {
        let names = suppliers.map { network.suppliers[$0].name }.joined(separator: ", ")
        let way = switch gas {
        case .any: ""
        case .lng: " by ship"
        case .pipeline: " by pipe"
        }
        let cover = switch contracts {
        case .long: " under long contracts"
        case .short, .unknown: " outside of long contracts"
        case nil: ""
        }
        return "import ban in \(network.names(ofZones: zones)) on gas from \(names)\(way)\(cover)"
    }
}
