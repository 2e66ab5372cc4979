/// Coordinates: at most two decimals, no trailing zeros, never `-0`, so that equal drawings have equal bytes.
enum SVGNumber {
    static func text(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        let hundredths = (value * 100).rounded()
        guard hundredths.magnitude < 1e12 else { return "0" }
        let whole = Int(hundredths)
        let magnitude = whole.magnitude
        let sign = whole < 0 ? "-" : ""
        let rest = magnitude % 100
        if rest == 0 { return "\(sign)\(magnitude / 100)" }
        if rest % 10 == 0 { return "\(sign)\(magnitude / 100).\(rest / 10)" }
        return "\(sign)\(magnitude / 100)." + (rest < 10 ? "0\(rest)" : "\(rest)")
    }
}

/// A place in a drawing.
struct Point: Equatable, Sendable {
    var x: Double
    var y: Double

    init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    static func + (left: Point, right: Point) -> Point { Point(left.x + right.x, left.y + right.y) }
    static func - (left: Point, right: Point) -> Point { Point(left.x - right.x, left.y - right.y) }
    static func * (left: Point, factor: Double) -> Point { Point(left.x * factor, left.y * factor) }
    var length: Double { (x * x + y * y).squareRoot() }
}

/// Path data.
enum SVGPath {
    static func line(_ points: [Point], closed: Bool = false) -> String {
        let text = points.enumerated().map { index, point in
            (index == 0 ? "M" : "L") + SVGNumber.text(point.x) + " " + SVGNumber.text(point.y)
        }.joined()
        return closed && !text.isEmpty ? text + "Z" : text
    }
}
