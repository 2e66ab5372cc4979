import GasModel

/// A law that can be read in two ways: the range between them.
public enum ReadingTables {
    public static func readings(mild: ShockOutcome, strict: ShockOutcome, zones: [Int]) -> Table {
        let network = mild.network
        let rows = zones.map { zone -> Table.Row in
            let (one, other) = (mild.zones[zone], strict.zones[zone])
            let name = Cell.text(RichText(network.zones[zone].name))
            guard let share = one.unservedPercent, let strictShare = other.unservedPercent else {
                return Table.Row([name] + Array(repeating: .notApplicable, count: 7))
            }
            return Table.Row([
                name, ShockTables.amount(share), ShockTables.amount(strictShare), .known(one.priceBefore), .known(one.priceUnder),
                .known(other.priceUnder), ShockTables.amount(one.forgone), ShockTables.amount(other.forgone),
            ])
        }
        return Table(
            id: "readings", title: "Two readings",
            caption: RichText(
                """
                Mild: \(mildest(mild)). Strict: \(law(strict)). The truth lies between; the tables above are the mild \
                reading.\(cheaper(mild, strict, zones))
                """),
            columns: [
                .words("zone", "Zone"), Table.Column("unserved_mild_percent", "Unserved, mild", unit: "%", decimals: 1),
                Table.Column("unserved_strict_percent", "strict", unit: "%", decimals: 1),
                Table.Column("price_before_eur_per_mwh", "Price before", unit: "EUR/MWh", decimals: 1),
                Table.Column("price_mild_eur_per_mwh", "mild", unit: "EUR/MWh", decimals: 1),
                Table.Column("price_strict_eur_per_mwh", "strict", unit: "EUR/MWh", decimals: 1),
                Table.Column("given_up_mild_gwh", "Given up, mild", unit: "GWh"),
                Table.Column("given_up_strict_gwh", "strict", unit: "GWh"),
            ], rows: rows)
    }

    /// Gas under contract, where a shock takes or gives some.
    public static func contracts(_ outcome: ShockOutcome, zones: [Int]) -> Table? {
        let held = zones.filter { zone in
            let impact = outcome.zones[zone]
            guard let before = impact.contractsBefore, let under = impact.contractsUnder else { return false }
            return abs(before.volume - under.volume) > 1
        }
        guard !held.isEmpty else { return nil }
        return Table(
            id: "contracts", title: "Gas under contract",
            caption: RichText(
                """
                What contracts with sellers whose whole volume is under contract can still bring, and what that is worth: volume times what \
                the seller asks more beyond contracts. A loss of it comes on top of the change of the bill, which prices all gas alike. \
                \(minimumBills(outcome))
                """),
            columns: [
                .words("zone", "Zone"), Table.Column("contracts_before_gwh", "Before", unit: "GWh"),
                Table.Column("contracts_under_gwh", "Under", unit: "GWh"),
                Table.Column("worth_before_meur", "Worth before", unit: "MEUR"),
                Table.Column("worth_under_meur", "under", unit: "MEUR"), Table.Column("worth_change_meur", "Change", unit: "MEUR"),
            ],
            rows: held.map { zone in
                let before = outcome.zones[zone].contractsBefore ?? ContractWorth(volume: 0, worth: 0)
                let under = outcome.zones[zone].contractsUnder ?? ContractWorth(volume: 0, worth: 0)
                return Table.Row([
                    .text(RichText(outcome.network.zones[zone].name)), ShockTables.amount(before.volume),
                    ShockTables.amount(under.volume), ShockTables.amount(before.worth), ShockTables.amount(under.worth),
                    ShockTables.amount(under.worth - before.worth),
                ])
            })
    }

    /// How far take-or-pay is in the run.
    private static func minimumBills(_ outcome: ShockOutcome) -> String {
        let inForce = outcome.network.institutions.contracts.filter { !$0.isLNG && $0.isDelivering(on: outcome.scenario.runStart) }
        let stated = inForce.filter { $0.takeOrPayPercent != nil }
        return "Take-or-pay counts where its share is known: in \(stated.count) of the \(inForce.count) contracts in force on the first day."
    }

    /// What the mild reading supposes, each kind of shock once.
    static func mildest(_ outcome: ShockOutcome) -> String {
        var said: [String] = []
        for case let law as any TwoReadings in outcome.scenario.shocks where !said.contains(type(of: law).mild) { said.append(type(of: law).mild) }
        return said.joined(separator: "; ")
    }

    /// A restriction that makes gas cheaper somewhere needs its reason. Silent where it does not.
    private static func cheaper(_ mild: ShockOutcome, _ strict: ShockOutcome, _ zones: [Int]) -> String {
        let names = zones.filter { zone in
            guard let before = mild.zones[zone].priceBefore, let under = strict.zones[zone].priceUnder else { return false }
            return under < before - 0.05
        }.map { mild.network.zones[$0].name }
        guard !names.isEmpty else { return "" }
        return """
             Under the strict reading \(names.joined(separator: ", ")) would pay less than before: the gas that others must not take any more \
            is left to those who still may.
            """
    }

    static func law(_ outcome: ShockOutcome) -> String {
        outcome.scenario.shocks.filter { $0 is any TwoReadings }.map { $0.sentence(in: outcome.network) }.joined(separator: "; ")
    }
}
