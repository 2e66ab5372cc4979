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
        }
    }

    /// What the format cannot say is what the notes list: with the roles of the zones put back, every score of the runs is the same.
    @Test func pypsaComesBackWithTheSameScores() async throws {
        try await inFolder { folder in
            let starter = try Study(dataset: Self.data.starter, scenarios: Self.data.scenarios)
            _ = try starter.exportPyPSA(horizon: .gasYear, to: folder.appendingPathComponent("pypsa"))
            let copy = folder.appendingPathComponent("back")
            _ = try DatasetImport.pypsa(from: folder.appendingPathComponent("pypsa"), unit: .gwhPerDay, to: copy, data: Self.data)
            let zones = copy.appendingPathComponent("zones.csv")
            let text = try String(contentsOf: zones, encoding: .utf8)
            let lines = text.split(separator: "\n").map { $0.hasPrefix("XC,") ? String($0).replacing("study", with: "boundary") : String($0) }
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: zones)
            let back = try Study(dataset: copy, scenarios: Self.data.scenarios)
            for supplier in ["north", "lng"] {
                let before = try UnavoidableDependence(starter.evaluator, start: starter.start)
                    .scores(without: starter.supplier(supplier), .year)
                let after = try UnavoidableDependence(back.evaluator, start: back.start).scores(without: back.supplier(supplier), .year)
                for (old, zone) in starter.network.zones.enumerated() {
                    let (left, right) = (before.zones[old]?.share.central, after.zones[try back.zone(zone.id.text)]?.share.central)
                    #expect((left == nil) == (right == nil) && abs((left ?? 0) - (right ?? 0)) < 1e-4, "\(supplier), \(zone.id)")
                }
                #expect(supplier != "north" || before.zones.contains { ($0?.share.central ?? 0) > 1 })
            }
            // Prices and flows of the undisturbed year.
            func dispatch(_ study: Study) throws -> Dispatch {
                let conditions = try Conditions(study.network, horizon: .gasYear, start: study.start)
                let shortage = try study.evaluator.shortage(conditions, rule: .fair, studied: nil, endYields: false)
                return try study.evaluator.dispatch(conditions, shortage: shortage, storedGasPrice: nil)
            }
            let (before, after) = (try dispatch(starter), try dispatch(back))
            for (old, zone) in starter.network.zones.enumerated() {
                let new = try back.zone(zone.id.text)
                for (left, right) in zip(before.price[old], after.price[new]) { #expect(abs(left - right) < 0.01, "\(zone.id): \(left), \(right)") }
            }
            for (old, route) in starter.network.routes.enumerated() {
                let new = try #require(back.network.route(Identifier(route.id.text)))
                #expect(abs(before.total(before.routeFlow[old]) - after.total(after.routeFlow[new])) < 1, "\(route.id)")
            }
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

    @Test func aDatasetBringsItsOwnScenarios() async throws {
        #expect(Self.data.scenarios(for: Self.data.dataset) == Self.data.scenarios)
        let starter = try Study(dataset: Self.data.starter, scenarios: Self.data.scenarios(for: Self.data.starter))
        #expect(starter.library.names == ["north-stops"])
        let (scenario, findings) = try starter.scenario("north-stops")
        #expect(findings.isEmpty && scenario.assumedDepths == [0])
        let trace = try await starter.trace(starter.traceTarget("XB.unserved.north-stops"))
        #expect((trace.value?.central ?? 0) > 1 && trace.inputs.contains { $0.role == .decides })
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
