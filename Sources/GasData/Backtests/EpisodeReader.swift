import Foundation
import GasModel

/// Reads an episode's folder: what happened, what a run is told, what it has to find.
public struct EpisodeReader: Sendable {
    public let library: EpisodeLibrary
    private let limits: Limits

    public init(_ library: EpisodeLibrary, limits: Limits = .standard) {
        self.library = library
        self.limits = limits
    }

    /// What names the dataset, before it is loaded.
    public func document(_ name: String) -> (document: EpisodeDocument?, findings: [Finding]) {
        var log = FindingLog()
        let document = EpisodeDocument.read(library.folder.appendingPathComponent(name), limits: limits, into: &log)
        return (log.hasError ? nil : document, log.sorted)
    }

    /// - Returns: the episode, `nil` when any finding is an error, and all findings sorted by place.
    public func episode(_ name: String, in network: Network) -> (episode: Episode?, findings: [Finding]) {
        var log = FindingLog()
        let folder = library.folder.appendingPathComponent(name)
        let document = EpisodeDocument.read(folder, limits: limits, into: &log)
        let known = library.bibliography(limits: limits, into: &log) + network.bibliography.map(\.id.text)
        for source in document?.sources ?? [] where !known.contains(source.name) {
            Self.reportSource(source.name, at: source.place, known: known, into: &log)
        }
        var shocks: [any Shock] = []
        for shock in document?.shocks ?? [] {
            if let shock = shock.shock(in: network, into: &log) { shocks.append(shock) }
        }
        let tables = EpisodeTables(network: network, window: document?.window, known: known)
        var given: [GivenFigure] = []
        if FileManager.default.fileExists(atPath: folder.appendingPathComponent("given.csv").path) {
            let rows = library.table("given", in: folder, as: name + "/given.csv", limits: limits, into: &log)
            given = rows.compactMap { tables.given($0, into: &log) }
        }
        let rows = library.table("expected", in: folder, as: name + "/expected.csv", limits: limits, into: &log)
        let expectations = rows.compactMap { tables.expectation($0, into: &log) }
        guard !log.hasError, let document, let window = document.window else { return (nil, log.sorted) }
        let episode = Episode(
            id: document.id, title: document.title, summary: document.summary, start: window.first, end: window.last,
            demandRule: document.demandRule, cooperation: document.cooperation, storagePercent: document.storagePercent,
            shocks: shocks, given: given, expectations: expectations, assumptions: document.assumptions)
        return (episode, log.sorted)
    }

    static func reportSource(_ name: String, at place: DataPlace, known: [String], into log: inout FindingLog) {
        log.add(
            .sourceUnknown, at: place, "the source \(name.quoted) is in no bibliography",
            remedy: Spelling.remedy(
                for: name, among: known, otherwise: "add it to bibliography.csv of the back-tests"))
    }
}
