import GasModel

/// A scorecard as tables. The same tables are printed on the terminal, in files and in reports.
public enum ScoreTables {
    /// The pair: A, U and G by zone and supplier.
    ///
    /// - Parameter focus: with it, of the others only suppliers with a reported share are listed.
    public static func dependence(_ card: Scorecard, zones: [Int], focus: Int? = nil) -> Table {
        let network = card.network
        var rows: [Table.Row] = []
        for zone in zones {
            let scores = card.zones[zone]
            let name = Cell.text(RichText(network.zones[zone].name))
            guard scores.isApplicable else {
                rows.append(Table.Row([name] + Array(repeating: .notApplicable, count: 6)))
                continue
            }
            for pair in scores.dependence
            where focus == nil || pair.supplier == focus || (pair.today?.central ?? 0) >= reported {
                let printed = PrintedDependence(pair, decimals: 0)
                rows.append(
                    Table.Row([
                        name, .text(RichText(network.suppliers[pair.supplier].name)),
                        pair.year.map { .text(RichText(String($0))) } ?? .missing,
                        percent(pair.today, pair.evidence?.grade, shown: printed.today),
                        percent(pair.unavoidable(.gasYear)?.share, nil, shown: printed.unavoidable),
                        percent(pair.avoidable, nil, shown: printed.choice),
                        pair.carriedForOthers > 0 ? .number(pair.carriedForOthers) : .zero,
                    ]))
            }
        }
        return Table(
            id: "dependence", title: "Dependence today, unavoidable, and by choice",
            caption: """
                Percent of consumption. Today (A): reported mixes, contractual convention; the range adds all gas of unproven \
                origin. Unavoidable (U): what would stay unserved over the gas year from \(card.start.description) without the \
                supplier, shared by the region (fair rule); the range goes from technical to observed volumes of all other \
                sources. By choice (G): A less U. Carried: U beyond A, the share of others' loss.
                """
                + (focus.map { " Besides \(network.suppliers[$0].name), suppliers with a reported share only; --supplier all lists all." } ?? ""),
            columns: [
                .words("zone", "Zone"), .words("supplier", "Supplier"), .words("mix_year", "Mix of"),
                Table.Column("today_percent", "Today", unit: "%"),
                Table.Column("unavoidable_percent", "Unavoidable", unit: "%"),
                Table.Column("choice_percent", "Choice", unit: "%"),
                Table.Column("carried_percent", "Carried", unit: "%"),
            ], rows: rows)
    }

    /// Percent below which a share would print as nothing.
    private static let reported = 0.5

    /// U at every horizon that was run.
    public static func horizons(_ card: Scorecard, zones: [Int]) -> Table {
        let network = card.network
        let settings = card.zones.first { $0.isApplicable }?.dependence.first?.unavoidable ?? []
        let columns = settings.map { setting in
            let fill = setting.storagePercent.map { ", stores \(NumberText.fixed($0, 0)) %" } ?? ""
            let key = setting.storagePercent.map { "_\(NumberText.machine($0, 0))_percent_fill" } ?? ""
            return Table.Column(
                "unavoidable_\(setting.horizon.rawValue)\(key)", setting.horizon.name + fill, unit: "%", decimals: 1)
        }
        var rows: [Table.Row] = []
        for zone in zones where card.zones[zone].isApplicable {
            for pair in card.zones[zone].dependence {
                rows.append(
                    Table.Row(
                        [.text(RichText(network.zones[zone].name)), .text(RichText(network.suppliers[pair.supplier].name))]
                            + settings.map { percent(pair.unavoidable($0.horizon, storagePercent: $0.storagePercent)?.share, nil) }))
            }
        }
        return Table(
            id: "unavoidable-by-horizon", title: "Unavoidable dependence by horizon",
            caption: """
                Percent of demand that stays unserved without the supplier, beyond what is short with all suppliers. Cold \
                fortnight and 1-in-20 day hit all zones at once.
                """,
            columns: [.words("zone", "Zone"), .words("supplier", "Supplier")] + columns, rows: rows)
    }

