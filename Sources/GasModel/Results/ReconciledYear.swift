/// The flow pattern of an observed year that is closest, in units of each figure's uncertainty, to contradictory statistics.
/// Rates are GWh/d, mean of the year.
public struct ReconciledYear: Sendable, Equatable {
    public let routeFlow: [Double]
    public let sourceFlow: [Double]
    public let terminalFlow: [Double]
    public let consumption: [Double]
    /// Every figure that was compared, largest deviation first.
    public let deviations: [Deviation]
    public let certificate: OptimalityRecord

    /// A statistic beside what the balanced pattern makes of it.
    public struct Deviation: Sendable, Equatable {
        public let what: String
        public let observed: Estimate
        /// GWh/d.
        public let observedRate: Double
        /// GWh/d.
        public let reconciledRate: Double
        /// One standard deviation of the statistic, GWh/d.
        public let sigma: Double

        public init(what: String, observed: Estimate, observedRate: Double, reconciledRate: Double, sigma: Double) {
            self.what = what
            self.observed = observed
            self.observedRate = observedRate
            self.reconciledRate = reconciledRate
            self.sigma = sigma
        }

        public var inSigmas: Double { (reconciledRate - observedRate) / sigma }
    }

    package init(
        routeFlow: [Double], sourceFlow: [Double], terminalFlow: [Double], consumption: [Double],
        deviations: [Deviation], certificate: OptimalityRecord
    ) throws(Uncertified) {
        guard certificate.largest <= OptimalityRecord.tolerance else {
            throw Uncertified(question: "the observed year", reason: "a residual is too large at \(certificate.worstPlace)")
        }
        self.routeFlow = routeFlow
        self.sourceFlow = sourceFlow
        self.terminalFlow = terminalFlow
        self.consumption = consumption
        self.deviations = deviations
        self.certificate = certificate
    }
}

/// Shares by supplier in the gas of every zone and junction. The convention is part of the result.
public struct OriginMix: Sendable, Equatable {
    public let convention: OriginConvention
    /// Zone × supplier, fractions that sum to 1; `nil` where no gas passes.
    public let zones: [[Double]?]
    /// Junction × supplier.
    public let junctions: [[Double]?]

    public init(convention: OriginConvention, zones: [[Double]?], junctions: [[Double]?]) {
        self.convention = convention
        self.zones = zones
        self.junctions = junctions
    }

    public subscript(place: Place) -> [Double]? {
        switch place {
        case .zone(let index): zones[index]
        case .junction(let index): junctions[index]
        }
    }
}
