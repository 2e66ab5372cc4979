import Foundation
import GasData
import GasModel
import Testing

/// The dataset and the scenarios that the program ships with.
@Suite struct DefaultDatasetTests {
    static let datasets = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Datasets").standardizedFileURL
    static let loaded = Dataset.load(from: datasets.appendingPathComponent("southeast-europe"))
    static let library = ScenarioLibrary(folder: datasets.appendingPathComponent("scenarios"))

    @Test func loadsWithoutErrors() throws {
        let errors = Self.loaded.findings.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors)")
        let network = try #require(Self.loaded.network)
        for id in [
            "RS", "BA", "MK", "ME", "XK", "AL", "BG", "RO", "HU", "HR", "SI", "GR", "MD", "AT", "SK", "IT", "TR", "UA",
        ] {
            #expect(network.zone(Identifier(id)) != nil, "\(id)")
        }
        #expect(network.supplier("russia") != nil)
    }

    @Test func allRoutesInUseHaveACapacity() {
        let unknown = Self.loaded.findings.filter { $0.code == "D507" && $0.place.file == "routes.csv" }
        #expect(unknown.isEmpty, "\(unknown)")
    }

    @Test func figuresArePlausible() throws {
        let criteria = Self.datasets.appendingPathComponent("Criteria/2026-11.csv")
        let findings = Dataset.load(from: Self.datasets.appendingPathComponent("southeast-europe"), criteria: criteria)
            .findings
        let doubtful = findings.filter { $0.code.hasPrefix("D6") || $0.severity == .error }
        #expect(doubtful.isEmpty, "\(doubtful)")
    }

    @Test func contractsOwnersAndLawsReachTheNetwork() throws {
        let network = try #require(Self.loaded.network)
        let institutions = network.institutions
        let hungarian = try #require(institutions.contracts.first { $0.id == "HU1" })
        #expect(hungarian.legalClass == .long && network.zones[hungarian.buyerZone].id == "HU" && hungarian.rate == 132.8)
        #expect(hungarian.isDelivering(on: Day.gasYear2025))
        let expired = try #require(institutions.contracts.first { $0.id == "RS1" })
        #expect(!expired.isDelivering(on: Day.gasYear2025) && expired.isDelivering(on: Self.day(2015, 1, 1)))
        let store = try #require(network.storage("UGS_RS_BD"))
        let owners = institutions.ownerships.filter { $0.owned == .asset(.storage(store)) }
        #expect(owners.map { institutions.actors[$0.owner].id } == ["psg-banatski-dvor"])
        #expect(institutions.laws.contains { $0.id == "EU_LONG_PIPE" && $0.contractClass == .long && $0.kind == .pipeline })
        #expect(institutions.sanctions.contains { $0.kind == .exemption && $0.beneficiary == "TR" })
        #expect(institutions.elasticities.filter(\.isDefault).count == 5)
        #expect(institutions.sectors.count == 60 && institutions.monthlyConsumption.count > 500)
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        guard let day = Day(year: year, month: month, day: day) else { fatalError("no such day") }
        return day
    }

    @Test func mapIsThere() throws {
        let map = try #require(Self.loaded.map)
        #expect(!map.outlines.isEmpty && !map.courses.isEmpty && !map.labels.isEmpty)
        #expect(map.courses.allSatisfy { $0.points.count >= 2 })
    }

    @Test func libraryHasThePromisedScenarios() {
        for name in [
            "turkstream-halt", "russia-stops", "hungary-entry-stops", "bulgaria-transit-stops", "zvornik-outage",
            "azerbaijan-stops", "cold-1in20", "storage-30", "strandzha-1",
        ] {
            #expect(Self.library.url(named: name) != nil, "\(name)")
        }
        #expect(
            Self.library.url(named: "nothing") == nil && Self.library.url(named: "../scenarios/russia-stops") == nil)
        #expect(Self.library.nearest(to: "turkstream-hlat") == "turkstream-halt")
    }

    @Test(arguments: library.names)
    func everyScenarioIsRead(_ name: String) throws {
        let network = try #require(Self.loaded.network)
        let file = try #require(Self.library.url(named: name))
        let (scenario, findings) = ScenarioReader.read(file: file, network: network, library: Self.library.folder)
        #expect(findings.isEmpty, "\(findings)")
        let read = try #require(scenario)
        #expect(read.id == name && !read.title.isEmpty && !read.summary.isEmpty)
        #expect(!read.sources.isEmpty, "a scenario says what it rests on")
        #expect(!read.assumptions.isEmpty, "and what nobody knows")
        let before = try read.baseline(network)
        let after = try read.conditions(network)
        #expect(read.shocks.isEmpty == (before == after))
    }
}
