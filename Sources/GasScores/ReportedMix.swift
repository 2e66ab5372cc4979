import GasModel

/// **A, dependence today (contractual convention)**: the latest reported mix of a zone.
public struct ReportedMix: Sendable, Equatable, Indicator {
    public static let page = IndicatorDescription(
        id: "dependence-today", title: "A, dependence today",
        meaning: "How much of what a country consumes comes from one supplier.",
        formula: """
            A = 100 · consumption that originates at the supplier / consumption. Contractual convention: reported mixes of the latest year;             gas of unproven origin (hubs, unknown) makes it an interval, none of it or all of it from the supplier.
            """,
        unit: "% of consumption", range: "0 to 100",
        inputs: ["reported mix of consumption by origin, with year and grade", "which suppliers are hubs or unknown"],
        misleads: """
            Press figures are often shares of imports, which is a larger number where there is own production. Large A with small U is a             choice, not a fate. By the physical and by the legal convention A is another number: the convention is always named.
            """,
        source:
            "Defined here; conventions after Eurostat (contractual), Bialek (physical), Regulation (EU) 2026/261 (legal)",
        grade: .c,
        example: WorkedExample(
            "A mix of 78 % Russian, 10 % hub gas, 12 % domestic: 78 % from Russia, up to 88 % if all hub gas is Russian.",
            inputs: [.init("Russia", 78, "%"), .init("hub", 10, "%"), .init("domestic", 12, "%")],
            results: [.init("A", 78, "%"), .init("A, high", 88, "%")]))

    public let zone: Int
    public let year: Int
    /// The rows of that year, in the order of the network's suppliers.
    public let shares: [MixShare]
    /// Percent of consumption whose origin is not established.
    public let unproven: Double

    /// The latest reported year of a zone; `nil` where none is reported.
    public init?(_ zone: Int, in network: Network) {
        shares = network.latestMix(of: zone).sorted { $0.supplier < $1.supplier }
        guard let year = shares.first?.year else { return nil }
        self.zone = zone
        self.year = year
        unproven = shares.reduce(0) {
            $0 + (network.suppliers[$1.supplier].isUnproven ? $1.share.central : 0)
        }
    }

    /// Reported share of a supplier, percent; zero where the mix does not list it.
    public func share(of supplier: Int) -> Double {
        shares.reduce(0) { $0 + ($1.supplier == supplier ? $1.share.central : 0) }
    }

    /// A: low and central without, high with all gas of unproven origin.
    public func dependence(on supplier: Int) -> Interval {
        let share = share(of: supplier)
        return Interval(low: share, central: share, high: min(100, share + unproven))
    }

    public func evidence(for supplier: Int) -> Estimate? {
        shares.first { $0.supplier == supplier }?.share
    }

    /// Shares of suppliers whose origin is established, as fractions of consumption; rows of one supplier count together.
    ///
    /// - Parameter isWanted: which of them.
    public func proven(in network: Network, where isWanted: (Supplier) -> Bool = { _ in true }) -> [Double] {
        let rows = shares.filter {
            let supplier = network.suppliers[$0.supplier]
            return !supplier.isUnproven && isWanted(supplier)
        }
        return Shares.grouped(rows.map { (key: $0.supplier, amount: $0.share.central / 100) }).map(\.amount)
    }

    /// Percent of consumption by foreign supplier whose origin is established, each once.
    func imports(in network: Network) -> [(supplier: Int, percent: Double)] {
        Shares.grouped(
            shares.filter { !network.suppliers[$0.supplier].isUnproven && network.suppliers[$0.supplier].kind != .domestic }
                .map { (key: $0.supplier, amount: $0.share.central) }
        ).map { ($0.key, $0.amount) }
    }
}
