import GasModel

/// How well a zone's supply could be spread, by what mix, at what cost.
public enum DiversificationTables {
    /// DIV of today and DIV\*, zone by zone; the first weight has today and efficiency beside it.
    ///
    /// - Parameter unanswered: zones without a certified answer, and why.
    public static func best(
        _ zones: [[BestMix]], unanswered: [(zone: Int, reason: String)] = [], in network: Network
    ) -> Table {
        let weights = zones.first?.map(\.weight) ?? []
        return Table(
            id: "diversification", title: "What diversification the pipes allow",
            caption: """
                DIV of the reported mix and DIV*, the best of a gas year with no extra shortage for anyone; suppliers weigh \
                \(weights.first.map(weightText) ?? "½"). DIV* is an upper bound by pipes and volumes, not a plan: contracts, prices and \
                politics are left out, and stores give their full rate at every fill. It counts gas of proven origin only, and of what \
                other markets buy or produce themselves only what they can spare. Its mix is as even as open capacity allows: equal shares \
                are the optimum, no forecast. Efficiency is the one over the other; ranges come from gas of unproven origin.
                """,
            columns: [
                .words("zone", "Zone"), Table.Column("div_today", "DIV today", unit: "points", decimals: 1),
                Table.Column("div_best", "DIV*", unit: "points", decimals: 1),
                Table.Column("efficiency_percent", "Efficiency", unit: "%"),
            ]
                + weights.dropFirst().map {
                    Table.Column("div_best_weight_\(key($0))", "DIV* \(weightName($0))", unit: "points", decimals: 1)
                } + [.words("binds", "What binds first", share: 2)],
            rows: zones.compactMap { row in
                guard let first = row.first else { return nil }
                return Table.Row(
                    [
                        .text(RichText(network.zones[first.mix.zone].name)), first.today.map { .interval($0) } ?? .missing,
                        .number(first.score),
                        first.efficiency.map { .interval($0) } ?? (first.today == nil ? .missing : .notApplicable),
                    ] + row.dropFirst().map { .number($0.score) } + [
                        .text(RichText(first.mix.limits.first?.name ?? "nothing"))
                    ])
            } + unanswered.map { row in
                Table.Row(
                    [.text(RichText(network.zones[row.zone].name))] + Array(repeating: Cell.missing, count: 2 + max(1, weights.count))
                        + [.text(RichText(row.reason))])
            })
    }

    public static func origins(_ best: BestMix, in network: Network) -> Table {
        mix(
            "diversified-origins", say("Whose gas \(network.zones[best.mix.zone].name) would burn"), "origin", "Origin", best.origins,
            best)
    }

    public static func corridors(_ best: BestMix, in network: Network) -> Table {
        mix(
            "diversified-corridors", "By which way it would come", "corridor", "Corridor", best.corridors, best)
    }

    private static func mix(
        _ id: String, _ title: String, _ key: String, _ header: String, _ lines: [MixLine], _ best: BestMix
    ) -> Table {
        // Shares of single lots are good to whole percents at best, and sum to 100 as printed.
        func printed(_ shares: [Double]) -> [Double] { (shares.reduce(0, +) - 100).magnitude < 1 ? PrintedShares.round(shares) : shares }
        let today = printed(lines.map { $0.today ?? 0 })
        let mixed = printed(lines.map(\.best))
        func cell(_ value: Double?, _ printed: Double) -> Cell {
            guard let value else { return .missing }
            return Cell(.number(value), shown: printed == 0 ? nil : Interval(printed))
        }
        return Table(
            id: id, title: title,
            caption: "Percent of consumption, reported and in the most diversified mix (suppliers weigh \(weightText(best.weight))).",
            columns: [
                .words(key, header, share: 2), Table.Column("today_percent", "Today", unit: "%"), Table.Column("best_percent", "Best mix", unit: "%"),
            ],
            rows: lines.indices.map { index in
                let line = lines[index]
                return Table.Row([.text(RichText(line.name)), cell(line.today, today[index]), cell(line.best, mixed[index])])
            })
    }

    /// What binds in the most diversified mix, dearest first.
    public static func limits(_ best: BestMix, most: Int = 8) -> Table {
        Table(
            id: "diversified-limits", title: "What keeps the best mix from being better",
            caption: "Points of DIV that one more TWh through each limit over the year would add.",
            columns: [
                .words("limit", "Limit", share: 2), Table.Column("points_per_twh", "Worth", unit: "points per TWh", decimals: 2),
            ],
            rows: best.mix.limits.prefix(most).map {
                Table.Row([.text(RichText($0.name)), .number($0.value * Units.gwhPerTWh)])
            })
    }

