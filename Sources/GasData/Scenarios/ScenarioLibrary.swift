import Foundation

/// A folder of scenario files, called by their names without ending.
public struct ScenarioLibrary: Sendable {
    public let folder: URL
    /// Sorted.
    public let names: [String]

    public init(folder: URL) {
        self.folder = folder
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        names = entries.filter { $0.hasSuffix(".toml") && !$0.hasPrefix(".") }.map { String($0.dropLast(5)) }.sorted()
    }

    /// `nil` when the library has no such scenario.
    public func url(named name: String) -> URL? {
        names.contains(name) ? folder.appendingPathComponent(name + ".toml") : nil
    }

    /// The name that was probably meant.
    public func nearest(to name: String) -> String? { Spelling.nearest(to: name, among: names) }
}
