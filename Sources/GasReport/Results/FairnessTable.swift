import GasModel

extension ScoreTables {
    /// One shortage that was found twice.
    public struct CheckedCase: Sendable {
        public let supplier: Int
        public let horizon: Horizon
        public let storagePercent: Double?
        public let check: FairnessCheck

        public init(supplier: Int, horizon: Horizon, storagePercent: Double?, check: FairnessCheck) {
            self.supplier = supplier
            self.horizon = horizon
            self.storagePercent = storagePercent
            self.check = check
        }
    }

    /// How far the quadratic programme and the successive linear programmes are apart.
    public static func fairness(_ cases: [CheckedCase], in network: Network) -> Table {
        let rows = cases.map { one -> Table.Row in
            let worst = one.check.largestDifference
            let fill = one.storagePercent.map { ", stores \(NumberText.fixed($0, 0)) %" } ?? ""
            let place: Cell = worst.map { .text(RichText(network.zones[$0.zone].name)) } ?? .missing
            let quadratic: Double? = worst.flatMap { one.check.quadratic[$0.zone] }
            let linear: Double? = worst.flatMap { one.check.linear[$0.zone] }
            return Table.Row([
                .text(RichText(network.suppliers[one.supplier].name)), .text(RichText(one.horizon.name + fill)),
                .known(worst?.points), place, .known(quadratic), .known(linear), .number(one.check.certificate * 1e9),
            ])
        }
        return Table(
            id: "fairness-check", title: "The fair shortage, found twice",
            caption: """
                Largest difference, over all zones, between the share unserved by the quadratic programme that U comes from and the one \
                by successive linear programmes (lexicographic min–max, exact to 0.001 points). Withdrawal that falls with the fill is \
                what may set them apart. Certificate: largest relative residual of the quadratic programme.
                """,
            columns: [
                .words("supplier", "Without"), .words("horizon", "Horizon"),
                Table.Column("difference_points", "Largest difference", unit: "points", decimals: 4), .words("zone", "In"),
                Table.Column("quadratic_percent", "Quadratic", unit: "%", decimals: 3),
                Table.Column("linear_percent", "Linear", unit: "%", decimals: 3), 
                Table.Column("certificate_billionths", "Certificate", unit: "10⁻⁹", decimals: 2),
            ], rows: rows)
    }
}
