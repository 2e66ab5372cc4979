import Foundation
import GasModel

/// The folder of a dataset: what is in it, and a digest of all that was read from it.
struct DatasetFolder {
    private let root: String
    private let limits: Limits
    /// Files in the folder and in its folder `map`, relative to it, sorted; hidden files left out.
    let names: [String]

    static let mapFolder = "map"
    /// Scenarios of the dataset's own: no part of its tables.
    static let scenarioFolder = "scenarios"

    static func open(_ folder: URL, limits: Limits, into log: inout FindingLog) -> DatasetFolder? {
        let place = DataPlace(file: folder.lastPathComponent, line: 1)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder),
            let root = SafeFile.realPath(folder.path)
        else {
            log.add(.folderUnreadable, at: place, "there is no folder \(folder.path.quoted)", remedy: "check the path")
            return nil
        }
        guard isFolder.boolValue else {
            log.add(
                .folderUnreadable, at: place, "\(folder.path.quoted) is a file",
                remedy: "name the folder that holds zones.csv")
            return nil
        }
        guard let names = list(root) else {
            log.add(
                .folderUnreadable, at: place, "the folder \(folder.path.quoted) cannot be listed",
                remedy: "check its permissions")
            return nil
        }
        guard names.count <= limits.filesPerFolder else {
            log.add(
                .limitExceeded, at: place, "the folder holds more than \(limits.filesPerFolder) files",
                remedy: "move what does not belong to the dataset elsewhere; this is the limit for one dataset")
            return nil
        }
        reportCollisions(names, into: &log)
        return DatasetFolder(root: root, limits: limits, names: names)
    }

    private static func list(_ root: String) -> [String]? {
        guard let top = try? FileManager.default.contentsOfDirectory(atPath: root) else { return nil }
        let visible = top.filter { !$0.hasPrefix(".") && $0 != scenarioFolder }
        let map =
            visible.contains(mapFolder)
            ? try? FileManager.default.contentsOfDirectory(atPath: root + "/" + mapFolder) : nil
        let inMap = (map ?? []).filter { !$0.hasPrefix(".") }.map { mapFolder + "/" + $0 }
        return (visible.filter { $0 != mapFolder || map == nil } + inMap).sorted()
    }

    /// Two names that differ in case only are one file on some machines.
    private static func reportCollisions(_ names: [String], into log: inout FindingLog) {
        var seen: [String: String] = [:]
        for name in names {
            if let other = seen[name.lowercased()] {
                log.add(
                    .fileRefused, at: DataPlace(file: name, line: 1),
                    "the name differs from \(other.quoted) in case only",
                    remedy: "rename one of the two; on some machines they are one file")
            }
            seen[name.lowercased()] = name
        }
    }

    func read(_ name: String, into log: inout FindingLog) -> [UInt8]? {
        SafeFile.read(root + "/" + name, as: name, within: root, limit: limits.fileBytes, into: &log)
    }
}
