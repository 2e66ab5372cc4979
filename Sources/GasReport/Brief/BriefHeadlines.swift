import GasModel

/// Three or four large figures under the title.
enum BriefHeadlines {
    static func list(_ context: BriefContext) -> [HeadlineFigure] {
        guard let dependence = context.dependence else { return [] }
        let printed = PrintedDependence(dependence)
        var figures: [HeadlineFigure] = []
        if let today = printed.today.map({ printed.quantity($0) }) {
            let year = dependence.year.map { " (\($0.description))" } ?? ""
            figures.append(
                HeadlineFigure(
                    text(today), "of the gas consumed came from \(context.supplierName)\(year)\(range(today))"))
        }
        if let year = printed.unavoidable.map({ printed.quantity($0) }) {
            figures.append(HeadlineFigure(text(year), "of a year’s demand would stay unserved without it\(range(year))"))
        }
        if let choice = printed.choice.map({ printed.quantity($0) }) {
            figures.append(HeadlineFigure(text(choice), "of consumption is choice, not pipes\(range(choice))"))
        }
        if let cold = dependence.unavoidable.last(where: { $0.horizon == .peakDay }) ?? dependence.unavoidable.last,
            cold.horizon != .gasYear
        {
            let share = Quantity.percent(cold.share)
            figures.append(
                HeadlineFigure(text(share), "unserved \(BriefContext.words(cold.horizon, cold.storagePercent))\(range(share))"))
        }
        return figures
    }

    /// With the digits that the range has beside it.
    static func text(_ value: Quantity) -> String { value.numberText + "\u{A0}%" }

    static func range(_ value: Quantity) -> String {
        let words = value.rangeText
        return words.isEmpty ? "" : say("; range \(words)")
    }
}
