import GasModel

/// Three or four large figures under the title.
enum BriefHeadlines {
    static func list(_ context: BriefContext) -> [HeadlineFigure] {
        guard let dependence = context.dependence else { return [] }
        var figures: [HeadlineFigure] = []
        if let today = dependence.today {
            let year = dependence.year.map { " (\($0.description))" } ?? ""
            figures.append(
                HeadlineFigure(
                    text(today), "of the gas consumed came from \(context.supplierName)\(year)\(range(today))"))
        }
        if let year = dependence.unavoidable(.gasYear) {
            figures.append(
                HeadlineFigure(
                    text(year.share), "of a year’s demand would stay unserved without it\(range(year.share))"))
        }
        if let choice = dependence.avoidable {
            figures.append(HeadlineFigure(text(choice), "of consumption is choice, not pipes\(range(choice))"))
        }
        if let cold = dependence.unavoidable.last(where: { $0.horizon == .peakDay }) ?? dependence.unavoidable.last,
            cold.horizon != .gasYear
        {
            figures.append(
                HeadlineFigure(
                    text(cold.share),
                    "unserved \(BriefContext.words(cold.horizon, cold.storagePercent))\(range(cold.share))"))
        }
        return figures
    }

    /// With the digits that the range has beside it.
    private static func text(_ value: Interval) -> String { Quantity.percent(value).numberText + "\u{A0}%" }

    private static func range(_ value: Interval) -> String {
        let words = Quantity.percent(value).rangeText
        return words.isEmpty ? "" : say("; range \(words)")
    }
}
