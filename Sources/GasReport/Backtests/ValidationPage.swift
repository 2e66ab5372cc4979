import GasModel

/// The page of the back-tests, failures included.
public enum ValidationPage {
    public static func markdown(_ results: [BacktestResult]) -> String {
        let met = results.reduce(0) { $0 + $1.count(.met) }
        let missed = results.reduce(0) { $0 + $1.count(.missed) }
        var parts = [
            "# How well does the model reproduce what happened?\n",
            """
            Made by `gasdep validate --write` from `Datasets/Backtests`; nothing here is written by hand.

            Of \(met + missed) results that a run had to find, **\(met) were met and \(missed) missed**. What a run was told is printed apart and \
            counts for nothing. A range of what happened holds the tolerance; a result is met inside it.

            What this can and cannot show. A window of days knows daily limits only: no yearly volume, no season, no contract, no \
            nomination. LNG can be had up to the send-out of the terminals. So that nobody is short is a weak test (the network had ways \
            enough), that somebody is short is a strong one (it had none). Flows are those that cost least at the costs of the dataset's \
            year; stores are touched last. Where no figure of the episode's year was found, the tables say what stands in.

            """,
            MarkdownTable(BacktestTables.summary(results)).text,
        ]
        for result in results { parts.append(chapter(result)) }
        return parts.joined(separator: "\n")
    }

    private static func chapter(_ result: BacktestResult) -> String {
        let episode = result.episode
        var parts = [
            "## \(episode.title)\n",
            "\(episode.summary) Days: \(BacktestTables.words(episode.window)). Dataset: \(result.network.title), digest \(result.network.digest.prefix(12)).\n",
        ]
        let short = result.zones.filter { $0.unservedBefore > 0.05 }.map { result.network.zones[$0.zone].name }
        if !short.isEmpty {
            parts.append("Already short without the event, which no source reports: \(short.joined(separator: ", ")).\n")
        }
        if !episode.assumptions.isEmpty {
            parts.append("Assumptions that no source gives:\n\n" + episode.assumptions.map { "- \($0)\n" }.joined())
        }
        parts += BacktestTables.all(result).map { MarkdownTable($0).text }
        return parts.joined(separator: "\n")
    }
}
