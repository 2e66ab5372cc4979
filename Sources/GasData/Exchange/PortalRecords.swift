import Foundation
import GasModel

/// Records that a public platform gave out, as JSON or as CSV: fields by name, unjudged.
///
/// Names of fields are compared without case, spaces and underscores, because clients of the platforms write `pointKey` and `point_key`.
struct PortalRecords {
    struct Record {
        fileprivate let fields: [String: String]

        /// The text of a field; `nil` where it is missing, empty, null or a dash.
        subscript(_ name: String) -> String? {
            guard let text = fields[PortalRecords.plain(name)], !text.isEmpty, text != "-" else { return nil }
            return text
        }
    }

    let records: [Record]

    /// - Parameter wanted: fields that every record of the format has.
    static func read(_ file: URL, wanted: [String], limits: Limits) throws(ImportError) -> PortalRecords {
        let name = file.lastPathComponent
        var log = FindingLog()
        guard let bytes = SafeFile.read(file.path, as: name, limit: limits.fileBytes, into: &log) else {
            throw .unreadable(log.sorted.first.map { "\($0.place.file): \($0.message)" } ?? "\(name) cannot be read")
        }
        let first = bytes.first { !Self.isSpace($0) && ![0xEF, 0xBB, 0xBF].contains($0) }
        let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        let records = isJSON ? try json(bytes, name) : try csv(bytes, name, limits)
        guard !records.isEmpty else { throw .unreadable("\(name) holds no records") }
        for field in wanted where !records.contains(where: { $0.fields[plain(field)] != nil }) {
            throw .unreadable("\(name) is not of this format: no record has a field \(field)")
        }
        return PortalRecords(records: records)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    fileprivate static func plain(_ name: String) -> String {
        name.lowercased().filter { $0 != "_" && $0 != " " }
    }

    // MARK: JSON

    private static func json(_ bytes: [UInt8], _ name: String) throws(ImportError) -> [Record] {
        let object: Any
        do {
            object = try JSONSerialization.jsonObject(with: Data(bytes))
        } catch {
            throw .unreadable("\(name) is not JSON")
        }
        if let list = object as? [[String: Any]] { return list.flatMap { flattened($0, level: 0) } }
        guard let answer = object as? [String: Any] else { throw .unreadable("\(name) holds no list of records") }
        let lists = answer.keys.sorted().compactMap { answer[$0] as? [[String: Any]] }
        guard lists.count == 1 else { throw .unreadable("\(name) holds \(lists.count) lists of records where one was expected") }
        return lists[0].flatMap { flattened($0, level: 0) }
    }

    /// A record and those under it: AGSI nests companies and facilities in countries, and countries in the continent.
    private static func flattened(_ object: [String: Any], level: Int) -> [Record] {
        var fields: [String: String] = [:]
        for (key, value) in object {
            switch value {
            case let text as String: fields[plain(key)] = text
            case let number as NSNumber: fields[plain(key)] = number.stringValue
            case is NSNull: fields[plain(key)] = ""
            default: continue
            }
        }
        let children = object["children"] as? [[String: Any]] ?? []
        return [Record(fields: fields)] + (level < 4 ? children.flatMap { flattened($0, level: level + 1) } : [])
    }

    // MARK: CSV

    /// With commas or, as the portals export it, semicolons.
    private static func csv(_ bytes: [UInt8], _ name: String, _ limits: Limits) throws(ImportError) -> [Record] {
        let line = bytes.prefix { $0 != 0x0A }
        let commas = line.filter { $0 == UInt8(ascii: ",") }.count
        let semicolons = line.filter { $0 == UInt8(ascii: ";") }.count
        var log = FindingLog()
        guard
            let lines = CSVReader.read(
                bytes, file: name, limits: limits, separator: semicolons > commas ? UInt8(ascii: ";") : UInt8(ascii: ","), into: &log),
            !log.hasError, let header = lines.first
        else {
            let first = log.sorted.first { $0.severity == .error }
            throw .unreadable(first.map { "\($0.place): \($0.message)" } ?? "\(name) is empty")
        }
        let columns = header.fields.map { plain($0.text) }
        var records: [Record] = []
        for line in lines.dropFirst() {
            guard line.fields.count == columns.count else {
                throw .unreadable("\(name):\(line.line): the row has \(line.fields.count) fields, the header has \(columns.count)")
            }
            records.append(Record(fields: Dictionary(zip(columns, line.fields.map(\.text)), uniquingKeysWith: { first, _ in first })))
        }
        return records
    }
}
