import Foundation

/// Finds the datasets, scenarios, fonts and report engine that ship with the program.
///
/// Order: the `GASDEP_DATA` environment variable; the folders above the executable (a checkout: `.build/release/gasdep`);
/// `share/gasdep` beside the executable's `bin` (after `make install`); the current folder.
public struct DataFolder: Sendable {
    /// The folder that holds `Datasets/`.
    public let root: URL

    public init(root: URL) { self.root = root }

    public static func find(
        executable: URL? = Bundle.main.executableURL, environment: [String: String] = ProcessInfo.processInfo.environment,
        current: URL = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    ) throws -> DataFolder {
        var candidates: [URL] = []
        if let named = environment["GASDEP_DATA"], !named.isEmpty {
            let folder = URL(fileURLWithPath: named)
            guard holdsDatasets(folder) else { throw StudyError.noDataFolder(searched: [folder.path]) }
            return DataFolder(root: folder)
        }
        if let executable {
            let place = executable.resolvingSymlinksInPath().deletingLastPathComponent()
            candidates.append(place.deletingLastPathComponent().appendingPathComponent("share/gasdep"))
            var folder = place
            for _ in 0..<6 {
                candidates.append(folder)
                folder = folder.deletingLastPathComponent()
            }
        }
        candidates.append(current)
        guard let root = candidates.first(where: holdsDatasets) else {
            throw StudyError.noDataFolder(searched: candidates.map(\.path))
        }
        return DataFolder(root: root)
    }

    private static func holdsDatasets(_ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent("Datasets/southeast-europe/zones.csv").path)
    }

    public var dataset: URL { root.appendingPathComponent("Datasets/southeast-europe") }
    /// A small dataset to begin with.
    public var starter: URL { root.appendingPathComponent("Datasets/starter") }
    public var scenarios: URL { root.appendingPathComponent("Datasets/scenarios") }

    /// The scenarios for a dataset: its own folder `scenarios`, where it has one, else those that ship.
    public func scenarios(for dataset: URL) -> URL {
        let own = dataset.appendingPathComponent("scenarios")
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: own.path, isDirectory: &isFolder) && isFolder.boolValue ? own : scenarios
    }

    /// Plausibility criteria for a dataset: the dated ones that ship, for a dataset that ships beside them; a dataset elsewhere brings
    /// its own in its folder.
    public func criteria(for dataset: URL) -> URL? {
        let folder = root.appendingPathComponent("Datasets")
        let isAt = dataset.resolvingSymlinksInPath().deletingLastPathComponent().path == folder.resolvingSymlinksInPath().path
        return isAt && dataset.lastPathComponent == self.dataset.lastPathComponent ? folder.appendingPathComponent("Criteria") : nil
    }

    /// Fonts, style and engine of the reports.
    public var reports: URL { root.appendingPathComponent("Reports") }
}
