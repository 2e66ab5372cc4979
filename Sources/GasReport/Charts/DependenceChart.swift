import GasModel

/// Today – unavoidable – choice: one bar per zone, as long as the dependence today, split into what the pipes force and what
/// is choice. Where a zone would lose more than it buys, the excess is hatched: it is carried for others.
public struct DependenceChart: Sendable, Equatable {
    public struct Row: Sendable, Equatable {
        public var name: String
        /// Percent of consumption, of demand, of consumption; drawn as long as it is printed.
        public var shares: PrintedDependence
        public var isEmphasised: Bool

        public init(_ name: String, _ shares: PrintedDependence, isEmphasised: Bool = false) {
            self.name = Language.current.known(name)
            self.shares = shares
            self.isEmphasised = isEmphasised
        }

        /// From unrounded shares.
        public init(
            _ name: String, today: Interval?, unavoidable: Interval?, choice: Interval?, isEmphasised: Bool = false
        ) {
            self.init(name, PrintedDependence(today: today, unavoidable: unavoidable, choice: choice), isEmphasised: isEmphasised)
        }

        var today: Interval? { shares.today }
        var unavoidable: Interval? { shares.unavoidable }
        var choice: Interval? { shares.choice }
        func text(_ share: Interval) -> String { shares.quantity(share).text }
        func range(_ share: Interval?) -> String { share.map { shares.quantity($0).rangeText } ?? "" }
    }

    public var rows: [Row]
    /// Names of zones without a gas market.
    public var notApplicable: [String]
    /// Whose gas (`Russia`).
    public var supplier: String

    public init(rows: [Row], notApplicable: [String], supplier: String) {
        self.rows = rows
        self.notApplicable = notApplicable
        self.supplier = Language.current.known(supplier)
    }

    private static let rowHeight = 17.0
    private static let barHeight = 10.5
    private static let numberWidth = 54.0
    private static let centralWidth = 24.0

    public func drawing(id: String, style: HouseStyle = .current) -> Drawing {
        let size = style.chartSize
        let names = rows.map { TextMeasure.width($0.name, size: size, weight: .semibold) }.max() ?? 0
        let left = names + 8
        let right = style.textWidth - 3 * Self.numberWidth - 10
        let top = 26.0
        let bottom = top + Double(rows.count) * Self.rowHeight
        let noteHeight = notApplicable.isEmpty ? 0 : 13.0
        var canvas = Canvas(width: style.textWidth, height: bottom + 14 + noteHeight, prefix: id, style: style)
        let x = { (percent: Double) in left + (right - left) * min(max(percent, 0), 100) / 100 }

        for tick in [0.0, 25, 50, 75, 100] {
            canvas.line(x(tick), top - 3, x(tick), bottom + 2, .init(tick == 0 ? style.quiet : style.hair, 0.6))
            canvas.text(
                x(tick), bottom + 12, NumberText.fixed(tick, 0) + (tick == 100 ? " %" : ""), size: style.chartSmallSize,
                fill: style.quiet, anchor: .middle)
        }
        header(&canvas, left: left, numbers: right + 10)
        for (index, row) in rows.enumerated() {
            let middle = top + (Double(index) + 0.5) * Self.rowHeight
            if row.isEmphasised {
                canvas.rectangle(0, middle - Self.rowHeight / 2, style.textWidth, Self.rowHeight, fill: style.tint)
                for tick in [0.0, 25, 50, 75, 100] {
                    canvas.line(
                        x(tick), middle - Self.rowHeight / 2, x(tick), middle + Self.rowHeight / 2,
                        .init(tick == 0 ? style.quiet : style.rule, 0.6))
                }
            }
            canvas.text(
                names, middle + size * 0.36, row.name, size: size, weight: row.isEmphasised ? .semibold : .regular,
                anchor: .end)
            bar(&canvas, row, middle, x)
            numbers(&canvas, row, middle + size * 0.36, right + 10)
        }
        if !notApplicable.isEmpty {
            canvas.text(
                0, bottom + 25, say("Not applicable, no gas is traded: ") + notApplicable.joined(separator: ", ") + ".",
                size: style.chartSmallSize, fill: style.quiet)
        }
        return Drawing(
            svg: canvas.svg(title: say("Today, unavoidable, choice: gas from \(supplier)"), description: alternative),
            alternative: alternative)
    }

