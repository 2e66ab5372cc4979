import GasModel

/// What is contested and what is missing in a dataset, as tables.
public enum EvidenceTables {
    /// The widest first.
    public static func disputes(_ disputes: [Dispute]) -> Table {
        let order = disputes.indices.sorted { (disputes[$1].spread, $0) < (disputes[$0].spread, $1) }
        return Table(
            id: "disputes", title: "Figures on which documents disagree",
            caption: """
                Low and high are what the documents say (grades A and B) or a range that was made from several documents (grade C). \
                Spread: width of the range, percent of its larger end. Potentials of volumes (observed to technical) are no disagreement.
                """,
            columns: [
                .words("place", "Row", share: 1.6), .words("key", "Of"), .words("attribute", "Figure"),
                Table.Column("low", "Low", decimals: 1), Table.Column("central", "Central", decimals: 1),
                Table.Column("high", "High", decimals: 1), .words("unit", "Unit"),
                Table.Column("spread_percent", "Spread", unit: "%"), .words("grade", "Grade"),
                .words("sources", "Sources", share: 2),
            ],
            rows: order.map { index in
                let dispute = disputes[index]
                return Table.Row([
                    .text(RichText(dispute.place.description)), .text(RichText(dispute.key)), .text(RichText(dispute.attribute)),
                    .number(dispute.range.low), .number(dispute.range.central), .number(dispute.range.high),
                    .text(RichText(dispute.unit)), .number(100 * dispute.spread), .text(RichText(dispute.grade.rawValue)),
                    .text(RichText(dispute.sources.map(\.text).joined(separator: " "))),
                ])
            })
    }

    /// Gaps that one document would close, together: one row per table, figure, kind and document.
    public static func gaps(_ gaps: [Gap]) -> Table {
        var groups: [[Gap]] = []
        for gap in gaps {
            let index = groups.firstIndex { group in
                group[0].table == gap.table && group[0].attribute == gap.attribute && group[0].kind == gap.kind
                    && group[0].closedBy == gap.closedBy
            }
            if let index { groups[index].append(gap) } else { groups.append([gap]) }
        }
        return Table(
            id: "gaps", title: "What runs could use and nobody has read",
            caption: """
                Assets in use or being built. Unknown: the cell is empty; a pipe or store without a figure counts as none, a missing tariff or \
                level as the labelled assumption. Estimate: grade C. The document is what gaps.csv names.
                """,
            columns: [
                .words("table", "Table"), .words("figure", "Figure"), .words("kind", "Is"), Table.Column("count", "Rows"),
                .words("rows", "Of", share: 2), .words("closed_by", "Would be closed by", share: 3),
            ],
            rows: groups.map { group in
                let keys = group.map(\.key)
                let shown = keys.prefix(6).joined(separator: " ") + (keys.count > 6 ? " and \(keys.count - 6) more" : "")
                return Table.Row([
                    .text(RichText(group[0].table)), .text(RichText(group[0].attribute)), .text(RichText(group[0].kind.rawValue)),
                    .number(Double(group.count)), .text(RichText(shown)),
                    group[0].closedBy.isEmpty ? .missing : .text(RichText(group[0].closedBy)),
                ])
            })
    }
}
