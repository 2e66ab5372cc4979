import GasModel

/// Tables about who shares, what splits U, and what must be bought.
public enum RuleTables {
    /// U under the three rules.
    public static func rules(_ shares: [RuleShares], zones: [Int], in network: Network) -> Table {
        Table(
            id: "rules-of-cooperation", title: "Unavoidable dependence under three rules, and the value of solidarity",
            caption: """
                Percent of demand unserved beyond what is short with all suppliers under the same rule. Served first: the zone before \
                all others (lower bound). Fair: the region shares. For itself: gas leaves a country of the region only when that country is \
                itself served, whoever has bought it, so contracts for transit do not count and whoever stands last in line carries the \
                loss of all. All modelled markets together lack about the same gas as under fair; but there the boundary markets bear \
                their part of the loss of common gas, and here they serve themselves first, so the region lacks more. Ranges over a \
                year: technical to observed volumes of the other sources, as U. Solidarity: for itself less fair, in points; negative \
                for a zone that gives more than it gets.
                """,
            columns: [
                .words("zone", "Zone"), .words("supplier", "Supplier"), .words("horizon", "Horizon"),
                Table.Column("served_first_percent", "Served first", unit: "%", decimals: 1),
                Table.Column("fair_percent", "Fair", unit: "%", decimals: 1),
                Table.Column("for_itself_percent", "For itself", unit: "%", decimals: 1),
                Table.Column("solidarity_points", "Solidarity", unit: "points", decimals: 1),
            ],
            rows: zones.flatMap { zone in
                let own = shares.filter { $0.zone == zone }
                guard !own.isEmpty else {
                    return [Table.Row([name(zone, network)] + Array(repeating: .notApplicable, count: 6))]
                }
                return own.map { share in
                    let fill = share.storagePercent.map { ", stores \(NumberText.fixed($0, 0)) %" } ?? ""
                    return Table.Row([
                        name(zone, network), .text(RichText(network.suppliers[share.supplier].name)),
                        .text(RichText(share.horizon.name + fill)), points(share.servedFirst), range(share.fair),
                        range(share.everyStateForItself), points(share.valueOfSolidarity),
                    ])
                }
            })
    }

    private static func range(_ value: Interval) -> Cell {
        let shown = Interval(low: visible(value.low), central: visible(value.central), high: visible(value.high))
        return shown.high == 0 ? .zero : .interval(shown)
    }

    /// U of the gas year, split.
    public static func split(_ card: Scorecard, zones: [Int]) -> Table {
        let network = card.network
        return Table(
            id: "unavoidable-split", title: "What unavoidable dependence is made of, gas year",
            caption: """
                Percent of demand, central potentials. Pipes missing: unserved even with unlimited volumes elsewhere. Gas missing: the \
                rest of U. Carried for others: U beyond today's dependence, the share of others' loss.
                """,
            columns: [
                .words("zone", "Zone"), .words("supplier", "Supplier"),
                Table.Column("unavoidable_percent", "Unavoidable", unit: "%", decimals: 1),
                Table.Column("infrastructure_gap_percent", "Pipes missing", unit: "%", decimals: 1),
                Table.Column("supply_gap_percent", "Gas missing", unit: "%", decimals: 1),
                Table.Column("carried_percent", "Carried", unit: "%", decimals: 1),
            ],
            rows: zones.flatMap { zone -> [Table.Row] in
                guard card.zones[zone].isApplicable else {
                    return [Table.Row([name(zone, network)] + Array(repeating: .notApplicable, count: 5))]
                }
                return card.zones[zone].dependence.compactMap { pair in
                    guard let year = pair.unavoidable(.gasYear) else { return nil }
                    return Table.Row([
                        name(zone, network), .text(RichText(network.suppliers[pair.supplier].name)),
                        points(year.share.central), year.infrastructureGap.map(points) ?? .missing,
                        year.infrastructureGap.map { points(year.share.central - $0) } ?? .missing,
                        points(pair.carriedForOthers),
                    ])
                }
            })
    }

    /// What must be bought instead, by origin and by entry.
    public static func purchase(_ purchase: PurchaseInstead, in network: Network) -> [Table] {
        let zone = network.zones[purchase.zone]
        let supplier = network.suppliers[purchase.supplier].name
        let id = zone.id.text.lowercased()
        let extra = purchase.extraCost.map { cost in
            let each = purchase.extraPerMWh.map { "; \(words($0, 1)) EUR per MWh replaced" } ?? ""
            return " Extra cost where the gas enters: \(words(cost, 0)) million EUR a year\(each); transport is left out, because "
                + "almost no tariff is known."
        } ?? " The extra cost is unknown, because a source's cost is."
        let origins = Table(
            id: "bought-instead-\(id)", title: "What \(zone.name) must buy instead of gas from \(supplier)",
            caption: RichText(
                "TWh a year. Before: balanced flows of the observed year; after: fair market dispatch without \(supplier), central "
                    + "potentials; both by proportional mixing, so before differs from the reported mix. Of "
                    + "\(NumberText.fixed(purchase.lost, 1)) TWh lost, \(NumberText.fixed(purchase.unserved, 1)) stay unserved.\(extra)"),
            columns: [
                .words("origin", "Origin", share: 2), Table.Column("before_twh", "Before", unit: "TWh/y", decimals: 1),
                Table.Column("after_twh", "After", unit: "TWh/y", decimals: 1),
                Table.Column("bought_twh", "Bought more", unit: "TWh/y", decimals: 1),
                Table.Column("cost_eur_per_mwh", "Cost at entry", unit: "EUR/MWh", decimals: 0),
            ],
            rows: purchase.origins.map {
                Table.Row([
                    .text(RichText(network.suppliers[$0.supplier].name)), .number($0.before), .number($0.after),
                    .number($0.bought), $0.cost.map { .interval($0) } ?? .missing,
                ])
            })
        let gates = Table(
            id: "entries-instead-\(id)", title: "By which entries, \(zone.name) without \(supplier)",
            caption: "GWh/d, mean of the year, transit included; before and after as above.",
            columns: [
                .words("entry", "Entry", share: 2), Table.Column("before_gwh_per_day", "Before", unit: "GWh/d", decimals: 1),
                Table.Column("after_gwh_per_day", "After", unit: "GWh/d", decimals: 1),
                Table.Column("capacity_gwh_per_day", "Capacity", unit: "GWh/d", decimals: 1),
            ],
            rows: purchase.gates.map {
                Table.Row([.text(RichText($0.name)), zeroOr($0.before), zeroOr($0.after), .known($0.capacity)])
            })
        return [origins, gates]
    }

    private static func name(_ zone: Int, _ network: Network) -> Cell { .text(RichText(network.zones[zone].name)) }

    /// Below a twentieth of a point is what the sharing term cannot tell from nothing.
    private static func points(_ value: Double) -> Cell { visible(value) == 0 ? .zero : .number(value) }

    private static func visible(_ value: Double) -> Double { abs(value) < 0.05 ? 0 : value }

    private static func zeroOr(_ value: Double) -> Cell { value < 0.05 ? .zero : .number(value) }

    private static func words(_ value: Interval, _ decimals: Int) -> String {
        let bracket = NumberText.bracket(value, decimals)
        return NumberText.fixed(value.central, decimals) + (bracket.isEmpty ? "" : " \(bracket)")
    }
}