    public static func frontier(_ frontier: DiversificationFrontier, in network: Network) -> Table {
        let zone = frontier.points.first.map { network.zones[$0.mix.zone].name } ?? ""
        return Table(
            id: "frontier", title: "What more diversity would cost \(zone)",
            caption: """
                Best mixes of a gas year with no extra shortage, from the cheapest to the most diversified; suppliers weigh \
                \(weightText(frontier.weight)). Cost: supply and transport of the whole model beyond the cheapest. Swaps are free, ended \
                contracts are not counted.
                """,
            columns: [
                Table.Column("div", "DIV", unit: "points", decimals: 1),
                Table.Column("cost_million_eur", "Cost", unit: "EUR million/y", decimals: 1),
                Table.Column("cost_eur_per_mwh", "Cost", unit: "EUR/MWh", decimals: 2),
                Table.Column("marginal_million_eur_per_point", "Each point of the step", unit: "EUR million/y", decimals: 2),
                .words("largest_origin", "Largest origin"), Table.Column("largest_percent", "Its share", unit: "%", decimals: 1),
            ],
            rows: frontier.points.map { point in
                let shares = point.mix.originShares
                let largest = shares.indices.max { (shares[$0], $1) < (shares[$1], $0) }
                return Table.Row([
                    .number(point.score), .number(point.cost), .number(point.costPerMWh),
                    point.marginal.map { .number($0) } ?? .notApplicable,
                    .text(RichText(largest.map { network.name(of: point.mix.origins[$0], seenFrom: point.mix.zone) } ?? "")),
                    .known(largest.map { 100 * shares[$0] }),
                ])
            })
    }

    public static func smallestShares(_ results: [SmallestShareResult], in network: Network) -> Table {
        Table(
            id: "smallest-shares", title: "How little of a supplier is enough",
            caption: """
                Percent of the zone's consumption of a gas year with no extra shortage for anyone; the supplier serves others on. Cost: \
                of the whole model beyond the cheapest dispatch.
                """,
            columns: [
                .words("supplier", "Supplier"), Table.Column("smallest_percent", "Smallest share", unit: "%", decimals: 1),
                Table.Column("cheapest_percent", "In the cheapest dispatch", unit: "%", decimals: 1),
                Table.Column("cost_million_eur", "Cost of the smallest", unit: "EUR million/y", decimals: 1),
                Table.Column("cost_eur_per_mwh", "Cost", unit: "EUR/MWh", decimals: 2),
            ],
            rows: results.map {
                Table.Row([
                    .text(RichText(network.suppliers[$0.supplier].name)), .interval($0.share), .number($0.cheapest),
                    .number($0.cost), .number($0.costPerMWh),
                ])
            })
    }

    public static func neededCapacities(_ results: [NeededCapacityResult], in network: Network) -> Table {
        Table(
            id: "needed-capacities", title: "How much of each pipe is needed",
            caption: "Smallest capacity with which nobody in the region loses gas, all else as it is; each pipe alone.",
            columns: [
                .words("route", "Pipe", share: 2), .words("horizon", "Horizon"), Table.Column("stores_percent", "Stores", unit: "%"),
                Table.Column("capacity_gwh_per_day", "Capacity", unit: "GWh/d", decimals: 1),
                Table.Column("needed_gwh_per_day", "Needed", unit: "GWh/d", decimals: 1),
            ],
            rows: results.map {
                Table.Row([
                    .text(RichText(network.routes[$0.route].name)), .text(RichText($0.horizon.name)),
                    $0.storagePercent.map { .number($0) } ?? .notApplicable, .number($0.capacity), .interval($0.needed),
                ])
            })
    }

    private static func weightText(_ weight: Double) -> String {
        switch weight {
        case 0.5: "½"
        case 1: "all"
        case 0: "nothing"
        default: NumberText.fixed(weight, 2)
        }
    }

    private static func weightName(_ weight: Double) -> String {
        switch weight {
        case 0.5: "both"
        case 1: "by supplier"
        case 0: "by entry"
        default: "w \(NumberText.fixed(weight, 2))"
        }
    }

    private static func key(_ weight: Double) -> String { NumberText.fixed(100 * weight, 0) }
}
