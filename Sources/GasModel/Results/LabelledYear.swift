/// The observed year with origins: the flow pattern that is closest to reported mixes, measured flows, consumption and production at once.
/// Rates are GWh/d, mean of the year.
public struct LabelledYear: Sendable, Equatable {
    /// Zone × supplier: whose gas was consumed.
    public let consumption: [[Double]]
    /// Route × supplier.
    public let routeFlow: [[Double]]
    public let sourceFlow: [Double]
    public let terminalFlow: [Double]
    /// Every statistic beside what the pattern makes of it, largest deviation first.
    public let deviations: [ReconciledYear.Deviation]
    public let certificate: OptimalityRecord

    package init(
        consumption: [[Double]], routeFlow: [[Double]], sourceFlow: [Double], terminalFlow: [Double],
        deviations: [ReconciledYear.Deviation], certificate: OptimalityRecord
    ) throws(Uncertified) {
        guard certificate.largest <= OptimalityRecord.tolerance else {
            throw Uncertified(question: "the observed year by origin", reason: "a residual is too large at \(certificate.worstPlace)")
        }
        self.consumption = consumption
        self.routeFlow = routeFlow
        self.sourceFlow = sourceFlow
        self.terminalFlow = terminalFlow
        self.deviations = deviations
        self.certificate = certificate
    }

    /// Shares of a zone's consumption by supplier, fractions that sum to 1; `nil` where nothing is consumed.
    public func shares(_ zone: Int) -> [Double]? {
        let total = consumption[zone].reduce(0, +)
        return total > 1e-6 ? consumption[zone].map { $0 / total } : nil
    }
}

/// A supplier's share of a zone's consumption by every convention, percent, and the ends that no convention can leave.
public struct OriginShares: Sendable, Equatable {
    public let zone: Int
    public let supplier: Int
    /// What is reported; low without gas of unproven origin, high with all of it. `nil` where nothing is.
    public let reported: Interval?
    /// Contractual: the labelled flow pattern closest to everything reported.
    public let contractual: Double?
    /// Proportional mixing.
    public let physical: Double?
    /// By entry point: low where all gas at the named points is what mixing says, high where all of it counts as the supplier's.
    public let legal: Interval?
    /// Least and largest share that any attribution consistent with the observed flows allows.
    public let bounds: Interval?

    public init(
        zone: Int, supplier: Int, reported: Interval?, contractual: Double?, physical: Double?, legal: Interval?, bounds: Interval?
    ) {
        self.zone = zone
        self.supplier = supplier
        self.reported = reported
        self.contractual = contractual
        self.physical = physical
        self.legal = legal
        self.bounds = bounds
    }
}
