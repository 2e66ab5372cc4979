import GasModel

/// A scenario's outcome as tables.
public enum ShockTables {
    public static func all(_ outcome: ShockOutcome, zones: [Int]) -> [Table] {
        var tables = [impacts(outcome, zones: zones)]
        // Who reads of the region should see at whose expense it is served, and who outside loses.
        let outside = outcome.network.zones.indices.filter { outcome.network.zones[$0].role == .boundary && !zones.contains($0) }
        if !outcome.changes.isEmpty, !outside.isEmpty { tables.append(impacts(outcome, zones: outside, isOutside: true)) }
        if zones.contains(where: { outcome.zones[$0].unserved > 0 }), outcome.shocked.periods.count > 1 {
            tables.append(unservedByMonth(outcome, zones: zones))
        }
        if zones.contains(where: { outcome.zones[$0].unserved > 0 }) { tables.append(unservedBySector(outcome, zones: zones)) }
        let haveBills = zones.filter { outcome.zones[$0].billBefore != nil && outcome.zones[$0].billUnder != nil }
        if haveBills.contains(where: { outcome.zones[$0].billBefore != outcome.zones[$0].billUnder }) {
            tables.append(bills(outcome, zones: zones))
        }
        if let contracts = ReadingTables.contracts(outcome, zones: zones) { tables.append(contracts) }
        if !outcome.replacements.isEmpty { tables.append(replacements(outcome)) }
        if !outcome.flowChanges.isEmpty { tables.append(routes(outcome, limit: 12)) }
        let binding = relevant(outcome)
        if !binding.isEmpty { tables.append(bottlenecks(binding, outcome, limit: 12)) }
        if !outcome.changes.isEmpty { tables.append(changes(outcome)) }
        return tables
    }

    /// Scenarios of a library.
    public static func list(_ scenarios: [Scenario]) -> Table {
        Table(
            id: "scenarios", title: "Scenarios",
            columns: [
                .words("scenario", "Scenario"), .words("title", "What is supposed", share: 2.4), .words("start", "Start"),
                .words("horizon", "Horizon"),
            ],
            rows: scenarios.map {
                Table.Row([
                    .text(RichText($0.id)), .text(RichText($0.title)), .text(RichText($0.start.description)),
                    .text(RichText($0.horizon.rawValue)),
                ])
            })
    }

    /// Unserved gas and prices by zone.
    ///
    /// - Parameter isOutside: whether the zones are markets outside of the region, which stand in a table of their own.
    public static func impacts(_ outcome: ShockOutcome, zones: [Int], isOutside: Bool = false) -> Table {
        let network = outcome.network
        let periods = outcome.shocked.periods
        let isYear = periods.count > 1
        let hasLasting = zones.contains { isSoftened(outcome.zones[$0]) }
        var columns: [Table.Column] = [
            .words("zone", "Zone"), Table.Column("unserved_gwh", "Unserved", unit: "GWh"),
            Table.Column("unserved_percent", "of demand", unit: "%", decimals: 1),
        ]
        if hasLasting { columns.append(Table.Column("lasting_percent", "unsoftened", unit: "%", decimals: 1)) }
        columns.append(.words("first_shortage", isYear ? "First short month" : "First shortage"))
        if isYear {
            columns += [
                Table.Column("price_before_eur_per_mwh", "Price before", unit: "EUR/MWh", decimals: 1),
                Table.Column("price_under_eur_per_mwh", "under", unit: "EUR/MWh", decimals: 1),
                Table.Column("given_up_gwh", "Given up", unit: "GWh"),
            ]
        }
        let rows = zones.map { zone -> Table.Row in
            let impact = outcome.zones[zone]
            let name = Cell.text(RichText(network.zones[zone].name))
            guard let share = impact.unservedPercent else {
                return Table.Row([name] + columns.dropFirst().map { _ in .notApplicable })
            }
            var cells = [name, amount(impact.unserved), amount(share)]
            if hasLasting { cells.append(impact.lastingPercent.map(amount) ?? .notApplicable) }
            cells.append(impact.firstShortage.map { .text(RichText(isYear ? periods[$0].label : "first day")) } ?? .text("none"))
            if isYear {
                cells += [
                    .known(impact.priceBefore), impact.priceUnderRange.map { .interval($0) } ?? .known(impact.priceUnder),
                    amount(impact.forgone),
                ]
            }
            return Table.Row(cells)
        }
        let run = "\(outcome.scenario.horizon.name) from \(outcome.scenario.runStart.description), rule: \(outcome.scenario.cooperation.rawValue)."
        let caption =
            if isOutside {
                "Markets of the model outside of the region, in less detail; what they lack is what their own sources and the common ones leave."
            } else if isYear {
                """
                \(run) Prices are the model's cost of one more MWh with costs of 2025, mean \
                over consumption; the value of lost load where gas is short; the range is what is known of how supply and demand \
                answer to price. Given up: demand that the price drives away, not unserved. No forecast.\(cheaper(outcome, zones))\(hasLasting ? " " + softened : "")\(deficit(outcome))
                """
            } else {
                """
                \(run) No price is printed: in a run of one step gas in store and the volume of a year are worth nothing, so what one \
                more MWh costs there is no price; gas-year scenarios have one.
                """
            }
        return Table(
            id: isOutside ? "outside" : "unserved",
            title: isOutside ? "Outside of the region" : isYear ? "Unserved gas and prices" : "Unserved gas",
            caption: RichText(caption), columns: columns, rows: rows)
    }

