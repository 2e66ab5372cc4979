import GasModel

/// **Critical-source dependence**: the supplier that would hurt most.
public enum CriticalSource: Indicator {
    public static let page = IndicatorDescription(
        id: "critical-source", title: "Critical-source dependence",
        meaning:
            "Whose loss would hurt most, and how much: one number where countries must be ranked across suppliers.",
        formula: "CDS = max over suppliers of U, at one horizon.",
        unit: "% of demand", range: "0 to 100",
        inputs: ["U of the zone for every supplier"],
        misleads: "A rank hides by whom: print the supplier's name with it. Suppliers that were not run are not in it.",
        source: "Defined here, from ENTSOG's supply-source dependence", grade: .c,
        example: WorkedExample(
            "U is 27 % without the first supplier, 4 % without the second, 0 without the third: 27 %.",
            inputs: [.init("first U", 27, "%"), .init("second U", 4, "%"), .init("third U", 0, "%")],
            results: [.init("CDS", 27, "%")]))

    /// The supplier with the largest central U, the first of the list where equal; `nil` where none was run.
    public static func worst(
        _ dependence: [Dependence], horizon: Horizon, storagePercent: Double? = nil
    ) -> (supplier: Int, unavoidable: Interval)? {
        var worst: (supplier: Int, unavoidable: Interval)?
        for item in dependence {
            guard let share = item.unavoidable(horizon, storagePercent: storagePercent)?.share else { continue }
            if share.central > worst?.unavoidable.central ?? -1 { worst = (item.supplier, share) }
        }
        return worst
    }
}
