import GasModel

/// Finds the figures on which published documents disagree.
///
/// A figure is disputed when it has a range and at least two documents that are not own estimates. A yearly volume whose range is its
/// potential (what was observed, what could technically flow) is none: the table says so in `volume_range`, the estimate in its meaning.
enum Disputes {
    static func list(_ tables: Tables, _ catalogue: SchemaCatalogue) -> [Dispute] {
        let estimates = Set(tables.rows("bibliography").filter { $0.text("how_read") == "estimate" }.map { $0.text("id") })
        var disputes: [Dispute] = []
        for schema in catalogue.tables {
            let attributes = schema.attributes.filter { [.estimate, .range].contains($0.type) }
            for row in tables.rows(schema.name) {
                for attribute in attributes {
                    guard let estimate = row.estimate(attribute.name), estimate.isDisputed, estimate.meaning == .disputed
                    else { continue }
                    let published = estimate.sources.filter { !estimates.contains($0.text) }
                    guard published.count > 1 else { continue }
                    disputes.append(
                        Dispute(
                            place: row.place(of: attribute.name), table: schema.name, key: row.key, attribute: attribute.name,
                            unit: attribute.printedUnit,
                            range: Interval(low: estimate.low, central: estimate.central, high: estimate.high),
                            sources: published, grade: estimate.grade,
                            notes: schema.attribute("notes") == nil ? "" : row.text("notes")))
                }
            }
        }
        return disputes
    }
}
