import GasModel

/// Reads comma-separated records as RFC 4180 has them, strictly: what a lenient reader would guess is a finding here.
struct CSVReader {
    private let bytes: ArraySlice<UInt8>
    private let file: String
    private let limits: Limits
    private let separator: UInt8
    private var offset: Int
    private var line = 1
    private var column = 1

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// All records of a file, the header first; `nil` when reading had to stop.
    ///
    /// - Parameter separator: a comma in datasets; portals of others write semicolons.
    static func read(
        _ bytes: [UInt8], file: String, limits: Limits = .standard, separator: UInt8 = UInt8(ascii: ","), into log: inout FindingLog
    ) -> [CSVRecord]? {
        guard let text = PlainText.check(bytes, file: file, into: &log) else { return nil }
        var reader = CSVReader(bytes: text, file: file, limits: limits, separator: separator, offset: text.startIndex)
        return reader.records(into: &log)
    }

    private init(bytes: ArraySlice<UInt8>, file: String, limits: Limits, separator: UInt8, offset: Int) {
        self.bytes = bytes
        self.file = file
        self.limits = limits
        self.separator = separator
        self.offset = offset
    }

    private var here: DataPlace { DataPlace(file: file, line: line, column: column) }

    private mutating func records(into log: inout FindingLog) -> [CSVRecord]? {
        var records: [CSVRecord] = []
        while offset < bytes.endIndex {
            if skipLineEnd() {
                log.add(
                    .blankLine, at: DataPlace(file: file, line: line - 1), "the line is blank",
                    remedy: "remove it; it is ignored here")
                continue
            }
            guard records.count <= limits.recordsPerTable else {
                log.add(
                    .limitExceeded, at: here, "the table has more than \(limits.recordsPerTable) records",
                    remedy: "split or shorten it; this is the limit for one table")
                return nil
            }
            guard let record = nextRecord(into: &log) else { return nil }
            records.append(record)
        }
        return records
    }

    private mutating func nextRecord(into log: inout FindingLog) -> CSVRecord? {
        let first = line
        var fields: [CSVField] = []
        while true {
            guard fields.count < limits.columns else {
                log.add(
                    .limitExceeded, at: here, "the record has more than \(limits.columns) fields",
                    remedy: "remove columns; this is the limit for one table")
                return nil
            }
            guard let field = nextField(into: &log) else { return nil }
            fields.append(field)
            let (endLine, endColumn) = (line, column)
            if offset < bytes.endIndex, bytes[offset] == separator {
                advance()
                continue
            }
            if offset < bytes.endIndex, !skipLineEnd() {
                log.add(
                    .lineEnd, at: here, "a carriage return stands without a line feed",
                    remedy: "save the file with LF or CRLF line ends")
                return nil
            }
            return CSVRecord(fields: fields, line: first, endLine: endLine, endColumn: endColumn)
        }
    }

    /// Reads one field and stands on the comma, line end or end of file behind it.
    private mutating func nextField(into log: inout FindingLog) -> CSVField? {
        let (atLine, atColumn) = (line, column)
        let start = DataPlace(file: file, line: atLine, column: atColumn)
        var content: [UInt8] = []
        var defect: (place: DataPlace, message: String)?
        if offset < bytes.endIndex, bytes[offset] == Self.quote {
            advance()
            guard readQuoted(into: &content) else {
                log.add(
                    .quoteDefect, at: start, "a quoted field is never closed",
                    remedy: "add the closing quote; a quote inside a quoted field is written twice")
                return nil
            }
            if offset < bytes.endIndex, !isFieldEnd(bytes[offset]) {
                defect = (here, "text follows a closing quote")
            }
        }
        while offset < bytes.endIndex, !isFieldEnd(bytes[offset]) {
            if bytes[offset] == Self.quote, defect == nil {
                defect = (here, "a quote stands inside a field that is not quoted")
            }
            content.append(bytes[offset])
            advance()
        }
        if let defect {
            log.add(
                .quoteDefect, at: defect.place, defect.message,
                remedy: "quote the whole field and write each quote inside it twice")
        }
        guard content.count <= limits.cellBytes else {
            log.add(
                .limitExceeded, at: start, "the cell is longer than \(limits.cellBytes) bytes",
                remedy: "shorten it; this is the limit for one cell")
            return CSVField(text: "", line: atLine, column: atColumn, isRefused: true)
        }
        return CSVField(text: String(decoding: content, as: UTF8.self), line: atLine, column: atColumn)
    }

    /// Reads up to and over the closing quote; false when there is none.
    private mutating func readQuoted(into content: inout [UInt8]) -> Bool {
        while offset < bytes.endIndex {
            let byte = bytes[offset]
            if byte == Self.quote {
                advance()
                guard offset < bytes.endIndex, bytes[offset] == Self.quote else { return true }
            }
            content.append(byte)
            advance()
        }
        return false
    }

    private func isFieldEnd(_ byte: UInt8) -> Bool {
        byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
    }

    /// Over one LF or CRLF, if it stands here.
    private mutating func skipLineEnd() -> Bool {
        guard offset < bytes.endIndex else { return false }
        if bytes[offset] == Self.carriageReturn {
            guard offset + 1 < bytes.endIndex, bytes[offset + 1] == Self.lineFeed else { return false }
            advance()
        }
        guard bytes[offset] == Self.lineFeed else { return false }
        advance()
        return true
    }

    private mutating func advance() {
        let byte = bytes[offset]
        offset += 1
        if byte == Self.lineFeed {
            line += 1
            column = 1
        } else if offset >= bytes.endIndex || bytes[offset] & 0xC0 != 0x80 {
            column += 1
        }
    }
}
