import GasModel

/// **Regional N−1** of a risk group: the same formula on the area of all its zones.
public enum RegionalNMinusOne: Indicator {
    public static let page = IndicatorDescription(
        id: "n-1-regional", title: "Regional N−1",
        meaning: "The N−1 question for a group of countries that would lose the same pipe.",
        formula: """
            As N−1, with EPm the entries into the group from outside, all other terms and Dmax summed over its zones, and Im the single \
            largest infrastructure of common interest to the group.
            """,
        unit: "%", range: "0 upward",
        bands: [
            IndicatorBand("met", from: .including(100), source: "Regulation (EU) 2017/1938, Art. 5 and 7"),
            IndicatorBand("not met", to: .excluding(100), source: "Regulation (EU) 2017/1938, Art. 5 and 7"),
        ],
        inputs: ["as N−1, for every zone of the group"],
        misleads: """
            Assumes that gas can move freely inside the group: a bottleneck between two members is not seen. It is not the mean of the \
            members' values.
            """,
        source: "Regulation (EU) 2017/1938, Annex II; risk groups in Delegated Regulation (EU) 2022/517", grade: .b,
        example: WorkedExample(
            """
            Two countries with peaks of 60 and 40 GWh/d. Entries from outside 70 and 50, wells 10; the pipe between them (30) does not \
            count. 100 · (70 + 50 + 10 − 70) / (60 + 40) = 60 %.
            """,
            inputs: [
                .init("first entry from outside", 70, "GWh/d"), .init("second entry from outside", 50, "GWh/d"),
                .init("wells", 10, "GWh/d"), .init("pipe between the two", 30, "GWh/d"),
                .init("first peak", 60, "GWh/d"),
                .init("second peak", 40, "GWh/d"),
            ],
            results: [.init("regional N−1", 60, "%")]))

    /// - Returns: `nil` where no zone has a market or the 1-in-20 day of one that has is unknown.
    public static func score(
        area: [Int], in network: Network, on day: Day, storagePercent: Double,
        demandSidePercent: Double? = nil
    ) -> NMinusOne? {
        NMinusOneRule.score(
            area: area, in: network, on: day, storagePercent: storagePercent,
            demandSidePercent: demandSidePercent)
    }
}
