import GasModel

/// Whose gas the region consumes.
enum OriginChapter {
    static func chapter(_ input: RegionReviewInput, _ context: BriefContext) -> Chapter? {
        guard let mix = input.mix else { return nil }
        return Chapter("Whose gas the region consumes", [.table(table(mix, context))])
    }

    private static func table(_ mix: RegionalMix, _ context: BriefContext) -> Table {
        let network = context.network
        // Shares that sum to 100 as printed.
        let printed = PrintedShares.round(mix.shares.map(\.percent) + [mix.openPercent], decimals: 1)
        var rows = zip(mix.shares, printed).map { share, percent -> Table.Row in
            let name: String
            var kind = Table.Row.Kind.body
            switch share.origin {
            case .supplier(let index):
                name = network.suppliers[index].name
                if index == context.input.supplier { kind = .emphasised }
            case .production(let zone): name = say("Own production of \(network.printedName(zone))")
            }
            return .init([.words(name), .number(share.volume), .number(percent == 0 ? share.percent : percent)], kind: kind)
        }
        if mix.openVolume > 0.05 {
            rows.append(.init([.words("Not in any reported mix"), .number(mix.openVolume), .amount(printed.last)]))
        }
        rows.append(.init([.words("All"), .number(mix.consumption), .number(100)], kind: .total))
        let without = mix.withoutMix.map(network.printedName)
        return Table(
            id: "origins", title: title(mix, network),
            caption: """
                Consumption of the region’s markets by origin, latest reported mixes (contractual convention), so transit is in no share. \
                Origin not established: \(Quantity.percent(mix.unprovenPercent)). HHI of the region: \
                \(BriefContext.index(mix.concentration, grade: context.weakestMix)).\(without.isEmpty ? "" : say(" No mix is reported for \(BriefContext.list(without))."))
                """,
            columns: [
                .words("origin", "Origin", share: 2.4), .init("consumption_twh_per_year", "Consumption", unit: "TWh/y", decimals: 1),
                .init("share_percent", "Share", unit: "%", decimals: 1),
            ], rows: rows, isCompact: true)
    }

    private static func title(_ mix: RegionalMix, _ network: Network) -> String {
        guard let first = mix.shares.first else { return "Origins" }
        switch first.origin {
        case .supplier(let index): return say("\(network.suppliers[index].name) is the largest origin")
        case .production(let zone): return say("What \(network.printedName(zone)) produces itself is the largest origin")
        }
    }
}
