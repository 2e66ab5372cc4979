/// Whether bytes are a PNG picture that may stand on a report: whole, undamaged, of a sensible size. Other formats are refused; an
/// SVG can carry scripts and links.
enum PNGFile {
    static let largestSide = 4_000

    /// What is wrong with the file; `nil` for a sound one.
    static func defect(_ bytes: [UInt8]) -> String? {
        guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return "it is no PNG file" }
        var offset = 8
        var kinds: [String] = []
        while offset < bytes.count {
            guard offset + 12 <= bytes.count else { return "it ends in the middle of a chunk" }
            let length = number(bytes, offset)
            guard length <= bytes.count - offset - 12 else { return "it ends in the middle of a chunk" }
            let body = bytes[(offset + 4)..<(offset + 8 + length)]
            guard checksum(body) == UInt32(number(bytes, offset + 8 + length)) else { return "a checksum is wrong" }
            kinds.append(String(decoding: body.prefix(4), as: UTF8.self))
            if kinds.count == 1 {
                guard kinds[0] == "IHDR", length == 13 else { return "it does not begin with a header" }
                let sides = [number(bytes, offset + 8), number(bytes, offset + 12)]
                guard sides.allSatisfy({ (1...largestSide).contains($0) }) else {
                    return "it is \(sides[0]) by \(sides[1]) pixels; 1 to \(largestSide) are allowed"
                }
                // It is printed nine millimetres high.
                guard sides[0] <= 6 * sides[1] else { return "it is more than six times as wide as high" }
            }
            offset += 12 + length
            if kinds.last == "IEND" { break }
        }
        guard kinds.last == "IEND", offset == bytes.count else { return "it does not end where a picture ends" }
        return kinds.contains("IDAT") ? nil : "it holds no picture"
    }

    private static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
        bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }
    }

    /// CRC-32 of kind and data.
    private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        var remainder = UInt32.max
        for byte in bytes {
            remainder ^= UInt32(byte)
            for _ in 0..<8 { remainder = remainder & 1 == 1 ? remainder >> 1 ^ 0xEDB8_8320 : remainder >> 1 }
        }
        return ~remainder
    }
}
