import Foundation

/// Writes a file whole or not at all: a temporary file beside it, then a rename.
public enum AtomicFile {
    /// Before a long computation: whether a file could be written there at its end.
    public static func check(_ target: URL) throws(ReportError) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: target.path, isDirectory: &isFolder), isFolder.boolValue {
            throw .cannotWrite(path: target.path, reason: "it is a folder")
        }
        if let reason = obstacle(in: target.deletingLastPathComponent()) {
            throw .cannotWrite(path: target.path, reason: reason)
        }
    }

    public static func write(_ data: Data, to target: URL) throws(ReportError) {
        try check(target)
        let folder = target.deletingLastPathComponent()
        let temporary = folder.appendingPathComponent(
            ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part")
        do {
            try data.write(to: temporary)
        } catch {
            try? FileManager.default.removeItem(at: temporary)
            throw .cannotWrite(path: target.path, reason: error.localizedDescription)
        }
        guard rename(temporary.path, target.path) == 0 else {
            let message = String(cString: strerror(errno))
            try? FileManager.default.removeItem(at: temporary)
            throw .cannotWrite(path: target.path, reason: message)
        }
    }

    /// Several files in one folder, which is made where it is missing. Each is written whole; what else lies there stays.
    public static func write(_ files: [(name: String, text: String)], into folder: URL) throws(ReportError) {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw .cannotWrite(path: folder.path, reason: error.localizedDescription)
        }
        for file in files { try write(file.text, to: folder.appendingPathComponent(file.name)) }
    }

    public static func write(_ text: String, to target: URL) throws(ReportError) {
        try write(Data(text.utf8), to: target)
    }

    private static func obstacle(in folder: URL) -> String? {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) else {
            return "the folder \(folder.path) does not exist"
        }
        if !isFolder.boolValue { return "\(folder.path) is not a folder" }
        return FileManager.default.isWritableFile(atPath: folder.path) ? nil : "no permission to write in \(folder.path)"
    }
}
