import Foundation
import GasDependency
import Testing

@Suite struct ComparisonTests {
    var study: Study { DefaultDatasetTests.study }

    func compare(_ first: String, _ second: String) async throws -> Comparison {
        try await study.comparison(
            [first, second].map { ($0, ComparisonSide($0)) }, supplier: study.supplier("russia"))
    }

    @Test func aRunComparedWithItselfDiffersInNothing() async throws {
        let same = try await compare("zvornik-outage", "zvornik-outage")
        #expect(same.inputs.isEmpty && same.flows.isEmpty && same.unmatched.isEmpty && same.alignedInputs > 300)
        for zone in same.zones { #expect((zone.unserved.change ?? 0) == 0 && (zone.price.change ?? 0) == 0) }
        for supply in same.supplies { #expect(supply.change == 0) }
    }

    /// One pipe is what the scenario changes, so one input differs; the zone behind it loses all, nobody else anything.
    @Test func oneClosedPipeIsOneInput() async throws {
        let comparison = try await compare("baseline", "zvornik-outage")
        #expect(comparison.inputs.map(\.key) == ["routes/RS_BA_ZVO capacity"])
        #expect(comparison.inputs.first?.second == 0)
        for zone in comparison.zones {
            let change = try #require(zone.unservedPercent.change)
            #expect(abs(change - (zone.name == "Bosnia and Herzegovina" ? 100 : 0)) < 1e-6, "\(zone.name)")
        }
    }

    @Test func sidesCanBeSwapped() async throws {
        let one = try await compare("baseline", "bulgaria-closed")
        let other = try await compare("bulgaria-closed", "baseline")
        #expect(one.inputs.map(\.key) == other.inputs.map(\.key))
        #expect(one.inputs.map(\.first) == other.inputs.map(\.second))
        #expect(one.unserved.first == other.unserved.second && one.unserved.second == other.unserved.first)
        #expect(one.flows.map { -($0.change ?? 0) } == other.flows.map { $0.change ?? 0 })
    }

    /// What both datasets have is aligned by identifier; the rest is listed and compared with nothing.
    @Test func anotherDatasetIsAlignedByIdentifier() async throws {
        let folder = ArchitectureTests.root.appendingPathComponent("Datasets/southeast-europe-2009")
        let comparison = try await compare("baseline", folder.path)
        #expect(comparison.unmatched.contains { $0.side == .first && $0.id == "UGS_RS_BD" })
        #expect(comparison.unmatched.contains { $0.side == .second && $0.id == "TBBG_MK" })
        #expect(!comparison.inputs.contains { $0.key.hasPrefix("storages/UGS_RS_BD ") })
        let serbia = try #require(comparison.inputs.first { $0.key == "zones/RS demand" })
        #expect(serbia.first != serbia.second && comparison.zones.contains { !$0.scores.isEmpty })
    }

    @Test func energiesOfOtherUnitsAreRefused() throws {
        let gross = EnergyBasis(calorificValue: .gross, combustionCelsius: 25, meteringCelsius: 0)
        func network(_ digest: String, _ basis: EnergyBasis?) -> Network {
            Network(
                title: digest, digest: digest, energyBasis: basis, zones: [], suppliers: [], sources: [], routes: [], demands: [])
        }
        let cold = EnergyBasis(calorificValue: .gross, combustionCelsius: 25, meteringCelsius: 20)
        #expect(throws: ComparisonError.differentBases("a", gross, "b", cold)) {
            try Comparison.checkBases(network("a", gross), network("b", cold))
        }
        #expect(throws: ComparisonError.unknownBasis("b")) { try Comparison.checkBases(network("a", gross), network("b", nil)) }
        try Comparison.checkBases(network("a", gross), network("b", gross))
        #expect(study.network.energyBasis == gross)
    }

    @Test func sidesAreToldApartByTheirForm() {
        #expect(ComparisonSide("baseline") == .baseline)
        #expect(Day("2027-10-01").map { ComparisonSide("2027/28") == .year($0) && ComparisonSide("2027") == .year($0) } == true)
        #expect(ComparisonSide("2027/29") == .scenario("2027/29"))
        #expect(ComparisonSide("turkstream-halt") == .scenario("turkstream-halt"))
    }

    /// A scenario that names days is about those days.
    @Test func datedScenariosStayInTheirYear() async throws {
        await #expect(throws: StudyError.self) {
            try await study.comparison(
                [("2026", ComparisonSide("2026")), ("2027", ComparisonSide("2027"))], scenario: "turkstream-halt",
                supplier: study.supplier("russia"))
        }
    }
}
