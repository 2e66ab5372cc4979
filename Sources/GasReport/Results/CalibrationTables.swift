import GasModel

/// What the calibration found, as tables.
public enum CalibrationTables {
    public static func all(_ calibration: Calibration, in network: Network) -> [Table] {
        [supplies(calibration, in: network), borders(calibration, in: network), predictions(calibration, in: network)]
    }

    static func supplies(_ calibration: Calibration, in network: Network) -> Table {
        let outside = calibration.supplies.filter(\.isOutsideEvidence).map { network.sourceName($0.source) }
        let response = Quantity(calibration.response, "EUR/MWh", precision: .decimals(1)).text
        return Table(
            id: "calibration", title: "Cost of supply that reproduces the observed year",
            caption: RichText(
                """
                Price: what a MWh at the source's entry is worth in the observed year. Adjustment: price less cost of the evidence. \
                LNG and hub gas rise by \(response) for each percent above the reference. \
                \(outside.isEmpty ? "Every price lies within its evidence." : "Outside the evidence: \(outside.joined(separator: "; ")).")
                """),
            columns: [
                .words("source", "Source", share: 2), Table.Column("evidence_eur_per_mwh", "Evidence", unit: "EUR/MWh", decimals: 1),
                Table.Column("price_eur_per_mwh", "Price", unit: "EUR/MWh", decimals: 1),
                Table.Column("adjustment_eur_per_mwh", "Adjustment", unit: "EUR/MWh", decimals: 1),
                Table.Column("reference_twh", "Observed year", unit: "TWh", decimals: 1),
                Table.Column("reproduced_twh", "Model", unit: "TWh", decimals: 1), .words("role", "Role"),
            ],
            rows: calibration.supplies.map { supply in
                Table.Row([
                    .text(RichText(network.sourceName(supply.source))),
                    supply.evidence.map {
                        .interval(Interval(low: $0.low, central: $0.central, high: $0.high), grade: $0.grade)
                    } ?? .missing,
                    .number(supply.price), .number(supply.fit.adjustment), .number(supply.fit.reference),
                    .number(supply.reproduced),
                    .text(RichText(supply.isAnchor ? "yardstick" : supply.isOutsideEvidence ? "outside evidence" : "")),
                ])
            })
    }

    static func borders(_ calibration: Calibration, in network: Network) -> Table {
        Table(
            id: "calibration-borders", title: "Border flows",
            caption: RichText(
                """
                Mean rates over the months shown: the observed year was fitted to them, the dispatch is held to it by one weight for all \
                routes. Met: within a tenth, or 3 GWh/d, of the observed range. \(calibration.borders.filter(\.isMet).count) of \(calibration.borders.count) met.\(causes(calibration, in: network))
                """),
            columns: [
                .words("route", "Route", share: 2), .words("months", "Months"),
                Table.Column("observed_gwh_per_day", "Observed", unit: "GWh/d"),
                Table.Column("model_gwh_per_day", "Model", unit: "GWh/d"), .words("verdict", "Verdict"),
            ],
            rows: calibration.borders.map { border in
                Table.Row([
                    .text(RichText(network.routes[border.route].name)),
                    .text(RichText("\(border.start.description) to \(border.end.description)")),
                    .interval(
                        Interval(low: border.observed.low, central: border.observed.central, high: border.observed.high),
                        grade: border.observed.grade),
                    .number(border.modelled), .text(RichText(border.isMet ? "met" : "missed")),
                ])
            })
    }

    private static func causes(_ calibration: Calibration, in network: Network) -> String {
        calibration.borders.filter { !$0.isMet && !$0.cause.isEmpty }.map { " \(network.routes[$0.route].name): \($0.cause)" }.joined()
    }

    static func predictions(_ calibration: Calibration, in network: Network) -> Table {
        Table(
            id: "calibration-predictions", title: "Mixes of the year before, against this year's",
            caption: RichText(
                """
                Percent of consumption: the labelled pattern from this year's flows and the mixes of the year before, beside the mix \
                reported since. \(calibration.predictions.filter(\.isMet).count) of \(calibration.predictions.count) within the range.
                """),
            columns: [
                .words("zone", "Zone"), .words("supplier", "Supplier"),
                Table.Column("reported_percent", "Reported", unit: "%"),
                Table.Column("predicted_percent", "Predicted", unit: "%"), .words("verdict", "Verdict"),
            ],
            rows: calibration.predictions.map { prediction in
                let share = prediction.share
                return Table.Row([
                    .text(RichText(network.zones[share.zone].name)), .text(RichText(network.suppliers[share.supplier].name)),
                    .interval(
                        Interval(low: share.share.low, central: share.share.central, high: share.share.high),
                        grade: share.share.grade),
                    .number(prediction.predicted), .text(RichText(prediction.isMet ? "met" : "missed")),
                ])
            })
    }
}
