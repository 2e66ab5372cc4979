import Foundation

/// Writes a file whole or not at all: a temporary file beside it, then a rename.
public enum AtomicFile {
    public static func write(_ data: Data, to target: URL) throws(ReportError) {
        let folder = target.deletingLastPathComponent()
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: target.path, isDirectory: &isFolder), isFolder.boolValue {
            throw .cannotWrite(path: target.path, reason: "it is a folder")
        }
        let temporary = folder.appendingPathComponent(
            ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part")
        do {
            try data.write(to: temporary)
        } catch {
            try? FileManager.default.removeItem(at: temporary)
            throw .cannotWrite(path: target.path, reason: reason(error, folder: folder))
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

    private static func reason(_ error: any Error, folder: URL) -> String {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) else {
            return "the folder \(folder.path) does not exist"
        }
        if !isFolder.boolValue { return "\(folder.path) is not a folder" }
        if !FileManager.default.isWritableFile(atPath: folder.path) {
            return "no permission to write in \(folder.path)"
        }
        return error.localizedDescription
    }
}
