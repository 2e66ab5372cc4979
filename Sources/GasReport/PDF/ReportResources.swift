import Foundation

/// The folder `Reports` of the repository, or its installed copy: `Style/`, `Engine/`, `Fonts/`.
public struct ReportResources: Sendable, Equatable {
    public let folder: URL

    public init(folder: URL) { self.folder = folder }

    var layout: URL { folder.appendingPathComponent("Style/report.typ") }
    var script: URL { folder.appendingPathComponent("Engine/render.py") }
    var requirements: URL { folder.appendingPathComponent("Engine/requirements.txt") }
    var sheet: URL { folder.appendingPathComponent("Style/report.css") }
    func script(named name: String) -> URL { folder.appendingPathComponent("Style/\(name)") }
    var fonts: URL { folder.appendingPathComponent("Fonts") }

    func text(_ file: URL) throws(ReportError) -> String {
        guard let data = FileManager.default.contents(atPath: file.path) else {
            throw .resourceMissing(path: file.path)
        }
        return String(decoding: data, as: UTF8.self)
    }
}