    private func header(_ canvas: inout Canvas, left: Double, numbers: Double) {
        let style = canvas.style
        var x = left
        let keys: [(String, String)] = [
            (say("unavoidable"), style.unavoidable), (say("choice"), style.avoidable),
            (say("carried for others"), canvas.pattern(.diagonal, style.carried, on: "#ffffff")),
        ]
        let showsCarried = rows.contains { ($0.unavoidable?.central ?? 0) > ($0.today?.central ?? 0) + 0.05 }
        for (words, fill) in keys where words != say("carried for others") || showsCarried {
            canvas.rectangle(x, 3.5, 9, 7, fill: fill, stroke: .init(style.unavoidable, 0.5))
            canvas.text(x + 13, 10, words, size: style.chartSmallSize, fill: style.ink)
            x += 27 + TextMeasure.width(words, size: style.chartSmallSize)
        }
        canvas.line(x, 7, x + 10, 7, .init(style.ink, 0.9))
        canvas.line(x, 4.8, x, 9.2, .init(style.ink, 0.9))
        canvas.line(x + 10, 4.8, x + 10, 9.2, .init(style.ink, 0.9))
        canvas.text(x + 14, 10, say("range of the evidence"), size: style.chartSmallSize, fill: style.ink)
        for (index, words) in [say("today %"), say("unavoidable %"), say("choice %")].enumerated() {
            canvas.text(
                numbers + Double(index) * Self.numberWidth + Self.centralWidth, 19, words, size: style.chartSmallSize,
                fill: style.quiet, weight: .semibold, anchor: .middle)
        }
    }

    private func bar(_ canvas: inout Canvas, _ row: Row, _ middle: Double, _ x: (Double) -> Double) {
        let style = canvas.style
        let top = middle - Self.barHeight / 2
        let today = row.today?.central ?? 0
        let forced = row.unavoidable?.central ?? 0
        let outline = Canvas.Stroke(style.unavoidable, 0.5)
        let edge = min(today, forced)
        let hover = sentence(row)
        if today > edge {
            canvas.rectangle(
                x(edge), top, x(today) - x(edge), Self.barHeight, fill: style.avoidable, stroke: outline, hover: hover)
        }
        if edge > 0 {
            canvas.rectangle(x(0), top, x(edge) - x(0), Self.barHeight, fill: style.unavoidable, hover: hover)
        }
        if forced > edge {
            let hatch = canvas.pattern(.diagonal, style.carried, on: "#ffffff")
            canvas.rectangle(
                x(edge), top, x(forced) - x(edge), Self.barHeight, fill: hatch, stroke: outline, hover: hover)
        }
        let both = row.today.map { !$0.isPoint } == true && row.unavoidable.map { !$0.isPoint } == true
        if let range = row.today, !range.isPoint { whisker(&canvas, range, middle - (both ? 2.4 : 0), x) }
        if let range = row.unavoidable, !range.isPoint { whisker(&canvas, range, middle + (both ? 2.4 : 0), x) }
    }

    private func whisker(_ canvas: inout Canvas, _ range: Interval, _ y: Double, _ x: (Double) -> Double) {
        for stroke in [Canvas.Stroke("#ffffff", 2.1), Canvas.Stroke(canvas.style.ink, 0.9)] {
            canvas.line(x(range.low), y, x(range.high), y, stroke)
            canvas.line(x(range.low), y - 2, x(range.low), y + 2, stroke)
            canvas.line(x(range.high), y - 2, x(range.high), y + 2, stroke)
        }
    }

    private func numbers(_ canvas: inout Canvas, _ row: Row, _ y: Double, _ left: Double) {
        let style = canvas.style
        for (index, value) in [row.today, row.unavoidable, row.choice].enumerated() {
            let x = left + Double(index) * Self.numberWidth + Self.centralWidth
            canvas.text(
                x, y, row.shares.text(value), size: style.chartSize, weight: row.isEmphasised ? .semibold : .regular,
                anchor: .end)
            let range = row.range(value)
            if !range.isEmpty {
                canvas.text(x + 2, y, "(\(range))", size: style.chartSmallSize - 0.4, fill: style.quiet)
            }
        }
    }

    private func sentence(_ row: Row) -> String {
        func spoken(_ value: Interval?) -> String { value.map(row.text) ?? say("unknown") }
        return
            say("\(row.name): today \(spoken(row.today)), unavoidable \(spoken(row.unavoidable)), choice \(spoken(row.choice))")
    }

    private var alternative: String {
        let none = notApplicable.isEmpty ? "" : say(" Not applicable: ") + notApplicable.joined(separator: ", ") + "."
        return say("Bar chart of the dependence on gas from \(supplier). ") + rows.map(sentence).joined(separator: ". ")
            + "."
            + none
    }
}
