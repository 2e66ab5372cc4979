import GasModel

/// Readings of a zone's indicators in groups, and N−1 term by term.
public enum IndicatorTables {
    private static let groups: [(title: String, ids: [String])] = [
        (
            "Dependence",
            [
                "dependence-today", "unavoidable-dependence", "avoidable-dependence", "critical-source", "value-of-solidarity",
                "smallest-supply", "smallest-share",
            ]
        ),
        ("Law", ["n-1", "n-1-regional", "supply-standard", "bidirectional-capacity"]),
        ("ENTSOG", ["curtailment-rate", "remaining-flexibility", "slid", "masd", "ird", "licd", "sspde"]),
        ("Market health (ACER)", ["hhi", "supply-sources", "rsi", "acer-health"]),
        (
            "Concentration and diversity",
            [
                "import-dependency", "hhi-region", "hhi-route", "hhi-controller", "effective-suppliers", "div", "div-best",
                "div-efficiency", "diversification-cost", "shannon-wiener", "stirling", "sci", "swn1", "swn2", "rees",
            ]
        ),
        ("Capacity and storage", ["pf", "storage-days", "withdrawal-cover", "survival-time", "needed-capacity", "moses"]),
    ]

    public static func readings(_ readings: [IndicatorReading], zone: Int, in network: Network) -> Table {
        var rows: [Table.Row] = []
        var left = readings
        for group in groups {
            let own = group.ids.flatMap { id in readings.filter { $0.id == id } }
            left.removeAll { group.ids.contains($0.id) }
            guard !own.isEmpty else { continue }
            rows.append(Table.Row([words(group.title)], kind: .group))
            rows += own.map { row($0) }
        }
        if !left.isEmpty {
            rows.append(Table.Row([words("Others")], kind: .group))
            rows += left.map { row($0) }
        }
        let zone = network.zones[zone]
        return Table(
            id: "indicators-\(zone.id.text.lowercased())", title: "Indicators of \(zone.name)",
            caption: """
                – does not apply or cannot be answered: the last column says why. Low and high: gas of unproven origin, or the \
                protected share on a cold day. gasdep explain NAME prints definition, bands and when the number misleads.
                """,
            columns: [
                .words("id", "Name"), .words("variant", "Case", share: 2),
                Table.Column("value", "Value", decimals: 1), .words("unit", "Unit"), .words("class", "Class"),
                .words("missing", "Why not", share: 2),
            ], rows: rows)
    }

    private static func row(_ reading: IndicatorReading) -> Table.Row {
        Table.Row([
            words(reading.id), words(reading.variant),
            reading.value.map { cell($0, reading.unit) } ?? .notApplicable, words(reading.unit), words(reading.band ?? ""),
            words(reading.missing ?? ""),
        ])
    }

    /// Three digits where the whole scale is about one, none where it is in thousands.
    private static func cell(_ value: Interval, _ unit: String) -> Cell {
        if value.low == 0, value.high == 0 { return .zero }
        let decimals = ["none", "nats"].contains(unit) ? 3 : value.high >= 1_000 ? 0 : 1
        return Cell(.interval(value), decimals: decimals)
    }

    /// N−1 term by term.
    public static func nMinusOne(_ areas: [(name: String, result: NMinusOne?)]) -> Table {
        Table(
            id: "n-1-terms", title: "N−1 term by term (Regulation (EU) 2017/1938, Annex II)",
            caption: """
                GWh/d: entries EPm, production Pm, stores Sm at the fill named, terminals LNGm, largest infrastructure Im, 1-in-20 day \
                Dmax. Several zones: one area, pipes between them do not count (regional N−1). Needed: GWh/d that market-based demand-side \
                measures would have to cover for the standard to be met; with measures: the part that --demand-side names, for the dataset \
                has none (… unknown).
                """,
            columns: [
                .words("area", "Area", share: 2), Table.Column("storage_percent", "Stores", unit: "%"),
                Table.Column("entries_gwh_per_day", "EPm", decimals: 1), Table.Column("production_gwh_per_day", "Pm", decimals: 1),
                Table.Column("stores_gwh_per_day", "Sm", decimals: 1), Table.Column("terminals_gwh_per_day", "LNGm", decimals: 1),
                Table.Column("largest_gwh_per_day", "Im", decimals: 1), .words("largest", "Largest", share: 1.5),
                Table.Column("peak_gwh_per_day", "Dmax", decimals: 1), Table.Column("n_minus_1_percent", "N−1", unit: "%"),
                Table.Column("demand_side_needed_gwh_per_day", "Needed", decimals: 1),
                Table.Column("n_minus_1_demand_side_percent", "with measures", unit: "%"),
            ],
            rows: areas.map { area in
                guard let result = area.result else {
                    return Table.Row([words(area.name)] + Array(repeating: .notApplicable, count: 11))
                }
                func amount(_ value: Double) -> Cell { value == 0 ? .zero : .number(value) }
                return Table.Row([
                    words(area.name), .number(result.storagePercent), amount(result.entryCapacity), amount(result.production),
                    amount(result.storage), amount(result.terminals), amount(result.largest), words(result.largestName),
                    .number(result.peakDemand), amount(result.percent), amount(result.demandSideNeeded),
                    .known(result.percentWithDemandSide),
                ])
            })
    }

    /// First day of shortage, zone by zone.
    public static func survival(
        _ rows: [(name: String, cautious: Survival, bold: Survival, undisturbed: Survival)], title: String, weather: String
    ) -> Table {
        func day(_ survival: Survival) -> Cell {
            survival.firstDayOfShortage.map { .number(Double($0)) } ?? words("none in \(survival.limit)")
        }
        return Table(
            id: "survival", title: "First day of shortage: \(title)",
            caption: RichText(
                """
                Day of the run on which gas first runs short although everybody plays well until then (bisection on daily runs). \
                Cautious: yearly volumes in proportion to the days; bold: the whole yearly volume at hand from the first day; daily limits \
                in both. Without the shock: cautious. \(weather)
                """),
            columns: [
                .words("zone", "Zone", share: 2), Table.Column("first_day_cautious", "Cautious", unit: "day"),
                Table.Column("first_day_bold", "Bold", unit: "day"),
                Table.Column("first_day_without_shock", "Without the shock", unit: "day"),
            ],
            rows: rows.map { Table.Row([words($0.name), day($0.cautious), day($0.bold), day($0.undisturbed)]) })
    }

    private static func words(_ text: String) -> Cell { .text(RichText(text)) }
}
