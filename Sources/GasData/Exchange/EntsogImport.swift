import Foundation
import GasModel

/// Reads physical flows of the ENTSOG Transparency Platform (operational data, JSON or CSV) into `observed_flows.csv`.
///
/// Which route a record measures follows from `points.csv`, which maps points to routes and operators to zones or junctions: an exit is
/// reported by the operator where a route begins, an entry by the operator where it ends. The letters of an operator's key are no help (a
/// Moldovan operator has a Romanian key). Nothing is guessed: what is not mapped is listed, and a period with too few days gives no row.
public enum EntsogImport {
    /// Over what the mean of a row is taken.
    public enum Period: String, Sendable, CaseIterable {
        case gasYear = "gas-year"
        case month
    }

    /// Share of the days of a period that must be there.
    static let leastCoverage = 0.9

    /// - Parameters:
    ///   - file: what the platform answered.
    ///   - dataset: the folder whose routes and points are meant.
    /// - Returns: the tables that change, with the notes of the import.
    public static func addition(
        from file: URL, to dataset: URL, by period: Period, limits: Limits = .standard
    ) throws(ImportError) -> ImportedDataset {
        let base = try ImportBase.open(dataset, limits: limits)
        let records = try PortalRecords.read(file, wanted: EntsogRecord.wanted, limits: limits).records
        var reading = EntsogReading(base)
        for record in records { reading.take(record) }
        return try reading.addition(file: file.lastPathComponent, by: period)
    }
}

private struct EntsogReading {
    /// A route and the end of it that is measured.
    struct Side: Hashable, Comparable {
        let route: String
        let isEntry: Bool

        static func < (left: Self, right: Self) -> Bool {
            (left.route, left.isEntry ? 1 : 0) < (right.route, right.isEntry ? 1 : 0)
        }
    }

    private let base: ImportBase
    /// What each key of a point or an operator stands for, in the order of the table.
    private let items: [String: [String]]
    private var flows: [Side: EntsogSide] = [:]
    private var capacities: [Side: EntsogSide] = [:]
    private var dropped: [String: Int] = [:]
    private var taken = 0
    private var notes: [ImportedDataset.Note] = []

    init(_ base: ImportBase) {
        self.base = base
        let rows = base.tables.rows("points").filter { $0.text("platform") == "entsog" }
        items = Dictionary(grouping: rows) { $0.text("key") }.mapValues { $0.map { $0.text("item") } }
    }

    private mutating func note(_ kind: ImportedDataset.Note.Kind, _ text: String) {
        notes.append(ImportedDataset.Note(kind: kind, text: text))
    }

    // MARK: Records

    mutating func take(_ record: PortalRecords.Record) {
        let indicator = record["indicator"] ?? ""
        let isFlow = indicator == "Physical Flow"
        guard isFlow || indicator == "Firm Technical" else {
            return drop("indicator \(indicator.quoted): only physical flows are read")
        }
        if isFlow, let type = record["periodType"], type != "day" { return drop("physical flow by \(type): only gas days are read") }
        let read: EntsogRecord
        do {
            read = try EntsogRecord(record)
        } catch {
            let point = "\(record["pointKey"] ?? "a record without point") \(record["pointLabel"] ?? "")"
            switch error {
            case .noValue: return drop("\(point): no value")
            case .unit(let unit): return drop("\(point): the unit \(unit.quoted) is not known")
            case .field(let field): return drop("\(point): \(field) cannot be read")
            case .negative: return drop("\(point): a negative flow")
            }
        }
        let name = "\(read.point) \(read.pointName)"
        guard let routes = items[read.point] else { return drop("\(name): the point is not in points.csv") }
        guard let place = items[read.operatorKey]?.first else {
            return drop("\(name): the operator \(read.operatorKey) is not in points.csv")
        }
        let matching = routes.filter { measures($0, read, at: place) }
        guard matching.count == 1 else {
            return drop(
                "\(name), \(read.isEntry ? "entry" : "exit") of \(read.operatorKey): \(matching.isEmpty ? "no" : "more than one") route of the point \(read.isEntry ? "ends" : "begins") at \(place)")
        }
        let side = Side(route: matching[0], isEntry: read.isEntry)
        if !isFlow {
            capacities[side, default: EntsogSide()].add(read)
        } else if read.days == 1 {
            flows[side, default: EntsogSide()].add(read)
            taken += 1
        } else {
            drop("\(name): a physical flow over \(read.days) days")
        }
    }

    private mutating func drop(_ reason: String) { dropped[reason, default: 0] += 1 }

    /// Whether a record is about that item: the operator stands at the end that reports the direction.
    private func measures(_ item: String, _ record: EntsogRecord, at place: String) -> Bool {
        func text(_ table: String, _ column: String) -> String? {
            base.tables.row(item, in: table).map { base.tables.rows(table)[$0].text(column) }
        }
        if record.isEntry { return [text("routes", "to"), text("sources", "place"), text("terminals", "zone")].contains(place) }
        return text("routes", "from") == place
    }

    // MARK: Rows

