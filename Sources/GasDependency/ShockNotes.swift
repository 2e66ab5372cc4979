import GasDispatch
import GasModel
import GasReport

extension Study {
    /// The shock note on a scenario as a document.
    ///
    /// - Parameters:
    ///   - date: printed on it, an input and never the clock.
    ///   - command: the line that makes the note again.
    public func shockNote(scenario: Scenario, date: Day, generator: String, command: String) async throws -> Document {
        let run = ShockRun(evaluator)
        let levels: [EvidenceLevel] = [.high, .central, .low]
        let outcomes = try await Ordered.map(levels) { level in
            try run.outcome(of: scenario, evidence: EvidenceSelection(potentials: level))
        }
        let outcome = outcomes[1]
        return ShockNote.document(
            ShockNoteInput(
                outcome: outcome, region: RegionImpact(outcome, zones: studyZones, visible: ShockNote.visible),
                range: ShockRange(technical: outcomes[0], central: outcome, observed: outcomes[2]),
                flows: try mapFlows(outcome.shocked, words: "run under the shock, proportional mixing"),
                ground: try mapGround(),
                frame: try frame(
                    evidence: UsedEvidence(network, start: scenario.start, horizons: [scenario.horizon], scope: []),
                    date: date, generator: generator, command: command)))
    }

    /// Mean flows of a run with the origin of the gas by proportional mixing.
    func mapFlows(_ dispatch: Dispatch, words: String) throws -> BriefInput.MapFlows {
        let days = dispatch.periods.reduce(0) { $0 + $1.days }
        let routes = dispatch.routeFlow.map(dispatch.mean)
        let terminals = dispatch.terminalFlow.map(dispatch.mean)
        let mix = try ProportionalMixing.trace(
            network, routeFlow: routes, sourceFlow: dispatch.sourceTotal.map { $0 / days }, terminalFlow: terminals)
        return BriefInput.MapFlows(route: routes, terminal: terminals, origins: mix, words: words)
    }

    /// What every document says of itself.
    func frame(evidence: UsedEvidence, date: Day, generator: String, command: String) throws -> ReportFrame {
        ReportFrame(
            date: date, status: "draft, not assured", generator: generator, command: command,
            gaps: gaps(try observedYear().year), warnings: findings.filter { $0.severity == .warning }, evidence: evidence)
    }
}
