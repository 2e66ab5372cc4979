import Foundation

@testable import GasReport

/// The texts of a drawing with the rectangles that their letters fill, read back from its SVG.
struct DrawnTexts {
    struct Label {
        let words: String
        let box: Box2D
    }

    private(set) var labels: [Label] = []
    let page: Box2D

    init(svg: String) {
        let lines = svg.split(separator: "\n").map(String.init)
        func number(_ name: String, _ line: String) -> Double? { Self.attribute(name, line).flatMap(Double.init) }
        page = Box2D(
            x: 0, y: 0, width: lines.first.flatMap { number("width", $0) } ?? 0, height: lines.first.flatMap { number("height", $0) } ?? 0)
        for line in lines where line.hasPrefix("<text ") && !line.contains("aria-hidden") {
            guard let x = number("x", line), let y = number("y", line), let size = number("font-size", line),
                let start = line.firstIndex(of: ">"), let end = line.range(of: "</text>")
            else { continue }
            let words = Self.plain(String(line[line.index(after: start)..<end.lowerBound]))
            let spacing = (number("letter-spacing", line) ?? 0) * Double(words.count)
            let width = TextMeasure.width(words, size: size, weight: line.contains("font-weight") ? .semibold : .regular) + spacing
            let shift: Double = switch Self.attribute("text-anchor", line) {
            case "middle": width / 2
            case "end": width
            default: 0
            }
            // From the height of capitals to the baseline: what hangs below it is thin.
            labels.append(Label(words: words, box: Box2D(x: x - shift, y: y - 0.73 * size, width: width, height: 0.73 * size)))
        }
    }

    /// Pairs of texts that cover each other, and texts that leave the page or were cut, in words.
    var faults: [String] {
        var faults: [String] = []
        for (index, label) in labels.enumerated() {
            if label.box.overlap(page.grown(0.5)) < 0.999 * label.box.width * label.box.height { faults.append("“\(label.words)” leaves the page") }
            if label.words.count > 1, label.words.hasSuffix("…") { faults.append("“\(label.words)” is cut") }
            for other in labels[(index + 1)...] where label.box.overlap(other.box) > 0.05 {
                faults.append("“\(label.words)” and “\(other.words)” overlap")
            }
        }
        return faults
    }

    private static func attribute(_ name: String, _ line: String) -> String? {
        guard let start = line.range(of: " \(name)=\""), let end = line[start.upperBound...].firstIndex(of: "\"") else { return nil }
        return String(line[start.upperBound..<end])
    }

    private static func plain(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&amp;", with: "&")
    }
}
