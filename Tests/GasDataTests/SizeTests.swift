import Foundation
import GasModel
import Testing

@testable import GasData

/// Files that are large, long or deep are read or refused in bounded time and memory; none ends the program.
@Suite(.timeLimit(.minutes(2))) struct SizeTests {
    private func findings(_ file: String, _ change: (String) -> String) throws -> [String] {
        var dataset = TinyDataset.valid
        try dataset.edit(file, change)
        return try dataset.load().findings.map { "\($0.code) \($0.place)" }
    }

    @Test func aLongCellIsOneFinding() throws {
        let limit = Limits.standard.cellBytes
        let text = { "x,\(String(repeating: "y", count: $0)),pipeline,,\n" }
        #expect(try findings("suppliers.csv") { $0 + text(limit) } == [])
        #expect(try findings("suppliers.csv") { $0 + text(limit + 1) } == ["D004 suppliers.csv:5:3"])
        #expect(try findings("suppliers.csv") { $0 + text(5_000_000) } == ["D004 suppliers.csv:5:3"])
    }

    @Test func aLongLineIsOneFinding() throws {
        #expect(try findings("suppliers.csv") { $0 + String(repeating: ",", count: 1_000_000) + "\n" } == ["D004 suppliers.csv:5:257"])
        #expect(try findings("suppliers.csv") { $0 + String(repeating: "\"", count: 1_000_001) + "\n" } == ["D104 suppliers.csv:5:1"])
    }

    @Test func aHundredThousandRowsAreRead() throws {
        let rows = (0..<100_000).map { "R\($0),Title,,,,,,\n" }.joined()
        #expect(try findings("bibliography.csv") { $0 + rows } == [])
    }

    @Test func aHundredThousandDefectsAreCounted() throws {
        let rows = String(repeating: "QQ,2020,1,x,,S9,A,\n", count: 100_000)
        let found = try findings("monthly_demand.csv") { $0 + rows }
        #expect(found.count == 804 && Set(found.map { $0.prefix(4) }) == ["D302", "D401", "D402", "D403"])
        let blank = try findings("suppliers.csv") { $0 + String(repeating: "\n", count: 1_000_000) }
        #expect(blank.count == FindingLog.keptPerCode + 1)
    }

    @Test func deepJSONIsRefused() throws {
        let deep = String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000)
        #expect(try findings("datapackage.json") { _ in deep } == ["D006 datapackage.json:1:1"])
        #expect(try findings("datapackage.json") { _ in String(repeating: "{\"a\":", count: 200_000) } == ["D006 datapackage.json:1:1"])
        #expect(try findings("map/land.geojson") { _ in "{\"a\":\(deep)}" } == ["D007 map/land.geojson:1:1"])
    }

    static let deepTexts = [
        "a = " + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000),
        "a = " + String(repeating: "{b = ", count: 50_000) + "1" + String(repeating: "}", count: 50_000),
        String(repeating: "a.", count: 100_000) + "b = 1",
        "[" + String(repeating: "a.", count: 100_000) + "b]\nc = 1",
        "[[" + String(repeating: "\"a\".", count: 100_000) + "b]]",
        "x = {" + String(repeating: "a.", count: 100_000) + "b = 1}",
    ]

    @Test(arguments: deepTexts.indices)
    func deepTOMLIsRefused(_ index: Int) throws {
        let network = try #require(ScenarioFolder.network)
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("deep-\(UUID().uuidString).toml")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data((Self.deepTexts[index] + "\n").utf8).write(to: file)
        let (scenario, findings) = ScenarioReader.read(file: file, network: network, library: nil)
        #expect(scenario == nil && findings.first?.code == "S101", "\(findings)")
    }

    @Test func depthsUpToTheLimitAreRead() {
        for (parts, isRead) in [(256, true), (257, false)] {
            let places = TOMLPlaces(Array(repeating: "a", count: parts).joined(separator: ".") + " = 1\n")
            #expect((places.fatal == nil) == isRead)
        }
    }
}
