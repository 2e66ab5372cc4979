/// Who burns the gas of a zone: share of one sector in a year.
public struct SectorUse: Sendable, Equatable {
    public let zone: Int
    public let year: Int
    /// `households`, `industry`, `power-and-heat`, `services`.
    public let sector: String
    /// Percent of use; the shares of a zone and year sum to 100.
    public let percent: Double
    public let sources: [Identifier<Publication>]
    public let grade: EvidenceGrade

    public init(
        zone: Int, year: Int, sector: String, percent: Double, sources: [Identifier<Publication>] = [],
        grade: EvidenceGrade = .c
    ) {
        self.zone = zone
        self.year = year
        self.sector = sector
        self.percent = percent
        self.sources = sources
        self.grade = grade
    }
}

/// Relative change of demand by relative change of price, a negative number.
public struct Elasticity: Sendable, Equatable {
    public let id: Identifier<Elasticity>
    public let sector: String
    public let region: String
    public let value: Estimate
    public let horizon: String
    /// Whether runs use it where nothing better is known; the others are evidence.
    public let isDefault: Bool

    public init(
        id: Identifier<Elasticity>, sector: String, region: String, value: Estimate, horizon: String = "",
        isDefault: Bool = false
    ) {
        self.id = id
        self.sector = sector
        self.region = region
        self.value = value
        self.horizon = horizon
        self.isDefault = isDefault
    }
}

/// Measured consumption of a month, TWh.
public struct MonthlyConsumption: Sendable, Equatable {
    public let zone: Int
    public let year: Int
    public let month: Int
    public let consumption: Double
    public let sources: [Identifier<Publication>]
    public let grade: EvidenceGrade

    public init(
        zone: Int, year: Int, month: Int, consumption: Double, sources: [Identifier<Publication>] = [],
        grade: EvidenceGrade = .c
    ) {
        self.zone = zone
        self.year = year
        self.month = month
        self.consumption = consumption
        self.sources = sources
        self.grade = grade
    }
}

/// One observation of a price series.
public struct PriceQuote: Sendable, Equatable {
    public let series: String
    /// Year, month or day, as written.
    public let period: String
    /// EUR/MWh.
    public let price: Estimate

    public init(series: String, period: String, price: Estimate) {
        self.series = series
        self.period = period
        self.price = price
    }
}

/// How risky a supplier's state is held to be.
public struct SupplierRisk: Sendable, Equatable {
    public let country: String
    public let supplier: Int?
    /// World Bank estimate of political stability, about −2.5 to 2.5.
    public let politicalStability: Double?
    /// Weight 0 (safe) to 1 made from that estimate, and from its rank among countries.
    public let linearWeight: Double?
    public let percentileWeight: Double?
    public let sources: [Identifier<Publication>]
    public let grade: EvidenceGrade

    public init(
        country: String, supplier: Int?, politicalStability: Double?, linearWeight: Double?, percentileWeight: Double?,
        sources: [Identifier<Publication>] = [], grade: EvidenceGrade = .c
    ) {
        self.country = country
        self.supplier = supplier
        self.politicalStability = politicalStability
        self.linearWeight = linearWeight
        self.percentileWeight = percentileWeight
        self.sources = sources
        self.grade = grade
    }
}

/// How much more supply came when the hub price rose: what the response of supply to price is fitted to.
public struct SupplyResponse: Sendable, Equatable {
    public let id: Identifier<SupplyResponse>
    public let name: String
    /// Percent.
    public let volumeChange: Double
    /// EUR/MWh.
    public let priceChange: Double
    public let sources: [Identifier<Publication>]
    public let grade: EvidenceGrade

    public init(
        id: Identifier<SupplyResponse>, name: String, volumeChange: Double, priceChange: Double,
        sources: [Identifier<Publication>] = [], grade: EvidenceGrade = .c
    ) {
        self.id = id
        self.name = name
        self.volumeChange = volumeChange
        self.priceChange = priceChange
        self.sources = sources
        self.grade = grade
    }
}