    /// A loss that makes gas cheaper somewhere needs its reason. Silent where nobody pays less, and where nobody pays more.
    private static func cheaper(_ outcome: ShockOutcome, _ zones: [Int]) -> String {
        func change(_ impact: ZoneImpact) -> Double { zip2(impact.priceUnder, impact.priceBefore).map { $0 - $1 } ?? 0 }
        guard outcome.zones.contains(where: { change($0) >= 0.05 || $0.unserved > 0 }) else { return "" }
        let names = zones.filter { change(outcome.zones[$0]) <= -0.5 }.map { outcome.network.zones[$0].name }
        guard !names.isEmpty else { return "" }
        return " Cheaper in \(names.joined(separator: ", ")): gas that its former buyers no longer reach, or may no longer take, is left there."
    }

    private static func zip2(_ one: Double?, _ other: Double?) -> (Double, Double)? { one.flatMap { first in other.map { (first, $0) } } }

    static let softened = """
        Unsoftened: what would stay unserved if demand were fixed and stores had to end the year as they began, as the score U asks; what \
        lies between is covered by stores and by demand that is given up for its price.
        """

    /// Whether price or stores cover what would else be unserved, by more than is printed as nothing.
    static func isSoftened(_ impact: ZoneImpact) -> Bool {
        (impact.lastingPercent ?? 0) >= max(0, (impact.unservedPercent ?? 0) - (impact.unservedBeforePercent ?? 0)) + 0.05
    }

    public static func unservedByMonth(_ outcome: ShockOutcome, zones: [Int]) -> Table {
        let network = outcome.network
        let short = zones.filter { outcome.zones[$0].unserved > 0 }
        let periods = outcome.shocked.periods
        return Table(
            id: "unserved-by-month", title: "Unserved gas by month",
            caption: "GWh/d, mean of the month; zones that are never short are left out.",
            columns: [.words("zone", "Zone", share: 2)]
                + periods.map { Table.Column("unserved_\($0.label)_gwh_per_day", $0.label, decimals: 1) },
            rows: short.map { zone in
                Table.Row(
                    [.text(RichText(network.zones[zone].name))]
                        + outcome.zones[zone].unservedByPeriod.map { amount($0) })
            }, isCompact: true)
    }

    public static func replacements(_ outcome: ShockOutcome) -> Table {
        Table(
            id: "replacement", title: "What was lost, and what replaced it",
            caption: "GWh over the run, all zones of the model, boundary markets included.",
            columns: [
                .words("supplier", "Supplier", share: 2), Table.Column("before_gwh", "Before", unit: "GWh"),
                Table.Column("under_gwh", "Under the shock", unit: "GWh"),
                Table.Column("change_gwh", "Change", unit: "GWh"),
            ],
            rows: outcome.replacements.map {
                Table.Row([.text(RichText($0.name)), amount($0.before), amount($0.under), amount($0.change)])
            })
    }

    /// By which pipes and terminals of the region the gas comes instead.
    public static func routes(_ outcome: ShockOutcome, limit: Int) -> Table {
        let rows = outcome.flowChanges.prefix(limit)
        return Table(
            id: "routes", title: "By which way it comes",
            caption: RichText(
                """
                GWh over the run, pipes into markets of the region and their terminals\
                \(outcome.flowChanges.count > limit ? ", the \(limit) with the largest change" : ""). Used: percent of what it could carry.
                """),
            columns: [
                .words("asset", "Pipe or terminal", share: 2.5), Table.Column("before_gwh", "Before", unit: "GWh"),
                Table.Column("under_gwh", "Under the shock", unit: "GWh"), Table.Column("change_gwh", "Change", unit: "GWh"),
                Table.Column("used_percent", "Used", unit: "%"),
            ],
            rows: rows.map {
                Table.Row([
                    .text(RichText($0.name)), amount($0.before), amount($0.under), amount($0.change),
                    $0.usePercent.map(amount) ?? .notApplicable,
                ])
            })
    }

