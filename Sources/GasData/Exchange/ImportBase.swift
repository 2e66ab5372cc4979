import Foundation
import GasModel

/// The dataset to which an importer adds rows.
struct ImportBase {
    let tables: Tables
    private let files: [String: [UInt8]]
    private let catalogue: SchemaCatalogue

    /// - Throws: where the dataset has errors: rows are not added to something that cannot be read.
    static func open(
        _ url: URL, limits: Limits, catalogue: SchemaCatalogue = .standard
    ) throws(ImportError) -> ImportBase {
        var log = FindingLog()
        guard let folder = DatasetFolder.open(url, limits: limits, into: &log) else {
            throw .unreadable(log.sorted.first?.message ?? "the folder cannot be read")
        }
        let files = Dataset.read(folder, catalogue, into: &log)
        let tables = Dataset.tables(files, folder, limits, catalogue, into: &log)
        if let first = log.sorted.first(where: { $0.severity == .error }) {
            throw .unreadable("the dataset has errors; the first: \(first.place): \(first.message)")
        }
        let bytes = Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        return ImportBase(tables: tables, files: bytes, catalogue: catalogue)
    }

    func has(_ id: String, in table: String) -> Bool { tables.row(id, in: table) != nil }

    /// An identifier that the table does not have yet: the word, else the word with a number.
    func freeIdentifier(_ word: String, in table: String) -> String {
        guard has(word, in: table) else { return word }
        var count = 2
        while has("\(word)-\(count)", in: table) { count += 1 }
        return "\(word)-\(count)"
    }

    /// The text of a table with rows added; a row whose key is there already takes its place.
    ///
    /// - Returns: also the keys of the rows that were replaced, in the order of the file.
    func adding(_ rows: [[String: String]], to name: String) throws(ImportError) -> (text: String, replaced: [String]) {
        guard let schema = catalogue.table(name) else { preconditionFailure("there is no table \(name)") }
        let keys = schema.keys.map { $0.columns[0].name }
        func key(_ row: [String: String]) -> String { keys.map { row[$0] ?? "" }.joined(separator: ";") }
        let (header, old) = try records(schema)
        let wanted = schema.attributes.flatMap(\.columns).map(\.name)
        let used = Set(rows.flatMap(\.keys))
        let columns = header + wanted.filter { !header.contains($0) && (header.isEmpty || used.contains($0)) }
        let new = Set(rows.map(key))
        var csv = CSVText(columns)
        var replaced: [String] = []
        for row in old {
            if new.contains(key(row)) {
                replaced.append(key(row))
            } else {
                csv.add(columns.map { row[$0] ?? "" })
            }
        }
        for row in rows { csv.add(columns.map { row[$0] ?? "" }) }
        return (csv.text, replaced)
    }

    private func records(_ schema: TableSchema) throws(ImportError) -> (header: [String], rows: [[String: String]]) {
        guard let bytes = files[schema.file] else { return ([], []) }
        var log = FindingLog()
        guard let records = CSVReader.read(bytes, file: schema.file, into: &log), let header = records.first else {
            throw .unreadable("\(schema.file) cannot be read")
        }
        let columns = header.fields.map(\.text)
        return (
            columns,
            records.dropFirst().map { record in
                Dictionary(zip(columns, record.fields.map(\.text)), uniquingKeysWith: { first, _ in first })
            }
        )
    }
}
