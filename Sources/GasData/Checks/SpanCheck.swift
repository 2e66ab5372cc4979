import GasModel

/// The figures that the optimiser sees lie within nine orders of magnitude. The solver copes with more; data that have more are wrong
/// in a unit. Empty is unlimited or unknown, and zero is none: neither counts.
enum SpanCheck {
    /// Largest over smallest figure of one kind.
    static let widest = 1e9

    private static let tables = ["routes", "sources", "storages", "terminals", "demand"]

    /// Kinds of figures that are compared with each other, with what each unit of theirs is in the first.
    private static let kinds: [(name: String, unit: String, units: [String: Double])] = [
        ("quantities", "GWh", ["gwh_per_day": 1, "gwh": 1, "twh": 1_000, "twh_per_year": 1_000]),
        ("prices", "EUR/MWh", ["eur_per_mwh": 1]),
    ]

    private struct Figure {
        let size: Double
        let place: DataPlace
        let name: String
    }

    static func check(_ tables: Tables, _ catalogue: SchemaCatalogue, into log: inout FindingLog) {
        for kind in kinds {
            let sorted = figures(tables, catalogue, kind.units).sorted { ($0.size, $0.place) < ($1.size, $1.place) }
            guard let least = sorted.first, let most = sorted.last, most.size / least.size > widest else { continue }
            let typical = sorted[sorted.count / 2].size
            // The culprit is the end that lies further from the middle.
            let isSmall = typical / least.size > most.size / typical
            let (culprit, other) = isSmall ? (least, most) : (most, least)
            log.add(
                .spanTooWide, at: culprit.place,
                "\(culprit.name) is \(culprit.size) \(kind.unit) and \(other.name) is \(other.size) \(kind.unit): "
                    + "\(kind.name) may not lie more than nine orders of magnitude apart",
                remedy: "check the unit of both (the other stands in \(other.place)); write 0 for none and leave empty what is unlimited")
        }
    }

    private static func figures(_ tables: Tables, _ catalogue: SchemaCatalogue, _ units: [String: Double]) -> [Figure] {
        var figures: [Figure] = []
        for schema in catalogue.tables where Self.tables.contains(schema.name) {
            for attribute in schema.attributes {
                guard let factor = units[attribute.unit] else { continue }
                for row in tables.rows(schema.name) {
                    for part in [Column.Part.value, .low, .high] {
                        guard let value = row.number(attribute.name, part), value != 0 else { continue }
                        figures.append(
                            Figure(
                                size: abs(value) * factor, place: row.place(of: attribute.name, part),
                                name: "the \(attribute.name) of \(row.key.quoted)"))
                    }
                }
            }
        }
        return figures
    }
}
