import Foundation
import GasModel

/// Reads gas in store of AGSI (answer of its interface as JSON, or the portal's day file as CSV) into `observed_levels.csv`.
///
/// Only whole countries are read. The dataset's own stores stay as they are; what AGSI says of their size stands in the notes.
public enum AgsiImport {
    /// - Parameters:
    ///   - file: what the platform answered or the portal exported.
    ///   - day: the gas day of a day file, which does not say it itself.
    /// - Returns: the tables that change, with the notes of the import.
    public static func addition(
        from file: URL, to dataset: URL, day: Day?, limits: Limits = .standard
    ) throws(ImportError) -> ImportedDataset {
        let base = try ImportBase.open(dataset, limits: limits)
        let records = try PortalRecords.read(file, wanted: ["name", "status"], limits: limits).records
        var reading = AgsiReading(base)
        for record in records { try reading.take(record, day: day) }
        return try reading.addition(file: file.lastPathComponent)
    }
}

private struct AgsiReading {
    private let base: ImportBase
    /// Zones by the names and codes that AGSI uses.
    private let zones: [String: String]
    private var levels: [String: [Day: (percent: String, isEstimate: Bool)]] = [:]
    /// Size of all stores of a zone on the last day read.
    private var sizes: [String: (day: Day, volume: Double?, injection: Double?, withdrawal: Double?)] = [:]
    private var dropped: [String: Int] = [:]
    private var notes: [ImportedDataset.Note] = []

    init(_ base: ImportBase) {
        self.base = base
        var zones: [String: String] = [:]
        for row in base.tables.rows("zones") {
            zones[row.text("id").lowercased()] = row.text("id")
            zones[row.text("name").lowercased()] = row.text("id")
        }
        for row in base.tables.rows("points") where row.text("platform") == "agsi" { zones[row.text("key").lowercased()] = row.text("item") }
        self.zones = zones
    }

    private mutating func note(_ kind: ImportedDataset.Note.Kind, _ text: String) {
        notes.append(ImportedDataset.Note(kind: kind, text: text))
    }

    mutating func take(_ record: PortalRecords.Record, day given: Day?) throws(ImportError) {
        let name = record["name"] ?? record["code"] ?? "a record without name"
        if let type = record["type"], type.lowercased() != "country" { return drop("companies, facilities and groups of countries: only countries are read") }
        guard let zone = record["code"].flatMap({ zones[$0.lowercased()] }) ?? zones[name.lowercased()] else {
            return drop("\(name): no zone of the dataset")
        }
        let stamp = record["gasDayStart"]
        guard let day = stamp.map({ EntsogRecord.gasDay($0) }) ?? given else {
            if let stamp { throw .unreadable("\(name): the gas day \(stamp.quoted) cannot be read") }
            throw .unreadable("the file does not say its gas day; name it with --day")
        }
        guard let status = record["status"], ["C", "E", "CONFIRMED", "ESTIMATED"].contains(status.uppercased()) else {
            return drop("\(name): no confirmed or estimated value")
        }
        guard let full = record["full"] ?? record["full(%)"], let percent = Double(full), percent.isFinite, percent >= 0 else {
            return drop("\(name): no fill")
        }
        if let old = levels[zone]?[day], old.percent != full {
            throw .unreadable("\(name), \(day): the file has two values, \(old.percent) and \(full) percent")
        }
        levels[zone, default: [:]][day] = (full, status.uppercased().hasPrefix("E"))
        if sizes[zone].map({ $0.day < day }) ?? true {
            func size(_ names: [String]) -> Double? { names.compactMap { record[$0] }.first.flatMap(Double.init) }
            sizes[zone] = (
                day, size(["workingGasVolume", "Technical Capacity (TWh)"]), size(["injectionCapacity", "Injection Capacity (GWh/d)"]),
                size(["withdrawalCapacity", "Withdrawal Capacity (GWh/d)"])
            )
        }
    }

    private mutating func drop(_ reason: String) { dropped[reason, default: 0] += 1 }

    mutating func addition(file: String) throws(ImportError) -> ImportedDataset {
        let source = base.freeIdentifier("GIE_AGSI", in: "bibliography")
        var rows: [[String: String]] = []
        for zone in levels.keys.sorted() {
            let days = levels[zone] ?? [:]
            for day in days.keys.sorted() {
                guard let level = days[day] else { continue }
                rows.append([
                    "zone": zone, "day": day.description, "level_percent": level.percent, "source": source, "grade": "A",
                    "notes": level.isEstimate ? "Estimated by the operator." : "",
                ])
            }
            note(.read, "\(zone): \(days.count) days")
        }
        compareSizes()
        notes += ImportedDataset.dropped(dropped)
        for row in base.tables.rows("zones") where levels[row.text("id")] == nil { note(.missing, "\(row.text("id")): no record") }
        var files: [(name: String, text: String)] = []
        if let last = rows.compactMap({ $0["day"] }).max() {
            let table = try base.adding(rows, to: "observed_levels")
            for key in table.replaced { note(.converted, "observed_levels.csv, \(key): the row that was there is replaced") }
            let document = [
                "id": source, "title": "AGSI, gas in store (\(file))", "publisher": "GIE", "year": String(last.prefix(4)),
                "address": "https://agsi.gie.eu", "licence": "free use with attribution to GIE; check its terms", "how_read": "imported",
            ]
            files = [("bibliography.csv", try base.adding([document], to: "bibliography").text), ("observed_levels.csv", table.text)]
        }
        return ImportedDataset(
            files: files + [("IMPORT.md", ImportedDataset.page(notes, title: "Import of AGSI levels from \(file)"))], notes: notes)
    }

    /// What AGSI says of the size of a zone's stores, beside the sum of those in use in the dataset.
    private mutating func compareSizes() {
        for zone in sizes.keys.sorted() {
            guard let size = sizes[zone] else { continue }
            let rows = base.tables.rows("storages").filter { $0.text("zone") == zone && ["operating", ""].contains($0.text("status")) }
            func sum(_ attribute: String) -> Double { rows.compactMap { $0.estimate(attribute)?.central }.reduce(0, +) }
            func compared(_ what: String, _ value: Double?, _ attribute: String, _ unit: String) -> String? {
                value.map { "\(what) \(CSVText.number(($0 * 10).rounded() / 10)) (dataset \(CSVText.number((sum(attribute) * 10).rounded() / 10))) \(unit)" }
            }
            let parts = [
                compared("working volume", size.volume.map { $0 * Units.gwhPerTWh }, "working_volume", "GWh"),
                compared("injection", size.injection, "injection", "GWh/d"), compared("withdrawal", size.withdrawal, "withdrawal", "GWh/d"),
            ].compactMap { $0 }
            if !parts.isEmpty { note(.read, "\(zone), \(size.day): " + parts.joined(separator: ", ") + "; the dataset keeps its own") }
        }
    }
}
