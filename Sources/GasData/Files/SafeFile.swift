import Foundation
import GasModel

/// Reads whole regular files of bounded size, and nothing else: no device, no pipe, no link that leaves its folder.
enum SafeFile {
    enum Refusal: Error, Equatable {
        case unreadable(String)
        case notRegular
        case escapes
        case tooLarge(limit: Int)
    }

    /// - Parameter root: real path of the folder that the file may not leave; `nil` where the user named the file.
    static func read(_ path: String, within root: String? = nil, limit: Int) -> Result<[UInt8], Refusal> {
        guard let real = realPath(path) else { return .failure(.unreadable(systemMessage())) }
        if let root, !real.hasPrefix(root.hasSuffix("/") ? root : root + "/") {
            return .failure(.escapes)
        }
        // Not blocking, so that a pipe without a writer cannot stop the program.
        let descriptor = open(real, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return .failure(.unreadable(systemMessage())) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return .failure(.unreadable(systemMessage())) }
        guard status.st_mode & S_IFMT == S_IFREG else { return .failure(.notRegular) }
        guard status.st_size <= limit else { return .failure(.tooLarge(limit: limit)) }
        return contents(of: descriptor, size: Int(status.st_size), limit: limit)
    }

    /// A file may grow while it is read; it is refused when it grows over the limit.
    private static func contents(of descriptor: Int32, size: Int, limit: Int) -> Result<[UInt8], Refusal> {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return .failure(.unreadable(systemMessage()))
            }
            if count == 0 { return .success(bytes) }
            bytes += chunk[..<count]
            if bytes.count > limit { return .failure(.tooLarge(limit: limit)) }
        }
    }

    /// Absolute path with all links followed.
    static func realPath(_ path: String) -> String? {
        guard let pointer = realpath(path, nil) else { return nil }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    private static func systemMessage() -> String { String(cString: strerror(errno)) }

    /// The bytes of a file, or a finding that says why not.
    static func read(
        _ path: String, as name: String, within root: String? = nil, limit: Int, into log: inout FindingLog
    ) -> [UInt8]? {
        let place = DataPlace(file: name, line: 1)
        switch read(path, within: root, limit: limit) {
        case .success(let bytes): return bytes
        case .failure(.unreadable(let reason)):
            log.add(
                .fileRefused, at: place, "the file cannot be read: \(reason)",
                remedy: "check that it is there and may be read")
        case .failure(.notRegular):
            log.add(
                .fileRefused, at: place, "this is not a regular file",
                remedy: "put a file in its place; folders, devices and pipes are refused")
        case .failure(.escapes):
            log.add(
                .fileRefused, at: place, "the link leads out of the dataset's folder",
                remedy: "copy the file into the folder")
        case .failure(.tooLarge(let limit)):
            log.add(
                .limitExceeded, at: place, "the file is larger than \(limit) bytes",
                remedy: "split or shorten it; this is the limit for one file")
        }
        return nil
    }
}
