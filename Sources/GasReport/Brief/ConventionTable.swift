import GasModel

/// The same dependence by every convention: whose gas it is depends on who counts.
enum ConventionTable {
    static func table(_ context: BriefContext, _ shares: OriginShares) -> Table {
        let rows: [(name: RichText, meaning: RichText, share: Interval?, isUsed: Bool)] = [
            ("Reported mix", "what buyers and statistics say; the range adds gas of unproven origin", shares.reported, true),
            (
                "Contractual", "the flows by owner that fit mixes, borders, consumption and production best",
                shares.contractual.map { Interval($0) }, false
            ),
            ("Physical", "every pipe’s gas mixed in proportion", shares.physical.map { Interval($0) }, false),
            (
                "Legal presumption", "gas at the entry points that the law names counts as the supplier’s unless proven: from all proven to none",
                shares.legal, false
            ),
            ("Any attribution", "least and largest share that the observed flows allow", shares.bounds, false),
        ]
        return Table(
            id: "conventions", title: title(context, shares),
            caption: """
                Percent of what \(context.zoneName) consumed that counts as gas from \(context.supplierName). Today and choice in this brief \
                use the first line. … unknown.
                """,
            columns: [
                .words("convention", "Convention", share: 1), .words("meaning", "What it counts", share: 3.4),
                .init("share_percent", "Share", unit: "%"),
            ],
            rows: rows.map { row in
                .init(
                    [.text(row.name), .text(row.meaning), row.share.map { .interval($0) } ?? .missing],
                    kind: row.isUsed ? .emphasised : .body)
            }, isCompact: true)
    }

    /// The spread of the central values; silent about it where only one is known.
    private static func title(_ context: BriefContext, _ shares: OriginShares) -> String {
        let known = [shares.reported?.central, shares.contractual, shares.physical, shares.legal?.high].compactMap { $0 }
        guard let low = known.min(), let high = known.max(), NumberText.fixed(low, 0) != NumberText.fixed(high, 0) else { return say("Whose gas it is, by convention") }
        return say("Whose gas it is depends on who counts: \(NumberText.range(low, high, 0))\u{A0}%")
    }
}
