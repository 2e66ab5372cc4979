import GasDependency

/// Runs on the dataset that ships which several suites look at: solved once per process, when first asked for.
enum SharedRuns {
    static let study = DefaultDatasetTests.study

    /// Briefs on three very different markets: one with stores and several entries, one with transit, one without gas.
    private static let briefs = Dictionary(
        uniqueKeysWithValues: ["RS", "BG", "ME"].map { zone in
            (zone, Task {
                try await study.briefRuns(
                    zone: study.zone(zone), supplier: study.supplier("russia"), scenario: study.scenario("turkstream-halt").scenario)
            })
        })

    static func brief(_ zone: String) async throws -> BriefRuns {
        guard let task = briefs[zone] else { throw StudyError.unknownZone(zone, known: briefs.keys.sorted(), nearest: nil) }
        return try await task.value
    }

    static let region = Task { try await study.regionRuns(supplier: study.supplier("russia")) }

    /// A scenario of the library, from the runs of the regional review, which solves them all.
    static func outcome(_ name: String) async throws -> ShockOutcome {
        let outcomes = try await region.value.outcomes
        guard let found = outcomes.first(where: { $0.scenario.id == name }) else {
            throw StudyError.unknownScenario(name, known: outcomes.map(\.scenario.id), nearest: nil)
        }
        return found
    }

    static let coldDay = Task { try await study.shockNoteRuns(scenario: study.scenario("russia-stops-cold-day").scenario) }

    static let comparison = Task {
        try await study.comparison(
            ["baseline", "russia-stops-cold-day"].map { ($0, ComparisonSide($0)) }, supplier: study.supplier("russia"))
    }
}
