import GasModel

/// The indicators of every market of the region, one line each.
enum RegionChapter {
    static func chapter(_ context: BriefContext) -> Chapter? {
        guard !context.withMarket.isEmpty else { return nil }
        return Chapter("The region in indicators", [.table(table(context))])
    }

    static func table(_ context: BriefContext) -> Table {
        let settings = coldSettings(context)
        var columns: [Table.Column] = [.words("zone", "Market")]
        columns += settings.map { Table.Column(key($0), heading($0), unit: unit($0)) }
        columns += [
            .init("hhi_by_supplier", "HHI", unit: "0–10\u{202F}000"), .init("diversification", "DIV", unit: "0–100"),
            .init("n_minus_1_full_percent", "N−1", unit: "stores full, %"),
            .init("n_minus_1_at_30_percent", "N−1", unit: "at 30\u{A0}%, %"),
        ]
        let rows = context.region.map { zone -> Table.Row in
            guard let scores = context.scores(zone), scores.isApplicable else {
                return .init([.text(RichText(context.name(zone)))] + columns.dropFirst().map { _ in .notApplicable })
            }
            let dependence = context.dependence(zone)
            var cells: [Cell] = [.text(RichText(context.name(zone)))]
            cells += settings.map { setting in
                dependence?.unavoidable.first {
                    $0.horizon == setting.horizon && $0.storagePercent == setting.storagePercent
                }
                .map { $0.share.high == 0 ? .zero : .number($0.share.central) } ?? .missing
            }
            let grade = dependence?.evidence?.grade
            cells.append(scores.concentration.map { .interval($0, grade: grade) } ?? .missing)
            cells.append(scores.diversification.map { .interval($0, grade: grade) } ?? .missing)
            cells.append(nMinusOne(scores, full: true))
            cells.append(nMinusOne(scores, full: false))
            return .init(cells, kind: zone == context.focus ? .emphasised : .body)
        }
        return Table(
            id: "region", title: title(context, settings),
            caption: """
                Cold fortnight and peak day: percent of demand unserved without gas from \(context.supplierName). HHI: concentration of \
                suppliers; DIV: diversity of suppliers and entries, half each; N−1: Regulation (EU) 2017/1938, Annex II, a measure of capacity, \
                not of gas. ≈ grade C: estimated. … unknown, – not applicable.
                """,
            columns: columns, rows: rows)
    }

    private static func nMinusOne(_ scores: ZoneScores, full: Bool) -> Cell {
        let ordered = scores.nMinusOne.sorted { $0.storagePercent > $1.storagePercent }
        return .known((full ? ordered.first : ordered.count > 1 ? ordered.last : nil)?.percent)
    }

    /// Cold settings that are shown: with empty stores, and the peak day with full ones.
    private static func coldSettings(_ context: BriefContext) -> [Unavoidable] {
        (context.withMarket.compactMap { context.dependence($0)?.unavoidable }.first ?? []).filter {
            $0.horizon == .peakDay || ($0.horizon == .coldSpell && ($0.storagePercent ?? 0) < 100)
        }
    }

    private static func key(_ setting: Unavoidable) -> String {
        let horizon = setting.horizon == .peakDay ? "peak_day" : "cold_fortnight"
        return "unserved_\(horizon)" + (setting.storagePercent.map { "_stores_\(NumberText.machine($0, 0))" } ?? "")
            + "_percent"
    }

    private static func heading(_ setting: Unavoidable) -> String {
        setting.horizon == .peakDay ? "Peak day" : "Cold fortnight"
    }

    private static func unit(_ setting: Unavoidable) -> String {
        setting.storagePercent.map { say("stores \(NumberText.fixed($0, 0))\u{A0}%, %") } ?? "%"
    }

    /// Says what the cold adds, where it adds something.
    private static func title(_ context: BriefContext, _ settings: [Unavoidable]) -> String {
        func spread(_ shares: [Double]) -> Double { (shares.max() ?? 0) - (shares.min() ?? 0) }
        let year = context.withMarket.compactMap { context.dependence($0)?.unavoidable(.gasYear)?.share.central }
        let cold = settings.last.map { setting in
            context.withMarket.compactMap { zone in
                context.dependence(zone)?.unavoidable.first {
                    $0.horizon == setting.horizon && $0.storagePercent == setting.storagePercent
                }?.share.central
            }
        }
        guard let cold, spread(cold) > spread(year) + 5 else { return "Concentration, diversity and the cold day" }
        return "A cold day tells markets apart that a year does not"
    }
}
