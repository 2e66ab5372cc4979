import Foundation
import Testing

@testable import GasReport

/// The page as a list of tags: a browser sees elements only where these are.
struct Tag {
    let name: String
    let attributes: [String]

    /// Reads `<name attribute="value" …>` the way a browser does: a quote ends only at the same quote.
    static func all(in html: String) -> [Tag] {
        var tags: [Tag] = []
        let text = Array(html.unicodeScalars)
        var index = 0
        while index < text.count {
            guard text[index] == "<", index + 1 < text.count else {
                index += 1
                continue
            }
            var end = index + 1
            var quote: Unicode.Scalar?
            var bare = String.UnicodeScalarView()
            while end < text.count {
                if let open = quote {
                    if text[end] == open { quote = nil }
                } else if text[end] == "\"" || text[end] == "'" {
                    quote = text[end]
                } else if text[end] == ">" {
                    break
                } else {
                    bare.append(text[end])
                }
                end += 1
            }
            let words = String(bare).split(whereSeparator: { $0.isWhitespace || $0 == "=" || $0 == "/" }).map(
                String.init)
            tags.append(Tag(name: words.first ?? "", attributes: Array(words.dropFirst())))
            index = end + 1
        }
        return tags
    }
}

@Suite struct HTMLTests {
    static let elements: Set<String> = [
        "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "script", "header", "section", "footer",
        "aside",
        "h1", "h2", "h3", "p", "div", "span", "strong", "em", "sup", "br", "a", "ul", "ol", "li", "dl", "dt", "dd",
        "details",
        "summary", "figure", "figcaption", "table", "thead", "tbody", "tr", "th", "td", "svg", "desc", "defs",
        "pattern", "rect",
        "path", "circle", "line", "text", "g", "clipPath",
    ]

    /// The page around a body runs one script: its own.
    @Test func nothingInTheDataBecomesAnElement() throws {
        let html = try HTMLRenderer(resources: Place.resources).render(HostileDocument.all)
        let body = try #require(html.range(of: "<body>")).lowerBound
        for tag in Tag.all(in: String(html[body...])) { #expect(Self.elements.contains(tag.name), "element \(tag.name)") }
        #expect(html.components(separatedBy: "<script").count == 2)
    }

    @Test func policyNamesWhatIsInside() throws {
        let html = try HTMLRenderer(resources: Place.resources).render(Sample.document)
        func inner(_ tag: String) throws -> String {
            let start = try #require(html.range(of: "<\(tag)>")).upperBound
            let end = try #require(html.range(of: "</\(tag)>", range: start..<html.endIndex)).lowerBound
            return String(html[start..<end])
        }
        #expect(html.contains("style-src '\(HTMLRenderer.hash(try inner("style")))'"))
        #expect(html.contains("script-src '\(HTMLRenderer.hash(try inner("script")))'"))
        #expect(html.contains("default-src 'none'"))
        #expect(try HTMLRenderer(resources: Place.resources).render(Sample.document) == html)
        for outside in ["src=\"http", "url(http", "@import", "<link"] { #expect(!html.contains(outside)) }
    }

    @Test func bodyIsAsApproved() throws {
        var document = Sample.document
        document.chapters = document.chapters.map { $0.withoutDrawings }
        try Snapshot.check(HTMLBody(document: document).text, "sample.html")
    }

    @Test func digestOfKnownText() {
        #expect(HTMLRenderer.hash("abc") == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
        #expect(HTMLRenderer.hash("") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    }
}
