import GasModel

/// **Stirling diversity**: number, evenness and disparity of the options.
public enum StirlingDiversity: Indicator {
    public static let page = IndicatorDescription(
        id: "stirling", title: "Stirling diversity (Rao)",
        meaning:
            "How many options, how even, and how different from each other: the chance that two units of gas differ, weighted by how much.",
        formula: """
            Δ = Σ over i ≠ j (ordered pairs) of d_ij^α · (p_i · p_j)^β; α = β = 1 is Rao's quadratic entropy. Of a zone: options are its \
            observed pairs of supplier and entry; d is a third for another country of origin, a third for another corridor and a third for \
            another way (pipe, ship, own wells). Gas of unproven origin: of no other option's origin (central and high) or of the same (low).
            """,
        unit: "none", range: "0 to 1 for α = β = 1 and disparities of at most 1",
        inputs: ["shares by option", "disparity d_ij of every pair, 0 (same) to 1 (nothing in common)"],
        misleads: """
            The disparities are a judgement and carry the result: no published matrix for gas was found, so that of a zone is defined here. \
            Some papers count each pair once, which halves the number. With d = 1 for every pair and α = β = 1 it is 1 − HHI/10,000.
            """,
        source: "A. Stirling (2007), A general framework for analysing diversity; Rao (1982); the disparity of a zone's options: defined here",
        grade: .c,
        example: WorkedExample(
            """
            Half Russian by pipe, 30 % Azerbaijani by pipe, 20 % LNG; disparities 0.6 (the two pipes), 1, 0.9: \
            2 · (0.6 · 0.15 + 1 · 0.10 + 0.9 · 0.06) = 0.488.
            """,
            inputs: [
                .init("first share", 0.5, "share"), .init("second share", 0.3, "share"),
                .init("third share", 0.2, "share"),
                .init("disparity first–second", 0.6, "0 to 1"), .init("disparity first–third", 1, "0 to 1"),
                .init("disparity second–third", 0.9, "0 to 1"),
            ],
            results: [.init("Rao's entropy", 0.488, "")]))

    /// `nil` without amounts, or where the matrix does not fit, is not symmetric or holds something that is no disparity.
    public static func index(
        _ amounts: [Double], disparity: [[Double]], alpha: Double = 1, beta: Double = 1
    ) -> Double? {
        guard let shares = Shares.normalised(amounts), alpha >= 0, beta >= 0, disparity.count == shares.count,
            disparity.allSatisfy({ $0.count == shares.count && $0.allSatisfy { $0 >= 0 && $0 < .infinity } })
        else { return nil }
        var sum = 0.0
        for i in shares.indices {
            for j in shares.indices.dropFirst(i + 1) {
                guard disparity[i][j] == disparity[j][i] else { return nil }
                guard shares[i] > 0, shares[j] > 0 else { continue }
                sum += 2 * Numerics.power(disparity[i][j], alpha) * Numerics.power(shares[i] * shares[j], beta)
            }
        }
        return sum
    }

    /// Rao's entropy of the observed supply of a zone; `nil` where no entry is observed.
    public static func index(zone: Int, in network: Network) -> Interval? {
        let options = network.entries.filter { $0.zone == zone }
        let amounts = options.map(\.observed.central)
        func entropy(unprovenDiffers: Bool) -> Double? {
            index(
                amounts,
                disparity: options.map { one in
                    options.map { disparity(one, $0, in: network, unprovenDiffers: unprovenDiffers) }
                })
        }
        guard let low = entropy(unprovenDiffers: false), let high = entropy(unprovenDiffers: true) else { return nil }
        return Interval(low: low, central: high, high: high)
    }

    /// A third each for origin, corridor and way.
    private static func disparity(_ one: Entry, _ other: Entry, in network: Network, unprovenDiffers: Bool) -> Double {
        let suppliers = [network.suppliers[one.supplier], network.suppliers[other.supplier]]
        let hasOtherOrigin = suppliers.contains(where: \.isUnproven) ? unprovenDiffers : one.supplier != other.supplier
        let hasOtherCorridor = network.corridorKey(one.gate) != network.corridorKey(other.gate)
        let hasOtherWay = way(suppliers[0]) != way(suppliers[1])
        return Double([hasOtherOrigin, hasOtherCorridor, hasOtherWay].count { $0 }) / 3
    }

    private enum Way { case pipe, ship, wells }

    private static func way(_ supplier: Supplier) -> Way {
        switch supplier.kind {
        case .lng: .ship
        case .domestic: .wells
        case .pipeline, .hub, .unknown: .pipe
        }
    }
}
