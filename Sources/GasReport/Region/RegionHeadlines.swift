import GasModel

/// Four large figures under the title of a regional review.
enum RegionHeadlines {
    static func list(_ input: RegionReviewInput, _ context: BriefContext) -> [HeadlineFigure] {
        var figures: [HeadlineFigure] = []
        if let pair = input.dependence {
            let printed = PrintedDependence(pair)
            func figure(_ share: Interval?, _ words: (String) -> RichText) -> HeadlineFigure? {
                share.map { printed.quantity($0) }.map { HeadlineFigure(BriefHeadlines.text($0), words(BriefHeadlines.range($0))) }
            }
            figures = [
                figure(printed.today) { "of the gas that the region consumed came from \(context.supplierName)\($0)" },
                figure(printed.unavoidable) { "of a year’s demand would stay unserved without it\($0)" },
                figure(printed.choice) { "of consumption is choice, not pipes\($0)" },
            ].compactMap { $0 }
        }
        if let cold = RegionFindings.coldest(context) {
            figures.append(
                .init(
                    say("\(cold.short.count) of \(context.withMarket.count)"),
                    "markets would fall short \(BriefContext.words(cold.horizon, cold.storagePercent))"))
        }
        return figures
    }
}
