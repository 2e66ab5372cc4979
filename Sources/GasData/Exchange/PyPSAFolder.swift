import Foundation
import GasModel

/// The tables of a PyPSA network in its CSV folder format, unjudged.
struct PyPSAFolder {
    /// Rows by the names of their columns, in the order of the file.
    struct Component {
        let columns: [String]
        let rows: [[String: String]]
        static let none = Component(columns: [], rows: [])
    }

    /// Files of the folder, sorted.
    let names: [String]
    private let folder: DatasetFolder
    private let limits: Limits

    static func open(_ url: URL, limits: Limits) throws(ImportError) -> PyPSAFolder {
        var log = FindingLog()
        guard let folder = DatasetFolder.open(url, limits: limits, into: &log), !log.hasError else {
            throw .unreadable(log.sorted.first?.message ?? "the folder cannot be read")
        }
        return PyPSAFolder(names: folder.names, folder: folder, limits: limits)
    }

    /// A file of the folder; no rows where it is not there. The first column is the name whatever its header says.
    func component(_ name: String) throws(ImportError) -> Component {
        let file = name + ".csv"
        guard names.contains(file) else { return .none }
        var log = FindingLog()
        guard let bytes = folder.read(file, into: &log),
            let records = CSVReader.read(bytes, file: file, limits: limits, into: &log), !log.hasError,
            let header = records.first
        else {
            let first = log.sorted.first { $0.severity == .error }
            throw .unreadable(first.map { "\($0.place): \($0.message)" } ?? "\(file) is empty")
        }
        let columns = header.fields.enumerated().map { $0.offset == 0 ? "name" : $0.element.text }
        var rows: [[String: String]] = []
        for record in records.dropFirst() {
            guard record.fields.count == columns.count else {
                throw .unreadable("\(file):\(record.line): the row has \(record.fields.count) fields, the header has \(columns.count)")
            }
            rows.append(Dictionary(zip(columns, record.fields.map(\.text)), uniquingKeysWith: { first, _ in first }))
        }
        return Component(columns: columns, rows: rows)
    }

    /// A number of a cell; `nil` where it is empty, infinite where it says so.
    ///
    /// - Throws: where the text is no number.
    static func number(_ row: [String: String], _ column: String, in file: String) throws(ImportError) -> Double? {
        guard let text = row[column], !text.isEmpty else { return nil }
        guard let value = Double(text), !value.isNaN else {
            throw .unreadable("\(file).csv, \(row["name"] ?? ""), \(column): \(text.quoted) is no number")
        }
        return value
    }
}
