import GasModel

/// **REES**, risky external energy supply (Le Coq and Paltseva).
public enum RiskyExternalSupply: Indicator {
    public static let page = IndicatorDescription(
        id: "rees", title: "Risky external energy supply",
        meaning:
            "Concentration of imports, with each seller weighted by political risk and by how far its gas travels.",
        formula: """
            REES = Σ ((NPI_i / NPI) · r_i · d_i)² · NID · SF; NPI_i net positive imports from seller i, r its political risk, d its \
            transit factor, NID net import dependency, SF the share of gas in primary energy. Of a zone: d = SF = 1, because the dataset has \
            neither, so only the sellers' risk and the dependence on imports are in it; r is the weight asked for.
            """,
        unit: "none", range: "0 upward",
        inputs: [
            "net imports by seller", "political risk and transit factor by seller", "import dependency",
            "share of gas in the mix",
        ],
        misleads:
            "A product of five judgements: a change of scale in r or d changes every rank. Compare only within one set of weights.",
        source: "C. Le Coq, E. Paltseva (2009), Measuring the security of external energy supply in the EU", grade: .b,
        caveat: "The formula is recalled and must be checked against the paper before the number is quoted.",
        example: WorkedExample(
            "Two sellers with 70 and 30: risks 0.8 and 0.4, factors 2 and 1. ((0.7 · 0.8 · 2)² + (0.3 · 0.4 · 1)²) · 0.9 · 0.2 = 0.2284.",
            inputs: [
                .init("first imports", 70, "TWh/y"), .init("first risk", 0.8, ""), .init("first transit factor", 2, ""),
                .init("second imports", 30, "TWh/y"), .init("second risk", 0.4, ""),
                .init("second transit factor", 1, ""),
                .init("net import dependency", 0.9, "share"), .init("gas in the mix", 0.2, "share"),
            ],
            results: [.init("REES", 0.2284, "")]))

    public struct Seller: Sendable, Equatable {
        public let netImports: Double
        /// `nil` is unknown.
        public let risk: Double?
        public let transitFactor: Double?

        public init(netImports: Double, risk: Double?, transitFactor: Double?) {
            self.netImports = netImports
            self.risk = risk
            self.transitFactor = transitFactor
        }
    }

    /// `nil` without imports or where a weight of a seller is unknown.
    public static func index(_ sellers: [Seller], netImportDependency: Double, shareInMix: Double) -> Double? {
        guard let shares = Shares.normalised(sellers.map { max(0, $0.netImports) }) else { return nil }
        var sum = 0.0
        for (share, seller) in zip(shares, sellers) where share > 0 {
            guard let risk = seller.risk, let factor = seller.transitFactor else { return nil }
            sum += (share * risk * factor) * (share * risk * factor)
        }
        return sum * netImportDependency * shareInMix
    }

    /// Of a zone, with transit factors and the share of gas left out (1); `nil` where nothing of established origin is imported, or a
    /// seller's risk is unknown. Gas of unproven origin counts as imported, from nobody.
    public static func index(_ mix: ReportedMix, _ scale: RiskScale, in network: Network) -> Double? {
        let sellers = mix.imports(in: network)
        let dependence = ImportDependency.percent(mix, in: network).central / 100
        return index(
            sellers.map { Seller(netImports: $0.percent, risk: scale.risk(of: $0.supplier, in: network), transitFactor: 1) },
            netImportDependency: dependence, shareInMix: 1)
    }
}
