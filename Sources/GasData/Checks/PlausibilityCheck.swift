import Foundation
import GasModel

/// Judges figures by dated ranges from official statistics. It warns and bends nothing.
enum PlausibilityCheck {
    /// Criteria from outside the dataset: a file, or the file of an edition in a folder; none where the folder has none for it.
    static func read(
        _ url: URL, edition: String, limits: Limits, _ catalogue: SchemaCatalogue, into log: inout FindingLog
    ) -> [Row] {
        var file = url
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue {
            file = url.appendingPathComponent(edition.replacing(".", with: "-") + ".csv")
            guard !edition.isEmpty, !edition.contains("/"), FileManager.default.fileExists(atPath: file.path) else { return [] }
        }
        let name = file.lastPathComponent
        guard let schema = catalogue.table("criteria")?.inFile(name),
            let bytes = SafeFile.read(file.path, as: name, limit: limits.fileBytes, into: &log)
        else { return [] }
        return TableReader(schema: schema, limits: limits).read(bytes, into: &log)?.views ?? []
    }

    static func check(_ tables: Tables, _ criteria: [Row], into log: inout FindingLog) {
        for criterion in criteria {
            switch value(of: criterion, tables) {
            case .failure(let defect):
                log.add(
                    .criterionDefect, at: criterion.place(of: defect.column), defect.message,
                    remedy: "correct the criterion \(criterion.text("id").quoted), or remove it")
            case .success(nil): continue
            case .success(let figure?): judge(figure, by: criterion, into: &log)
            }
        }
    }

    private struct Figure {
        let value: Double
        let place: DataPlace
    }

    private struct Defect: Error {
        let column: String
        let message: String
    }

    private static func judge(_ figure: Figure, by criterion: Row, into log: inout FindingLog) {
        let minimum = criterion.number("minimum")
        let maximum = criterion.number("maximum")
        guard figure.value < minimum ?? -.infinity || figure.value > maximum ?? .infinity else { return }
        let range = [minimum.map { "at least \($0)" }, maximum.map { "at most \($0)" }].compactMap { $0 }
        let unit = criterion.text("unit") == "1" ? "" : " " + criterion.text("unit").replacing("_", with: " ")
        let rounded = (figure.value * 1_000).rounded() / 1_000
        log.add(
            .implausible, at: figure.place,
            "\(criterion.text("attribute").quoted) of \(criterion.text("key")) is \(rounded)\(unit); plausible is "
                + "\(range.joined(separator: ", ")) (\(criterion.text("id")): \(criterion.text("source")))",
            remedy: "check figure, unit and year. \(criterion.text("why"))")
    }

    /// The figure that a criterion speaks of; no value where the dataset says nothing of it.
    private static func value(of criterion: Row, _ tables: Tables) -> Result<Figure?, Defect> {
        let table = criterion.text("table")
        let name = criterion.text("attribute")
        guard let attribute = SchemaCatalogue.standard.table(table)?.attribute(name) else {
            let isTable = SchemaCatalogue.standard.table(table) != nil
            return .failure(
                Defect(
                    column: isTable ? "attribute" : "table",
                    message: isTable ? "\(table).csv has no figure \(name.quoted)" : "there is no table \(table.quoted)"
                ))
        }
        let isRatio = criterion.text("aggregate") == "sum-operating-over-annual-demand"
        guard criterion.text("unit") == (isRatio ? "1" : attribute.unit) else {
            return .failure(
                Defect(column: "unit", message: "the figure \(name.quoted) is not in \(criterion.text("unit").quoted)"))
        }
        if criterion.text("aggregate") == "row" {
            let key = criterion.text("key").replacing(";", with: " ")
            guard let index = tables.row(key, in: table) else {
                return .failure(Defect(column: "key", message: "\(table).csv has no row \(key.quoted)"))
            }
            let row = tables.rows(table)[index]
            return .success(row.number(name).map { Figure(value: $0, place: row.place(of: name)) })
        }
        guard let schema = SchemaCatalogue.standard.table(table), schema.attribute("zone") != nil,
            schema.attribute("status") != nil
        else {
            return .failure(Defect(column: "aggregate", message: "\(table).csv has no zones and states to sum over"))
        }
        return .success(sum(of: name, in: table, zone: criterion.text("key"), isRatio: isRatio, tables))
    }

    private static func sum(of name: String, in table: String, zone: String, isRatio: Bool, _ tables: Tables) -> Figure?
    {
        let rows = tables.rows(table).filter { $0.text("zone") == zone && $0.text("status") == "operating" }
        let figures = rows.compactMap { $0.number(name) }
        guard let first = rows.first, figures.count == rows.count else { return nil }
        let total = figures.reduce(0, +)
        guard isRatio else { return Figure(value: total, place: first.place(of: name)) }
        guard let index = tables.row(zone, in: "demand"), let annual = tables.rows("demand")[index].number("annual"),
            annual > 0
        else { return nil }
        return Figure(value: total / (annual * Units.gwhPerTWh), place: first.place(of: name))
    }
}
