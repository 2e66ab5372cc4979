import Foundation
import GasModel

/// Reads a dataset folder: every table against its schema, all tables against each other, then into a network.
public enum Dataset {
    public struct Loaded: Sendable {
        /// `nil` when any finding is an error.
        public let network: Network?
        /// All that is wrong or worth knowing, sorted by place.
        public let findings: [Finding]
        /// What a map needs; `nil` where the dataset has none.
        public let map: MapData?
        /// Figures on which published documents disagree, in the order of the tables; empty when any finding is an error.
        public let disputes: [Dispute]
        /// What runs could use and the dataset does not know or only estimates; empty when any finding is an error.
        public let gaps: [Gap]
        /// SHA-256 over the names and bytes of the files that were read, in the order of their names.
        public let digest: String

        public var hasError: Bool { findings.contains { $0.severity == .error } }
    }

    /// - Parameter criteria: plausibility criteria that are applied besides those of the dataset: a file, or a folder of dated files
    ///   (`2026-11.csv`) of which that of the dataset's edition applies.
    public static func load(
        from url: URL, criteria: URL? = nil, limits: Limits = .standard, catalogue: SchemaCatalogue = .standard
    ) -> Loaded {
        var log = FindingLog()
        guard let folder = DatasetFolder.open(url, limits: limits, into: &log) else {
            return Loaded(network: nil, findings: log.sorted, map: nil, disputes: [], gaps: [], digest: "")
        }
        let files = read(folder, catalogue, into: &log)
        let digest = digest(of: files)
        let tables = tables(files, folder, limits, catalogue, into: &log)
        let manifest = manifest(files, folder, tables, limits, catalogue, into: &log)
        check(tables, limits, catalogue, into: &log)
        let map = MapReader.read(files, tables, into: &log)
        let dated = criteria.map {
            PlausibilityCheck.read($0, edition: manifest.edition, limits: limits, catalogue, into: &log)
        } ?? []
        // Wrong figures are not judged as well.
        if !log.hasError {
            PlausibilityCheck.check(tables, tables.rows("criteria") + dated, into: &log)
            FlowCheck.check(tables, into: &log)
        }
        guard !log.hasError else {
            return Loaded(network: nil, findings: log.sorted, map: map, disputes: [], gaps: [], digest: digest)
        }
        let mapping = NetworkMapping(tables: tables)
        let network = Network(
            title: manifest.title.isEmpty ? url.lastPathComponent : manifest.title, edition: manifest.edition,
            digest: digest, energyBasis: manifest.energyBasis,
            zones: mapping.zones(), junctions: mapping.junctions(), suppliers: mapping.suppliers(),
            sources: mapping.sources(), routes: mapping.routes(), storages: mapping.storages(),
            terminals: mapping.terminals(), demands: mapping.demands(), mixes: mapping.mixes(),
            entries: mapping.entries(),
            observedFlows: mapping.observedFlows(), stockChanges: mapping.stockChanges(),
            assumptions: mapping.assumptions(), bibliography: mapping.bibliography(),
            institutions: mapping.institutions(), projects: mapping.projects())
        return Loaded(
            network: network, findings: log.sorted, map: map, disputes: Disputes.list(tables, catalogue),
            gaps: Gaps.list(tables), digest: digest)
    }

    /// A file of the folder that belongs to the format.
    struct File {
        let name: String
        let bytes: [UInt8]
    }

    /// The files that belong to the format; what else lies in the folder is noted.
    static func read(_ folder: DatasetFolder, _ catalogue: SchemaCatalogue, into log: inout FindingLog)
        -> [File]
    {
        let tables = catalogue.tables.map(\.file)
        return folder.names.compactMap { name in
            if tables.contains(name) || name == Manifest.file || MapReader.isOutline(name) {
                return folder.read(name, into: &log).map { File(name: name, bytes: $0) }
            }
            if !isDocument(name) {
                log.add(
                    .fileUnknown, at: DataPlace(file: name, line: 1),
                    "the file is not part of the format and is not read",
                    remedy: Spelling.remedy(
                        for: name, among: tables.filter { !folder.names.contains($0) },
                        otherwise: "nothing to do, or remove it"))
            }
            return nil
        }
    }

    private static func isDocument(_ name: String) -> Bool {
        name.hasSuffix(".md") || name.hasSuffix(".txt") || name.hasPrefix("LICENSE")
    }

    private static func digest(of files: [File]) -> String {
        var digest = SHA256()
        for file in files {
            digest.update(Array(file.name.utf8) + [0])
            digest.update(Array(String(file.bytes.count).utf8) + [0])
            digest.update(file.bytes)
        }
        return digest.hexadecimal()
    }

    private static func manifest(
        _ files: [File], _ folder: DatasetFolder, _ tables: Tables, _ limits: Limits, _ catalogue: SchemaCatalogue,
        into log: inout FindingLog
    ) -> Manifest {
        if let file = files.first(where: { $0.name == Manifest.file }) {
            return Manifest.read(file.bytes, names: folder.names, tables, limits, catalogue, into: &log)
        }
        if !folder.names.contains(Manifest.file) {
            log.add(
                .manifestDefect, .warning, at: DataPlace(file: Manifest.file, line: 1),
                "the dataset has no \(Manifest.file)",
                remedy: "add one with title, version and licence, so that a report can say what it is made from")
        }
        return Manifest()
    }

    static func tables(
        _ files: [File], _ folder: DatasetFolder, _ limits: Limits, _ catalogue: SchemaCatalogue,
        into log: inout FindingLog
    ) -> Tables {
        Tables(
            catalogue.tables.compactMap { schema in
                if let file = files.first(where: { $0.name == schema.file }) {
                    return TableReader(schema: schema, limits: limits).read(file.bytes, into: &log)
                }
                if schema.isRequired, !folder.names.contains(schema.file) {
                    log.add(
                        .tableMissing, at: DataPlace(file: schema.file, line: 1), "the table \(schema.file) is missing",
                        remedy: "add it: \(schema.summary)")
                }
                // A table that may be missing is an empty table, so that references into it are still refused.
                return schema.isRequired || folder.names.contains(schema.file) ? nil : Table(schema)
            })
    }

    private static func check(
        _ tables: Tables, _ limits: Limits, _ catalogue: SchemaCatalogue, into log: inout FindingLog
    ) {
        for (table, limit) in [("zones", limits.zones), ("routes", limits.routes)]
        where tables.rows(table).count > limit {
            log.add(
                .limitExceeded, at: DataPlace(file: table + ".csv", line: 1), "there are more than \(limit) \(table)",
                remedy: "use fewer; this is the limit for one network")
            return
        }
        EstimateCheck.check(tables, catalogue, into: &log)
        PairCheck.check(tables, catalogue, into: &log)
        KeyCheck.check(tables, catalogue, into: &log)
        ReferenceCheck.check(tables, catalogue, into: &log)
        DateCheck.check(tables, catalogue, into: &log)
        RouteCheck.check(tables, into: &log)
        DemandCheck.check(tables, into: &log)
        AssumptionCheck.check(tables, into: &log)
        WholeCheck.check(tables, into: &log)
        Gaps.check(tables, catalogue, into: &log)
        SpanCheck.check(tables, catalogue, into: &log)
        // Where a reference is wrong, what it breaks downstream is no finding of its own.
        let isConnected = [.referenceUnknown, .raggedRow, .tableMissing].allSatisfy { log.count(of: $0) == 0 }
        if isConnected { ReachCheck.check(tables, into: &log) }
    }
}
