import GasModel

/// Everything that a regional review prints. Made elsewhere; the review adds words, not numbers.
public struct RegionReviewInput: Sendable {
    /// Whose gas the review is about.
    public var supplier: Int
    /// Scores of all zones, with U for every horizon that shall be printed.
    public var scorecard: Scorecard
    public var dependence: RegionalDependence?
    public var mix: RegionalMix?
    /// Pipes and terminals of the observed year, fullest first.
    public var uses: [AssetUse]
    /// Every scenario of the library beside every zone.
    public var matrix: BriefInput.ScenarioMatrix
    /// Limits that those scenarios make scarce.
    public var critical: [CriticalLimit]
    /// What the loss of one asset would do.
    public var assets: CriticalAssets?
    public var stores: [StorageCoverRow]
    public var flows: BriefInput.MapFlows?
    public var ground: MapGround?
    /// Largest residual of all runs.
    public var certificate: Double
    public var frame: ReportFrame

    public init(
        supplier: Int, scorecard: Scorecard, dependence: RegionalDependence?, mix: RegionalMix?, uses: [AssetUse],
        matrix: BriefInput.ScenarioMatrix, critical: [CriticalLimit], assets: CriticalAssets? = nil, stores: [StorageCoverRow],
        flows: BriefInput.MapFlows? = nil, ground: MapGround? = nil, certificate: Double, frame: ReportFrame
    ) {
        self.supplier = supplier
        self.scorecard = scorecard
        self.dependence = dependence
        self.mix = mix
        self.uses = uses
        self.matrix = matrix
        self.critical = critical
        self.assets = assets
        self.stores = stores
        self.flows = flows
        self.ground = ground
        self.certificate = certificate
        self.frame = frame
    }

    var network: Network { scorecard.network }

    /// What the chapters that a country brief shares look up; `nil` where the region as a whole is the subject.
    func context(_ zone: Int?, _ style: HouseStyle) -> BriefContext {
        BriefContext(
            BriefInput(
                zone: zone ?? network.studied.first ?? 0, supplier: supplier, scorecard: scorecard, matrix: matrix,
                flows: flows, ground: ground, gaps: frame.gaps, warnings: frame.warnings, date: frame.date,
                status: frame.status, generator: frame.generator, command: frame.command,
                evidence: frame.evidence, listsFurtherSources: frame.listsFurtherSources), style, focus: zone)
    }
}
