import Foundation
import GasModel
import TOMLKit

extension TOMLSection {
    /// The top of a TOML file; `nil` when it could not be read as TOML at all.
    static func read(_ url: URL, limit: Int, into log: inout FindingLog) -> TOMLSection? {
        open(url, as: url.lastPathComponent, limit: limit, into: &log)
    }

    static func open(_ url: URL, as file: String, limits: Limits, into log: inout FindingLog) -> TOMLSection? {
        open(url, as: file, limit: limits.scenarioBytes, into: &log)
    }

    private static func open(_ url: URL, as file: String, limit: Int, into log: inout FindingLog) -> TOMLSection? {
        guard let bytes = SafeFile.read(url.path, as: file, limit: limit, into: &log),
            let text = PlainText.check(bytes, file: file, into: &log)
        else { return nil }
        let places = TOMLPlaces(String(decoding: text, as: UTF8.self))
        let table: TOMLTable
        do {
            table = try TOMLTable(string: places.parsable)
        } catch let error as TOMLParseError {
            log.add(
                .scenarioSyntax,
                at: DataPlace(file: file, line: error.source.begin.line, column: error.source.begin.column),
                "the file is not TOML: \(error.description.replacing("Error while parsing ", with: ""))",
                remedy: "mend it; texts stand in quotes, each shock under [[shock]], no key twice")
            return nil
        } catch {
            log.add(
                .scenarioSyntax, at: DataPlace(file: file, line: 1), "the file is not TOML", remedy: "mend its syntax")
            return nil
        }
        if let fatal = places.fatal {
            log.add(
                .scenarioSyntax, at: DataPlace(file: file, line: fatal.place.line, column: fatal.place.column),
                "the file is not TOML: \(fatal.message)",
                remedy: "mend it; texts stand in quotes, lists in brackets, each shock under [[shock]]")
            return nil
        }
        return TOMLSection(table: table, places: places, file: file, path: "")
    }
}
