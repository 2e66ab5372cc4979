import Foundation

/// A small valid dataset to begin a region of one's own with.
public enum StarterDataset {
    /// Copies the starter that ships; nothing that exists is touched.
    ///
    /// - Parameter folder: must not exist yet.
    /// - Returns: the names of the files, sorted.
    /// - Throws: `StudyError.exists`, `StudyError.noDataFolder`, and `CocoaError` when a file cannot be written.
    public static func write(to folder: URL, from data: DataFolder) throws -> [String] {
        let manager = FileManager.default
        guard !manager.fileExists(atPath: folder.path) else { throw StudyError.exists(folder.path) }
        guard manager.fileExists(atPath: data.starter.path) else { throw StudyError.noDataFolder(searched: [data.starter.path]) }
        try manager.createDirectory(at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
        try manager.copyItem(at: data.starter, to: folder)
        return try manager.contentsOfDirectory(atPath: folder.path).sorted()
    }
}
