import Foundation
import GasModel

/// What `episode.toml` says, checked for keys and types, before it meets a network.
public struct EpisodeDocument {
    public let id: String
    /// Folder of the dataset, beside that of the back-tests.
    public let dataset: String
    let title: String
    let summary: String
    let window: DayRange?
    let demandRule: Episode.DemandRule
    let cooperation: Cooperation
    let storagePercent: Double?
    let assumptions: [String]
    let sources: [(name: String, place: DataPlace)]
    let shocks: [ShockDocument]

    private static let keys = [
        "format", "id", "title", "summary", "dataset", "start", "end", "demand", "cooperation", "storage_percent", "sources",
        "assumptions", "shock",
    ]

    /// - Returns: `nil` when the file is not TOML.
    static func read(_ folder: URL, limits: Limits, into log: inout FindingLog) -> EpisodeDocument? {
        let id = folder.lastPathComponent
        let file = id + "/" + EpisodeLibrary.file
        let url = folder.appendingPathComponent(EpisodeLibrary.file)
        guard let top = TOMLSection.open(url, as: file, limits: limits, into: &log) else { return nil }
        return EpisodeDocument(top, id: id, limits: limits, into: &log)
    }

    private init(_ top: TOMLSection, id: String, limits: Limits, into log: inout FindingLog) {
        self.id = id
        top.reportUnknown(besides: Self.keys, in: "an episode", into: &log)
        ScenarioDocument.checkFormat(top, into: &log)
        if let named = top.text("id", into: &log), named != id {
            log.add(
                .nameMismatch, at: top.place(of: "id"), "the id \(named.quoted) is not the name of the folder",
                remedy: "write id = \"\(id)\", or rename the folder")
        }
        func needed(_ key: String, _ remedy: String) -> String {
            if !top.has(key) { top.reportMissing(key, in: "the episode", remedy: remedy, into: &log) }
            return top.text(key, into: &log) ?? ""
        }
        title = needed("title", "write a title of a few words")
        summary = needed("summary", "write a sentence or two: what happened")
        dataset = needed("dataset", "name a folder of Datasets, such as \"southeast-europe\"")
        if dataset.contains("/") || dataset.hasPrefix(".") {
            log.add(
                .keyValue, at: top.place(of: "dataset"), "\(dataset.quoted) is no folder beside the back-tests",
                remedy: "write the name of a folder of Datasets")
        }
        window = Self.window(top, into: &log)
        demandRule = top.choice("demand", into: &log) ?? .month
        cooperation = top.choice("cooperation", into: &log) ?? .fair
        storagePercent = top.number("storage_percent", in: 0...100, into: &log)
        assumptions = top.texts("assumptions", into: &log) ?? []
        sources = (top.texts("sources", into: &log) ?? []).enumerated().map {
            ($0.element, top.place(of: "sources", $0.offset))
        }
        shocks = ScenarioDocument.shocks(top, limits: limits, into: &log)
        for shock in shocks { shock.refuseDates(into: &log) }
    }

    private static func window(_ top: TOMLSection, into log: inout FindingLog) -> DayRange? {
        for key in ["start", "end"] where !top.has(key) {
            top.reportMissing(key, in: "the episode", remedy: "write a day, such as \"2022-04-27\"", into: &log)
        }
        let start = top.day("start", into: &log)
        let end = top.day("end", into: &log)
        guard let start, let end else { return nil }
        guard start <= end else {
            log.add(
                .contradiction, at: top.place(of: "end"), "the episode ends before it begins (\(start))",
                remedy: "correct one of the days")
            return nil
        }
        let window = DayRange(start, end)
        guard window.days <= Episode.longestWindow else {
            log.add(
                .keyValue, at: top.place(of: "end"),
                "the episode has \(window.days) days; more than \(Episode.longestWindow) need yearly volumes and seasons, which a window does not know",
                remedy: "choose the days that were decisive")
            return nil
        }
        return window
    }
}