    mutating func addition(file: String, by period: EntsogImport.Period) throws(ImportError) -> ImportedDataset {
        let source = base.freeIdentifier("ENTSOG_TP", in: "bibliography")
        note(.read, "\(taken) daily physical flows of \(flows.count) ends of routes")
        var rows: [[String: String]] = []
        for route in Set(flows.keys.map(\.route)).sorted() { rows += self.rows(route, by: period, source: source) }
        compareCapacities()
        notes += ImportedDataset.dropped(dropped)
        if rows.isEmpty { note(.missing, "no row was made; nothing in the file belongs to a route with enough days") }
        var files: [(name: String, text: String)] = []
        if !rows.isEmpty {
            let flowTable = try base.adding(rows, to: "observed_flows")
            for key in flowTable.replaced { note(.converted, "observed_flows.csv, \(key): the row that was there is replaced") }
            let last = rows.compactMap { $0["period_end"] }.max() ?? ""
            let document = [
                "id": source, "title": "ENTSOG Transparency Platform, operational data, physical flow (\(file))", "publisher": "ENTSOG",
                "year": String(last.prefix(4)), "address": "https://transparency.entsog.eu",
                "licence": "free re-use with acknowledgement of ENTSOG; check its terms", "how_read": "imported",
            ]
            files = [("bibliography.csv", try base.adding([document], to: "bibliography").text), ("observed_flows.csv", flowTable.text)]
            note(.converted, "energy per gas day to GWh/d; gross calorific value at 25/0 °C on both sides")
        }
        return ImportedDataset(
            files: files + [("IMPORT.md", ImportedDataset.page(notes, title: "Import of ENTSOG physical flows from \(file)"))], notes: notes)
    }

    private mutating func rows(_ route: String, by period: EntsogImport.Period, source: String) -> [[String: String]] {
        let ends = [false, true].compactMap { flows[Side(route: route, isEntry: $0)] }
        for end in ends {
            for (series, days) in end.series.sorted(by: { $0.key < $1.key }) { note(.read, "\(route): \(series), \(days.count) days") }
            if end.superseded > 0 { note(.converted, "\(route): \(end.superseded) records gave way to a confirmed or later one of the same day") }
        }
        let daily = ends.map(\.daily)
        let days = Set(daily.flatMap(\.flow.keys))
        let groups = Dictionary(grouping: days) { day in
            period == .month ? [day.year, day.month] : [day.month >= 10 ? day.year : day.year - 1]
        }
        return groups.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }.compactMap { days in
            row(route, first: days[0], last: days[days.count - 1], daily, source)
        }
    }

    private mutating func row(
        _ route: String, first: Day, last: Day, _ ends: [(flow: [Day: Double], provisional: Set<Day>)], _ source: String
    ) -> [String: String]? {
        let length = Day.count(from: first, to: last)
        let inside = ends.map { end in end.flow.keys.filter { first <= $0 && $0 <= last }.sorted() }
        let complete = ends.indices.filter { Double(inside[$0].count) >= EntsogImport.leastCoverage * Double(length) }
        guard !complete.isEmpty else {
            note(.missing, "\(route), \(first) to \(last): \(inside.map(\.count).max() ?? 0) of \(length) days; no row")
            return nil
        }
        let means = complete.map { end in inside[end].reduce(0) { $0 + (ends[end].flow[$1] ?? 0) } / Double(inside[end].count) }
        let largest = complete.flatMap { end in inside[end].compactMap { ends[end].flow[$0] } }.max() ?? 0
        let central = means.reduce(0, +) / Double(means.count)
        let provisional = complete.map { end in inside[end].filter(ends[end].provisional.contains).count }.max() ?? 0
        let gaps = complete.map { length - inside[$0].count }.max() ?? 0
        func figure(_ value: Double) -> String { CSVText.number((value * 1_000).rounded() / 1_000) }
        var row = [
            "route": route, "period_start": first.description, "period_end": last.description, "mean_gwh_per_day": figure(central),
            "max_gwh_per_day": figure(largest), "source": source, "grade": "A",
            "notes": "Physical flow as \(complete.count == 2 ? "both operators report" : "one operator reports") it; \(length - gaps) of \(length) days, \(provisional) provisional.",
        ]
        if let low = means.min(), let high = means.max(), figure(low) != figure(high) {
            row["mean_low_gwh_per_day"] = figure(low)
            row["mean_high_gwh_per_day"] = figure(high)
            note(.converted, "\(route), \(first) to \(last): the two operators report \(figure(low)) and \(figure(high)) GWh/d; the middle is central")
        }
        if gaps > 0 { note(.missing, "\(route), \(first) to \(last): \(gaps) of \(length) days") }
        return row
    }

    /// Published firm capacity beside that of the dataset, which stays as it is: a capacity is a decision, a flow is a measurement.
    private mutating func compareCapacities() {
        for side in capacities.keys.sorted() {
            guard let end = capacities[side], let last = end.series.values.flatMap(\.keys).max() else { continue }
            let rate = end.series.keys.sorted().compactMap { end.series[$0]?.max { $0.key < $1.key }?.value.rate }.reduce(0, +)
            let row = base.tables.row(side.route, in: "routes").map { base.tables.rows("routes")[$0] }
            let known = row?.estimate("capacity").map { "\(CSVText.number($0.central)) (grade \($0.grade.rawValue))" } ?? "no figure"
            note(
                .read,
                "firm technical capacity of \(side.route), \(side.isEntry ? "entry" : "exit"), last given for \(last): \(CSVText.number((rate * 1_000).rounded() / 1_000)) GWh/d; the dataset has \(known) and keeps it")
        }
    }
}
