import Foundation
import GasDependency
import GasModel
import Testing

/// From a printed number to the rows of the dataset.
@Suite struct TraceTests {
    var study: Study { DefaultDatasetTests.study }
    var network: Network { study.network }

    /// The cells of the line at which an input stands.
    private func cells(_ input: TracedInput) throws -> [String] {
        let place = try #require(input.place)
        let file = ArchitectureTests.root.appendingPathComponent("Datasets/southeast-europe/\(place.file)")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
        return lines[place.line - 1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func todayLeadsToTheRowsOfTheMix() async throws {
        let trace = try await study.trace(study.traceTarget("RS.today.russia"))
        let first = try #require(trace.inputs.first)
        #expect(try cells(first).prefix(3) == ["RS", "2025", "russia"])
        #expect(trace.value?.central == first.value?.central)
        // The range is gas of unproven origin, so its row is an input too.
        #expect(try trace.inputs.map { try cells($0)[2] }.contains("unknown"))
        #expect(trace.inputs.allSatisfy { $0.role == .stated && !$0.sources.isEmpty })
    }

    @Test func unavoidableLeadsToWhatDecidesIt() async throws {
        let target = try study.traceTarget("BA.unavoidable.russia.peak-day.30")
        let trace = try await study.trace(target)
        let bosnia = try study.zone("BA")
        let russia = try study.supplier("russia")
        let card = try await study.scorecard(suppliers: [russia], settings: UnavoidableDependence.Case.all)
        #expect(trace.value == card.zones[bosnia].dependence[0].unavoidable(.peakDay, storagePercent: 30)?.share)
        let roles = trace.inputs.map(\.role.rawValue)
        #expect(roles == roles.sorted() && trace.inputs.contains { $0.role == .idle })
        #expect(trace.inputs.allSatisfy { ($0.effect != nil) == ($0.role == .decides) })
        // The supplier's own sources are at zero: they are no inputs.
        #expect(!trace.inputs.contains { $0.title.contains("Russia at") })
        #expect(trace.grades.known == trace.inputs.filter { $0.role != .idle }.count)
    }

    @Test func nMinusOneAddsUpFromItsInputs() async throws {
        let trace = try await study.trace(study.traceTarget("MK.n-1"))
        let peak = try #require(trace.inputs.last?.value?.central)
        let capacities = trace.inputs.dropLast().compactMap(\.value?.central)
        let largest = try #require(capacities.max())
        let percent = 100 * (capacities.reduce(0, +) - largest) / peak
        #expect(abs(percent - (try #require(trace.value)).central) < 1e-9)
    }

    @Test(arguments: ["today.russia", "avoidable.russia", "n-1.30", "concentration", "effective-suppliers", "diversification"])
    func everyTargetHasItsRows(_ rest: String) async throws {
        let target = try study.traceTarget("BG." + rest)
        #expect(target.description == "BG." + rest)
        let trace = try await study.trace(target)
        #expect(trace.value != nil && !trace.inputs.isEmpty)
        for input in trace.inputs { #expect(try cells(input).contains { !$0.isEmpty }) }
    }

    @Test func whatIsListedCanBeTraced() throws {
        let russia = try study.supplier("russia")
        for target in study.traceTargets(zone: try study.zone("RS"), supplier: russia) {
            #expect(try study.traceTarget(target.description) == target)
        }
    }

    @Test(arguments: [
        "RS", "RS.", "RS.tody.russia", "RS.today", "RS.today.russia.x", "RS.unavoidable.russia.winter", "RS.n-1.50",
        "RS.unavoidable.russia.gas-year.30", "RS.concentration.russia", "QQ.today.russia", "RS.today.rusia", "", "RS.unserved", "RS.price.nothing", "RS.bils.russia-stops",
    ])
    func whatIsNoTargetIsRefused(_ text: String) { #expect(throws: StudyError.self) { try study.traceTarget(text) } }

    @Test(arguments: TraceTarget.ShockNumber.allCases)
    func aNumberOfAScenarioLeadsToItsRows(_ number: TraceTarget.ShockNumber) async throws {
        let target = try study.traceTarget("BA.\(number).zvornik-outage")
        let trace = try await study.trace(target)
        let outcome = try study.outcome(of: study.scenario("zvornik-outage").scenario)
        let impact = outcome.zones[try study.zone("BA")]
        switch number {
        case .unserved: #expect(trace.value?.central == impact.unservedPercent && (impact.unservedPercent ?? 0) > 99)
        case .price: #expect(trace.value == impact.priceUnderRange)
        case .bill: #expect(trace.value?.central == impact.billChange)
        }
        // What the scenario supposes comes first, with its documents.
        let first = try #require(trace.inputs.first)
        #expect(first.role == .stated && first.place?.file == "scenarios/zvornik-outage.toml" && !first.sources.isEmpty)
        #expect(trace.inputs.allSatisfy { ($0.effect != nil) == ($0.role == .decides) })
    }

    @Test func aPriceIsDecidedByCosts() async throws {
        let target = try study.traceTarget("RS.price.azerbaijan-stops")
        let trace = try await study.trace(target)
        let value = try #require(trace.value)
        let deciding = trace.inputs.filter { $0.role == .decides }
        #expect(!deciding.isEmpty && deciding.allSatisfy { $0.unit != "" })
        #expect(deciding.contains { $0.unit == "EUR/MWh" && ($0.effect?.high ?? 0) > value.central + 0.05 })
        // The widest first.
        let widths = deciding.map { ($0.effect?.high ?? 0) - ($0.effect?.low ?? 0) }
        #expect(widths == widths.sorted(by: >))
    }

    @Test func aMarketWithoutGasHasNothingToTrace() async throws {
        let trace = try await study.trace(study.traceTarget("ME.today.russia"))
        #expect(trace.value == nil && trace.inputs.isEmpty && trace.scope.contains("no gas market"))
    }
}

/// The list of a run's inputs is neither too long nor too short.
@Suite struct RunInputTests {
    var network: Network { DefaultDatasetTests.study.network }

    static let all: [@Sendable (Network) -> [GasModel.Figure]] = [
        { $0.routes.indices.flatMap { [.routeCapacity($0), .routeTariff($0)] } },
        { $0.sources.indices.flatMap { [.sourceCapacity($0), .sourceVolume($0), .sourceCost($0)] } },
        { $0.terminals.indices.flatMap { [.terminalSendOut($0), .terminalVolume($0)] } },
        { $0.storages.indices.flatMap { [.storageWorkingVolume($0), .storageInjection($0), .storageWithdrawal($0), .storageStart($0)] } },
        { $0.zones.indices.flatMap { [.annualDemand($0), .peakDemand($0), .coldDemand($0)] } },
        { $0.assumptions.indices.map { .assumption($0) } },
    ]

    @Test(arguments: Horizon.allCases, [nil, 30.0] as [Double?])
    func aFigureIsAnInputExactlyWhenItChangesTheConditions(_ horizon: Horizon, _ fill: Double?) throws {
        let start = Study.defaultStart
        // Habits measure deviations in undisturbed capacities, of assets that are not in use too.
        func conditions(_ evidence: EvidenceSelection) throws -> Conditions {
            var conditions = try Conditions(network, horizon: horizon, start: start, evidence: evidence, storagePercent: fill)
            conditions.habits.routeCapacity = []
            conditions.habits.terminalCapacity = []
            return conditions
        }
        let central = try conditions(.central)
        let inputs = Set(network.inputs(horizon: horizon, start: start, storagePercent: fill, withPrices: true))
        for figure in Self.all.flatMap({ $0(network) }) {
            guard let estimate = network.estimate(figure), estimate.isDisputed, !isClosed(figure, inputs) else { continue }
            let moved = try [EvidenceLevel.low, .high].contains { level in
                try conditions(EvidenceSelection(overrides: [figure: level])) != central
            }
            #expect(moved == inputs.contains(figure), "\(network.title(figure)), \(horizon)")
        }
    }

    /// A source that is shut for the whole run keeps its volume and cost in the conditions, and gives nothing.
    private func isClosed(_ figure: GasModel.Figure, _ inputs: Set<GasModel.Figure>) -> Bool {
        switch figure {
        case .sourceVolume(let index), .sourceCost(let index):
            !network.sources[index].followsDemand && !inputs.contains(.sourceCapacity(index))
        default: false
        }
    }

    @Test func aDocumentUsesWhatItsRunsSee() throws {
        let note = UsedEvidence(network, start: Study.defaultStart, horizons: [.peakDay], scope: [])
        let brief = UsedEvidence(network, start: Study.defaultStart, horizons: Horizon.allCases, scope: [.scores, .observedYear])
        #expect(Set(note.sources).isSubset(of: brief.sources) && note.sources.count < brief.sources.count)
        #expect(brief.sources.count < network.bibliography.count)
        // Only planned pipes rest on it.
        let planned = network.routes.filter { $0.availability.status == .planned }.flatMap { $0.capacity?.sources ?? [] }
        #expect(planned.contains { !brief.sources.contains($0) })
        let total = try #require(brief.groups.last)
        #expect(total.known == brief.groups.dropLast().reduce(0) { $0 + $1.known })
    }
}
