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
        var assumedDepths: [Int] = []
        for document in documents.flatMap(\.shocks) {
            let shock = document.shock(in: network, into: &log)
            if let start { document.checkWindow(shock, start: start, horizon: horizon, into: &log) }
            guard let shock else { continue }
            if document.isDepthAssumed { assumedDepths.append(shocks.count) }
            shocks.append(shock)
        }
        guard !log.hasError, let start else { return (nil, log.sorted) }
        let scenario = Scenario(
            id: own.id, title: own.title, summary: documents.last { $0.summary != nil }?.summary ?? "", start: start,
            horizon: horizon, cooperation: documents.last { $0.cooperation != nil }?.cooperation ?? .fair,
            storagePercent: documents.last { $0.storagePercent != nil }?.storagePercent, shocks: shocks,
            sources: once(documents.flatMap(\.sources).map { Identifier($0.name) }),
            assumptions: once(documents.flatMap(\.assumptions)), assumedDepths: assumedDepths)
        return (scenario, log.sorted)
    }

    private static func once<Item: Equatable>(_ items: [Item]) -> [Item] {
        items.reduce(into: []) { found, item in if !found.contains(item) { found.append(item) } }
    }

    /// The documents from the outermost parent to the file itself; before a file stand the ones that it extends and includes.
    private static func chain(
        from file: URL, in folder: URL, limits: Limits, into log: inout FindingLog
    ) -> [ScenarioDocument] {
        let library = ScenarioLibrary(folder: folder)
        guard let own = ScenarioDocument.read(file, limits: limits, into: &log) else { return [] }
        var count = 0
        return parents(of: own, path: [own.id], in: library, limits: limits, count: &count, into: &log) + [own]
    }

    /// - Parameter count: documents read so far, so that includes of includes end.
    private static func parents(
        of document: ScenarioDocument, path: [String], in library: ScenarioLibrary, limits: Limits, count: inout Int,
        into log: inout FindingLog
    ) -> [ScenarioDocument] {
        var found: [ScenarioDocument] = []
        let extended = document.parent.map { [($0, false)] } ?? []
        for (parent, isIncluded) in extended + document.included.map({ ($0, true) }) {
            if path.contains(parent.name) {
                log.add(
                    .parentDefect, at: parent.place,
                    "\((path + [parent.name]).joined(separator: " → ")) leads back to itself",
                    remedy: "remove one extends or include")
                continue
            }
            guard let url = library.url(named: parent.name) else {
                log.add(
                    .parentDefect, at: parent.place, "there is no scenario \(parent.name.quoted) to extend",
                    remedy: Spelling.remedy(
                        for: parent.name, among: library.names,
                        otherwise: "name a file of the folder without its ending .toml"))
                continue
            }
            count += 1
            guard count <= limits.scenariosPerScenario else {
                log.add(
                    .limitExceeded, at: parent.place, "more than \(limits.scenariosPerScenario) scenarios are extended or included",
                    remedy: "write the shocks into one file")
                return found
            }
            guard let read = ScenarioDocument.read(url, limits: limits, into: &log) else { continue }
            let before = parents(of: read, path: path + [parent.name], in: library, limits: limits, count: &count, into: &log)
            found += isIncluded ? (before + [read]).map(\.withoutSettings) : before + [read]
        }
        return found
    }
}
