import Foundation

/// Widths of text in the shipped fonts, so that charts can lay out labels without a browser.
enum TextMeasure {
    enum Weight { case regular, semibold }

    /// Index into the width tables; `nil` where the fonts have no glyph.
    private static func position(_ scalar: Unicode.Scalar) -> Int? {
        var start = 0
        for run in FontMetrics.runs {
            if scalar.value < run.first { return nil }
            if scalar.value < run.first + UInt32(run.count) { return start + Int(scalar.value - run.first) }
            start += run.count
        }
        return nil
    }

    static func hasGlyph(_ scalar: Unicode.Scalar) -> Bool { position(scalar) != nil }

    /// In the unit of `size`; kerning is left out, so the true width is a trifle less.
    static func width(_ text: String, size: Double, weight: Weight = .regular) -> Double {
        let table = weight == .regular ? FontMetrics.regular : FontMetrics.semibold
        let sum = text.unicodeScalars.reduce(0) { $0 + (position($1).map { Int(table[$0]) } ?? 700) }
        return Double(sum) * size / 1000
    }

    /// Breaks at spaces so that no line is wider than `width`, words excepted.
    static func wrap(_ text: String, width: Double, size: Double, weight: Weight = .regular) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, Self.width(last + " " + word, size: size, weight: weight) <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    /// The size at which a text fits, at least three quarters of the one wanted.
    static func size(_ text: String, width: Double, size: Double, weight: Weight = .regular) -> Double {
        let wanted = Self.width(text, size: size, weight: weight)
        return wanted <= width ? size : max(0.75 * size, size * width / wanted)
    }

    /// Cut with an ellipsis to fit.
    static func fit(_ text: String, width: Double, size: Double, weight: Weight = .regular) -> String {
        guard Self.width(text, size: size, weight: weight) > width else { return text }
        var short = Substring(text)
        while !short.isEmpty, Self.width(short + "…", size: size, weight: weight) > width { short = short.dropLast() }
        while short.last == " " { short = short.dropLast() }
        return short + "…"
    }
}

extension String {
    /// `c` + combining caron → `č`.
    var precomposedForFonts: String { precomposedStringWithCanonicalMapping }
}

private func + (left: Substring, right: String) -> String { String(left) + right }
