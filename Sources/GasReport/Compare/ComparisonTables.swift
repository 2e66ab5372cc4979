import GasModel

/// Two runs side by side as tables: the same on the terminal, in files and in the comparison note.
public enum ComparisonTables {
    /// - Parameter isWhole: every row; else what a page holds, and the rest is counted in the caption.
    public static func all(_ comparison: Comparison, isWhole: Bool = true) -> [Table] {
        [
            inputs(comparison, limit: isWhole ? .max : 24, withKeys: isWhole), zones(comparison), dependence(comparison),
            structure(comparison), supplies(comparison), flows(comparison, limit: isWhole ? .max : 12), stores(comparison), unmatched(comparison, limit: isWhole ? .max : 24),
        ].compactMap { $0 }
    }

    /// `A: TurkStream stops. B: Russia delivers nothing.`
    static func sides(_ comparison: Comparison) -> RichText { "A: \(comparison.first.label). B: \(comparison.second.label)." }

    public static func inputs(_ comparison: Comparison, limit: Int = .max, withKeys: Bool = true) -> Table {
        let rows = comparison.inputs
        let rest = rows.count > limit ? say(" The first \(limit) of \(rows.count).") : ""
        return Table(
            id: "inputs", title: say("\(rows.count) of \(comparison.alignedInputs) inputs differ"),
            caption: """
                \(sides(comparison)) Where months are named, mean of those in which the two differ. Yearly volumes count only where both \
                runs are a year.\(rest)
                """,
            columns: [
                .words("input", "Input", share: 3), .words("unit", "Unit", share: 0.6), .init("a", "A", decimals: 1),
                .init("b", "B", decimals: 1), .words("months", "When", share: 1.2),
            ] + (withKeys ? [.words("key", "Key", share: 1.8)] : []),
            rows: rows.prefix(limit).map {
                let cells: [Cell] = [
                    .text(RichText($0.name).capitalised), .words($0.unit), cell($0.first), cell($0.second),
                    .words($0.periods.isEmpty ? "whole run" : $0.periods),
                ]
                return .init(cells + (withKeys ? [.words($0.key)] : []))
            }, isCompact: true)
    }

    public static func zones(_ comparison: Comparison) -> Table {
        let rows = comparison.zones.filter(\.isStudied)
        // A run of one step has no first month, and where nobody goes short there is none to name.
        let runs = [comparison.first, comparison.second]
        let hasMonths = rows.contains { zone in
            zip(runs, zone.firstShortage).contains { $0.outcome.scenario.horizon == .gasYear && $1 != nil }
        }
        func first(_ zone: ZoneComparison) -> [Cell] {
            guard hasMonths else { return [] }
            return zip(runs, zone.firstShortage).map { run, label in
                guard run.outcome.scenario.horizon == .gasYear, let period = run.outcome.shortage.periods.first(where: { $0.label == label })
                else { return .notApplicable }
                return .words("\(MonthName.short(period.month)) \(period.year)")
            }
        }
        var columns: [Table.Column] = [
            .words("zone", "Market", share: 1.7), .init("unserved_a_percent", "Unserved", unit: "A, %", decimals: 1),
            .init("unserved_b_percent", "Unserved", unit: "B, %", decimals: 1),
        ]
        if hasMonths { columns += [.words("first_shortage_a", "First short, A", share: 0.8), .words("first_shortage_b", "B", share: 0.8)] }
        columns += [
            .init("price_a_eur_per_mwh", "Price", unit: "A, EUR/MWh", decimals: 1),
            .init("price_b_eur_per_mwh", "Price", unit: "B, EUR/MWh", decimals: 1),
            .init("bill_change_million_eur", "Bill, B less A", unit: "million EUR"),
        ]
        return Table(
            id: "zones", title: zonesTitle(comparison),
            caption: """
                \(sides(comparison)) Prices are the cost of one more MWh, mean weighted by demand, the value of lost load where demand is \
                unserved. The bill is what consumers would pay at that price; none where demand is unserved or the runs differ in length. … unknown, – never short or a run without months.
                """,
            columns: columns,
            rows: rows.map { zone in
                var cells: [Cell] = [.words(zone.name), cell(zone.unservedPercent.first), cell(zone.unservedPercent.second)]
                cells += first(zone)
                cells += [cell(zone.price.first), cell(zone.price.second), .known(zone.bill.change, grade: .c)]
                return .init(
                    cells,
                    kind: (zone.unservedPercent.change ?? 0).magnitude >= BriefContext.visible ? .emphasised : .body)
            })
    }

