/// What the indicators of a zone leave to the asker.
public struct IndicatorOptions: Sendable {
    /// Weights of sellers by political risk; `nil` leaves the indicators that need them out.
    public var riskScale: RiskScale?
    /// Deff of N−1, percent of the 1-in-20 day; `nil` is unknown.
    public var demandSidePercent: Double?
    /// Whether the daily runs behind survival time are made: they take long.
    public var hasSurvival: Bool

    public init(riskScale: RiskScale? = nil, demandSidePercent: Double? = nil, hasSurvival: Bool = false) {
        self.riskScale = riskScale
        self.demandSidePercent = demandSidePercent
        self.hasSurvival = hasSurvival
    }
}
