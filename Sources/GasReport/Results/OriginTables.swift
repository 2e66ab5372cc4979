import GasModel

/// Whose gas a zone burns, by every convention, and what the observed year could not honour.
public enum OriginTables {
    public static func conventions(_ rows: [OriginShares], in network: Network) -> Table {
        Table(
            id: "origin-conventions", title: "Dependence today by convention",
            caption: """
                Percent of consumption. Reported: latest mix, the range adds gas of unproven origin. Contractual: the labelled flow \
                pattern closest to all statistics. Physical: proportional mixing. Legal: gas at the entry points that the law names \
                (\(points(network))) counts as the supplier's unless proven; from all proven to none. One number there, that of the \
                physical mix, means that nothing but the supplier's gas enters at these points, so that no proof could change it. Bounds: \
                the least and largest share that any attribution consistent with the observed flows allows.
                """,
            columns: [
                .words("zone", "Zone"), .words("supplier", "Supplier"), Table.Column("reported_percent", "Reported", unit: "%"),
                Table.Column("contractual_percent", "Contractual", unit: "%"),
                Table.Column("physical_percent", "Physical", unit: "%"), Table.Column("legal_percent", "Legal", unit: "%"),
                Table.Column("bounds_percent", "Bounds", unit: "%"),
            ],
            rows: rows.map { row in
                Table.Row([
                    .text(RichText(network.zones[row.zone].name)), .text(RichText(network.suppliers[row.supplier].name)),
                    row.reported.map { .interval($0) } ?? .missing, .known(row.contractual), .known(row.physical),
                    row.legal.map { .interval($0) } ?? .missing, row.bounds.map { .interval($0) } ?? .missing,
                ])
            })
    }

    /// Points at which a law of the dataset presumes an origin.
    static func points(_ network: Network) -> String {
        var names: [String] = []
        for law in network.institutions.laws where law.origin != nil {
            for route in law.points where !names.contains(network.routes[route].name) { names.append(network.routes[route].name) }
        }
        return names.isEmpty ? "none in this dataset" : names.joined(separator: ", ")
    }

    /// Statistics beside the pattern, the worst first.
    public static func deviations(_ deviations: [ReconciledYear.Deviation], limit: Int? = nil) -> Table {
        let shown = limit.map { Array(deviations.prefix($0)) } ?? deviations
        return Table(
            id: "observed-year-deviations", title: "What the observed year could not honour",
            caption: """
                Mean rates of the year. Sigma: a quarter of the range, at least 2, 5 or 15 percent by grade. \
                \(deviations.filter { abs($0.inSigmas) <= 2 }.count) of \(deviations.count) statistics lie within two sigma.
                """,
            columns: [
                .words("statistic", "Statistic", share: 2), .words("grade", "Grade"),
                Table.Column("observed_gwh_per_day", "Observed", unit: "GWh/d", decimals: 1),
                Table.Column("reconciled_gwh_per_day", "Reconciled", unit: "GWh/d", decimals: 1),
                Table.Column("deviation_sigma", "Deviation", unit: "sigma", decimals: 1),
            ],
            rows: shown.map {
                Table.Row([
                    .text(RichText($0.what)), .text(RichText($0.observed.grade.rawValue)), .number($0.observedRate),
                    .number($0.reconciledRate), .number($0.inSigmas),
                ])
            })
    }
}
