import Foundation
import GasModel

/// A document as one HTML file that needs nothing else: style, fonts, drawings and a short script are inside, and the content
/// policy allows exactly those, by hash. Nothing in the data can run.
public struct HTMLRenderer: Sendable {
    public let resources: ReportResources
    public let style: HouseStyle

    public init(resources: ReportResources, style: HouseStyle = .current) {
        self.resources = resources
        self.style = style
    }

    public func render(_ document: Document) throws(ReportError) -> String {
        try document.title.language.speaking { () throws(ReportError) in try page(document) }
    }

    private func page(_ document: Document) throws(ReportError) -> String {
        let problems = document.problems
        guard problems.isEmpty else { throw .unsound(problems: problems) }
        let sheet = try fontFaces() + HTMLStyle.variables(style) + resources.text(resources.sheet)
        let script = try resources.text(resources.script(named: "report.js"))
        let title = document.title
        let policy =
            "default-src 'none'; style-src '\(Self.hash(sheet))'; script-src '\(Self.hash(script))'; font-src data:; "
            + (style.logo == nil ? "" : "img-src data:; ")
            + "base-uri 'none'; form-action 'none'"
        return """
            <!DOCTYPE html>
            <html lang="\(XMLText.web(title.language.tag))">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="\(XMLText.web(title.generator))">
            <meta name="referrer" content="no-referrer">
            <title>\(XMLText.web(title.title))</title>
            <style>\(sheet)</style>
            </head>
            <body>
            \(HTMLBody(document: document, house: house).text)
            <script>\(script)</script>
            </body>
            </html>

            """
    }

    public func write(_ document: Document, to target: URL) throws(ReportError) {
        try AtomicFile.write(try render(document), to: target)
    }

    /// Name and logo of the institute; nothing without one.
    private var house: String {
        guard !style.institute.isEmpty else { return "" }
        let logo = style.logo.map { "<img alt=\"\" src=\"data:image/png;base64,\(Data($0).base64EncodedString())\">" } ?? ""
        return "<p class=\"house\">\(logo)<span>\(XMLText.web(style.institute))</span></p>\n"
    }

    static func hash(_ text: String) -> String {
        "sha256-" + Data(SHA256.digest(Array(text.utf8))).base64EncodedString()
    }

    private func fontFaces() throws(ReportError) -> String {
        var faces = ""
        for (file, weight, slope) in [
            ("Inter-Regular", 400, "normal"), ("Inter-SemiBold", 600, "normal"), ("Inter-Bold", 700, "normal"),
            ("Inter-Italic", 400, "italic"),
        ] {
            let font = resources.fonts.appendingPathComponent("\(file).woff2")
            guard let data = FileManager.default.contents(atPath: font.path) else {
                throw .resourceMissing(path: font.path)
            }
            faces += """
                @font-face{font-family:\(style.fontFamily);font-weight:\(weight);font-style:\(slope);font-display:swap;\
                src:url(data:font/woff2;base64,\(data.base64EncodedString())) format("woff2")}

                """
        }
        return faces
    }
}

/// The house style as CSS variables.
enum HTMLStyle {
    static func variables(_ style: HouseStyle) -> String {
        let colours = [
            ("ink", style.ink), ("quiet", style.quiet), ("accent", style.accent), ("alarm", style.alarm),
            ("rule", style.rule), ("hair", style.hair), ("tint", style.tint), ("paper", style.paper),
        ]
        return ":root{" + colours.map { "--\($0.0):\($0.1);" }.joined() + "--font:\(style.fontFamily)}\n"
    }
}
