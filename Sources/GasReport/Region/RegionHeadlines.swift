import GasModel

/// Four large figures under the title of a regional review.
enum RegionHeadlines {
    static func list(_ input: RegionReviewInput, _ context: BriefContext) -> [HeadlineFigure] {
        var figures: [HeadlineFigure] = []
        if let pair = input.dependence {
            figures = [
                .init(text(pair.today), "of the gas that the region consumed came from \(context.supplierName)\(range(pair.today))"),
                .init(text(pair.unavoidable), "of a year’s demand would stay unserved without it\(range(pair.unavoidable))"),
                .init(text(pair.avoidable), "of consumption is choice, not pipes\(range(pair.avoidable))"),
            ]
        }
        if let cold = RegionFindings.coldest(context) {
            figures.append(
                .init(
                    say("\(cold.short.count) of \(context.withMarket.count)"),
                    "markets would fall short \(BriefContext.words(cold.horizon, cold.storagePercent))"))
        }
        return figures
    }

    /// With the digits that the range has beside it.
    private static func text(_ value: Interval) -> String { Quantity.percent(value).numberText + "\u{A0}%" }

    private static func range(_ value: Interval) -> String {
        let words = Quantity.percent(value).rangeText
        return words.isEmpty ? "" : "; range \(words)"
    }
}
