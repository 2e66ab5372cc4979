import GasModel

/// One record of the ENTSOG Transparency Platform's operational data, with what the importer needs of it.
struct EntsogRecord {
    let point: String
    let pointName: String
    let operatorKey: String
    let isEntry: Bool
    let firstDay: Day
    /// Gas days that the record covers.
    let days: Int
    /// GWh/d.
    let rate: Double
    let isConfirmed: Bool
    let updated: String

    static let wanted = ["pointKey", "operatorKey", "directionKey", "indicator", "periodFrom", "periodTo", "unit", "value"]

    /// Why a record gives no figure.
    enum Defect: Error, Equatable {
        case noValue
        case unit(String)
        case field(String)
        case negative
    }

    init(_ record: PortalRecords.Record) throws(Defect) {
        func field(_ name: String) throws(Defect) -> String {
            guard let text = record[name] else { throw .field(name) }
            return text
        }
        point = try field("pointKey")
        pointName = record["pointLabel"] ?? ""
        operatorKey = try field("operatorKey")
        switch try field("directionKey").lowercased() {
        case "entry": isEntry = true
        case "exit": isEntry = false
        default: throw .field("directionKey")
        }
        guard let first = Self.gasDay(try field("periodFrom")), let end = Self.gasDay(try field("periodTo")), end > first else {
            throw .field("periodFrom")
        }
        firstDay = first
        days = end.number - first.number
        guard let text = record["value"], record["isNA"].map({ ["", "0", "false"].contains($0.lowercased()) }) ?? true else {
            throw .noValue
        }
        guard let value = Double(text), value.isFinite else { throw .field("value") }
        let unit = try field("unit")
        guard let factor = Self.gwhPerDay[unit.lowercased()] else { throw .unit(unit) }
        guard value >= 0 else { throw .negative }
        rate = value * factor
        isConfirmed = record["flowStatus"]?.lowercased() == "confirmed"
        updated = record["lastUpdateDateTime"] ?? ""
    }

    /// Energy on the platform is gross, 25/0 °C: the basis of this program.
    private static let gwhPerDay: [String: Double] = [
        "kwh/d": 1e-6, "kwh/h": 24e-6, "mwh/d": 1e-3, "mwh/h": 24e-3, "gwh/d": 1, "gwh/h": 24,
    ]

    /// The gas day that begins at a time stamp: its date, or the next where the day of the operator begins late in the evening of the
    /// platform's time zone.
    static func gasDay(_ stamp: String) -> Day? {
        guard let day = Day(String(stamp.prefix(10))) else { return nil }
        let rest = stamp.dropFirst(10)
        guard let first = rest.first else { return day }
        guard first == "T" || first == " ", let hour = Int(rest.dropFirst().prefix(2)), (0...23).contains(hour) else { return nil }
        return hour >= 18 ? day.next : day
    }
}

/// Daily flow on one side of a route: what every point and operator on that side reports, added up.
struct EntsogSide {
    /// Series by point and operator.
    private(set) var series: [String: [Day: EntsogRecord]] = [:]
    /// Records that a newer or confirmed one of the same day replaced.
    private(set) var superseded = 0

    mutating func add(_ record: EntsogRecord) {
        let key = record.point + " " + record.operatorKey
        if let old = series[key]?[record.firstDay] {
            superseded += 1
            guard (record.isConfirmed ? 1 : 0, record.updated) > (old.isConfirmed ? 1 : 0, old.updated) else { return }
        }
        series[key, default: [:]][record.firstDay] = record
    }

    /// GWh/d of the days on which every series has a value, and how many of them are provisional.
    var daily: (flow: [Day: Double], provisional: Set<Day>) {
        var flow: [Day: Double] = [:]
        var provisional: Set<Day> = []
        let keys = series.keys.sorted()
        for day in Set(series.values.flatMap(\.keys)) {
            let records = keys.compactMap { series[$0]?[day] }
            guard records.count == keys.count else { continue }
            flow[day] = records.reduce(0) { $0 + $1.rate }
            if records.contains(where: { !$0.isConfirmed }) { provisional.insert(day) }
        }
        return (flow, provisional)
    }
}
