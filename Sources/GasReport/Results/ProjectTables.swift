import GasModel

/// An appraisal of projects as tables.
public enum ProjectTables {
    /// - Parameter limit: how many pairs and pipes are listed; `nil` lists all.
    public static func all(_ appraisal: ProjectAppraisal, limit: Int?) -> [Table] {
        [
            ranking(appraisal), effects(appraisal), pairs(appraisal, limit: limit), pairEffects(appraisal, limit: limit),
            pipes(appraisal, limit: limit),
        ]
    }

    static func who(_ appraisal: ProjectAppraisal) -> String {
        appraisal.zones.count == 1 ? appraisal.network.zones[appraisal.zones[0]].name : "the region"
    }

    public static func ranking(_ appraisal: ProjectAppraisal) -> Table {
        let rows = appraisal.ranking.map { index -> Table.Row in
            let project = appraisal.projects[index]
            let state = appraisal.alone[index]
            let relief = appraisal.relief(state)
            let capacity = appraisal.capacity(project)
            let availability = project.assets.map(appraisal.network.availability)
            return Table.Row([
                words(project.name), words(availability.first.map { status($0) } ?? ""),
                words(availability.compactMap(\.from).max()?.description ?? "open"), .known(capacity),
                project.cost.map {
                    .interval(Interval(low: $0.low, central: $0.central, high: $0.high), grade: $0.grade)
                } ?? .missing,
                amount(relief),
                per(relief, capacity.map { $0 / 100 }), per(relief, project.cost.map { $0.central / 100 }),
                .known(state.nMinusOne),
            ] + diversity(appraisal, state))
        }
        let short = appraisal.shortCases.map { appraisal.cases[$0].title }
        let base = appraisal.before.nMinusOne.map { " Today N−1 is \(NumberText.fixed($0, 0)) %." } ?? ""
        return Table(
            id: "projects", title: "What planned projects would do for \(who(appraisal))",
            caption: RichText(
                short.isEmpty
                    ? "Gas is short in none of the cases, so no project relieves anything.\(base) \(diversityNote(appraisal))"
                    : """
                    Relief: share of the shortage that disappears if the project is in use from the first day, mean over \(short.count) \
                    case\(short.count == 1 ? "" : "s") in which gas is short today (\(short.joined(separator: "; "))). A project \
                    brings no gas that no source has; negative: what is short is shared with one neighbour more. N−1 at stores of 30 \
                    %.\(base) Unknown costs stay unknown (…); what a figure covers stands in projects.csv. \(diversityNote(appraisal))
                    """),
            columns: [
                .words("project", "Project", share: 3), .words("status", "Status"), .words("from", "From"),
                Table.Column("capacity_gwh_per_day", "Capacity", unit: "GWh/d", decimals: 1),
                Table.Column("cost_million_eur", "Cost", unit: "M EUR"),
                Table.Column("relief_percent", "Relief", unit: "%", decimals: 1),
                Table.Column("relief_percent_per_100_gwh_per_day", "per 100", unit: "GWh/d", decimals: 1),
                Table.Column("relief_percent_per_100_million_eur", "per 100", unit: "M EUR", decimals: 1),
                Table.Column("n_minus_1_30_percent", "N−1", unit: "%"),
            ] + diversityColumns(appraisal), rows: rows)
    }

    // MARK: DIV*

    private static func diversityColumns(_ appraisal: ProjectAppraisal) -> [Table.Column] {
        if appraisal.zones.count == 1 { return [Table.Column("div_best", "DIV*", unit: "points", decimals: 1)] }
        return [Table.Column("div_best_gain", "DIV*", unit: "points", decimals: 1), .words("div_best_gain_zone", "of")]
    }

    /// DIV\* of the one zone, or the largest gain and whose it is.
    private static func diversity(_ appraisal: ProjectAppraisal, _ state: ProjectAppraisal.State) -> [Cell] {
        if appraisal.zones.count == 1 {
            return [appraisal.diversified.isEmpty ? .notApplicable : .known(state.diversification.first ?? nil)]
        }
        guard let gain = appraisal.diversityGain(state) else { return [.zero, words("")] }
        return [.number(gain.points), words(appraisal.network.zones[gain.zone].id.text)]
    }

