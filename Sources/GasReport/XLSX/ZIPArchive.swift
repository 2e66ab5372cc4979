/// A ZIP archive of stored entries: enough for a workbook, and the same bytes every time, because neither a clock nor a
/// compressor has a say. Layout: APPNOTE.TXT 6.3, without ZIP64 (entries below 4 GiB, fewer than 65 536 of them).
struct ZIPArchive {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    mutating func add(_ name: String, _ text: String) {
        let bytes = Array(text.utf8)
        let offset = body.count
        precondition(offset + bytes.count < Int(UInt32.max) && count < Int(UInt16.max), "the archive would need ZIP64")
        let header = Self.header(name: name, bytes: bytes)
        body += Self.bytes(0x0403_4b50, 4) + header + Array(name.utf8) + bytes
        // Central directory: made by version 2.0, no comment, first disk, no attributes.
        directory += Self.bytes(0x0201_4b50, 4) + Self.bytes(20, 2) + header
        directory += Self.bytes(0, 2) + Self.bytes(0, 2) + Self.bytes(0, 2) + Self.bytes(0, 4) + Self.bytes(offset, 4)
        directory += Array(name.utf8)
        count += 1
    }

    var bytes: [UInt8] {
        body + directory + Self.bytes(0x0605_4b50, 4) + Self.bytes(0, 2) + Self.bytes(0, 2) + Self.bytes(count, 2)
            + Self.bytes(count, 2) + Self.bytes(directory.count, 4) + Self.bytes(body.count, 4) + Self.bytes(0, 2)
    }

    /// Version needed, UTF-8 names, stored, 1980-01-01 00:00, checksum, sizes, length of the name, no extra field.
    private static func header(name: String, bytes: [UInt8]) -> [UInt8] {
        Self.bytes(20, 2) + Self.bytes(0x0800, 2) + Self.bytes(0, 2) + Self.bytes(0, 2) + Self.bytes(0x0021, 2)
            + Self.bytes(Int(checksum(bytes)), 4) + Self.bytes(bytes.count, 4) + Self.bytes(bytes.count, 4)
            + Self.bytes(name.utf8.count, 2) + Self.bytes(0, 2)
    }

    /// Little-endian.
    private static func bytes(_ value: Int, _ length: Int) -> [UInt8] {
        (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// CRC-32 (ISO 3309, polynomial 0xEDB88320 reflected).
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
        return sum ^ .max
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
    }
}
