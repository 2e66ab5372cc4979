import GasModel

/// **HHI by controller**, 0 to 10,000: who owns what delivers the gas.
public enum ControllerConcentration: Indicator {
    public static let page = IndicatorDescription(
        id: "hhi-controller", title: "HHI by controller",
        meaning: "How concentrated supply is on few owners, through all their companies.",
        formula: """
            10,000 · Σ k², k the share of supply by controller. An owner of at least the threshold (50 %) of an asset controls all of \
            it; otherwise every owner counts with its part. Owners are followed upwards to the last that controls. What no listed owner \
            holds is spread thin (low) or added to the largest (high). Of a zone: its observed supply by the owner of the pipe, terminal or \
            wells through which it enters.
            """,
        unit: "points", range: "0 to 10,000",
        inputs: ["supply by asset or contract", "owners with their shares", "threshold of control, default 50 %"],
        misleads: """
            Ownership is not origin: a domestic field of a foreign-owned company counts for the foreign owner, which is the point for \
            sanctions and wrong for physics. A pipe's owner is not the owner of the gas in it. Golden shares and veto rights are not seen.
            """,
        source: "Herfindahl–Hirschman index; threshold as in the 50 % rule of US sanctions practice", grade: .c,
        example: WorkedExample(
            """
            Asset one delivers 60, of which owner P holds 56.15 % and so controls all; asset two delivers 40, all of owner Q. \
            0.6² + 0.4² = 0.52, times 10,000 is 5200.
            """,
            inputs: [
                .init("supply of asset one", 60, "GWh/d"), .init("share of P in asset one", 0.5615, "share"),
                .init("supply of asset two", 40, "GWh/d"), .init("share of Q in asset two", 1, "share"),
            ],
            results: [.init("HHI by controller", 5_200, "points")]))

    public struct Holding: Sendable, Equatable {
        public let owner: String
        /// 0 to 1.
        public let share: Double

        public init(owner: String, share: Double) {
            self.owner = owner
            self.share = share
        }
    }

    /// `nil` without supply, or where the holdings of an asset exceed the whole.
    ///
    /// - Parameter threshold: share from which one owner controls all; above 1 nobody does.
    public static func hhi(_ assets: [(supply: Double, owners: [Holding])], threshold: Double = 0.5) -> Interval? {
        guard Shares.normalised(assets.map(\.supply)) != nil,
            assets.allSatisfy({ asset in
                asset.owners.allSatisfy { $0.share >= 0 } && asset.owners.reduce(0) { $0 + $1.share } <= 1 + 1e-9
            })
        else { return nil }
        let parts = controlled(assets, threshold: threshold)
        return Concentration.hhi(proven: parts.held.map(\.amount), unproven: parts.unattributed)
    }

    /// Fractions of supply by controller, and what no listed owner holds.
    static func controlled(
        _ assets: [(supply: Double, owners: [Holding])], threshold: Double
    ) -> (held: [(key: String, amount: Double)], unattributed: Double) {
        var held: [(key: String, amount: Double)] = []
        var unattributed = 0.0
        for (share, asset) in zip(Shares.normalised(assets.map(\.supply)) ?? [], assets) {
            let able = asset.owners.filter { $0.share >= threshold - 1e-9 }
            if able.count == 1 {
                held.append((able[0].owner, share))
            } else {
                held += asset.owners.map { ($0.owner, share * $0.share) }
                unattributed += share * max(0, 1 - asset.owners.reduce(0) { $0 + $1.share })
            }
        }
        return (Shares.grouped(held), unattributed)
    }
}