    private static func diversityNote(_ appraisal: ProjectAppraisal) -> String {
        guard appraisal.zones.count == 1 else {
            return """
                DIV*: the largest gain of a zone, and which (each zone by itself, suppliers and entries weigh the same); for pairs name a \
                zone, for all zones they would be some thousand runs with two commodities and more.
                """
        }
        guard !appraisal.diversified.isEmpty else { return "DIV* does not apply." }
        let today = (appraisal.before.diversification.first ?? nil).map { NumberText.fixed($0, 1) } ?? "not certified"
        return "DIV* (suppliers and entries weigh the same) is \(today) without any of them."
    }

    // MARK: Cases and pairs

    /// Percent of demand short, case by case.
    public static func effects(_ appraisal: ProjectAppraisal) -> Table {
        let short = appraisal.shortCases
        let useful = appraisal.ranking.filter { index in
            short.contains { appraisal.avoided(appraisal.alone[index], $0) != 0 }
        }
        let calm = appraisal.cases.indices.filter { !short.contains($0) }.map { appraisal.cases[$0].title }
        let idle = appraisal.projects.count - useful.count
        return Table(
            id: "project-effects", title: "Shortage case by case, \(who(appraisal))",
            caption: RichText(
                "Percent of demand that goes short, over the whole run; all that is short, whoever delivers. "
                    + (idle > 0 ? "\(idle) projects change none of it and are left out. " : "")
                    + (calm.isEmpty ? "" : "Nobody counted here is short in: \(calm.joined(separator: "; ")).")),
            columns: [.words("project", "Project", share: 3)] + caseColumns(appraisal),
            rows: [Table.Row([words("as it is")] + cases(appraisal, appraisal.before), kind: .emphasised)]
                + useful.map { Table.Row([words(appraisal.projects[$0].name)] + cases(appraisal, appraisal.alone[$0])) })
    }

    private static func caseColumns(_ appraisal: ProjectAppraisal) -> [Table.Column] {
        appraisal.shortCases.map {
            Table.Column("short_percent_\(appraisal.cases[$0].id)", appraisal.cases[$0].id, unit: "%", decimals: 2)
        }
    }

    private static func cases(_ appraisal: ProjectAppraisal, _ state: ProjectAppraisal.State) -> [Cell] {
        let percent = appraisal.percent(state)
        return appraisal.shortCases.map { share(percent[$0]) }
    }

    private static func shownPairs(_ appraisal: ProjectAppraisal, _ limit: Int?) -> [ProjectAppraisal.Pair] {
        let ranked = appraisal.pairRanking
        return limit.map { Array(ranked.prefix($0)) } ?? ranked
    }

    private static func names(_ appraisal: ProjectAppraisal, _ pair: ProjectAppraisal.Pair) -> [Cell] {
        [words(appraisal.projects[pair.first].name), words(appraisal.projects[pair.second].name)]
    }

    public static func pairs(_ appraisal: ProjectAppraisal, limit: Int?) -> Table {
        let shown = shownPairs(appraisal, limit)
        let isZone = appraisal.zones.count == 1
        return Table(
            id: "project-pairs", title: "Pairs of projects, \(who(appraisal))",
            caption: RichText(
                "Relief as above, both in use. Together: what the two relieve beyond the sum of each alone; negative where they "
                    + "relieve the same. Per 100 GWh/d of both capacities. \(shown.count) of \(appraisal.pairs.count) pairs."),
            columns: [
                .words("first", "First", share: 2), .words("second", "Second", share: 2),
                Table.Column("relief_percent", "Relief", unit: "%", decimals: 1),
                Table.Column("together_percent", "Together", unit: "%", decimals: 1),
                Table.Column("cost_million_eur", "Cost", unit: "M EUR"),
                Table.Column("relief_percent_per_100_gwh_per_day", "per 100", unit: "GWh/d", decimals: 1),
                Table.Column("relief_percent_per_100_million_eur", "per 100", unit: "M EUR", decimals: 1),
                Table.Column("n_minus_1_30_percent", "N−1", unit: "%"),
            ] + (isZone ? diversityColumns(appraisal) : []),
            rows: shown.map { pair in
                let (first, second) = (appraisal.projects[pair.first], appraisal.projects[pair.second])
                let cost = first.cost.flatMap { one in second.cost.map { one.central + $0.central } }
                let capacity = appraisal.capacity(first).flatMap { one in appraisal.capacity(second).map { one + $0 } }
                let relief = appraisal.relief(pair.state)
                return Table.Row(
                    names(appraisal, pair) + [
                        amount(relief), amount(appraisal.together(pair)), .known(cost), per(relief, capacity.map { $0 / 100 }),
                        per(relief, cost.map { $0 / 100 }), .known(pair.state.nMinusOne),
                    ] + (isZone ? diversity(appraisal, pair.state) : []))
            })
    }

