import GasModel

/// Who bears a shock: sectors, bills, and what a milder shock would do.
extension ShockTables {
    static let protectionOrder = """
        A convention: industry and power plants are cut first, in proportion to their use, then services, households last \
        (Regulation (EU) 2017/1938 protects households and, where a state says so, services); heat cannot be told from power. The \
        year's shares of use hold in every month.
        """

    /// Unserved gas by sector.
    public static func unservedBySector(_ outcome: ShockOutcome, zones: [Int]) -> Table {
        let network = outcome.network
        let sectors = network.sectors
        let short = zones.filter { outcome.zones[$0].unserved > 0 }
        return Table(
            id: "unserved-by-sector", title: "Unserved gas by sector", caption: RichText("GWh over the run. " + protectionOrder),
            columns: [.words("zone", "Zone", share: 2)]
                + sectors.map { Table.Column("unserved_\($0)_gwh", $0, unit: "GWh") },
            rows: short.map { zone in
                let name = Cell.text(RichText(network.zones[zone].name))
                guard let split = outcome.zones[zone].unservedBySector else {
                    return Table.Row([name] + sectors.map { _ in .notApplicable })
                }
                return Table.Row(
                    [name] + sectors.map { sector in split.first { $0.sector == sector }.map { amount($0.unserved) } ?? .notApplicable })
            })
    }

    /// What gas costs before and under the shock.
    public static func bills(_ outcome: ShockOutcome, zones: [Int]) -> Table {
        let network = outcome.network
        return Table(
            id: "bills", title: "What the gas costs",
            caption: """
                Million EUR over the run: all gas at the zone's price, the cost of one more MWh. Contracts with other prices are not in \
                it: the change says more than the level. Not applicable where gas is short: its price then is a value of lost load, \
                which nobody pays.
                """,
            columns: [
                .words("zone", "Zone", share: 2), Table.Column("bill_before_meur", "Before", unit: "MEUR"),
                Table.Column("bill_under_meur", "Under", unit: "MEUR"), Table.Column("bill_change_meur", "Change", unit: "MEUR"),
            ],
            rows: zones.map { zone in
                let name = Cell.text(RichText(network.zones[zone].name))
                guard let before = outcome.zones[zone].billBefore, let under = outcome.zones[zone].billUnder else {
                    return Table.Row([name] + Array(repeating: .notApplicable, count: 3))
                }
                return Table.Row([name, amount(before), amount(under), amount(under - before)])
            })
    }

    /// The same scenario at several depths.
    public static func sweep(_ steps: [SweptOutcome], zones: [Int]) -> [Table] {
        guard let network = steps.first?.outcome.network else { return [] }
        func table(_ id: String, _ title: String, _ caption: String, decimals: Int, _ value: (ZoneImpact) -> Cell) -> Table {
            Table(
                id: id, title: title, caption: RichText(caption),
                columns: [.words("zone", "Zone", share: 2)]
                    + steps.map {
                        Table.Column("depth_\(NumberText.fixed($0.depth, 0))_percent", "\(NumberText.fixed($0.depth, 0)) %", decimals: decimals)
                    },
                rows: zones.map { zone in
                    Table.Row([.text(RichText(network.zones[zone].name))] + steps.map { value($0.outcome.zones[zone]) })
                })
        }
        let unserved = table(
            "sweep-unserved", "Unserved gas by depth",
            "GWh over the run when so much is lost; the depth is an assumption, swept from nothing to all.", decimals: 0
        ) { $0.unservedPercent == nil ? .notApplicable : amount($0.unserved) }
        // A run of one step has no price.
        guard steps.contains(where: { $0.outcome.shocked.periods.count > 1 }) else { return [unserved] }
        return [
            unserved,
            table(
                "sweep-price", "Price by depth", "EUR/MWh, mean over consumption; the value of lost load where gas is short.", decimals: 1
            ) { $0.unservedPercent == nil ? .notApplicable : .known($0.priceUnder) },
        ]
    }
}
