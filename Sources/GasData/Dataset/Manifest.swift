import Foundation
import GasModel

/// What `datapackage.json` says of the dataset; its list of files and columns must agree with the files.
struct Manifest {
    static let file = "datapackage.json"

    var title = ""
    var edition = ""
    var energyBasis: EnergyBasis?

    static func read(
        _ bytes: [UInt8], names: [String], _ tables: Tables, _ limits: Limits, _ catalogue: SchemaCatalogue,
        into log: inout FindingLog
    ) -> Manifest {
        var manifest = Manifest()
        let top = DataPlace(file: file, line: 1)
        let object: Any
        do {
            object = try JSONSerialization.jsonObject(with: Data(bytes))
        } catch {
            log.add(
                .manifestDefect, at: top, "the file is not JSON: \(reason(error))",
                remedy: "mend it, or remove the file")
            return manifest
        }
        guard let package = object as? [String: Any] else {
            log.add(
                .manifestDefect, at: top, "the file is not a JSON object", remedy: "write a Data Package descriptor")
            return manifest
        }
        manifest.title = package["title"] as? String ?? package["name"] as? String ?? ""
        manifest.edition = package["version"] as? String ?? ""
        let places = Places(bytes)
        manifest.energyBasis = energyBasis(package["energy"], at: places.first(of: "energy"), into: &log)
        let isDamaged = log.hasError
        let resources = package["resources"] as? [[String: Any]] ?? []
        guard resources.count <= limits.filesPerFolder else {
            log.add(
                .limitExceeded, at: top, "the manifest lists more than \(limits.filesPerFolder) resources",
                remedy: "remove some; this is the limit for one dataset")
            return manifest
        }
        var listed: [String] = []
        for resource in resources {
            guard let path = resource["path"] as? String else { continue }
            listed.append(path)
            let place = places.first(of: path)
            if !names.contains(path) {
                log.add(
                    .manifestDefect, .warning, at: place, "the resource \(path.quoted) is not in the folder",
                    remedy: Spelling.remedy(for: path, among: names, otherwise: "add the file or remove the resource"))
            }
            // Columns that were found wrong are not held against the manifest as well.
            if !isDamaged, let table = catalogue.tables.first(where: { $0.file == path }) {
                check(fields(of: resource), of: table, header: tables.header(table.name), at: place, into: &log)
            }
        }
        for table in catalogue.tables where names.contains(table.file) && !listed.contains(table.file) {
            log.add(
                .manifestDefect, .warning, at: top, "\(table.file) is not listed as a resource",
                remedy: "add it to resources")
        }
        return manifest
    }

    /// `{"calorific_value": "gross", "combustion_celsius": 25, "metering_celsius": 0}`; what is there must be whole.
    private static func energyBasis(_ value: Any?, at place: DataPlace, into log: inout FindingLog) -> EnergyBasis? {
        guard let value else { return nil }
        let object = value as? [String: Any] ?? [:]
        guard let kind = (object["calorific_value"] as? String).flatMap(EnergyBasis.CalorificValue.init),
            let combustion = (object["combustion_celsius"] as? NSNumber)?.doubleValue,
            let metering = (object["metering_celsius"] as? NSNumber)?.doubleValue
        else {
            log.add(
                .manifestDefect, at: place, "\"energy\" does not say what a GWh is",
                remedy: "write {\"calorific_value\": \"gross\", \"combustion_celsius\": 25, \"metering_celsius\": 0} with your values")
            return nil
        }
        return EnergyBasis(calorificValue: kind, combustionCelsius: combustion, meteringCelsius: metering)
    }

    private static func fields(of resource: [String: Any]) -> [String]? {
        guard let schema = resource["schema"] as? [String: Any], let fields = schema["fields"] as? [[String: Any]]
        else {
            return nil
        }
        return fields.compactMap { $0["name"] as? String }
    }

    private static func check(
        _ fields: [String]?, of table: TableSchema, header: [String], at place: DataPlace, into log: inout FindingLog
    ) {
        guard let fields, !header.isEmpty else { return }
        for field in fields where !header.contains(field) {
            log.add(
                .manifestDefect, .warning, at: place, "\(table.file) has no column \(field.quoted)",
                remedy: Spelling.remedy(for: field, among: header, otherwise: "remove the field from its schema"))
        }
        for column in header where !fields.contains(column) {
            log.add(
                .manifestDefect, .warning, at: place,
                "the schema of \(table.file) does not list its column \(column.quoted)",
                remedy: "add the field")
        }
    }

    private static func reason(_ error: any Error) -> String {
        let info = (error as NSError).userInfo
        return info["NSDebugDescription"] as? String ?? "its syntax is wrong"
    }

    /// Where strings stand in the text, for findings: JSON as Foundation reads it has no positions.
    private struct Places {
        private let lines: [ArraySlice<UInt8>]

        init(_ bytes: [UInt8]) { lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) }

        func first(of text: String) -> DataPlace {
            let wanted = Array("\"\(text)\"".utf8)
            for (index, line) in lines.enumerated() {
                guard let start = Self.start(of: wanted, in: line) else { continue }
                // Columns count scalars: bytes that continue one are none.
                let before = line[line.startIndex..<start].count { $0 & 0xC0 != 0x80 }
                return DataPlace(file: Manifest.file, line: index + 1, column: before + 1)
            }
            return DataPlace(file: Manifest.file, line: 1)
        }

        /// Every string of a manifest is looked for in every line: bytes are an order of magnitude faster than characters.
        private static func start(of wanted: [UInt8], in line: ArraySlice<UInt8>) -> Int? {
            guard line.count >= wanted.count else { return nil }
            return (line.startIndex...line.endIndex - wanted.count).first { start in
                line[start] == wanted[0] && line[start..<start + wanted.count].elementsEqual(wanted)
            }
        }
    }
}
