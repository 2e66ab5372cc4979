import GasDispatch
import GasModel
import GasScores

extension Study {
    /// The named shocks that projects are judged by: one neighbour or corridor after the other, the sole pipe of a country, and a cold
    /// day with all suppliers. Those of the list that the library does not have are left out.
    public static let appraisalShocks = [
        "bulgaria-closed", "hungary-entry-stops", "turkstream-halt", "azerbaijan-stops", "zvornik-outage", "storage-30",
    ]

    /// What planned projects would do for a zone, or for the markets of the region together.
    public func projectRuns(zone: Int?, supplier: Int) throws -> ProjectRuns {
        let names = Self.appraisalShocks.filter(library.names.contains)
        let run = ShockRun(evaluator)
        let shocks = try names.map { name in
            let scenario = try scenario(name).scenario
            let isYear = scenario.horizon == .gasYear && scenario.storagePercent == nil
            return ProjectRuns.ShockCase(
                scenario: scenario, storageLevels: isYear ? try run.levels(on: scenario.runStart) : nil)
        }
        return ProjectRuns(
            evaluator, start: start, supplier: supplier, zones: zone.map { [$0] } ?? studyZones.filter(isMarket), shocks: shocks)
    }
}
