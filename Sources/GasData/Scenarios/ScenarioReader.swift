import Foundation
import GasModel

/// Reads a scenario file, and the one that it extends, into a scenario for a network.
public enum ScenarioReader {
    /// First day of a run that names none: the gas year under study.
    public static let defaultStart = "2025-10-01"

    /// - Parameter library: folder in which `extends` looks for its parent; beside the file when `nil`.
    /// - Returns: the scenario, `nil` when any finding is an error, and all findings sorted by place.
    public static func read(file: URL, network: Network, library: URL?) -> (scenario: Scenario?, findings: [Finding]) {
        read(file: file, network: network, library: library, limits: .standard)
    }

    public static func read(
        file: URL, network: Network, library: URL?, limits: Limits
    ) -> (scenario: Scenario?, findings: [Finding]) {
        var log = FindingLog()
        let folder = library ?? file.deletingLastPathComponent()
        let documents = chain(from: file, in: folder, limits: limits, into: &log)
        guard let own = documents.last else { return (nil, log.sorted) }
        let start = documents.last { $0.start != nil }?.start ?? Day(defaultStart)
        let horizon = documents.last { $0.horizon != nil }?.horizon ?? .gasYear
        let known = network.bibliography.map(\.id.text)
        for source in documents.flatMap(\.sources) where !known.contains(source.name) {
            log.add(
                .targetUnknown, at: source.place, "the source \(source.name.quoted) is not in bibliography.csv",
                remedy: Spelling.remedy(
                    for: source.name, among: known, otherwise: "name a document of the dataset's bibliography"))
        }
        var shocks: [any Shock] = []
        for document in documents.flatMap(\.shocks) {
            if let start { document.checkWindow(start: start, horizon: horizon, into: &log) }
            if let shock = document.shock(in: network, into: &log) { shocks.append(shock) }
        }
        guard !log.hasError, let start else { return (nil, log.sorted) }
        let scenario = Scenario(
            id: own.id, title: own.title, summary: documents.last { $0.summary != nil }?.summary ?? "", start: start,
            horizon: horizon, cooperation: documents.last { $0.cooperation != nil }?.cooperation ?? .fair,
            storagePercent: documents.last { $0.storagePercent != nil }?.storagePercent, shocks: shocks,
            sources: documents.flatMap(\.sources).map { Identifier($0.name) },
            assumptions: documents.flatMap(\.assumptions))
        return (scenario, log.sorted)
    }

    /// The documents from the outermost parent to the file itself.
    private static func chain(
        from file: URL, in folder: URL, limits: Limits, into log: inout FindingLog
    ) -> [ScenarioDocument] {
        guard let own = ScenarioDocument.read(file, limits: limits, into: &log) else { return [] }
        var documents = [own]
        var names = [own.id]
        while let parent = documents[0].parent {
            let library = ScenarioLibrary(folder: folder)
            if names.contains(parent.name) {
                log.add(
                    .parentDefect, at: parent.place,
                    "\((names.reversed() + [parent.name]).joined(separator: " → ")) leads back to itself",
                    remedy: "remove one extends")
                return documents
            }
            guard let url = library.url(named: parent.name) else {
                log.add(
                    .parentDefect, at: parent.place, "there is no scenario \(parent.name.quoted) to extend",
                    remedy: Spelling.remedy(
                        for: parent.name, among: library.names,
                        otherwise: "name a file of the folder without its ending .toml"))
                return documents
            }
            guard let document = ScenarioDocument.read(url, limits: limits, into: &log) else { return documents }
            documents.insert(document, at: 0)
            names.insert(parent.name, at: 0)
        }
        return documents
    }
}
