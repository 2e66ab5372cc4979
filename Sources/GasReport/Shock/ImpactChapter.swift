import GasModel

/// Who loses what, when, and what it costs.
enum ImpactChapter {
    static func chapter(_ input: ShockNoteInput, _ style: HouseStyle) -> Chapter {
        var blocks: [Block] = [.table(zones(input))]
        if input.isYear {
            if let figure = months(input, style) { blocks.append(.figure(figure)) }
            if let figure = prices(input, style) { blocks.append(.figure(figure)) }
        }
        if let strict = input.strict { blocks.append(.table(ReadingsTable.table(input, strict))) }
        return Chapter("Who loses what", blocks)
    }

    /// Months that differ by less than this part of the largest change are alike: the table says all there is to see.
    private static let alikeShare = 0.15

    static func hasFigures(_ input: ShockNoteInput) -> Bool {
        input.isYear && (showsMonths(input) || showsPrices(input))
    }

    private static func showsMonths(_ input: ShockNoteInput) -> Bool {
        let zones = input.region.short
        return zones.count > 1 || spread(zones.map { input.impact($0).unservedPercentByPeriod }) > 1
    }

    private static func showsPrices(_ input: ShockNoteInput) -> Bool {
        let values = input.network.studiedMarkets.map { input.impact($0).priceChangeByPeriod }
        let highest = values.flatMap { $0 }.compactMap { $0 }.max() ?? 0
        return highest >= 0.5 && spread(values) >= max(0.5, alikeShare * highest)
    }

    private static func zones(_ input: ShockNoteInput) -> Table {
        let network = input.network
        let energy = input.energy
        // Who is short without the shock is shown where anybody is.
        let isShortBefore = network.studiedMarkets.contains { (input.impact($0).unservedBeforePercent ?? 0) > 0 }
        var columns: [Table.Column] = [.words("zone", "Market", share: 1.7)]
        if isShortBefore {
            columns.append(.init("unserved_before_percent", "Short before", unit: "% of demand", decimals: 1))
        }
        columns += [
            .init("unserved_percent", "Unserved", unit: "% of demand", decimals: 1),
            energy.column("unserved", "Unserved", decimals: input.isYear ? 2 : 1),
        ]
        // Only where anybody is.
        let hasFirst = input.isYear && !input.region.short.isEmpty
        if hasFirst { columns.append(.words("first_shortage", "First short", share: 0.9)) }
        if input.isYear {
            columns += [
                energy.column("given_up", "Given up", decimals: 2),
                .init("price_before_eur_per_mwh", "Price before", unit: "EUR/MWh"),
                .init("price_under_eur_per_mwh", "under", unit: "EUR/MWh"),
                .init("bill_change_million_eur", "Bill, change", unit: "million EUR"),
            ]
        }
        let rows = network.studied.map { zone -> Table.Row in
            let impact = input.impact(zone)
            let name = Cell.words(network.printedName(zone))
            guard network.zones[zone].hasGasMarket, let percent = impact.unservedPercent else {
                return .init([name] + columns.dropFirst().map { _ in .notApplicable })
            }
            let range = input.range?.unservedPercent[zone]
            var cells = [name]
            if isShortBefore { cells.append(.amount(impact.unservedBeforePercent)) }
            cells += [
                range.map { $0.high == 0 ? .zero : .interval($0) } ?? .amount(percent), energy.cell(impact.unserved),
            ]
            if hasFirst {
                cells.append(
                    impact.firstShortage.map { index in
                        .words("\(MonthName.short(input.periods[index].month)) \(input.periods[index].year)")
                    } ?? .notApplicable)
            }
            if input.isYear {
                cells += [
                    energy.cell(impact.forgone), .known(impact.priceBefore),
                    impact.priceUnderRange.map { .interval($0) } ?? .known(impact.priceUnder),
                ]
                let isPriced = impact.unserved == 0 && (impact.unservedBeforePercent ?? 0) == 0
                cells.append(isPriced ? .known(impact.billChange, grade: .c) : .notApplicable)
            }
            return .init(cells, kind: impact.unserved > 0 ? .emphasised : .body)
        }
        return Table(
            id: "zones", title: title(input),
            caption: input.isYear
                ? """
                Whole run. Range of unserved: other sources at technical potential and as observed. Given up: demand that the price drives \
                away, which is not unserved. Prices are the cost of one more MWh, weighted by demand, with the range of the answer to price; \
                where demand is unserved they hold the value of lost load, and no bill is printed. … no further MWh could arrive, so there is \
                no such price; – not applicable.
                """
                : """
                Whole run. Range of unserved: other sources at technical potential and as observed. No price is printed: in a run of one step \
                gas in store and the volume of a year are worth nothing. – not applicable.
                """,
            columns: columns, rows: rows)
    }

