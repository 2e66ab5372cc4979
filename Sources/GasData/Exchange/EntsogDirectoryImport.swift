import Foundation
import GasModel

/// Reads the directory of points and operators of the ENTSOG Transparency Platform (`operatorPointDirections`, JSON or CSV) into
/// `points.csv`.
///
/// An operator is where `points.csv` says. A point gets a route only where there is no choice: one point of the directory leads from one
/// place to another, and one route does. Keys that the table has already are held against the directory.
public enum EntsogDirectoryImport {
    static let wanted = ["pointKey", "operatorKey", "directionKey"]

    /// - Parameters:
    ///   - file: what the platform answered.
    ///   - dataset: the folder whose routes and operators are meant.
    /// - Returns: the tables that change, with the notes of the import.
    public static func addition(
        from file: URL, to dataset: URL, limits: Limits = .standard
    ) throws(ImportError) -> ImportedDataset {
        let base = try ImportBase.open(dataset, limits: limits)
        let records = try PortalRecords.read(file, wanted: wanted, limits: limits).records
        var reading = DirectoryReading(base)
        for record in records { reading.take(record) }
        return try reading.addition(file: file.lastPathComponent)
    }
}

private struct DirectoryReading {
    /// From one place of the network to another.
    struct Way: Hashable, Comparable {
        let from: String
        let to: String

        static func < (left: Self, right: Self) -> Bool { (left.from, left.to) < (right.from, right.to) }
    }

    /// A point, and the places whose operators report there.
    struct Point {
        var label = ""
        var exits: Set<String> = []
        var entries: Set<String> = []

        var ways: [Way] {
            exits.sorted().flatMap { from in entries.sorted().filter { $0 != from }.map { Way(from: from, to: $0) } }
        }
    }

    private let base: ImportBase
    /// What each key of a point or an operator stands for, in the order of the table.
    private let items: [String: [String]]
    private let ways: [String: Way]
    private var points: [String: Point] = [:]
    private var dropped: [String: Int] = [:]
    private var notes: [ImportedDataset.Note] = []
    private var taken = 0

    init(_ base: ImportBase) {
        self.base = base
        let rows = base.tables.rows("points").filter { $0.text("platform") == "entsog" }
        items = Dictionary(grouping: rows) { $0.text("key") }.mapValues { $0.map { $0.text("item") } }
        ways = Dictionary(
            base.tables.rows("routes").map { ($0.text("id"), Way(from: $0.text("from"), to: $0.text("to"))) },
            uniquingKeysWith: { first, _ in first })
    }

    private mutating func note(_ kind: ImportedDataset.Note.Kind, _ text: String) {
        notes.append(ImportedDataset.Note(kind: kind, text: text))
    }

    private mutating func drop(_ reason: String) { dropped[reason, default: 0] += 1 }

    mutating func take(_ record: PortalRecords.Record) {
        guard let key = record["pointKey"], let operatorKey = record["operatorKey"] else { return drop("a record without point or operator") }
        if record["isInvalid"]?.lowercased() == "true" { return drop("records that the platform calls invalid") }
        guard let place = items[operatorKey]?.first else {
            let label = record["operatorLabel"].map { " (\($0))" } ?? ""
            return drop("the operator \(operatorKey)\(label) is not in points.csv")
        }
        var point = points[key] ?? Point()
        point.label = record["pointLabel"] ?? point.label
        switch record["directionKey"]?.lowercased() {
        case "exit": point.exits.insert(place)
        case "entry": point.entries.insert(place)
        default: return drop("\(key) \(point.label): a direction that is neither entry nor exit")
        }
        points[key] = point
        taken += 1
    }

    mutating func addition(file: String) throws(ImportError) -> ImportedDataset {
        let source = base.freeIdentifier("ENTSOG_OPD", in: "bibliography")
        note(.read, "\(taken) directions of \(points.count) points whose operators the dataset knows")
        compareKeys()
        let rows = newRows(source)
        notes += ImportedDataset.dropped(dropped)
        if rows.isEmpty { note(.missing, "no row was made: no point stands for one route alone that has no key yet") }
        var files: [(name: String, text: String)] = []
        if !rows.isEmpty {
            let document = [
                "id": source, "title": "ENTSOG Transparency Platform, operators and points (\(file))", "publisher": "ENTSOG",
                "address": "https://transparency.entsog.eu", "licence": "free re-use with acknowledgement of ENTSOG; check its terms",
                "how_read": "imported",
            ]
            files = [
                ("bibliography.csv", try base.adding([document], to: "bibliography").text),
                ("points.csv", try base.adding(rows, to: "points").text),
            ]
        }
        return ImportedDataset(
            files: files + [("IMPORT.md", ImportedDataset.page(notes, title: "Import of ENTSOG points from \(file)"))], notes: notes)
    }

    /// Keys of points that the table has, against the directory.
    private mutating func compareKeys() {
        for (key, routes) in items.sorted(by: { $0.key < $1.key }) {
            for route in routes {
                guard let way = ways[route] else { continue }
                guard let point = points[key] else {
                    note(.missing, "\(key), which points.csv has for \(route): no operator of the dataset reports there")
                    continue
                }
                if point.exits.contains(way.from) || point.entries.contains(way.to) {
                    note(.read, "\(key) \(point.label): \(route), as in points.csv")
                } else {
                    note(.missing, "\(key) \(point.label), which points.csv has for \(route): no exit at \(way.from) and no entry at \(way.to)")
                }
            }
        }
    }

    private mutating func newRows(_ source: String) -> [[String: String]] {
        var rows: [[String: String]] = []
        let keyed = Set(items.values.joined())
        let pointsOf = Dictionary(grouping: points.keys.sorted().flatMap { key in (points[key]?.ways ?? []).map { (key, $0) } }) { $0.1 }
        let routesOf = Dictionary(grouping: ways.keys.sorted()) { ways[$0] }
        for (way, found) in pointsOf.sorted(by: { $0.key < $1.key }) {
            let routes = routesOf[way] ?? []
            for (key, _) in found where items[key] == nil {
                let name = "\(key) \(points[key]?.label ?? ""), from \(way.from) to \(way.to)"
                if routes.isEmpty {
                    drop("\(name): the dataset has no such route")
                } else if found.count > 1 || routes.count > 1 {
                    drop("\(name): \(found.count) points and \(routes.count) routes lead there; write the one that is meant into points.csv")
                } else if keyed.contains(routes[0]) {
                    drop("\(name): \(routes[0]) has a key already")
                } else {
                    note(.converted, "\(name): \(routes[0])")
                    rows.append([
                        "platform": "entsog", "key": key, "item": routes[0], "source": source, "grade": "C",
                        "notes": "The only point of the directory from \(way.from) to \(way.to), and the only route.",
                    ])
                }
            }
        }
        return rows
    }
}
