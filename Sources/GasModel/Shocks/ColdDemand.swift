/// Demand rises or falls by a percentage in the months that it holds; without zones it holds everywhere.
///
/// The cold fortnight and the peak day need no shock: they are horizons of their own, with demand from the evidence.
public struct ColdDemand: Shock {
    public static let keyword = "demand-rise"
    public static let summary = "Demand rises by a percentage, everywhere or in the zones named."
    public static let documentation = """
        Demand of the zones is multiplied on the days that the shock holds. A negative rise is a saving that nobody is paid for; a saving \
        of some sectors only is a demand-response, a spell of cold with the demand that the evidence gives is a cold-spell.
        """
    public static let parameters = [
        ShockParameter("zones", .zones, "where, default everywhere"),
        ShockParameter("rise", .number, required: true, "percent by which demand rises; negative is a saving"),
    ] + ShockParameter.dates

    public let zones: [Int]
    public let factor: Double
    public let window: ShockWindow

    public init(_ arguments: ShockArguments, in network: Network) throws(ShockError) {
        let named = try arguments.zones(in: network)
        zones = named.isEmpty ? Array(network.zones.indices) : named
        guard let rise = arguments.numbers["rise"] else { throw .missing(parameter: "rise") }
        guard rise >= -100 else { throw .contradiction(parameter: "rise", reason: "demand cannot fall by more than 100 %") }
        factor = 1 + rise / 100
        window = try arguments.window()
    }

    public func apply(to conditions: inout Conditions, in network: Network) {
        for zone in zones {
            let old = conditions.demand[zone]
            window.scale(
                &conditions.demand[zone], to: factor, periods: conditions.periods, horizon: conditions.horizon)
            conditions.letWellsFollow(zone, from: old, in: network)
        }
    }

    public func sentence(in network: Network) -> String {
        let place = zones.count == network.zones.count ? "everywhere" : "in \(network.names(ofZones: zones))"
        let change = ((factor - 1) * 1000).rounded() / 10
        return "demand \(change >= 0 ? "rises" : "falls") by \(number(abs(change))) % \(place)"
    }
}