    /// Concentration, N−1 and diversification.
    ///
    /// - Parameter best: the most diversified mixes where they were found; `nil` leaves their column out.
    public static func structure(_ card: Scorecard, zones: [Int], best: [BestMix]? = nil) -> Table {
        let network = card.network
        let rows = zones.map { zone -> Table.Row in
            let scores = card.zones[zone]
            let name = Cell.text(RichText(network.zones[zone].name))
            guard scores.isApplicable else { return Table.Row([name] + Array(repeating: .notApplicable, count: best == nil ? 8 : 9)) }
            let full = scores.nMinusOne.first { $0.storagePercent == 100 }
            let low = scores.nMinusOne.first { $0.storagePercent < 100 }
            return Table.Row([
                name, interval(scores.concentration), interval(scores.effectiveSuppliers),
                .known(full?.percent), .known(low?.percent),
                full.map { .text(RichText($0.largestName)) } ?? .missing,
                interval(scores.diversification), interval(scores.diversificationBySupplier),
                interval(scores.diversificationByEntry),
            ] + (best.map { mixes in [.known(mixes.first { $0.mix.zone == zone }?.score)] } ?? []))
        }
        return Table(
            id: "structure", title: "Concentration, N−1 and diversification",
            caption: """
                HHI by supplier, 0 to 10,000 (2,000 and less is healthy, ACER); the range is gas of unproven origin. N−1 of \
                Regulation (EU) 2017/1938, stores full and at 30 %; it counts pipes, not gas. DIV 0 to 100: half suppliers, half \
                entries; then each alone.
                """ + (best == nil ? "" : " DIV*: the most that pipes and volumes allow, an upper bound, not a plan (gasdep diversify)."),
            columns: [
                .words("zone", "Zone"), Table.Column("hhi", "HHI"),
                Table.Column("effective_suppliers", "Effective suppliers", decimals: 1),
                Table.Column("n_minus_1_full_percent", "N−1, full", unit: "%"),
                Table.Column("n_minus_1_30_percent", "N−1, 30 %", unit: "%"),
                .words("largest_infrastructure", "Largest infrastructure", share: 1.6),
                Table.Column("div", "DIV"), Table.Column("div_suppliers", "suppliers"),
                Table.Column("div_entries", "entries"),
            ] + (best == nil ? [] : [Table.Column("div_best", "DIV*")]), rows: rows)
    }

    /// Supply by supplier and entry.
    public static func entries(_ card: Scorecard, zones: [Int]) -> Table {
        let network = card.network
        var rows: [Table.Row] = []
        for zone in zones {
            let name = Cell.text(RichText(network.zones[zone].name))
            guard card.zones[zone].isApplicable else {
                rows.append(Table.Row([name] + Array(repeating: .notApplicable, count: 6)))
                continue
            }
            for use in card.zones[zone].entries {
                let observed = Interval(low: use.observed.low, central: use.observed.central, high: use.observed.high)
                rows.append(
                    Table.Row([
                        name, .text(RichText(network.suppliers[use.supplier].name)), .text(RichText(use.gateName)),
                        .text(RichText(use.period)), .interval(observed, grade: use.observed.grade),
                        .known(use.capacity), .known(use.spare),
                    ]))
            }
        }
        return Table(
            id: "entries", title: "Supply by supplier and entry",
            caption: """
                GWh/d, mean of the period. Capacity is firm and is that of the whole entry; spare is what all observed uses leave, \
                transit included.
                """,
            columns: [
                .words("zone", "Zone"), .words("supplier", "Supplier", share: 1.2), .words("entry", "Entry", share: 1.4),
                .words("period", "Period"),
                Table.Column("observed_gwh_per_day", "Observed", unit: "GWh/d", decimals: 1),
                Table.Column("capacity_gwh_per_day", "Capacity", unit: "GWh/d", decimals: 1),
                Table.Column("spare_gwh_per_day", "Spare", unit: "GWh/d", decimals: 1),
            ], rows: rows)
    }

    /// The inputs that decide a result.
    public static func deciding(
        _ figures: [DecidingFigure], setting: String, zone: Int, supplier: Int, in network: Network
    ) -> Table {
        let isHeadroom = figures.first?.measure == .headroom
        let what = isHeadroom ? "growth of demand before the first shortage, %" : "U, %"
        return Table(
            id: "deciding-\(network.zones[zone].id.text.lowercased())",
            title: "Which figures decide: \(network.zones[zone].name) without \(network.suppliers[supplier].name)",
            caption: """
                \(what), \(setting), when one figure is set to the ends of its range and all else stays central.
                """,
            columns: [
                .words("figure", "Figure", share: 3), .words("grade", "Grade"),
                Table.Column("input_low", "Input low", decimals: 1), Table.Column("input_central", "central", decimals: 1),
                Table.Column("input_high", "high", decimals: 1), .words("unit", "Unit"),
                Table.Column("result_percent", isHeadroom ? "Headroom" : "U", unit: "%", decimals: 1),
            ],
            rows: figures.map { figure in
                Table.Row([
                    .text(RichText(network.title(figure.figure))), .text(RichText(figure.estimate.grade.rawValue)),
                    .number(figure.estimate.low), .number(figure.estimate.central), .number(figure.estimate.high),
                    .text(RichText(network.unit(figure.figure))), .interval(figure.effect),
                ])
            })
    }

    private static func percent(_ value: Interval?, _ grade: EvidenceGrade?, shown: Interval? = nil) -> Cell {
        value.map { Cell(.interval($0), grade: grade, shown: shown) } ?? .missing
    }

    private static func interval(_ value: Interval?) -> Cell { value.map { .interval($0) } ?? .missing }
}
