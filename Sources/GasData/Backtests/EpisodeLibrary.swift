import Foundation
import GasModel

/// A folder of episodes: one folder for each, named as the episode, beside what they share.
public struct EpisodeLibrary: Sendable {
    public let folder: URL
    /// Sorted.
    public let names: [String]

    static let file = "episode.toml"

    public init(folder: URL) {
        self.folder = folder
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        names = entries.filter {
            FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).appendingPathComponent(Self.file).path)
        }.sorted()
    }

    /// Consumption and production by zone and year.
    public func balances(limits: Limits = .standard) -> (balances: [YearlyBalance], findings: [Finding]) {
        var log = FindingLog()
        let rows = table("balances", in: folder, as: "balances.csv", limits: limits, into: &log)
        let balances = rows.map { row in
            YearlyBalance(
                zone: Identifier(row.text("zone")), year: row.integer("year") ?? 0, consumption: row.number("consumption"),
                production: row.number("production"))
        }
        return (balances, log.sorted)
    }

    /// What the last `gasdep validate --write` stored; empty where nothing was.
    public func records(limits: Limits = .standard) -> (records: [BacktestRecord], findings: [Finding]) {
        var log = FindingLog()
        guard FileManager.default.fileExists(atPath: folder.appendingPathComponent("results.csv").path) else { return ([], []) }
        let rows = table("results", in: folder, as: "results.csv", limits: limits, into: &log)
        guard !log.hasError else { return ([], log.sorted) }
        let records = rows.compactMap { row -> BacktestRecord? in
            guard let quantity: Expectation.Quantity = row.choice("quantity"), let verdict: Verdict = row.choice("verdict")
            else { return nil }
            return BacktestRecord(
                episode: row.text("episode"), episodeTitle: row.text("title"), network: row.text("network"),
                expectation: row.text("expectation"), target: row.text("target"), quantity: quantity,
                low: row.number("value_low"), high: row.number("value_high"), found: row.number("found"), verdict: verdict,
                cause: row.text("cause"))
        }
        return (records, log.sorted)
    }

    /// Identifiers of the documents that the episodes may cite besides those of their dataset.
    func bibliography(limits: Limits, into log: inout FindingLog) -> [String] {
        table("bibliography", in: folder, as: "bibliography.csv", limits: limits, into: &log).map { $0.text("id") }
    }

    /// Rows of a table; a row that stands there twice is a finding.
    func table(_ name: String, in folder: URL, as file: String, limits: Limits, into log: inout FindingLog) -> [Row] {
        guard let schema = SchemaCatalogue.backtests.table(name) else {
            preconditionFailure("the back-tests have no table \(name)")
        }
        let url = folder.appendingPathComponent(schema.file)
        guard let bytes = SafeFile.read(url.path, as: file, limit: limits.fileBytes, into: &log),
            let table = TableReader(schema: schema.inFile(file), limits: limits).read(bytes, into: &log)
        else { return [] }
        var seen: Set<String> = []
        for row in table.views where !row.key.isEmpty && !seen.insert(row.key).inserted {
            log.add(
                .duplicate, at: row.place, "\(row.key.quoted) stands in \(file) twice",
                remedy: "remove one row, or give it another name")
        }
        return table.views
    }
}
