import GasModel

/// The range between the two readings of a law, or of a lost contract.
enum ReadingsTable {
    static func table(_ input: ShockNoteInput, _ strict: ShockOutcome) -> Table {
        let network = input.network
        var columns: [Table.Column] = [
            .words("zone", "Market", share: 1.7), .init("unserved_mild_percent", "Unserved, mild", unit: "% of demand", decimals: 1),
            .init("unserved_strict_percent", "strict", unit: "% of demand", decimals: 1),
        ]
        if input.isYear {
            columns += [
                .init("price_before_eur_per_mwh", "Price before", unit: "EUR/MWh"),
                .init("price_mild_eur_per_mwh", "mild", unit: "EUR/MWh"), .init("price_strict_eur_per_mwh", "strict", unit: "EUR/MWh"),
            ]
        }
        return Table(
            id: "readings", title: title(input, strict),
            caption: """
                Mild: \(ReadingTables.mildest(input.outcome)). Strict: \(ReadingTables.law(strict)). The truth lies between; everything else in this \
                note is the mild reading.
                """,
            columns: columns,
            rows: network.studiedMarkets.map { zone in
                let (mild, other) = (input.impact(zone), strict.zones[zone])
                var cells: [Cell] = [.words(network.printedName(zone)), .amount(mild.unservedPercent), .amount(other.unservedPercent)]
                if input.isYear { cells += [.known(mild.priceBefore), .known(mild.priceUnder), .known(other.priceUnder)] }
                return .init(cells)
            }, isCompact: true)
    }

    /// The market whose price the stricter reading raises most; at least half a euro.
    private static func title(_ input: ShockNoteInput, _ strict: ShockOutcome) -> String {
        let rises = input.network.studiedMarkets.compactMap { zone -> (zone: Int, rise: Double)? in
            guard let mild = input.impact(zone).priceUnder, let other = strict.zones[zone].priceUnder else { return nil }
            return (zone, other - mild)
        }
        guard let most = rises.max(by: { $0.rise == $1.rise ? $0.zone > $1.zone : $0.rise < $1.rise }), most.rise >= 0.5 else {
            return say("Read strictly, hardly anything changes")
        }
        return say("Read strictly, \(input.network.printedName(most.zone)) pays \(NumberText.fixed(most.rise, 1)) EUR/MWh more")
    }
}
