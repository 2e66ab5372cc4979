import GasModel

/// A by three conventions, side by side: whoever prints a share names the convention, and can see what the others say.
public struct OriginConventions: Sendable {
    public let network: Network
    /// Contractual: the labelled pattern.
    public let year: LabelledYear
    private let physical: OriginMix
    private let legal: OriginMix?

    /// - Parameter reconciled: the observed year without origins, for the physical mix: production leaves a zone with the rest of the gas.
    public init(_ network: Network, year: LabelledYear, reconciled: ReconciledYear) throws {
        self.network = network
        self.year = year
        func mix(_ presumption: [ProportionalMixing.Presumption]) throws -> OriginMix {
            try ProportionalMixing.trace(
                network, routeFlow: reconciled.routeFlow, sourceFlow: reconciled.sourceFlow,
                terminalFlow: reconciled.terminalFlow, presumption: presumption)
        }
        physical = try mix([])
        let rules = Self.presumptions(network)
        legal = rules.isEmpty ? nil : try mix(rules)
    }

    /// Points named by the laws of the dataset, nothing proven.
    static func presumptions(_ network: Network) -> [ProportionalMixing.Presumption] {
        network.institutions.laws.flatMap { law in
            law.points.compactMap { route in
                law.origin.map { ProportionalMixing.Presumption(route: route, supplier: $0) }
            }
        }
    }

    /// - Parameter reported: the zone's reported share, percent, with unproven gas as an interval.
    public func shares(_ zone: Int, supplier: Int, reported: Interval?) throws -> OriginShares {
        let physical = self.physical.zones[zone].map { $0[supplier] * 100 }
        let presumed = legal.flatMap { $0.zones[zone].map { $0[supplier] * 100 } }
        var interval: Interval?
        if let physical, let presumed { interval = Interval(low: physical, central: presumed, high: presumed) }
        return OriginShares(
            zone: zone, supplier: supplier, reported: reported, contractual: year.shares(zone).map { $0[supplier] * 100 },
            physical: physical, legal: interval,
            bounds: try AttributionBounds(network).share(of: supplier, zone: zone, in: year))
    }
}
