/// What a shock does to the zones of the region together.
public struct RegionImpact: Sendable, Equatable {
    /// Zones that lack gas, hardest hit first.
    public let short: [Int]
    /// GWh over the run.
    public let unserved: Double
    public let demand: Double
    /// Percent of the region's demand.
    public let percent: Double
    /// First period in which any zone is short.
    public let firstShortage: Int?

    /// - Parameter visible: percent of a zone's demand below which it does not count as short.
    public init(_ outcome: ShockOutcome, zones: [Int], visible: Double) {
        let impacts = zones.map { outcome.zones[$0] }
        short = impacts.filter { ($0.unservedPercent ?? 0) >= visible }
            .sorted {
                let first = $0.unservedPercent ?? 0
                let second = $1.unservedPercent ?? 0
                return first == second ? $0.zone < $1.zone : first > second
            }.map(\.zone)
        let lost = impacts.reduce(0) { $0 + $1.unserved }
        unserved = lost
        demand = zones.reduce(0) { $0 + outcome.shortage.demandTotal[$1] }
        percent = demand > 0 ? lost / demand * 100 : 0
        firstShortage = short.compactMap { outcome.zones[$0].firstShortage }.min()
    }
}

/// Unserved gas of every zone with the yearly potentials of all sources at their ends, percent of demand.
public struct ShockRange: Sendable, Equatable {
    /// Zone: low with technical, central with observed and documented spare, high with observed volumes; `nil` without demand.
    public let unservedPercent: [Interval?]
    /// Largest residual of the runs.
    public let certificate: Double

    public init(technical: ShockOutcome, central: ShockOutcome, observed: ShockOutcome) {
        unservedPercent = central.zones.indices.map { zone in
            guard let middle = central.zones[zone].unservedPercent,
                let low = technical.zones[zone].unservedPercent, let high = observed.zones[zone].unservedPercent
            else { return nil }
            return Interval(low: low, central: middle, high: high)
        }
        certificate = [technical, central, observed].map(\.certificate).max() ?? 0
    }
}

extension ShockOutcome {
    /// Largest residual of the four runs behind the outcome.
    public var certificate: Double {
        max(
            baseline.certificate.largest, shocked.certificate.largest, baselineShortage.certificate.largest,
            shortage.certificate.largest)
    }
}