    private static func title(_ input: ShockNoteInput) -> String {
        let short = input.region.short
        guard let first = short.first else {
            guard input.isYear, let rise = ShockFindings.dearest(input) else { return say("Nobody in the region goes short") }
            return
                say("Nobody goes short; \(input.network.printedName(rise.zone)) pays \(NumberText.fixed(rise.change, 1)) EUR/MWh more")
        }
        if short.count == 1 { return say("Only \(input.network.printedName(first)) goes short") }
        return say("\(input.network.printedName(first)) is hit hardest of \(short.count) markets that go short")
    }

    /// Percent of each month's demand; `nil` where nobody is short.
    private static func months(_ input: ShockNoteInput, _ style: HouseStyle) -> Figure? {
        let zones = input.region.short
        guard showsMonths(input) else { return nil }
        let values = zones.map { input.impact($0).unservedPercentByPeriod }
        let chart = HeatMapChart(
            rows: zones.map(input.network.printedName), columns: labels(input),
            values: values.map { row in row.map { $0.map(HeatMapChart.Value.number) ?? .notApplicable } },
            unit: say("percent of the month’s demand unserved"))
        return Figure(
            id: "unserved-by-month", title: monthsTitle(input),
            drawing: chart.drawing(id: "unserved-by-month", style: style),
            caption: "Markets of the region that go short, hardest hit first; month of the run.",
            data: data(
                "unserved-by-month", "Percent of each month’s demand unserved", "unserved", "percent", "%", zones, values,
                input))
    }

    private static func monthsTitle(_ input: ShockNoteInput) -> String {
        guard let first = input.region.firstShortage else { return say("Unserved by month") }
        return input.when(first).map { say("The first shortage comes \($0)") } ?? say("The shortage begins at once")
    }

    /// How far a row's values lie apart at most: a picture of months that are all alike shows nothing.
    private static func spread(_ rows: [[Double?]]) -> Double {
        rows.map { row in
            let known = row.compactMap { $0 }
            return (known.max() ?? 0) - (known.min() ?? 0)
        }.max() ?? 0
    }

    /// Change of the price of one more MWh; `nil` where no price moves by half a euro, or all months are alike.
    private static func prices(_ input: ShockNoteInput, _ style: HouseStyle) -> Figure? {
        let zones = input.network.studiedMarkets.filter { zone in
            input.impact(zone).priceChangeByPeriod.contains { $0 != nil }
        }
        let values = zones.map { input.impact($0).priceChangeByPeriod }
        let highest = values.flatMap { $0 }.compactMap { $0 }.max() ?? 0
        guard showsPrices(input) else { return nil }
        let chart = HeatMapChart(
            rows: zones.map(input.network.printedName), columns: labels(input),
            values: values.map { row in row.map { $0.map(HeatMapChart.Value.number) ?? .missing } },
            highest: highest, unit: say("EUR/MWh more than before"))
        return Figure(
            id: "price-by-month", title: pricesTitle(input, zones, values),
            drawing: chart.drawing(id: "price-by-month", style: style),
            caption: "… the market is short, or no further MWh could arrive: there is no price then.",
            data: data(
                "price-by-month", "Change of the cost of one more MWh", "price_change", "eur_per_mwh", "EUR/MWh", zones,
                values, input))
    }

    /// The market and the month in which the price rises most.
    private static func pricesTitle(_ input: ShockNoteInput, _ zones: [Int], _ values: [[Double?]]) -> String {
        var most: (zone: Int, month: Int, rise: Double)?
        for (zone, row) in zip(zones, values) {
            for (month, rise) in row.enumerated() {
                if let rise, rise > most?.rise ?? 0 { most = (zone, month, rise) }
            }
        }
        guard let most else { return say("What one more MWh would cost in addition, month by month") }
        let name = input.network.printedName(most.zone)
        let month = MonthName.long(input.periods[most.month].month)
        return say("One more MWh would cost \(NumberText.fixed(most.rise, 0)) EUR more in \(name) in \(month), the largest rise")
    }

    private static func labels(_ input: ShockNoteInput) -> [String] { input.periods.map { MonthName.short($0.month) } }

    private static func data(
        _ id: String, _ title: String, _ key: String, _ unitKey: String, _ unit: String, _ zones: [Int],
        _ values: [[Double?]], _ input: ShockNoteInput
    ) -> Table {
        Table(
            id: id, title: title,
            columns: [.words("zone", "Market")]
                + input.periods.map { .init("\(key)_\($0.label)_\(unitKey)", $0.label, unit: unit, decimals: 1) },
            rows: zip(zones, values).map { zone, row in
                .init([.words(input.network.printedName(zone))] + row.map { Cell.amount($0) })
            })
    }
}
