import Foundation
import GasModel

/// A document as PDF: tagged (PDF/UA-1, PDF/A-3a), fonts embedded, every table attached as CSV.
///
/// Same document, same bytes: the only date in the file is the document's, or `SOURCE_DATE_EPOCH` where it is set.
public struct PDFRenderer: Sendable {
    public let resources: ReportResources
    public let style: HouseStyle
    private let environment: [String: String]

    public init(
        resources: ReportResources, style: HouseStyle = .current,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        self.resources = resources
        self.style = style
        self.environment = environment
    }

    /// Before a long computation: whether there is an engine at its end.
    public func checkEngine() throws(ReportError) {
        _ = try PDFEngine.find(resources, environment: environment)
    }

    public func render(_ document: Document) throws(ReportError) -> Data {
        let problems = document.problems
        guard problems.isEmpty else { throw .unsound(problems: problems) }
        let engine = try PDFEngine.find(resources, environment: environment)
        let source = TypstEmitter(style: style).source(of: document)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gasdep-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let main = folder.appendingPathComponent("main.typ")
        let output = folder.appendingPathComponent("report.pdf")
        let layout = try resources.text(resources.layout)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(source.main.utf8).write(to: main)
            try Data(source.style.utf8).write(to: folder.appendingPathComponent("style.typ"))
            try Data(layout.utf8).write(to: folder.appendingPathComponent("report.typ"))
            if let logo = style.logo { try Data(logo).write(to: folder.appendingPathComponent("logo.png")) }
        } catch {
            throw .cannotWrite(path: folder.path, reason: error.localizedDescription)
        }
        try engine.compile(main, to: output, seconds: seconds(document.title.date))
        guard let pdf = FileManager.default.contents(atPath: output.path) else {
            throw .engineRefused(message: "it wrote no file")
        }
        return pdf
    }

    /// Renders first and writes then, so a failure leaves what was there.
    public func write(_ document: Document, to target: URL) throws(ReportError) {
        try AtomicFile.write(try render(document), to: target)
    }

    private func seconds(_ day: Day) -> Int {
        if let fixed = environment["SOURCE_DATE_EPOCH"].flatMap({ Int($0) }) { return fixed }
        return day.daysSince1970 * 86_400
    }
}

extension Day {
    /// Days from 1970-01-01, proleptic Gregorian.
    var daysSince1970: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let ofEra = shifted - era * 400
        let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }
}
