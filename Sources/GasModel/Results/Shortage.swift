/// Who loses how much when everything is re-dispatched to keep the shortage small and shared (run 1).
public struct Shortage: Sendable, Equatable {
    public let rule: Cooperation
    public let periods: [Period]
    /// GWh/d, zone × period.
    public let unserved: [[Double]]
    /// GWh over the run, per zone.
    public let unservedTotal: [Double]
    /// GWh over the run, per zone.
    public let demandTotal: [Double]
    public let certificate: OptimalityRecord
    /// How far each limit was used: tells which figures cannot have mattered.
    public let use: [Figure: LimitUse]

    /// Shares below this are what the tolerance of the certificate cannot tell from zero; they count as served.
    public static let resolution = 1e-6

    package init(
        rule: Cooperation, conditions: Conditions, unserved: [[Double]], certificate: OptimalityRecord,
        use: [Figure: LimitUse] = [:]
    ) throws(Uncertified) {
        guard certificate.largest <= OptimalityRecord.tolerance else {
            throw Uncertified(question: "the shortage", reason: "a residual is too large at \(certificate.worstPlace)")
        }
        let periods = conditions.periods
        let demand = conditions.demand
        self.rule = rule
        self.periods = periods
        demandTotal = demand.map { zip($0, periods).reduce(0) { $0 + $1.0 * $1.1.days } }
        let total = zip(unserved, periods.isEmpty ? [] : demand).map { row, _ in
            zip(row, periods).reduce(0) { $0 + $1.0 * $1.1.days }
        }
        let limit = demandTotal.map { $0 * Self.resolution }
        self.unserved = unserved.indices.map { zone in
            total[zone] <= limit[zone] ? unserved[zone].map { _ in 0 } : unserved[zone]
        }
        unservedTotal = total.indices.map { total[$0] <= limit[$0] ? 0 : total[$0] }
        self.certificate = certificate
        self.use = use
    }

    /// Share of demand that stays unserved, 0 to 1; `nil` without demand.
    public func rate(_ zone: Int) -> Double? {
        demandTotal[zone] > 0 ? min(1, unservedTotal[zone] / demandTotal[zone]) : nil
    }

    /// GWh over the run that a set of zones lacks.
    public func total(of zones: [Int]) -> Double { zones.reduce(0) { $0 + unservedTotal[$1] } }
}

/// How far a run used one limit, in the unit of the figure behind it.
public struct LimitUse: Sendable, Equatable {
    /// Largest flow through it, GWh/d or GWh over the run.
    public let largest: Double
    /// Whether more of it would have changed the optimum.
    public let isBinding: Bool

    public init(largest: Double, isBinding: Bool) {
        self.largest = largest
        self.isBinding = isBinding
    }
}

extension Figure {
    /// Whether an end of its range can move an optimum that used its limit so far. A limit that is lowered no further than it was used, or
    /// raised without having bound, leaves the optimum where it is: the old one is still feasible, or was not held back. Figures that are no
    /// limits always can.
    public func canMove(_ estimate: Estimate, to level: EvidenceLevel, used: LimitUse?) -> Bool {
        guard let used, estimate[level] != estimate.central else { return estimate[level] != estimate.central }
        if estimate[level] > estimate.central { return used.isBinding }
        let isVolume = switch self {
        case .sourceVolume, .terminalVolume: true
        default: false
        }
        return used.largest > estimate[level] * (isVolume ? Units.gwhPerTWh : 1) * (1 - 1e-9)
    }
}
