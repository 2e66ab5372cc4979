import GasModel

/// The tables of a shock.
enum ShockChapterTables {
    /// The studied zone, and every other zone of the region that loses something or pays more.
    static func zones(_ context: BriefContext, _ outcome: ShockOutcome) -> Table {
        let network = outcome.network
        let isRun = outcome.scenario.horizon == .gasYear
        let energy = EnergyScale(outcome.scenario.horizon)
        let rows = context.region.compactMap { zone -> Table.Row? in
            guard let impact = outcome.zones.first(where: { $0.zone == zone }), let percent = impact.unservedPercent,
                network.zones[zone].hasGasMarket
            else { return nil }
            var cells: [Cell] = [
                .text(RichText(context.name(zone))), percent == 0 ? .zero : .number(percent),
                energy.cell(impact.unserved),
            ]
            if isRun {
                cells.append(
                    impact.firstShortage.map { index in
                        let period = outcome.shortage.periods[index]
                        return .text("\(MonthName.short(period.month)) \(period.year.description)")
                    } ?? .notApplicable)
            }
            if isRun { cells += [.known(impact.priceBefore), .known(impact.priceUnder)] }
            return .init(cells, kind: zone == context.input.zone ? .emphasised : .body)
        }
        var columns: [Table.Column] = [
            .words("zone", "Market", share: 2.4), .init("unserved_percent", "Unserved", unit: "%", decimals: 1),
            energy.column("unserved", "Unserved", decimals: 2),
        ]
        if isRun {
            columns += [
                .words("first_shortage", "First short"), .init("price_before_eur_per_mwh", "Price before", unit: "EUR/MWh"),
                .init("price_under_eur_per_mwh", "under", unit: "EUR/MWh"),
            ]
        }
        return Table(
            id: "shock-zones", title: title(context, outcome),
            caption: isRun
                ? """
                Prices are the cost of one more MWh, weighted by demand; where demand is unserved they are the value of lost load, not a \
                forecast. – never short.
                """
                : "What stays unserved on the day.",
            columns: columns, rows: rows, isCompact: true)
    }

    private static func title(_ context: BriefContext, _ outcome: ShockOutcome) -> String {
        let short = context.region.filter { zone in
            outcome.zones.first { $0.zone == zone }.map { ($0.unservedPercent ?? 0) >= BriefContext.visible } ?? false
        }
        if short.isEmpty { return say("Nobody in the region goes short") }
        if short.count == 1 { return say("Only \(context.name(short[0])) goes short") }
        return say("\(short.count) markets of the region go short")
    }

    static func replacements(_ outcome: ShockOutcome) -> Table? {
        let rows = outcome.replacements.filter { $0.change.magnitude >= 5 }
        guard !rows.isEmpty else { return nil }
        let energy = EnergyScale(outcome.scenario.horizon)
        let gains = BriefFindings.replacing(outcome)
        let title: String =
            if let first = gains.first, BriefFindings.largestLoss(outcome) != nil {
                BriefFindings.forgone(outcome) > first.change
                    ? say("More is given up for its price than any source replaces") : say("Most would be replaced by \(BriefFindings.name(first))")
            } else { say("Hardly anything is replaced") }
        return Table(
            id: "shock-replacements", title: title, caption: "Deliveries to all modelled markets over the run.",
            columns: [
                .words("supply", "Supply"), energy.column("before", "Before"), energy.column("under", "Under"),
                energy.column("change", "Change"),
            ],
            rows: rows.map {
                .init([
                    .text(RichText($0.name)), energy.cell($0.before), energy.cell($0.under), energy.cell($0.change),
                ])
            }, isCompact: true)
    }

    /// The balance of a zone before and under the shock, as the chart draws it.
    static func months(_ before: ZoneBalance, _ under: ZoneBalance, _ outcome: ShockOutcome) -> Table {
        func rows(_ run: String, _ balance: ZoneBalance) -> [Table.Row] {
            (balance.rows.map { ($0.origin.words, $0.rates) } + [("unserved", balance.unserved), ("demand", balance.demand)])
                .map { Table.Row([.text(RichText(run)), .text(RichText($0.0))] + $0.1.map { $0 == 0 ? .zero : .number($0) }) }
        }
        return Table(
            id: "months", title: "Supply by month, before and under the shock",
            columns: [.words("run", "Run"), .words("supply", "Supply")]
                + outcome.baseline.periods.map {
                    .init("rate_\($0.label)_gwh_per_day", $0.label, unit: "GWh/d", decimals: 1)
                },
            rows: rows("before", before) + rows("under", under))
    }

    /// `Jan–Mar 2026`; all of a run is said so.
    static func when(_ labels: [String], _ outcome: ShockOutcome) -> String {
        let periods = outcome.shocked.periods
        if labels.isEmpty { return "the year’s volume" }
        if labels.count == periods.count { return "all through" }
        let months = labels.map { label in
            periods.first { $0.label == label }.map { MonthName.short($0.month) } ?? label
        }
        let positions = labels.compactMap { label in periods.firstIndex { $0.label == label } }
        if let first = positions.first, let last = positions.last, positions.count > 2,
            last - first == positions.count - 1
        {
            return "\(months[0])–\(months[months.count - 1])"
        }
        return months.joined(separator: ", ")
    }
}