    private static func zonesTitle(_ comparison: Comparison) -> String {
        let changed = comparison.zones.filter {
            $0.isStudied && ($0.unservedPercent.change ?? 0).magnitude >= BriefContext.visible
        }
        switch changed.count {
        case 0: return say("No market is served better or worse")
        case 1: return say("\(changed[0].name) alone is served differently")
        default: return say("\(changed.count) markets are served differently")
        }
    }

    /// A, U and G with their ranges; none where no scores were made.
    static func dependence(_ comparison: Comparison) -> Table? {
        let supplier = comparison.supplier.map { comparison.first.network.suppliers[$0].name } ?? ""
        return scores(
            comparison, [.today, .unavoidable, .choice], id: "scores", title: "Scores side by side",
            caption: """
                \(sides(comparison)) Gas from \(supplier). The range of today adds gas of unproven origin; that of unavoidable goes from \
                technical to observed volumes of all other sources. … unknown.
                """)
    }

    /// Concentration, DIV and N−1; none where no scores were made.
    static func structure(_ comparison: Comparison) -> Table? {
        scores(
            comparison, [.concentration, .diversification, .nMinusOne], id: "score-structure", title: "HHI, DIV and N−1 side by side",
            caption: """
                \(sides(comparison)) HHI from 0 to 10,000 and DIV from 0 to 100; the range is gas of unproven origin. N−1 with full stores. \
                … unknown.
                """)
    }

    private static func scores(
        _ comparison: Comparison, _ wanted: [ScorePair.Score], id: String, title: String, caption: RichText
    ) -> Table? {
        let rows = comparison.zones.filter { $0.isStudied && !$0.scores.isEmpty }
        guard !rows.isEmpty else { return nil }
        let columns = wanted.flatMap { score -> [Table.Column] in
            [
                .init("\(score.key)_a\(score.unitKey)", score.header, unit: "A\(score.unit)"),
                .init("\(score.key)_b\(score.unitKey)", "", unit: "B\(score.unit)"),
            ]
        }
        return Table(
            id: id, title: title, caption: caption, columns: [.words("zone", "Market", share: 1.6)] + columns,
            rows: rows.map { zone in
                let (first, second) = (printed(zone.scores, \.first), printed(zone.scores, \.second))
                let asked = wanted.compactMap { score in zone.scores.first { $0.score == score } }
                return .init(
                    [.words(zone.name)]
                        + asked.flatMap { [cell($0.first, shown: shown($0.score, first)), cell($0.second, shown: shown($0.score, second))] })
            }, isCompact: true)
    }

    /// A, U and G of a side as every page prints them.
    private static func printed(_ scores: [ScorePair], _ side: (ScorePair) -> Interval?) -> PrintedDependence {
        func value(_ score: ScorePair.Score) -> Interval? { scores.first { $0.score == score }.flatMap(side) }
        return PrintedDependence(today: value(.today), unavoidable: value(.unavoidable), choice: value(.choice), decimals: 0)
    }

    private static func shown(_ score: ScorePair.Score, _ printed: PrintedDependence) -> Interval? {
        switch score {
        case .today: printed.today
        case .unavoidable: printed.unavoidable
        case .choice: printed.choice
        case .concentration, .diversification, .nMinusOne: nil
        }
    }

    private static func cell(_ value: Interval?, shown: Interval?) -> Cell {
        guard let value else { return .missing }
        if value.isPoint, value.central == 0 { return .zero }
        var cell = value.isPoint ? Cell.number(value.central) : .interval(value)
        cell.shown = shown
        return cell
    }

