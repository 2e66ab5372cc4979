/// A drawing under construction. One unit is one point; every number is printed with two decimals at most.
///
/// Only presentation attributes are used, no `style`: a strict content policy of the HTML then needs no exception.
struct Canvas {
    let width: Double
    let height: Double
    let style: HouseStyle
    private var body = ""
    private var patterns: [(id: String, definition: String)] = []
    private let prefix: String

    /// - Parameter prefix: makes the identifiers inside unique in a page with several drawings.
    init(width: Double, height: Double, prefix: String, style: HouseStyle) {
        self.width = width
        self.height = height
        self.prefix = String(prefix.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "-" })
        self.style = style
    }

    /// The finished SVG with its title and description.
    func svg(title: String, description: String) -> String {
        let defs = patterns.isEmpty ? "" : "<defs>\n" + patterns.map(\.definition).joined() + "</defs>\n"
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(n(width))" height="\(n(height))" \
            viewBox="0 0 \(n(width)) \(n(height))" role="img" font-family="\(XMLText.attribute(style.fontFamily)), sans-serif">
            <title>\(XMLText.text(title))</title>
            <desc>\(XMLText.text(description))</desc>
            \(defs)\(body)</svg>

            """
    }

    /// Unique in a page with several drawings.
    func identifier(_ name: String) -> String { "\(prefix)-\(name)" }

    func n(_ value: Double) -> String { SVGNumber.text(value) }

    mutating func raw(_ element: String) { body += element + "\n" }

    enum Anchor: String { case start, middle, end }

    struct Stroke {
        var colour: String
        var width: Double
        var dash: String?
        var cap: String?

        init(_ colour: String, _ width: Double, dash: String? = nil, cap: String? = nil) {
            self.colour = colour
            self.width = width
            self.dash = dash
            self.cap = cap
        }

        var attributes: String {
            "stroke=\"\(colour)\" stroke-width=\"\(SVGNumber.text(width))\""
                + (dash.map { " stroke-dasharray=\"\($0)\"" } ?? "") + (cap.map { " stroke-linecap=\"\($0)\"" } ?? "")
        }
    }

    /// - Parameter hover: shown by a browser when the pointer rests on the shape; ignored on paper.
    mutating func rectangle(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String, stroke: Stroke? = nil,
        radius: Double = 0, hover: String? = nil
    ) {
        let corner = radius > 0 ? " rx=\"\(n(radius))\"" : ""
        let line = stroke.map { " " + $0.attributes } ?? ""
        close(
            "<rect x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(max(0, width)))\" height=\"\(n(max(0, height)))\" fill=\"\(fill)\"\(corner)\(line)",
            "rect", hover)
    }

    mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ stroke: Stroke) {
        raw("<line x1=\"\(n(x1))\" y1=\"\(n(y1))\" x2=\"\(n(x2))\" y2=\"\(n(y2))\" \(stroke.attributes)/>")
    }

    mutating func circle(
        _ x: Double, _ y: Double, _ radius: Double, fill: String, stroke: Stroke? = nil, hover: String? = nil
    ) {
        let line = stroke.map { " " + $0.attributes } ?? ""
        close("<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(radius))\" fill=\"\(fill)\"\(line)", "circle", hover)
    }

    mutating func path(_ data: String, fill: String = "none", stroke: Stroke? = nil, hover: String? = nil) {
        let line = stroke.map { " " + $0.attributes + " stroke-linejoin=\"round\"" } ?? ""
        close("<path d=\"\(data)\" fill=\"\(fill)\"\(line)", "path", hover)
    }

    mutating func polyline(_ points: [Point], _ stroke: Stroke) {
        path(SVGPath.line(points), stroke: stroke)
    }

    private mutating func close(_ start: String, _ name: String, _ hover: String?) {
        raw(hover.map { "\(start)><title>\(XMLText.text($0))</title></\(name)>" } ?? "\(start)/>")
    }

    /// Text at a baseline. A halo is a stroked copy underneath.
    mutating func text(
        _ x: Double, _ y: Double, _ words: String, size: Double, fill: String? = nil,
        weight: TextMeasure.Weight = .regular,
        anchor: Anchor = .start, halo: String? = nil, spacing: Double = 0, italic: Bool = false
    ) {
        var attributes = "x=\"\(n(x))\" y=\"\(n(y))\" font-size=\"\(n(size))\""
        if weight == .semibold { attributes += " font-weight=\"600\"" }
        if italic { attributes += " font-style=\"italic\"" }
        if anchor != .start { attributes += " text-anchor=\"\(anchor.rawValue)\"" }
        if spacing != 0 { attributes += " letter-spacing=\"\(n(spacing))\"" }
        let content = XMLText.text(words)
        if let halo {
            raw(
                "<text \(attributes) fill=\"\(halo)\" stroke=\"\(halo)\" stroke-width=\"2.6\" stroke-linejoin=\"round\" aria-hidden=\"true\">\(content)</text>"
            )
        }
        raw("<text \(attributes) fill=\"\(fill ?? style.ink)\">\(content)</text>")
    }

    /// The fill of a supplier: its colour, or a pattern in its colour.
    mutating func fill(_ look: HouseStyle.Look) -> String {
        look.pattern == .solid
            ? look.colour : pattern(look.pattern, look.colour, on: Colour(look.colour).lightened(0.55))
    }

    /// The hatch that means unserved, on paper white.
    mutating func unservedFill() -> String { pattern(.diagonal, style.alarm, on: "#ffffff") }

    mutating func pattern(_ kind: HouseStyle.Look.Pattern, _ ink: String, on paper: String) -> String {
        let id = "\(prefix)-\(kind.rawValue)-\(ink.dropFirst())"
        if !patterns.contains(where: { $0.id == id }) {
            let marks =
                switch kind {
                case .solid: "<rect width=\"4\" height=\"4\" fill=\"\(ink)\"/>"
                case .diagonal:
                    "<path d=\"M-1 1l2-2M0 4l4-4M3 5l2-2\" stroke=\"\(ink)\" stroke-width=\"1.1\" fill=\"none\"/>"
                case .dots: "<circle cx=\"2\" cy=\"2\" r=\"0.9\" fill=\"\(ink)\"/>"
                case .cross: "<path d=\"M0 0l4 4M4 0l-4 4\" stroke=\"\(ink)\" stroke-width=\"0.7\" fill=\"none\"/>"
                }
            let definition =
                "<pattern id=\"\(id)\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\"><rect width=\"4\" height=\"4\" fill=\"\(paper)\"/>\(marks)</pattern>\n"
            patterns.append((id, definition))
        }
        return "url(#\(id))"
    }
}
