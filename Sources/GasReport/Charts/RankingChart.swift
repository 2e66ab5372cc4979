import GasModel

/// Horizontal bars, longest first as given, with the number at each end and the range of the evidence as a whisker.
public struct RankingChart: Sendable, Equatable {
    public struct Bar: Sendable, Equatable {
        public var name: String
        public var value: Interval
        /// Key of a look; `nil` is the accent colour.
        public var look: String?

        public init(_ name: String, _ value: Interval, look: String? = nil) {
            self.name = Language.current.known(name)
            self.value = value
            self.look = look
        }
    }

    public var bars: [Bar]
    public var unit: String
    /// Digits after the point.
    public var decimals: Int

    public init(bars: [Bar], unit: String, decimals: Int = 0) {
        self.bars = bars
        self.unit = Language.current.known(unit)
        self.decimals = decimals
    }

    private static let rowHeight = 15.0
    private static let barHeight = 9.0

    public func drawing(id: String, style: HouseStyle = .current) -> Drawing {
        let size = style.chartSize
        let names = min(style.textWidth * 0.48, bars.map { TextMeasure.width($0.name, size: size) }.max() ?? 0)
        let numbers = (bars.map { TextMeasure.width(words($0.value), size: size) }.max() ?? 0) + 8
        let left = names + 8
        let right = style.textWidth - numbers - 4
        let lowest = min(0, bars.map(\.value.low).min() ?? 0)
        let axis = Axis(from: lowest, to: max(0, bars.map(\.value.high).max() ?? 1))
        let top = 14.0
        let bottom = top + Double(bars.count) * Self.rowHeight
        var canvas = Canvas(width: style.textWidth, height: bottom + 14, prefix: id, style: style)
        let x = { (value: Double) in left + (right - left) * axis.share(value) }
        canvas.text(left, 8, unit, size: style.chartSmallSize, fill: style.quiet)
        for tick in axis.ticks {
            canvas.line(x(tick), top - 2, x(tick), bottom, .init(tick == 0 ? style.ink : style.hair, 0.6))
            canvas.text(
                x(tick), bottom + 10, axis.text(tick), size: style.chartSmallSize, fill: style.quiet, anchor: .middle)
        }
        for (index, bar) in bars.enumerated() {
            let middle = top + (Double(index) + 0.5) * Self.rowHeight
            let fill = bar.look.map { canvas.fill(style.look($0)) } ?? style.accent
            let ends = [x(0), x(bar.value.central)].sorted()
            let small = TextMeasure.size(bar.name, width: names, size: size)
            canvas.text(
                names, middle + small * 0.36, TextMeasure.fit(bar.name, width: names + 0.5, size: small), size: small,
                anchor: .end)
            canvas.rectangle(
                ends[0], middle - Self.barHeight / 2, ends[1] - ends[0], Self.barHeight, fill: fill,
                hover: "\(bar.name): \(words(bar.value)) \(unit)")
            if !bar.value.isPoint {
                for stroke in [Canvas.Stroke("#ffffff", 2.1), Canvas.Stroke(style.ink, 0.9)] {
                    canvas.line(x(bar.value.low), middle, x(bar.value.high), middle, stroke)
                    canvas.line(x(bar.value.low), middle - 2, x(bar.value.low), middle + 2, stroke)
                    canvas.line(x(bar.value.high), middle - 2, x(bar.value.high), middle + 2, stroke)
                }
            }
            canvas.text(
                max(x(bar.value.high), ends[1]) + 5, middle + size * 0.36, words(bar.value), size: size,
                weight: .semibold)
        }
        return Drawing(svg: canvas.svg(title: "Ranking", description: alternative), alternative: alternative)
    }

    private func words(_ value: Interval) -> String {
        let bracket = NumberText.bracket(value, decimals)
        return NumberText.fixed(value.central, decimals) + (bracket.isEmpty ? "" : " " + bracket)
    }

    private var alternative: String {
        say("Bars, \(unit). ") + bars.map { "\($0.name) \(words($0.value))" }.joined(separator: "; ") + "."
    }
}
