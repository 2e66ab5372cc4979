/// Some sectors use less.
public struct SectorSaving: Shock {
    public static let keyword = "demand-response"
    public static let summary = "Sectors use a percentage less, by the shares of use in the dataset."
    public static let documentation = """
        Demand of each zone falls by the saving times the share of the sectors in its use of gas, the latest year of sectors.csv. The \
        shares of the year hold in every month, an assumption: in winter households use more than that, so that a saving of industry is \
        overstated then. What is saved is not unserved, and nobody is paid for it here. Zones without shares are left out, and may not be named.
        """
    public static let parameters = [
        ShockParameter("sectors", .sectors, required: true, "who saves"),
        ShockParameter("saving", .percent, required: true, "percent of their use"),
        ShockParameter("zones", .zones, "where, default wherever the shares are known"),
    ] + ShockParameter.dates

    public let sectors: [String]
    public let saving: Double
    public let zones: [Int]
    public let window: ShockWindow
    public var isForeseen: Bool { true }

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        let known = network.sectors
        sectors = try arguments.indices("sectors", known: known.map { Identifier<SectorUse>($0) }).map { known[$0] }
        guard let saving = arguments.numbers["saving"] else { throw .missing(parameter: "saving") }
        self.saving = saving / 100
        let named = try arguments.zones(in: network)
        if let bare = named.first(where: { network.sectorShares(zone: $0) == nil && network.demands[$0].annual.central > 0 }) {
            throw .contradiction(parameter: "zones", reason: "the dataset has no shares of use for \(network.zones[bare].name)")
        }
        zones = (named.isEmpty ? Array(network.zones.indices) : named).filter { network.sectorShares(zone: $0) != nil }
        window = try arguments.window()
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        for zone in zones {
            let shares = network.sectorShares(zone: zone) ?? []
            let share = shares.filter { sectors.contains($0.sector) }.reduce(0) { $0 + $1.percent } / 100
            window.scale(
                &conditions.demand[zone], to: 1 - share * saving, periods: conditions.periods, horizon: conditions.horizon)
        }
    }

    public func sentence(in network: Network) -> String {
        "\(sectors.joined(separator: ", ")) use \(percent(saving)) less in \(network.names(ofZones: zones))"
    }
}

extension Network {
    /// Shares of use by sector in the latest year known, in the dataset's order; `nil` where none is known.
    public func sectorShares(zone: Int) -> [SectorUse]? {
        let uses = institutions.sectors.filter { $0.zone == zone }
        guard let year = uses.map(\.year).max() else { return nil }
        return uses.filter { $0.year == year }
    }
}
