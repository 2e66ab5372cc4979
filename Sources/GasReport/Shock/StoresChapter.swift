import GasModel

/// The stores of the region under the shock.
enum StoresChapter {
    static func chapter(_ input: ShockNoteInput, _ style: HouseStyle) -> Chapter? {
        let network = input.network
        let outcome = input.outcome
        let stores = StoragePath.stores(of: network.studied, usedIn: outcome.baseline, network)
        guard input.isYear, let before = StoragePath(outcome.baseline, stores), let under = StoragePath(outcome.shocked, stores)
        else { return nil }
        // Half a percent of the capacity is what a line drawn on another shows.
        let moved = zip(before.levels, under.levels).map { abs($0 - $1) }.max() ?? 0
        guard moved > 0.005 * before.capacity else {
            return Chapter("Stores", [.paragraph("The stores of the region would be used as in the undisturbed run.")])
        }
        let figure = Figure(
            id: "store", title: StoreFigure.title(before, under, outcome),
            drawing: StoreFigure.chart(before, under, outcome).drawing(id: "store", style: style),
            caption: """
                All stores of the region together. Both runs start at the same level; under the shock the end target yields to demand, \
                and gas missing at the end is worth next season’s price.
                """, data: StoreFigure.data(before, under, outcome))
        return Chapter("Stores", [.figure(figure), .table(levels(input))])
    }

    private static func levels(_ input: ShockNoteInput) -> Table {
        let network = input.network
        let rows = network.studied.compactMap { zone -> Table.Row? in
            let stores = StoragePath.stores(of: [zone], usedIn: input.outcome.baseline, network)
            guard let before = StoragePath(input.outcome.baseline, stores),
                let under = StoragePath(input.outcome.shocked, stores)
            else { return nil }
            func lowest(_ path: StoragePath) -> Cell {
                path.lowest.map { .amount(Units.terawatthours(path.levels[$0])) } ?? .missing
            }
            func month(_ path: StoragePath) -> Cell {
                path.lowest.map { .words("\(MonthName.short(input.periods[$0].month)) \(input.periods[$0].year)") } ?? .missing
            }
            return .init([
                .words(network.printedName(zone)), .amount(Units.terawatthours(before.capacity)),
                .amount(Units.terawatthours(before.start)), lowest(before), lowest(under), month(under),
                .amount(Units.terawatthours(before.end)), .amount(Units.terawatthours(under.end)),
            ])
        }
        return Table(
            id: "stores", title: "Gas in store by market",
            caption: "Lowest level at the end of a month; stores that cannot be used in the run are left out.",
            columns: [
                .words("zone", "Market", share: 1.6), .init("capacity_twh", "Capacity", unit: "TWh", decimals: 1),
                .init("start_twh", "First day", unit: "TWh", decimals: 1),
                .init("lowest_before_twh", "Lowest before", unit: "TWh", decimals: 1),
                .init("lowest_under_twh", "under", unit: "TWh", decimals: 1), .words("lowest_month", "Month", share: 0.8),
                .init("end_before_twh", "End before", unit: "TWh", decimals: 1),
                .init("end_under_twh", "under", unit: "TWh", decimals: 1),
            ], rows: rows, isCompact: true)
    }
}
