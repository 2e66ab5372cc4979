import GasModel

/// Words and abbreviations that this brief uses.
enum BriefGlossary {
    static func entries(_ context: BriefContext) -> [GlossaryEntry] {
        [
            .init("A, today", "Share of consumption that originates at the supplier."),
            .init("U, unavoidable", "Share of demand that stays unserved without the supplier."),
            .init("G, choice", "What A exceeds U by: kept by contracts, price or habit, not by pipes."),
            .init("Carried for others", "Where U exceeds A: the zone shares a loss that others have."),
            .init(
                "DIV",
                "Diversity, 0 to 100: 100 less half the sums of squared shares by supplier and by entry, in percent."),
            .init("Entry", "The last pipe, terminal or field that gas passes before it is consumed."),
            .init("GCV", "Gross calorific value: energy with the heat of condensation, 25/0 °C."),
            .init(
                "HHI",
                "Herfindahl–Hirschman index: sum of squared percentage shares; 10\u{202F}000 is a single supplier."),
            .init("Hub", "A market whose gas has several origins; never counted as one supplier."),
            .init(
                "N−1",
                "Capacity left on a peak day without the largest asset, over demand (Regulation (EU) 2017/1938, Annex II)."
            ),
            .init("Peak day", "Demand of exceptional cold that occurs once in twenty years, in all zones at once."),
            .init("Spare", "Capacity of an entry less all observed uses, transit included."),
        ]
    }
}
