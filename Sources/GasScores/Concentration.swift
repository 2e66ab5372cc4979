import GasModel

/// **HHI, concentration by supplier.**
///
/// Formula: 10,000 · Σ p², p the share of consumption by supplier of origin; domestic production is one supplier.
/// Range 0–10,000. Bands (ACER Gas Target Model): ≤ 2,000 is healthy.
/// Gas of unproven origin is no supplier: low spreads it over so many that none counts, high gives all of it to the largest.
/// Misleads when transit is counted as supply, and as a mean of national values: a region has an HHI of its own.
public enum Concentration {
    public static func hhi(proven shares: [Double], unproven: Double) -> Interval {
        let spread = shares.reduce(0) { $0 + $1 * $1 }
        let largest = shares.max() ?? 0
        let gathered = spread - largest * largest + (largest + unproven) * (largest + unproven)
        return Interval(low: spread * 10_000, central: spread * 10_000, high: gathered * 10_000)
    }

    public static func hhi(_ mix: ReportedMix, in network: Network) -> Interval {
        hhi(proven: mix.proven(in: network), unproven: mix.unproven / 100)
    }
}

/// **Effective number of suppliers.**
///
/// Formula: 10,000 / HHI, the number of equal suppliers that would give the same concentration (Hill number of order 2).
/// Range ≥ 1. `nil` where nothing of the mix is proven.
public enum EffectiveSuppliers {
    public static func number(hhi: Interval) -> Interval? {
        guard hhi.low > 0 else { return nil }
        return Interval(low: 10_000 / hhi.high, central: 10_000 / hhi.central, high: 10_000 / hhi.low)
    }
}