    static func supplies(_ comparison: Comparison) -> Table {
        let rows = comparison.supplies.sorted {
            ($0.change?.magnitude ?? 0, $1.key) > ($1.change?.magnitude ?? 0, $0.key)
        }
        return paired(
            "supplies", "Deliveries by supplier", "Supplier", rows,
            "\(sides(comparison)) \(length(rows)), all modelled markets, boundary markets included.")
    }

    static func flows(_ comparison: Comparison, limit: Int = .max) -> Table? {
        guard !comparison.flows.isEmpty else { return nil }
        let rest = comparison.flows.count > limit ? say(" The \(limit) with the largest change of \(comparison.flows.count).") : ""
        return paired(
            "flows", "Pipes and terminals into the region", "Pipe or terminal", Array(comparison.flows.prefix(limit)),
            "\(sides(comparison)) \(length(comparison.flows)).\(rest)")
    }

    static func stores(_ comparison: Comparison) -> Table? {
        guard !comparison.stores.isEmpty else { return nil }
        return paired(
            "stores", "Gas in store at the end of the run", "Market", comparison.stores,
            "\(sides(comparison)) TWh, all stores of a market together.")
    }

    private static func length(_ rows: [Paired]) -> String {
        rows.first?.unit == "GWh/d" ? "Means, because one run is longer than the other" : "Whole run"
    }

    private static func paired(_ id: String, _ title: String, _ header: String, _ rows: [Paired], _ caption: RichText) -> Table {
        let isRate = rows.first?.unit == "GWh/d"
        let unit = isRate ? "GWh/d" : "TWh"
        let key = isRate ? "gwh_per_day" : "twh"
        func energy(_ value: Double?) -> Cell { .amount(isRate ? value : value.map(Units.terawatthours)) }
        // Half a GWh in a year is what the small convex term moves.
        func change(_ value: Double?) -> Cell { value.map { $0.magnitude < (isRate ? 0.005 : 0.5) ? .zero : energy($0) } ?? .missing }
        return Table(
            id: id, title: title, caption: caption,
            columns: [
                .words("name", header, share: 2.4), .init("a_\(key)", "A", unit: unit, decimals: 1),
                .init("b_\(key)", "B", unit: unit, decimals: 1), .init("change_\(key)", "B less A", unit: unit, decimals: 1),
            ],
            rows: rows.map { .init([.words($0.name), energy($0.first), energy($0.second), change($0.change)]) }, isCompact: true)
    }

    static func unmatched(_ comparison: Comparison, limit: Int = .max) -> Table? {
        let rows = comparison.unmatched
        guard !rows.isEmpty else { return nil }
        let rest = rows.count > limit ? say(" The first \(limit) of \(rows.count).") : ""
        return Table(
            id: "unmatched", title: say("\(rows.count) items exist on one side only"),
            caption: "\(sides(comparison)) Aligned by identifier; what has no partner is compared with nothing.\(rest)",
            columns: [
                .words("side", "Only in", share: 0.5), .words("table", "Table"), .words("id", "Identifier", share: 1.4),
                .words("name", "Name", share: 2.4),
            ],
            rows: rows.prefix(limit).map {
                .init([.words($0.side == .first ? "A" : "B"), .words($0.table), .words($0.id), .words($0.name)])
            }, isCompact: true)
    }

    private static func cell(_ value: Double?) -> Cell {
        value == .infinity ? .text("unlimited") : .amount(value)
    }
}

extension ScorePair.Score {
    fileprivate var header: String {
        switch self {
        case .today: "Today"
        case .unavoidable: "Unavoidable"
        case .choice: "Choice"
        case .concentration: "HHI"
        case .diversification: "DIV"
        case .nMinusOne: "N−1"
        }
    }

    fileprivate var key: String {
        switch self {
        case .concentration: "hhi"
        case .diversification: "div"
        case .nMinusOne: "n_minus_1"
        default: rawValue
        }
    }

    fileprivate var isPercent: Bool { self != .concentration && self != .diversification }
    fileprivate var unit: String { isPercent ? ", %" : "" }
    fileprivate var unitKey: String { isPercent ? "_percent" : "" }
}