    public static func pairEffects(_ appraisal: ProjectAppraisal, limit: Int?) -> Table {
        Table(
            id: "project-pair-effects", title: "Shortage case by case, pairs, \(who(appraisal))",
            caption: RichText("Percent of demand that goes short with both in use; the pairs of the table above."),
            columns: [.words("first", "First", share: 2), .words("second", "Second", share: 2)] + caseColumns(appraisal),
            rows: shownPairs(appraisal, limit).map { Table.Row(names(appraisal, $0) + cases(appraisal, $0.state)) })
    }

    public static func pipes(_ appraisal: ProjectAppraisal, limit: Int?) -> Table {
        let short = appraisal.shortCases
        let valued = appraisal.pipes.filter { pipe in
            pipe.normalYear > 0 || pipe.withoutSupplier > 0 || pipe.avoided.contains { $0 != 0 }
        }.sorted { left, right in
            func key(_ pipe: ProjectAppraisal.PipeValue) -> (Double, Double, Int) {
                let relief = short.reduce(0) { $0 + pipe.avoided[$1] / appraisal.before.unserved[$1] }
                return (relief, pipe.withoutSupplier, -pipe.route)
            }
            return key(left) > key(right)
        }
        let shown = limit.map { Array(valued.prefix($0)) } ?? valued
        let name = appraisal.network.suppliers[appraisal.supplier].name
        return Table(
            id: "pipe-values", title: "What one more GWh/d of an existing pipe would be worth",
            caption: RichText(
                """
                Dual values of the market dispatch over the gas year, thousand EUR per GWh/d: all suppliers; without \(name), the \
                shortage settled. Shortage avoided: GWh over the run that \(who(appraisal)) lacks less for one more GWh/d, by one more \
                run. \(shown.count) of \(valued.count) pipes with any value; \(appraisal.pipes.count - valued.count) have none.
                """),
            columns: [
                .words("pipe", "Pipe", share: 3), Table.Column("capacity_gwh_per_day", "Capacity", unit: "GWh/d", decimals: 1),
                Table.Column("dual_normal_thousand_eur_per_gwh_per_day", "Normal", unit: "kEUR/y"),
                Table.Column("dual_without_thousand_eur_per_gwh_per_day", "Without", unit: "kEUR/y"),
            ]
                + short.map {
                    Table.Column("avoided_gwh_\(appraisal.cases[$0].id)", appraisal.cases[$0].id, unit: "GWh", decimals: 2)
                },
            rows: shown.map { pipe in
                Table.Row(
                    [
                        words(appraisal.network.routes[pipe.route].name), .number(pipe.capacity), zeroOr(pipe.normalYear),
                        zeroOr(pipe.withoutSupplier),
                    ] + short.map { zeroOr(pipe.avoided[$0]) })
            })
    }

    private static func words(_ text: String) -> Cell { .text(RichText(text)) }

    private static func status(_ availability: Availability) -> String {
        availability.status == .operating ? "announced" : availability.status.rawValue
    }

    private static func zeroOr(_ value: Double) -> Cell { value == 0 ? .zero : .number(value) }

    private static func share(_ percent: Double) -> Cell { percent < 0.005 ? .zero : .number(percent) }

    /// Zero prints as zero; what is not there is *not applicable*.
    private static func amount(_ value: Double?) -> Cell {
        value.map { abs($0) < 0.05 ? .zero : .number($0) } ?? .notApplicable
    }

    private static func per(_ value: Double?, _ unit: Double?) -> Cell {
        guard let value else { return .notApplicable }
        guard let unit, unit > 0 else { return .missing }
        return abs(value) < 0.05 ? .zero : .number(value / unit)
    }
}
