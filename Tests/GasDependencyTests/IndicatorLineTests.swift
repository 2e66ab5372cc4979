import GasDependency
import Testing

/// Every indicator of the catalogue has a line in the tables of a zone: a value, or the reason why there is none.
@Suite struct IndicatorLineTests {
    let study = DefaultDatasetTests.study

    @Test func everyPageHasALineWithAValueOrAReason() async throws {
        let zones = try ["RS", "ME", "AL"].map(study.zone)
        let options = IndicatorOptions(riskScale: .linear, demandSidePercent: 5)
        let tables = try await study.indicatorTables(zones: zones, supplier: try study.supplier("russia"), options: options)
        for (zone, table) in zip(zones, tables) {
            let rows = table.rows.filter { $0.kind != .group }
            let ids = rows.map { $0.cells[0].printed(decimals: 0).main }
            for page in IndicatorCatalogue.all {
                #expect(ids.contains(page.id), "\(page.id) of \(study.network.zones[zone].name)")
            }
            for row in rows {
                let hasReason = !row.cells[5].printed(decimals: 0).main.isEmpty
                #expect((row.cells[2].content == .notApplicable) == hasReason, "\(row.cells[0])")
            }
        }
        // Serbia: every number that needs no search and no daily run is there.
        let silent = tables[0].rows.filter { $0.kind != .group && $0.cells[2].content == .notApplicable }
            .map { $0.cells[0].printed(decimals: 0).main }
        #expect(silent == ["smallest-share", "diversification-cost", "survival-time", "needed-capacity"])
    }

    /// By hand: pipes and wells of the Russian state bring 64 and 8 of 80 GWh/d, those of Serbia the rest: 10,000 · (0.9² + 0.1²).
    @Test func ownersOfTheEntriesOfSerbia() throws {
        let result = try #require(ControllerConcentration.result(zone: try study.zone("RS"), in: study.network))
        #expect(abs(result.hhi.central - 8_200) < 1e-6 && result.hhi.isPoint)
        #expect(result.largest.map { study.network.institutions.actors[$0].id.text } == "state-rus")
    }
}