    /// In a run of one step gas in store costs nothing, so every store's rate is worth what it replaces: only what keeps somebody
    /// short binds there.
    static func relevant(_ outcome: ShockOutcome) -> [Bottleneck] {
        guard outcome.shocked.periods.count == 1 else { return outcome.binding }
        return outcome.binding.filter { $0.value > outcome.shocked.conditions.nextSeasonPrice }
    }

    private static func bottlenecks(_ binding: [Bottleneck], _ outcome: ShockOutcome, limit: Int) -> Table {
        Table(
            id: "bottlenecks", title: "What binds",
            caption: RichText(
                outcome.shocked.periods.count == 1
                    ? "What keeps somebody short: what one more MWh through the limit would save, unserved gas at its value of lost load; the \(limit) most valuable."
                    : "What one more MWh through the limit would save; the \(limit) most valuable."),
            columns: [
                .words("limit", "Limit", share: 3), Table.Column("capacity", "Capacity", decimals: 1),
                .words("unit", "Unit"), .words("periods", "When", share: 1.4),
                Table.Column("value_eur_per_mwh", "Value", unit: "EUR/MWh", decimals: 1),
            ],
            rows: binding.prefix(limit).map { bottleneck in
                let when: String
                switch bottleneck.periods.count {
                case 0: when = "whole run"
                case 1: when = bottleneck.periods[0]
                default:
                    when = "\(bottleneck.periods.count) months from \(bottleneck.periods[0])"
                }
                return Table.Row([
                    .text(RichText(bottleneck.name)), .number(bottleneck.limit), .text(RichText(bottleneck.unit)),
                    .text(RichText(when)), .number(bottleneck.value),
                ])
            })
    }

    public static func changes(_ outcome: ShockOutcome) -> Table { changes(outcome.changes) }

    public static func changes(_ changes: [ConditionChange]) -> Table {
        Table(
            id: "changes", title: "What the scenario changes",
            caption: "Every condition that differs from the same run without the scenario, mean of the months named.",
            columns: [
                .words("condition", "Condition", share: 3), .words("unit", "Unit"),
                Table.Column("before", "Before", decimals: 1), Table.Column("under", "Under", decimals: 1),
                .words("periods", "When", share: 1.5),
            ],
            rows: changes.map {
                Table.Row([
                    .text(RichText($0.what)), .text(RichText($0.unit)), limit($0.before), limit($0.under),
                    .text(RichText($0.periods)),
                ])
            })
    }

    /// What the scenario is, in a few lines.
    public static func summary(_ outcome: ShockOutcome) -> String { summary(outcome.scenario, in: outcome.network) }

    public static func summary(_ scenario: Scenario, in network: Network) -> String {
        var lines = [scenario.title]
        if !scenario.summary.isEmpty { lines.append(scenario.summary) }
        lines += scenario.shocks.enumerated().map { index, shock in
            let mark = scenario.assumedDepths.contains(index) ? " (how much is an assumption)" : ""
            return "  · " + shock.sentence(in: network) + mark
        }
        if scenario.shocks.isEmpty { lines.append("  · no shock: the \(scenario.horizon.name) itself is the case") }
        lines += scenario.assumptions.map { "  assumption: \($0)" }
        if !scenario.sources.isEmpty { lines.append("  sources: " + scenario.sources.map(\.text).joined(separator: ", ")) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Whether the run only put the loss off: stores that end below their target.
    static func deficit(_ outcome: ShockOutcome) -> String {
        let missing = outcome.storageDeficit
        guard missing > 100 else { return "" }
        let amount = NumberText.significant(missing / Units.gwhPerTWh, 2)
        return " Stores end \(amount) TWh below where the undisturbed year leaves them: that part of the loss is put off to the next season, not made good."
    }

    /// Zero prints as zero, not as a small number.
    static func amount(_ value: Double) -> Cell { value == 0 ? .zero : .number(value) }

    private static func limit(_ value: Double) -> Cell { value == .infinity ? .text("unlimited") : amount(value) }
}
