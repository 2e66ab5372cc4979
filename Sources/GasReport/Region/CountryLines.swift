import GasModel

/// A few sentences on every market: the same rules as in its country brief.
enum CountryLines {
    static func chapter(_ input: RegionReviewInput, _ style: HouseStyle) -> Chapter {
        var blocks: [Block] = []
        for zone in input.network.studied {
            let context = input.context(zone, style)
            blocks.append(.heading(context.name(zone)))
            let sentences = [
                BriefFindings.today(context), BriefFindings.year(context), BriefFindings.cold(context),
                BriefFindings.entries(context), structure(context), shocks(input, zone, context),
            ].compactMap { $0 }
            blocks.append(.paragraph(joined(sentences)))
        }
        return Chapter("Country by country", blocks)
    }

    private static func joined(_ sentences: [RichText]) -> RichText {
        guard let first = sentences.first else { return .empty }
        return sentences.dropFirst().reduce(first) { $0 + " " + $1 }
    }

    /// N−1 with full stores and the concentration, where they are known.
    private static func structure(_ context: BriefContext) -> RichText? {
        guard let scores = context.scores, scores.isApplicable else { return nil }
        let full = scores.nMinusOne.max { $0.storagePercent < $1.storagePercent }
        let hhi = scores.concentration.map { BriefContext.index($0, grade: context.dependence?.evidence?.grade) }
        let rule: RichText? = full.map { result in
            "Without \(result.largestName), its capacity would cover \(Quantity.percent(result.percent)) of the coldest day (N−1, stores full)"
        }
        switch (rule, hhi) {
        case (let rule?, let hhi?): return "\(rule); the HHI by supplier is \(hhi)."
        case (let rule?, nil): return "\(rule)."
        case (nil, let hhi?): return "The HHI by supplier is \(hhi)."
        case (nil, nil): return nil
        }
    }

    /// Which scenarios leave the market short, worst first.
    private static func shocks(_ input: RegionReviewInput, _ zone: Int, _ context: BriefContext) -> RichText? {
        guard context.scores?.isApplicable == true, let column = input.matrix.zones.firstIndex(of: zone) else { return nil }
        let hits = input.matrix.unserved.indices.compactMap { row -> (row: Int, percent: Double)? in
            input.matrix.unserved[row][column].map { (row, $0) }
        }.filter { $0.percent >= BriefContext.visible }
            .sorted { $0.percent == $1.percent ? $0.row < $1.row : $0.percent > $1.percent }
        guard !hits.isEmpty else {
            return "None of the \(input.matrix.scenarios.count) scenarios leaves it short."
        }
        let names = hits.map { hit -> RichText in
            "“\(input.matrix.scenarios[hit.row])” (\(Quantity.percent(hit.percent)))"
        }
        return "Short of gas under \(BriefContext.list(names, most: 3))."
    }
}
