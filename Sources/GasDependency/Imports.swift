import Foundation
import GasData
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
}
