import GasModel

/// Three or four large figures under the title of a shock note.
enum ShockHeadlines {
    static func list(_ input: ShockNoteInput) -> [HeadlineFigure] {
        let region = input.region
        let markets = input.network.studiedMarkets.count
        var figures = [
            HeadlineFigure(
                say("\(region.short.count) of \(markets)"), "markets of the region would go short of gas")
        ]
        if !region.short.isEmpty {
            figures.append(
                HeadlineFigure(
                    input.energy.quantity(region.unserved).text,
                    "of demand would stay unserved, \(Quantity.percent(region.percent)) of the region’s"))
        }
        if input.isYear, let first = region.firstShortage {
            figures.append(
                HeadlineFigure(
                    "\(MonthName.short(input.periods[first].month)) \(input.periods[first].year)",
                    "is the first month with a shortage"))
        }
        if let rise = ShockFindings.dearest(input) {
            figures.append(
                HeadlineFigure(
                    "+" + NumberText.fixed(rise.change, 1) + "\u{A0}EUR",
                    "per MWh is the largest rise of a price, in \(input.network.printedName(rise.zone))"))
        }
        if BriefFindings.largestLoss(input.outcome) != nil, let gain = BriefFindings.replacing(input.outcome).first {
            figures.append(
                HeadlineFigure(
                    bare(input.energy.quantity(gain.change, grade: .c)),
                    "more would come from \(BriefFindings.name(gain)), the largest replacement"))
        }
        return Array(figures.prefix(4))
    }

    /// A large figure has no room for “about”; its sentence says it.
    private static func bare(_ quantity: Quantity) -> String { quantity.numberText + "\u{A0}" + quantity.unit }
}
