import Foundation
import GasModel

/// What one scenario file says, checked for keys and types, before it meets a network.
struct ScenarioDocument {
    struct Named {
        let name: String
        let place: DataPlace
    }

    let id: String
    var title = ""
    var summary: String?
    var start: Day?
    var horizon: Horizon?
    var cooperation: Cooperation?
    var storagePercent: Double?
    var sources: [Named] = []
    var assumptions: [String] = []
    var parent: Named?
    var included: [Named] = []
    var shocks: [ShockDocument] = []

    private static let keys = [
        "format", "id", "title", "summary", "start", "horizon", "cooperation", "storage_percent", "sources",
        "assumptions",
        "extends", "include", "shock",
    ]

    /// Only what it adds to others: shocks, sources and assumptions.
    var withoutSettings: ScenarioDocument {
        var copy = self
        copy.summary = nil
        copy.start = nil
        copy.horizon = nil
        copy.cooperation = nil
        copy.storagePercent = nil
        return copy
    }

    /// - Returns: `nil` when the file could not be read as TOML at all.
    static func read(_ url: URL, limits: Limits, into log: inout FindingLog) -> ScenarioDocument? {
        guard let top = TOMLSection.open(url, as: url.lastPathComponent, limits: limits, into: &log) else { return nil }
        return ScenarioDocument(top, name: url.deletingPathExtension().lastPathComponent, limits: limits, into: &log)
    }

    private init(_ top: TOMLSection, name: String, limits: Limits, into log: inout FindingLog) {
        id = name
        top.reportUnknown(besides: Self.keys, in: "a scenario", into: &log)
        Self.checkFormat(top, into: &log)
        if let id = top.text("id", into: &log), id != name {
            log.add(
                .nameMismatch, at: top.place(of: "id"), "the id \(id.quoted) is not the name of the file",
                remedy: "write id = \"\(name)\", or rename the file")
        } else if !top.has("id") {
            top.reportMissing("id", in: "the scenario", remedy: "write id = \"\(name)\"", into: &log)
        }
        title = top.text("title", into: &log) ?? ""
        if !top.has("title") {
            top.reportMissing("title", in: "the scenario", remedy: "write a title of a few words", into: &log)
        }
        summary = top.text("summary", into: &log)
        start = Self.start(top, into: &log)
        horizon = top.choice("horizon", into: &log)
        cooperation = top.choice("cooperation", into: &log)
        storagePercent = top.number("storage_percent", in: 0...100, into: &log)
        assumptions = top.texts("assumptions", into: &log) ?? []
        sources = (top.texts("sources", into: &log) ?? []).enumerated().map {
            Named(name: $0.element, place: top.place(of: "sources", $0.offset))
        }
        parent = top.text("extends", into: &log).map { Named(name: $0, place: top.place(of: "extends")) }
        included = (top.texts("include", into: &log) ?? []).enumerated().map {
            Named(name: $0.element, place: top.place(of: "include", $0.offset))
        }
        shocks = Self.shocks(top, limits: limits, into: &log)
    }

    static func checkFormat(_ top: TOMLSection, into log: inout FindingLog) {
        guard top.has("format") else {
            return top.reportMissing("format", in: "the scenario", remedy: "write format = 1", into: &log)
        }
        guard let format = top.number("format", into: &log), format != 1 else { return }
        log.add(
            .keyValue, at: top.place(of: "format"), "this program reads format 1 only",
            remedy: "write format = 1, or use a newer program")
    }

    private static func start(_ top: TOMLSection, into log: inout FindingLog) -> Day? {
        guard let start = top.day("start", into: &log) else { return nil }
        guard start.day == 1 else {
            log.add(
                .keyValue, at: top.place(of: "start"), "a run begins on the first day of a month, not on \(start)",
                remedy: "write the first day of the month; shocks may begin on any day")
            return nil
        }
        return start
    }

    static func shocks(_ top: TOMLSection, limits: Limits, into log: inout FindingLog) -> [ShockDocument] {
        guard let value = top.table["shock"] else { return [] }
        guard let array = value.array, (0..<array.count).allSatisfy({ array[$0].table != nil }) else {
            log.add(
                .keyType, at: top.place(of: "shock"), "\u{201C}shock\u{201D} is not a list of shocks",
                remedy: "begin each shock with a line [[shock]]")
            return []
        }
        guard array.count <= limits.shocksPerScenario else {
            log.add(
                .limitExceeded, at: DataPlace(file: top.file, line: 1),
                "the scenario has more than \(limits.shocksPerScenario) shocks",
                remedy: "merge shocks of one kind; this is the limit for one scenario")
            return []
        }
        return (0..<array.count).compactMap { index in
            array[index].table.flatMap { table in
                ShockDocument.read(
                    TOMLSection(table: table, places: top.places, file: top.file, path: "shock[\(index)]"), into: &log)
            }
        }
    }
}
