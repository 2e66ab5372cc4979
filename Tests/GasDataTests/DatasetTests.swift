import Foundation
import GasData
import GasModel
import Testing

@Suite struct DatasetTests {
    @Test func tinyDatasetLoadsWithoutFindings() throws {
        let loaded = Dataset.load(from: TinyDataset.folder)
        #expect(loaded.findings.isEmpty, "\(loaded.findings)")
        let network = try #require(loaded.network)
        #expect(network.title == "Tiny region")
        #expect(network.edition == "1.0")
        #expect(network.digest == loaded.digest)
        #expect(network.zones.map(\.id.text) == ["AA", "BB", "CC"])
        #expect(network.demands.map(\.zone) == [0, 1, 2])
    }

    @Test func everyAttributeReachesTheModel() throws {
        let network = try #require(Dataset.load(from: TinyDataset.folder).network)
        let zone = network.zones[1]
        #expect(zone.isEUMember && !zone.isEnergyCommunityParty && zone.hasGasMarket && zone.role == .study)
        #expect(zone.quality == GasQuality(grossCalorificValue: 10.6, referenceCelsius: 15))
        #expect(zone.position == GeoPoint(longitude: 25, latitude: 42.5))
        #expect(!network.zones[2].hasGasMarket && network.zones[2].quality == nil && network.zones[2].position == nil)
        let route = network.routes[0]
        #expect(route.from == .junction(0) && route.to == .zone(1))
        #expect(route.corridor == "Leg" && route.sharedUpstream == "LEG" && route.firmness == .firm)
        let capacity = try #require(route.capacity)
        #expect(capacity.low == 140 && capacity.central == 150 && capacity.high == 160)
        #expect(capacity.sources == ["S1"] && capacity.grade == .a && capacity.year == 2025)
        #expect(capacity.place == (try TinyDataset.valid.place("routes.csv", line: 2, "capacity_gwh_per_day")))
        #expect(network.routes[3].availability.status == .underConstruction)
        #expect(network.routes[3].availability.from == Day("2027-01-01"))
        let source = network.sources[1]
        #expect(source.kind == .production && source.supplier == 1 && source.entry == .zone(0))
        #expect(
            source.yearlyVolume?.high == 1.8 && source.cost?.central == 20
                && source.availability.to == Day("2030-12-31"))
        let storage = network.storages[0]
        #expect(
            storage.startLevelPercent?.low == 80 && storage.shape == .depletedField
                && storage.operatorName == "Store Co")
        #expect(network.terminals[0].sendOut.high == 70 && network.terminals[0].sendOut.low == 60)
        let demand = network.demands[0]
        #expect(demand.annual.central == 20 && demand.peakDay?.high == 120 && demand.coldSpell?.central == 95)
        #expect(demand.monthlyShares.count == 12 && demand.monthlyShares[9] == 0.08 && demand.sharesSources == ["S1"])
        #expect(network.mixes[3].supplier == 2 && network.mixes[3].share.grade == .b)
        #expect(network.entries.map(\.gate) == [.route(1), .terminal(0), .source(1)])
        #expect(network.observedFlows[0].maximum == 75 && network.observedFlows[0].mean.sources == ["S1"])
        #expect(network.stockChanges.map(\.netInjection.central) == [-0.4])
        #expect(network.assumption(.valueOfLostLoad)?.value.high == 5000)
        #expect(network.publication("S1")?.howRead == "table 1")
    }

    @Test func mapIsRead() throws {
        let map = try #require(Dataset.load(from: TinyDataset.folder).map)
        #expect(map.outlines.map(\.name) == ["land.geojson"])
        #expect(map.course(of: "BB_AA")?.points.map(\.longitude) == [24, 23])
        #expect(map.labels.map(\.text) == ["Aland"] && map.labels[0].dx == 0.5 && map.labels[0].dy == -1)
    }

    @Test func digestFollowsNamesAndBytes() throws {
        let original = try TinyDataset.valid.load().digest
        #expect(original == Dataset.load(from: TinyDataset.folder).digest)
        #expect(original.count == 64)
        var changed = TinyDataset.valid
        try changed.set("zones.csv", line: 2, "notes", to: "x")
        #expect(try changed.load().digest != original)
        var renamed = TinyDataset.valid
        renamed.replace("map/sea.geojson", with: renamed.files["map/land.geojson"])
        renamed.replace("map/land.geojson", with: nil)
        #expect(try renamed.load().digest != original)
        var documented = TinyDataset.valid
        documented.replace("README.md", with: "words")
        #expect(try documented.load().digest == original)
    }
}
