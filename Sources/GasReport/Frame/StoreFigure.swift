import GasModel

/// Gas in store before and under a shock.
enum StoreFigure {
    static func chart(_ before: StoragePath, _ under: StoragePath, _ outcome: ShockOutcome) -> StoragePathChart {
        StoragePathChart(
            months: outcome.baseline.periods.map { MonthName.short($0.month) },
            lines: [
                .init(say("before"), values: before.levels.map(Units.terawatthours)),
                .init(say("under the shock"), values: under.levels.map(Units.terawatthours), isEmphasised: true),
            ],
            start: Units.terawatthours(before.start), capacity: Units.terawatthours(before.capacity),
            unit: say("TWh in store, end of month"))
    }

    /// A change of levels by less than this part of the capacity cannot be seen.
    private static let visibleShare = 0.01

    static func title(_ before: StoragePath, _ under: StoragePath, _ outcome: ShockOutcome) -> String {
        let change = zip(before.levels, under.levels).map { abs($0 - $1) }.max() ?? 0
        if change < visibleShare * before.capacity { return say("The shock leaves the stores as they would be without it") }
        // Levels this small print as zero: the first of them is when the stores ran empty.
        guard let low = under.levels.firstIndex(where: { $0 < 5 }) ?? under.lowest else { return say("Gas in store") }
        let month = MonthName.long(outcome.baseline.periods[low].month)
        let level =
            under.levels[low] < 5
            ? say("empty") : say("lowest, at \(NumberText.significant(Units.terawatthours(under.levels[low]), 2)) TWh,")
        return say("Under the shock the stores are \(level) at the end of \(month)")
    }

    static func data(_ before: StoragePath, _ under: StoragePath, _ outcome: ShockOutcome) -> Table {
        Table(
            id: "store", title: "Gas in store, end of month, before and under the shock",
            columns: [
                .words("month", "Month"), .init("before_twh", "Before", unit: "TWh", decimals: 2),
                .init("under_twh", "Under", unit: "TWh", decimals: 2),
            ],
            rows: outcome.baseline.periods.indices.map { step in
                .init([
                    .text(RichText(outcome.baseline.periods[step].label)),
                    .number(Units.terawatthours(before.levels[step])), .number(Units.terawatthours(under.levels[step])),
                ])
            })
    }
}
