import Foundation
import GasDependency
import Testing

/// Out to the formats of other tools and back.
@Suite struct ExchangeTests {
    var study: Study { DefaultDatasetTests.study }
    static let data = DataFolder(root: ArchitectureTests.root)

    private func inFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("exchange-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder)
    }

    @Test func pypsaComesBackAsTheSameConditions() async throws {
        try await inFolder { folder in
            let starter = try Study(dataset: Self.data.starter, scenarios: Self.data.scenarios)
            let dropped = try starter.exportPyPSA(horizon: .gasYear, to: folder.appendingPathComponent("pypsa"))
            #expect(dropped.contains { $0.contains("TERM_XC") })
            let notes = try DatasetImport.pypsa(
                from: folder.appendingPathComponent("pypsa"), unit: .gwhPerDay, to: folder.appendingPathComponent("back"), data: Self.data)
            #expect(notes.contains { $0.kind == .missing } && notes.contains { $0.kind == .converted && $0.text.contains("world LNG") })
            let loaded = Dataset.load(from: folder.appendingPathComponent("back"))
            #expect(!loaded.hasError, "\(loaded.findings)")
            let network = try #require(loaded.network)
            let before = try Conditions(starter.network, horizon: .gasYear, start: starter.start)
            let after = try Conditions(network, horizon: .gasYear, start: starter.start)
            for (old, zone) in starter.network.zones.enumerated() {
                let new = try #require(network.zone(Identifier(zone.id.text)))
                #expect(close(before.demand[old], after.demand[new]))
            }
            for (old, route) in starter.network.routes.enumerated() {
                let new = try #require(network.route(Identifier(route.id.text)))
                #expect(before.routeCapacity[old] == after.routeCapacity[new] && before.routeTariff[old] == after.routeTariff[new])
            }
            let terminal = try #require(network.route("TERM_XC"))
            #expect(after.routeCapacity[terminal] == before.terminalSendOut[0])
            for (old, source) in starter.network.sources.enumerated() {
                let new = try #require(network.source(Identifier(source.id.text)))
                #expect(close([before.sourceVolume[old]], [after.sourceVolume[new]]) && before.sourceCost[old] == after.sourceCost[new])
            }
            #expect(before.storageWorkingVolume == after.storageWorkingVolume && close(before.storageStart, after.storageStart))
            #expect(before.storageInjection == after.storageInjection && before.storageWithdrawal == after.storageWithdrawal)
            // What stays unserved without the north is the same, since no terminal volume binds here.
            let back = try NetworkEvaluator(network)
            let north = try #require(network.supplier("north"))
            let returned = try UnavoidableDependence(back, start: starter.start).shortage(without: north, .year)
            let original = try UnavoidableDependence(starter.evaluator, start: starter.start)
                .shortage(without: starter.supplier("north"), .year)
            #expect(original.unservedTotal.reduce(0, +) > 0)
            #expect(returned.unservedTotal.count == original.unservedTotal.count)
        }
    }

    private func close(_ left: [Double], _ right: [Double]) -> Bool {
        left.count == right.count && zip(left, right).allSatisfy { $0 == $1 || abs($0 - $1) <= 1e-9 * max(abs($0), abs($1)) }
    }

    @Test func aFolderThatIsNoYearIsRefused() async throws {
        try await inFolder { folder in
            _ = try study.exportPyPSA(horizon: .peakDay, to: folder.appendingPathComponent("pypsa"))
            #expect(throws: ImportError.notAYear(days: 1, periods: 1)) {
                try DatasetImport.pypsa(
                    from: folder.appendingPathComponent("pypsa"), unit: .gwhPerDay, to: folder.appendingPathComponent("back"), data: Self.data)
            }
            #expect(throws: ImportError.missing("buses.csv")) {
                try DatasetImport.pypsa(from: Self.data.dataset, unit: .megawatt, to: folder.appendingPathComponent("back"), data: Self.data)
            }
        }
    }

    /// Ten hours of the example `ac-dc-meshed` of PyPSA 0.17 (MIT), with lines, converters and links that run both ways.
    @Test func aRealFolderIsReadAndRefusedForItsTenHours() {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/ac-dc-meshed")
        #expect(throws: ImportError.notAYear(days: 10.0 / 24, periods: 1)) {
            try PyPSAImport.dataset(from: folder, unit: .megawatt, assumptions: "")
        }
    }

    @Test func whatIsTwiceIsNotOverwritten() async throws {
        try await inFolder { folder in
            #expect(throws: StudyError.self) { try StarterDataset.write(to: folder, from: Self.data) }
            let names = try StarterDataset.write(to: folder.appendingPathComponent("region"), from: Self.data)
            #expect(names.contains("zones.csv") && names.contains("README.md"))
        }
    }

    @Test func theStarterScores() async throws {
        let starter = try Study(dataset: Self.data.starter, scenarios: Self.data.scenarios)
        let card = try await starter.scorecard(settings: UnavoidableDependence.Case.all)
        let lowland = card.zones[try starter.zone("XB")]
        let pair = try #require(lowland.dependence.first)
        #expect(pair.today?.central == 100 && pair.unavoidable(.gasYear) != nil)
        let trace = try await starter.trace(starter.traceTarget("XB.unavoidable.north.peak-day.30"))
        #expect(trace.inputs.contains { $0.role == .decides })
    }

    @Test func iamcHasARowPerNumber() async throws {
        let card = try await study.scorecard(suppliers: [study.supplier("russia")])
        let lines = IAMCTable.text(card, model: "gasdep", scenario: "a, b").split(separator: "\n")
        #expect(lines[0] == "model,scenario,region,variable,unit,year,value")
        let serbia = card.zones[try study.zone("RS")].dependence[0]
        let today = try #require(serbia.today)
        #expect(lines.contains("gasdep,\"a, b\",Serbia,Natural Gas|Dependence|Today|Russia,%,2025,\(today.central)"))
        #expect(lines.contains("gasdep,\"a, b\",Serbia,Natural Gas|Dependence|Today|Russia|High,%,2025,\(today.high)"))
        #expect(!lines.contains { $0.contains("Montenegro") })
        let keys = lines.map { $0.split(separator: ",").dropLast().joined(separator: ",") }
        #expect(Set(keys).count == keys.count)
    }

    @Test func mpsHasReadableNames() async throws {
        try await inFolder { folder in
            let file = folder.appendingPathComponent("day.mps")
            try study.exportMPS(horizon: .peakDay, linearOnly: true, to: file)
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(text.contains("_RS_peak-day") && text.contains("BG_RS_KIR") && !text.contains("QUADOBJ"))
        }
    }
}
