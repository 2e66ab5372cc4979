import GasModel

/// How the gas gets there: the map, what is full, what has room; and the stores.
enum PipesChapter {
    private static let shown = 10
    /// Percent of capacity at which a pipe counts as full, as on the map.
    private static let full = 95.0

    static func chapter(_ input: RegionReviewInput, _ context: BriefContext) -> Chapter? {
        var blocks: [Block] = []
        let uses = input.uses.filter { $0.flow >= 0.5 && $0.percent != nil }
        // The map takes most of a page: what is short stands before it.
        if !uses.isEmpty { blocks.append(.table(table(uses))) }
        if let ground = input.ground, let flows = input.flows {
            blocks.append(.figure(RoutesChapter.map(context, ground, flows)))
        }
        if !input.stores.isEmpty { blocks.append(.table(stores(input))) }
        return blocks.isEmpty ? nil : Chapter("How the gas gets there", blocks)
    }

    private static func table(_ uses: [AssetUse]) -> Table {
        let count = uses.filter { ($0.percent ?? 0) >= full }.count
        return Table(
            id: "uses", title: say("\(count) of \(uses.count) pipes and terminals are full"),
            caption: """
                Pipes into markets of the region and their terminals, balanced flows of 2025, means of the year: a pipe that is full in \
                winter may have room in this table. The \(min(shown, uses.count)) that are used most; capacity is firm.
                """,
            columns: [
                .words("asset", "Pipe or terminal", share: 2.6), .init("flow_gwh_per_day", "Flow", unit: "GWh/d", decimals: 1),
                .init("capacity_gwh_per_day", "Capacity", unit: "GWh/d", decimals: 1),
                .init("used_percent", "Used", unit: "%"), .init("spare_gwh_per_day", "Spare", unit: "GWh/d", decimals: 1),
            ],
            rows: uses.prefix(shown).map {
                .init([.words($0.name), .number($0.flow), .known($0.capacity), .known($0.percent), .amount($0.spare)])
            }, isCompact: true)
    }

    private static func stores(_ input: RegionReviewInput) -> Table {
        let network = input.network
        let without = network.studiedMarkets.filter { zone in !input.stores.contains { $0.zone == zone } }
        return Table(
            id: "stores",
            title: without.isEmpty ? say("Every market has a store") : say("\(without.count) of \(network.studiedMarkets.count) markets have no store"),
            caption: """
                Stores in use on \(input.scorecard.start.description), full. Days of mean winter demand (October to March); peak day: percent of \
                demand on a day of cold that occurs once in twenty years. Without a store: \(BriefContext.list(without.map(network.printedName))).
                """,
            columns: [
                .words("zone", "Market", share: 1.6), .init("volume_twh", "Working volume", unit: "TWh", decimals: 1),
                .init("year_percent", "of a year’s demand", unit: "%"), .init("winter_days", "Winter", unit: "days"),
                .init("peak_full_percent", "Peak day", unit: "full, %"),
                .init("peak_at_30_percent", "Peak day", unit: "at 30\u{A0}%, %"),
            ],
            rows: input.stores.map {
                .init([
                    .words(network.printedName($0.zone)), .number(Units.terawatthours($0.volume)), .known($0.yearPercent),
                    .known($0.days), .known($0.peakFull), .known($0.peakLow),
                ])
            }, isCompact: true)
    }
}
