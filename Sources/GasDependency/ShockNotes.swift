import GasDispatch
import GasModel
import GasReport

/// What a shock note is made of: solved numbers, no words.
public struct ShockNoteRuns: Sendable {
    public let outcome: ShockOutcome
    public let range: ShockRange
    /// The stricter reading, central potentials; `nil` where there is but one.
    public let strict: ShockOutcome?
    let mix: OriginMix
    let observed: ReconciledYear
}

extension Study {
    /// Runs a scenario with the yearly potentials of all sources central and at their ends.
    public func shockNoteRuns(scenario: Scenario) async throws -> ShockNoteRuns {
        let run = ShockRun(evaluator)
        let levels: [EvidenceLevel] = [.high, .central, .low]
        let outcomes = try await Ordered.map(levels) { level in
            try run.outcome(of: scenario, evidence: EvidenceSelection(potentials: level))
        }
        return ShockNoteRuns(
            outcome: outcomes[1], range: ShockRange(technical: outcomes[0], central: outcomes[1], observed: outcomes[2]),
            strict: try strictOutcome(of: scenario),
            mix: try origins(of: outcomes[1].shocked), observed: try observedYear().year)
    }

    /// The shock note on a scenario as a document.
    ///
    /// - Parameters:
    ///   - date: printed on it, an input and never the clock.
    ///   - command: the line that makes the note again.
    public func shockNote(_ runs: ShockNoteRuns, date: Day, generator: String, command: String) throws -> Document {
        let (outcome, scenario) = (runs.outcome, runs.outcome.scenario)
        return ShockNote.document(
            ShockNoteInput(
                outcome: outcome, region: RegionImpact(outcome, zones: studyZones, visible: ShockNote.visible), range: runs.range,
                strict: runs.strict, flows: BriefInput.MapFlows(
                    route: outcome.shocked.routeFlow.map(outcome.shocked.mean),
                    terminal: outcome.shocked.terminalFlow.map(outcome.shocked.mean), origins: runs.mix,
                    words: "run under the shock, proportional mixing"),
                ground: try mapGround(),
                frame: frame(
                    evidence: UsedEvidence(network, start: scenario.start, horizons: [scenario.horizon], scope: []),
                    observed: runs.observed, date: date, generator: generator, command: command)))
    }

    /// The origin of the gas of a run by proportional mixing of its mean flows.
    private func origins(of dispatch: Dispatch) throws -> OriginMix {
        let days = dispatch.periods.reduce(0) { $0 + $1.days }
        return try ProportionalMixing.trace(
            network, routeFlow: dispatch.routeFlow.map(dispatch.mean), sourceFlow: dispatch.sourceTotal.map { $0 / days },
            terminalFlow: dispatch.terminalFlow.map(dispatch.mean))
    }

    /// What every document says of itself.
    func frame(
        evidence: UsedEvidence, observed: ReconciledYear, date: Day, generator: String, command: String
    ) -> ReportFrame {
        ReportFrame(
            date: date, status: "draft, not assured", generator: generator, command: command, gaps: gaps(observed),
            warnings: findings.filter { $0.severity == .warning }, evidence: evidence)
    }
}
