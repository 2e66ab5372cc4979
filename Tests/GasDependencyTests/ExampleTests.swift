import Foundation
import GasData
import GasDependency
import GasModel
import Testing

/// What stands in `Examples` to be copied works as it stands.
@Suite struct ExampleTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test func theScenarioToCopyRunsWithoutARemark() throws {
        let folder = DataFolder(root: Self.root)
        let study = try Study(dataset: folder.dataset, scenarios: folder.scenarios)
        let (scenario, findings) = try study.scenario(Self.root.appendingPathComponent("Examples/scenarios/dry-winter.toml").path)
        #expect(findings.isEmpty, "\(findings.map(\.message))")
        let changed = try study.changes(of: scenario).map(\.what)
        #expect(changed.contains { $0.contains("Revithoussa") } && changed.contains("demand of Greece"))
        let outcome = try study.outcome(of: scenario)
        #expect(outcome.shocked.certificate.largest <= OptimalityRecord.tolerance)
    }

    @Test func theHouseToCopyIsAccepted() {
        let (house, findings) = HouseReader.read(
            file: Self.root.appendingPathComponent("Examples/house/house.toml"), papers: ["#ffffff"])
        #expect(findings.isEmpty, "\(findings.map(\.message))")
        #expect(house?.logo != nil && house?.accent != nil)
    }
}
