/// How well the model reproduces what happened: the verdicts that count, from the stored table.
public struct PastEvents: Sendable, Equatable {
    /// One event, and how many of its results were found.
    public struct Episode: Sendable, Equatable {
        public let title: String
        public let judged: Int
        public let missed: [BacktestRecord]

        public var met: Int { judged - missed.count }
    }

    public let episodes: [Episode]
    public let met: Int
    public let missed: [BacktestRecord]
    public let withoutEvidence: Int

    /// `nil` where no episode was judged.
    public init?(_ records: [BacktestRecord]) {
        let counted = records.filter { $0.verdict == .met || $0.verdict == .missed }
        guard !counted.isEmpty else { return nil }
        var titles: [String] = []
        for record in counted where !titles.contains(record.episodeTitle) { titles.append(record.episodeTitle) }
        episodes = titles.map { title in
            let own = counted.filter { $0.episodeTitle == title }
            return Episode(title: title, judged: own.count, missed: own.filter { $0.verdict == .missed })
        }
        met = counted.filter { $0.verdict == .met }.count
        missed = counted.filter { $0.verdict == .missed }
        withoutEvidence = records.filter { $0.verdict == .noEvidence }.count
    }

    public var judged: Int { met + missed.count }
}
