import Foundation
import GasData
import GasModel
import GasReport

/// Datasets made from the files of other tools.
public enum DatasetImport {
    /// Reads a PyPSA folder and writes a dataset folder with the notes of the import (`IMPORT.md`).
    ///
    /// - Parameters:
    ///   - source: the PyPSA folder.
    ///   - folder: must not exist yet.
    /// - Returns: what was read, converted, dropped and missing.
    /// - Throws: `ImportError`, `StudyError.exists`, `ReportError` where a file cannot be written.
    public static func pypsa(
        from source: URL, unit: PyPSAImport.PowerUnit, to folder: URL, data: DataFolder
    ) throws -> [ImportedDataset.Note] {
        guard !FileManager.default.fileExists(atPath: folder.path) else { throw StudyError.exists(folder.path) }
        let assumptions = try String(contentsOf: data.starter.appendingPathComponent("assumptions.csv"), encoding: .utf8)
        let imported = try PyPSAImport.dataset(from: source, unit: unit, assumptions: assumptions)
        try AtomicFile.write(imported.files, into: folder)
        return imported.notes
    }

    /// A copy of a dataset with the physical flows of an ENTSOG file.
    ///
    /// - Parameters:
    ///   - dataset: the folder that is copied; nothing in it changes.
    ///   - folder: must not exist yet.
    /// - Returns: what was read, converted, dropped and missing.
    /// - Throws: `ImportError`, `StudyError.exists`, `ReportError` where a file cannot be written.
    public static func entsog(
        from file: URL, by period: EntsogImport.Period, adding dataset: URL, to folder: URL
    ) throws -> [ImportedDataset.Note] {
        try write(EntsogImport.addition(from: file, to: dataset, by: period), adding: dataset, to: folder)
    }

    /// A copy of a dataset with keys from the directory of points of ENTSOG, and what the directory says of those that it has.
    public static func entsogPoints(from file: URL, adding dataset: URL, to folder: URL) throws -> [ImportedDataset.Note] {
        try write(EntsogDirectoryImport.addition(from: file, to: dataset), adding: dataset, to: folder)
    }

    /// A copy of a dataset with the gas in store of an AGSI file.
    public static func agsi(from file: URL, day: Day?, adding dataset: URL, to folder: URL) throws -> [ImportedDataset.Note] {
        try write(AgsiImport.addition(from: file, to: dataset, day: day), adding: dataset, to: folder)
    }

    private static func write(_ imported: ImportedDataset, adding dataset: URL, to folder: URL) throws -> [ImportedDataset.Note] {
        let manager = FileManager.default
        guard !manager.fileExists(atPath: folder.path) else { throw StudyError.exists(folder.path) }
        try manager.createDirectory(at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
        try manager.copyItem(at: dataset, to: folder)
        // Pages of earlier imports stay: rows of theirs are still in the tables.
        let page = folder.appendingPathComponent("IMPORT.md")
        let earlier = (try? String(contentsOf: page, encoding: .utf8)).map { "\n" + $0 } ?? ""
        try AtomicFile.write(imported.files.map { ($0.name, $0.name == "IMPORT.md" ? $0.text + earlier : $0.text) }, into: folder)
        let manifest = folder.appendingPathComponent("datapackage.json")
        guard manager.fileExists(atPath: manifest.path) else { return imported.notes }
        do {
            try AtomicFile.write(DataPackage.text(describing: folder), to: manifest)
        } catch let failure as DataPackage.Failure {
            return imported.notes + [ImportedDataset.Note(kind: .missing, text: "datapackage.json is as it was: \(failure)")]
        }
        return imported.notes
    }
}
