import GasModel

/// One field of a record and where it begins, in characters counted from 1.
struct CSVField: Sendable, Equatable {
    let text: String
    let line: Int
    let column: Int
    /// It was longer than a cell may be, and a finding says so.
    var isRefused = false
}

/// One record: its fields and where the last of them ends.
struct CSVRecord: Sendable, Equatable {
    let fields: [CSVField]
    let line: Int
    /// Line and column just behind the last field: where a missing field would stand.
    let endLine: Int
    let endColumn: Int
}

/// The bytes of a file, checked to be text.
enum PlainText {
    /// Removes a byte order mark (with a warning); `nil` when the bytes are no UTF-8 text.
    static func check(_ bytes: [UInt8], file: String, into log: inout FindingLog) -> ArraySlice<UInt8>? {
        var text = bytes[...]
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            log.add(
                .textDefect, at: DataPlace(file: file, line: 1), "the file is UTF-16 text",
                remedy: "save it as UTF-8 (in a spreadsheet: CSV UTF-8)")
            return nil
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            text = bytes.dropFirst(3)
            log.add(
                .byteOrderMark, at: DataPlace(file: file, line: 1), "the file begins with a byte order mark",
                remedy: "save it as UTF-8 without a mark; it is ignored here")
        }
        if let offset = firstDefect(in: text) {
            let isNUL = text[offset] == 0
            log.add(
                .textDefect, at: place(of: offset, in: text, file: file),
                isNUL ? "the file contains a NUL byte" : "byte 0x\(String(text[offset], radix: 16)) is no UTF-8 text",
                remedy: isNUL ? "remove it; the file is binary or damaged" : "save the file as UTF-8")
            return nil
        }
        return text
    }

    /// Offset of the first byte that is NUL or not UTF-8.
    private static func firstDefect(in text: ArraySlice<UInt8>) -> Int? {
        if !text.contains(0), String(validating: text, as: UTF8.self) != nil { return nil }
        var iterator = text.makeIterator()
        var decoder = Unicode.UTF8.ForwardParser()
        var offset = text.startIndex
        while true {
            switch decoder.parseScalar(from: &iterator) {
            case .valid(let encoded):
                if encoded.first == 0 { return offset }
                offset += encoded.count
            case .error: return offset
            case .emptyInput: return nil
            }
        }
    }

    private static func place(of offset: Int, in text: ArraySlice<UInt8>, file: String) -> DataPlace {
        var line = 1
        var column = 1
        for byte in text[..<offset] {
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return DataPlace(file: file, line: line, column: column)
    }
}
