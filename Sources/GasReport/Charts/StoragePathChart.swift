/// Gas in store at the end of each month, one line per case, labelled at its end.
public struct StoragePathChart: Sendable, Equatable {
    public struct Line: Sendable, Equatable {
        public var name: String
        public var values: [Double]
        /// The case that the report is about is drawn thick.
        public var isEmphasised: Bool

        public init(_ name: String, values: [Double], isEmphasised: Bool = false) {
            self.name = Language.current.known(name)
            self.values = values
            self.isEmphasised = isEmphasised
        }
    }

    public var months: [String]
    public var lines: [Line]
    /// Level before the first month.
    public var start: Double
    /// Drawn as a ceiling, in the same unit.
    public var capacity: Double?
    public var unit: String

    public init(months: [String], lines: [Line], start: Double, capacity: Double?, unit: String) {
        self.months = months
        self.lines = lines
        self.start = start
        self.capacity = capacity
        self.unit = Language.current.known(unit)
    }

    private static let top = 18.0
    private static let plotHeight = 72.0

    public func drawing(id: String, style: HouseStyle = .current) -> Drawing {
        var canvas = Canvas(width: style.textWidth, height: Self.top + Self.plotHeight + 15, prefix: id, style: style)
        let axis = Axis(to: max(capacity ?? 0, start, lines.flatMap(\.values).max() ?? 1), intervals: 3)
        let left = 28.0
        let labelWidth = lines.map { TextMeasure.width($0.name, size: style.chartSize, weight: .semibold) }.max() ?? 0
        let right = style.textWidth - labelWidth - 44
        let bottom = Self.top + Self.plotHeight
        let y = { (value: Double) in bottom - Self.plotHeight * axis.share(value) }
        let x = { (month: Int) in left + (right - left) * Double(month) / Double(max(1, months.count)) }
        canvas.text(0, 8, unit, size: style.chartSmallSize, fill: style.quiet)
        for tick in axis.ticks {
            canvas.line(left, y(tick), right, y(tick), .init(tick == 0 ? style.ink : style.hair, 0.6))
            canvas.text(
                left - 5, y(tick) + 2.4, axis.text(tick), size: style.chartSmallSize, fill: style.quiet, anchor: .end)
        }
        for (month, name) in months.enumerated() {
            canvas.text(
                (x(month) + x(month + 1)) / 2, bottom + 10, name, size: style.chartSmallSize, fill: style.quiet,
                anchor: .middle)
        }
        if let capacity {
            canvas.line(left, y(capacity), right, y(capacity), .init(style.quiet, 0.8, dash: "3 2"))
            canvas.text(left + 4, y(capacity) - 3, say("full"), size: style.chartSmallSize, fill: style.quiet)
        }
        let dashes: [String?] = [nil, "5 2", "1.5 1.5", "6 2 1.5 2"]
        let ends = Labels.spread(
            lines.map { y($0.values.last ?? start) }, gap: style.chartSize + 1.5, low: Self.top, high: bottom)
        // The thick line first: a thin one that runs along it stays visible on top.
        let order = lines.indices.filter { lines[$0].isEmphasised } + lines.indices.filter { !lines[$0].isEmphasised }
        for index in order {
            let line = lines[index]
            let colour = line.isEmphasised ? style.alarm : style.accent
            let points =
                [Point(x(0), y(start))] + line.values.enumerated().map { Point(x($0.offset + 1), y($0.element)) }
            if line.isEmphasised { canvas.polyline(points, .init("#ffffff", 4)) }
            canvas.polyline(
                points,
                .init(
                    colour, line.isEmphasised ? 2.2 : 1.4,
                    dash: line.isEmphasised ? nil : dashes[(index + 1) % dashes.count]))
            guard let last = points.last else { continue }
            canvas.line(last.x + 1, last.y, right + 7, ends[index], .init(style.rule, 0.6))
            let value = NumberText.fixed(line.values.last ?? start, axis.decimals + 1)
            canvas.text(
                right + 9, ends[index] + style.chartSize * 0.36, "\(line.name) \(value)", size: style.chartSize,
                fill: colour,
                weight: line.isEmphasised ? .semibold : .regular)
        }
        return Drawing(svg: canvas.svg(title: say("Gas in store"), description: alternative), alternative: alternative)
    }

    private var alternative: String {
        let words = lines.map { line in
            let low = line.values.enumerated().min { $0.element < $1.element }
            let when = low.map { $0.offset < months.count ? say(" in \(months[$0.offset])") : "" } ?? ""
            return say("\(line.name): lowest \(NumberText.significant(low?.element ?? start, 3))\(when), at the end ")
                + NumberText.significant(line.values.last ?? start, 3)
        }
        return say("Lines of gas in store, \(unit), from \(NumberText.significant(start, 3)) at the start. ")
            + words.joined(separator: "; ") + "."
    }
}
